// What a reader has to download: the budgets of the design, measured on what is shipped.
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const dist = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'dist');
const engine = ['demarche.js', 'demarche.wasm'].map((name) => readFileSync(join(dist, name)));
const total = (compress) => engine.reduce((sum, bytes) => sum + compress(bytes).length, 0);

function within(t, bytes, kilobytes) {
  t.diagnostic(`${bytes} of ${kilobytes * 1000} bytes`);
  assert.ok(bytes <= kilobytes * 1000, `${bytes} bytes, allowed are ${kilobytes} kB`);
}

// memLevel: as the program gzip -9 has it.
test('a reader downloads an engine of at most 160 kB as gzip', (t) => {
  within(t, total((bytes) => gzipSync(bytes, { level: 9, memLevel: 9 })), 160);
});

test('a reader downloads an engine of at most 138 kB as brotli', (t) => {
  within(t, total((bytes) => brotliCompressSync(bytes)), 138);
});

test('an editor mails the Riyadh story as one file of at most 280 kB', (t) => {
  within(t, statSync(join(dist, 'riyadh-2025.html')).size, 280);
});
