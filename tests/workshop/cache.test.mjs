// The cache of ./dev: an incomplete entry is never used. The tests run the shell functions of ./dev on a cache of their own.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const home = mkdtempSync(join(tmpdir(), 'demarche cache '));
after(() => rmSync(home, { recursive: true }));

const tools = 'set -u; root=.; for part in cache host emscripten; do . "$0/tools/$part.sh"; done; ';
const run = (script) => spawnSync('bash', ['-c', tools + script, root], {
  cwd: home, encoding: 'utf8', env: { ...process.env, XDG_CACHE_HOME: home },
});
const holds = (script) => run(script).status === 0;

const made = 'mkdir -p "$cache/thing/part"; printf 12345 >"$cache/thing/part/a"; stamp thing recipe-1; ';

test('an author who has everything downloads nothing again', () => {
  assert.ok(holds(made + 'is_whole thing recipe-1'));
});

test('an author gets a fresh copy when a file of the last one was cut short, lost, or never stamped', () => {
  assert.ok(!holds(made + 'printf 123 >"$cache/thing/part/a"; is_whole thing recipe-1'));
  assert.ok(!holds(made + 'rm "$cache/thing/part/a"; is_whole thing recipe-1'));
  assert.ok(!holds(made + 'rm "$cache/thing/.stamp"; is_whole thing recipe-1'));
});

test('an author gets a fresh copy when the recipe has changed or the cache has moved', () => {
  assert.ok(!holds(made + 'is_whole thing recipe-2'));
  assert.ok(!holds(made + 'mv "$cache" "$cache 2"; cache="$cache 2"; is_whole thing recipe-1'));
});

test('an author whose last run was killed does not find its leavings', () => {
  assert.ok(holds('mkdir -p "$cache/.making.dead"; lock_cache; [ ! -e "$cache/.making.dead" ] && [ -d "$scratch" ]'));
  assert.ok(holds('[ -z "$(ls -d "$cache"/.making.* 2>/dev/null)" ]'), 'and a run that ends takes its own away');
});

test('an author on another kind of machine is told so in a sentence', () => {
  const answer = run('uname() { echo Darwin; }; check_machine');
  assert.equal(answer.status, 1);
  assert.match(answer.stderr, /Debian 12 or newer/);
});

test('an author without root reads which packages to ask for', () => {
  const answer = run('id() { echo 1000; }; command() { [ "$2" != sudo ]; }; install_packages cmake ninja-build');
  assert.equal(answer.status, 1);
  assert.match(answer.stderr, /apt-get install .*cmake ninja-build/);
});

test('an author with an old Emscripten on PATH does not build with it, and with a newer one does', () => {
  const emcc = (version) => `emmake() { :; }; emcmake() { :; }
    emcc() { echo "emcc (Emscripten gcc/clang-like replacement + linker emulating GNU ld) ${version} (abc)"; }; has_own_emcc`;
  assert.ok(!holds(emcc('3.1.6')));
  assert.ok(holds(emcc('3.1.69')));
  assert.ok(holds(emcc('4.0.10')));
});

test('a newcomer reads every command in the help, and a mistyped one is named', () => {
  const help = execFileSync(join(root, 'dev'), ['help'], { encoding: 'utf8' });
  for (const command of ['demo', 'test', 'bundle', 'check', 'svg']) assert.match(help, new RegExp(`^  ${command} `, 'm'));
  const answer = spawnSync(join(root, 'dev'), ['dmeo'], { encoding: 'utf8' });
  assert.equal(answer.status, 2);
  assert.match(answer.stderr, /no command 'dmeo'/);
});
