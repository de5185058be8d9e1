// A short run of ./dev soak.
import assert from "node:assert/strict";
import test from "node:test";
import { soak } from "../soak/soak.mjs";

test("a reader who does anything at all for 25 seconds finds every promise kept", { timeout: 240_000 }, async () => {
  const report = await soak({ events: 5_000, seconds: 25, seed: 7, checks: 4 });
  assert.deepEqual(report.faults, []);
  assert.ok(report.titles.across > 20, `${report.titles.across} titles`);
});

test("so does a reader of a short story, whose time runs down on a phone", { timeout: 240_000 }, async () => {
  const report = await soak({ events: 30, seconds: 8, seed: 3, checks: 4, home: { width: 390, height: 844 } });
  assert.deepEqual(report.faults, []);
  assert.ok(report.titles.down > 20, `${report.titles.down} titles`);
});
