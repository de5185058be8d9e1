// Nothing that a page hands over can trap the wasm: every exported function with arguments that mean nothing.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { axis, change, editCommand, grouping, key, number, phase, text } from "../../web/abi/names.js";
import { enumerators, prototypes } from "../../tools/names.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const read = (path) => readFileSync(join(root, path), "utf8");
const { Core } = await import(process.env.DEMARCHE_JS ?? join(root, "dist/workshop.js"));
const wasm = readFileSync(process.env.DEMARCHE_WASM ?? join(root, "dist/workshop.wasm"));
const reader = readFileSync(join(root, "dist/demarche.wasm"));
const riyadh = read("shell/stories/riyadh-2025.timeline.json");
const readers = prototypes(read("web/abi/reader.h"));
const authors = prototypes(read("web/abi/author.h"));
const functions = [...readers, ...authors, ...prototypes(read("web/abi/workshop.h"))];
const withHandle = functions.filter(({ parameters, name }) => parameters[0]?.name === "instance" && name !== "dm_destroy");

const odd = [-1, 0, 1, 7, 200, 65_536, 2 ** 31 - 1, -(2 ** 31), 1e30, -1e30, NaN, Infinity, -Infinity];

/** Lists of arguments: one of them odd, the others plain; then all of them odd. */
function calls(parameters) {
  const plain = parameters.map(() => 1);
  const single = parameters.flatMap((_, at) => odd.map((value) => plain.with?.(at, value) ?? plain.map((each, i) => (i === at ? value : each))));
  return parameters.length ? [...single, ...odd.map((value) => parameters.map(() => value))] : [[]];
}

/** A timeline that stands before one, in or after a document. */
const states = {
  "before a document": () => {},
  "with a document": (timeline) => {
    timeline.load(riyadh);
    timeline.resize(940, 648, 1);
    timeline.frame(0);
  },
  "half-way through a document": (timeline) => {
    timeline.begin([new TextEncoder().encode(riyadh)]);
    timeline.work(1);
  },
};

for (const [state, prepare] of Object.entries(states)) {
  for (const { name, parameters } of withHandle) {
    test(`${name} ${state} answers whatever it is given`, async () => {
      const core = await Core.load(wasm);
      const timeline = core.timeline();
      // The handle is the wasm's first timeline: asked of a second instance of the same size.
      prepare(timeline);
      const handle = handleOf(core, timeline);
      for (const given of calls(parameters.slice(1))) {
        assert.doesNotThrow(() => core.module.exports[name](handle, ...given), `${name}(${given.join(", ")})`);
      }
      timeline.load(riyadh);
      timeline.resize(940, 648, 1);
      timeline.fonts();
      timeline.frame(1e12);
      assert.equal(timeline.number(number.events), 22, "and afterwards it works");
      assert.equal(timeline.number(number.drawable), 1);
      timeline.destroy();
    });
  }
}

for (const { name, parameters } of authors.filter(({ parameters, name }) => parameters.length > 0 && name !== "dm_author_destroy")) {
  test(`${name} answers whatever it is given`, async () => {
    const { exports } = (await Core.load(wasm)).module;
    const desk = exports.dm_author_create();
    const place = exports.malloc(64);
    for (const [first, ...given] of calls(parameters.slice(1))) {
      // The text is in memory of the page's; its size and the numbers behind it are anything.
      const size = Math.min(Number.isFinite(given[0]) ? given[0] : 0, 60);
      assert.doesNotThrow(() => exports[name](desk, first === undefined ? undefined : place, size, ...given.slice(1)), `${name}(${given.join(", ")})`);
    }
    exports.dm_edit(desk, place, 0, editCommand.begin);
    assert.ok(exports.dm_author_answer_size(desk) > 0, "and afterwards it works");
  });
}

/** @returns the handle, which a timeline keeps to itself: the first argument of any call */
function handleOf(core, timeline) {
  const { exports } = core.module;
  let handle = 0;
  core.module.exports = { ...exports, dm_changes: (given) => ((handle = given), 0) };
  timeline.changes();
  core.module.exports = exports;
  return handle;
}

test("a number of no list does nothing", async () => {
  const timeline = (await Core.load(wasm)).timeline();
  states["with a document"](timeline);
  timeline.changes();
  const lanes = timeline.text(text.lanes);
  for (const [call, list] of [["key", key], ["lanes", grouping], ["pointer", phase]]) {
    const beyond = Object.keys(list).length;
    for (const each of [-1, beyond, beyond + 1, 200, 255, 256, 256 + beyond]) assert.equal(timeline[call](each, 1, 1, 0, 1), 0, `${call} ${each}`);
  }
  assert.equal(timeline.changes(), 0);
  assert.equal(timeline.text(text.lanes), lanes);
  for (const each of [-1, Object.keys(text).length, 1000]) assert.equal(timeline.text(each), "");
  for (const each of [-1, Object.keys(number).length, 1000]) assert.equal(timeline.number(each), 0);
});

test("a document that never came changes nothing", async () => {
  const timeline = (await Core.load(wasm)).timeline();
  states["with a document"](timeline);
  timeline.work(0);
  assert.equal(timeline.unpack(1, 0, new Uint8Array(1)), false);
  assert.equal(timeline.work(1000), 1);
  assert.equal(timeline.number(number.events), 22);
});

test("what lacks a block is not taken over", async () => {
  const from = (await Core.load(wasm)).timeline();
  from.load(riyadh);
  const to = (await Core.load(wasm)).timeline();
  to.unpack(0, 0, from.packed(0));
  for (let block = 1; from.packed(block + 1); ++block) assert.ok(to.unpack(block, 0, from.packed(block)));
  to.work(0);
  assert.equal(to.number(number.events), 0);
});

test("the names of the ABI are those of the C++", () => {
  execFileSync(process.execPath, [join(root, "tools/names.mjs"), "--check"], { encoding: "utf8" });
  const exported = (binary) => WebAssembly.Module.exports(new WebAssembly.Module(binary)).map(({ name }) => name).filter((name) => name.startsWith("dm_"));
  const called = (list) => list.map(({ name }) => name).sort();
  assert.deepEqual(exported(wasm).sort(), called(functions));
  assert.deepEqual(exported(reader).sort(), called(readers), "a reader gets none of the workshop's");
  assert.deepEqual(exported(readFileSync(join(root, "dist/author.wasm"))).sort(), called(authors), "and the studio's knows nothing of drawing");
});

test("groupings and axes are called in the page as in a document", () => {
  const tables = read("src/document/vocabulary.cpp");
  for (const [list, pattern] of [[grouping, /groupings\{([^}]*)\}/], [axis, /axes\{([^}]*)\}/]]) {
    const [, words] = tables.match(pattern) ?? assert.fail(`vocabulary.cpp has no ${pattern}`);
    const called = [...words.matchAll(/"([^"]*)"/g)].map(([, word]) => word);
    assert.deepEqual(called, Object.keys(list).map((name) => (name === "automatic" ? "auto" : name)));
  }
});

test("an enumeration is read with its numbers and notes, and what is no enumeration is refused", () => {
  const source = "enum class A : std::uint8_t {\n    one,\n    // of its own\n    two_three,  // a note, with = 5\n};\nenum class B : std::uint8_t { x = 1, y = 2 };\n";
  assert.deepEqual(enumerators(source, "A"), { isBits: false, values: [{ name: "one", value: 0, note: "" }, { name: "twoThree", value: 1, note: "a note, with = 5" }] });
  assert.deepEqual(enumerators(source, "B").values.map(({ value }) => value), [1, 2]);
  assert.throws(() => enumerators(source, "C"), /no enum class C/);
  assert.equal(Object.values(change).filter((bit) => bit & (bit - 1)).length, 0, "bits are bits");
});
