// A reader of Ukrainian: every word around the story is Ukrainian, in a one-file page and on somebody else's site.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import {
  bundle, changed, closeAll, closePages, desktop, launch, open, phone, picture, root, serve,
} from "./reader.mjs";

const story = join(root, "tests/browser/ukrainian.timeline.json");
const asElement = `<!doctype html><html lang="uk"><meta charset="utf-8"><title>x</title><link rel="icon" href="data:,">
<script type="module" src="/dist/demarche.js"></script><demarche-timeline src="/tests/browser/ukrainian.timeline.json"></demarche-timeline></html>`;

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

const english = (words) => words.filter((text) => /[A-Za-z]{2,}/.test(text.replace(/\b(Enter|Page (Up|Down)|UTC)\b/g, "")));

const openFilter = async (page) => {
  await page.locator("button.filter").click();
  await page.locator("form.filter fieldset").first().waitFor();
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
  for (const text of ["Що означають позначки", "Фільтр ▾", "Доріжки", "за сторонами", "Згорнути ▾", "У масштабі", "7 подій · 2 джерела", "Усі 7 подій", "не запрошено", "Хто", "Джерела", "Слова для пошуку", "Сторони", "консультації"]) {
    assert.ok(words.includes(text), text);
  }
  assert.deepEqual(page.errors, []);
  await picture(page, "ukrainian");
});

test("the filter counts in the plural forms of Ukrainian", async () => {
  const page = await open(browser, address);
  await openFilter(page);
  await page.locator("form.filter input[type=search]").fill("міст");
  await changed(() => page.locator("button.filter").textContent(), "Фільтр ▾");
  assert.match(await page.locator("button.filter").textContent(), /^Фільтр: \d із 7 подій ▾$/);
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
