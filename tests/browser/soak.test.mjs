// The short form of ./dev soak.
import assert from "node:assert/strict";
import test from "node:test";
import { soak } from "../soak/soak.mjs";

test("a reader who does anything at all for 25 seconds finds every promise kept", { timeout: 120_000 }, async () => {
  const report = await soak({ events: 5_000, seconds: 25, seed: 7 });
  assert.deepEqual(report.faults, []);
  assert.ok(report.checks > 3, `${report.checks} checks in ${report.steps} steps`);
});
