// A reader downloads the reader's engine and nothing of the workshop's, whatever they do with the page.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { unpack } from "../../web/engine/pack.js";
import {
  bundle, changed, closeAll, closePages, groupBy, launch, open, range, riyadh, root, selected, serve, zoomIn,
} from "./reader.mjs";

const dist = (name) => readFileSync(join(root, "dist", name));
const exportsOf = (wasm) => WebAssembly.Module.exports(new WebAssembly.Module(wasm)).map(({ name }) => name);
const ofReader = exportsOf(dist("demarche.wasm"));
const ofWorkshop = exportsOf(dist("workshop.wasm")).filter((name) => !ofReader.includes(name));

const article = (src) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title><link rel="icon" href="data:,">
<script type="module">import { define } from "/dist/element.js"; define();</script><demarche-timeline src="${src}"></demarche-timeline></html>`;

let browser, site;
before(async () => {
  browser = await launch();
  const wrong = { version: 1, title: "A story", events: [{ id: "bad", title: "Bad", date: "2001-02-30" }] };
  site = await serve({
    "/article": article("/shell/stories/riyadh-2025.timeline.json"), "/wrong": article("/wrong.json"), "/wrong.json": JSON.stringify(wrong),
  });
});
afterEach(closePages);
after(closeAll);

/** Notes the exports of every wasm that the page makes. */
const watchEngines = () => {
  const { instantiate } = WebAssembly;
  window.engines = [];
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate.apply(WebAssembly, given);
    window.engines.push(Object.keys((made.instance ?? made).exports));
    return made;
  };
};

/** A reader searches, filters, zooms, opens an event and the one before it, and regroups the lanes. */
async function useEverything(page) {
  const count = () => page.locator(".found output").textContent();
  const all = await count();
  await page.locator(".search > input").click();
  await page.keyboard.type("met");
  await changed(count, all);
  await page.locator("button.filter").click();
  await page.locator("form.filter summary").first().click();
  await page.locator("form.filter input[type=checkbox]").first().check();
  await page.keyboard.press("Escape");
  await page.locator(".chips button").first().click();
  await page.locator(".chips button").first().click();
  const before = await range(page);
  await zoomIn(page).click();
  await changed(() => range(page), before);
  const first = await selected(page);
  await page.locator(".stage").focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  const opened = await changed(() => selected(page), first);
  await page.locator(".tour button").first().click();
  await changed(() => selected(page), opened);
  await groupBy(page, "kind");
  await groupBy(page, "one");
}

/** The page made engines, and none of them can do what only the workshop's can. */
async function checkEngines(page) {
  const engines = await page.evaluate(() => window.engines);
  assert.equal(engines.length, 1);
  assert.deepEqual(engines.flat().filter((name) => ofWorkshop.includes(name)), []);
  assert.deepEqual(page.errors, []);
}

test("the workshop's engine can do what the reader's cannot", () => {
  assert.ok(ofWorkshop.includes("dm_write"), ofWorkshop.join());
});

test("a page with the element asks for the reader's two files alone", async () => {
  const page = await open(browser, `${site.address}/article`, { init: watchEngines });
  await useEverything(page);
  assert.deepEqual([...new Set(site.requests)].sort(), [
    "/article", "/dist/demarche.wasm", "/dist/element.js", "/shell/stories/riyadh-2025.timeline.json",
  ]);
  await checkEngines(page);
});

test("a page of one file asks for nothing, holds the reader's files and none of the workshop's", async () => {
  const address = bundle(riyadh);
  const page = await open(browser, address, { init: watchEngines });
  await useEverything(page);
  assert.deepEqual(page.requests.filter((each) => !/^(data|blob):/.test(each)), [address]);
  await checkEngines(page);

  const html = readFileSync(fileURLToPath(address), "utf8");
  const blocks = [...html.matchAll(/<script type="application\/(\w+)" data-size="(\d+)">([^<]*)</g)];
  assert.deepEqual(blocks.map(([, type]) => type), ["json", "wasm", "gzip"]);
  const [, wasm, code] = await Promise.all(blocks.map(async ([, , size, textContent]) =>
    Buffer.from(await (await unpack({ textContent, getAttribute: () => size })).arrayBuffer())));
  assert.ok(wasm.equals(dist("demarche.wasm")));
  assert.match(code.toString(), /demarche-timeline/);
  for (const text of [html, code.toString()]) for (const name of ["workshop", ...ofWorkshop]) assert.ok(!text.includes(name), name);
});

test("a page asks for the sentences about errors only when the story has one", async () => {
  const page = await open(browser, `${site.address}/wrong`);
  await page.locator(".notice summary").click();
  assert.match(await page.locator(".notice").innerText(), /Line 1: "date" is "2001-02-30": expected a day from 01 to 28, the last of that month, at character 9\./);
  assert.ok(site.requests.includes("/dist/sentences.txt"));
  assert.deepEqual(page.errors, []);
});

test("where the sentences cannot be had the notice still names the line and the value", async () => {
  const context = await browser.newContext();
  await context.route("**/sentences.txt", (route) => route.abort());
  const page = await context.newPage();
  await page.goto(`${site.address}/wrong`);
  await page.locator(".notice summary").click();
  assert.match(await page.locator(".notice li").innerText(), /^Line 1: .*"2001-02-30"/);
  await context.close();
});
