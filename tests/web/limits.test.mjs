// A number that two languages need has one owner, and the copies that cannot import it are the same.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { besidePx, panelPx } from "../../web/limits.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** The numbers that a pattern with one group finds in a file. @param {string} file @param {RegExp} pattern */
const numbersIn = (file, pattern) => [...readFileSync(join(root, file), "utf8").matchAll(pattern)].map(([, found]) => Number(found));

test("the style sets the panel beside the stage from the width on that the code knows", () => {
  for (const file of ["web/stage.css", "web/text.css"]) assert.deepEqual(numbersIn(file, /@container \(min-width: (\d+)px\) \{/g), [besidePx]);
  assert.deepEqual(numbersIn("web/stage.css", /\.panel \{\s*grid-area:[^}]*?\bwidth: (\d+)px/g), [panelPx]);
});

test("the sheet of a phone held sideways stands where time runs across and no panel is beside the stage", () => {
  const [[, from, to]] = readFileSync(join(root, "web/stage.css"), "utf8").matchAll(/@container \(min-width: (\d+)px\) and \(max-width: ([\d.]+)px\)/g);
  assert.deepEqual([Number(from), Number(to)], [besidePx - panelPx, besidePx - 0.1]);
});

test("a stage beside its panel is wide enough for time to run across", () => {
  assert.deepEqual(numbersIn("src/layout/arrange.h", /narrow_px = (\d+);/g), [besidePx - panelPx]);
});

test("the still picture for a phone is shown where the stage is narrow", () => {
  const [narrow] = numbersIn("src/layout/arrange.h", /narrow_px = (\d+);/g);
  assert.deepEqual(numbersIn("web/text.css", /@media \(max-width: ([\d.]+)px\)/g), [narrow - 0.1]);
  assert.deepEqual(numbersIn("web/stage.css", /@container \(max-width: ([\d.]+)px\)/g), [narrow - 0.1]);
});

test("a press that the engine takes for a click is no drag for the page", () => {
  assert.deepEqual(numbersIn("web/stage/input.js", /dragFromPx = (\d+);/g), numbersIn("src/view/pointer.cpp", /click_slop_px = (\d+);/g));
});

test("a slanted line is as wide on a 2D canvas as its sprite says", () => {
  assert.deepEqual(numbersIn("web/stage/plain.js", /edgeMargin = (\d+);/g), numbersIn("src/ui/sprite.h", /edge_margin = (\d+);/g));
});

test("the page's textures have the size that the engine fills", () => {
  const [width, height] = numbersIn("src/ui/host.h", /page_(?:width|height) = (\d+)/g);
  assert.deepEqual(numbersIn("web/stage/gl.js", /const page(?:Width|Height) = (\d+);/g), [width, height]);
});
