/** How cells look, and what is said of them. Text of authors only becomes text. */

/** @typedef {import("tabulator-tables").CellComponent} CellComponent */
/** @typedef {import("tabulator-tables").RowComponent} RowComponent */
/** @typedef {import("../desk_types.js").Row} Row */

/** The fields of a table's row that are no cells. */
export const own = { id: "demarche-id", reading: "demarche-reading", faults: "demarche-faults" };

/** @param {Row} row @returns {Record<string, any>} */
export const dataOf = ({ id, cells, reading, faults }) => ({ ...cells, [own.id]: id, [own.reading]: reading ?? "", [own.faults]: faults });

/** @param {CellComponent} cell */
export function formatCell(cell) {
  const element = cell.getElement();
  element.tabIndex = -1; // the table has the focus
  mark(cell);
  return document.createTextNode(String(cell.getValue() ?? ""));
}

/** @param {CellComponent} cell */
export function formatNumber(cell) {
  cell.getElement().setAttribute("role", "rowheader");
  return document.createTextNode(String(cell.getRow().getPosition() || ""));
}

/** Renews what is said of each cell, after its row changed. @param {RowComponent} row */
export function markRow(row) {
  row.getElement().setAttribute("aria-rowindex", String(Number(row.getPosition()) + 1)); // the first has the headers
  for (const cell of row.getCells()) if (cell.getField()) mark(cell);
}

/** @param {CellComponent} cell */
function mark(cell) {
  const data = cell.getRow().getData();
  const element = cell.getElement();
  const isFaulty = data[own.faults]?.includes(cell.getField());
  element.classList.toggle("faulty", isFaulty);
  if (isFaulty) element.setAttribute("aria-invalid", "true");
  else element.removeAttribute("aria-invalid");
  if (cell.getField() === "when") element.title = data[own.reading];
}
