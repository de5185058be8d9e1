// The soak's own checks find what they are there to find.
import assert from "node:assert/strict";
import test from "node:test";
import { faults, movedBy, pannedFaults, readScene, uncounted, zoomedFaults } from "./scene.mjs";

const clips = "clip 0 40 900 500\nclip 144 0 756 540\nclip 144 40 756 500\n";
const title = (text, x, y = 100, width = 80) => `text ${x} ${y} ${width} 11.5 text "${text}"\n`;
const scene = (shapes, targets = "") => readScene(clips + shapes, targets);
const facts = { marks: 0, places: 100, wanted: [] };

test("labels that lie over each other or over marks are found, and such that do not are left alone", () => {
  assert.deepEqual(faults(scene(title("a b", 200) + title("c d", 290)), facts), []);
  assert.match(faults(scene(title("a b", 200) + title("c d", 270)), facts)[0], /labels overlap/);
  const over = scene(title("a b", 200) + "disc 250.0 96.0 6.0 lane1\n");
  assert.match(faults(over, facts)[0], /covers a mark/);
  assert.deepEqual(faults(over, { ...facts, wanted: [{ event: 9, title: "a b" }] }), []);
  assert.match(faults(scene(title("a b", 200) + "box 260 88 90 18 lane_soft1 lane1\n"), facts)[0], /covers a bar/);
  assert.deepEqual(faults(scene(title("a b", 200) + "box 193 88 290 18 lane_soft1 lane1\n"), facts), []);
  // A bar that does not hold its label whole has it beside.
  assert.match(faults(scene(title("a b", 200) + "box 180 88 60 18 lane_soft1 lane1\n"), facts)[0], /covers a bar/);
  assert.match(faults(scene(title("a b", 200) + "box 260 88 90 18 lane_soft1 lane_soft1\n"), facts)[0], /covers a bar/, "one that steps back in a search too");
});

test("what is counted twice or not at all is found", () => {
  const of = (targets) => scene("", targets);
  assert.deepEqual(uncounted(of("0 0 9 9 1 60\n20 0 9 9 2 1\n"), { marks: 40, places: 100 }), []);
  assert.equal(uncounted(of("0 0 9 9 1 59\n"), { marks: 40, places: 100 }).length, 1);
  assert.match(faults(of("0 0 9 9 1 90\n"), { ...facts, marks: 11 })[0], /more is counted/);
  assert.match(faults(of("0 0 9 9 1 5\n0 0 9 9 1 5\n"), facts)[0], /two clusters/);
});

test("an emphasised event in view without its label is found", () => {
  const seen = scene(title("12 talks", 311), "288 84 24 24 7 1\n");
  assert.deepEqual(faults(seen, { ...facts, wanted: [{ event: 7, title: "12 talks" }] }), []);
  assert.match(faults(seen, { ...facts, wanted: [{ event: 7, title: "13 envoys" }] })[0], /no label/);
  const other = { event: 8, title: "12 talks" };
  const otherRow = scene(title("12 talks", 311, 200), "288 84 24 24 7 1\n288 184 24 24 8 1\n");
  assert.match(faults(otherRow, { ...facts, wanted: [other, { event: 7, title: "13 envoys" }] })[0], /no label/);
  const sameRow = scene(title("12 talks", 311), "288 84 24 24 7 1\n288 84 24 24 8 1\n");
  assert.match(faults(sameRow, { ...facts, wanted: [other, { event: 7, title: "13 envoys" }] })[0], /no label/);
  const both = scene(title("12 talks", 311) + title("13 envoys", 311, 114), "288 84 24 24 7 1\n288 84 24 24 8 1\n");
  assert.deepEqual(faults(both, { ...facts, wanted: [other, { event: 7, title: "13 envoys" }] }), []);
});

test("a label that panning takes, or moves to another row, is found", () => {
  const before = scene(title("a", 200) + title("b", 400) + title("c", 600));
  assert.equal(movedBy(before, scene(title("a", 250) + title("b", 450) + title("c", 650))), 50);
  assert.deepEqual(pannedFaults(before, scene(title("a", 250) + title("b", 450) + title("c", 650))), []);
  assert.match(pannedFaults(before, scene(title("a", 250) + title("b", 450)))[0], /took "c"/);
  assert.match(pannedFaults(before, scene(title("a", 250) + title("b", 450, 120) + title("c", 650)))[0], /moved "b"/);
  assert.deepEqual(pannedFaults(before, scene(title("a", 900) + title("b", 1100))), []); // moved out
  assert.deepEqual(pannedFaults(before, scene(title("d", 300))), []); // who knows how far
});

test("a label that zooming in hides is found", () => {
  const before = scene(title("a", 300) + title("b", 400) + title("c", 500));
  assert.deepEqual(zoomedFaults(before, scene(title("a", 200) + title("b", 400) + title("c", 600))), []);
  assert.match(zoomedFaults(before, scene(title("a", 200) + title("c", 600)))[0], /hid "b"/);
  // The mark of one that stands before its bar, and reaches into it, has left the view.
  const bar = "box 474 88 30 18 lane_soft1 lane1\n";
  assert.equal(scene(title("b", 400) + bar).titles[0].side, 480);
  assert.deepEqual(zoomedFaults(scene(title("a", 300) + title("b", 400) + bar + title("c", 490)), scene(title("a", 200) + title("c", 600))), []);
  // Nor does one that stood after its bar and went into it.
  const short = scene(title("a", 300) + title("b", 400) + "box 470 108 25 18 lane_soft1 lane1\n" + title("c", 500, 120));
  assert.deepEqual(zoomedFaults(short, scene(title("a", 200) + "box 450 108 400 18 lane_soft1 lane1\n" + title("c", 457, 120))), []);
  // A title before its bar, of which nobody sees in the end on which side it stands, says nothing of how far the view reaches.
  const wide = scene(title("a", 300) + title("b", 462) + title("c", 560, 120, 300) + "box 854 108 30 18 lane_soft1 lane1\n");
  assert.equal(wide.titles[2].side, 860);
  assert.deepEqual(zoomedFaults(wide, scene(title("a", 200) + title("c", 700, 120, 300))), []);
});

test("where time runs down, a label over another, over a mark or beyond the canvas is found", () => {
  const down = (shapes) => readScene(`clip 0 0 390 900\n${shapes}`, "0 80 390 46 7 1\n");
  const line = (text, x, y, width = 80) => `text ${x} ${y} ${width} 13.0 text "${text}"\n`;
  const kept = down(`disc 24.0 96.0 6.0 lane1\nbox 20 96 8 200 lane_soft1\n${line("12 talks about", 90, 100)}${line("a border", 90, 118)}`);
  assert.deepEqual([kept.runsDown, kept.titles.length, kept.bars.length], [true, 2, 1]);
  assert.deepEqual(faults(kept, { ...facts, wanted: [{ event: 7, title: "12 talks about a border" }] }), []);
  assert.match(faults(kept, { ...facts, wanted: [{ event: 7, title: "13 envoys" }] })[0], /no label/);
  assert.match(faults(down(line("12 talks about", 90, 100) + line("a border", 90, 108)), facts)[0], /labels overlap/);
  assert.match(faults(down(line("12 talks", 20, 100) + "disc 24.0 96.0 6.0 lane1\n"), facts)[0], /covers a mark/);
  assert.match(faults(down(line("12 talks", 20, 200) + "box 20 96 8 200 lane_soft1\n"), facts)[0], /covers a bar/);
  assert.match(faults(down(line("12 talks", 330, 100)), facts)[0], /leaves the canvas/);
});
