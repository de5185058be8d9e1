// The lines of iCalendar as components of properties. A mistake in one line, or in one event, costs no other.
import ICAL from "ical.js";
import * as say from "./sentences.mjs";

/** @typedef {import("./rows.mjs").Note} Note */
/**
 * name: in lower case; raw: the value as the file has it; values: without escapes, and dates as ISO 8601; line: of the
 * file, from 1
 * @typedef {{ name: string, parameters: Record<string, string | string[]>, type: string, values: any[], raw: string, line: number, jCal: any[] }} Property
 */
/** @typedef {{ name: string, line: number, properties: Property[], parts: Component[] }} Component  name: in lower case; line: where it begins */

const head = "BEGIN:VCALENDAR";
const looked = 200; // bytes: a mark and blank lines may stand before the head

export const isCalendar = (/** @type {string} */ text) => text.trimStart().slice(0, head.length).toUpperCase() === head;

/**
 * Some programs fold a line within a letter. Its bytes come together again, each line stays one.
 * @param {Uint8Array} bytes @returns {Uint8Array}
 */
export function mended(bytes) {
  if (!isCalendar(String.fromCharCode(...bytes.subarray(0, looked)).replace(/^\xEF\xBB\xBF/, ""))) return bytes;
  const out = bytes.slice();
  const isInside = (/** @type {number} */ at) => (out[at] & 0xc0) === 0x80;
  for (let at = out.indexOf(10); at >= 0; at = out.indexOf(10, at + 1)) {
    if ((out[at + 1] !== 32 && out[at + 1] !== 9) || !isInside(at + 2)) continue;
    const begin = out[at - 1] === 13 ? at - 1 : at;
    let end = at + 2;
    while (isInside(end)) end += 1;
    const fold = out.slice(begin, at + 2);
    out.copyWithin(begin, at + 2, end);
    out.set(fold, end - fold.length);
    at = end - 2;
  }
  return out;
}

const edges = /^(begin|end):\s*([\w-]+)\s*$/i;
// "Price: 5" and "https://…" are texts that a program did not fold.
const begins = /^([Xx]-[\w-]+|[A-Z0-9-]+)[:;]/;
const beginsInLowerCase = /^[\w-]+[:;]/;

/** Folded lines as one, with the line of the file in which it begins. @param {string} text @param {Note[]} notes */
function unfolded(text, notes) {
  /** @type {{ line: number, pieces: string[] }[]} */
  const lines = [];
  const begin = text.includes(head) ? begins : beginsInLowerCase;
  text.split(/\r\n?|\n/).forEach((piece, at) => {
    const last = lines[lines.length - 1];
    if (last && /^[ \t]/.test(piece)) {
      last.pieces.push(piece.slice(1));
    } else if (last && piece.trim() && !begin.test(piece) && !edges.test(last.pieces[0])) {
      last.pieces.push("\\n", piece);
      notes.push({ line: at + 1, text: say.strayLine });
    } else if (piece.trim()) {
      lines.push({ line: at + 1, pieces: [piece] });
    }
  });
  return lines.map(({ line, pieces }) => ({ line, text: pieces.join("") }));
}

/** @param {string} text of a line @param {number} line @returns {Property | undefined} */
function propertyOf(text, line) {
  try {
    const jCal = ICAL.parse.property(text);
    const [name, parameters, type, ...values] = jCal;
    const raw = text.match(/^(?:[^:"]|"[^"]*")*:([^]*)$/)?.[1] ?? "";
    return { name, parameters, type, values, raw, line, jCal };
  } catch {
    return undefined;
  }
}

const events = new Set(["vevent", "vtodo", "vjournal"]); // none is a part of another
export const isEvent = (/** @type {Component} */ { name }) => events.has(name);

/**
 * @param {string} text @returns {{ calendars: Component, notes: Note[] }}  calendars: all of the file are parts of it
 */
export function readComponents(text) {
  /** @type {Note[]} */
  const notes = [];
  /** @type {Component} */
  const calendars = { name: "", line: 1, properties: [], parts: [] };
  const open = [calendars];
  /** Those from a depth on end here, and the file does not say so. @param {number} depth */
  const cut = (depth) => {
    for (const component of open.splice(depth)) if (isEvent(component)) notes.push({ line: component.line, text: say.cutEvent });
  };
  for (const { line, text: content } of unfolded(text, notes)) {
    const [, edge, name] = content.match(edges)?.map((each) => each.toLowerCase()) ?? [];
    if (edge === "begin") {
      const within = open.findIndex(isEvent);
      if (events.has(name) && within > 0) cut(within);
      const component = { name, line, properties: [], parts: [] };
      open[open.length - 1].parts.push(component);
      open.push(component);
    } else if (edge === "end") {
      const depth = open.findLastIndex((component) => component.name === name);
      if (depth > 0) cut(depth + 1), open.pop();
    } else {
      const property = propertyOf(content, line);
      if (property) open[open.length - 1].properties.push(property);
      else notes.push({ line, text: say.brokenLine });
    }
  }
  if (open.length > 1) {
    cut(1);
    notes.push({ text: say.cutCalendar });
  }
  return { calendars, notes };
}
