// The measurements as Markdown tables, as docs/benchmarks.md shows them: first what a reader pays for a step of a drag, a
// table for each measure, and then the rest, a table for each number of events.
import { medianOf, timesFloor } from "./arithmetic.mjs";
import { operations } from "./native.mjs";

const number = (value) => {
  if (value === undefined || Number.isNaN(value)) return "";
  if (value === 0) return "0";
  if (value >= 100) return Math.round(value).toLocaleString("en");
  return value >= 10 ? String(Math.round(value)) : value >= 0.1 ? value.toFixed(1) : value >= 0.001 ? value.toFixed(3) : value.toFixed(5);
};

const row = (cells) => `| ${cells.join(" | ")} |`;
const table = (head, rows) => [row(head), row(head.map((_, at) => (at ? "---:" : "---"))), ...rows.map(row)].join("\n");
const titleOf = ({ name, version, result }) => [name, version, result.renderer && `(${result.renderer})`].filter(Boolean).join(" ");
const counts = (all) => [...new Set(all.map(({ count }) => count))];
const heading = (count) => count.toLocaleString("en");

const withRatio = (text, value, floor) => [text, timesFloor(value, floor) && `(${timesFloor(value, floor)})`].filter(Boolean).join(" ");

/** What one step of a drag costs: the head of a table, and its cell of a measurement and of the floor's. */
const measures = [
  { head: "CPU of all processes / of it the GPU process, ms a step", cell: (pan, floor) => withRatio(`${number(pan.cpuMs)} / ${number(pan.gpuMs)}`, pan.cpuMs, floor?.cpuMs) + (pan.moved === false ? " (!)" : "") },
  { head: "main thread busy or blocked, ms a step", cell: (pan, floor) => withRatio(number(pan.mainThreadMs), pan.mainThreadMs, floor?.mainThreadMs) },
  { head: "latency p50 / p95, ms", cell: (pan, floor) => withRatio(`${number(pan.p50)} / ${number(pan.p95)}`, pan.p50, floor?.p50) },
  { head: "frames dropped in 120 steps", cell: ({ dropped }) => number(Math.round(dropped)) },
  { head: "quads a frame, at most", cell: ({ quads }) => (quads ? number(quads) : "") },
];

/** @param {any[]} pages measured @param {string} floorName @param {typeof measures[number]} measure */
function panTable(pages, floorName, { head, cell }) {
  const sizes = counts(pages);
  const found = (name, count) => pages.find((each) => each.name === name && each.count === count);
  const cellOf = (name, count) => {
    const each = found(name, count);
    if (!each) return "";
    if (each.result.failed) return `**${each.result.failed}**`;
    if (!each.pan) return "none";
    return each.result.pan ? cell(each.result.pan, found(floorName, count)?.result.pan) : "";
  };
  const rows = [...new Set(pages.map(({ name }) => name))].map((name) => [titleOf(pages.find((each) => each.name === name)), ...sizes.map((count) => cellOf(name, count))]);
  return table([head, ...sizes.map(heading)], rows.filter(([, ...cells]) => cells.some((text) => /\d/.test(text) && !text.startsWith("**"))));
}

const otherHead = [
  "first picture / interactive / longest task, ms", "zoom: CPU, ms a step / latency p50, ms", "memory, MB: JS + wasm / renderer / its peak",
  "idle 3 s: frames / ms", "readable / overlapping",
];

// Where it stopped, the reason stands.
function otherCells({ result, zoom }) {
  const { load, labels, idle, memory, longestTaskMs } = result;
  const all = [
    load && `${number(load.pictured)} / ${number(load.interactive)} / ${number(longestTaskMs)}`,
    zoom ? result.zoom && `${number(result.zoom.cpuMs)} / ${number(result.zoom.p50)}` : "none",
    memory && `${number(memory.heap)} + ${number(memory.wasm)} / ${number(memory.renderer)} / ${number(memory.peak)}`,
    idle && `${number(idle.frames)} / ${number(idle.mainThreadMs)}`,
    labels && `${labels.readable} / ${labels.overlapping}`,
  ].map((cell) => cell ?? "");
  if (result.unknown) all[all.length - 1] ||= `${result.unknown}: not counted`;
  if (result.failed && result.failedAt !== "pan") all[result.failedAt === "zoom" ? 1 : 0] = `**${result.failed}**`;
  return all;
}

const otherTable = (pages, count) =>
  table([`${heading(count)} events`, ...otherHead], pages.filter((each) => each.count === count).map((each) => [titleOf(each), ...otherCells(each)]));

function nativeTable(native) {
  if (!native.length) return [];
  const sizes = counts(native);
  const cell = (operation, count) => {
    const found = native.find((each) => each.operation === operation && each.count === count);
    return !found ? "" : found.failed ? `**${found.failed}**` : number(found.cpuMs);
  };
  const names = { load: "load", arrange: "arrange", compose: "compose, all in view", compose_near: "compose, 64 times nearer", hit_test: "hit test" };
  const rows = operations.map((operation) => [names[operation], ...sizes.map((count) => cell(operation, count))]);
  return [table(["the core by itself, ms of CPU", ...sizes.map(heading)], rows)];
}

/** @param {any} report of run.mjs */
export function markdown({ date, cpu, cores, memoryGb, load, chromium, commit, command, repeat, floor, native, pages }) {
  const source = `\`${command}\`${commit ? ` of ${commit}` : ""}, ${date}: ${cpu}, ${cores} cores, ${memoryGb} GB, load ${load.toFixed(1)} from other work when it began;
Chromium ${chromium} headless at 1280×720, no GPU; medians of up to ${repeat} runs.`;
  const merged = pages.map(({ results, ...each }) => ({ ...each, result: medianOf(results) }));
  return `${[
    source,
    ...measures.map((measure) => panTable(merged, floor, measure)),
    ...counts(merged).map((count) => otherTable(merged, count)),
    ...nativeTable(native),
  ].join("\n\n")}\n`;
}
