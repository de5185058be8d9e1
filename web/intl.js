/**
 * Names of dates and units by Intl, for a language that has no file. They are a module of their own, which a page loads
 * for such a language only; the command line and the bundler use it too.
 */

import { word, wordListMark } from "./abi/words.js";

/**
 * The lines for the core, as src/base/words.h explains them; "" for English and for a language that Intl does not know.
 * @param {string} language BCP 47 @returns {string}
 */
export function intlLines(language) {
  const locale = supported(language);
  if (locale === "en") return "";
  const lines = [wordListMark];
  for (const [at, text] of [...plurals(locale), ...names(locale), ...patterns(locale), ...units(locale), today(locale)]) lines[at + 1] = text;
  return lines.join("\n");
}

/** @param {string} language @returns {string} the canonical tag */
function supported(language) {
  try {
    return Intl.getCanonicalLocales(Intl.DateTimeFormat.supportedLocalesOf(language))[0] ?? "en";
  } catch {
    return "en";
  }
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
