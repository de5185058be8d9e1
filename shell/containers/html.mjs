// Tables of HTML: the clipboard of Excel and Google Sheets, exports that call themselves XLS, a saved page.
import { Parser } from "htmlparser2";
import { dateOf, shownBy } from "./excel_dates.mjs";
import { Grid, trimmed } from "./rows.mjs";

/** @typedef {import("./rows.mjs").Cell} Cell */
/** @typedef {import("./rows.mjs").Sheet} Sheet */
/** @typedef {Record<string, string>} Attributes */
/** @typedef {{ attributes: Attributes, text: string }} OpenCell */
/** @typedef {{ grid: Grid, merged: { row: number, column: number, last: number, width: number }[], row: number, column: number, cell?: OpenCell, caption: string, isCaption: boolean }} OpenTable */

const unread = new Set(["script", "style", "template", "noscript", "svg", "title", "textarea", "select", "iframe"]);
const blocks = new Set("address article aside blockquote br dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul".split(" "));
const empty = new Set(["br", "hr"]); // their end is said too
const mostSpan = 65536;

/** The text as it is seen: white space of the source is one space, a block is a line. "\n" is the end of a line. @param {string} text */
const seen = (text) => text.replace(/ +/g, " ").replace(/ ?\n ?/g, "\n").replace(/\n{3,}/g, "\n\n").trim();

/** @param {string} source */
const oneSpace = (source) => source.replace(/\s+/g, " ");

/** @param {string | undefined} json @returns {any} */
function parsed(json) {
  try {
    return JSON.parse(json ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}

/** Formats of Google Sheets that are dates: by number, and what they show if they say no more. @type {Record<number, string>} */
const sheetsFormats = { 5: "yyyy-mm-dd", 6: "h:mm:ss", 7: "yyyy-mm-dd h:mm:ss" };

/** The full value that Google Sheets puts beside the text. @param {Attributes} attributes @returns {Cell | undefined} */
function valueOfSheets(attributes) {
  const value = parsed(attributes["data-sheets-value"]);
  if (value?.[1] === 2 && typeof value[2] === "string") return value[2].replace(/\r\n?/g, "\n");
  if (value?.[1] === 4) return value[4] ? "TRUE" : "FALSE";
  if (value?.[1] !== 3 || typeof value[3] !== "number") return undefined;
  const format = parsed(attributes["data-sheets-numberformat"]);
  const shown = sheetsFormats[format?.[1]] && shownBy(format[2] || sheetsFormats[format[1]]);
  return (shown && dateOf(value[3], shown, false)) ?? String(value[3]);
}

const numberText = /^[-+(]?\p{Sc}?[\d\s.,'’]+(E[-+]?\d+)?\)?$/iu;
const dateText = /\d[-/.\s]\s?(\d|\p{L})|\p{L}[-/.,\s]+\d/u;
const wholeDate = { year: true, month: true, day: true, time: true, elapsed: false };

// Excel gives the number of a date too. It is a date if the text has the year and the day of that number.
/** @param {string} text @param {number} serial @returns {Cell | undefined} */
function dateOfExcel(text, serial) {
  const date = dateText.test(text) ? dateOf(serial, wholeDate, false) : undefined;
  if (date === undefined || typeof date === "string") return undefined;
  const [year, , day] = date.date.slice(0, 10).split("-");
  const numbers = text.match(/\d+/g)?.map(Number) ?? [];
  return numbers.includes(Number(day)) && (numbers.includes(Number(year)) || numbers.includes(Number(year) % 100)) ? date : undefined;
}

/** The full value that Excel puts beside the text. @param {string} text @param {string | undefined} value @returns {Cell | undefined} */
function valueOfExcel(text, value) {
  const number = value ? Number(value) : NaN;
  if (!Number.isFinite(number)) return undefined;
  return dateOfExcel(text, number) ?? (numberText.test(text) ? String(number) : undefined);
}

/** @param {OpenCell} cell @returns {Cell} */
function valueOf({ attributes, text }) {
  const plain = seen(text);
  return valueOfSheets(attributes) ?? valueOfExcel(plain, attributes["x:num"]) ?? plain;
}

/** @param {string | undefined} value of rowspan or colspan */
const span = (value) => Math.min(Math.max(parseInt(value ?? "1", 10) || 1, 1), mostSpan);

/** The column of the next cell: cells of rows above may reach into this row. @param {OpenTable} table */
function nextColumn({ merged, row, column }) {
  let free = column;
  for (let over; (over = merged.find((each) => each.last >= row && free >= each.column && free < each.column + each.width)); ) free = over.column + over.width;
  return free;
}

/** @param {OpenTable} table */
function endCell(table) {
  if (!table.cell) return;
  const { attributes } = table.cell;
  const column = nextColumn(table);
  const width = span(attributes.colspan);
  const height = span(attributes.rowspan);
  table.grid.put(table.row, column, valueOf(table.cell));
  if (height > 1) table.merged.push({ row: table.row, column, last: table.row + height - 1, width });
  table.column = column + width;
  table.cell = undefined;
}

/** @param {OpenTable} table */
function startRow(table) {
  endCell(table);
  table.row += 1;
  table.column = 0;
}

/** @param {OpenTable} table @param {Attributes} attributes */
function startCell(table, attributes) {
  endCell(table);
  table.row = Math.max(table.row, 0);
  table.cell = { attributes, text: "" };
}

/** @type {Record<string, (table: OpenTable, attributes: Attributes) => void>} */
const openings = {
  tr: startRow,
  td: startCell,
  th: startCell,
  caption: (table) => (table.isCaption = true),
};

/** @type {Record<string, (table: OpenTable) => void>} */
const closings = {
  td: endCell,
  th: endCell,
  caption: (table) => (table.isCaption = false),
};

/** @param {OpenTable} table @returns {Sheet} */
function sheetOf({ grid, merged, caption }) {
  for (const { row, column, last, width } of merged) if (width === 1) grid.repeatDown(row, column, last);
  return { name: seen(caption), rows: trimmed(grid.rows), firstRow: 1 };
}

class Reader {
  /** @type {OpenTable[]} the innermost last */
  tables = [];
  /** @type {Sheet[]} */
  sheets = [];
  text = "";
  hidden = 0; // elements around the text whose text nobody sees

  /** @returns {OpenTable | undefined} */
  get table() {
    return this.tables[this.tables.length - 1];
  }

  /** @param {string} text */
  add(text) {
    if (this.hidden) return;
    this.text += text;
    const { table } = this;
    if (table?.isCaption) table.caption += text;
    else if (table?.cell) table.cell.text += text;
  }

  /** @param {string} name @param {Attributes} attributes */
  open(name, attributes) {
    if (unread.has(name)) this.hidden += 1;
    if (name === "table") this.tables.push({ grid: new Grid(), merged: [], row: -1, column: 0, caption: "", isCaption: false });
    else if (this.table) openings[name]?.(this.table, attributes);
    if (blocks.has(name)) this.add("\n");
  }

  /** @param {string} name */
  close(name) {
    if (unread.has(name)) this.hidden -= 1;
    if (this.table) closings[name]?.(this.table);
    if (name === "table") this.endTable();
    if (name === "td" || name === "th") this.text += " ";
    if (blocks.has(name) && !empty.has(name)) this.add("\n");
  }

  endTable() {
    const table = this.tables.pop();
    if (!table) return;
    endCell(table);
    this.sheets.push(sheetOf(table));
  }
}

/**
 * @param {string} html a page or a part of one
 * @returns {{ sheets: Sheet[], text: string }}  sheets: the tables of two columns or more; text: of everything
 */
export function readHtml(html) {
  const reader = new Reader();
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes),
    ontext: (text) => reader.add(oneSpace(text)),
    onclosetag: (name) => reader.close(name),
  });
  parser.end(html);
  return { sheets: reader.sheets.filter(({ rows }) => rows.some((row) => row.length > 1)), text: seen(reader.text) };
}
