/**
 * Provides the language of a timeline. The core has English built in. For another language it receives lines, as
 * src/base/words.h explains them: from a language file, or, if there is none, names of dates and units from Intl.
 */

import { early, languages } from "demarche:languages";
import { word, wordListMark } from "../abi/words.js";
import { unpack } from "./pack.js";

/**
 * A word that is needed before the core is loaded, or when it cannot be.
 * @param {keyof typeof early} name @param {Record<string, string>} [values] of its placeholders
 */
export function earlyWord(name, values = {}) {
  const pattern = ofPage.get(name) ?? early[name];
  return pattern.replace(/\{(\w+)\}/g, (all, key) => values[key] ?? all);
}

/** The early words of the language that the page holds. @type {Map<string, string>} */
const ofPage = new Map();

/** @type {Promise<string> | undefined} */
let inPage;

/** Reads the language that a one-file page holds, of its story. Without one it is "". @returns {Promise<string>} */
export const readPageLanguage = () => (inPage ??= unpackLanguage());

async function unpackLanguage() {
  const block = document.querySelector("script[data-language]");
  if (!block) return "";
  const lines = await (await unpack(block)).text();
  for (const [, name, text] of lines.matchAll(/^early\.(\w+)=(.*)$/gm)) ofPage.set(name, text);
  return lines;
}

/**
 * The lines for the core; "" for English.
 * @param {string} language BCP 47 @returns {Promise<string>}
 */
export async function languageLines(language) {
  if (language === "en") return ""; // Intl would take some 20 ms to be asked for the first time
  const [locale] = Intl.getCanonicalLocales(supported(language));
  if (locale === "en") return "";
  const [name] = locale.split("-");
  return (languages.includes(name) && (await languageFile(name))) || intlLines(locale);
}

/** The file of a language: in the page, or beside this module. "" where it cannot be had. @param {string} name */
async function languageFile(name) {
  if (document.querySelector(`script[data-language=${name}]`)) return readPageLanguage();
  try {
    const response = await fetch(new URL(`languages/${name}.txt`, import.meta.url));
    return response.ok ? await response.text() : "";
  } catch {
    return "";
  }
}

/** @param {string} language */
function supported(language) {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length ? language : "en";
  } catch {
    return "en";
  }
}

/** @param {string} locale */
function intlLines(locale) {
  const lines = [wordListMark];
  for (const [at, text] of [...plurals(locale), ...names(locale), ...patterns(locale), ...units(locale), today(locale)]) lines[at + 1] = text;
  return lines.join("\n");
}

/** A word and its text. @typedef {[number, string]} Told */

/** @param {string} locale @param {Intl.DateTimeFormatOptions} options */
const dates = (locale, options) => new Intl.DateTimeFormat(locale, { timeZone: "UTC", calendar: "gregory", ...options });

/** @param {Intl.DateTimeFormat} format @param {Date} date @param {string} type */
const part = (format, date, type) => format.formatToParts(date).find((each) => each.type === type)?.value ?? "";

/** The plural categories of a language with an example of each: the forms of its counted words stand in this order. @param {string} locale */
function categories(locale) {
  const rules = new Intl.PluralRules(locale);
  const samples = [...Array(200).keys(), 1.5].map((count) => ({ count, category: rules.select(count) }));
  /** @type {Map<string, number>} */
  const examples = new Map();
  for (const { count, category } of samples) if (!examples.has(category)) examples.set(category, count);
  return { samples, examples };
}

/** @param {string} locale @returns {Generator<Told>} */
function* plurals(locale) {
  const { samples, examples } = categories(locale);
  const order = [...examples.keys()];
  yield [word.pluralSamples, samples.map(({ category }) => order.indexOf(category)).join("")];
}

/** @param {string} locale @returns {Generator<Told>} */
function* names(locale) {
  /** @param {Intl.DateTimeFormatOptions} options @param {"month" | "weekday"} type */
  const named = (options, type) => {
    const format = dates(locale, options);
    // January 2001 began with a Monday.
    return Array.from({ length: type === "month" ? 12 : 7 }, (_, at) =>
      part(format, new Date(type === "month" ? Date.UTC(2001, at, 1) : Date.UTC(2001, 0, at + 1)), type),
    ).join("|");
  };
  yield [word.monthNames, named({ day: "numeric", month: "long" }, "month")];
  yield [word.monthNamesAlone, named({ month: "long" }, "month")];
  yield [word.monthNamesBrief, named({ month: "short" }, "month")];
  yield [word.weekdayNamesBrief, named({ weekday: "short" }, "weekday")];
}

/** The order of the parts of a date, with {day} {month} {year} in their places. @param {string} locale @returns {Generator<Told>} */
function* patterns(locale) {
  /** @param {Intl.DateTimeFormatOptions} options @param {number} [year] */
  const order = (options, year = 2001) =>
    dates(locale, options)
      .formatToParts(new Date(Date.UTC(year, 1, 3)))
      .map(({ type, value }) => (["day", "month", "year"].includes(type) ? `{${type}}` : value))
      .join("");
  if (!locale.startsWith("en")) yield [word.bce, order({ year: "numeric", era: "short" }, -43)];
  yield [word.dayMonthYear, order({ day: "numeric", month: "long", year: "numeric" })];
  yield [word.dayMonth, order({ day: "numeric", month: "long" })];
  yield [word.monthYear, order({ month: "long", year: "numeric" })];
}

/** @param {string} locale @returns {Told} */
const today = (locale) => [word.today, new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(0, "day")];

/** "{n} Jahr|{n} Jahre": a form for each plural category. @param {string} locale @returns {Generator<Told>} */
function* units(locale) {
  const { examples } = categories(locale);
  for (const [at, unit] of ["year", "month", "day", "hour", "minute", "second"].entries()) {
    for (const [first, unitDisplay] of /** @type {const} */ ([[word.years, "long"], [word.yearsBrief, "narrow"]])) {
      const format = new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay });
      const forms = [...examples.values()].map((count) => withPlaceholder(format.formatToParts(count)));
      yield [first + at, forms.join("|")];
    }
  }
}

/** @param {Intl.NumberFormatPart[]} parts */
function withPlaceholder(parts) {
  const isNumber = (/** @type {string} */ type) => ["integer", "decimal", "fraction"].includes(type);
  const first = parts.findIndex(({ type }) => isNumber(type));
  return parts.map(({ type, value }, at) => (at === first ? "{n}" : isNumber(type) ? "" : value)).join("");
}
