// The still picture has the colours of the drawing, light and dark: in a page, and as a file of its own.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { bundle, closeAll, closePages, desktop, differing, holdEngine, launch, open, phone, picture, pixel, rest, riyadh, root, selected } from "./reader.mjs";
import { colorsOf, hex, linesOf, watchPlainCanvas } from "./plain_canvas.mjs";

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
    const seen = await paints(still.locator(".picture .wide"));
    assert.ok(seen.length > 100, `${seen.length} shapes`);
    assert.deepEqual([...new Set(seen.map(hex))].filter((color) => !drawn.has(color)), []);
    assert.deepEqual(still.errors, []);
    await picture(still, `still-${colorScheme}`);
  });
}

// Runs in the page: the engine never comes.
const withoutEngine = () => (WebAssembly.instantiate = () => new Promise(() => {}));

const westphalia = join(root, "shell/stories/westphalia.timeline.json");
const screens = { desk: desktop, phone };
const mostMoved = 1; // px
const mostChanged = 0.0035; // of all pixels of the page: edges, dashes, and the handles of lanes and bands

/** Texts of the still picture and where they begin on the stage. */
const stillTexts = (page) => page.locator(".picture svg:visible text").evaluateAll((texts) => {
  const stage = document.querySelector("demarche-timeline").shadowRoot.querySelector(".stage").getBoundingClientRect();
  return texts.map((text) => {
    const at = new DOMPoint(text.getAttribute("x"), text.getAttribute("y")).matrixTransform(text.getScreenCTM());
    return [text.textContent, at.x - stage.x, at.y - stage.y];
  });
});

/** The same of the drawing. */
const liveTexts = async (page) => (await linesOf(page)).split("\n").filter((line) => line.startsWith("text ")).map((line) => {
  const [, x, y, text] = line.match(/^text (\S+) (\S+) .*?"(.*)"$/);
  return [text, Number(x), Number(y)];
});

for (const [name, file] of Object.entries({ Riyadh: riyadh, Westphalia: westphalia })) {
  for (const [screen, viewport] of Object.entries(screens)) {
    for (const colorScheme of schemes) {
      test(`${name} on a ${colorScheme} ${screen}: the first picture is the one that the engine then draws`, async (t) => {
        const look = { viewport, colorScheme };
        const still = await open(browser, bundle(file), { ...look, init: withoutEngine, wait: "" });
        await still.locator('[slot="panel"] article').waitFor({ state: "attached" });
        const live = await open(browser, bundle(file), { ...look, init: watchPlainCanvas });
        const drawn = await liveTexts(live);
        const seen = await stillTexts(still);
        assert.ok(seen.length > 25, `${seen.length} texts`);
        const distance = ([text, x, y]) => Math.min(...drawn.filter((each) => each[0] === text).map((each) => Math.max(Math.abs(each[1] - x), Math.abs(each[2] - y))));
        assert.deepEqual(seen.filter((text) => distance(text) > mostMoved).map((text) => [text, distance(text)]), []);
        await rest(live);
        const share = await differing(live, await still.screenshot(), await live.screenshot());
        t.diagnostic(`${(share * 100).toFixed(2)} % of the pixels differ`);
        assert.ok(share < mostChanged, `${(share * 100).toFixed(2)} % of the pixels differ`);
        assert.deepEqual(still.errors, []);
        assert.deepEqual(live.errors, []);
      });
    }
  }
}

test("a title of the still picture that is tapped before the engine is there opens its event when it comes", async () => {
  const page = await open(browser, address, { init: holdEngine, wait: "" });
  await page.waitForFunction(() => window.releaseEngine);
  await page.locator(".picture text:visible", { hasText: "Bucharest" }).first().click({ force: true });
  assert.deepEqual([await selected(page), await page.evaluate(() => scrollY)], ["", 0]);
  await page.evaluate(() => window.releaseEngine());
  await page.locator(".stage.drawn").waitFor();
  assert.equal(await selected(page), "bucharest-promise");
  assert.match(await page.locator(".panel h3").innerText(), /Bucharest/);
  assert.deepEqual(page.errors, []);
});

test("without JavaScript a title of the picture leads to the text of its event", async () => {
  const page = await open(browser, address, withoutScript);
  await page.locator(".picture text:visible", { hasText: "Bucharest" }).first().click({ force: true });
  assert.match(page.url(), /#bucharest-promise$/);
  const { y } = await page.locator("#bucharest-promise").boundingBox();
  assert.ok(y >= 0 && y < desktop.height, `${y}`);
});

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
  assert.match((await paints(page.locator(".picture .wide")))[0], /^rgb\(255, 255, 255\)/);
});

// The loom and the clock of a story with titles that fill the room between marks.
const titles = ["The loom and the shuttle", "A clock with a long pendulum", "A printing press in a small town", "A pump for the mine", "The lens and the telescope"];
const crowded = { version: 1, title: "Workshops", language: "en", events: Array.from({ length: 60 }, (_, at) => ({ id: `e${at}`, title: `${titles[at % 5]} ${at}`, date: String(1600 + at * 3) })) };

for (const width of [720, 1280]) {
  test(`on paper of ${width} px no title of the still picture covers a mark`, async () => {
    const page = await open(browser, bundle(crowded), { viewport: { width, height: 900 } });
    await page.emulateMedia({ media: "print" });
    const [titles, marks, covered] = await page.locator(".picture svg").first().evaluate((svg) => {
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
