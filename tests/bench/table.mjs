// The measurements as Markdown tables, as the README shows them.
import { operations } from "./native.mjs";

const number = (value) => {
  if (value === undefined || Number.isNaN(value)) return "";
  if (value === 0) return "0";
  if (value >= 100) return Math.round(value).toLocaleString("en");
  return value >= 10 ? String(Math.round(value)) : value >= 0.1 ? value.toFixed(1) : value >= 0.001 ? value.toFixed(3) : value.toFixed(5);
};

const row = (cells) => `| ${cells.join(" | ")} |`;
const table = (head, rows) => [row(head), row(head.map((_, at) => (at ? "---:" : "---"))), ...rows.map(row)].join("\n");

const perStep = (part, how) => {
  if (!how) return "none";
  if (!part) return "";
  return `${number(part.mainThreadMs)} / ${number(part.inFramesMs)}${part.moved === false ? " (!)" : ""}`;
};

// Where it stopped, the reason stands.
function cells({ result, pan, zoom }) {
  const { load, labels, idle, memory, longestTaskMs } = result;
  const all = [
    load && `${number(load.pictured)} / ${number(load.interactive)} / ${number(longestTaskMs)}`,
    perStep(result.pan, pan),
    perStep(result.zoom, zoom),
    memory && `${number(memory.heap)} + ${number(memory.wasm)} / ${number(memory.renderer)} / ${number(memory.peak)}`,
    idle && `${idle.frames} / ${number(idle.mainThreadMs)}`,
    labels && String(labels.readable),
    labels && String(labels.overlapping),
  ].map((cell) => cell ?? "");
  if (result.unknown) all[all.length - 1] ||= `${result.unknown}: not counted`;
  if (result.failed) all[{ pan: 1, zoom: 2 }[result.failedAt] ?? 0] = `**${result.failed}**`;
  return all;
}

const head = [
  "", "first picture / interactive / longest task, ms", "pan, ms a step: all / in its frames", "zoom: the same", "memory, MB: JS + wasm / renderer / its peak", "idle 3 s: frames / ms",
  "readable", "overlapping",
];

function pageTables(pages) {
  const sizes = [...new Set(pages.map(({ count }) => count))];
  return sizes.map((count) => {
    const rows = pages.filter((each) => each.count === count).map((each) => [each.version ? `${each.name} ${each.version}` : each.name, ...cells(each)]);
    return table([`${count.toLocaleString("en")} events`, ...head.slice(1)], rows);
  });
}

function nativeTable(native) {
  if (!native.length) return [];
  const sizes = [...new Set(native.map(({ count }) => count))];
  const cell = (operation, count) => {
    const found = native.find((each) => each.operation === operation && each.count === count);
    return !found ? "" : found.failed ? `**${found.failed}**` : number(found.cpuMs);
  };
  const names = { load: "load", arrange: "arrange", compose: "compose, all in view", compose_near: "compose, 64 times nearer", hit_test: "hit test" };
  const rows = operations.map((operation) => [names[operation], ...sizes.map((count) => cell(operation, count))]);
  return [table(["the core by itself, ms of CPU", ...sizes.map((count) => count.toLocaleString("en"))], rows)];
}

/** @param {any} report of run.mjs */
export function markdown({ date, cpu, cores, memoryGb, load, chromium, commit, command, native, pages }) {
  const source = `\`${command}\`${commit ? ` of ${commit}` : ""}, ${date}: ${cpu}, ${cores} cores, ${memoryGb} GB, load ${load.toFixed(1)} from other work when it began;
Chromium ${chromium} headless at 1280×720, software raster.`;
  return `${[source, ...nativeTable(native), ...pageTables(pages)].join("\n\n")}\n`;
}
