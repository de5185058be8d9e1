/**
 * Provides the language of a timeline. The core has English built in. For another language it receives lines of
 * `key=text`, as in shell/languages: from a language file, or, if there is none, names of dates and units from Intl.
 */

import { early, languages } from "demarche:languages";
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
const intlLines = (locale) => [...plurals(locale), ...names(locale), ...patterns(locale), ...units(locale), today(locale)].join("\n");

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

/** @param {string} locale */
function* plurals(locale) {
  const { samples, examples } = categories(locale);
  const order = [...examples.keys()];
  yield `plural.samples=${samples.map(({ category }) => order.indexOf(category)).join("")}`;
}

/** @param {string} locale */
function* names(locale) {
  /** @param {Intl.DateTimeFormatOptions} options @param {"month" | "weekday"} type */
  const named = (options, type) => {
    const format = dates(locale, options);
    // January 2001 began with a Monday.
    return Array.from({ length: type === "month" ? 12 : 7 }, (_, at) =>
      part(format, new Date(type === "month" ? Date.UTC(2001, at, 1) : Date.UTC(2001, 0, at + 1)), type),
    ).join("|");
  };
  yield `month.names=${named({ day: "numeric", month: "long" }, "month")}`;
  yield `month.names_alone=${named({ month: "long" }, "month")}`;
  yield `month.names_brief=${named({ month: "short" }, "month")}`;
  yield `weekday.names_brief=${named({ weekday: "short" }, "weekday")}`;
}

/** The order of the parts of a date, with {day} {month} {year} in their places. @param {string} locale */
function* patterns(locale) {
  /** @param {Intl.DateTimeFormatOptions} options @param {number} [year] */
  const order = (options, year = 2001) =>
    dates(locale, options)
      .formatToParts(new Date(Date.UTC(year, 1, 3)))
      .map(({ type, value }) => (["day", "month", "year"].includes(type) ? `{${type}}` : value))
      .join("");
  if (!locale.startsWith("en")) yield `bce=${order({ year: "numeric", era: "short" }, -43)}`;
  yield `day_month_year=${order({ day: "numeric", month: "long", year: "numeric" })}`;
  yield `day_month=${order({ day: "numeric", month: "long" })}`;
  yield `month_year=${order({ month: "long", year: "numeric" })}`;
}

/** @param {string} locale */
const today = (locale) => `today=${new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(0, "day")}`;

/** "{n} Jahr|{n} Jahre": a form for each plural category. @param {string} locale */
function* units(locale) {
  const { examples } = categories(locale);
  for (const unit of ["year", "month", "day", "hour", "minute", "second"]) {
    for (const [key, unitDisplay] of /** @type {const} */ ([["s", "long"], ["s_brief", "narrow"]])) {
      const format = new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay });
      const forms = [...examples.values()].map((count) => withPlaceholder(format.formatToParts(count)));
      yield `${unit}${key}=${forms.join("|")}`;
    }
  }
}

/** @param {Intl.NumberFormatPart[]} parts */
function withPlaceholder(parts) {
  const isNumber = (/** @type {string} */ type) => ["integer", "decimal", "fraction"].includes(type);
  const first = parts.findIndex(({ type }) => isNumber(type));
  return parts.map(({ type, value }, at) => (at === first ? "{n}" : isNumber(type) ? "" : value)).join("");
}
