/** Cells as the text that spreadsheets put on the clipboard: tabs between cells, lines between rows, quotes around both. */

/** @param {string} text */
const quoted = (text) => (/["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** @param {string[][]} rows */
export const toTabText = (rows) => rows.map((row) => row.map(quoted).join("\t")).join("\n");

/** @param {string} text @returns {string[][]} */
export function fromTabText(text) {
  const rows = [[""]];
  const cell = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*)/y;
  const end = /\t|\r\n|\n|\r/y;
  for (let at = 0; at <= text.length; ) {
    cell.lastIndex = at;
    const [whole, inQuotes, plain] = cell.exec(text) ?? ["", undefined, ""];
    rows[rows.length - 1][rows[rows.length - 1].length - 1] = inQuotes?.replaceAll('""', '"') ?? plain;
    end.lastIndex = at + whole.length;
    const between = end.exec(text)?.[0];
    if (between === undefined) break;
    at += whole.length + between.length;
    if (between === "\t") rows[rows.length - 1].push("");
    else if (at < text.length) rows.push([""]); // spreadsheets end with a line
    else break;
  }
  return rows;
}

/**
 * The texts of pasted cells over a selection: a selection that is larger than what is pasted is filled with repetitions.
 * @param {string[][]} pasted @param {{ rows: number, columns: number }} selected @returns {string[][]}
 */
export function spread(pasted, selected) {
  const width = Math.max(...pasted.map((row) => row.length));
  const repeats = (/** @type {number} */ room, /** @type {number} */ size) => (room % size === 0 ? Math.max(room, size) : size);
  const rows = repeats(selected.rows, pasted.length);
  const columns = repeats(selected.columns, width);
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => pasted[row % pasted.length][column % width] ?? ""));
}
