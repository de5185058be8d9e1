// Runs every snippet of the README and compares the results with its sentences.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, open, root, serve } from '../browser/reader.mjs';
import { snippetsOf } from '../docs/markdown.mjs';

/** The kinds of snippets that the tests below run. tests/docs refuses other kinds. */
const kinds = ['csv', 'json', 'sh', 'text', 'html', 'http'];
const isCommand = (line) => /^(\.\/dev|npx demarche) \w/.test(line);
const commandsOf = (markdown) =>
  snippetsOf(markdown).filter(({ kind }) => kind === 'sh').flatMap(({ content }) => content.trim().split('\n'));

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const snippets = (kind) => snippetsOf(readme).filter((block) => block.kind === kind).map(({ content }) => content);
const only = (kind) => (assert.equal(snippets(kind).length, 1, `one snippet of kind ${kind}`), snippets(kind)[0]);
const found = (pattern) => readme.match(pattern) ?? assert.fail(`the README no longer says ${pattern}`);

const source = only('json');
const story = JSON.parse(source);
const [, storyName] = found(/Save this as `([^`]+\.json)`/);
const [, sheetName] = found(/Save this as `([^`]+\.csv)`/);
const lines = commandsOf(readme);

// A folder as the reader of the README has it: ./dev, the saved story, the installed package.
const desk = mkdtempSync(join(tmpdir(), 'demarche-readme-'));
const run = (line) =>
  spawnSync('bash', ['-c', line], { cwd: desk, encoding: 'utf8', timeout: 120_000, env: { ...process.env, npm_config_offline: 'true' } });

before(() => {
  symlinkSync(join(root, 'dev'), join(desk, 'dev'));
  writeFileSync(join(desk, storyName), source);
  writeFileSync(join(desk, sheetName), only('csv'));
  writeFileSync(join(desk, 'package.json'), '{ "name": "desk", "private": true }');
  const npm = (cwd, ...given) => execFileSync('npm', given, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const tarball = npm(root, 'pack', '--silent', '--ignore-scripts', '--pack-destination', desk).trim().split('\n').pop();
  npm(desk, 'install', '--offline', '--no-audit', '--no-fund', join(desk, tarball));
});
after(() => rmSync(desk, { recursive: true, force: true }));

test('nothing is shown that no test runs', () => {
  assert.ok(kinds.every((kind) => snippets(kind).length > 0), 'each kind is there');
  assert.deepEqual(lines.filter((line) => !isCommand(line)), []);
  assert.deepEqual(commandsOf('```sh\ncurl example.org\n```\n').filter((line) => !isCommand(line)), ['curl example.org']);
});

test('the two commands are commands', () => {
  const { stdout } = run('./dev help');
  for (const name of ['demo', 'test']) {
    assert.ok(lines.includes(`./dev ${name}`));
    assert.match(stdout, new RegExp(`^  ${name} `, 'm'));
  }
});

for (const line of lines.filter((each) => !/^\.\/dev (demo|test)$/.test(each))) {
  test(`an author runs: ${line}`, () => {
    const output = line.match(/ -o (\S+)/)?.[1];
    if (output) rmSync(join(desk, output), { force: true });
    const { status, stdout, stderr } = run(line);
    assert.equal(status, 0, stdout + stderr);
    if (!output) return assert.match(stdout, new RegExp(`${story.events.length} events, nothing wrong`));
    const made = readFileSync(join(desk, output), 'utf8');
    for (const { title } of output.endsWith('.html') ? [story, ...story.events] : story.events) {
      assert.ok(made.includes(title), `"${title}" stands in ${output}`);
    }
  });
}

test('the story has all that is promised of it', () => {
  const { events } = story;
  assert.ok(events.some(({ date }) => date === found(/approximate date \(`([^`]+)`\)/)[1]));
  assert.ok(events.some(({ date }) => /^\[.+\.\..+\]$/.test(date)));
  assert.ok(events.some(({ status }) => status === 'scheduled'));
  assert.ok(events.some(({ participants }) => participants.some(({ reason }) => reason === 'not-invited')));
  assert.ok(events.some(({ accounts = [] }) => new Set(accounts.map(({ source }) => source)).size === 2));
});

test('the mistake is reported in the words shown', () => {
  const [, wrong, right] = found(/With `([^`]+)` in place of `([^`]+)`/);
  assert.equal(source.split(right).length, 2, `${right} stands in the story once`);
  writeFileSync(join(desk, storyName), source.replace(right, wrong));
  const { status, stdout } = run(`./dev check ${storyName}`);
  writeFileSync(join(desk, storyName), source);
  assert.deepEqual([status, stdout], [1, only('text')]);
});

test('the element stands in an article under the policy shown', async (t) => {
  const [, policy] = only('http').match(/^Content-Security-Policy: (.+)\n$/);
  const article = `<!doctype html><html lang="en"><title>An article</title><body><p>Before.</p>${only('html')}<p>After.</p>`;
  const dist = (name) => readFileSync(join(root, 'dist', name));
  const site = await serve({
    '/news/article.html': article, [`/news/${storyName}`]: source,
    '/news/demarche.js': dist('demarche.js'), '/news/demarche.wasm': dist('demarche.wasm'),
  }, policy);
  t.after(() => site.close());
  const browser = await launch();
  t.after(() => browser.close());

  const page = await open(browser, `${site.address}/news/article.html`);
  const timeline = page.locator('demarche-timeline');
  assert.equal(await timeline.locator('.masthead h2').innerText(), story.title);
  const titles = await timeline.locator('ol.events h3').allTextContents();
  for (const { title } of story.events) assert.ok(titles.includes(title), title);
  const opened = await timeline.evaluate((element, id) => {
    const heard = [];
    element.addEventListener('demarche-select', ({ detail }) => heard.push(detail.id));
    return [element.select(id), ...heard];
  }, story.events[0].id);
  assert.deepEqual(opened, [true, story.events[0].id]);
  assert.deepEqual(page.errors, []);
});
