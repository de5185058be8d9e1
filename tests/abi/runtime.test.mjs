// The runtime with a canvas that only takes notes: what a browser would be asked to measure and to draw.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
/** @type {{font: string, text: string, direction: string}[]} */
const measured = [];

class Context {
  font = "";
  direction = "";
  constructor(canvas) {
    this.canvas = canvas;
  }
  measureText(text) {
    measured.push({ font: this.font, text, direction: this.direction });
    return { width: 7 * [...text].length };
  }
  clearRect() {}
  fillText(text, x, y) {
    this.drawn = { text, x, y, font: this.font, color: this.fillStyle };
  }
  getImageData(x, y, width, height) {
    return { data: new Uint8ClampedArray(width * height * 4) };
  }
}
globalThis.OffscreenCanvas = class {
  constructor(width, height) {
    Object.assign(this, { width, height });
  }
  getContext() {
    return new Context(this);
  }
};
globalThis.getComputedStyle = (element) => ({ fontFamily: element.family });

const { Core } = await import(process.env.DEMARCHE_JS ?? join(root, "dist/workshop.js"));
const { TextEngine } = await import("../../web/stage/text_engine.js");
const wasm = readFileSync(process.env.DEMARCHE_WASM ?? join(root, "dist/demarche.wasm"));
const riyadh = readFileSync(join(root, "shell/stories/riyadh-2025.timeline.json"), "utf8");
const style = (size, weight, italic) => (size * 10 << 11) | (weight << 1) | italic;

test("labels are measured in the fonts of the element they stand in, each text once", async () => {
  const core = await Core.load(wasm);
  const timeline = core.timeline({ family: "Charter, serif" });
  timeline.load(riyadh);
  timeline.resize(940, 648, 1);
  timeline.frame(0);
  assert.ok(measured.length > 30);
  assert.ok(measured.every(({ font }) => font.endsWith("px Charter, serif")));
  assert.ok(measured.some(({ font, text }) => font.startsWith("600 13px") && text === "Ukraine"));
  assert.equal(new Set(measured.map(({ font, text }) => font + text)).size, measured.length);
  const before = measured.length;
  timeline.frame(1);
  assert.equal(measured.length, before);
  timeline.fonts();
  timeline.frame(2);
  assert.ok(measured.length > before, "late fonts are measured anew");
  timeline.destroy();
});

test("two timelines of one page keep to their own fonts", async () => {
  const core = await Core.load(wasm);
  const [one, other] = ["One", "Other"].map((family) => core.timeline({ family }));
  for (const timeline of [one, other]) timeline.load(riyadh);
  for (const timeline of [one, other]) timeline.resize(940, 648, 1);
  measured.length = 0;
  one.frame(0);
  assert.ok(measured.length && measured.every(({ font }) => font.endsWith(" One")));
  measured.length = 0;
  other.frame(0);
  assert.ok(measured.length && measured.every(({ font }) => font.endsWith(" Other")));
});

test("the core's packed style becomes a CSS font", () => {
  const engine = TextEngine.here();
  engine.family = "Inter";
  measured.length = 0;
  engine.width("not invited", style(11, 400, 1));
  engine.width("host", style(11.5, 600, 0));
  assert.deepEqual(measured.map(({ font }) => font), ["italic 400 11px Inter", "600 11.5px Inter"]);
});

test("Arabic and Hebrew are set from the right, whatever sign comes first", () => {
  const engine = TextEngine.here();
  measured.length = 0;
  for (const text of ["Riyadh", "الرياض", "(2025) שלום", "G7 الرياض"]) engine.width(text, style(11, 400, 0));
  assert.deepEqual(measured.map(({ direction }) => direction), ["ltr", "rtl", "rtl", "ltr"]);
});

test("a label larger than the canvas makes it larger", () => {
  const engine = TextEngine.here();
  const pixels = engine.draw({ text: "wide", style: style(13, 700, 0), scale: 3, color: "#123456" }, { width: 1500, height: 63, left: 6, baseline: 45 });
  assert.equal(pixels.length, 1500 * 63 * 4);
  assert.ok(engine.context.canvas.width >= 1500);
  assert.deepEqual(engine.context.drawn, { text: "wide", x: 6, y: 45, font: "700 39px Inter".replace("Inter", engine.family), color: "#123456" });
});
