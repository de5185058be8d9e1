/** The words of the page, and the reader's names of months and units, from the browser's own Intl. */

export const say = {
  invitation: "Choose an event to read about it.",
  close: "Close",
  neighbours: "The events before and after",
  toScale: "To scale",
  zoom: "Zoom",
  legend: "What the marks mean",
  sources: "Sources",
  panel: "The selected event",
  /** @param {string} range */
  zoomIn: (range) => `Zoom in, now showing ${range}`,
  /** @param {string} range */
  zoomOut: (range) => `Zoom out, now showing ${range}`,
  /** @param {string} title */
  stage: (title) => `Timeline: ${title}`,
  keys: "Arrow keys go from event to event, Enter opens one, plus and minus zoom, 0 shows everything.",
  /** @param {number} count */
  all: (count) => (count === 1 ? "The one event" : `All ${count} events`),
  /** @param {number} count */
  leftOut: (count) => `${count} ${count === 1 ? "event was" : "events were"} left out because of errors in the document:`,
  /** @param {string} why */
  failed: (why) => `The timeline could not be shown: ${why}`,
  /** @param {string} held */
  hint: (held) => `${held} + wheel zooms, drag pans`,
};

const units = ["year", "month", "day", "hour", "minute", "second"];

/**
 * `key=value` lines for the core (src/time/format.h). English without a region needs none: it is built in.
 * @param {string} language BCP 47
 */
export function dateWords(language) {
  const [locale] = Intl.getCanonicalLocales(safeLanguage(language));
  if (locale === "en") return "";
  return [...names(locale), ...patterns(locale), ...counted(locale)].join("\n");
}

/** @param {string} language */
function safeLanguage(language) {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length ? language : "en";
  } catch {
    return "en";
  }
}

/** @param {string} locale @param {Intl.DateTimeFormatOptions} options */
const dates = (locale, options) => new Intl.DateTimeFormat(locale, { timeZone: "UTC", calendar: "gregory", ...options });

/** @param {Intl.DateTimeFormat} format @param {Date} date @param {string} type */
const part = (format, date, type) => format.formatToParts(date).find((each) => each.type === type)?.value ?? "";

/** @param {string} locale */
function* names(locale) {
  const inDate = dates(locale, { day: "numeric", month: "long" });
  const alone = dates(locale, { month: "long" });
  const brief = dates(locale, { day: "numeric", month: "short" });
  for (let month = 1; month <= 12; ++month) {
    const day = new Date(Date.UTC(2001, month - 1, 1));
    yield `month.${month}=${part(inDate, day, "month")}`;
    yield `month_alone.${month}=${part(alone, day, "month")}`;
    yield `month_brief.${month}=${part(brief, day, "month")}`;
  }
  const long = dates(locale, { weekday: "long" });
  const short = dates(locale, { weekday: "short" });
  for (let day = 1; day <= 7; ++day) {
    const date = new Date(Date.UTC(2001, 0, day)); // 1 January 2001 was a Monday
    yield `weekday.${day}=${long.format(date)}`;
    yield `weekday_brief.${day}=${short.format(date)}`;
  }
}

/** The order of the parts of a date, with {day} {month} {year} in their places. @param {string} locale */
function* patterns(locale) {
  /** @param {Intl.DateTimeFormatOptions} options */
  const order = (options) =>
    dates(locale, options)
      .formatToParts(new Date(Date.UTC(2001, 1, 3)))
      .map(({ type, value }) => (type === "literal" ? value : `{${type}}`))
      .join("");
  yield `day_month_year=${order({ day: "numeric", month: "long", year: "numeric" })}`;
  yield `day_month=${order({ day: "numeric", month: "long" })}`;
  yield `month_year=${order({ month: "long", year: "numeric" })}`;
}

/** "{n} Jahr|{n} Jahre": one form for each category of number the language tells apart. @param {string} locale */
function* counted(locale) {
  const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  const samples = categories.includes("few") ? [1, 2, 5] : categories.includes("one") ? [1, 2] : [2];
  for (const unit of units) {
    for (const [key, unitDisplay] of /** @type {const} */ ([["s", "long"], ["s_short", "narrow"]])) {
      const format = new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay });
      const forms = samples.map((sample) =>
        format.formatToParts(sample).map(({ type, value }) => (type === "integer" ? "{n}" : value)).join(""),
      );
      yield `${unit}${key}=${forms.join("|")}`;
    }
  }
}
