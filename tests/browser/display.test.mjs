// The author's choices for the first view: theme, direction, range.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test, { after, afterEach, before } from "node:test";
import { bundle, closeAll, closePages, launch, open, phone, range, riyadh, stageBox } from "./reader.mjs";

const story = JSON.parse(readFileSync(riyadh, "utf8"));
const withDisplay = (display) => ({ ...story, display: { ...story.display, ...display } });
let browser;
before(async () => (browser = await launch()));
afterEach(closePages);
after(closeAll);

const paper = (page) => page.evaluate(() => getComputedStyle(document.querySelector("demarche-timeline")).backgroundColor);

test("the author's theme goes before the device's", async () => {
  const address = bundle(withDisplay({ theme: "dark" }));
  const dark = await open(browser, address, { colorScheme: "light" });
  assert.equal(await paper(dark), "rgb(18, 22, 27)");
  const asked = await open(browser, bundle(story), { colorScheme: "light" });
  assert.equal(await paper(asked), "rgb(255, 255, 255)");
  assert.deepEqual([...dark.errors, ...asked.errors], []);
});

test("time that the author lets run down is as high as its story on a wide screen too, and the page scrolls it", async () => {
  const page = await open(browser, bundle(withDisplay({ orientation: "down" })));
  assert.ok((await stageBox(page)).height > 1000);
  assert.ok(await page.evaluate(() => document.documentElement.scrollHeight > innerHeight));
  assert.deepEqual(page.errors, []);
});

test("time that the author lets run across does so on a phone", async () => {
  const page = await open(browser, bundle(withDisplay({ orientation: "across" })), { viewport: phone });
  assert.equal(await page.locator(".frame.down").count(), 0);
  assert.ok(await page.locator("button.zoom").first().isVisible());
});

test("the first view is the one that the author asked for", async () => {
  const page = await open(browser, bundle(withDisplay({ start: "2025-02-10", end: "2025-02-20" })));
  const first = await range(page);
  assert.doesNotMatch(first, /1994/);
  for (let i = 0; i < 14; ++i) await page.locator(".tools button", { hasText: "−" }).click();
  await page.waitForFunction(() => /1994/.test(document.querySelector("demarche-timeline").shadowRoot.querySelector(".zoom + .zoom").getAttribute("aria-label")));
});

// Runs in the page: every frame that is drawn, and whether the reader was shown it.
function watchFrames() {
  const frame = requestAnimationFrame;
  const { fillRect } = CanvasRenderingContext2D.prototype;
  let isDrawn = false;
  CanvasRenderingContext2D.prototype.fillRect = function (...given) {
    isDrawn ||= this.canvas.parentElement?.classList.contains("stage");
    return fillRect.apply(this, given);
  };
  window.drawnFrames = [];
  window.requestAnimationFrame = (call) => frame((now) => {
    isDrawn = false;
    call(now);
    const stage = document.querySelector("demarche-timeline")?.shadowRoot?.querySelector(".stage");
    const picture = isDrawn && stage?.querySelector("canvas")?.toDataURL();
    if (picture) window.drawnFrames.push({ picture, isShown: stage.classList.contains("drawn") });
  });
}

test("the picture that a page brings along gives way to a whole drawing, not to one whose labels are still to come", async () => {
  const page = await open(browser, bundle(story), { init: watchFrames, renderer: "2d" });
  await page.waitForTimeout(500);
  const frames = await page.evaluate(() => window.drawnFrames);
  const shown = frames.filter(({ isShown }) => isShown);
  assert.ok(frames.length > shown.length, "labels come in more than one frame");
  assert.equal(new Set(shown.map(({ picture }) => picture)).size, 1);
});
