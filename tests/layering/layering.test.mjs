// Checks that includes go in one direction, and that each word of a library occurs only where it may.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The layers that each layer sees besides itself, as in CMakeLists.txt. */
const sees = { base: [], time: ['base'], document: ['time'], convert: ['document'], edit: ['convert'], model: ['document'], page: ['model'], layout: ['model'], view: ['layout'], ui: ['view'], widget: ['ui', 'page'] };
const layers = Object.keys(sees);
const allowedFor = (layer) => [...new Set([layer, ...sees[layer].flatMap(allowedFor)])];

/** word: what the code says; where: the only files that may. */
const words = [
  { word: /nlohmann/, where: /^src\/(document|convert)\// },
  { word: /"document\/(?:\w*json\w*|loader)\.h"/, where: /^(src\/(document|convert|edit|widget)|tests)\// },
  { word: /imgui|\bIm(?:Gui|Draw|Font|Vec|Texture)/i, where: /^(src\/ui|web\/abi|tests\/ui)\// },
  { word: /extern\s*"C"/, where: /^web\/abi\// },
  { word: /\bmodule\.memory\b/, where: /^web\/engine\// },
  { word: /\bstable_sort\b/, where: /^tests\//, cpp: true }, // base/order.h sorts: the fuzzers' compiler has no stable_sort
  { word: /<(?:iostream|regex|format|unordered_map|functional)>|\bs?n?printf\(|\bstrtod\(/, where: /^(tests|shell)\//, cpp: true },
];

const isCpp = (file) => /\.(h|cpp)$/.test(file);

/** The code without its comments, which may name anything. */
const withoutComments = (text) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;{})])\/\/.*$/gm, '$1');

/** The wrong includes of one file, as sentences. */
function wrongIncludes(file, code) {
  const layer = /^src\/([^/]+)\//.exec(file)?.[1];
  if (!layer) return [];
  const allowed = allowedFor(layer);
  return [...code.matchAll(/^\s*#\s*include\s*"([^"]+)"/gm)]
    .map((match) => match[1])
    .filter((path) => !path.includes('/') || !allowed.includes(path.split('/')[0]))
    .map((path) => `${file} includes "${path}"; src/${layer} may include only: ${allowed.join(', ')}`);
}

/** The words of one file that belong elsewhere, as sentences. */
function strayWords(file, code) {
  return words
    .filter(({ word, where, cpp }) => !where.test(file) && (!cpp || isCpp(file)) && word.test(code))
    .map(({ word }) => `${file} says "${word.exec(code)[0]}", which belongs elsewhere`);
}

const faults = (file, text) => {
  const code = withoutComments(text);
  return [...wrongIncludes(file, code), ...strayWords(file, code)];
};

function sourceFiles(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sourceFiles(path) : [path];
  });
}

const read = (file) => readFileSync(join(root, file), 'utf8');
const sources = ['src', 'web', 'shell']
  .flatMap((folder) => { try { return sourceFiles(folder); } catch { return []; } })
  .filter((file) => /\.(h|cpp|js|mjs)$/.test(file))
  .map((file) => relative('', file).split(sep).join('/'));

test('the build lets a layer see what this test lets it include', () => {
  const cmake = read('CMakeLists.txt');
  for (const [layer, others] of Object.entries(sees)) {
    assert.match(cmake, new RegExp(`set\\(${[`${layer}_sees`, ...others].join(' ')}\\)`));
  }
});

test('an author of code finds every layer where the design puts it', () => {
  const found = readdirSync(join(root, 'src'));
  assert.deepEqual(found.filter((folder) => !layers.includes(folder)), []);
  assert.ok(sources.length > 20, 'the sources are where this test looks for them');
});

test('a layer includes only itself and those to its left, and borrowed words stay where they belong', () => {
  assert.deepEqual(sources.flatMap((file) => faults(file, read(file))), []);
});

test('the test sees a wrong include and a stray word, and lets comments say what they like', () => {
  assert.equal(faults('src/time/date.h', '#include "model/document.h"\n').length, 1);
  assert.equal(faults('src/time/date.h', '#include "date.h"\n').length, 1);
  assert.equal(faults('src/view/view.cpp', '#include "layout/scene.h"\n').length, 0);
  assert.equal(faults('src/layout/scene.h', '#include "page/markup.h"\n').length, 1);
  assert.equal(faults('src/convert/table.h', '#include "document/document.h"\n').length, 0);
  assert.equal(faults('src/convert/table.h', '#include "model/timeline.h"\n').length, 1);
  assert.equal(faults('src/widget/widget.h', '#include "convert/date_words.h"\n').length, 1);
  assert.equal(faults('src/model/timeline.h', 'nlohmann::json all;').length, 1);
  assert.equal(faults('src/model/timeline.cpp', '#include "document/save_json.h"').length, 1);
  assert.equal(faults('src/layout/scene.h', 'ImVec2 at;').length, 1);
  assert.equal(faults('src/layout/scene.h', '// knows nothing of ImGui\nint a;  // nor of nlohmann\n').length, 0);
  assert.equal(faults('src/ui/painter.cpp', 'ImVec2 at;').length, 0);
  assert.equal(faults('src/widget/widget.h', 'extern "C" int f();').length, 1);
  assert.equal(faults('web/stage/input.js', 'module.memory.set(a);').length, 1);
  assert.equal(faults('src/base/text.cpp', '#include <iostream>').length, 1);
});
