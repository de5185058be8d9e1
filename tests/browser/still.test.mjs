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

// The loom and the clock of a story with titles that fill the room between marks.
const titles = ["The loom and the shuttle", "A clock with a long pendulum", "A printing press in a small town", "A pump for the mine", "The lens and the telescope"];
const crowded = { version: 1, title: "Workshops", language: "en", events: Array.from({ length: 60 }, (_, at) => ({ id: `e${at}`, title: `${titles[at % 5]} ${at}`, date: String(1600 + at * 3) })) };

for (const width of [720, 1280]) {
  test(`on paper of ${width} px no title of the still picture covers a mark`, async () => {
    const page = await open(browser, bundle(crowded), { viewport: { width, height: 900 } });
    await page.emulateMedia({ media: "print" });
    const [titles, marks, covered] = await page.locator(".picture svg").evaluate((svg) => {
      const boxes = (what) => [...svg.querySelectorAll(what)].map((each) => [each.textContent, each.getBoundingClientRect()]);
      const titles = boxes("text"), marks = boxes("circle");
      const isOver = (text, mark) => text.left < mark.right - 1 && text.right > mark.left + 1 && text.top + text.height / 4 < mark.bottom && text.bottom - text.height / 4 > mark.top;
      const covered = titles.filter(([, text]) => marks.some(([, mark]) => isOver(text, mark))).map(([title]) => title);
      return [titles.length, marks.length, covered];
    });
    assert.ok(titles > 20 && marks > 20, `${titles} texts, ${marks} marks`);
    assert.deepEqual(covered, []);
  });
}
