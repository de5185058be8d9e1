// A reader of the texts finds every link, file and folder that they name, and every snippet is run by a test.
import assert from "node:assert/strict";
import { existsSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { test } from "node:test";
import { anchorsOf, linksOf, looseFences, markdownFiles, pathsOf, read, root, snippetsOf } from "./markdown.mjs";

/** The kinds of snippets that the test of each text runs. A text that is not listed has no snippets. */
const run = {
  "README.md": ["csv", "json", "sh", "text", "html", "http"], // tests/workshop/readme.test.mjs
  "docs/benchmarks.md": ["sh"], // tests/docs/development.test.mjs
  "docs/development.md": ["sh"], // the same
  "docs/format.md": ["json"], // tests/docs/format.test.mjs
  "docs/formats.md": ["sh"], // tests/abi/convert.test.mjs
  "docs/theme.md": ["css"], // tests/browser/theme.test.mjs
};
// Made by the build or by readers, or named as an example.
const elsewhere = ["river.csv", "river.timeline.json", "demarche.js", "dist/"];

/** The broken links of a text, as sentences. */
function brokenLinks(path, markdown) {
  return linksOf(markdown).filter((link) => !/^(https?|mailto):/.test(link)).flatMap((link) => {
    const [file, anchor] = link.split("#");
    const target = file ? normalize(join(dirname(path), file)) : path;
    if (!existsSync(join(root, target))) return [`${path} links to ${link}, which is not there`];
    const missing = anchor && !anchorsOf(file ? read(target) : markdown).includes(anchor);
    return missing ? [`${path} links to ${link}, which has no such heading`] : [];
  });
}

/** A path may be one from the root or from the text's own folder, may list several names (`web/abi/names.{h,js}`), and may end in a
 * placeholder (`tests/fuzz/corpus/TARGET`). */
function isThere(path, named) {
  const list = named.match(/^(.*)\{(.+)\}(.*)$/);
  if (list) return list[2].split(",").every((each) => isThere(path, list[1] + each + list[3]));
  if (named.includes("*") || /\/[A-Z]+$/.test(named)) return existsSync(join(root, dirname(named)));
  return elsewhere.some((each) => named.startsWith(each)) ||
    [named, join(dirname(path), named)].some((each) => existsSync(join(root, each)));
}

const missingPaths = (path, markdown) =>
  pathsOf(markdown).filter((named) => !isThere(path, named)).map((named) => `${path} names ${named}, which is not there`);

/** The snippets of a text that no test would run, as sentences. */
function untested(path, markdown) {
  const kinds = run[path] ?? [];
  return [
    ...snippetsOf(markdown).filter(({ kind }) => !kinds.includes(kind)).map(({ kind }) => `no test runs the snippet of kind "${kind}" in ${path}`),
    ...(looseFences(markdown) === 0 ? [] : [`a snippet of ${path} is not fenced as the others are`]),
  ];
}

const texts = markdownFiles().map((path) => ({ path, markdown: read(path) }));

test("every link leads to a file or a heading that is there", () => {
  assert.ok(texts.length >= 7, `${texts.length} texts`);
  assert.ok(texts.flatMap(({ markdown }) => linksOf(markdown)).length > 20);
  assert.deepEqual(texts.flatMap(({ path, markdown }) => brokenLinks(path, markdown)), []);
});

test("every file and folder that a text names is there", () => {
  assert.ok(texts.flatMap(({ markdown }) => pathsOf(markdown)).length > 20);
  assert.deepEqual(texts.flatMap(({ path, markdown }) => missingPaths(path, markdown)), []);
});

test("every snippet is of a kind that a test runs", () => {
  assert.deepEqual(texts.flatMap(({ path, markdown }) => untested(path, markdown)), []);
});

test("what is wrong in a text does not go unseen", () => {
  const wrong = [
    [brokenLinks, "See [it](docs/nothing.md)."], [brokenLinks, "See [it](docs/format.md#nothing)."], [brokenLinks, "See [it](#nothing)."],
    [missingPaths, "It stands in `src/nothing`."], [missingPaths, "It stands in `nothing.mjs`."], [missingPaths, "In `src/base/{text,nothing}.h`."],
    [untested, "```js\nalert(1);\n```\n"], [untested, "```\nbare\n```\n"], [untested, "~~~sh\n./dev demo\n~~~\n"], [untested, "  ```sh\n  ./dev demo\n  ```\n"],
  ];
  for (const [check, markdown] of wrong) assert.equal(check("README.md", markdown).length, 1, markdown);
  for (const check of [brokenLinks, missingPaths, untested]) assert.deepEqual(check("README.md", "# A heading\n[it](#a-heading), `src/base/{text,work}.h`\n"), []);
});

test("no text is empty", () => {
  for (const { path } of texts) assert.ok(statSync(join(root, path)).size > 100, path);
});
