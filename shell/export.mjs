// Writes a story in the format of another program: src/convert makes the text, and tells what it has no room for.
import { Trouble } from "./files.mjs";
import { loadContainers, loadWorkshop } from "./headless.mjs";
import * as say from "./sentences.mjs";

/** @typedef {{ to: string, ending: string, format?: keyof typeof import("../web/abi/names.js").exportFormat }} Kind  without a format it is our own */
/** @typedef {{ text: string, leftOut: { field: string, count: number }[], events: string[], beside: { name: string, text: string }[] }} Exported  of exported_json in src/convert/export.h */

/** @type {Kind[]} by the value of --to, and by the end of a name of a file; of two that fit the first */
const kinds = [
  { to: "csv-sheets", ending: "events.csv", format: "csvSheets" },
  { to: "csv", ending: "csv", format: "csv" },
  { to: "xlsx", ending: "xlsx", format: "workbook" },
  { to: "timelinejs", ending: "timelinejs.json", format: "timelineJs" },
  { to: "vis", ending: "vis.json", format: "vis" },
  { to: "ics", ending: "ics", format: "icalendar" },
  { to: "md", ending: "md", format: "markdown" },
  { to: "json", ending: "timeline.json" },
];

/** Of "talks.events.csv" the sheet of parties is "talks.parties.csv". @param {string} path @param {string} name of the sheet */
const besidePath = (path, name) => path.replace(/(\.events)?\.csv$/i, `.${name}.csv`);

/** The kind of file that is asked for. @param {string | undefined} to @param {string | undefined} output @returns {Kind} */
export function kindOf(to, output) {
  const found = kinds.find((kind) => (to === undefined ? output?.toLowerCase().endsWith(`.${kind.ending}`) : kind.to === to));
  if (found) return found;
  if (to !== undefined) throw new Trouble(say.wrongFormat(to, kinds.map((kind) => kind.to)), 2);
  return kinds[kinds.length - 1];
}

/**
 * @param {any} timeline with the story @param {Kind} kind @param {string} path of the file
 * @returns {Promise<{ files: { path: string, content: string | Uint8Array }[], lines: string[] }>} lines: what was left out
 */
export async function madeOf(timeline, { format }, path) {
  const { author, workshop } = await loadWorkshop();
  const story = workshop.write(timeline, workshop.writing.document);
  if (!format) return { files: [{ path, content: `${story}\n` }], lines: [] };
  /** @type {Exported} */
  const { text, leftOut, events, beside } = JSON.parse(author.export(story, workshop.exportFormat[format]));
  const { cutCells, workbookOf } = await loadContainers();
  const sheets = format === "workbook" ? JSON.parse(text) : undefined;
  const content = sheets ? workbookOf(sheets) : text;
  const cut = sheets ? cutCells(sheets) : 0;
  const files = [{ path, content }, ...beside.map((one) => ({ path: besidePath(path, one.name), content: one.text }))];
  return { files, lines: [...(cut ? [say.cutCells(path, cut)] : []), ...leftOut.map(({ field, count }) => say.noRoom(path, field, count)), ...events.map((id) => say.noRoomForEvent(path, id))] };
}
