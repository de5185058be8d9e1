// Two painters draw one scene: WebGL2 and a plain 2D canvas. A reader cannot tell them apart.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { text } from "../../web/abi/names.js";
import { story } from "../bench/generate.mjs";
import {
  bundle, closeAll, closePages, desktop, differing, frames, labelOf, launch, mostDiffering, open, phone, renderer, rest, riyadh,
  selected, serve, stagePicture,
} from "./reader.mjs";
import { watchPlainCanvas } from "./plain_canvas.mjs";

const embed = `<!doctype html><meta charset=utf-8><meta name=viewport content="width=device-width"><title>x</title><link rel=icon href=data:,>
<script type=module src=/dist/demarche.js></script><demarche-timeline src=/shell/stories/westphalia.timeline.json></demarche-timeline>`;

let browser, stories;
before(async () => {
  browser = await launch();
  stories = { Riyadh: bundle(riyadh), "a thousand events": bundle(story(1_000)) };
});
afterEach(closePages);
after(closeAll);

/** The stage as a painter draws it. @param {string} address @param {string} wanted @param {object} look */
async function drawnWith(address, wanted, look) {
  const page = await open(browser, address, { ...look, renderer: wanted });
  assert.equal(await renderer(page), wanted);
  await rest(page);
  return { page, picture: await stagePicture(page) };
}

for (const name of ["Riyadh", "a thousand events"]) {
  for (const [deviceScaleFactor, colorScheme] of [[1, "light"], [1.5, "dark"], [2, "light"]]) {
    test(`${name}, ${colorScheme}, at ${deviceScaleFactor} pixels a px: both painters draw one picture`, async (t) => {
      const look = { deviceScaleFactor, colorScheme };
      const { picture } = await drawnWith(stories[name], "webgl", look);
      const plain = await drawnWith(stories[name], "2d", look);
      const share = await differing(plain.page, picture, plain.picture);
      t.diagnostic(`${(share * 100).toFixed(2)} % of the pixels differ`);
    assert.ok(share < mostDiffering, `${(share * 100).toFixed(2)} % of the pixels differ`);
    });
  }
}

const pageOf = (story) => `<!doctype html><html lang="en"><title>x</title><link rel="icon" href="data:,"><style>body { margin: 0 }</style>
<script type="module" src="/dist/demarche.js"></script><demarche-timeline src="${story}"></demarche-timeline>`;

// A still picture stands on whole px, the canvas on whole device pixels, and a browser may draw the letters of a picture
// between two pixels.
const mostOfStill = { 1: 0.01, 1.5: 0.045, 2: 0.025 };

for (const [deviceScaleFactor, colorScheme] of [[1, "light"], [1, "dark"], [1.5, "dark"], [2, "light"]]) {
  test(`${colorScheme}, at ${deviceScaleFactor} pixels a px: the still picture is the one that a canvas draws`, async (t) => {
    const site = await serve({ "/x.html": pageOf("/shell/stories/riyadh-2025.timeline.json") });
    const page = await open(browser, `${site.address}/x.html`, { deviceScaleFactor, colorScheme, renderer: "2d" });
    await rest(page);
    const live = await stagePicture(page);
    await page.evaluate((svg) => {
      const { app } = document.querySelector("demarche-timeline");
      const stage = app.tree.stage;
      const picture = document.createElement("div");
      picture.innerHTML = app.timeline.text(svg);
      picture.style.cssText = "position: absolute; inset: 0; z-index: 9; line-height: 0";
      picture.firstChild.setAttribute("font-family", getComputedStyle(stage).fontFamily);
      stage.append(picture);
    }, text.still);
    const share = await differing(page, live, await stagePicture(page));
    t.diagnostic(`${(share * 100).toFixed(2)} % of the pixels differ`);
    assert.ok(share < mostOfStill[deviceScaleFactor], `${(share * 100).toFixed(2)} % of the pixels differ`);
  });
}

test("where WebGL2 is emulated by the processor, or missing, a plain canvas draws", async () => {
  const emulated = await open(browser, stories.Riyadh); // this Chromium has no GPU
  assert.equal(await renderer(emulated), "2d");
  assert.deepEqual(emulated.errors, []);
  const missing = await open(browser, stories.Riyadh, { init: watchPlainCanvas });
  assert.equal(await renderer(missing), "2d");
  assert.deepEqual(missing.errors, []);
});

// Runs in the page: the machine has a GPU, by its name.
const pretendGpu = () => {
  const { getParameter } = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.getParameter = function (name) {
    return name === this.RENDERER ? "A GPU" : getParameter.call(this, name);
  };
};

test("where the machine has a GPU, WebGL2 draws", async () => {
  const page = await open(browser, stories.Riyadh, { init: pretendGpu });
  assert.equal(await renderer(page), "webgl");
  assert.deepEqual(page.errors, []);
});

const refuseCanvases = "HTMLCanvasElement.prototype.getContext = () => null";

test("where the browser refuses every canvas the still picture stays, and nothing is thrown", async () => {
  const init = refuseCanvases;
  const page = await open(browser, stories.Riyadh, { init, wait: "nothing" });
  await page.locator("demarche-timeline .frame.loaded").first().waitFor({ state: "attached" });
  assert.equal(await renderer(page), "");
  assert.ok(await page.locator(".picture").first().isVisible());
  assert.equal(await page.locator(".tools .zoom").first().isVisible(), false);
  const { x, y } = await labelOf(page, "Bucharest");
  await page.evaluate(() => document.querySelector("demarche-timeline").select(""));
  await page.mouse.click(x, y);
  assert.equal(await selected(page), "", "nobody can point into a picture of another view");
  await page.evaluate(() => document.querySelector("demarche-timeline").remove());
  assert.deepEqual(page.errors, []);
});

test("where the browser refuses every canvas and there is no picture the list is open, and no box is empty", async () => {
  const site = await serve({ "/embed.html": embed });
  for (const viewport of [desktop, phone]) {
    const page = await open(browser, `${site.address}/embed.html`, { init: refuseCanvases, viewport, wait: "" });
    await page.locator("ol.events article").first().waitFor();
    assert.equal(await page.locator(".stage").isVisible(), false);
    const [frame, panel] = await Promise.all([".frame", ".panel"].map((part) => page.locator(part).boundingBox()));
    assert.ok(panel.width >= frame.width - 1, "the open event stands in place of the drawing");
    await page.locator("ol.events h3 a").nth(3).click();
    assert.ok(await page.locator(".panel h3").isVisible());
    assert.deepEqual(page.errors, []);
  }
});

test("where the browser takes every canvas away later, the picture does not show one view and answer for another", async () => {
  const page = await open(browser, stories.Riyadh, { renderer: "webgl" });
  const { x, y } = await labelOf(page, "Bucharest");
  await page.locator(".tools .zoom").last().click();
  await rest(page);
  await page.evaluate(() => {
    const { shadowRoot } = document.querySelector("demarche-timeline");
    const gl = shadowRoot.querySelector("canvas").getContext("webgl2");
    HTMLCanvasElement.prototype.getContext = () => null;
    gl.getExtension("WEBGL_lose_context").loseContext();
  });
  await page.locator(".frame.still").waitFor();
  assert.ok(await page.locator(".picture").first().isVisible());
  const before = await selected(page);
  await page.mouse.click(x, y);
  assert.equal(await selected(page), before);
});

test("a 2D canvas that the browser takes away and gives back is drawn again", async () => {
  const page = await open(browser, stories.Riyadh, { renderer: "2d" });
  await rest(page);
  const before = await stagePicture(page);
  await page.evaluate(() => {
    const canvas = document.querySelector("demarche-timeline").shadowRoot.querySelector("canvas");
    canvas.getContext("2d").reset();
    canvas.dispatchEvent(new Event("contextrestored"));
  });
  await frames(page, 3);
  await rest(page);
  assert.ok((await differing(page, before, await stagePicture(page))) < mostDiffering);
});

test("where no canvas outside of the page draws text, one in the page does", async () => {
  const init = "OffscreenCanvas.prototype.getContext = () => null";
  const page = await open(browser, stories.Riyadh, { init });
  assert.equal(await renderer(page), "2d");
  await rest(page);
  assert.deepEqual(page.errors, []);
});

test("a text of no sensible width stops nothing", async () => {
  const init = "for (const each of [CanvasRenderingContext2D, OffscreenCanvasRenderingContext2D]) each.prototype.measureText = () => ({ width: Infinity })";
  const page = await open(browser, stories.Riyadh, { init });
  assert.deepEqual(page.errors, []);
});
