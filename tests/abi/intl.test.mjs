// In every language that Node knows, a date is told as Intl tells it: by the engine, in the list and the still picture.
import assert from "node:assert/strict";
import { test } from "node:test";
import { drawings, loadEngine, openStory } from "../../shell/headless.mjs";
import { intlLines } from "../../web/intl.js";

const size = { width: 1280, height: 720 };
const regions = ["US", "GB", "AU", "CA", "IN", "ZA", "IE", "MX", "AR", "ES", "BR", "PT", "FR", "BE", "AT", "DE", "CH", "TW", "HK", "SG", "CN", "EG", "SA", "Latn", "Cyrl", "Hant", "Hans"];

/** Every language that Intl knows, and its forms for regions and scripts. English has words of its own. */
function locales() {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const codes = letters.flatMap((a) => letters.flatMap((b) => [a + b, ...letters.map((c) => a + b + c)]));
  const languages = [...new Set(Intl.DateTimeFormat.supportedLocalesOf(codes))].filter((each) => !each.includes("-"));
  const isKnown = (tag) => new Intl.DateTimeFormat(tag).resolvedOptions().locale === tag;
  return [...languages.filter((each) => each !== "en"), ...languages.flatMap((each) => regions.map((region) => `${each}-${region}`)).filter(isKnown)];
}

// Scottish Gaelic has the year of weeks where a short month and a year are asked for (CLDR 45): there ours is right.
const isMistaken = (locale, { month, day }) => /^gd\b/.test(locale) && month === "short" && !day;

const years = [-43, 44, 2013];
const written = (year, ...rest) => [`${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`, ...rest.map((each) => String(each).padStart(2, "0"))].join("-");
const all = years.flatMap((year) => [
  { year, date: written(year), options: { year: "numeric" } },
  ...Array.from({ length: 12 }, (_, at) => [
    { year, month: at, date: written(year, at + 1), options: { year: "numeric", month: "long" } },
    { year, month: at, day: at + 3, date: written(year, at + 1, at + 3), options: { year: "numeric", month: "long", day: "numeric" } },
  ]).flat(),
]);
const events = all.map(({ date }, at) => ({ id: `e${at}`, title: `Event ${at}`, date }));

/** What Intl tells: Gregorian, in the digits 0 to 9; with the era before the common one, and a weekday for a day since 1582. */
const formats = new Map();
function toldByIntl(locale, { year, month = 0, day = 1, options }) {
  const asked = { ...options, ...(year < 1 && { era: "short" }), ...(year > 1582 && options.day && { weekday: "short" }) };
  const key = JSON.stringify([locale, asked]);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale, { timeZone: "UTC", calendar: "gregory", numberingSystem: "latn", ...asked }));
  const date = new Date(Date.UTC(2000, month, day));
  date.setUTCFullYear(year);
  return formats.get(key).format(date);
}

/** The date that stands in the article of each event. */
const datesIn = (html) => new Map([...html.matchAll(/<article class="event" id="(e\d+)"[^]*?<(time|span)[^>]*>([^<]*)<\/\2>/g)].map(([, id, , text]) => [id, text.replaceAll("&#39;", "'")]));

test("years, months and days are told in every language as Intl tells them", async () => {
  const { write, writing } = await loadEngine();
  const { timeline } = await openStory(JSON.stringify({ title: "T", events }), size);
  const known = locales();
  const wrong = [];
  for (const locale of known) {
    timeline.words(intlLines(locale));
    const told = datesIn(write(timeline, writing.outlineHtml));
    all.forEach((each, at) => {
      const right = toldByIntl(locale, each);
      if (told.get(`e${at}`) !== right) wrong.push(`${locale} ${each.date}: ${told.get(`e${at}`)}, not ${right}`);
    });
  }
  assert.ok(known.length > 300, `only ${known.length} languages`);
  assert.deepEqual(wrong.slice(0, 20), []);
});

// Smaller languages have another case or another spelling of a large unit before "years".
const large = new Set(["ar", "da", "de", "en", "es", "fr", "hi", "id", "it", "ja", "ko", "nl", "pt", "tr", "vi", "zh"]);

/** The words around a number, which may have groups. @param {string} text */
const withoutNumber = (text) => text.replace(/\d(?:.?\d)*/g, "#");

test("years long ago and large numbers have the words of every language", async () => {
  const { write, writing } = await loadEngine();
  const { timeline } = await openStory(JSON.stringify({ title: "T", events: [{ id: "e0", title: "A", date: "Y-300000" }, { id: "e1", title: "B", date: "Y-13800000000" }] }), size);
  for (const locale of locales()) {
    const latin = new Intl.Locale(locale, { numberingSystem: "latn" }).toString();
    timeline.words(intlLines(locale));
    const told = datesIn(write(timeline, writing.outlineHtml));
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
  const { light } = await drawings(timeline);
  const texts = [...light.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
  assert.ok(texts.some((text) => /^\d+月$|年\d+月$/.test(text)), texts.join("; "));
  assert.ok(texts.every((text) => !/^(Aug|Nov|August|November)/.test(text)), texts.join("; "));
});
