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
  for (const [at, text] of [...plurals(locale), ...names(locale), ...patterns(locale), ...units(locale), ...numbers(locale), ...largeNumbers(locale), today(locale)]) lines[at + 1] = text;
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

/**
 * The dates that we mean: of the Gregorian calendar and in the digits 0 to 9, as the rest of a timeline has them.
 * @param {string} locale @param {Intl.DateTimeFormatOptions} options
 */
const dates = (locale, options) =>
  new Intl.DateTimeFormat(locale, { timeZone: "UTC", calendar: "gregory", numberingSystem: "latn", ...options });

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

/** Months of a year, and the days of its first week: January 2001 began with a Monday. */
const months = Array.from({ length: 12 }, (_, month) => ({ month, day: 1 }));
const weekdays = Array.from({ length: 7 }, (_, at) => ({ month: 0, day: at + 1 }));

/** @type {Intl.DateTimeFormatOptions} */
const inYears = { year: "numeric" };
/** @type {Intl.DateTimeFormatOptions} */
const inMonths = { year: "numeric", month: "long" };
/** @type {Intl.DateTimeFormatOptions} */
const inDays = { ...inMonths, day: "numeric" };

/** @param {Intl.DateTimeFormat} format @param {number} date */
const weekdayOf = (format, date) => format.formatToParts(date).find(({ type }) => type === "weekday")?.value ?? "";

/** The date with {weekday} for its weekday. Text and parts have different blanks in Node, but of the same length. @param {Intl.DateTimeFormat} format @param {number} date */
function withoutWeekday(format, date) {
  const parts = format.formatToParts(date);
  const before = parts.slice(0, parts.findIndex(({ type }) => type === "weekday")).map(({ value }) => value).join("");
  const text = format.format(date);
  return `${text.slice(0, before.length)}{weekday}${text.slice(before.length + weekdayOf(format, date).length)}`;
}

/** Names that stand alone. @param {string} locale @returns {Generator<Told>} */
function* names(locale) {
  /** @param {Intl.DateTimeFormatOptions} options @param {{month: number, day: number}[]} each */
  const named = (options, each) => {
    const format = dates(locale, options);
    return each.map(({ month, day }) => format.format(Date.UTC(2001, month, day))).join("|");
  };
  yield [word.monthNames, named({ month: "long" }, months)];
  yield [word.monthNamesAlone, named({ month: "long" }, months)];
  yield [word.monthNamesBrief, named({ month: "short" }, months)];
  /** @param {Intl.DateTimeFormatOptions} options @returns {string} the names of weekdays as they stand in such a date */
  const within = (options) => {
    const format = dates(locale, options);
    return weekdays.map(({ month, day }) => weekdayOf(format, Date.UTC(2001, month, day))).join("|");
  };
  yield [word.weekdayNamesBrief, within({ weekday: "short", day: "numeric" })];
  yield [word.weekdayNamesDated, within({ ...inDays, weekday: "short" })];
}

/**
 * What stands for each pattern of dates. Those with a month are lists: a language may write another form of its name in
 * each, or join it to what stands beside it.
 * @type {[number, Intl.DateTimeFormatOptions][]}
 */
const patternsOf = [
  [word.year, inYears],
  [word.monthYear, inMonths],
  [word.monthYearBrief, { ...inMonths, month: "short" }],
  [word.dayMonthYear, inDays],
  [word.dayMonthYearBrief, { ...inDays, month: "short" }],
  [word.weekdayDayMonthYear, { ...inDays, weekday: "short" }],
  [word.dayMonth, { day: "numeric", month: "long" }],
  [word.weekdayDay, { weekday: "short", day: "numeric" }],
  [word.day, { day: "numeric" }],
];

/**
 * A year and a day whose digits no name of a month has. They mark the places of {year} and {day}: formatToParts would
 * tell these, but ends the process for short months of Scottish Gaelic (V8 of Node 20).
 */
const markYear = 2057;
const markDay = 23;

/** The patterns of dates, with {day}, {year} and {weekday} in their places; {dd} is a day of two digits. @param {string} locale @returns {Generator<Told>} */
function* patterns(locale) {
  /** @param {Intl.DateTimeFormatOptions} options @param {number} year */
  const pattern = (options, year) => {
    const format = dates(locale, options);
    const isPadded = format.format(Date.UTC(year, 0, 6)).replace(`${markYear}`, "").includes("06");
    const list = (options.month ? months : [{ month: 0 }]).map(({ month }) => {
      const date = Date.UTC(year, month, markDay);
      const text = options.weekday ? withoutWeekday(format, date) : format.format(date);
      return text.replace(`${markYear}`, "{year}").replace(`${markDay}`, isPadded ? "{dd}" : "{day}");
    });
    return list.join("|");
  };
  for (const [at, options] of patternsOf) {
    yield [at, pattern(options, markYear)];
    if (options.year && !options.weekday) yield [at + 1, pattern({ ...options, era: "short" }, 1 - markYear)];
  }
}

/** What stands between groups of digits, and before decimals. @param {string} locale @returns {Generator<Told>} */
function* numbers(locale) {
  const parts = new Intl.NumberFormat(locale, { numberingSystem: "latn" }).formatToParts(1234567.5);
  /** @param {string} type @param {string} otherwise */
  const sign = (type, otherwise) => parts.find((each) => each.type === type)?.value ?? otherwise;
  yield [word.numberGroup, sign("group", ",")];
  yield [word.numberDecimal, sign("decimal", ".")];
}

/** An example from 1 on of each plural category, in the order of the categories. @param {string} locale */
function positiveExamples(locale) {
  const { samples, examples } = categories(locale);
  return [...examples.keys()].map((category) => samples.find((each) => each.category === category && each.count > 0)?.count ?? 1);
}

/** Large numbers, and years with them. @param {string} locale @returns {Generator<Told>} */
function* largeNumbers(locale) {
  const examples = positiveExamples(locale);
  /** @type {Intl.NumberFormatOptions} */
  const compact = { notation: "compact", compactDisplay: "long", numberingSystem: "latn" };
  const format = new Intl.NumberFormat(locale, compact);
  let digits = "";
  for (let exponent = 6; exponent < 12; ++exponent) {
    const count = format.formatToParts(10 ** exponent).filter(({ type }) => type === "integer").map(({ value }) => value).join("").length;
    digits += String.fromCharCode(48 + count);
    const unit = 10 ** (exponent - count + 1);
    yield [word.magnitude6 + exponent - 6, examples.map((each) => withPlaceholder(format.formatToParts(each * unit))).join("|")];
  }
  yield [word.magnitudeDigits, digits];
  const ago = new Intl.RelativeTimeFormat(new Intl.Locale(locale, { numberingSystem: "latn" }).toString());
  yield [word.yearsAgo, examples.map((each) => withPlaceholder(ago.formatToParts(-each, "year"))).join("|")];
  yield [word.yearsAgoLarge, withPlaceholder(ago.formatToParts(-1_000_000, "year"))];
  const years = new Intl.NumberFormat(locale, { ...compact, style: "unit", unit: "year", unitDisplay: "long" }).formatToParts(1_000_000);
  yield [word.yearsLarge, withPlaceholder(years, ["compact"])];
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

/**
 * The text with {n} for its number, and for what stands beside it when it is of `others`.
 * @param {{type: string, value: string}[]} parts @param {string[]} [others]
 */
function withPlaceholder(parts, others = []) {
  const isNumber = parts.map(({ type }) => ["integer", "group", "decimal", "fraction", ...others].includes(type));
  const first = isNumber.indexOf(true), last = isNumber.lastIndexOf(true);
  return parts.map(({ value }, at) => (at === first ? "{n}" : at > first && at <= last ? "" : value)).join("");
}
