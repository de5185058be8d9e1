// A reader with a phone: time runs down, the page scrolls, fingers zoom and open.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import {
  bundle, changed, closeAll, closePages, fingers, launch, open, phone, picture, range, rest, riyadh, selected,
  stageBox,
} from "./reader.mjs";

let browser, address;
before(async () => {
  browser = await launch();
  address = bundle(riyadh);
});
afterEach(closePages);
after(closeAll);

const handheld = { viewport: phone, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

/** A tap on the first mark or label found down the middle of the stage that opens something else. */
async function tapSomething(page) {
  const before = await selected(page);
  const { y, height } = await stageBox(page);
  for (let down = 60; down < Math.min(height, 800); down += 22) {
    await page.touchscreen.tap(240, y + down);
    if ((await selected(page)) !== before && (await selected(page))) return selected(page);
  }
  throw new Error("no tap opened anything");
}

test("the story stands in its natural height, and nothing moves sideways", async () => {
  const page = await open(browser, address, handheld);
  assert.ok((await stageBox(page)).height > 400);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), phone.width);
  assert.deepEqual(page.errors, []);
  await rest(page);
  await picture(page, "phone");
});

test("where time runs down there is nothing to zoom, and no button says so", async () => {
  const page = await open(browser, address, handheld);
  await rest(page);
  assert.equal(await page.getByRole("button", { name: /zoom/i }).count(), 0);
  await page.setViewportSize({ width: 844, height: 390 });
  await page.getByRole("button", { name: /zoom in/i }).waitFor();
});

test("columns that a reader collapses leave their room to the words, and the list of lanes opens them again", async () => {
  const page = await open(browser, address, handheld);
  const view = page.getByRole("button", { name: /^view/i });
  await view.click();
  await page.getByRole("button", { name: /^\W*NATO$/ }).click();
  await page.getByRole("button", { name: "Saudi Arabia" }).click();
  await rest(page);
  await picture(page, "lanes-collapsed-phone");
  assert.equal(await page.getByRole("button", { name: /^\W*NATO$/ }).getAttribute("aria-expanded"), "false");
  await page.getByRole("button", { name: /^\W*NATO$/ }).click();
  await changed(() => page.getByRole("button", { name: /^\W*NATO$/ }).getAttribute("aria-expanded"), "false");
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), phone.width);
  assert.deepEqual(page.errors, []);
});

test("a swipe scrolls the page", async () => {
  const page = await open(browser, address, handheld);
  await rest(page);
  const before = await selected(page);
  await fingers(page, Array.from({ length: 12 }, (_, step) => [{ x: 200, y: 700 - 40 * step }]));
  await changed(() => page.evaluate(() => scrollY > 100), false);
  assert.equal(await selected(page), before);
});

test("on a tablet two fingers zoom the story and not the page", async () => {
  const page = await open(browser, address, { ...handheld, viewport: { width: 768, height: 1024 } });
  await rest(page);
  const before = await range(page);
  await fingers(
    page,
    Array.from({ length: 12 }, (_, step) => [
      { x: 200, y: 380 - 12 * step, id: 0 },
      { x: 220, y: 420 + 12 * step, id: 1 },
    ]),
  );
  await changed(() => range(page), before);
  assert.equal(await page.evaluate(() => visualViewport.scale), 1);
});

test("a tap opens an event, its text comes into view, and closing leads back", async () => {
  const page = await open(browser, address, handheld);
  await rest(page);
  const id = await tapSomething(page);
  assert.equal(new URL(page.url()).hash, `#${id}`);
  const isInView = ({ y, height }) => y < phone.height - 100 && y + height > 0;
  await changed(async () => isInView(await page.locator(".panel").boundingBox()), false);
  await picture(page, "phone-panel");
  await page.locator(".panel .close").tap();
  assert.equal(await selected(page), "");
  await changed(async () => (await stageBox(page)).y > -500, false);
});

test("on a screen of three pixels a px the foot of a long drawing can be reached", async () => {
  const events = Array.from({ length: 40 }, (_, i) => ({ id: `e${i}`, title: `Envoys meet for round ${i + 1}`, date: `${1900 + 2 * i}-05` }));
  const page = await open(browser, bundle({ version: 1, title: "Many rounds", events }), { ...handheld, deviceScaleFactor: 3 });
  await rest(page);
  const { height } = await stageBox(page);
  const pixels = await page.locator(".stage > canvas").first().evaluate(({ width, height }) => [width, height]);
  assert.ok(height > 8192 / 3, `${height} px`);
  assert.ok(pixels[1] <= 8192 && pixels[1] > 8100, `${pixels} pixels`);
  assert.ok(Math.abs(pixels[0] / pixels[1] - phone.width / height) < 0.01, "they are square");
  await page.locator(".stage").first().evaluate((stage) => scrollBy(0, stage.getBoundingClientRect().bottom - 500));
  const before = await selected(page);
  const foot = (await stageBox(page)).y + height;
  for (let up = 20; up < 200 && (await selected(page)) === before; up += 20) await page.touchscreen.tap(240, foot - up);
  assert.equal(await selected(page), "e39");
  assert.deepEqual(page.errors, []);
});
