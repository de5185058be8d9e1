// The still picture has the colours of the drawing, light and dark: in a page, and as a file of its own.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { bundle, closeAll, closePages, launch, open, picture, pixel, riyadh, root } from "./reader.mjs";
import { colorsOf, hex, watchPlainCanvas } from "./plain_canvas.mjs";

const desk = mkdtempSync(join(tmpdir(), "demarche-still-"));
let browser, address;
before(async () => {
  browser = await launch();
  address = bundle(riyadh);
});
afterEach(closePages);
after(async () => {
  await closeAll();
  rmSync(desk, { recursive: true, force: true });
});

const schemes = ["light", "dark"];
const withoutScript = { javaScriptEnabled: false, wait: "" };

/** The colours of all shapes and texts. Lines have no area, and the rim of paper around texts is not in the drawing. */
const paints = (drawing) => drawing.locator("rect, line, circle, path, polyline, text").evaluateAll((shapes) =>
  shapes.filter((shape) => !shape.closest("clipPath")).map((shape) => {
    const { fill, stroke } = getComputedStyle(shape);
    return [shape.matches("line") ? "none" : fill, shape.matches(".halo") ? "none" : stroke];
  }).flat().filter((color) => color !== "none"));

for (const colorScheme of schemes) {
  test(`without JavaScript a ${colorScheme} page has the colours that the drawing has`, async () => {
    const still = await open(browser, address, { ...withoutScript, colorScheme });
    const live = await open(browser, address, { init: watchPlainCanvas, colorScheme });
    const drawn = new Set((await colorsOf(live)).map(hex));
    const seen = await paints(still.locator(".picture"));
    assert.ok(seen.length > 100, `${seen.length} shapes`);
    assert.deepEqual([...new Set(seen.map(hex))].filter((color) => !drawn.has(color)), []);
    assert.deepEqual(still.errors, []);
    await picture(still, `still-${colorScheme}`);
  });
}

test("a picture of its own is light or dark as its reader prefers, opened and as an image of a page", async () => {
  const file = join(desk, "riyadh.svg");
  execFileSync(process.execPath, [join(root, "shell/cli.mjs"), "svg", riyadh, "-o", file], { stdio: "pipe" });
  const paper = { light: "255,255,255", dark: "18,22,27" };
  for (const colorScheme of schemes) {
    const context = await browser.newContext({ colorScheme });
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href);
    assert.equal(await page.locator("rect").first().evaluate((rect) => getComputedStyle(rect).fill), `rgb(${paper[colorScheme].replaceAll(",", ", ")})`);
    const html = join(desk, "page.html");
    writeFileSync(html, `<!doctype html><meta name="color-scheme" content="light dark"><body style="margin:0"><img src="riyadh.svg">`);
    await page.goto(pathToFileURL(html).href);
    await page.locator("img").evaluate((image) => image.decode());
    assert.equal(await pixel(page, 2, 2), paper[colorScheme]);
    await context.close();
  }
});

test("on paper the still picture is light, whatever the screen is", async () => {
  const page = await open(browser, address, { ...withoutScript, colorScheme: "dark" });
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  assert.match((await paints(page.locator(".picture")))[0], /^rgb\(255, 255, 255\)/);
});
