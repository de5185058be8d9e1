// ./dev soak: ten minutes of random input on 100,000 events.
// usage: node tests/soak/run.mjs [--minutes 10] [--events 100000] [--seed N]
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { growth, soak } from "./soak.mjs";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" }, events: { type: "string", default: "100000" }, seed: { type: "string" },
    out: { type: "string", default: "soak-seen.json" }, // the last scene that had a fault
  },
});
const most = 0.05; // growth of memory after the first minute

const seed = Number(values.seed ?? Date.now() % 1_000_000);
const report = await soak({ events: Number(values.events), seconds: 60 * Number(values.minutes), seed, say: console.log });
const grown = report.first && report.last ? growth(report) : 0;
console.log(`${report.steps} steps, ${report.checks} checks, ${report.faults.length} faults; memory grew by ${(100 * grown).toFixed(1)} %`);
if (!report.titles.across && !report.titles.down) report.faults.push("no title was seen: nothing is held");
if (grown > most) report.faults.push("memory grew by more than 5 % after the first minute");
for (const fault of report.faults) console.log(fault);
if (report.seen) writeFileSync(values.out, JSON.stringify(report.seen, undefined, 1));
if (report.faults.length) console.log(`Again with: ./dev soak --seed ${seed} --events ${values.events} --minutes ${values.minutes}`);
process.exitCode = report.faults.length ? 1 : 0;
