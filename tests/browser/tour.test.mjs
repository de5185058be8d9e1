// A reader walks the tour: by the bar at the foot of the panel, by keys, by a finger, and by scrolling an article.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { number } from "../../web/abi/names.js";
import { bundle, closeAll, closePages, drawn, launch, open, phone, picture, riyadh, selected } from "./reader.mjs";

let browser, address;
before(async () => {
  browser = await launch();
  address = bundle(riyadh);
});
afterEach(closePages);
after(closeAll);

const bar = (page) => page.locator(".panel .tour");
const said = (page) => bar(page).locator("p").innerText();
const next = (page) => bar(page).getByRole("button").last();

test("the bar says where the reader is on the author's tour, and leads on and back", async () => {
  const page = await open(browser, address);
  assert.equal(await said(page), "The talks without Ukraine\nstep 6 of 12");
  assert.equal(await next(page).getAttribute("aria-label"), "Next: What was agreed");
  await next(page).click();
  assert.equal(await selected(page), "teams-agreed");
  assert.equal(await said(page), "What was agreed\nstep 7 of 12");
  await bar(page).getByRole("button").first().click();
  assert.equal(await selected(page), "riyadh-meeting");
});

test("the keyboard's focus stays on the button, and the last step leads nowhere", async () => {
  const page = await open(browser, address);
  await next(page).focus();
  for (let i = 0; i < 9; ++i) await page.keyboard.press("Enter");
  assert.equal(await selected(page), "zelenskyy-visit-march");
  assert.equal(await said(page), "What comes next\nstep 12 of 12");
  assert.equal(await next(page).getAttribute("aria-disabled"), "true");
  assert.equal(await page.evaluate(() => document.querySelector("demarche-timeline").shadowRoot.activeElement?.textContent), "›");
});

test("N and B on the stage walk the tour", async () => {
  const page = await open(browser, address);
  await page.locator(".stage").focus();
  await page.keyboard.press("n");
  assert.equal(await selected(page), "teams-agreed");
  await page.keyboard.press("b");
  await page.keyboard.press("b");
  assert.equal(await selected(page), "paris-meeting");
});

test("an event that is no step says how long the tour is, and the tour begins from there", async () => {
  const page = await open(browser, address);
  await page.evaluate(() => document.querySelector("demarche-timeline").select("mcfaul-no-evidence"));
  assert.equal((await said(page)).trim(), "A tour in 12 steps");
  await next(page).click();
  assert.equal(await selected(page), "zelenskyy-visit-planned"); // the first step to a later event
});

test("without an author's tour the bar walks in the order of time, through what the filter leaves", async () => {
  const events = ["One", "Two", "Three"].map((title, at) => ({ id: title, title, date: `200${at}`, tags: at === 1 ? ["odd"] : [] }));
  const page = await open(browser, bundle({ version: 1, title: "Three", language: "en", events }));
  await page.evaluate(() => document.querySelector("demarche-timeline").select("One"));
  assert.equal(await said(page), "One\nstep 1 of 3");
  await next(page).click();
  assert.equal(await selected(page), "Two");
});

test("on a phone the open event is a sheet: its mark stands above it, and a finger swipes to the next step", async () => {
  const page = await open(browser, address, { viewport: phone, hasTouch: true });
  await page.evaluate(() => document.querySelector("demarche-timeline").select("budapest-assurances"));
  await page.waitForTimeout(600);
  const sheet = await page.locator(".panel").boundingBox();
  assert.ok(sheet.y > 350 && sheet.y + sheet.height <= 845, JSON.stringify(sheet));
  const swipe = (from, to) => page.evaluate(([a, b]) => {
    const panel = document.querySelector("demarche-timeline").shadowRoot.querySelector(".panel");
    const at = (clientX) => [new Touch({ identifier: 1, target: panel, clientX, clientY: 700 })];
    panel.dispatchEvent(new TouchEvent("touchstart", { touches: at(a), changedTouches: at(a), bubbles: true }));
    panel.dispatchEvent(new TouchEvent("touchend", { touches: [], changedTouches: at(b), bubbles: true }));
  }, [from, to]);
  await swipe(300, 120);
  assert.equal(await selected(page), "bucharest-promise");
  await swipe(120, 300);
  assert.equal(await selected(page), "budapest-assurances");
  for (let i = 0; i < 8; ++i) await swipe(300, 120);
  await page.waitForTimeout(900);
  const top = await page.evaluate(({ rowTop, selected }) => {
    const { shadowRoot, app: { timeline } } = document.querySelector("demarche-timeline");
    return shadowRoot.querySelector(".stage").getBoundingClientRect().top + timeline.number(rowTop, timeline.number(selected));
  }, number);
  assert.ok(top > 0 && top < (await page.locator(".panel").boundingBox()).y - 40, String(top));
});

for (const viewport of [{ width: 844, height: 390 }, { width: 667, height: 375 }])
  test(`on a phone held sideways, ${viewport.width} px wide, words and mark of the open event stand side by side, and the tour goes on`, async () => {
    const page = await open(browser, address, { viewport, hasTouch: true });
    const seen = () => page.evaluate((x) => {
      const element = document.querySelector("demarche-timeline");
      const box = (part) => element.shadowRoot.querySelector(part).getBoundingClientRect().toJSON();
      const stage = box(".stage");
      return { stage, panel: box(".panel"), close: box(".panel .close"), tour: box(".tour"), markX: stage.x + element.app.timeline.number(x) };
    }, number.markLeft);
    const isWhole = (box) => box.top >= 0 && box.bottom <= viewport.height + 1 && box.left >= 0 && box.right <= viewport.width;
    for (const id of ["budapest-assurances", "zelenskyy-visit-march", "riyadh-meeting"]) {
      await page.evaluate((each) => document.querySelector("demarche-timeline").select(each), id);
      await page.waitForTimeout(900);
      const { stage, panel, close, tour, markX } = await seen();
      assert.ok(isWhole(panel) && isWhole(close) && isWhole(tour), JSON.stringify({ id, panel, close, tour }));
      assert.ok(panel.width >= 280 && panel.height > viewport.height * 0.6, `${id}: ${panel.width} × ${panel.height}`);
      assert.ok(stage.width - panel.width >= stage.width / 2, `${id}: the drawing keeps half of the window`);
      assert.ok(markX < panel.left || markX > panel.right, `${id}: ${markX} is behind ${panel.left} to ${panel.right}`);
      assert.ok(markX > 0 && stage.top < viewport.height / 2 && stage.bottom > viewport.height / 2, `${id}: the drawing is in view`);
    }
    const before = await selected(page);
    await next(page).click();
    assert.notEqual(await selected(page), before);
    await picture(page, `sideways-${viewport.width}`);
    await page.locator(".panel .close").click();
    assert.equal(await selected(page), "");
    assert.deepEqual(page.errors, []);
  });

test("paragraphs of an article lead the tour while the reader scrolls, and the page is scrolled by nobody else", async () => {
  const page = await open(browser, address);
  await page.evaluate(() => {
    const article = document.createElement("div");
    for (const step of ["1", "mcfaul-no-evidence", "7"]) {
      const p = document.createElement("p");
      p.dataset.demarcheStep = step;
      p.style.cssText = "height: 900px; margin: 0";
      article.append(p);
    }
    document.body.append(article);
    const element = document.querySelector("demarche-timeline");
    element.remove();
    article.before(element);
  });
  await page.waitForFunction(() => document.querySelector("demarche-timeline").shadowRoot.querySelector(".loaded"));
  await drawn(page);
  await page.waitForTimeout(500); // the list below the drawing is made anew
  const seen = [];
  for (const at of [0, 1, 2]) {
    await page.evaluate((i) => document.querySelectorAll("[data-demarche-step]")[i].scrollIntoView({ behavior: "instant", block: "center" }), at);
    const top = () => page.evaluate((i) => document.querySelectorAll("[data-demarche-step]")[i].getBoundingClientRect().top, at);
    const before = await top();
    await page.waitForTimeout(400);
    assert.ok(Math.abs((await top()) - before) < 1);
    seen.push(await selected(page));
  }
  assert.deepEqual(seen, ["budapest-assurances", "mcfaul-no-evidence", "teams-agreed"]);
  assert.equal(page.url(), address);
});

const play = (page) => bar(page).locator(".play");
const isPlaying = async (page) => (await play(page).getAttribute("aria-pressed")) === "true";

/** Notes timers that are as long as a step stays, with whether they still run. */
function noteTimers() {
  window.long = new Set();
  const { setTimeout: set, clearTimeout: clear } = window;
  window.setTimeout = (act, ms, ...more) => {
    const id = set(() => (window.long.delete(id), act(...more)), ms);
    if (ms >= 4000 && ms <= 15000) window.long.add(id);
    return id;
  };
  window.clearTimeout = (id) => (window.long.delete(id), clear(id));
}
const timers = (page) => page.evaluate(() => window.long.size);

const three = ["One", "Two", "Three"].map((title, at) => ({ id: title, title, date: `200${at}` }));
const toured = { version: 1, title: "Three", language: "en", events: three, display: { tour: three.map(({ id }) => ({ event: id })) } };

test("nothing plays by itself; the tour plays when the reader asks for it, step by step, and stops at the last one", async () => {
  const page = await open(browser, bundle(toured), { init: noteTimers });
  await page.evaluate(() => document.querySelector("demarche-timeline").select("One"));
  assert.equal(await play(page).getAttribute("aria-label"), "Play the tour");
  assert.equal(await isPlaying(page), false);
  assert.equal(await timers(page), 0);
  await play(page).click();
  assert.equal(await isPlaying(page), true);
  assert.equal(await timers(page), 1);
  await page.waitForTimeout(3500);
  assert.equal(await selected(page), "One");
  await page.waitForFunction(() => document.querySelector("demarche-timeline").selected === "Two");
  assert.equal(await isPlaying(page), true);
  await page.waitForFunction(() => document.querySelector("demarche-timeline").selected === "Three");
  assert.equal(await isPlaying(page), false);
  assert.equal(await timers(page), 0);
  await play(page).press("Enter"); // it begins anew
  assert.deepEqual([await selected(page), await isPlaying(page)], ["One", true]);
  await play(page).press("Space");
  assert.deepEqual([await isPlaying(page), await timers(page)], [false, 0]);
});

test("whatever else the reader does stops the tour: a press, a key, the wheel, another event, another page", async () => {
  const page = await open(browser, bundle({ ...toured, summary: "Far below" }), { init: noteTimers });
  await page.evaluate(() => document.querySelector("demarche-timeline").select("One"));
  const stops = {
    press: () => page.mouse.click(300, 300),
    key: () => page.keyboard.press("Shift"),
    wheel: () => page.mouse.wheel(0, 5),
    event: () => page.evaluate(() => document.querySelector("demarche-timeline").select("Two")),
    hidden: () => page.evaluate(() => document.dispatchEvent(new Event("visibilitychange"))),
    away: () => page.evaluate(() => (document.querySelector("demarche-timeline").style.cssText = "position: absolute; top: 5000px")),
  };
  for (const [what, act] of Object.entries(stops)) {
    await play(page).click();
    assert.equal(await isPlaying(page), true, what);
    await act();
    await page.waitForFunction(() => window.long.size === 0, undefined, { timeout: 3000 }).catch(() => {});
    assert.deepEqual([await isPlaying(page), await timers(page)], [false, 0], what);
  }
});

test("without an author's tour nothing can be played", async () => {
  const page = await open(browser, bundle({ version: 1, title: "Three", language: "en", events: three }));
  await page.evaluate(() => document.querySelector("demarche-timeline").select("One"));
  assert.equal(await play(page).isVisible(), false);
});

test("the bar of the tour fits into 320 px, with buttons that a finger meets", async () => {
  const page = await open(browser, address, { viewport: { width: 320, height: 640 }, hasTouch: true });
  await page.evaluate(() => document.querySelector("demarche-timeline").select("riyadh-meeting"));
  await play(page).waitFor();
  const boxes = await bar(page).locator("button").evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON()));
  assert.equal(boxes.length, 3);
  for (const { left, right, width, height, top } of boxes)
    assert.ok(left >= 0 && right <= 320 && width >= 44 && height >= 44 && top === boxes[0].top, JSON.stringify(boxes));
});
