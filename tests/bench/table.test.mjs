// What the tables of ./dev bench say of measurements.
import assert from "node:assert/strict";
import { test } from "node:test";
import { markdown } from "./table.mjs";

const pan = (cpuMs, more = {}) => ({ cpuMs, gpuMs: 1, mainThreadMs: cpuMs / 2, p50: 20, p95: 40, dropped: 0, moved: true, ...more });
const page = (name, count, ...results) => ({ name, count, pan: "drag", zoom: "wheel", results });
const machine = { date: "2026-01-01", cpu: "a CPU", cores: 2, memoryGb: 8, load: 0.1, chromium: "1", commit: "", command: "./dev bench", repeat: 3, native: [] };
const table = (...pages) => markdown({ ...machine, floor: "floor", pages });
const rowsOf = (text, name) => text.split("\n").filter((line) => line.startsWith(`| ${name}`));

test("each number of events has its ratio to the floor of the same number", () => {
  const text = table(
    page("floor", 100, { pan: pan(8) }), page("peer", 100, { pan: pan(24) }),
    page("floor", 1_000, { pan: pan(10) }), page("peer", 1_000, { pan: pan(15) }),
  );
  assert.equal(rowsOf(text, "peer")[0], "| peer | 24 / 1.0 (3.0×) | 15 / 1.0 (1.5×) |");
});

test("without the floor no ratio is told", () => {
  assert.equal(rowsOf(table(page("peer", 100, { pan: pan(24) })), "peer")[0], "| peer | 24 / 1.0 |");
});

test("a number is the median of the runs", () => {
  assert.match(rowsOf(table(page("peer", 100, { pan: pan(24) }, { pan: pan(90) }, { pan: pan(26) })), "peer")[0], /\| 26 \//);
});

test("it is seen when nothing moved, when nothing can be panned, and when a timeline took too long", () => {
  const still = page("still", 100, { pan: pan(5, { moved: false }) });
  const fixed = { ...page("fixed", 100, {}), pan: undefined };
  const late = page("late", 1_000, { failed: "> 60 s", failedAt: "load" });
  const text = table(still, fixed, page("late", 100, { pan: pan(9) }), late);
  assert.match(rowsOf(text, "still")[0], /5\.0 \/ 1\.0 \(!\)/);
  assert.deepEqual(rowsOf(text, "late")[0], "| late | 9.0 / 1.0 | **> 60 s** |");
  assert.equal(rowsOf(text, "fixed").length, 1, "only in the table of all else");
});
