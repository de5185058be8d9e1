// Boxes of a page that are scaled, zoomed or turned: what a reader points at is what opens, and the pixels are sharp.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { number, phase } from "../../web/abi/names.js";
import { changed, closeAll, closePages, frames, launch, open, range, rest, selected, serve, zoomIn } from "./reader.mjs";

const names = ["First", "Second", "Third", "Fourth"];
const story = {
  version: 1, title: "A scaled story", language: "en", actors: [{ id: "a", name: "Ada" }, { id: "b", name: "Bo" }],
  events: names.map((title, at) => ({ id: title, title, date: `2024-0${2 * at + 1}-11`, participants: [{ actor: "ab"[at % 2] }] })),
};
const many = { ...story, events: Array.from({ length: 2500 }, (_, at) => ({ id: `e${at}`, title: `Event ${at}`, date: String(1000 + (at % 1000)), summary: "One line. ".repeat(at % 40) })) };
const article = (around, src = "/story.json", width = 900) => `<!doctype html><meta charset=utf-8><title>scaled</title><link rel=icon href=data:,>
<script type=module src=/dist/demarche.js></script><body style="margin:0"><div style="width:${width}px;${around}"><demarche-timeline src=${src}></demarche-timeline></div>`;

/** What a page does to the box around a timeline, and how much larger it becomes. */
const boxes = {
  "scaled up": ["transform: scale(1.4) translate(40px, 20px); transform-origin: 0 0", 1.4],
  "scaled down": ["transform: scale(.6); transform-origin: 0 0", 0.6],
  "scaled by the property scale": ["scale: 1.25; transform-origin: 0 0", 1.25],
  "zoomed in": ["zoom: 1.3", 1.3],
  "zoomed out": ["zoom: .7", 0.7],
  "zoomed and scaled": ["zoom: 1.2; transform: scale(1.1); transform-origin: 0 0", 1.32],
  "turned a little": ["transform: rotate(3deg); transform-origin: 0 0", 1],
  "turned by a quarter": ["transform: translateX(700px) rotate(90deg); transform-origin: 0 0", 1],
  "moved to half a pixel": ["padding: 0 10.3px", 1],
};

let browser, site;
before(async () => {
  browser = await launch();
  const pages = Object.entries(boxes).map(([, [css]], at) => [`/${at}.html`, article(css)]);
  site = await serve({
    ...Object.fromEntries(pages), "/story.json": JSON.stringify(story), "/many.json": JSON.stringify(many),
    "/later.html": article("transform-origin: 0 0"), "/many.html": article("transform: scale(.5); transform-origin: 0 0", "/many.json"),
    "/wide.html": article("zoom: 1.5", "/story.json", 800),
  });
});
afterEach(closePages);
after(closeAll);

/**
 * Where an event's mark is in the window. The core knows its place on the stage. An element that stands there tells
 * where the browser shows that place.
 */
const markOf = (page, id) =>
  page.evaluate(([id, move, leave, hovered]) => {
    const { app } = document.querySelector("demarche-timeline");
    const { stage } = app.tree, wanted = app.timeline.find(id), found = [];
    app.timeline.pointer(leave, 0, 0, 0, 0); // a tip would lie over other places
    app.timeline.frame(performance.now(), 0);
    for (let y = 4; y < stage.clientHeight; y += 6)
      for (let x = 4; x < stage.clientWidth; x += 6) {
        app.timeline.pointer(move, x, y, 0, 0);
        if (app.timeline.number(hovered) === wanted) found.push([x, y]);
      }
    const [left, top] = found[found.length >> 1];
    const there = stage.appendChild(document.createElement("b"));
    there.style.cssText = `position:absolute;left:${left}px;top:${top}px`;
    const { x, y } = there.getBoundingClientRect();
    there.remove();
    return { x, y };
  }, [id, phase.move, phase.leave, number.hovered]);

const hovered = (page) => page.evaluate((of) => document.querySelector("demarche-timeline").app.timeline.number(of), number.hovered);
const press = (page) => page.evaluate(() => document.querySelector("demarche-timeline").select(""));

for (const [at, [name, [, scale]]] of Object.entries(boxes).entries()) {
  test(`in a box that is ${name} the reader hovers and opens the mark under the pointer`, async () => {
    const page = await open(browser, `${site.address}/${at}.html`, { viewport: { width: 1700, height: 1300 } });
    await rest(page);
    for (const id of names) {
      await press(page);
      const { x, y } = await markOf(page, id);
      await page.mouse.move(x, y);
      assert.equal(await hovered(page), names.indexOf(id), `${id} at ${x}, ${y}`);
      await page.mouse.click(x, y);
      assert.equal(await selected(page), id);
    }
    assert.deepEqual(page.errors, []);
  });

  test(`in a box that is ${name} a pixel of the drawing is a pixel of the screen`, async () => {
    for (const deviceScaleFactor of [1, 2]) {
      const page = await open(browser, `${site.address}/${at}.html`, { viewport: { width: 1700, height: 1300 }, deviceScaleFactor });
      await rest(page);
      const [pixels, px] = await page.locator("demarche-timeline canvas").evaluate((canvas) => [canvas.width, canvas.clientWidth]);
      const ratio = pixels / px / deviceScaleFactor;
      assert.ok(Math.abs(ratio - scale) < 0.01, `${ratio} for ${scale}, at ${deviceScaleFactor} pixels a px`);
    }
  });
}

test("a drag in a scaled box moves the time under the pointer along with it", async () => {
  const page = await open(browser, `${site.address}/0.html`, { viewport: { width: 1700, height: 1300 }, reducedMotion: "reduce" });
  const first = await range(page);
  await zoomIn(page).click();
  await changed(() => range(page), first);
  await rest(page);
  const from = await markOf(page, "Second");
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y, { steps: 6 });
  await page.mouse.up();
  await rest(page);
  const to = await markOf(page, "Second");
  assert.ok(Math.abs(to.x - from.x - 60) < 12, `${to.x - from.x} px of 60`);
});

test("a box that is scaled later is drawn with the pixels that it then has", async () => {
  const page = await open(browser, `${site.address}/later.html`);
  await rest(page);
  const ratio = () => page.locator("demarche-timeline canvas").evaluate((canvas) => Math.round((10 * canvas.width) / canvas.clientWidth) / 10);
  assert.equal(await ratio(), 1);
  await page.evaluate(() => (document.querySelector("div").style.transform = "scale(1.5)"));
  await page.mouse.move(300, 300);
  assert.equal(await changed(ratio, 1), 1.5);
  await page.evaluate(() => Object.assign(document.querySelector("div").style, { transition: "transform 50ms", transform: "scale(2)" }));
  assert.equal(await changed(ratio, 1.5), 2);
  await page.evaluate(() => Object.assign(document.querySelector("div").style, { transition: "", transform: "" }));
  await page.setViewportSize({ width: 1200, height: 700 });
  assert.equal(await changed(ratio, 2), 1);
});

test("in a zoomed box the panel stands where the layout has it", async () => {
  const page = await open(browser, `${site.address}/wide.html`, { viewport: { width: 1400, height: 900 } });
  await page.evaluate(() => document.querySelector("demarche-timeline").select("First"));
  const [stage, panel] = await Promise.all([".stage", ".panel"].map((part) => page.locator(part).boundingBox()));
  assert.ok(panel.y >= stage.y + stage.height - 1, "800 px have room for the stage only");
  assert.notEqual(await page.locator(".stage").evaluate((each) => each.style.height), "");
});

test("a long list in a scaled box has no gap, at its beginning, in its middle and at its end", async () => {
  const page = await open(browser, `${site.address}/many.html`);
  await page.locator("demarche-timeline summary", { hasText: "events" }).click();
  for (const part of [0.02, 0.5, 0.52, 0.5, 1]) {
    await page.evaluate((part) => {
      const { top, height } = document.querySelector("demarche-timeline").shadowRoot.querySelector(".windowed").getBoundingClientRect();
      scrollTo(0, scrollY + top + part * (height - innerHeight));
    }, part);
    await frames(page, 4);
    const [covered, gap] = await page.evaluate(() => {
      const items = [...document.querySelector("demarche-timeline").shadowRoot.querySelectorAll(".windowed > li:not(.space)")].map((each) => each.getBoundingClientRect());
      return [items[0].top <= 0 && items.at(-1).bottom >= innerHeight, Math.max(...items.slice(1).map((each, at) => each.top - items[at].bottom))];
    });
    assert.ok(covered || part === 1, `at ${part} the window is not filled`);
    assert.ok(gap < 30, `a gap of ${gap} px at ${part}`);
  }
});
