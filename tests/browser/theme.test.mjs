// A page gives the timeline its own colours: canvas, picture and panel take the same.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { read, snippetsOf } from "../docs/markdown.mjs";
import { bundle, closeAll, closePages, frames, launch, open, picture, pixel, riyadh, serve } from "./reader.mjs";
import { wordsOf } from "./dim_words.mjs";
import { colorsOf, hex, paperOf, watchPlainCanvas } from "./plain_canvas.mjs";

const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src data:; " +
  "require-trusted-types-for 'script'; trusted-types 'none'";
const events = [
  { id: "a", title: "A meeting", date: "2001-02-03", participants: [{ actor: "one", role: "party" }, { actor: "two", role: "party" }] },
  { id: "b", title: "Another", date: "2001-03-04", participants: [{ actor: "two", role: "party" }] },
];
const actors = [{ id: "one", name: "One", type: "state" }, { id: "two", name: "Two", type: "state", color: "#c2571a" }];
const story = { version: 1, title: "A story", language: "en", sources: [], actors, topics: [], events };
const brand = `
html { color-scheme: light dark }
body { margin: 0; --demarche-paper: light-dark(oklch(0.9 0.05 90), #20100a); --demarche-rule: nonsense; }
demarche-timeline { --demarche-text: rgb(70 0 90 / 50%); --demarche-party-1: color-mix(in srgb, black, #f00 60%); }
`;
const dim = `html { color-scheme: light dark }
demarche-timeline { --demarche-text: #ccc; --demarche-muted: #ddd; --demarche-link: #ffd; --demarche-highlight: #444; --demarche-press: #555 }`;
const night = `html.night demarche-timeline { color-scheme: dark; --demarche-paper: #111; --demarche-text: #eee }`;
const [guide] = snippetsOf(read("docs/theme.md")).filter(({ kind }) => kind === "css");
const page = `<!doctype html><title>A page</title><link rel="stylesheet" href="/brand.css">
<script type="module" src="/dist/demarche.js"></script><demarche-timeline src="/story.json"></demarche-timeline>`;

let browser, site;
before(async () => {
  browser = await launch();
  site = await serve({ "/page.html": page, "/guide.html": page.replace("brand", "guide"), "/brand.css": brand, "/dim.html": page.replace("brand", "dim"), "/dim.css": dim, "/night.css": night, "/guide.css": guide.content, "/story.json": JSON.stringify(story) }, policy);
});
afterEach(closePages);
after(closeAll);
const visit = (options) => open(browser, `${site.address}/page.html`, { reducedMotion: "reduce", ...options });

const fill = (page, selector) => page.locator(selector).first().evaluate((each) => getComputedStyle(each).fill);

const fills = (page, selector) =>
  page.locator(selector).evaluateAll((all) => all.map((each) => getComputedStyle(each).fill).join("; "));

test("without WebGL2 the drawing has the page's colours, and so has the panel", async () => {
  const light = await visit({ init: watchPlainCanvas });
  assert.equal(await paperOf(light), "#ebddb9");
  const drawn = (await colorsOf(light)).map(hex);
  assert.ok(drawn.includes("#986e89"), "words are half of the violet on the paper");
  assert.ok(drawn.includes("#990000"), "a party is red");
  const red = /rgb\(153, 0, 0\)|color\(srgb 0\.6 0 0\)/;
  await light.evaluate(() => document.querySelector("demarche-timeline").select("a"));
  assert.match(await fills(light, ".panel .dot path"), red);
  assert.deepEqual(light.errors, []);
  const dark = await visit({ init: watchPlainCanvas, colorScheme: "dark" });
  assert.equal(await paperOf(dark), "#20100a");
});

test("the canvas stands on the page's paper", async () => {
  for (const [colorScheme, paper] of [["light", "235,221,185"], ["dark", "32,16,10"]]) {
    const seen = await visit({ colorScheme });
    const stage = await seen.locator(".stage").boundingBox();
    assert.equal(await pixel(seen, stage.x + 2, stage.y + 2), paper);
    assert.deepEqual(seen.errors, []);
    await picture(seen, `theme-${colorScheme}`);
  }
});

test("where the reader's system chooses the colours, the drawing has its paper and its words, whatever the page says", async () => {
  for (const [colorScheme, paper, word] of [["light", "#ffffff", "#000000"], ["dark", "#000000", "#ffffff"]]) {
    const page = await visit({ init: watchPlainCanvas, forcedColors: "active", colorScheme });
    assert.equal(await paperOf(page), paper);
    const drawn = (await colorsOf(page)).map(hex);
    assert.ok(drawn.includes(word), `${word} is in ${drawn}`);
    assert.ok(!drawn.includes("#1d2733") && !drawn.includes("#e6eaee"), "no word has the built-in colour");
    assert.deepEqual(page.errors, []);
  }
});

test("an author's own colour of a party stays", async () => {
  const light = await visit({ reducedMotion: "reduce" });
  await light.evaluate(() => document.querySelector("demarche-timeline").select("b"));
  assert.equal(await fill(light, ".panel .dot path"), "rgb(194, 87, 26)");
});

test("the example of the guide colours a timeline", async () => {
  const page = await open(browser, `${site.address}/guide.html`, { init: watchPlainCanvas });
  assert.equal(await paperOf(page), "#fffaf2");
  assert.ok((await colorsOf(page)).map(hex).includes("#7a1f3d"));
  assert.deepEqual(page.errors, []);
});

for (const path of ["page", "dim"])
  for (const options of [{ colorScheme: "light" }, { colorScheme: "dark" }, { colorScheme: "dark", forcedColors: "active" }])
    test(`every word of panel, tools and list can be read: ${path}.html, ${Object.values(options).join(", ")}`, async () => {
      const seen = await open(browser, `${site.address}/${path}.html`, { reducedMotion: "reduce", ...options });
      await seen.evaluate(() => document.querySelector("demarche-timeline").select("a"));
      await seen.locator(".panel h3").first().waitFor();
      const { words, dim } = await wordsOf(seen);
      assert.deepEqual(dim, []);
      assert.ok(words > 20, `${words} words`);
      await picture(seen, `theme-${path}-${Object.values(options).join("-")}`);
    });

test("a page that changes its theme by a class has its new colours in drawing and words", async () => {
  const seen = await open(browser, `${site.address}/dim.html`, { colorScheme: "light", init: watchPlainCanvas });
  await seen.addStyleTag({ url: "/night.css" });
  await seen.evaluate(() => document.documentElement.classList.add("night"));
  await seen.waitForFunction(() => getComputedStyle(document.querySelector("demarche-timeline")).getPropertyValue("--text").trim() === "#eee");
  await frames(seen, 4);
  assert.equal(await paperOf(seen), "#111111");
});

for (const scheme of ["light", "dark"])
  test(`in forced colours the button that plays the tour can be seen, ${scheme}`, async () => {
    const seen = await open(browser, bundle(riyadh), { forcedColors: "active", colorScheme: scheme });
    const [sign, ground] = await seen.locator(".play").evaluate((each) => [getComputedStyle(each, "::before").backgroundColor, getComputedStyle(each).backgroundColor]);
    assert.notEqual(sign, ground);
    const { x, y, width, height } = await seen.locator(".play").boundingBox();
    assert.notEqual(await pixel(seen, x + width / 2, y + height / 2), await pixel(seen, x + 4, y + height / 2));
  });

test("a page's colour that was moved for light is the page's own again in dark", async () => {
  const seen = await open(browser, `${site.address}/dim.html`, { colorScheme: "light" });
  const text = () => seen.evaluate(() => getComputedStyle(document.querySelector("demarche-timeline")).getPropertyValue("--text").trim());
  assert.notEqual(await text(), "#ccc");
  await seen.emulateMedia({ colorScheme: "dark" });
  await seen.waitForFunction(() => getComputedStyle(document.querySelector("demarche-timeline")).getPropertyValue("--text").trim() === "#ccc");
});
