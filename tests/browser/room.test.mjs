// How much of a story a reader sees at once: titles that can be read in the first view, and the room for them while
// nothing is open beside the drawing.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { countLabels, textsOfScene } from "../bench/labels.mjs";
import { writing } from "../../web/abi/names.js";
import { story } from "../bench/generate.mjs";
import {
  bundle, changed, closeAll, closePages, desktop, launch, open, range, rest, riyadh, selected, serve,
  stageBox, zoomIn,
} from "./reader.mjs";
import { linesOf, watchPlainCanvas } from "./plain_canvas.mjs";

const sizes = [[20, 20], [100, 60], [1_000, 80]];
const article = (count) =>
  `<!doctype html><link rel="icon" href="data:,"><style>body { margin: 0 }</style><script type="module">import { write } from "/dist/workshop.js"; window.write = write;</script><demarche-timeline src="/${count}.json"></demarche-timeline>`;

let browser, site;
before(async () => {
  browser = await launch();
  const pages = sizes.flatMap(([count]) => [[`/${count}.html`, article(count)], [`/${count}.json`, JSON.stringify(story(count))]]);
  site = await serve(Object.fromEntries(pages));
});
afterEach(closePages);
after(closeAll);

// The workshop's engine draws as the reader's does, and says what it has drawn, a shape a line.
const sceneDump = (page) =>
  page.evaluate((scene) => window.write(document.querySelector("demarche-timeline").app.timeline, scene), writing.scene);

/** Whole titles in view with nothing upon them, as ./dev bench counts them. */
async function checkTitles(page, dump, { count, least }) {
  const texts = textsOfScene(dump, await stageBox(page), desktop);
  const labels = countLabels(texts, story(count).events.map(({ title }) => title));
  assert.ok(labels.readable >= least, `${labels.readable} of ${count}`);
  assert.equal(labels.overlapping, 0);
  assert.deepEqual(page.errors, []);
}

for (const [count, least] of sizes) {
  test(`at least ${least} of ${count} titles are read in the first view of the element`, async () => {
    const page = await open(browser, `${site.address}/${count}.html`);
    await checkTitles(page, await sceneDump(page), { count, least });
  });

  test(`at least ${least} of ${count} titles are read in the first view of one file`, async () => {
    const page = await open(browser, bundle(story(count)), { init: watchPlainCanvas });
    await checkTitles(page, await linesOf(page), { count, least });
  });
}

const isDrawnAtItsSize = (page) => page.evaluate(() => {
  const canvas = document.querySelector("demarche-timeline").shadowRoot.querySelector("canvas");
  const stage = canvas.parentElement;
  return [canvas.width - stage.clientWidth * devicePixelRatio, canvas.clientWidth - stage.clientWidth].every((off) => Math.abs(off) < 1.01);
});
const panelWidth = (page) => page.locator(".panel").evaluate((panel) => panel.clientWidth);

test("the panel takes room only while an event is open, and a mouse closes it", async () => {
  const page = await open(browser, bundle(story(100)));
  assert.equal((await stageBox(page)).width, desktop.width);
  await page.evaluate(() => document.querySelector("demarche-timeline").select("e7"));
  await changed(() => isDrawnAtItsSize(page), false);
  assert.deepEqual([(await stageBox(page)).width, await panelWidth(page) > 300], [940, true]);
  await page.locator(".panel .close").click();
  await changed(() => isDrawnAtItsSize(page), false);
  assert.deepEqual([(await stageBox(page)).width, await panelWidth(page)], [desktop.width, 0]);
  assert.equal(await selected(page), "");
  assert.deepEqual(page.errors, []);
});

test("an event that is clicked near the edge stays in view when the panel comes", async () => {
  const page = await open(browser, `${site.address}/1000.html`);
  const read = () => range(page);
  for (let press = 0, now = await read(); press < 5; ++press) {
    await zoomIn(page).click();
    now = await changed(read, now);
  }
  await rest(page);
  const { x, y } = await stageBox(page);
  const discs = async () => (await sceneDump(page)).split("\n").filter((line) => /^disc /.test(line)).map((line) => line.split(" ").slice(1, 4).map(Number));
  const [mark] = (await discs()).filter(([left, , radius]) => left > 1_150 && left < 1_270 && radius > 6);
  await page.mouse.click(x + mark[0], y + mark[1]);
  const id = await changed(() => selected(page), "");
  await changed(() => isDrawnAtItsSize(page), false);
  await page.mouse.move(x + 5, y + 5);
  const title = story(1_000).events.find((event) => event.id === id).title;
  const dump = await sceneDump(page);
  const ring = dump.split("\n").find((line) => /^disc .* 10 none text/.test(line));
  assert.ok(ring, `${title} has its ring`);
  const left = Number(ring.split(" ")[1]);
  assert.ok(left > 144 && left < 940, `${title} at ${left} px`);
});

test("a story that opens an event by itself is drawn once, beside its words", async () => {
  const page = await open(browser, bundle(riyadh), { init: () => {
    window.drawings = [];
    const { fillRect } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillRect = function (...given) {
      if (this.canvas.parentElement?.classList.contains("stage")) window.drawings.push(this.canvas.width);
      return fillRect.apply(this, given);
    };
  }, renderer: "2d" });
  const widths = await page.evaluate(() => [...new Set(window.drawings)].map((width) => width / devicePixelRatio));
  assert.deepEqual(widths, [940]);
});
