// A reader at a desk regroups, collapses and scrolls the lanes of the one-file page.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { story } from "../bench/generate.mjs";
import {
  bundle, changed, closeAll, closePages, fingers, groupBy, launch, open, phone, picture, rest, riyadh, selected, stageBox,
} from "./reader.mjs";

let browser, address, long;
before(async () => {
  browser = await launch();
  address = bundle(riyadh);
  const tagged = story(400);
  tagged.events.forEach((event, at) => (event.tags = [`tag ${at % 60}`]));
  long = bundle(tagged);
});
afterEach(closePages);
after(closeAll);

const select = (page) => page.locator(".lanes select");
const isBand = (name) => /^(Promises|Positions)/.test(name);
const lanes = async (page) => (await page.locator(".lane-list button").allTextContents()).filter((name) => !isBand(name));
const collapsed = async (page) => (await page.locator(".lane-list button[aria-expanded=false]").allTextContents()).filter((name) => !isBand(name));

test("a list in the menu View offers what lanes can stand for, and the keyboard chooses from it", async () => {
  const page = await open(browser, address);
  await page.locator("button.view").click();
  assert.equal(await page.getByRole("combobox", { name: "Lanes" }).inputValue(), "party");
  assert.deepEqual(await select(page).locator("option").allTextContents(),
    ["by party", "by topic", "by kind", "by place", "by source", "by tag", "all in one"]);
  await select(page).focus();
  await page.keyboard.press("ArrowDown");
  await changed(() => lanes(page).then(String), String(["All lanes", "Ukraine", "Europe", "NATO", "United States", "Saudi Arabia", "Russia", "Michael McFaul"]));
  assert.equal(await select(page).inputValue(), "topic");
  assert.equal((await lanes(page)).at(-1), "No topic");
  await rest(page);
  await picture(page, "lanes-topic");
  const byTopic = String(await lanes(page));
  await select(page).selectOption("one");
  await changed(() => lanes(page).then(String), byTopic);
  assert.deepEqual(await lanes(page), []); // a single lane has no switch, the bands have theirs
  assert.deepEqual(page.errors, []);
});

test("a click on a lane's head collapses it, and the switches say so", async () => {
  const page = await open(browser, address);
  const { x, y } = await stageBox(page);
  await page.mouse.move(x + 60, y + 60);
  await changed(() => page.locator(".stage.over").count(), 0);
  await page.mouse.click(x + 60, y + 60);
  await changed(() => collapsed(page).then(String), "");
  assert.deepEqual(await collapsed(page), ["Ukraine"]);
  await page.mouse.click(x + 60, y + 50);
  await changed(() => collapsed(page).then(String), "Ukraine");
  assert.equal(await selected(page), "riyadh-meeting");
});

test("lanes collapse by the keyboard: the button, a switch, Escape", async () => {
  const page = await open(browser, address);
  await page.locator("button.view").focus();
  await page.keyboard.press("Enter");
  const active = () => page.evaluate(() => document.activeElement.shadowRoot.activeElement.textContent);
  assert.match(await active(), /^by party/); // the list of groupings
  for (let tabs = 0; tabs < 2; ++tabs) await page.keyboard.press("Tab");
  assert.equal(await active(), "All lanes");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await changed(() => collapsed(page).then(String), "");
  assert.deepEqual(await collapsed(page), ["Europe"]);
  assert.equal(await active(), "Europe");
  await page.keyboard.press("Escape");
  assert.equal(await active(), "View ▾");
  assert.equal(await page.locator("button.view").getAttribute("aria-expanded"), "false");
  await rest(page);
  await picture(page, "lanes-collapsed");
});

/** Gives every tag a lane of its own. @param {import("playwright-core").Page} page */
async function openAll(page) {
  await page.locator("button.view").click();
  await select(page).selectOption("tag");
  await page.getByRole("button", { name: "Other tags" }).click();
  await page.locator(".stage.scrolls").waitFor();
  await page.locator("button.view").click();
}

test("tags of few events share a lane that a switch opens, and another closes", async () => {
  const page = await open(browser, long);
  await page.locator("button.view").click();
  await select(page).selectOption("tag");
  const before = await lanes(page);
  assert.equal(before.at(-1), "Other tags");
  assert.deepEqual(await collapsed(page), ["Other tags"]);
  assert.equal(await page.locator(".stage.scrolls").count(), 0);
  await page.getByRole("button", { name: "Other tags" }).click();
  await changed(() => lanes(page).then((all) => all.length), before.length);
  assert.equal((await lanes(page)).length, 62); // all lanes, sixty tags, and what gathers them again
  await page.getByRole("button", { name: "Other tags" }).click();
  await changed(() => lanes(page).then((all) => all.length), 62);
  assert.deepEqual(await lanes(page), before);
  assert.deepEqual(page.errors, []);
});

test("lanes higher than the stage: wheel and page keys outside of it are the page's, inside Page Down scrolls lanes", async () => {
  const page = await open(browser, long);
  await openAll(page);
  const scroll = () => page.evaluate(() => scrollY);
  const shown = () => page.locator(".stage canvas").screenshot().then((png) => png.toString("base64"));
  const { x, y, width, height } = await stageBox(page);
  const before = await shown();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.wheel(0, 200);
  await changed(scroll, 0);
  await page.evaluate(() => scrollTo(0, 0));
  await page.locator(".stage").focus();
  await page.keyboard.press("PageDown");
  await changed(shown, before);
  assert.equal(await scroll(), 0);
  await picture(page, "lanes-tags");
  for (let press = 0; press < 8; ++press) await page.keyboard.press("PageDown");
  await changed(scroll, 0);
});

test("on a tablet a finger drags the bar that scrolls the lanes, and everywhere else a swipe scrolls the page", async () => {
  const page = await open(browser, long, { viewport: { width: 1180, height: 820 }, hasTouch: true, isMobile: true });
  const scroll = () => page.evaluate(() => scrollY);
  const shown = () => page.locator(".stage canvas").screenshot().then((png) => png.toString("base64"));
  const swipe = (at, from, to) =>
    fingers(page, Array.from({ length: 9 }, (_, step) => [{ x: at, y: from + ((to - from) * step) / 8 }]));
  assert.equal(await page.locator(".grip").isVisible(), false); // lanes that fit leave the swipe to the page
  await openAll(page);
  await page.evaluate(() => scrollTo(0, 60)); // it could go either way
  const { x, y, width } = await stageBox(page);
  const before = await shown();
  await swipe(x + width - 5, y + 100, y + 220);
  await changed(shown, before);
  assert.equal(await scroll(), 60);
  await swipe(x + width / 2, y + 400, y + 250);
  await changed(scroll, 60);
  assert.deepEqual(page.errors, []);
});

test("on a phone the list regroups the columns, which collapse too", async () => {
  const page = await open(browser, address, { viewport: phone });
  await groupBy(page, "kind");
  await rest(page);
  await page.locator("button.view").click();
  assert.equal(await page.locator(".axis").isVisible(), false); // time that runs down has no scale
  assert.equal(await select(page).inputValue(), "kind");
  await picture(page, "lanes-phone");
  assert.deepEqual(page.errors, []);
});

test("a key and a switch close the band of promises and open it again, and its lines open events", async () => {
  const page = await open(browser, address);
  const band = page.locator(".lane-list button", { hasText: "Promises" });
  const isOpen = () => band.getAttribute("aria-expanded");
  assert.equal(await isOpen(), "true");
  await page.locator(".stage").focus();
  await page.keyboard.press("p");
  await changed(isOpen, "true");
  await page.locator("button.view").click();
  await band.click();
  await changed(isOpen, "false");
  await page.keyboard.press("Escape");
  await rest(page);
  await picture(page, "promises");
  const { x, y, height } = await stageBox(page);
  for (let up = 90; up < 200 && (await selected(page)) !== "teams-agreed"; up += 6) await page.mouse.click(x + 606, y + height - up);
  assert.equal(await selected(page), "teams-agreed");
  assert.deepEqual(page.errors, []);
});

test("a switch for each topic shows the positions on it, and closes them again", async () => {
  const page = await open(browser, address, { viewport: { width: 1280, height: 1000 } });
  const shown = () => page.locator(".lane-list button[aria-expanded=true]", { hasText: "Positions: " }).allTextContents();
  const topics = await page.locator(".lane-list button", { hasText: "Positions: " }).allTextContents();
  assert.ok(topics.length > 2, String(topics));
  assert.deepEqual(await shown(), []);
  await page.locator("button.view").click();
  const other = topics[2];
  await page.locator(".lane-list button", { hasText: other }).click();
  await changed(() => shown().then(String), "");
  assert.deepEqual(await shown(), [other]);
  await rest(page);
  await picture(page, "positions");
  await page.locator(".lane-list button", { hasText: other }).click();
  await changed(() => shown().then(String), other);
  assert.deepEqual(await shown(), []);
  await page.locator(".stage").focus();
  await page.keyboard.press("o");
  await changed(() => shown().then(String), "");
  assert.deepEqual(await shown(), [other]);
  assert.deepEqual(page.errors, []);
});
