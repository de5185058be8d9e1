// Stories and pages that are written from right to left.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { bundle, closeAll, closePages, launch, open, phone, picture, riyadh, serve } from "./reader.mjs";

const arabic = {
  version: 1, title: "طريق الرياض.", language: "ar", summary: "كيف التقى الوفدان (في الرياض).",
  actors: [{ id: "a", name: "السعودية" }, { id: "b", name: "روسيا" }],
  events: [1, 2, 3].map((day) => ({ id: `e${day}`, title: `اللقاء رقم ${day} (الرياض).`, summary: "اجتمع الوفدان في القصر.", date: `2025-02-0${day}`, participants: [{ actor: "a", role: "host" }, { actor: "b" }] })),
};
const english = { ...arabic, title: "The road to Riyadh.", language: "en", summary: "How they met (in Riyadh).", events: arabic.events.map((each) => ({ ...each, title: "They meet, unnamed.", summary: "They met." })) };
const page = (language, dir, src) => `<!doctype html><html lang="${language}" dir="${dir}"><meta charset=utf-8><title>x</title><link rel=icon href=data:,>
<meta name=viewport content="width=device-width"><script type=module src=/dist/demarche.js></script><body><demarche-timeline src=${src}></demarche-timeline>`;

let browser, site;
before(async () => {
  browser = await launch();
  site = await serve({
    "/ar.json": JSON.stringify(arabic), "/en.json": JSON.stringify(english),
    "/ar-in-en.html": page("en", "ltr", "/ar.json"), "/en-in-ar.html": page("ar", "rtl", "/en.json"),
  });
});
afterEach(closePages);
after(closeAll);

/** The direction of everything with a text, but for notices and the drawing. */
const directions = (page) =>
  page.evaluate(() => {
    const { shadowRoot } = document.querySelector("demarche-timeline");
    const all = [...shadowRoot.querySelectorAll("h2, h3, p, li, summary, button, .when, label")].filter((each) => !each.closest(".notice, .tour, .stage"));
    return [all.length > 12, [...new Set(all.map((each) => getComputedStyle(each).direction))].join()];
  });

for (const [where, direction] of Object.entries({ "/ar-in-en.html": "rtl", "/en-in-ar.html": "ltr" })) {
  test(`the words of ${where} run as their own language does, and not as the page's`, async () => {
    for (const viewport of [{ width: 1280, height: 720 }, phone]) {
      const page = await open(browser, `${site.address}${where}`, { viewport });
      await page.evaluate(() => document.querySelector("demarche-timeline").select("e2"));
      assert.deepEqual(await directions(page), [true, direction]);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), viewport.width);
      assert.deepEqual(page.errors, []);
      await picture(page, `${where.slice(1, -5)}-${viewport.width}`);
    }
  });
}

test("a page of one file says the direction of its language, with and without a script", async () => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await open(browser, bundle(arabic), { javaScriptEnabled, wait: javaScriptEnabled ? "drawn" : "" });
    assert.equal(await page.locator("html").getAttribute("dir"), "rtl");
    assert.equal(await page.locator("ol.events h3").first().evaluate((each) => getComputedStyle(each).direction), "rtl");
  }
  const page = await open(browser, bundle(riyadh), { javaScriptEnabled: false, wait: "" });
  assert.equal(await page.locator("html").getAttribute("dir"), "ltr");
});

test("in a page that runs to the left the still picture stays as it is", async () => {
  const page = await open(browser, bundle(riyadh), { javaScriptEnabled: false, wait: "" });
  const places = () => page.locator(".picture svg").first().evaluate((svg) => [...svg.querySelectorAll("text")].map((each) => Math.round(each.getBoundingClientRect().left - svg.getBoundingClientRect().left)));
  const before = await places();
  assert.ok(before.length > 20);
  await page.locator("html").evaluate((html) => (html.dir = "rtl"));
  assert.deepEqual(await places(), before);
});

/** The words of a text, or its characters, from the left. */
const fromLeft = (page, selector, pattern) =>
  page.locator(selector).first().evaluate((node, pattern) => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let text; (text = walker.nextNode()); ) {
      for (const { index, 0: part } of text.data.matchAll(new RegExp(pattern, "g"))) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + part.length);
        found.push({ part, left: range.getBoundingClientRect().left });
      }
    }
    return found.sort((a, b) => a.left - b.left).map(({ part }) => part).join(" ");
  }, pattern);

test("in a page that runs to the left a number before English words stays before them", async () => {
  const page = await open(browser, bundle(arabic));
  await page.locator("button.filter").click();
  assert.match(await fromLeft(page, "demarche-timeline .counts bdi", "\\w+"), /^\d+ events?$/);
  assert.match(await fromLeft(page, "demarche-timeline form.filter output", "\\w+"), /^\d+ of \d+ events$/);
});

test("in the bar of the tour, to the left is earlier, and a title has its own direction", async () => {
  const page = await open(browser, bundle(arabic));
  await page.evaluate(() => document.querySelector("demarche-timeline").select("e2"));
  const buttons = page.locator("demarche-timeline .tour button");
  assert.ok((await buttons.first().boundingBox()).x < (await buttons.last().boundingBox()).x);
  // From the left: the full stop at the end of the Arabic title, then its last word.
  assert.match(await fromLeft(page, "demarche-timeline .tour b", "[.]|[\\u0600-\\u06ff]+"), /^\. /);
});
