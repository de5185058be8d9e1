// In every language that Node knows, a date is told as Intl tells it: by the engine, in the list and the still picture.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { distFile, loadEngine, openStory } from "../../shell/headless.mjs";
import { markup } from "../../shell/page/markup.mjs";
import { drawings } from "../../shell/page/still.mjs";
import { text } from "../../web/abi/names.js";
import { intlLines } from "../../web/intl.js";
import { datesIn, locales, wrongDates } from "./intl_dates.mjs";

const size = { width: 1280, height: 720 };

test("years, months and days are told in every language as Intl tells them, in the list and on the axis", async () => {
  const { Core, write, writing } = await loadEngine();
  const core = await Core.load(readFileSync(distFile("workshop.wasm")));
  const { languages, wrong } = wrongDates({ core, write, writing, intlLines });
  assert.ok(languages > 300, `only ${languages} languages`);
  assert.deepEqual(wrong.slice(0, 20), []);
});

// Smaller languages have another case or another spelling of a large unit before "years".
const large = new Set(["ar", "da", "de", "en", "es", "fr", "hi", "id", "it", "ja", "ko", "nl", "pt", "tr", "vi", "zh"]);

/** The words around a number, which may have groups. @param {string} text */
const withoutNumber = (text) => text.replace(/\d(?:.?\d)*/g, "#");

test("years long ago and large numbers have the words of every language", async () => {
  const { timeline } = await openStory(JSON.stringify({ title: "T", events: [{ id: "e0", title: "A", date: "Y-300000" }, { id: "e1", title: "B", date: "Y-13800000000" }] }), size);
  for (const locale of locales()) {
    const latin = new Intl.Locale(locale, { numberingSystem: "latn" }).toString();
    timeline.words(intlLines(locale));
    const told = datesIn(markup(JSON.parse(timeline.text(text.outline))));
    const ago = new Intl.RelativeTimeFormat(latin);
    const grouped = new Intl.NumberFormat(latin).format(300000);
    assert.equal(told.get("e0")?.replace(/\d.*\d/, ""), ago.format(-300000, "year").replace(/\d.*\d/, ""), locale);
    if (/^\d{3}.\d{3}$/.test(grouped)) assert.ok(told.get("e0")?.includes(grouped), `${locale}: ${told.get("e0")}`);
    // Two decimals, since four digits count: the unit of a language may be ten million, or a hundred.
    const billions = new Intl.NumberFormat(latin, { notation: "compact", compactDisplay: "long", maximumFractionDigits: 2 }).format(13.8e9);
    if (large.has(locale)) assert.ok(withoutNumber(told.get("e1")).includes(withoutNumber(billions)), `${locale}: ${told.get("e1")} has no ${billions}`);
    assert.match(told.get("e1").replace(/\D/g, ""), /^138/, locale);
  }
});

test("the still picture of the command line has the words of the page", async () => {
  const story = { title: "T", language: "ja", events: [{ id: "a", title: "A", date: "2013-08-27" }, { id: "b", title: "B", date: "2013-11" }, { id: "c", title: "C", date: "2015" }] };
  const { timeline } = await openStory(JSON.stringify(story), size);
  const { light } = drawings(timeline);
  const texts = [...light.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
  assert.ok(texts.some((text) => /^\d+月$|年\d+月$/.test(text)), texts.join("; "));
  assert.ok(texts.every((text) => !/^(Aug|Nov|August|November)/.test(text)), texts.join("; "));
});
