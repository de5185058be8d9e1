// Long stories through the shipped wasm: in steps, stopped half-way, and carried from one instance to another.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { writeStory } from "../bench/generate.mjs";
import { number, text, wheelFlag, writing } from "../../web/abi/names.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const { Core, write } = await import(process.env.DEMARCHE_JS ?? join(root, "dist/workshop.js"));
const wasm = readFileSync(process.env.DEMARCHE_WASM ?? join(root, "dist/workshop.wasm"));
const riyadh = readFileSync(join(root, "shell/stories/riyadh-2025.timeline.json"));

/** @param {number} events as the benchmark of the peers has them, 130 bytes each @param {string} [lanes] */
function large(events, lanes = "party") {
  const parts = [`{"title":"Large","display":{"lanes":"${lanes}"},"actors":[`];
  for (let i = 0; i < 12; ++i) parts.push(`${i ? "," : ""}{"id":"a${i}","name":"State ${i}"}`);
  parts.push('],"events":[');
  for (let i = 0; i < events; ++i) {
    const month = String(1 + ((i * 7) % 12)).padStart(2, "0");
    parts.push(`${i ? "," : ""}\n{"id":"e${i}","title":"Envoys meet at border ${i % 997}","date":"${1800 + ((i * 31) % 200)}-${month}","tags":["t${i % 5}"],"participants":[{"actor":"a${i % 12}"},{"actor":"a${(i * 5) % 12}"}]}`);
  }
  return new TextEncoder().encode(parts.join("") + "]}");
}

/** As the network brings it. */
function inPieces(story) {
  const pieces = [];
  for (let at = 0, length = 1; at < story.length; at += length, length = 1 + ((length * 7919) % 100_000)) pieces.push(new Uint8Array(story.subarray(at, at + length)));
  return pieces;
}

function readInSteps(timeline, story, bytes) {
  timeline.begin(inPieces(story));
  let steps = 0;
  for (let done = 0; done < 1; ++steps) {
    const next = timeline.step(bytes);
    assert.ok(next >= done);
    done = next;
  }
  return { events: timeline.end(), steps };
}

/** Block by block, as a page takes over from a worker. @returns the bytes it took */
function carry(from, to) {
  const blocks = from.pack();
  const head = from.packed(0);
  assert.equal(to.unpack(head), blocks - 1);
  let bytes = head.length;
  for (let block = 1; block < blocks; ++block) {
    const part = from.packed(block);
    const half = part.length >> 1; // a page takes over pieces
    to.write(to.place(block, half), part.subarray(0, half));
    to.write(to.place(block, part.length) + half, part.subarray(half));
    bytes += part.length;
  }
  to.unpacked();
  return bytes;
}

test("an arrangement in which time runs down is left to the page, one across is handed over", async () => {
  const timeline = (await Core.load(wasm)).timeline();
  timeline.load(riyadh);
  assert.ok(timeline.pack() > 1, "before anything is arranged it is the document");
  for (const [width, isHandedOver] of [[390, false], [940, true]]) {
    timeline.resize(width, 700, 1);
    while (!timeline.arrange(1e6));
    assert.equal(timeline.pack() > 0, isHandedOver, `${width} px`);
  }
});

test("a story read in steps is the story read at once", async () => {
  const core = await Core.load(wasm);
  const [whole, stepped] = [core.timeline(), core.timeline()];
  whole.load(riyadh);
  const { events, steps } = readInSteps(stepped, riyadh, 1);
  assert.equal(events, 22);
  assert.ok(steps > 22);
  assert.equal(write(stepped, writing.document), write(whole, writing.document));
});

test("two hundred thousand events are read in short steps and taken over by another instance", async (t) => {
  const story = large(200_000);
  const reader = (await Core.load(wasm)).timeline();
  const began = performance.now();
  assert.equal(readInSteps(reader, story, 1 << 16).events, 200_000);
  const read = performance.now();
  const page = (await Core.load(wasm)).timeline();
  const loaded = performance.now();
  const bytes = carry(reader, page);
  assert.equal(page.number(number.events), 200_000);
  t.diagnostic(`${story.length} bytes read in ${Math.round(read - began)} ms, ${bytes} bytes taken over in ${Math.round(performance.now() - loaded)} ms`);
  for (const event of [0, 1234, 199_999]) assert.equal(page.text(text.eventTitle, event), reader.text(text.eventTitle, event));
  assert.equal(page.text(text.title), "Large");
  assert.equal(page.find("e77777"), reader.find("e77777"));
  assert.ok(bytes < story.length);
});

test("while a worker and the page both hold a story, they take at most three times its file", async (t) => {
  const lines = [];
  writeStory(1_000_000, (text) => lines.push(text)); // of the size that the design speaks of: one party an event
  const story = new TextEncoder().encode(lines.join(""));
  const cores = [await Core.load(wasm), await Core.load(wasm)];
  const memory = () => cores.reduce((sum, { module }) => sum + module.memory.length, 0);
  const [reader, page] = cores.map((core) => core.timeline());
  readInSteps(reader, story, 1 << 16);
  carry(reader, page);
  while (!page.tidy(100_000));
  page.learn(reader.letters());
  reader.know(page.learnt());
  reader.resize(1280, 720, 1);
  while (!reader.arrange(1_000_000));
  carry(reader, page);
  t.diagnostic(`${cores.map(({ module }) => Math.round(module.memory.length / 1e6)).join(" + ")} MB for ${Math.round(story.length / 1e6)}`);
  assert.ok(memory() <= 3 * story.length);
  page.query("words=border treaty");
  while (page.number(number.searching)) page.search();
  assert.ok(page.number(number.shown) > 0, "the page has its texts");
});

test("a story that is stopped half-way leaves the timeline as it was, and its memory is given back", async () => {
  const core = await Core.load(wasm);
  const timeline = core.timeline();
  timeline.load(riyadh);
  const story = large(20_000);
  let before = 0;
  for (let i = 0; i < 50; ++i) {
    const other = core.timeline();
    other.begin(inPieces(story));
    for (let n = 0; n < 10; ++n) other.step(1 << 16);
    other.destroy();
    if (i === 5) before = core.module.memory.length;
  }
  assert.equal(core.module.memory.length, before);
  assert.equal(timeline.number(number.events), 22);
});

test("what was wrong in the document crosses with it", async () => {
  const reader = (await Core.load(wasm)).timeline();
  reader.load('{"title":"Š","events":[{"id":"a"},{"id":"b","title":"B","date":"2021-02-30"}]}');
  const page = (await Core.load(wasm)).timeline();
  carry(reader, page);
  assert.equal(page.number(number.events), 1);
  assert.equal(page.number(number.dropped), 1);
  assert.equal(page.text(text.issues), reader.text(text.issues));
  assert.match(page.text(text.issues), /2021-02-30/);
});

test("other bytes are not taken over", async () => {
  const timeline = (await Core.load(wasm)).timeline();
  timeline.load(riyadh);
  assert.equal(timeline.unpack(new Uint8Array(100)), 0);
  assert.equal(timeline.unpack(new Uint8Array(0)), 0);
  assert.equal(timeline.number(number.events), 22);
});

for (const lanes of ["party", "tag"]) test(`what a worker arranged by ${lanes} is what the page would have arranged`, async () => {
  const story = large(20_000, lanes);
  const size = [1000, 600, 1];
  const alone = (await Core.load(wasm)).timeline();
  alone.load(story);
  alone.resize(...size);
  while (!alone.arrange(1_000_000));
  const reader = (await Core.load(wasm)).timeline();
  reader.load(story);
  const page = (await Core.load(wasm)).timeline();
  carry(reader, page);
  assert.equal(page.number(number.drawable), 0);
  assert.equal(page.text(text.eventTitle, 7), alone.text(text.eventTitle, 7), "its words are there before its picture");
  page.resize(...size);
  page.learn(reader.letters());
  reader.know(page.learnt());
  reader.resize(...size);
  while (!reader.arrange(1_000_000));
  carry(reader, page);
  assert.equal(page.arrange(0), 1, "nothing is left to arrange");
  for (const timeline of [alone, page]) timeline.frame(0);
  assert.equal(write(page, writing.scene), write(alone, writing.scene));
  assert.ok(write(page, writing.scene).length > 5000);
  for (const timeline of [alone, page]) {
    for (let i = 0; i < 6; ++i) timeline.wheel(500, 300, 0, -200, wheelFlag.zooms);
    timeline.frame(1000);
  }
  assert.equal(write(page, writing.scene), write(alone, writing.scene));
});

test("a page whose stage has another size by then draws what its worker arranged until its own is ready", async () => {
  const reader = (await Core.load(wasm)).timeline();
  reader.load(large(20_000));
  const page = (await Core.load(wasm)).timeline();
  carry(reader, page);
  reader.resize(700, 500, 1);
  while (!reader.arrange(1_000_000));
  page.resize(1000, 600, 1);
  carry(reader, page);
  assert.equal(page.number(number.drawable), 1);
  assert.equal(page.arrange(0), 0);
  assert.equal(page.frame(0), 0, "more is to come");
  assert.ok(page.number(number.marks) > 0);
  while (page.frame(0) === 0);
  assert.equal(page.arrange(0), 1);
});

test("what a reader has asked for while a worker arranged is not lost", async () => {
  const reader = (await Core.load(wasm)).timeline();
  reader.load(large(20_000));
  const page = (await Core.load(wasm)).timeline();
  carry(reader, page);
  for (const timeline of [reader, page]) timeline.resize(1000, 600, 1);
  page.query("words=border 7");
  while (page.number(number.searching)) page.search();
  const found = page.number(number.shown);
  assert.ok(found > 0 && found < 20_000);
  while (!reader.arrange(1_000_000));
  carry(reader, page);
  assert.equal(page.arrange(0), 0, "what came is of all events");
  while (page.frame(0) === 0);
  assert.match(write(page, writing.scene), new RegExp(`${found} of 20000 events`));
});

test("a worker that is told another size by then arranges once more", async () => {
  const reader = (await Core.load(wasm)).timeline();
  reader.load(large(20_000));
  const page = (await Core.load(wasm)).timeline();
  carry(reader, page);
  page.learn(reader.letters());
  for (const size of [[1000, 600, 1], [1000, 480, 1]]) {
    for (const timeline of [reader, page]) timeline.resize(...size);
    reader.know(page.learnt());
    while (!reader.arrange(1_000_000));
    carry(reader, page);
    assert.equal(page.arrange(0), 1);
  }
});
