// Events of iCalendar as rows of cells, one for each time at which they take place. The columns have the names that
// src/convert knows; what has no such column keeps the name that it has in the file.
import { isEvent, readComponents } from "./calendar_lines.mjs";
import { Zones, endAfter, endMoved, repeated, timesOf } from "./calendar_times.mjs";
import { Refusal } from "./refusal.mjs";
import * as say from "./sentences.mjs";

/** @typedef {import("./rows.mjs").Cell} Cell */
/** @typedef {import("./rows.mjs").Note} Note */
/** @typedef {import("./rows.mjs").Row} Row */
/** @typedef {import("./rows.mjs").Sheet} Sheet */
/** @typedef {import("./calendar_lines.mjs").Component} Component */
/** @typedef {import("./calendar_lines.mjs").Property} Property */
/** @typedef {import("./calendar_times.mjs").When} When */
/** @typedef {import("./calendar_times.mjs").Time} Time */
/** By the names of the columns. @typedef {Map<string, Cell>} Cells */
/** @typedef {{ cells: Cells, line: number }} Event  line: of the file, where it begins */

const afterAll = 1e9; // a line
const mostRepeated = 100_000; // rows that rules make of a file

const column = {
  id: "ID", start: "Start", end: "End", title: "Title", description: "Description", place: "Place", latitude: "Lat", longitude: "Lon", link: "Link",
  tags: "Tags", status: "Status", importance: "Importance", kind: "Kind", dateText: "dateText", host: "Host", parties: "Parties", absent: "Absent",
};
const resources = "RESOURCES"; // as iCalendar names it
const always = [column.id, column.start, column.title];

/** What our own calendars say beside what iCalendar can hold (src/convert/to_icalendar.cpp): it replaces that. @type {[string, string][]} */
const ours = [
  ["X-DEMARCHE-EDTF", column.start], ["X-DEMARCHE-DATE-TEXT", column.dateText], ["X-DEMARCHE-STATUS", column.status],
  ["X-DEMARCHE-KIND", column.kind], ["X-DEMARCHE-PARTIES", column.parties],
];

/** Properties that say when an event takes place, or are read below. */
const read = new Set([
  "uid", "dtstart", "dtend", "due", "duration", "exdate", "rdate", "recurrence-id", "summary", "description", "location", "geo", "url", "categories",
  "status", "priority", "organizer", "attendee",
]);

/** Of tasks and journals, in words that src/convert knows. @type {Record<string, string>} */
const statuses = { "needs-action": "scheduled", "in-process": "scheduled", completed: "held", draft: "tentative", final: "held" };

/** @param {Component} component @param {string} name @returns {Property[]} */
const all = ({ properties }, name) => properties.filter((property) => property.name === name);
/** @param {Component} component @param {string} name @returns {Property | undefined} */
const one = (component, name) => all(component, name)[0];

/** Of a type that ical.js does not know, it leaves the escapes. @param {string} text */
const unescaped = (text) => text.replace(/\\([\\;,nN])/g, (_, mark) => (mark === "n" || mark === "N" ? "\n" : mark));

/** @param {Property | undefined} property @param {string} [between] the values */
function textOf(property, between = ", ") {
  if (!property) return "";
  const { values, type, raw } = property;
  if (type === "unknown") return unescaped(raw).trim();
  return (values.every((value) => typeof value === "string") ? values.join(between) : raw).trim();
}

/** @param {Property} property @param {string} name */
const parameter = ({ parameters }, name) => [parameters[name] ?? ""].flat().join(" ");

/** The name of somebody, who has an address at least. @param {Property} property */
const nameOf = (property) => (parameter(property, "cn") || property.raw.replace(/^mailto:/i, "")).replace(/[;|\s]+/g, " ").trim();

/** A comma is a part of the name, for a semicolon follows. @param {string[]} names */
const listed = (names) => [...new Set(names)].join("; ") + (names.length === 1 && names[0].includes(",") ? ";" : "");

/** @param {Property} property */
const isThing = (property) => /^(room|resource)$/i.test(parameter(property, "cutype"));

/** Those who are asked to come. @param {Component} component @param {Cells} cells */
function people(component, cells) {
  const host = one(component, "organizer");
  const asked = all(component, "attendee");
  const isHost = (/** @type {Property} */ { raw }) => raw.toLowerCase() === host?.raw.toLowerCase();
  const parties = [];
  const absent = [];
  for (const each of asked.filter((other) => !isThing(other))) {
    const answer = parameter(each, "partstat").toLowerCase();
    const isObserver = /^non-participant$/i.test(parameter(each, "role"));
    if (answer === "declined") absent.push(`${nameOf(each)} (${answer})`);
    else if (answer === "delegated") absent.push(nameOf(each));
    else if (!isHost(each)) parties.push(nameOf(each) + (isObserver ? " (observer)" : ""));
  }
  if (host) cells.set(column.host, listed([nameOf(host)]));
  cells.set(column.parties, listed(parties));
  cells.set(column.absent, listed(absent));
}

/** All but its times. @param {Component} component @param {Note[]} notes @returns {Cells} */
function cellsOf(component, notes) {
  /** @type {Cells} */
  const cells = new Map();
  const put = (/** @type {string} */ name, /** @type {string} */ text) => void (text && cells.set(name, text));
  put(column.title, textOf(one(component, "summary")));
  put(column.description, textOf(one(component, "description")));
  put(column.place, textOf(one(component, "location")));
  const [latitude, longitude = ""] = one(component, "geo")?.raw.split(/[;,]/) ?? [""];
  put(column.latitude, latitude.trim());
  put(column.longitude, longitude.trim());
  put(column.link, textOf(one(component, "url")));
  put(column.tags, all(component, "categories").map((each) => textOf(each, ";")).filter(Boolean).join(";"));
  const status = textOf(one(component, "status")).toLowerCase();
  put(column.status, statuses[status] ?? status);
  // 1 is the highest priority, 9 the lowest, and 0 none.
  const priority = Number(one(component, "priority")?.raw ?? 0);
  if (priority >= 1 && priority <= 9) put(column.importance, String(10 - priority));
  people(component, cells);
  for (const property of component.properties) {
    if (read.has(property.name)) continue;
    if (property.type === "binary") {
      notes.push({ line: property.line, text: say.fileInside });
      continue;
    }
    const name = property.name.toUpperCase();
    put(name, [cells.get(name), textOf(property)].filter(Boolean).join("\n"));
  }
  const things = all(component, "attendee").filter(isThing).map(nameOf); // rooms, projectors
  if (things.length) put(resources, [cells.get(resources), ...things].filter(Boolean).join("\n"));
  return cells;
}

/** @param {Property | undefined} property @param {Zones} zones @returns {Cell}  the words of the file where they are no time */
function timeCell(property, zones) {
  const [when] = property ? timesOf(property) : [];
  return when ? { date: zones.written(when) } : (property?.raw.trim() ?? "");
}

/** The property that says when it begins: a task is at the time when it is due. @param {Component} component */
const beginOf = (component) => (component.name === "vtodo" ? one(component, "due") : undefined) ?? one(component, "dtstart");

/** @param {Component} component @param {When} start @returns {When | undefined} */
function endOf(component, start) {
  if (component.name !== "vevent") return undefined;
  const end = one(component, "dtend");
  if (end) return timesOf(end)[0];
  const duration = one(component, "duration");
  return duration && endAfter(start, duration.raw);
}

/** The end of days is the day after the last one. @param {When} start @param {When} end @param {Zones} zones @returns {Cell} */
function endCell(start, end, zones) {
  if (start.time.isDate && end.time.isDate && end.time.compare(start.time) > 0) {
    const last = end.time.clone();
    last.adjust(-1, 0, 0, 0);
    end = { ...end, time: last };
  }
  const date = zones.written(end);
  return date === zones.written(start) ? "" : { date };
}

class Reader {
  /** @type {Event[]} */
  events = [];
  left = mostRepeated;
  /** @type {WeakMap<Component, Cells>} */
  #cells = new WeakMap();

  /** @param {Zones} zones @param {Note[]} notes */
  constructor(zones, notes) {
    this.zones = zones;
    this.notes = notes;
  }

  /** One time of an event. @param {Component} component @param {string} id @param {When} [start]  else as it says itself @param {When} [end] */
  add(component, id, start, end) {
    if (!this.#cells.has(component)) this.#cells.set(component, cellsOf(component, this.notes));
    const cells = new Map(this.#cells.get(component));
    cells.set(column.id, id);
    cells.set(column.start, start ? { date: this.zones.written(start) } : timeCell(beginOf(component), this.zones));
    if (start && end) cells.set(column.end, endCell(start, end, this.zones));
    else if (!start || one(component, "dtend")) cells.set(column.end, timeCell(one(component, "dtend"), this.zones));
    if (cells.has("X-DEMARCHE-EDTF")) cells.delete(column.end);
    for (const [name, into] of ours) {
      const own = cells.get(name);
      if (own) cells.set(into, own);
      cells.delete(name);
    }
    this.events.push({ cells, line: component.line });
  }

  /** An event that does not repeat. @param {Component} component @param {string} id */
  single(component, id) {
    const begin = beginOf(component);
    const [start] = begin ? timesOf(begin) : [];
    this.add(component, id, start, start && endOf(component, start));
  }

  /** An event, and the changes of some of its repetitions. @param {Component} component @param {Component[]} changes */
  all(component, changes) {
    const uid = textOf(one(component, "uid"));
    const begin = beginOf(component);
    const [start] = begin ? timesOf(begin) : [];
    const rules = all(component, "rrule").map(({ raw }) => raw);
    const dates = (/** @type {string} */ name) => all(component, name).flatMap(timesOf).filter((when) => when !== undefined);
    const more = dates("rdate");
    if (!start || (!rules.length && !more.length)) {
      this.single(component, uid);
      for (const change of changes) this.change(change, uid);
      return;
    }
    const times = this.times(component, start, { rules, more, without: dates("exdate") });
    const replaced = new Map(changes.map((change) => [this.keyOf(change, start), change]));
    const end = endOf(component, start);
    for (const time of times) {
      const key = time.toString();
      const found = [key, key.slice(0, 10)].find((each) => replaced.has(each));
      const change = found && replaced.get(found);
      if (found && change) {
        this.single(change, idOf(uid, key, times));
        replaced.delete(found);
      } else {
        this.add(component, idOf(uid, key, times), { time, zone: start.zone }, end && endMoved(end, start.time, time));
      }
    }
    for (const change of replaced.values()) this.change(change, uid);
  }

  /** @param {Component} component @param {When} start @param {{ rules: string[], more: When[], without: When[] }} given @returns {Time[]} */
  times(component, start, given) {
    const note = (/** @type {string} */ text) => this.notes.push({ line: component.line, text });
    try {
      const { times, isCut } = repeated(start, given, this.zones);
      const kept = times.slice(0, Math.max(this.left, 1));
      this.left -= kept.length;
      if (kept.length && (isCut || kept.length < times.length)) note(say.cutRule(kept.length, kept[kept.length - 1].toString().slice(0, 10)));
      return kept;
    } catch {
      note(say.brokenRule);
      return [start.time];
    }
  }

  /** The repetition that a change is of, as the clocks of the event show it. @param {Component} change @param {When} start */
  keyOf(change, start) {
    const of = one(change, "recurrence-id");
    const [when] = of ? timesOf(of) : [];
    if (of && /^thisandfuture$/i.test(parameter(of, "range"))) this.notes.push({ line: change.line, text: say.changeOfAll });
    return when ? this.zones.local(when, start.zone).toString() : of?.raw;
  }

  /** A change of a repetition that is not in the file. @param {Component} change @param {string} uid */
  change(change, uid) {
    const of = one(change, "recurrence-id");
    const when = of && timesOf(of)[0];
    this.single(change, uid && `${uid}-${when?.time ?? of?.raw}`);
  }
}

/** The day tells repetitions apart, and where there are several on a day, the time. @param {string} uid @param {string} key @param {Time[]} times */
function idOf(uid, key, times) {
  if (!uid) return "";
  const day = key.slice(0, 10);
  return `${uid}-${isOnceADay(times) ? day : key.slice(0, 19)}`;
}

/** @type {WeakMap<Time[], boolean>} */
const once = new WeakMap();
/** @param {Time[]} times */
function isOnceADay(times) {
  if (!once.has(times)) once.set(times, new Set(times.map((time) => time.toString().slice(0, 10))).size === times.length);
  return once.get(times);
}

/** @param {Component} component @returns {Component[]}  it and all in it */
const within = (component) => [component, ...component.parts.flatMap(within)];

/** @param {Component[]} components @param {Zones} zones @param {Note[]} notes @returns {Event[]} */
function eventsOf(components, zones, notes) {
  const reader = new Reader(zones, notes);
  const isChange = (/** @type {Component} */ component) => one(component, "recurrence-id") !== undefined;
  const uidOf = (/** @type {Component} */ component) => textOf(one(component, "uid"));
  const mains = new Set(components.filter((component) => !isChange(component)).map(uidOf));
  /** @type {Map<string, Component[]>} */
  const changes = new Map();
  for (const component of components.filter(isChange)) {
    const uid = uidOf(component);
    if (!changes.has(uid)) changes.set(uid, []);
    changes.get(uid)?.push(component);
  }
  for (const component of components) {
    const uid = uidOf(component);
    if (!isChange(component)) {
      reader.all(component, changes.get(uid) ?? []);
      changes.delete(uid);
    } else if (!mains.has(uid)) {
      reader.change(component, uid);
    }
  }
  return reader.events;
}

/** @param {Event[]} events @returns {string[]} */
function headersOf(events) {
  const used = new Set(always);
  for (const { cells } of events) for (const [name, cell] of cells) if (cell !== "") used.add(name);
  const known = Object.values(column).filter((name) => used.delete(name));
  return [...known, ...used];
}

/**
 * @param {string} text without a mark of byte order
 * @returns {{ sheet: Sheet, notes: Note[] }}
 */
export function readCalendar(text) {
  const { calendars, notes } = readComponents(text);
  const components = within(calendars);
  const zones = new Zones(components.filter(({ name }) => name === "vtimezone"));
  const events = eventsOf(components.filter(isEvent), zones, notes);
  if (!events.length) throw new Refusal("emptyCalendar");
  for (const name of zones.unknown) notes.push({ text: say.unknownZone(name) });
  const headers = headersOf(events);
  const titles = calendars.parts.flatMap((calendar) => [...all(calendar, "x-wr-calname"), ...all(calendar, "name")]).filter((property) => textOf(property));
  const heading = titles.slice(0, 1);
  const rows = [...heading.map((title) => [textOf(title)]), headers, ...events.map(({ cells }) => headers.map((name) => cells.get(name) ?? ""))];
  const lines = [...heading.map(({ line }) => line), calendars.parts[0].line, ...events.map(({ line }) => line)];
  notes.sort((a, b) => (a.line ?? afterAll) - (b.line ?? afterAll));
  return { sheet: { name: "", rows, firstRow: 1, lines }, notes };
}
