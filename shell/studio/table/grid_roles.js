/** What a table tells screen readers: Tabulator's roles, mended, and the active cell by its id. */

import { make } from "../../../web/panels/nodes.js";
import * as say from "../words.js";

/** @param {HTMLElement} table @param {string} name */
export function mendRoles(table, name) {
  table.setAttribute("aria-label", name);
  table.removeAttribute("aria-owns");
  table.tabIndex = 0;
  const help = make("p", { id: `${table.id}-help`, class: "visually-hidden" }, say.gridHelp);
  table.after(help);
  table.setAttribute("aria-describedby", help.id);
  for (const part of table.querySelectorAll("[role=rowgroup] [role=rowgroup]")) part.removeAttribute("role");
  table.querySelector(".tabulator-table")?.removeAttribute("role");
  countRows(table, 0);
  const header = /** @type {HTMLElement} */ (table.querySelector(".tabulator-header"));
  header.removeAttribute("tabindex");
  header.querySelector(".tabulator-headers")?.setAttribute("aria-rowindex", "1");
}

/** @param {HTMLElement} table @param {number} rows */
export function countRows(table, rows) {
  table.setAttribute("aria-rowcount", String(rows + 1)); // the first has the headers
  const holder = /** @type {HTMLElement} */ (table.querySelector(".tabulator-tableholder"));
  if (!rows) return ["role", "tabindex"].forEach((name) => holder.removeAttribute(name)); // a group has rows
  holder.setAttribute("role", "rowgroup");
  holder.tabIndex = -1; // browsers stop at what scrolls, and the table itself is such a stop already
}

/** The active cell of each table. One that is scrolled away is in no document. @type {WeakMap<HTMLElement, HTMLElement>} */
const active = new WeakMap();

/** @param {HTMLElement} table @param {HTMLElement | undefined} cell */
export function nameActive(table, cell) {
  const before = active.get(table);
  if (before === cell) return;
  before?.removeAttribute("id");
  active.delete(table);
  table.removeAttribute("aria-activedescendant");
  if (!cell) return;
  cell.id = `${table.id}-active`;
  active.set(table, cell);
  table.setAttribute("aria-activedescendant", cell.id);
}
