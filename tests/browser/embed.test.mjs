// Two timelines in somebody else's article, under its content security policy, beside its own keys and wheel.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, afterEach, before, test } from "node:test";
import { join } from "node:path";
import {
  changed, closeAll, closePages, countWork, drawn, idleWork, launch, open, picture, root, serve,
} from "./reader.mjs";

const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'";
const article = readFileSync(join(root, "shell/embed.html"), "utf8");

let browser, site;
before(async () => {
  browser = await launch();
  site = await serve({ "/shell/embed.html": article }, policy);
});
afterEach(closePages);
after(closeAll);
const visit = (options) => open(browser, `${site.address}/shell/embed.html`, options);

test("two timelines stand in an article, each with its own story, without an error", async () => {
  const page = await visit();
  await page.waitForFunction(() => [...document.querySelectorAll("demarche-timeline")].every((each) => each.selected || each.shadowRoot.querySelector("h2")));
  const titles = await page.locator("demarche-timeline .masthead h2").allInnerTexts();
  assert.equal(new Set(titles).size, 2);
  assert.deepEqual(page.errors, []);
  const fetched = page.requests.map((each) => new URL(each).pathname).sort();
  assert.deepEqual([...new Set(fetched)].filter((path) => !/favicon/.test(path)), [
    "/dist/demarche.js", "/dist/demarche.wasm", "/shell/embed.css", "/shell/embed.html",
    "/shell/stories/riyadh-2025.timeline.json", "/shell/stories/westphalia.timeline.json",
  ]);
  assert.equal(fetched.filter((path) => path === "/dist/demarche.wasm").length, 1);
  await picture(page, "embed");
});

test("opening an event in one leaves the other and the address alone", async () => {
  const page = await visit();
  const both = () => page.evaluate(() => [...document.querySelectorAll("demarche-timeline")].map((each) => each.selected));
  await changed(async () => (await both()).length, 0);
  await page.waitForFunction(() => document.querySelectorAll("demarche-timeline")[1].shadowRoot.querySelector("ol.events"));
  const [, second] = await both();
  await page.evaluate(() => document.querySelector("demarche-timeline").select("invasion"));
  assert.deepEqual(await both(), ["invasion", second]);
  assert.equal(new URL(page.url()).hash, "");
});

test("the article's own keys and wheel are its own", async () => {
  const page = await visit();
  await page.evaluate(() => {
    window.heard = [];
    addEventListener("keydown", (event) => window.heard.push(event.key));
  });
  await page.locator("body").press("+");
  await page.locator("body").press("Escape");
  assert.deepEqual(await page.evaluate(() => window.heard), ["+", "Escape"]);
  const { x, y, width } = await page.locator(".stage").first().boundingBox();
  await page.mouse.move(x + width / 2, y + 100);
  await page.mouse.wheel(0, 200);
  await changed(() => page.evaluate(() => scrollY > 0), false);
});

test("the article keeps its style, and the timelines theirs", async () => {
  const page = await visit();
  const style = await page.evaluate(() => {
    const p = getComputedStyle(document.querySelector("article > p"));
    return { margin: p.marginTop, sheets: document.adoptedStyleSheets.length, styles: document.querySelectorAll("style").length };
  });
  assert.notEqual(style.margin, "0px");
  assert.deepEqual([style.sheets, style.styles], [0, 0]);
});

test("a page with two timelines rests while nothing happens", async () => {
  const page = await visit({ init: countWork });
  assert.deepEqual(await idleWork(page), { frames: 0, timers: 0 });
});

test("a timeline far from the window has no WebGL context, and gets one when it comes near", async () => {
  const page = await visit({ renderer: "webgl" });
  await page.evaluate(() => {
    const gap = document.createElement("div");
    document.querySelectorAll("demarche-timeline")[1].before(gap);
    gap.style.height = "5000px";
  });
  const [first, second] = [0, 1].map((at) => page.locator("demarche-timeline").nth(at));
  const have = () => page.locator("demarche-timeline").evaluateAll((all) => all.map((each) => each.renderer).join());
  await changed(async () => (await have()) === "webgl,", false);
  await second.locator(".stage").scrollIntoViewIfNeeded();
  await second.locator(".stage.drawn").waitFor();
  await changed(async () => (await have()) === ",webgl", false);
  assert.equal(await first.locator("canvas").count(), 1, "a copy of the picture stays");
  const copied = await first.locator("canvas").evaluate((canvas) => {
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    return new Set(new Uint32Array(data.buffer)).size;
  });
  assert.ok(copied > 20, `${copied} colours in the copy`);
  await page.evaluate(() => scrollTo(0, 0));
  await drawn(page);
  await changed(async () => (await have()) === "webgl,", false);
  await changed(async () => (await first.locator("canvas").count()) === 1, false);
  assert.deepEqual(page.errors.filter((each) => !/GPU stall/.test(each)), []);
});

test("a story that is not there is said in words, and the link to it stays", async () => {
  const page = await open(browser, `${site.address}/shell/embed.html`, { wait: "" });
  await page.evaluate(() => {
    const timeline = document.createElement("demarche-timeline");
    timeline.setAttribute("src", "/nowhere.json");
    const link = document.createElement("a");
    link.href = "/nowhere.json";
    link.textContent = "the story as a file";
    timeline.append(link);
    document.querySelector("article").prepend(timeline);
  });
  const lost = page.locator("demarche-timeline").first();
  await lost.locator(".notice").waitFor();
  assert.match(await lost.locator(".notice").innerText(), /nowhere\.json: 404/);
  assert.ok(await lost.locator("a").isVisible());
});

test("a timeline taken out and put back works again", async () => {
  const page = await visit();
  await page.evaluate(() => {
    const timeline = document.querySelector("demarche-timeline");
    const home = timeline.parentNode;
    timeline.remove();
    home.prepend(timeline);
  });
  await drawn(page);
  assert.deepEqual(page.errors, []);
});

test("a timeline that is taken out of the page gives its context back, and one that comes again draws", async () => {
  const page = await visit({ renderer: "webgl" });
  const lost = await page.evaluate(async () => {
    const [first] = document.querySelectorAll("demarche-timeline");
    const canvas = first.shadowRoot.querySelector("canvas");
    const home = first.parentElement;
    const context = canvas.getContext("webgl2");
    first.remove();
    const isLost = context.isContextLost();
    home.prepend(first);
    return isLost;
  });
  assert.equal(lost, true);
  await drawn(page);
  assert.deepEqual(await page.locator("demarche-timeline").first().evaluate((each) => [each.renderer, each.shadowRoot.querySelectorAll("canvas").length]), ["webgl", 1]);
  assert.deepEqual(page.errors.filter((each) => !/GPU stall/.test(each)), []);
});
