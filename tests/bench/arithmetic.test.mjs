// The arithmetic behind the tables of ./dev bench.
import assert from "node:assert/strict";
import { test } from "node:test";
import { cpuBetween, droppedFrames, median, medianOf, percentile, timesFloor } from "./arithmetic.mjs";

const upTo = (last) => Array.from({ length: last }, (_, at) => at + 1);

test("a percentile is a measured value, and 95 of 100 steps are no slower than p95", () => {
  const shuffled = upTo(100).map((value) => (value * 37) % 101);
  assert.equal(percentile(shuffled, 0.5), 50);
  assert.equal(percentile(shuffled, 0.95), 95);
  assert.equal(percentile([9, 100, 20], 0.5), 20, "by number and not by text");
  assert.equal(percentile([7], 0.95), 7);
  assert.equal(percentile([], 0.5), undefined);
});

test("one run that was disturbed does not move the median", () => {
  assert.equal(median([10, 900, 11]), 11);
  assert.equal(median([4, 1, 3, 2]), 2.5);
});

test("a gap of several frames counts every frame that was missed, and jitter counts none", () => {
  const frame = 1000 / 60;
  assert.equal(droppedFrames(upTo(120).map((at) => at * frame + (at % 2) * 5)), 0);
  assert.equal(droppedFrames([0, frame, 3 * frame, 4 * frame, 10 * frame]), 1 + 5);
  assert.equal(droppedFrames([]), 0);
});

test("CPU time counts all processes, also one that began meanwhile, and none of what was before", () => {
  const before = [{ id: 1, type: "browser", cpuTime: 2 }, { id: 2, type: "GPU", cpuTime: 5 }, { id: 3, type: "renderer", cpuTime: 1 }];
  const after = [{ id: 1, type: "browser", cpuTime: 2.125 }, { id: 2, type: "GPU", cpuTime: 5.5 }, { id: 4, type: "renderer", cpuTime: 0.25 }];
  assert.deepEqual(cpuBetween(before, after), { all: 875, gpu: 500 });
});

test("several runs become one, number by number, also where a run measured less", () => {
  const runs = [{ renderer: "2d", pan: { cpuMs: 9, moved: true }, labels: { readable: 94 } }, { pan: { cpuMs: 30 } }, { pan: { cpuMs: 10 } }];
  assert.deepEqual(medianOf(runs), { renderer: "2d", pan: { cpuMs: 10, moved: true }, labels: { readable: 94 } });
});

test("a ratio is to the floor, and without a floor there is none", () => {
  assert.equal(timesFloor(12, 8), "1.5×");
  assert.equal(timesFloor(80, 8), "10×");
  assert.equal(timesFloor(4, 8), "0.5×");
  assert.equal(timesFloor(12, undefined), "");
  assert.equal(timesFloor(undefined, 8), "");
});
