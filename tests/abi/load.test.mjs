// Long stories through the shipped wasm: in steps, stopped half-way, and carried from one instance to another.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { writeStory } from "../bench/generate.mjs";
import { change, grouping, job, key, number, text, wheelFlag, writing } from "../../web/abi/names.js";

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

function readInSteps(timeline, story, steps) {
  timeline.begin(inPieces(story));
  let calls = 0;
  for (let done = 0; timeline.number(number.job) === job.read; ++calls) {
    const next = timeline.work(steps);
    assert.ok(next >= done && next < 1);
    done = next;
  }
  return { events: timeline.number(number.loaded) ? timeline.number(number.events) : -1, calls };
}

function sortTexts(timeline) {
  while (timeline.number(number.job) <= job.sortTexts) timeline.work(100_000);
}

function arrange(timeline) {
  while (timeline.work(1_000_000) < 1);
}

/** Block by block, as a page takes over from a worker; then it sorts the texts. @returns the bytes it took */
function carry(from, to) {
  let bytes = 0;
  for (let block = 0, part; (part = from.packed(block)); ++block) {
    const half = part.length >> 1; // a page takes over pieces
    assert.ok(to.unpack(block, 0, block ? part.subarray(0, half) : part));
    if (block) assert.ok(to.unpack(block, half, part.subarray(half)));
    bytes += part.length;
  }
  to.work(0);
  sortTexts(to);
  return bytes;
}

/** A worker's timeline that has read a document, and a page's that has taken it over: each has a wasm of its own. */
async function handedOver(story) {
  const reader = (await Core.load(wasm)).timeline();
  reader.load(story);
  const page = (await Core.load(wasm)).timeline();
  carry(reader, page);
  return { reader, page };
}

test("an arrangement in which time runs down is left to the page, one across is handed over", async () => {
  const timeline = (await Core.load(wasm)).timeline();
  timeline.load(riyadh);
  assert.ok(timeline.packed(0), "before anything is arranged it is the document");
  for (const [width, isHandedOver] of [[390, false], [940, true]]) {
    timeline.resize(width, 700, 1);
    arrange(timeline);
    assert.equal(timeline.packed(0) !== undefined, isHandedOver, `${width} px`);
  }
});

test("a worker that has no texts arranges nothing for a phone: five thousand events run down there too", async () => {
  const { reader, page } = await handedOver(large(5_000));
  page.measureGlyphs(reader.text(text.usedGlyphs));
  reader.useWidths(page.widths);
  reader.resize(390, 700, 1);
  assert.equal(reader.work(0), 1, "it has nothing to do");
  assert.equal(reader.packed(0), undefined);
  page.resize(390, 700, 1);
  arrange(page);
  assert.equal(page.number(number.runsDown), 1);
});

test("a story read in steps is the story read at once", async () => {
  const core = await Core.load(wasm);
  const [whole, stepped] = [core.timeline(), core.timeline()];
  whole.load(riyadh);
  const { events, calls } = readInSteps(stepped, riyadh, 1);
  assert.equal(events, 22);
  assert.ok(calls > 22);
  assert.equal(write(stepped, writing.document), write(whole, writing.document));
});

test("two hundred thousand events are read in short steps and taken over by another instance", async (t) => {
  const story = large(200_000);
  const reader = (await Core.load(wasm)).timeline();
  const began = performance.now();
  assert.equal(readInSteps(reader, story, 400_000).events, 200_000);
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

test("a worker and the page both hold a story until its first view in three times its file, and the page then in less", async (t) => {
  const lines = [];
  writeStory(1_000_000, (text) => lines.push(text)); // of the size that the design speaks of: one party an event
  const story = new TextEncoder().encode(lines.join(""));
  const cores = [await Core.load(wasm), await Core.load(wasm)];
  const memory = () => cores.reduce((sum, { module }) => sum + module.memory.length, 0);
  const [reader, page] = cores.map((core) => core.timeline());
  readInSteps(reader, story, 400_000);
  carry(reader, page);
  page.measureGlyphs(reader.text(text.usedGlyphs));
  reader.useWidths(page.widths);
  reader.resize(1280, 720, 1);
  while (!reader.number(number.drawable)) reader.work(1_000_000);
  carry(reader, page);
  const told = () => t.diagnostic(`${cores.map(({ module }) => Math.round(module.memory.length / 1e6)).join(" + ")} MB for ${Math.round(story.length / 1e6)}`);
  told();
  assert.ok(memory() <= 3 * story.length);
  arrange(reader);
  carry(reader, page);
  told();
  assert.ok(memory() <= 3.5 * story.length, "for a moment, while the page has two arrangements");
  assert.ok(cores[1].module.memory.length <= 2.2 * story.length, "the worker ends");
  page.query("words=border treaty");
  while (page.number(number.job) <= job.search) page.work(500_000);
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
    for (let n = 0; n < 10; ++n) other.work(400_000);
    other.destroy();
    if (i === 5) before = core.module.memory.length;
  }
  assert.equal(core.module.memory.length, before);
  assert.equal(timeline.number(number.events), 22);
});

test("what was wrong in the document crosses with it", async () => {
  const { reader, page } = await handedOver('{"title":"Š","events":[{"id":"a"},{"id":"b","title":"B","date":"2021-02-30"}]}');
  assert.equal(page.number(number.events), 1);
  assert.equal(write(page, writing.issues), write(reader, writing.issues));
  assert.equal(page.text(text.notice), reader.text(text.notice));
  assert.match(page.text(text.notice), /1 event was left out.*2021-02-30/);
});

test("other bytes are not taken over", async () => {
  const timeline = (await Core.load(wasm)).timeline();
  timeline.load(riyadh);
  for (const size of [0, 100]) {
    timeline.unpack(0, 0, new Uint8Array(size));
    assert.equal(timeline.unpack(1, 0, new Uint8Array(1)), false);
    timeline.work(0);
  }
  assert.equal(timeline.number(number.events), 22);
});

for (const lanes of ["party", "tag"]) test(`what a worker arranged by ${lanes} is what the page would have arranged`, async () => {
  const story = large(20_000, lanes);
  const size = [1000, 600, 1];
  const alone = (await Core.load(wasm)).timeline();
  alone.load(story);
  alone.resize(...size);
  arrange(alone);
  const { reader, page } = await handedOver(story);
  assert.equal(page.number(number.drawable), 0);
  assert.equal(page.text(text.eventTitle, 7), alone.text(text.eventTitle, 7), "its words are there before its picture");
  page.resize(...size);
  page.measureGlyphs(reader.text(text.usedGlyphs));
  reader.useWidths(page.widths);
  reader.resize(...size);
  arrange(reader);
  carry(reader, page);
  assert.equal(page.work(0), 1, "nothing is left to arrange");
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
  const { reader, page } = await handedOver(large(20_000));
  reader.resize(700, 500, 1);
  arrange(reader);
  page.resize(1000, 600, 1);
  carry(reader, page);
  assert.equal(page.number(number.drawable), 1);
  assert.equal(page.work(0), 0);
  assert.equal(page.frame(0), 0, "more is to come");
  assert.ok(page.number(number.marks) > 0);
  while (page.frame(0) === 0);
  assert.equal(page.work(0), 1);
});

test("what a reader has asked for while a worker arranged is not lost", async () => {
  const { reader, page } = await handedOver(large(20_000));
  for (const timeline of [reader, page]) timeline.resize(1000, 600, 1);
  page.query("words=border 7\nonly=found");
  while (page.number(number.job) <= job.search) page.work(500_000);
  const found = page.number(number.shown);
  assert.ok(found > 0 && found < 20_000);
  arrange(reader);
  carry(reader, page);
  assert.equal(page.work(0), 0, "what came is of all events");
  while (page.frame(0) === 0);
  assert.match(write(page, writing.scene), new RegExp(`${found} of 20000 events`));
});

test("a worker that is told another size by then arranges once more", async () => {
  const { reader, page } = await handedOver(large(20_000));
  page.measureGlyphs(reader.text(text.usedGlyphs));
  for (const size of [[1000, 600, 1], [1000, 480, 1]]) {
    for (const timeline of [reader, page]) timeline.resize(...size);
    reader.useWidths(page.widths);
    arrange(reader);
    carry(reader, page);
    assert.equal(page.work(0), 1);
  }
});

test("other lanes that a reader chooses while a worker arranges once more are not lost", async () => {
  const { reader, page } = await handedOver(large(20_000));
  for (const timeline of [reader, page]) timeline.resize(1000, 600, 1);
  arrange(reader);
  carry(reader, page);
  reader.resize(1000, 480, 1);
  arrange(reader);
  page.resize(1000, 480, 1);
  page.lanes(grouping.tag);
  carry(reader, page);
  assert.equal(page.work(0), 0, "what came has the lanes of the author");
  arrange(page);
  assert.equal(JSON.parse(page.text(text.lanes)).by, "tag");
});

test("a huge story has its first view before the labels of every zoom, and the same one with them", async () => {
  const { reader, page } = await handedOver(large(60_000));
  page.measureGlyphs(reader.text(text.usedGlyphs));
  reader.useWidths(page.widths);
  for (const timeline of [reader, page]) timeline.resize(940, 651, 1);
  reader.changes();
  while (!(reader.changes() & change.lanes)) assert.ok(reader.work(1_000_000) < 1);
  carry(reader, page);
  assert.equal(page.work(0), 1, "the page leaves the rest to the worker");
  const zoomedIn = () => {
    page.wheel(500, 200, 0, -700, wheelFlag.zooms);
    page.frame(1);
    page.frame(10_000);
    const labels = page.number(number.labels);
    page.key(key.zero);
    page.frame(20_000);
    page.frame(30_000);
    return labels;
  };
  page.frame(0);
  const first = write(page, writing.scene), few = zoomedIn();
  arrange(reader);
  carry(reader, page);
  page.frame(40_000);
  assert.equal(write(page, writing.scene), first);
  const more = zoomedIn();
  assert.ok(more > few, `${few} labels, then ${more}`);
});

test("the labels of every zoom that a worker made leave the lanes that a reader has chosen meanwhile", async () => {
  const { reader, page } = await handedOver(large(60_000));
  page.measureGlyphs(reader.text(text.usedGlyphs));
  reader.useWidths(page.widths);
  for (const timeline of [reader, page]) timeline.resize(940, 651, 1);
  while (!reader.number(number.drawable)) reader.work(1_000_000);
  carry(reader, page);
  page.work(0);
  const lanes = () => JSON.parse(page.text(text.lanes)).by;
  page.lanes(grouping.tag);
  while (lanes() !== "tag") page.work(1_000_000);
  assert.equal(page.number(number.job), job.arrange, "the page has the first view alone");
  arrange(reader);
  carry(reader, page);
  page.work(0);
  assert.equal(lanes(), "tag");
  arrange(page);
  assert.equal(lanes(), "tag");
});
