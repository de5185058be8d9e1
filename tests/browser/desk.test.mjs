// A reader at a desk opens the one-file page from disk.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import {
  bundle, changed, closeAll, closePages, countWork, desktop, idleWork, labelOf, launch, open, picture, range, rest,
  riyadh, selected, stageBox, zoomIn,
} from "./reader.mjs";

let browser, address;
before(async () => {
  browser = await launch();
  address = bundle(riyadh);
});
afterEach(closePages);
after(closeAll);

test("the page opens from disk without an error and without a request", async () => {
  const page = await open(browser, address);
  assert.deepEqual(page.errors, []);
  assert.deepEqual(page.requests.filter((each) => !/^(data|blob):/.test(each)), [address]);
  await picture(page, "desktop");
});

test("the first view fills the window, and the list of all events comes below it", async () => {
  const page = await open(browser, address);
  const stage = await stageBox(page);
  assert.deepEqual([stage.x, stage.y + stage.height, stage.width], [0, 720, 940]);
  const panel = await page.locator(".panel").boundingBox();
  assert.deepEqual([panel.x, panel.y, panel.width, panel.height], [940, 0, 340, 720]);
  assert.equal(await page.locator("ol.events > li").count(), 22);
  assert.ok((await page.locator("ol.events").boundingBox()).y > 720);
});

test("the Riyadh meeting is open at first, and the address stays as it was", async () => {
  const page = await open(browser, address);
  assert.equal(await selected(page), "riyadh-meeting");
  assert.match(await page.locator(".panel h3").innerText(), /Riyadh/);
  assert.equal(page.url(), address);
});

test("the buttons, Ctrl and the wheel, and the keys zoom, and the buttons say what is in view", async () => {
  const page = await open(browser, address);
  const read = () => range(page);
  let now = await read();
  assert.match(now, /^Zoom in, now showing .*\d{4}/);
  await zoomIn(page).click();
  now = await changed(read, now);
  const { x, y, width, height } = await stageBox(page);
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -240);
  await page.keyboard.up("Control");
  now = await changed(read, now);
  await page.locator(".stage").focus();
  await page.keyboard.press("-");
  now = await changed(read, now);
  await page.keyboard.press("0");
  await changed(read, now);
  assert.equal(await page.evaluate(() => scrollY), 0);
  assert.equal(await page.evaluate(() => visualViewport.scale), 1);
});

test("a plain wheel scrolls the page, and a line says once how to zoom", async () => {
  const page = await open(browser, address);
  const before = await range(page);
  const { x, y, width, height } = await stageBox(page);
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.wheel(0, 120);
  await changed(() => page.evaluate(() => scrollY), 0);
  assert.equal(await range(page), before);
  assert.match(await page.locator(".hint").innerText(), /wheel zooms/);
  await page.mouse.wheel(0, 120);
  assert.ok((await page.locator(".hint").count()) <= 1);
});

test("a drag and a horizontal wheel pan", async () => {
  const page = await open(browser, address);
  const read = () => range(page);
  for (let press = 0, now = await read(); press < 4; ++press) {
    await zoomIn(page).click();
    now = await changed(read, now);
  }
  await rest(page);
  let now = await read();
  const { x, y, width, height } = await stageBox(page);
  await page.mouse.move(x + width * 0.5, y + height * 0.98);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.7, y + height * 0.98, { steps: 5 });
  await page.mouse.up();
  now = await changed(read, now);
  await page.mouse.wheel(400, 0);
  await changed(read, now);
  assert.equal(await selected(page), "riyadh-meeting");
});

test("a click opens an event: panel, list and address agree", async () => {
  const page = await open(browser, address);
  const at = await labelOf(page, "Trump calls Putin");
  await page.mouse.click(at.x, at.y);
  await changed(() => selected(page), "riyadh-meeting");
  assert.equal(await selected(page), "trump-putin-call");
  assert.match(await page.locator(".panel h3").innerText(), /Trump calls Putin/);
  assert.equal(await page.locator("[aria-current=true]").getAttribute("id"), "trump-putin-call");
  assert.equal(new URL(page.url()).hash, "#trump-putin-call");
});

test("a heading of the list opens its event and brings the drawing back into view", async () => {
  const page = await open(browser, address);
  await page.locator("ol.events #bucharest-promise h3 a").click();
  assert.equal(await selected(page), "bucharest-promise");
  await changed(() => page.evaluate(() => scrollY < 10), false);
});

test("an address with an event opens it, and so does going to another", async () => {
  const page = await open(browser, `${address}#bucharest-promise`);
  assert.equal(await selected(page), "bucharest-promise");
  await page.waitForTimeout(300);
  assert.equal(await page.evaluate(() => scrollY), 0);
  await page.evaluate(() => (location.hash = "#budapest-assurances"));
  await changed(() => selected(page), "bucharest-promise");
  assert.equal(await selected(page), "budapest-assurances");
  assert.deepEqual(page.errors, []);
});

test("back at the address without an event, none is open", async () => {
  const page = await open(browser, address);
  await page.evaluate(() => (location.hash = "#bucharest-promise"));
  await changed(() => selected(page), "riyadh-meeting");
  assert.equal(await selected(page), "bucharest-promise");
  await page.goBack();
  assert.equal(await changed(() => selected(page), "bucharest-promise"), "");
  assert.ok(await page.locator(".invitation").isVisible().then((shown) => shown || page.locator(".panel.empty").count()));
  await page.goForward();
  assert.equal(await changed(() => selected(page), ""), "bucharest-promise");
});

test("an address that names no event changes nothing", async () => {
  const page = await open(browser, address);
  for (const hash of ["#nonexistent", "#%E0%A4%A"]) {
    const before = await selected(page);
    await page.evaluate((hash) => (location.hash = hash), hash);
    await page.waitForTimeout(100);
    assert.equal(await selected(page), before);
  }
  assert.deepEqual(page.errors, []);
});

test("an id with signs of its own is found by its link, its heading and its address", async () => {
  const ids = ["100%25", "50%", "a b", "ä/ö?", "#", "e&f"];
  const events = ids.map((id, at) => ({ id, title: `Event ${at}`, date: `200${at}`, links: [{ type: "answers", event: ids[(at + 2) % ids.length] }] }));
  const page = await open(browser, bundle({ version: 1, title: "Signs", language: "en", events }));
  await page.evaluate((id) => document.querySelector("demarche-timeline").select(id), ids[0]);
  for (const id of ids.slice(1)) {
    await page.locator(".tour button").last().click();
    assert.equal(await selected(page), id);
    assert.equal(new URL(page.url()).hash, `#${encodeURIComponent(id)}`);
  }
  for (const [at, id] of ids.entries()) {
    await page.locator("ol.events h3 a").nth(at).click();
    assert.equal(await selected(page), id);
    await page.locator(".panel section a").first().click();
    assert.equal(await selected(page), ids[(at + 2) % ids.length]);
  }
});

test("keys go from event to event, open, close, and Tab leaves", async () => {
  const page = await open(browser, address);
  const active = () => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className ?? "");
  while (!/stage/.test(await active())) await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  const said = await changed(() => page.locator("[role=status]").innerText(), "");
  assert.match(said, /\w+, .*20\d\d/);
  await page.keyboard.press("Enter");
  await changed(() => selected(page), "riyadh-meeting");
  assert.match(await active(), /event/);
  await page.keyboard.press("Escape");
  assert.equal(await selected(page), "");
  assert.match(await active(), /stage/);
  assert.equal(new URL(page.url()).hash, "");
  await page.keyboard.press("Tab");
  assert.doesNotMatch(await active(), /stage/);
});

test("nothing is drawn and no timer runs while the reader only looks", async () => {
  const page = await open(browser, address, { init: countWork });
  assert.deepEqual(await idleWork(page), { frames: 0, timers: 0 });
  await zoomIn(page).click();
  assert.deepEqual(await idleWork(page), { frames: 0, timers: 0 });
});

test("nothing is drawn while the drawing is scrolled away", async () => {
  const page = await open(browser, address, { init: countWork });
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await idleWork(page);
  await page.evaluate(() => (window.work = { frames: 0, timers: 0 }));
  await page.evaluate(() => document.querySelector("demarche-timeline").select("invasion"));
  assert.equal((await page.evaluate(() => window.work)).frames, 0);
});

test("in the dark the page is dark", async () => {
  const page = await open(browser, address, { colorScheme: "dark" });
  assert.match(await page.evaluate(() => getComputedStyle(document.querySelector("demarche-timeline")).backgroundColor), /18, 22, 27/);
  await picture(page, "dark");
});

test("a window made narrow and wide again is drawn at its new size", async () => {
  const page = await open(browser, address);
  await page.setViewportSize({ width: 700, height: 720 });
  await changed(async () => (await stageBox(page)).width, 940);
  const sizes = () => page.evaluate(() => {
    const { width, height, clientWidth, clientHeight } = document.querySelector("demarche-timeline").shadowRoot.querySelector("canvas");
    return [width - clientWidth * devicePixelRatio, height - clientHeight * devicePixelRatio].every((off) => Math.abs(off) < 1.01);
  });
  await changed(sizes, false);
  await page.setViewportSize(desktop);
  await changed(async () => (await stageBox(page)).width, 700);
  await changed(sizes, false);
});
