// The element in the boxes that pages put it into: it fills them, and it never makes the page wider.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { closeAll, closePages, desktop, drawn, launch, open, phone, serve } from "./reader.mjs";

const long = `https://example.org/${"abcdefghij".repeat(30)}`;
const word = "W".repeat(120);
const story = JSON.stringify({
  version: 1, title: "A story", language: "en", sources: [], topics: [],
  actors: [{ id: "a", name: "Ada", type: "state" }, { id: "b", name: "Bo", type: "state" }],
  events: [1, 2, 3].map((month) => ({
    id: `e${month}`, title: `Event ${month}`, date: `2024-0${month}-11`, participants: [{ actor: "a", role: "party" }, { actor: "b", role: "party" }],
  })),
});
// Every text of the document is one word that is too long for its place.
const unbroken = JSON.stringify({
  version: 1, title: word, language: "en", summary: long, sources: [{ id: "s", publisher: "Paper", title: long, url: long, published: "2024" }],
  actors: [{ id: "a", name: `A${word}`, type: "state" }, { id: "b", name: long, type: "state" }, { id: "c", name: `C${word}`, type: "person", memberOf: "a" }],
  topics: [{ id: "t", name: word }],
  events: [long, word, "俄美代表团在利雅得举行会谈讨论乌克兰战争问题".repeat(3)].map((title, at) => ({
    id: `e${at}`, title, summary: long, date: `2024-0${at + 1}-11`, place: { name: word }, tags: [word], sources: ["s"],
    participants: [{ actor: "a", role: "initiator" }, { actor: "b", role: "recipient" }, { actor: "c", role: "speaker" }],
    positions: [{ actor: "a", topic: "t", stance: "demands", condition: word }],
    accounts: [{ text: word, source: "s", by: "c", basis: "named", quote: true }, { text: long, source: "s", by: "a", basis: "official" }],
  })).concat({ id: word, title: word, date: `x${word}`, [word]: 1 }),
});
const page = `<!doctype html><meta charset=utf-8><meta name=viewport content="width=device-width"><title>boxes</title><link rel=icon href=data:,>
<script type=module src=/dist/demarche.js></script><body>`;
const one = (src) => `${page}<demarche-timeline src=${src}></demarche-timeline>`;

let browser, site;
before(async () => {
  browser = await launch();
  site = await serve({ "/boxes.html": page, "/story.json": story, "/unbroken.json": unbroken, "/unbroken.html": one("/unbroken.json"), "/story.html": one("/story.json") });
});
afterEach(closePages);
after(closeAll);

/** A box of a page, as CSS, and the CSS that the page gives to the element in it. */
const boxes = {
  "a block": [""],
  "a block, beside margins": ["", "margin: 0 40px"],
  "a block, across its padding": ["padding: 0 50px", "margin: 0 -50px"],
  "a block, with padding and a border": ["", "padding: 20px; border: 3px solid"],
  "a row of a flexbox": ["display: flex"],
  "a row that wraps": ["display: flex; flex-wrap: wrap"],
  "a column that begins at the left": ["display: flex; flex-direction: column; align-items: flex-start"],
  "a column in the middle": ["display: flex; flex-direction: column; align-items: center"],
  "a grid": ["display: grid"],
  "a grid whose items are centred": ["display: grid; place-items: center"],
  "a column of a grid that is as wide as its content": ["display: grid; grid-template-columns: max-content"],
  "an inline block": ["", "display: inline-block"],
  "a float": ["", "float: left"],
  "a float around it": ["float: left"],
  "an inline block around it": ["display: inline-block"],
  "an inline flexbox": ["display: inline-flex"],
  "a box that fits its content": ["width: fit-content; margin: auto"],
  "a table": ["display: table"],
  "a positioned box": ["position: absolute; left: 0; top: 0"],
};
const nearly = 0.94; // a box that fits its content may be a little narrower than the page

for (const [size, viewport] of [["desktop", desktop], ["phone", phone]]) {
  test(`on a ${size} the timeline fills every box, and the page moves one way only`, async () => {
    const page = await open(browser, `${site.address}/boxes.html`, { viewport, wait: "" });
    for (const [name, [around, own = ""]] of Object.entries(boxes)) {
      await page.evaluate(([around, own]) => {
        const home = document.createElement("div"), timeline = document.createElement("demarche-timeline");
        home.style.cssText = around;
        timeline.style.cssText = own;
        timeline.setAttribute("src", "/story.json");
        home.append(timeline);
        document.body.replaceChildren(home);
      }, [around, own]);
      await drawn(page);
      const { width, stage, across } = await page.evaluate(() => ({
        width: document.querySelector("demarche-timeline").getBoundingClientRect().width,
        stage: document.querySelector("demarche-timeline").shadowRoot.querySelector(".stage").getBoundingClientRect().width,
        across: document.documentElement.scrollWidth,
      }));
      const room = viewport.width - 16 - (own.includes("40px") ? 80 : 0); // the body has margins
      assert.ok(width >= room * nearly && width <= viewport.width, `${name}: ${width} of ${room} px`);
      assert.ok(stage >= width - 340 - 46, `${name}: the stage has ${stage} of ${width} px`);
      assert.equal(across, viewport.width, name);
    }
    assert.deepEqual(page.errors, []);
  });
}

test("beside other things in a row the timeline takes the room that they leave", async () => {
  const page = await open(browser, `${site.address}/boxes.html`, { wait: "" });
  await page.evaluate(() => {
    document.body.innerHTML = `<div style="display:flex;width:900px"><aside style="flex:none;width:200px"></aside><demarche-timeline src=/story.json></demarche-timeline></div>`;
  });
  await drawn(page);
  assert.equal((await page.locator("demarche-timeline").boundingBox()).width, 700);
});

test("the panel goes beside the stage when the timeline has room for both, without its padding", async () => {
  const page = await open(browser, `${site.address}/boxes.html`, { wait: "" });
  for (const [width, isBeside] of [[1000, true], [960, false]]) {
    await page.evaluate((width) => {
      document.body.innerHTML = `<demarche-timeline src=/story.json style="width:${width}px;padding:0 20px"></demarche-timeline>`;
    }, width);
    await drawn(page);
    await page.evaluate(() => document.querySelector("demarche-timeline").select("e1"));
    const [stage, panel] = await Promise.all([".stage", ".panel"].map((part) => page.locator(part).boundingBox()));
    assert.equal(panel.x >= stage.x + stage.width, isBeside, `${width} px`);
    const [needed, high] = await page.locator(".stage").evaluate((each) => [parseFloat(each.style.height), each.clientHeight]);
    assert.equal(needed, high, `at ${width} px the stage is as high as its drawing`);
  }
});

test("a timeline that the page hides is hidden", async () => {
  const page = await open(browser, `${site.address}/story.html`);
  await page.evaluate(() => (document.querySelector("demarche-timeline").hidden = true));
  assert.equal(await page.locator("demarche-timeline").isVisible(), false);
});

const opened = () => {
  const timeline = document.querySelector("demarche-timeline");
  timeline.select("e0");
  for (const part of timeline.shadowRoot.querySelectorAll("details")) part.open = true;
};

for (const width of [1280, 600, 390, 240, 120]) {
  test(`in ${width} px texts without spaces break, none leaves the page, and it moves one way only`, async () => {
    const page = await open(browser, `${site.address}/unbroken.html`, { viewport: { width, height: 4000 } });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    await page.evaluate(opened);
    for (const control of ["button.filter", "button.view"]) {
      await page.locator(control).evaluate((each) => each.click());
      const [across, outside, seen] = await page.evaluate(() => {
        const all = [...document.querySelector("demarche-timeline").shadowRoot.querySelectorAll("*")];
        const isSeen = (each) => each.getClientRects().length && !each.closest("svg, .visually-hidden");
        const isOutside = (each) => each.getBoundingClientRect().right > innerWidth + 1 || each.getBoundingClientRect().left < -1;
        const seen = all.filter(isSeen);
        return [document.documentElement.scrollWidth, seen.filter(isOutside).map((each) => `${each.localName}.${each.className}`), seen.length];
      });
      assert.ok(seen > 150, `${seen} elements are seen`);
      assert.deepEqual(outside, []);
      assert.equal(across, width);
    }
  });
}

test("a page of 50 px does not move sideways", async () => {
  const page = await open(browser, `${site.address}/story.html`, { viewport: { width: 50, height: 844 }, wait: "" });
  await page.locator(".frame.loaded").waitFor({ state: "attached" });
  await page.evaluate(opened);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 50);
});

test("the page's style of its text changes their font and size, and nothing else of the timeline's words", async () => {
  const page = await open(browser, `${site.address}/story.html`);
  const words = () => page.evaluate(() => {
    const root = document.querySelector("demarche-timeline").shadowRoot;
    return [...root.querySelectorAll("h2, button, summary, .panel p, label")].map((each) => {
      const style = getComputedStyle(each);
      return [each.localName, ..."letterSpacing wordSpacing lineHeight textTransform fontStyle fontWeight fontVariant textAlign textIndent textShadow whiteSpace".split(" ").map((name) => style[name])].join(" ");
    });
  });
  const before = await words();
  assert.ok(before.length > 8, before.join("\n"));
  await page.addStyleTag({ content: `* { letter-spacing: .3em !important; line-height: 3; word-spacing: 1em }
    body { text-transform: uppercase; font-style: italic; font-weight: 800; font-variant: small-caps; text-align: center; text-indent: 4em; text-shadow: 2px 2px red; white-space: pre; word-break: break-all }` });
  assert.deepEqual(await words(), before);
});
