// A frame is cheap on every machine: at most 2,000 quads, however many events there are.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { writeStory } from "../bench/generate.mjs";
import { phase } from "../../web/abi/names.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const mostQuads = 2_000;
const quadIndices = 6;
const runWords = 8; // a DrawRun of src/ui/page_renderer.h; its last word counts indices
const ratios = [1, 2];
const themes = ["", "scheme=dark\n"];
const desktop = [1280, 720];
const largeDesktop = [1920, 1000];
const phone = [390, 700];

// The engine draws only with fonts. Here each letter is 7 px wide.
globalThis.OffscreenCanvas = class {
  getContext() {
    return {
      canvas: this,
      measureText: (text) => ({ width: 7 * [...text].length }),
      clearRect() {},
      fillText() {},
      getImageData: (x, y, width, height) => ({ data: new Uint8ClampedArray(width * height * 4) }),
    };
  }
};
globalThis.getComputedStyle = () => ({ fontFamily: "sans-serif" });

const { Core } = await import(process.env.DEMARCHE_JS ?? join(root, "dist/workshop.js"));
const core = await Core.load(readFileSync(process.env.DEMARCHE_WASM ?? join(root, "dist/demarche.wasm")));

/** Counts quads, and draws nothing. @param {number} colors */
const counter = (colors) => ({
  colors,
  quads: 0,
  upload() {},
  draw({ buffer }, frame) {
    const runs = new Int32Array(buffer, frame[7], frame[8] * runWords);
    this.quads = 0;
    for (let at = runWords - 1; at < runs.length; at += runWords) this.quads += runs[at] / quadIndices;
  },
});

/** The most quads of any frame while a reader looks around. */
function mostOf(timeline, renderer, [width, height]) {
  let now = 0;
  let most = 0;
  const draw = () => {
    for (let wanted = 0, frames = 0; wanted >= 0 && frames < 60; ++frames) {
      wanted = timeline.frame((now += 16), 1.7e9);
      most = Math.max(most, renderer.quads);
    }
  };
  draw();
  for (let y = 60; y < height; y += 90) {
    timeline.pointer(phase.move, width * 0.6, y, 0, 0);
    draw();
  }
  for (const x of [0.3, 0.7, 0.5]) {
    for (let steps = 0; steps < 14; ++steps) {
      timeline.pinch(width * x, height / 2, 0, 0, 1.7);
      draw();
    }
    for (let steps = 0; steps < 14; ++steps) timeline.pinch(width * x, height / 2, 0, 0, 1 / 1.7);
  }
  timeline.select(0);
  draw();
  return most;
}

/** @param {string | Uint8Array[]} json  a text, or pieces */
function quadsOf(json) {
  const most = {};
  const timeline = core.timeline({});
  if (typeof json === "string") timeline.load(json);
  else timeline.loadPieces(json);
  for (const size of [desktop, largeDesktop, phone])
    for (const ratio of ratios)
      for (const theme of themes) {
        const renderer = counter(theme ? 1 : 0);
        timeline.drawWith(renderer);
        timeline.theme(theme);
        timeline.resize(...size, ratio);
        while (timeline.work(1e6) < 1);
        most[`${size.join("×")} at ${ratio}${theme ? " dark" : ""}`] = mostOf(timeline, renderer, size);
      }
  timeline.destroy();
  return most;
}

function generated(count) {
  const pieces = [];
  const encoder = new TextEncoder();
  writeStory(count, (text) => pieces.push(encoder.encode(text)));
  return pieces;
}

const stories = {
  "the Riyadh story": () => readFileSync(join(root, "shell/stories/riyadh-2025.timeline.json"), "utf8"),
  ...Object.fromEntries([100, 1_000, 10_000, 100_000, ...(process.env.MILLION ? [1_000_000] : [])].map((count) => [`${count} events`, () => generated(count)])),
};

for (const [name, json] of Object.entries(stories)) {
  test(`no frame of ${name} has more than ${mostQuads} quads`, () => {
    const most = quadsOf(json());
    for (const quads of Object.values(most)) assert.ok(quads > 20, "something is drawn");
    assert.deepEqual(Object.entries(most).filter(([, quads]) => quads > mostQuads), []);
    if (process.env.QUADS) console.log(name, most);
  });
}
