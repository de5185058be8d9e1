// A frame is cheap on every machine: at most 2,000 quads, however many events there are.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { writeStory } from "../bench/generate.mjs";
import { colors, phase } from "../../web/abi/names.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const mostQuads = 2_000;
const quadIndices = 6;
const runWords = 8; // a DrawRun of src/ui/page_renderer.h; its last word counts indices
const looks = [[1280, 720], [1920, 1000], [390, 700]].flatMap((size) =>
  [1, 2].flatMap((ratio) => ["light", "dark"].map((scheme) => ({ size, ratio, scheme }))),
);
const mostLookedAtAnyhow = 100_000; // events: of more, one look is enough, since each takes half a minute

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

/** The most quads of a frame, by look. @param {Uint8Array[]} pieces of the JSON */
function quadsOf(pieces) {
  const most = {};
  const timeline = core.timeline({});
  const events = timeline.loadPieces(pieces);
  for (const { size, ratio, scheme } of events > mostLookedAtAnyhow ? looks.slice(0, 1) : looks) {
    const renderer = counter(scheme === "dark" ? colors.own : colors.mask);
    timeline.drawWith(renderer);
    timeline.theme(`scheme=${scheme}`);
    timeline.resize(...size, ratio);
    while (timeline.work(1e6) < 1);
    most[`${size.join("×")} at ${ratio}, ${scheme}`] = mostOf(timeline, renderer, size);
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
  ...Object.fromEntries(["riyadh-2025", "westphalia", "iran-deal-2018", "cuba-1962"].map((name) => [name, () => [readFileSync(join(root, `shell/stories/${name}.timeline.json`))]])),
  ...Object.fromEntries([100, 1_000, 10_000, 100_000, 1_000_000].map((count) => [`${count} events`, () => generated(count)])),
};

for (const [name, json] of Object.entries(stories)) {
  test(`no frame of ${name} has more than ${mostQuads} quads`, (t) => {
    const most = quadsOf(json());
    t.diagnostic(JSON.stringify(most));
    for (const quads of Object.values(most)) assert.ok(quads > 20, "something is drawn");
    assert.deepEqual(Object.entries(most).filter(([, quads]) => quads > mostQuads), []);
  });
}
