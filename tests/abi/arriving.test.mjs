// A document that is read while it comes: it is the document that is read at once, whatever comes when.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { Arriving, readAsItComes } from "../../web/engine/arriving.js";
import { number, text } from "../../web/abi/names.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const { Core } = await import(join(root, "dist/workshop.js"));
const wasm = readFileSync(join(root, "dist/workshop.wasm"));
const pieceSize = 1 << 20;
const patienceMs = 10_000; // on a busy machine

/** @param {number} events @param {string} [summary] of the first */
function story(events, summary = "They met.") {
  const each = (at) => ({ id: `e${at}`, title: `Envoys meet ${at}`, date: String(1800 + (at % 200)), summary: at === 0 ? summary : "They met at the border, and nothing came of it." });
  return JSON.stringify({ title: "Long", events: Array.from({ length: events }, (_, at) => each(at)) });
}

const told = (timeline) => [timeline.number(number.loaded), timeline.number(number.events), timeline.text(text.title), timeline.text(text.eventTitle, 77), timeline.text(text.notice)];

async function atOnce(bytes) {
  const timeline = (await Core.load(wasm)).timeline();
  timeline.load(new Uint8Array(bytes));
  return told(timeline);
}

/** Piece after piece, with time to read between them. @param {number} [part] of it must be read before its end comes */
async function asItComes(bytes, announced, part = 0) {
  const timeline = (await Core.load(wasm)).timeline();
  const arriving = new Arriving();
  const parts = [];
  const reading = readAsItComes(timeline, arriving, announced, (part) => parts.push(part));
  for (let at = 0; at < bytes.length; at += pieceSize) {
    arriving.add(new Uint8Array(bytes.subarray(at, at + pieceSize)));
    await new Promise((done) => setTimeout(done, 20));
  }
  const most = () => Math.max(0, ...parts);
  for (const until = Date.now() + patienceMs; most() < part && Date.now() < until; ) await new Promise((done) => setTimeout(done, 20));
  const before = most();
  arriving.add();
  await reading;
  return { told: told(timeline), before };
}

const whole = Buffer.from(story(60_000));

test("much of a document is read before its end has come", async () => {
  const { told, before } = await asItComes(whole, whole.length, 0.3);
  assert.deepEqual(told, await atOnce(whole));
  assert.ok(before > 0.2, `${before} of it`);
});

test("a document that has come by then is read too", async () => {
  const timeline = (await Core.load(wasm)).timeline();
  const arriving = new Arriving();
  arriving.add(new Uint8Array(whole));
  arriving.add();
  await readAsItComes(timeline, arriving, whole.length, () => {});
  assert.deepEqual(told(timeline), await atOnce(whole));
});

/** @type {Record<string, [bytes: Buffer, announced: number]>} */
const cases = {
  "of unknown length": [whole, 0],
  "that is longer than announced": [whole, whole.length >> 1],
  "that is shorter than announced": [whole, whole.length * 2],
  "with a text that is longer than what came first": [Buffer.from(story(20_000, "long ".repeat(1_000_000))), 0],
  "that is broken in its middle": [Buffer.concat([whole.subarray(0, 3_000_000), Buffer.from('"}, oops'), whole.subarray(3_000_000)]), 0],
  "that ends too early": [whole.subarray(0, 4_000_000), 4_000_000],
  "that is not UTF-8": [Buffer.concat([Buffer.from('{"title": "L\xe9gation", "events": [', "latin1"), whole.subarray(whole.indexOf("[") + 1)]), 0],
  "that is no document": [Buffer.from(`<html>${" ".repeat(3_000_000)}`), 0],
};

for (const [name, [bytes, announced]] of Object.entries(cases)) {
  test(`a document ${name} is the same as when it is read at once`, async () => {
    for (const size of new Set([announced, bytes.length])) assert.deepEqual((await asItComes(bytes, size)).told, await atOnce(bytes));
  });
}
