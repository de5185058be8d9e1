// Dates in every language that Intl knows, as the list and the axis tell them, beside what Intl tells: in Node, and in a
// page. A story of all months of three years gets the words of each language in turn.
import { markup } from "../../shell/page/markup.mjs";
import { text } from "../../web/abi/names.js";

const regions = ["US", "GB", "AU", "CA", "IN", "ZA", "IE", "MX", "AR", "ES", "BR", "PT", "FR", "BE", "AT", "DE", "CH", "TW", "HK", "SG", "CN", "EG", "SA", "Latn", "Cyrl", "Hant", "Hans"];

/** Every language that Intl knows, and its forms for regions and scripts. English has words of its own. */
export function locales() {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const codes = letters.flatMap((a) => letters.flatMap((b) => [a + b, ...letters.map((c) => a + b + c)]));
  const languages = [...new Set(Intl.DateTimeFormat.supportedLocalesOf(codes))].filter((each) => !each.includes("-"));
  const isKnown = (tag) => new Intl.DateTimeFormat(tag).resolvedOptions().locale === tag;
  return [...languages.filter((each) => each !== "en"), ...languages.flatMap((each) => regions.map((region) => `${each}-${region}`)).filter(isKnown)];
}

const years = [-43, 44, 2013];
const months = Array.from({ length: 12 }, (_, at) => at);
const written = (year, ...rest) => [`${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`, ...rest.map((each) => String(each).padStart(2, "0"))].join("-");
const all = years.flatMap((year) => [
  { year, date: written(year), options: { year: "numeric" } },
  ...months.flatMap((at) => [
    { year, month: at, date: written(year, at + 1), options: { year: "numeric", month: "long" } },
    { year, month: at, day: at + 3, date: written(year, at + 1, at + 3), options: { year: "numeric", month: "long", day: "numeric" } },
  ]),
]);
const storyOf = (dates) => JSON.stringify({ title: "T", events: dates.map((date, at) => ({ id: `e${at}`, title: `Event ${at}`, date })), display: { axis: "scale" } });

/** A story of all dates, for its list, and one of each year, for its axis. */
const stories = { list: storyOf(all.map(({ date }) => date)), axes: years.map((year) => storyOf([written(year, 2, 10), written(year, 11, 20)])) };

/** What Intl tells: Gregorian, in the digits 0 to 9; with the era before the common one. */
const formats = new Map();
function toldByIntl(locale, { year, month = 0, day = 1, options }) {
  const asked = { ...options, ...(year < 1 && options.year && { era: "short" }) };
  const key = JSON.stringify([locale, asked]);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale, { timeZone: "UTC", calendar: "gregory", numberingSystem: "latn", ...asked }));
  const date = new Date(Date.UTC(2000, month, day));
  date.setUTCFullYear(year);
  return formats.get(key).format(date);
}
/** An exact day since 1752 has its weekday. */
const inList = (each) => ({ ...each, options: { ...each.options, ...(each.year > 1752 && each.day && { weekday: "short" }) } });

/** The date that stands in the article of each event. @param {string} html */
export const datesIn = (html) => new Map([...html.matchAll(/<article class="event" id="(e\d+)"[^]*?<(time|span)[^>]*>([^<]*)<\/\2>/g)].map(([, id, , text]) => [id, text.replaceAll("&#39;", "'")]));

/** Dates of the list that Intl tells otherwise. @param {string} locale @param {string} html the list in that language */
function wrongInList(locale, html) {
  const told = datesIn(html);
  return all.flatMap((each, at) => {
    const right = toldByIntl(locale, inList(each));
    return told.get(`e${at}`) === right ? [] : [`${locale} ${each.date}: ${told.get(`e${at}`)}, not ${right}`];
  });
}

/** Texts of an axis that Intl tells otherwise. @param {string} locale @param {number} at which of stories.axes @param {string} scene as text */
function wrongOnAxis(locale, at, scene) {
  const year = years[at];
  const forms = [{ year: "numeric" }, { month: "short" }, { month: "long" }, { year: "numeric", month: "short" }, { year: "numeric", month: "long" }];
  const right = new Set(months.flatMap((month) => forms.map((options) => toldByIntl(locale, { year, month, options }))));
  const ticks = [...scene.matchAll(/^text \S+ (?:10|26) .* muted "(.*)"$/gm)].map(([, text]) => text);
  const wrong = ticks.filter((text) => !right.has(text));
  return ticks.length < 3 ? [`${locale} ${year}: only the ticks ${ticks}`] : wrong.map((text) => `${locale} ${year}: ${text} on the axis`);
}

/**
 * What is told otherwise than Intl tells it.
 * @param {{core: any, write: (timeline: any, what: number) => string, writing: {scene: number}, intlLines: (locale: string) => string}} given  of
 *   dist/workshop.js and dist/intl.js
 * @returns {{languages: number, wrong: string[]}} how many languages were tried
 */
export function wrongDates({ core, write, writing, intlLines }) {
  const open = (/** @type {string} */ story) => {
    const timeline = core.timeline();
    timeline.load(story);
    timeline.resize(1280, 720, 1);
    return timeline;
  };
  const list = open(stories.list);
  const axes = stories.axes.map(open);
  const known = locales();
  const wrong = known.flatMap((locale) => {
    const lines = intlLines(locale);
    for (const timeline of [list, ...axes]) timeline.words(lines);
    for (const timeline of axes) timeline.frame(0);
    return [...wrongInList(locale, markup(JSON.parse(list.text(text.outline)))), ...axes.flatMap((axis, at) => wrongOnAxis(locale, at, write(axis, writing.scene)))];
  });
  return { languages: known.length, wrong };
}
