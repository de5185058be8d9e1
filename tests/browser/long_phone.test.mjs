// A reader with a phone and a story of thousands of events: time runs down, and the page scrolls past all of them.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { number } from "../../web/abi/names.js";
import { story } from "../bench/generate.mjs";
import { bundle, changed, closeAll, closePages, frames, launch, open, phone, picture, rest, selected } from "./reader.mjs";

let browser, address;
before(async () => {
  browser = await launch();
  const long = story(3_000);
  for (const [i, event] of long.events.entries()) event.participants.push({ actor: `p${i % 7}`, role: "host" });
  address = bundle(long);
});
afterEach(closePages);
after(closeAll);

const handheld = { viewport: phone, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

/** Where the stage, the canvas and the heads are in the window. */
const places = (page) =>
  page.evaluate(() => {
    const { shadowRoot } = document.querySelector("demarche-timeline");
    const [stage, canvas, heads] = [".stage", "canvas", ".heads"].map((part) => shadowRoot.querySelector(part).getBoundingClientRect());
    return { stage: stage.toJSON(), canvas: { ...canvas.toJSON(), pixels: shadowRoot.querySelector("canvas").height }, heads: heads.toJSON() };
  });

/** Whether the canvas covers what the window shows of the stage. */
const isCovered = ({ stage, canvas }) => canvas.top <= Math.max(0, stage.top) + 0.5 && canvas.bottom >= Math.min(phone.height, stage.bottom) - 0.5;

/** The canvas comes after the reader within some frames. */
async function settled(page) {
  for (let left = 40; left > 0 && !isCovered(await places(page)); --left) await frames(page, 1);
  return places(page);
}

async function scrollTo(page, y) {
  await page.evaluate((to) => window.scrollTo(0, to), y);
  await settled(page);
}

/** A number of the timeline, and where the row of an event is in the window. */
const numberOf = (page, what, of = -1) => page.evaluate((asked) => document.querySelector("demarche-timeline").app.timeline.number(...asked), [what, of]);
const rowTop = async (page, event) => (await places(page)).stage.top + (await numberOf(page, number.rowTop, event));

test("thousands of events stand below each other, and the canvas is no higher than three screens", async () => {
  const page = await open(browser, address, handheld);
  await rest(page);
  const { stage, canvas } = await places(page);
  assert.ok(stage.height > 100_000, String(stage.height));
  assert.ok(canvas.height <= 3 * phone.height && canvas.pixels <= 6 * phone.height, JSON.stringify(canvas));
  await picture(page, "long-phone");
  assert.deepEqual(page.errors, []);
});

test("wherever the reader scrolls or jumps to, the drawing is there, with the heads of its columns at the edge of the window", async () => {
  const page = await open(browser, address, handheld);
  await rest(page);
  for (const y of [300, 4_000, 90_000, 500, 150_000]) {
    await scrollTo(page, y);
    const now = await places(page);
    assert.ok(isCovered(now), `at ${y}: ${JSON.stringify(now)}`);
    assert.ok(Math.abs(now.heads.top - Math.max(0, now.stage.top)) < 1 && now.heads.height > 20, JSON.stringify(now.heads));
  }
  await rest(page);
  await picture(page, "long-phone-far");
});

test("a reader who scrolls a little costs no frame", async () => {
  const page = await open(browser, address, handheld);
  await rest(page);
  await scrollTo(page, 50_000);
  await rest(page);
  const drawn = await page.evaluate(async () => {
    const { app } = document.querySelector("demarche-timeline");
    const { frame } = app;
    let count = 0;
    app.frame = (now) => (++count, frame.call(app, now));
    for (let step = 0; step < 10; ++step) {
      scrollBy(0, 20);
      await new Promise(requestAnimationFrame);
    }
    return count;
  });
  assert.equal(drawn, 0);
});

test("a tap far down opens the event under the finger, and its row comes above the sheet", async () => {
  const page = await open(browser, address, handheld);
  await rest(page);
  await scrollTo(page, 120_000);
  await rest(page);
  await page.touchscreen.tap(300, 400);
  await changed(() => selected(page), "");
  const event = await numberOf(page, number.selected);
  const before = await rowTop(page, event), next = await rowTop(page, event + 1);
  assert.ok(before - 20 <= 400 && next + 20 >= 400, `${before} to ${next}`);
  await page.waitForTimeout(700);
  const top = await rowTop(page, event);
  const sheet = await page.locator(".panel").boundingBox();
  assert.ok(top > 20 && top < sheet.y - 40, `${top} above ${sheet.y}`);
});

test("with the keys the reader walks from row to row, and the page follows", async () => {
  const page = await open(browser, address, handheld);
  await rest(page);
  await page.locator(".stage").focus();
  await page.keyboard.press("End");
  await rest(page);
  for (const key of ["ArrowUp", "ArrowUp", "Home"]) {
    await page.keyboard.press(key);
    await rest(page);
    const now = await settled(page);
    const top = await rowTop(page, await numberOf(page, number.focused));
    assert.ok(top > now.heads.bottom - 1 && top < phone.height - 40, `${key}: ${top}`);
    assert.ok(isCovered(now));
  }
});

test("keys that move no focus leave the page where it is, and the menu of lanes lies above the heads", async () => {
  const page = await open(browser, address, handheld);
  await rest(page);
  await page.locator(".stage").focus();
  await page.keyboard.press("ArrowDown");
  await scrollTo(page, 60_000);
  await page.keyboard.press("l");
  await rest(page);
  assert.ok(Math.abs((await page.evaluate(() => scrollY)) - 60_000) < 2);
  await scrollTo(page, 0);
  await page.locator("button.view").click();
  const top = await page.locator(".lane-list").boundingBox();
  const onTop = await page.evaluate(([x, y]) => document.querySelector("demarche-timeline").shadowRoot.elementFromPoint(x, y).closest(".lane-list, .stage").className, [top.x + 20, top.y + 14]);
  assert.match(onTop, /^lane-list/);
});

test("a window that becomes higher is filled", async () => {
  const page = await open(browser, address, { viewport: { width: 390, height: 400 }, hasTouch: true });
  await rest(page);
  await scrollTo(page, 70_000);
  await page.setViewportSize({ width: 390, height: 1400 });
  for (let left = 40; left > 0; --left) await frames(page, 1);
  const { canvas } = await places(page);
  assert.ok(canvas.top <= 0.5 && canvas.bottom >= 1399.5, JSON.stringify(canvas));
});

test("a tap on a head at the edge of the window collapses its column", async () => {
  const page = await open(browser, address, handheld);
  await rest(page);
  await scrollTo(page, 30_000);
  const heads = await page.locator(".heads text").count();
  const head = await page.locator(".heads text").nth(2).boundingBox();
  await page.touchscreen.tap(head.x + head.width / 2, head.y + head.height / 2);
  await changed(() => page.locator(".heads text").count(), heads);
  assert.equal(await page.locator(".heads text").count(), heads - 1);
  assert.ok(isCovered(await places(page)));
});

test("the picture of what a reader sees far down is as high as the window, and that of the whole story runs across", async () => {
  const page = await open(browser, address, { ...handheld, deviceScaleFactor: 1 });
  await rest(page);
  await scrollTo(page, 40_000);
  const saved = async (name) => {
    await page.locator("button.more").evaluate((button) => button.click());
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
    const stream = await download.createReadStream();
    let svg = "";
    for await (const piece of stream) svg += piece;
    return svg;
  };
  const view = await saved(/view.* SVG/i);
  const height = Number(view.match(/<svg[^>]* height="(\d+)/)?.[1] ?? 0);
  assert.ok(height > 600 && height < 2_500, String(height));
  const whole = await saved(/whole.* SVG|all.* SVG/i);
  assert.ok(Number(whole.match(/<svg[^>]* width="(\d+)/)?.[1]) >= 1_280);
  assert.ok(isCovered(await places(page)));
});
