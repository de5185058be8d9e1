/** The words of the page, and the reader's names of months and units, from the browser's own Intl. */

// As Intl does in English; but to be asked for the first time takes it 20 ms.
/** @param {number} count */
const grouped = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, ",");

export const say = {
  invitation: "Choose an event to read about it.",
  close: "Close",
  neighbours: "The events before and after",
  toScale: "To scale",
  view: "View",
  filter: "Filter ▾",
  lanes: "Lanes",
  /** @type {Record<string, string>} */
  lanesBy: {
    party: "by party", topic: "by topic", kind: "by kind", place: "by place", source: "by source", tag: "by tag", one: "all in one",
  },
  collapse: "Collapse ▾",
  collapseLanes: "Collapse lanes",
  allLanes: "All lanes",
  otherLane: "Others",
  words: "Words to look for",
  clear: "Clear",
  legend: "What the marks mean",
  sources: "Sources",
  panel: "The selected event",
  /** @param {string} range */
  zoomIn: (range) => `Zoom in, now showing ${range}`,
  /** @param {string} range */
  zoomOut: (range) => `Zoom out, now showing ${range}`,
  /** @param {string} title */
  stage: (title) => `Timeline: ${title}`,
  keys: "Arrow keys go from event to event and to counts of several, Enter opens one, plus and minus zoom, 0 goes back to the first view, Page Up and Page Down scroll the lanes.",
  /** @param {number} count */
  all: (count) => (count === 1 ? "The one event" : `All ${grouped(count)} events`),
  /** @param {number} shown @param {number} all */
  some: (shown, all) => `${grouped(shown)} of ${grouped(all)} events`,
  /** @param {number} shown @param {number} all */
  filtered: (shown, all) => `Filter: ${say.some(shown, all)} ▾`,
  /** @param {number} count @param {number} errors */
  leftOut: (count, errors) =>
    count
      ? `${count} ${count === 1 ? "event was" : "events were"} left out because of errors in the document.`
      : `The document has ${errors === 1 ? "an error" : `${errors} errors`}.`,
  noDocument: "the document is no JSON.",
  loading: "Reading the events",
  stop: "Stop",
  stopped: "reading it was stopped.",
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
  if (language === "en") return ""; // before Intl is asked anything, which takes its time
  const [locale] = Intl.getCanonicalLocales(safeLanguage(language));
  if (locale === "en") return "";
  return [...names(locale), ...patterns(locale), ...counted(locale), today(locale)].join("\n");
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
  const brief = dates(locale, { month: "short" });
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

/** "{n} Jahr|{n} Jahre"; three forms where the core's rule for them, the East Slavic one, holds. @param {string} locale */
function* counted(locale) {
  const rules = new Intl.PluralRules(locale);
  const isSlavic = rules.select(21) === "one" && rules.select(2) === "few";
  const samples = isSlavic ? [1, 2, 5] : [1, 5];
  for (const unit of units) {
    for (const [key, unitDisplay] of /** @type {const} */ ([["s", "long"], ["s_brief", "narrow"]])) {
      const format = new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay });
      const forms = samples.map((sample) =>
        format.formatToParts(sample).map(({ type, value }) => (type === "integer" ? "{n}" : value)).join(""),
      );
      yield `${unit}${key}=${forms.join("|")}`;
    }
  }
}
