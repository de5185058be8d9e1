// What the command line and the studio ask of the engine for a file that was opened. It runs in a browser too.
import { fileForm } from "../web/abi/names.js";

/** @typedef {import("./containers/open.mjs").Sheet} Sheet */
/** @typedef {import("./containers/open.mjs").Opened} File */
/** @typedef {import("../web/engine/author.js").Author} Author */
/** @typedef {{ order?: string, columns: string[], title?: string, language?: string }} Choices  of the author; a column is HEADER=MEANING */
/** @typedef {{ severity: "error" | "warning" | "notice", sheet: number, row: number, column: number, message: string }} CellIssue */
/** @typedef {{ header: string, meaning: string, evidence: string, fit: number, filled: number }} Column */
/** @typedef {{ column: number, count: number, example: string }} OpenDates  whose day and month could change places; column: from 0 */
/** @typedef {{ name: string, kind: "events" | "parties" | "sources" | "accounts" | "other", format: string, rows: number, setAside: number, columns: Column[], openDates: OpenDates[] }} ReadSheet */
/** @typedef {{ story: string, events: number, issues: CellIssue[], sheets: ReadSheet[] }} Imported  story: JSON; events: how many it has */

const mark = "\x1c"; // between the parts of a text for the engine, or of it
// The marks of src/convert/table.h. A text has none of them.
const marks = /[\x1c-\x1f]/g;

/** A text without the marks that part texts for the engine. @param {string} text */
export const plain = (text) => text.replace(marks, " ");

/** The sheets as src/convert/table.h reads them. @param {Sheet[]} sheets @returns {string} */
function packed(sheets) {
  const pieces = [];
  for (const { name, rows, firstRow, lines } of sheets) {
    pieces.push(`\x1c${plain(name)}`);
    rows.forEach((row, at) => {
      pieces.push(`\x1e${lines?.[at] ?? firstRow + at}`);
      for (const cell of row) pieces.push(typeof cell === "string" ? `\x1f${plain(cell)}` : `\x1f\x1d${cell.date}`);
    });
  }
  return pieces.join("");
}

/** @param {Choices} choices @param {string} title where nothing else tells it @returns {string} as choices_in of src/convert/from_tables.h reads them */
function lines({ order, columns, title: chosen, language }, title) {
  const given = [["name", title], ["title", chosen ?? ""], ["language", language ?? ""], ["order", order ?? ""], ...columns.map((column) => ["column", column])];
  return given.map(([key, value]) => `${key}=${plain(value).replaceAll("\n", " ")}\n`).join("");
}

/** "talks.parties.csv" has parties. @param {string} name of a file, without folders */
const lastWord = (name) => name.replace(/\.[^.]*$/, "").match(/[\p{L}]+$/u)?.[0] ?? "";

/**
 * Tables of several files as the sheets of one; nothing where one of them is no table.
 * @param {{ name: string, file: File }[]} files @returns {File | undefined}
 */
export function together(files) {
  const sheets = files.flatMap(({ name, file }) => (file.kind === "table" ? file.sheets.map((sheet) => ({ ...sheet, name: sheet.name || lastWord(name) })) : []));
  return files.every(({ file }) => file.kind === "table") ? { kind: "table", sheets, notes: files.flatMap(({ file }) => file.notes) } : undefined;
}

/** Whether one sheet has the events, and the others what belongs to them. @param {Imported} imported */
export const isOneStory = ({ sheets }) => sheets.filter(({ kind }) => kind === "events").length === 1 && !sheets.some(({ kind }) => kind === "other");

/** "us-china_2019.csv" is about "us china 2019". @param {string} name of a file, without folders */
export const titleOf = (name) => name.replace(/\.[^.]*$/, "").replace(/[-_]+/g, " ").trim();

/** A table without what its author has hidden, and the names of the sheets that are left out. @param {File} file @returns {{ file: File, hidden: string[] }} */
export function withoutHidden(file) {
  if (file.kind !== "table") return { file, hidden: [] };
  return { file: { ...file, sheets: file.sheets.filter(({ hidden }) => !hidden) }, hidden: file.sheets.filter(({ hidden }) => hidden).map(({ name }) => name) };
}

/** What a page may publish of a story: not the columns that its author did not use, nor words that were not understood. @param {string} story as JSON */
export function withoutKept(story) {
  const { events, ...document } = JSON.parse(story);
  return JSON.stringify(events ? { ...document, events: events.map((/** @type {{ kept?: object }} */ { kept, ...event }) => event) } : document);
}

/**
 * What comes of a file that is no story of ours; nothing where it is no timeline of others.
 * @param {Author} author @param {File} file @param {Choices} choices @param {string} title where nothing else tells it
 * @returns {Imported | { unknown: string[], meanings: string[] } | undefined} unknown: meanings that do not exist
 */
export function importedBy(author, file, choices, title) {
  if (file.kind === "page") return undefined;
  const head = lines(choices, title);
  const isTable = file.kind === "table"; // its sheets begin with the mark
  const answer = author.import(isTable ? head + packed(file.sheets) : `${head}\x1c${file.text}`, isTable ? fileForm.sheets : fileForm[file.kind]);
  if (!answer) return undefined;
  const [told, story = ""] = answer.split(mark);
  return { ...JSON.parse(told), story };
}
