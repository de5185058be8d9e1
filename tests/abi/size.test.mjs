// The limits of what a reader downloads, measured on the files that are shipped.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const dist = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'dist');
/** The JavaScript and the wasm of an engine. */
const total = (engine, compress) =>
  [`${engine}.js`, `${engine}.wasm`].reduce((sum, name) => sum + compress(readFileSync(join(dist, name))).length, 0);
// gzip -9 counts, whatever a server or the bundler does better.
const gzip = (input) => execFileSync('gzip', ['-9', '-c'], { input });

function within(t, bytes, kilobytes) {
  t.diagnostic(`${bytes} of ${kilobytes * 1000} bytes`);
  assert.ok(bytes <= kilobytes * 1000, `${bytes} bytes, allowed are ${kilobytes} kB`);
}

test('a reader downloads an engine of at most 229 kB as gzip', (t) => {
  within(t, total('demarche', gzip), 229);
});

test('a reader downloads an engine of at most 198 kB as brotli', (t) => {
  within(t, total('demarche', brotliCompressSync), 198);
});

test('the engine for authors has at most 185 kB as gzip', (t) => {
  within(t, gzip(readFileSync(join(dist, 'author.wasm'))).length, 185);
});

test('a journalist keeps the whole studio as one file of at most 700 kB', (t) => {
  within(t, statSync(join(dist, 'studio.html')).size, 700);
});

test('an editor mails the Riyadh story as one file of at most 381 kB', (t) => {
  within(t, statSync(join(dist, 'riyadh-2025.html')).size, 381);
});
