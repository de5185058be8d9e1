// Rows of cells, as every kind of table gives them.

/** @typedef {string | { date: string }} Cell  date: of a spreadsheet, as ISO 8601: a year, a month, a day, or a day with a time */
/** @typedef {Cell[]} Row */
/** @typedef {{ line?: number, text: string }} Note  a doubt; line: of the file, from 1 */
/**
 * @typedef {object} Sheet
 * @property {string} name  "" where it has none
 * @property {Row[]} rows  blank ones too, but not at the end; their lengths may differ
 * @property {number} firstRow  the row of the file or sheet, from 1, that is rows[0]
 * @property {number[]} [lines]  of a text: the line of the file, from 1, in which each row begins
 * @property {boolean} [hidden]  the spreadsheet does not show it
 */

/** @param {Cell} cell */
const isBlank = (cell) => typeof cell === "string" && cell.trim() === "";

/** Without what is blank at the end: rows, and columns that are blank in every row. @param {Row[]} rows @returns {Row[]} */
export function trimmed(rows) {
  let height = 0;
  let width = 0;
  rows.forEach((row, at) => {
    let used = row.length;
    while (used > 0 && isBlank(row[used - 1])) used -= 1;
    if (used > 0) height = at + 1;
    width = Math.max(width, used);
  });
  return rows.slice(0, height).map((row) => (row.every(isBlank) ? [] : row.slice(0, width)));
}

/** Cells of a grid whose places are given. */
export class Grid {
  /** @type {Row[]} */
  rows = [];

  /** @param {number} row from 0 @param {number} column from 0 @param {Cell} cell */
  put(row, column, cell) {
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row];
    while (cells.length < column) cells.push("");
    cells[column] = cell;
  }

  /**
   * A cell that is merged over several rows counts for each of them. One that is merged over columns is a heading, and
   * stays where it begins.
   * @param {number} row @param {number} column @param {number} last  row
   */
  repeatDown(row, column, last) {
    const cell = this.rows[row]?.[column];
    if (cell === undefined) return;
    for (let at = row + 1; at <= Math.min(last, this.rows.length - 1); ++at) this.put(at, column, cell);
  }
}
