// Looks for sentences outside of the tables. Readers' words are in shell/languages, authors' sentences in
// shell/sentences, those of the command line in shell/sentences.mjs, those about files in shell/containers/sentences.mjs, and
// those of the studio in shell/studio/words.js.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { entries } from '../../tools/words.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** What looks like a sentence and is no word for a reader, and why. */
const allowed = [
  { file: /^shell\/sentences\.mjs$/, why: 'the table of the command line' },
  { file: /^shell\/containers\/sentences\.mjs$/, why: 'the table about files that are opened' },
  { file: /^shell\/studio\/words\.js$/, why: 'the table of the studio' },
  { file: /^shell\/studio\//, text: /^(Enter|Tab|Escape|Shift|Process)$/, why: 'names of keys, as an event has them' },
  { file: /^shell\/studio\/(pack_studio|studio_blocks)\.mjs$/, text: /^[a-z-]+-(src|uri|types|types-for|action) |^<script /, why: 'a policy, and markup' },
  { file: /^shell\/studio\/\w+\.js$/, text: /^input, textarea, |^studio no-story$/, why: 'selectors and classes' },
  { file: /^shell\/studio\/export_menu\.js$/, text: /^<\w+/, why: 'markup for articles' },
  { file: /^src\/convert\/(cell_words|meaning|date_names|guess_columns|known_tables|participants_text|foreign_json|text_lines_table|same_events)\.cpp$/, why: 'words that authors write in their files' },
  { file: /^src\/convert\/text_sheets\.cpp$/, text: /^[A-Z][a-z]+( (text|title|name|names|type|of|code|id|by)| \(EDTF\))?$/, why: 'names of columns, which the importer knows' },
  { file: /^shell\/containers\/write_xlsx\.mjs$/, text: /^…?</, why: 'XML of a workbook' },
  { file: /^src\/convert\/json_text\.cpp$/, text: /^(Background|Media|Media Thumbnail)$/, why: 'columns of TimelineJS' },
  { file: /^src\/convert\/exporting\.cpp$/, text: /^not invited$/, why: 'a word of a cell, which the importer knows' },
  { file: /^src\/convert\/to_icalendar\.cpp$/, text: /Demarche/, why: 'the program that made a calendar' },
  { file: /^src\/convert\/date_words\w*\.cpp$/, text: /^[a-zA-Z]{1,6}$/, why: 'letters for the parts of a date' },
  { file: /^shell\/containers\/(csv|html|refusal|xlsx)\.mjs$/, text: /^(Quotes|Refusal|Relationship|External|address article .*)$/, why: 'names of errors, of XML and of HTML' },
  { file: /^shell\/containers\/calendar\.mjs$/, text: /^[A-Z][a-z]+$/, why: 'names of columns, as src/convert knows them' },
  { file: /^src\/edit\/date_cells\.cpp$/, text: /^Date$/, why: 'the name of a column that is read' },
  { file: /^shell\/embed\.html$/, why: 'a sample article of somebody else' },
  { file: /^web\/(panels|stage)\//, text: /^(Escape|Enter)$/, why: 'the name of a key, as an event has it' },
  { file: /^web\/stage\/input\.js$/, text: /^Ctrl$/, why: 'what stands on a key' },
  { file: /^web\/stage\/gl\.js$/, text: /^#version/, why: 'a shader' },
  { file: /^shell\/page\/(make_page|policy)\.mjs$/, text: /^[a-z-]+-src |^trusted-types |^html\{/, why: 'a policy or a style' },
  { file: /^shell\/page\/arial_widths\.mjs$/, text: /./su, why: 'letters, by their widths' },
  { file: /^web\/page_colors\.js$/, text: /Canvas/, why: 'colours of the system, by their names in CSS' },
  { file: /date_advice\.cpp$/, text: /^[A-Z][a-z]+$/, why: 'letters for the parts of a date' },
  { text: /^[a-z-]+(, | )[a-z-]+$/, file: /(page_parts|article_who|svg)\.cpp$|^web\/(panels\/list|shadow_tree)\.js$/, why: 'classes, fonts and relations of links' },
  { text: /^Arial, /, file: /svg\.cpp$/, why: 'fonts of one width' },
  { text: /<\w+|^export (const|default)/, file: /svg\.cpp$|^shell\/(build|standalone|page\/(make_page|slim|still))\.mjs$/, why: 'markup and code' },
];

function sourceFiles(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sourceFiles(path) : [path];
  });
}

const withoutComments = (code) => code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;{}(),])\/\/.*$/gm, '$1');

/** The texts in quotes, and the text of a page between its tags. */
function texts(file, code) {
  if (file.endsWith('.html')) return [...code.replace(/<style>[^]*?<\/style>|<!doctype[^>]*>/g, '').matchAll(/>([^<{]+)</g)].map((match) => match[1].trim());
  const plain = withoutComments(code).replace(/^\s*(#include|import|export \*|\} from).*$/gm, '');
  return [...plain.matchAll(/"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)].map((match) => match[1] ?? match[2].replace(/\$\{[^}]*\}/g, '…'));
}

/** Two words, or one that begins with a capital letter. */
function isSentence(text) {
  const words = text.replace(/…/g, '').replace(/\s+/g, ' ');
  return /\p{L}{2,},? \p{L}{2,}/u.test(words) || /^\P{L}*\p{Lu}\p{Ll}+\P{L}*$/u.test(words);
}

const found = ['src', 'web', 'shell']
  .flatMap(sourceFiles)
  .filter((file) => /\.(cpp|h|js|mjs|html)$/.test(file))
  .flatMap((file) => texts(file, readFileSync(join(root, file), 'utf8')).map((text) => ({ file, text })));

const isAllowed = (each) => ({ file, text }) => each.file.test(file) && (!each.text || each.text.test(text));

test('no sentence stands outside of the tables', () => {
  assert.ok(found.length > 1000, `only ${found.length} texts were looked at`);
  const stray = found.filter(({ text }) => isSentence(text)).filter((each) => !allowed.some((rule) => isAllowed(rule)(each)));
  assert.deepEqual(stray, []);
});

test('nothing is allowed that is not there', () => {
  for (const rule of allowed) assert.ok(found.some(isAllowed(rule)), `${rule.file}: ${rule.why}`);
});

test('the test itself knows a sentence', () => {
  for (const text of ['No topic', 'took part', 'Close', 'Filter ▾', '… of … events', 'Keine Ereignisse', 'без подій']) assert.ok(isSentence(text), text);
  for (const text of ['close', 'party', 'events.some', 'aria-label', 'M9 8a5 5', '…: …']) assert.ok(!isSentence(text), text);
});

const english = entries(readFileSync(join(root, 'shell/languages/en.txt'), 'utf8'));
/** The words that a file names: as enumerators of C++, as names of words.js, or as early words. */
const named = (file) => {
  const pattern = /\.(cpp|h)$/.test(file) ? /\bWord::(\w+)/g : /\bword\.(\w+)|earlyWord\("(\w+)"/g;
  const code = withoutComments(readFileSync(join(root, file), 'utf8'));
  return [...code.matchAll(pattern)].map(([, name, early]) => early ? `early_${early}` : snake(name));
};
const snake = (name) => name.replace(/[A-Z]|(?<=[a-z])\d/g, (letter) => `_${letter.toLowerCase()}`);

test('JavaScript asks only for words that there are, and every word is asked for', () => {
  const keys = new Map([...english.keys()].map((key) => [key.replaceAll('.', '_'), key]));
  const asked = new Set(['src', 'web', 'shell'].flatMap(sourceFiles).filter((file) => /\.(cpp|h|js|mjs)$/.test(file)).flatMap(named));
  assert.ok(asked.size > 100);
  for (const name of asked) assert.ok(keys.has(name), `${name} is no word`);
  // Lists of the vocabulary are reached by their first word, and the form of a date before the common era by the word before it.
  const byList = /^(role|party|absent|kind|status|choice|commitment|stance|link|link_from|arc|basis|subject|lanes|plural|magnitude|legend)\.|^filter\.(people|kinds|status|topics|places|sources|tags|reported)$|\.bce$/;
  const unused = [...keys].filter(([name, key]) => !asked.has(name) && !byList.test(key));
  assert.deepEqual(unused, []);
});

test('every sentence to an author is said, and so is every sentence of the command line and of the studio', () => {
  const code = ['src', 'shell'].flatMap(sourceFiles).filter((file) => /\.(cpp|h|mjs|js)$/.test(file)).map((file) => withoutComments(readFileSync(join(root, file), 'utf8'))).join('\n');
  const issues = entries(readFileSync(join(root, 'shell/sentences/issues.txt'), 'utf8'));
  const table = ['shell/sentences.mjs', 'shell/containers/sentences.mjs', 'shell/studio/words.js'].map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
  const said = [...table.matchAll(/^export const (\w+)/gm)].map(([, name]) => name);
  assert.ok(issues.size > 80 && said.length > 10);
  assert.deepEqual([...issues.keys()].filter((key) => !new RegExp(`Sentence::${key.replaceAll('.', '_')}\\b`).test(code)), []);
  assert.deepEqual(said.filter((name) => !new RegExp(`(?<!export const |\\w)${name}\\b`).test(code)), []);
});
