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
  const holder = /** @type {HTMLElement} */ (table.querySelector(".tabulator-tableholder"));
  holder.tabIndex = -1;
  const header = /** @type {HTMLElement} */ (table.querySelector(".tabulator-header"));
  header.removeAttribute("tabindex");
  header.querySelector(".tabulator-headers")?.setAttribute("aria-rowindex", "1");
}

/** @param {HTMLElement} table @param {HTMLElement | undefined} cell */
export function nameActive(table, cell) {
  const id = `${table.id}-active`;
  const before = document.getElementById(id);
  if (before === cell) return;
  before?.removeAttribute("id");
  if (cell) cell.id = id;
  if (cell) table.setAttribute("aria-activedescendant", id);
  else table.removeAttribute("aria-activedescendant");
}
