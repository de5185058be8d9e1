// What counts as a label that a reader can read: the table of ./dev bench stands on it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { countLabels, textsOfScene } from "./labels.mjs";

const titles = ["Talks on the river", "A note about grain", "Envoys meet again in spring"];
const view = { width: 400, height: 300 };
const stage = { x: 0, y: 0, width: 400, height: 300 };
const counted = (...lines) => countLabels(textsOfScene(["clip 0.0 0.0 400.0 300.0", ...lines].join("\n"), stage, view), titles);
const label = (x, y, text = titles[0]) => `text ${x} ${y} 100.0 12.0 text "${text}"`;

test("a title that is whole, alone and uncovered is readable", () => {
  assert.deepEqual(counted(label(20, 50)), { inView: 1, readable: 1, overlapping: 0, cut: 0, covered: 0 });
});

test("two titles upon each other are both unreadable", () => {
  assert.deepEqual(counted(label(20, 50), label(60, 55, titles[1])), { inView: 2, readable: 0, overlapping: 2, cut: 0, covered: 0 });
  assert.equal(counted(label(20, 50), label(20, 70, titles[1])).readable, 2, "one below the other they are readable");
});

test("a title that the edge or an ellipsis shortens is in view but unreadable", () => {
  assert.deepEqual(counted(label(350, 50)), { inView: 1, readable: 0, overlapping: 0, cut: 1, covered: 0 });
  assert.deepEqual(counted(label(20, 50, "Envoys meet ag…")), { inView: 1, readable: 0, overlapping: 0, cut: 1, covered: 0 });
  assert.equal(counted("clip 0.0 0.0 60.0 300.0", label(20, 50)).cut, 1, "so does a narrower clip");
});

test("a mark that is painted over a title covers it, one before it does not", () => {
  const mark = "disc 60.0 46.0 6.0 lane3 paper";
  assert.equal(counted(label(20, 50), mark).covered, 1);
  assert.equal(counted(mark, label(20, 50)).readable, 1);
  assert.equal(counted(label(20, 50), "box 10.0 30.0 200.0 40.0 none rule").readable, 1, "a frame without a filling covers nothing");
});

test("dates, lane names and what lies outside of the window are no labels of events", () => {
  assert.equal(counted(label(20, 50, "1850"), label(20, 90, "Arland"), label(20, 900), label(900, 50)).inView, 0);
});

test("the same title twice is one event to read", () => {
  assert.equal(counted(label(20, 50), label(20, 90)).readable, 1);
});
