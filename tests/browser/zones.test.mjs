// A story with a time zone: readers anywhere read the same times, in the zone of the story, and see the same picture.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { bundle, closeAll, closePages, desktop, launch, open } from "./reader.mjs";

const events = [
  { id: "siren", title: "Siren at dawn", date: "2022-02-24T05:45" },
  { id: "address", title: "Address", date: "2022-02-24T12:00+02:00" },
  { id: "eleven", title: "A call", date: "2022-02-24T11:00" },
  { id: "night", title: "Night", date: "2022-02-24T21:30Z" },
  { id: "day", title: "The day after", date: "2022-02-25" },
];
const kyiv = { version: 1, title: "A day in Kyiv", timeZone: "Europe/Kyiv", events };
const floating = { version: 1, title: "A day", events };
const readers = ["UTC", "Europe/Kyiv", "America/New_York", "Asia/Kolkata", "Pacific/Auckland", "America/St_Johns"];

let browser;
before(async () => (browser = await launch()));
afterEach(closePages);
after(closeAll);

/** All words of the page, and the picture that prints. @param {import("playwright-core").Page} page */
const readAll = (page) =>
  page.evaluate(async () => {
    const element = document.querySelector("demarche-timeline");
    element.select("night");
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    window.dispatchEvent(new Event("beforeprint"));
    const articles = [...document.querySelectorAll("demarche-timeline article")].map((each) => each.textContent);
    const panel = element.shadowRoot.querySelector(".panel").textContent;
    const svg = [...element.shadowRoot.querySelectorAll("svg")].map((each) => each.outerHTML);
    return { articles, panel, svg };
  });

for (const story of [kyiv, floating])
  test(`"${story.title}" is the same for readers in six time zones`, async () => {
    const address = bundle(story);
    const seen = [];
    for (const timezoneId of readers) {
      const page = await open(browser, address, { viewport: desktop, timezoneId, reducedMotion: "reduce" });
      seen.push({ words: await readAll(page), pixels: (await page.screenshot()).toString("base64") });
    }
    for (const [at, each] of seen.entries()) {
      assert.deepEqual(each.words, seen[0].words, readers[at]);
      assert.equal(each.pixels, seen[0].pixels, readers[at]);
    }
  });

test("the list tells every time in the zone of the story, in the order in which things happened", async () => {
  const page = await open(browser, bundle(kyiv));
  const { articles, panel } = await readAll(page);
  assert.deepEqual(
    articles.map((text) => text.match(/^.*?2022(?:, \d\d:\d\d \D*?Time)?/)?.[0]),
    [
      "Thu 24 February 2022, 05:45 Ukraine Time", "Thu 24 February 2022, 11:00 Ukraine Time",
      "Thu 24 February 2022, 12:00 Ukraine Time", "Thu 24 February 2022, 23:30 Ukraine Time", "Fri 25 February 2022",
    ],
  );
  assert.match(panel, /23:30 Ukraine Time/);
  const dates = await page.locator("time").evaluateAll((all) => all.map((each) => each.getAttribute("datetime")));
  assert.ok(dates.includes("2022-02-24T05:45+02:00"), dates.join());
});

test("without a zone a floating time names none, and one with an offset keeps it", async () => {
  const { articles } = await readAll(await open(browser, bundle(floating)));
  const [siren] = articles.filter((text) => text.includes("Siren"));
  assert.match(siren, /24 February 2022, 05:45(?! ?[A-Z]{3})/);
  assert.match(articles.find((text) => text.includes("Address")), /12:00 UTC\+2/);
});
