// The times of a calendar: in their zones, and repeated as its rules say.
import ICAL from "ical.js";

/** @typedef {import("./calendar_lines.mjs").Component} Component */
/** @typedef {import("./calendar_lines.mjs").Property} Property */
/** @typedef {any} Time  of ical.js: what clocks show, or a day */
/** @typedef {{ time: Time, zone: string }} When  zone: its name, "Z" for UTC, "" where clocks show it anywhere */
/** offset: seconds east of UTC, of what clocks show. local: what clocks show at a time of UTC. @typedef {{ offset: (time: Time) => number, local: (utc: Time) => Time }} Zone */

const most = 1000; // times of one rule
const mostYears = 10; // from the first time on
const mostSteps = 200_000; // of the library, for a rule that hardly ever fits

/** @param {string} text ISO 8601, and there is such a time @returns {Time} */
const timeFrom = (text) => /** @type {any} */ (ICAL.Time).fromString(text);

/** @param {string} text ISO 8601, with marks between the numbers or without @returns {When | undefined}  undefined: there is no such day or time */
function whenOf(text) {
  const [all, year, month, day, hour, minute, second = "00", utc = ""] = text.match(/^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d)?(Z?))?$/) ?? [];
  if (!all) return undefined;
  const date = `${year}-${month}-${day}${hour ? `T${hour}:${minute}:${second}` : ""}`;
  const found = new Date(hour ? `${date}Z` : date);
  if (isNaN(+found) || !found.toISOString().startsWith(date)) return undefined;
  return { time: timeFrom(date), zone: utc };
}

const dayOf = (/** @type {string} */ text) => text.slice(0, 10);

/** @param {number} number */
const two = (number) => String(Math.floor(number)).padStart(2, "0");

/** @param {number} seconds @returns {string} +01:00 */
function offsetText(seconds) {
  const minutes = Math.round(Math.abs(seconds) / 60);
  return `${seconds < 0 && minutes ? "-" : "+"}${two(minutes / 60)}:${two(minutes % 60)}`;
}

/** @param {Time} time @param {number} seconds */
function moved(time, seconds) {
  const other = time.clone();
  other.adjust(0, 0, 0, seconds);
  return other;
}

/** @param {Component} component @returns {any} */
const jCalOf = ({ name, properties, parts }) => [name, properties.map(({ jCal }) => jCal), parts.map(jCalOf)];

/** A zone that the file describes. @param {Component} component VTIMEZONE @returns {Zone | undefined} */
function ownZone(component) {
  const isUsual = component.parts.every(({ properties }) => properties.every(({ name, raw }) => name !== "rrule" || /FREQ=YEARLY/i.test(raw)));
  if (!component.parts.length || !isUsual) return undefined;
  try {
    const zone = new ICAL.Timezone(new ICAL.Component(jCalOf(component)));
    const offset = (/** @type {Time} */ time) => zone.utcOffset(time);
    offset(timeFrom("2025-01-01T00:00:00"));
    return { offset, local: (utc) => moved(utc, offset(moved(utc, offset(utc)))) };
  } catch {
    return undefined;
  }
}

/** A zone by its name, also behind the name of a program: "/mozilla.org/20050126_1/Europe/Berlin". @param {string} name @returns {Zone | undefined} */
function namedZone(name) {
  const words = name.split("/");
  for (let from = 0; from < words.length; ++from) {
    try {
      const format = new Intl.DateTimeFormat("en", { timeZone: words.slice(from).join("/"), hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" });
      return zoneOf(format);
    } catch {} // there is none of this name
  }
  return undefined;
}

/** @param {Intl.DateTimeFormat} format @returns {Zone} */
function zoneOf(format) {
  const ms = (/** @type {Time} */ time) => Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);
  /** @param {number} at ms since 1970 */
  const offsetAt = (at) => {
    const of = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    return (Date.UTC(of.year, of.month - 1, of.day, of.hour, of.minute, of.second) - at) / 1000;
  };
  return {
    // Clocks show some times twice, then the first one is meant. They leave some out: then the offset before counts.
    offset: (time) => {
      const day = 86_400_000;
      const at = ms(time);
      const [before, after] = [offsetAt(at - day), offsetAt(at + day)];
      return [before, after].find((offset) => offsetAt(at - offset * 1000) === offset) ?? before;
    },
    local: (utc) => moved(utc, offsetAt(ms(utc))),
  };
}

export class Zones {
  /** @type {Map<string, Zone | undefined>} */
  #known = new Map();
  /** Names of zones that nobody knows. @type {Set<string>} */
  unknown = new Set();

  /** @param {Component[]} components VTIMEZONE */
  constructor(components) {
    for (const component of components) {
      const name = component.properties.find((property) => property.name === "tzid")?.raw;
      const zone = name && ownZone(component);
      if (name && zone) this.#known.set(name, zone);
    }
  }

  /** @param {string} name @returns {Zone | undefined} */
  #zone(name) {
    if (!this.#known.has(name)) this.#known.set(name, namedZone(name));
    return this.#known.get(name);
  }

  /** @param {When} when @returns {string} ISO 8601 */
  written({ time, zone }) {
    const day = dayOf(time.toString());
    if (time.isDate) return day;
    const clock = `${two(time.hour)}:${two(time.minute)}${time.second ? `:${two(time.second)}` : ""}`;
    const known = zone && zone !== "Z" ? this.#zone(zone) : undefined;
    if (zone && zone !== "Z" && !known) this.unknown.add(zone);
    return `${day}T${clock}${known ? offsetText(known.offset(time)) : zone === "Z" ? "Z" : ""}`;
  }

  /** What clocks of another zone show then. @param {When} when @param {string} zone @returns {Time} */
  local({ time, zone: from }, zone) {
    if (time.isDate || !from || !zone || from === zone) return time;
    const utc = from === "Z" ? time : moved(time, -(this.#zone(from)?.offset(time) ?? 0));
    return zone === "Z" ? utc : (this.#zone(zone)?.local(utc) ?? utc);
  }
}

/** The times of a property: one, or several. @param {Property} property @returns {(When | undefined)[]} */
export function timesOf({ values, parameters, raw }) {
  return values.map((value) => {
    const when = whenOf(String([value].flat()[0])) ?? (values.length === 1 ? whenOf(raw.trim()) : undefined); // a day that does not say so
    const zone = String(parameters.tzid ?? "");
    return when && { time: when.time, zone: when.zone || (when.time.isDate ? "" : zone) };
  });
}

/** The end that a duration makes. @param {When} start @param {string} duration @returns {When | undefined} */
export function endAfter({ time, zone }, duration) {
  try {
    const end = time.clone();
    const length = ICAL.Duration.fromString(duration.trim());
    if (length.hours || length.minutes || length.seconds) end.isDate = false;
    end.addDuration(length);
    return { time: end, zone };
  } catch {
    return undefined;
  }
}

/** The same end, of a repetition that begins later. @param {When} end @param {Time} from @param {Time} to @returns {When} */
export function endMoved({ time, zone }, from, to) {
  const other = time.clone();
  other.addDuration(to.subtractDate(from));
  return { time: other, zone };
}

/** Some rules never fit, such as a 30 February: the library would look for their times for ever. */
class Bounded extends ICAL.RecurIterator {
  check_contracting_rules() {
    const self = /** @type {any} */ (this);
    self.steps = (self.steps ?? 0) + 1;
    if (self.steps > mostSteps || self.last.year > self.dtstart.year + mostYears) throw new RangeError();
    return super.check_contracting_rules();
  }
}

/**
 * @param {string} rule RRULE @param {When} start @param {Zones} zones
 * @returns {{ times: Time[], isCut: boolean }}
 */
function timesOfRule(rule, start, zones) {
  const read = ICAL.Recur.fromString(rule);
  const until = whenOf(String(read.until ?? ""));
  if (until) {
    const isDay = until.time.isDate && !start.time.isDate; // the whole day
    read.until = isDay ? timeFrom(`${until.time}T23:59:59`) : zones.local(until, start.zone).clone();
  }
  const last = start.time.clone();
  last.year += mostYears;
  const times = [];
  try {
    const next = new Bounded({ rule: read, dtstart: start.time });
    for (let time = next.next(); time; time = next.next()) {
      if (times.length === most || time.compare(last) > 0) return { times, isCut: true };
      times.push(time.clone());
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { times, isCut: true };
  }
  return { times, isCut: false };
}

/**
 * All times at which an event begins, in their order; the first one too. Throws where a rule is not understood.
 * @param {When} start @param {{ rules: string[], more: When[], without: When[] }} given RRULE, RDATE, EXDATE @param {Zones} zones
 * @returns {{ times: Time[], isCut: boolean }}
 */
export function repeated(start, { rules, more, without }, zones) {
  const found = rules.map((rule) => timesOfRule(rule, start, zones));
  const local = (/** @type {When} */ when) => zones.local(when, start.zone);
  const all = [start.time, ...found.flatMap(({ times }) => times), ...more.map(local)];
  const keys = without.map((when) => local(when).toString());
  const left = new Set(start.time.isDate ? keys.map(dayOf) : keys);
  const times = [...new Map(all.map((time) => [time.toString(), time]))].filter(([text]) => !left.has(text) && !left.has(dayOf(text)));
  return { times: times.map(([, time]) => time).sort((a, b) => a.compare(b)), isCut: found.some(({ isCut }) => isCut) };
}
