// A reader of Ukrainian: every word around the story is Ukrainian, in a one-file page and on somebody else's site. A reader
// of German, which has no language file: dates and units are German.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import {
  bundle, changed, closeAll, closePages, desktop, launch, open, phone, picture, root, searchFor, serve,
} from "./reader.mjs";

const story = join(root, "tests/browser/ukrainian.timeline.json");
const element = (language, src) => `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>x</title><link rel="icon" href="data:,">
<script type="module" src="/dist/demarche.js"></script><demarche-timeline src="${src}"></demarche-timeline></html>`;
const asElement = element("uk", "/tests/browser/ukrainian.timeline.json");
const german = { ...JSON.parse(readFileSync(story, "utf8")), language: "de" };
const asksIntl = ({ requests }) => requests.filter((each) => each.endsWith("/dist/intl.js")).length;

let browser, address;
before(async () => {
  browser = await launch();
  address = bundle(story);
});
afterEach(closePages);
after(closeAll);

/** All words in and around the timeline, with the names that only a screen reader says. */
const allWords = (page) =>
  page.evaluate(() => {
    const element = document.querySelector("demarche-timeline");
    const found = [];
    const visit = (node) => {
      if (node.nodeType === Node.TEXT_NODE) found.push(node.nodeValue);
      if (node.nodeType !== Node.ELEMENT_NODE && node !== element.shadowRoot) return;
      if (["STYLE", "SCRIPT", "KBD"].includes(node.nodeName)) return;
      for (const name of ["aria-label", "placeholder", "title"]) if (node.getAttribute?.(name)) found.push(node.getAttribute(name));
      for (const child of node.childNodes) visit(child);
    };
    visit(element);
    visit(element.shadowRoot);
    return found.map((text) => text.trim()).filter(Boolean);
  });

const english = (words) => words.filter((text) => /[A-Za-z]{2,}/.test(text.replace(/\b(Enter|Shift|Page (Up|Down)|UTC)\b/g, "")));

const openFilter = async (page) => {
  await page.locator("button.filter").click();
  await page.locator("form.filter details").first().waitFor();
};

test("a one-file page speaks Ukrainian, before and with its engine", async () => {
  const page = await open(browser, address);
  assert.equal(await page.locator("html").getAttribute("lang"), "uk");
  await openFilter(page);
  await page.locator(".stage").focus();
  await page.keyboard.press("ArrowRight");
  const status = page.locator("p[role=status]");
  assert.notEqual(await changed(() => status.textContent(), ""), "");
  const words = await allWords(page);
  assert.ok(words.length > 100, String(words.length));
  assert.deepEqual(english(words), []);
  for (const text of ["Що означають позначки", "Фільтр ▾", "Доріжки", "за сторонами", "Вигляд ▾", "У масштабі", "7 подій", "2 джерела", "Усі 7 подій", "не запрошено", "Хто", "Джерела", "Пошук", "Сторони", "консультації"]) {
    assert.ok(words.includes(text), text);
  }
  assert.deepEqual(page.errors, []);
  await picture(page, "ukrainian");
});

test("the filter counts in the plural forms of Ukrainian", async () => {
  const page = await open(browser, address);
  await searchFor(page, "міст");
  await page.locator(".chips > span").waitFor();
  assert.match(await page.locator(".chips > span").textContent(), /^\d із 7 подій$/);
});

test("the one-file page without its engine is Ukrainian too, and carries the language once; an English one carries none", async () => {
  const page = await open(browser, address, { javaScriptEnabled: false, wait: "nothing" });
  // innerText leaves out text that is far below the window.
  const text = `${await page.locator("body").innerText()}\n${await page.locator("ol.events").textContent()}`;
  for (const words of ["Усі 7 подій", "Джерела", "Без дати", "не запрошено"]) assert.ok(text.includes(words), words);
  assert.doesNotMatch(text, /\b(events?|sources?|All|of|not invited)\b/);
  const html = readFileSync(fileURLToPath(address), "utf8");
  assert.equal(html.split("data-language=").length, 2);
  const riyadh = readFileSync(fileURLToPath(bundle(join(root, "shell/stories/riyadh-2025.timeline.json"))), "utf8");
  assert.ok(!riyadh.includes("data-language"));
});

test("an element on a site fetches the language of its story, once, from beside the module", async () => {
  const server = await serve({ "/": asElement });
  const page = await open(browser, server.address);
  assert.deepEqual(english(await allWords(page)), []);
  assert.equal(page.requests.filter((each) => each.endsWith("/dist/languages/uk.txt")).length, 1);
  assert.deepEqual(page.errors, []);
});

test("an element with a German story fetches the names of its dates, once; an English one does not", async () => {
  const server = await serve({ "/": element("de", "/german.json"), "/german.json": JSON.stringify(german), "/english": element("en", "/shell/stories/riyadh-2025.timeline.json") });
  const page = await open(browser, server.address);
  const words = await allWords(page);
  for (const text of ["Mo., 11. März 2024", "4½ Stunden"]) assert.ok(words.some((each) => each.includes(text)), text);
  assert.equal(asksIntl(page), 1);
  assert.deepEqual(page.errors, []);
  const english = await open(browser, `${server.address}/english`);
  assert.ok((await allWords(english)).some((each) => each.includes("18 February 2025")));
  assert.equal(asksIntl(english), 0);
});

test("a German page of one file has its dates from the bundler, and so have its picture and the command line's", async () => {
  const address = bundle(german);
  const page = await open(browser, address);
  assert.ok((await allWords(page)).some((each) => each.includes("Mo., 11. März 2024")));
  assert.deepEqual(page.requests.filter((each) => /^(https?|file):/.test(each)), [address]);
  assert.deepEqual(page.errors, []);
  const path = fileURLToPath(address).replace(/html$/, "timeline.json");
  writeFileSync(path, JSON.stringify(german));
  const svg = execFileSync(process.execPath, [join(root, "shell/cli.mjs"), "svg", path, "-o", "-"], { encoding: "utf8" });
  for (const picture of [svg, readFileSync(fileURLToPath(address), "utf8")]) assert.match(picture, />(Mär|Mai|Okt|Dez)[^<]*</);
});

test("where the names of dates cannot be had, the page is English", async () => {
  const server = await serve({ "/": element("de", "/german.json"), "/german.json": JSON.stringify(german) });
  const page = await (await browser.newContext({ viewport: desktop })).newPage();
  await page.route("**/intl.js", (route) => route.abort());
  await page.goto(server.address);
  await page.locator("demarche-timeline .stage.drawn").first().waitFor();
  assert.ok((await allWords(page)).some((text) => text.includes("11 March 2024")));
});

test("where the language cannot be had, the words are English and the dates the browser's", async () => {
  const server = await serve({ "/": asElement });
  const page = await (await browser.newContext({ viewport: desktop })).newPage();
  await page.route("**/languages/uk.txt", (route) => route.abort());
  await page.goto(server.address);
  await page.locator("demarche-timeline .stage.drawn").first().waitFor();
  assert.equal(await page.locator("button.filter").textContent(), "Filter ▾");
  assert.ok((await allWords(page)).some((text) => text.includes("березня 2024")));
});

test("on a phone and in the dark", async () => {
  const narrow = await open(browser, address, { viewport: phone, colorScheme: "dark" });
  assert.deepEqual(english(await allWords(narrow)), []);
  await picture(narrow, "ukrainian-phone-dark");
  const dark = await open(browser, address, { colorScheme: "dark" });
  await picture(dark, "ukrainian-dark");
});

test("the still picture of the command line is Ukrainian", () => {
  const svg = execFileSync(process.execPath, [join(root, "shell/cli.mjs"), "svg", story, "-o", "-"], { encoding: "utf8" });
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map((match) => match[1]);
  assert.ok(texts.length > 10);
  assert.deepEqual(texts.filter((text) => /[A-Za-z]{2,}/.test(text)), []);
  assert.ok(texts.includes("не запрошено"), texts.join("; "));
});

test("in every language that Chromium knows, years, months and days are told as its own Intl tells them", { timeout: 240_000 }, async () => {
  const site = await serve({ "/none.html": "<!doctype html><title>none</title><link rel=icon href=data:,>" });
  const page = await open(browser, `${site.address}/none.html`, { wait: "" });
  const { languages, wrong } = await page.evaluate(async () => {
    const [{ Core, write, writing }, { intlLines }, { wrongDates }] = await Promise.all(["/dist/workshop.js", "/dist/intl.js", "/tests/abi/intl_dates.mjs"].map((path) => import(path)));
    const core = await Core.load(await (await fetch("/dist/workshop.wasm")).arrayBuffer());
    const found = wrongDates({ core, write, writing, intlLines });
    return { ...found, wrong: found.wrong.slice(0, 20) };
  });
  assert.ok(languages > 80, `only ${languages} languages`);
  assert.deepEqual(wrong, []);
});
