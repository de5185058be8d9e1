// Counts of several events, with a mouse and with the keyboard alone.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { text } from "../../web/abi/names.js";
import { story } from "../bench/generate.mjs";
import { changed, closeAll, closePages, launch, open, picture, range, selected, serve, stageBox } from "./reader.mjs";

const page = `<!doctype html><html lang="en"><title>Counts</title><link rel="icon" href="data:,"><style>body { margin: 0 }</style>
<script type="module" src="/dist/demarche.js"></script>
<demarche-timeline src="/story.json"></demarche-timeline>`;

let browser, address, site;
before(async () => {
  browser = await launch();
  site = await serve({ "/": page, "/story.json": JSON.stringify(story(2_000)) });
  address = `${site.address}/`;
});
afterEach(closePages);
after(closeAll);

const status = (page) => page.evaluate(() => document.querySelector("demarche-timeline").shadowRoot.querySelector("[role=status]").textContent);
const isPointer = (page) => page.locator(".stage").evaluate((stage) => getComputedStyle(stage).cursor === "pointer");

/** The middle of a count of at least `least` events. */
async function count(page, least) {
  const targets = await page.evaluate((targets) => document.querySelector("demarche-timeline").app.timeline.text(targets), text.targets);
  const [x, y, width, height] = targets.split("\n").map((line) => line.split(" ").map(Number)).find((target) => target[5] >= least);
  const stage = await stageBox(page);
  return { x: stage.x + x + width / 2, y: stage.y + y + height / 2 };
}

test("the keyboard alone comes to a count, hears what it holds, and opens it", async () => {
  const page = await open(browser, address);
  await page.locator(".stage").focus();
  let heard = "";
  for (let press = 0; press < 30 && !/^\d+ events · /.test(heard); ++press) {
    await page.keyboard.press("ArrowRight");
    heard = await status(page);
  }
  assert.match(heard, /^\d+ events · \d{4}( – \d{4})?; .+; .+/);
  await picture(page, "cluster-by-keyboard");
  const before = await range(page);
  await page.keyboard.press("Enter");
  await changed(() => range(page), before);
  assert.match(await status(page), /\d{4}/);
  assert.doesNotMatch(await status(page), / events · /);
  assert.equal(await selected(page), "");
  assert.deepEqual(page.errors, []);
});

test("a count that is pointed at can be clicked, and the click zooms to what it holds", async () => {
  const page = await open(browser, address);
  const at = await count(page, 3);
  await page.mouse.move(at.x, at.y);
  await changed(() => isPointer(page), false);
  await picture(page, "cluster-pointed-at");
  const before = await range(page);
  await page.mouse.click(at.x, at.y);
  await changed(() => range(page), before);
  assert.equal(await selected(page), "");
  assert.deepEqual(page.errors, []);
});
