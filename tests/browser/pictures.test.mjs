// A reader sees the pictures of an event, also when they stand elsewhere, are gone, or are in the page.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, afterEach, before, test } from "node:test";
import { bundle, closeAll, closePages, launch, open } from "./reader.mjs";

const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYPj/HwADAgH/p4s0WQAAAABJRU5ErkJggg==", "base64");
let browser, server, origin, address;
const asked = [];
before(async () => {
  browser = await launch();
  server = createServer((request, response) => {
    asked.push(request.url);
    const isThere = request.url.startsWith("/there");
    response.writeHead(isThere ? 200 : 404, { "content-type": isThere ? "image/png" : "text/plain" }).end(isThere ? png : "");
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  origin = `http://127.0.0.1:${server.address().port}`;
  const media = ["/there.png", "/gone.png"].map((path) => ({ url: origin + path, alt: "Two chairs", caption: path.slice(1, -4), credit: "Ada" }));
  const later = Array.from({ length: 30 }, (_, at) => ({ id: `e${at}`, title: `Event ${at}`, date: `20${at + 10}`, media: [{ url: `${origin}/there-${at}.png`, alt: "" }] }));
  address = bundle({ version: 1, title: "Pictures", language: "en", events: [{ id: "a", title: "A", date: "2001", importance: 1, media }, ...later] });
});
afterEach(closePages);
after(closeAll);
after(() => server.close());

test("the panel shows a picture with its alternative text and its caption; of one that is gone the caption stays", async () => {
  const page = await open(browser, address);
  const panel = page.locator(".panel figure");
  await page.waitForFunction(() => document.querySelector("demarche-timeline").shadowRoot.querySelectorAll(".panel img").length === 1);
  assert.equal(await panel.locator("img").getAttribute("alt"), "Two chairs");
  assert.ok(await panel.locator("img").evaluate((each) => each.naturalWidth > 0));
  assert.deepEqual(await panel.locator("figcaption").allInnerTexts(), ["there · Ada", "gone · Ada"]);
});

test("pictures far from the reader's view are not fetched", async () => {
  asked.length = 0;
  const page = await open(browser, address);
  await page.waitForTimeout(500);
  assert.ok(!asked.includes("/there-29.png"), asked.join(" "));
  await page.evaluate(() => document.querySelector("#e29").scrollIntoView());
  await page.waitForFunction(() => document.querySelector("#e29 img").naturalWidth > 0);
});

const cards = () => {
  const few = Array.from({ length: 6 }, (_, at) => ({
    id: `c${at}`, title: `Card ${at}`, date: `${1960 + 8 * at}`, summary: "What the picture shows.",
    media: [{ url: `${origin}/${at === 2 ? "gone" : "there"}-card-${at}.png`, alt: "Two chairs" }],
  }));
  return bundle({ version: 1, title: "Cards", language: "en", events: few });
};

/** The pictures on cards that are seen: where they are in the window. */
const onCards = (page) =>
  page.evaluate(() => [...document.querySelector("demarche-timeline").shadowRoot.querySelectorAll(".pictures img")]
    .filter((each) => !each.hidden && each.naturalWidth > 0).map((each) => each.getBoundingClientRect().toJSON()));

test("a card shows the picture of its event; of one that is gone the words in its place stay", async () => {
  const page = await open(browser, cards());
  await page.waitForFunction(() => document.querySelector("demarche-timeline").shadowRoot.querySelectorAll(".pictures img").length === 5);
  await page.waitForFunction(() => [...document.querySelector("demarche-timeline").shadowRoot.querySelectorAll(".pictures img")].every((each) => each.naturalWidth > 0));
  const seen = await onCards(page);
  assert.equal(seen.length, 5);
  for (const { width, height } of seen) assert.ok(width === 64 && height === 64);
});

test("pictures move with their cards, and none stands outside of the plot", async () => {
  const page = await open(browser, cards());
  await page.waitForFunction(() => document.querySelector("demarche-timeline").shadowRoot.querySelectorAll(".pictures img").length === 5);
  await page.locator(".zoom + .zoom").click();
  await page.waitForTimeout(500);
  const before = await onCards(page);
  await page.locator(".stage").focus();
  await page.keyboard.press("Shift+ArrowRight");
  await page.waitForTimeout(500);
  const after = await onCards(page);
  assert.notDeepEqual(after, before);
  assert.ok(after.every(({ x }, at) => x !== before[at]?.x), "each has moved");
  assert.equal(await page.locator(".pictures").evaluate((each) => getComputedStyle(each).overflow), "hidden");
});
