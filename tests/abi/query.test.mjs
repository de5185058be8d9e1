// Search and filter, through the shipped wasm under Node.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { change, job, key, number, reaction, text, writing } from "../../web/abi/names.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const { Core, write } = await import(process.env.DEMARCHE_JS ?? join(root, "dist/workshop.js"));
const core = await Core.load(readFileSync(process.env.DEMARCHE_WASM ?? join(root, "dist/workshop.wasm")));
const riyadh = readFileSync(join(root, "shell/stories/riyadh-2025.timeline.json"), "utf8");


function opened(story = riyadh) {
  const timeline = core.timeline();
  timeline.load(story);
  timeline.resize(940, 648, 1);
  timeline.frame(0);
  timeline.changes();
  return timeline;
}

test("what is filtered out is no mark, and without the filter the drawing is as before", () => {
  const timeline = opened();
  const before = write(timeline, writing.scene);
  assert.equal(timeline.number(number.marks), 39, "one for each party of 22 events");
  assert.equal(timeline.query("words=Zelenskiy\nonly=found") & reaction.redraw, reaction.redraw, "a frame is wanted");
  assert.equal(timeline.changes(), change.shown);
  timeline.frame(10);
  assert.equal(timeline.number(number.shown), 3);
  assert.equal(timeline.number(number.marks), 5);
  timeline.query("");
  timeline.frame(20);
  assert.equal(write(timeline, writing.scene), before);
  assert.equal(timeline.query(""), 0, "nothing new is asked");
  timeline.destroy();
});

test("events that are shown have ranks", () => {
  const timeline = opened();
  assert.deepEqual([timeline.nth(5), timeline.rank(5), timeline.nth(22), timeline.nth(-1), timeline.rank(-1)], [5, 5, -1, -1, -1]);
  timeline.query("party=nato");
  const [first, second] = [timeline.nth(0), timeline.nth(1)];
  assert.equal(timeline.number(number.shown), 2);
  assert.deepEqual([timeline.rank(first), timeline.rank(second), timeline.rank(second + 1), timeline.nth(2)], [0, 1, 2, -1]);
  timeline.destroy();
});

test("the open event stays open, and nothing found is an empty drawing", () => {
  const timeline = opened();
  const open = timeline.number(number.selected);
  timeline.query("words=no such word\nonly=found");
  assert.equal(timeline.frame(10), -1);
  assert.equal(timeline.number(number.shown), 0);
  assert.equal(timeline.number(number.marks), 0);
  assert.equal(timeline.number(number.selected), open);
  for (const each of Object.values(key)) timeline.key(each);
  timeline.frame(10_000);
  timeline.destroy();
});

test("on a phone the drawing has rows for shown events only", () => {
  const timeline = opened();
  timeline.resize(390, 800, 1);
  timeline.frame(0);
  const before = timeline.number(number.naturalHeight);
  timeline.query("party=nato");
  timeline.frame(10);
  assert.ok(timeline.number(number.naturalHeight) < before / 3);
  timeline.destroy();
});

test("another document is shown whole", () => {
  const timeline = opened();
  timeline.query("words=putin");
  timeline.load(riyadh);
  assert.equal(timeline.number(number.shown), 22);
  assert.equal(timeline.query(""), 0);
  timeline.destroy();
});

test("a huge document is searched in slices", () => {
  const events = Array.from({ length: 250_000 }, (_, at) => ({ id: `e${at}`, title: `Event number ${at}`, date: "1900" }));
  const timeline = core.timeline();
  timeline.load(JSON.stringify({ version: 1, title: "Huge", events }));
  timeline.query("words=4321");
  let slices = 1;
  for (; timeline.number(number.job) <= job.search; ++slices) timeline.work(500_000);
  assert.ok(slices > 2);
  assert.equal(timeline.number(number.shown), events.filter(({ title }) => title.includes("4321")).length);
  assert.equal(timeline.nth(timeline.rank(timeline.find("e4321"))), timeline.find("e4321"));
  timeline.destroy();
});

test("the choices are boxes with names and values of a query", () => {
  const timeline = opened();
  const choices = timeline.text(text.filter);
  assert.match(choices, /"type":"checkbox","name":"party","value":"ua"/);
  const [, kind] = choices.match(/"name":"kind","value":"(\w+)"/);
  timeline.query(`kind=${kind}`);
  assert.match(choices, new RegExp(`"${kind}"\\],\\["small",\\{\\},"${timeline.number(number.shown)}"`));
  timeline.destroy();
});
