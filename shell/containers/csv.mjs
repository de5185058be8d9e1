// Text with delimiters as rows of cells: CSV, TSV and their kin. A text that is no table is told apart.
import papa from "papaparse";
import { trimmed } from "./rows.mjs";
import * as say from "./sentences.mjs";

/** @typedef {import("./rows.mjs").Note} Note */
/** @typedef {import("./rows.mjs").Sheet} Sheet */
/** @typedef {ReturnType<typeof papa.parse>} Read */
/** @typedef {{ delimiter: string, width: number, value: number }} Fit  width: the usual number of columns; value: 0 if it makes no table */

/** Where two fit equally well, the earlier one: cells have commas in them most often. */
const delimiters = ["\t", ";", "|", ","];
const sampled = 1 << 16; // letters from the beginning
const leastAgreeing = 0.7; // of the rows, in their number of columns
const leastBelowHeading = 0.5; // where the first row has that number too
const longestHeading = 60; // letters of a cell in the first row, where the delimiters have spaces after them
const mostRepairs = 50;

/** Excel's own first line. */
const separatorLine = /^"?sep=([,;|\t])"?\n/i;

/** @param {string} text @param {string} delimiter @param {boolean} [hasQuotes] */
const parse = (text, delimiter, hasQuotes = true) => papa.parse(text, { delimiter, newline: "\n", quoteChar: hasQuotes ? '"' : "\0" });

/** @param {string[]} row */
const breaks = (row) => row.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);

/** Whole lines from the beginning. @param {string} text */
const sampleOf = (text) => (text.length <= sampled ? text : text.slice(0, text.lastIndexOf("\n", sampled) + 1 || sampled));

/** @param {string[][]} rows @returns {number} the number of columns that most rows have */
function usualWidth(rows) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** Rows with wrong quotes. @param {Read} read @returns {Set<number>} */
const faulty = ({ errors }) => new Set(errors.flatMap(({ type, row }) => (type === "Quotes" && row !== undefined ? [row] : [])));

/** Columns with something in more than one row. @param {string[][]} rows @param {number} width */
const filledColumns = (rows, width) =>
  Array.from({ length: width }, (_, column) => rows.filter((row) => row[column]?.trim()).length).filter((count) => count > 1).length;

// Commas and semicolons of prose have a space after them, and stand in sentences.
/** @param {string} sample @param {string} delimiter @param {string[][]} rows */
function looksLikeProse(sample, delimiter, rows) {
  if (delimiter !== "," && delimiter !== ";") return false;
  const plain = sample.replace(/"[^"]*"/g, "");
  const all = plain.split(delimiter).length - 1;
  const spaced = plain.split(`${delimiter} `).length - 1;
  if (spaced * 5 < all * 4) return false;
  const isUneven = rows.some((row) => row.length !== rows[0].length);
  return isUneven || rows[0].some((cell) => cell.length > longestHeading || /[.!?:]\s*$/.test(cell));
}

/**
 * How well a delimiter makes a table of a text.
 * @param {string} sample @param {string} delimiter @returns {Fit}
 */
function fit(sample, delimiter) {
  const read = parse(sample, delimiter);
  const wrong = faulty(read);
  const right = read.data.filter((_, at) => !wrong.has(at));
  const tries = wrong.size ? [right, parse(sample, delimiter, false).data] : [right];
  return best(
    tries.map((all) => {
      const rows = all.filter((row) => row.some((cell) => cell.trim()));
      const width = usualWidth(rows);
      const isTable = rows.length > 1 && filledColumns(rows, width) > 1 && !looksLikeProse(sample, delimiter, rows);
      return { delimiter, width, value: isTable ? agreement(rows, width) : 0 };
    }),
  );
}

/** @param {Fit[]} fits */
const best = (fits) => fits.reduce((most, each) => (each.value > most.value ? each : most));

/** How many of the rows have the usual width; 0 if too few. @param {string[][]} rows that are not blank @param {number} width */
function agreement(rows, width) {
  const agreeing = rows.filter((row) => row.length === width).length / rows.length;
  const hasHeading = rows[0].length === width;
  return agreeing < (hasHeading ? leastBelowHeading : leastAgreeing) ? 0 : agreeing + (hasHeading ? 1 : 0);
}

/** A line as it would be without the meaning of quotes, but for those around a whole cell. @param {string} line @param {string} delimiter */
const unquoted = (line, delimiter) =>
  line.split(delimiter).map((cell) => (/^".*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell));

/**
 * Have the quotes of a row swallowed other rows or cells? Each of its lines would be a row of the usual width if its
 * quotes meant nothing.
 * @param {string[]} row as it was read @param {string[]} lines of it @param {{ delimiter: string, width: number }} table
 */
const swallows = (row, lines, { delimiter, width }) =>
  (lines.length > 1 || row.length !== width) && lines.every((line) => unquoted(line, delimiter).length === width);

/**
 * The first row whose quotes must be ignored, and the lines of rows before it that are doubtful.
 * @param {Read} read @param {string[]} lines that were read @param {Fit} table
 */
function firstBroken(read, lines, table) {
  const wrong = faulty(read);
  const isEndless = read.errors.some(({ code }) => code === "MissingQuotes"); // in the last row then
  /** @type {number[]} */
  const doubtful = [];
  let line = 0;
  for (let row = 0; row < read.data.length; ++row) {
    const end = line + 1 + breaks(read.data[row]);
    const isBroken = wrong.has(row) && ((isEndless && row === read.data.length - 1) || swallows(read.data[row], lines.slice(line, end), table));
    if (isBroken) return { row, doubtful };
    if (wrong.has(row)) doubtful.push(line);
    line = end;
  }
  return { row: read.data.length, doubtful };
}

/**
 * Reads all rows, and the line in which each begins.
 * @param {string} text @param {Fit} table @param {number} firstLine of the text
 */
function readRows(text, table, firstLine) {
  const all = text.split("\n");
  /** @type {string[][]} */
  const rows = [];
  /** @type {number[]} */
  const lines = [];
  /** @type {Note[]} */
  const notes = [];
  let at = 0; // in all
  /** @param {string[][]} more */
  const add = (more) => {
    for (const row of more) {
      rows.push(row);
      lines.push(firstLine + at);
      at += 1 + breaks(row);
    }
  };
  for (let repairs = 0; at < all.length; ++repairs) {
    const left = all.slice(at);
    const read = parse(left.join("\n"), table.delimiter);
    const { row, doubtful } = firstBroken(read, left, table);
    for (const line of doubtful) notes.push({ line: firstLine + at + line, text: say.looseQuotes });
    add(read.data.slice(0, row));
    if (row === read.data.length) break;
    notes.push({ line: firstLine + at, text: say.ignoredQuotes });
    const ignored = repairs < mostRepairs ? 1 : left.length; // then quotes mean nothing in this file
    add(all.slice(at, at + ignored).map((line) => unquoted(line, table.delimiter)));
  }
  return { rows, lines, notes };
}

/**
 * @param {string} text without a mark of byte order
 * @returns {{ sheet: Sheet, notes: Note[] } | undefined}  undefined: it is no table
 */
export function readTable(text) {
  const even = text.replace(/\r\n?/g, "\n");
  const given = even.match(separatorLine);
  const body = given ? even.slice(given[0].length) : even;
  const found = best((given ? [given[1]] : delimiters).map((delimiter) => fit(sampleOf(body), delimiter)));
  if (!given && found.value === 0) return undefined;
  const firstRow = given ? 2 : 1;
  const { rows, lines, notes } = readRows(body, found, firstRow);
  const kept = trimmed(rows);
  return { sheet: { name: "", rows: /** @type {import("./rows.mjs").Row[]} */ (kept), firstRow, lines: lines.slice(0, kept.length) }, notes };
}
