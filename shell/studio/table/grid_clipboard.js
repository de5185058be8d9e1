/** Copy, cut and paste between a table and spreadsheets, as text with tabs. */

import { own } from "./cells.js";
import { fromTabText, spread, toTabText } from "./tab_text.js";

/** @typedef {import("./grid.js").Grid} Grid */

/** @param {Grid} grid @param {HTMLElement} element @param {AbortSignal} signal */
export function connectClipboard(grid, element, signal) {
  /** @param {ClipboardEvent} event */
  const copy = (event) => {
    if (grid.isEditing || !grid.rows.length) return;
    event.clipboardData?.setData("text/plain", toTabText(selectedTexts(grid)));
    event.preventDefault();
    if (event.type === "cut") grid.clear();
  };
  /** @param {ClipboardEvent} event */
  const paste = (event) => {
    if (grid.isEditing) return;
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const cells = fromTabText(text);
    if (!text || isNewTable(grid, cells)) return; // the page opens it, as any file
    event.preventDefault();
    pasteInto(grid, cells);
  };
  element.addEventListener("copy", copy, { signal });
  element.addEventListener("cut", copy, { signal });
  element.addEventListener("paste", paste, { signal });
}

/** A table that comes into one without a text, at its first cell. @param {Grid} grid @param {string[][]} pasted */
function isNewTable(grid, pasted) {
  const { top, left } = grid.selected;
  if (grid.collection !== "events" || top !== 0 || left !== 1 || pasted.length < 2 || pasted[0].length < 2) return false;
  return grid.rows.every((row) => grid.columns.every(({ name }) => !row.getData()[name]));
}

/** @param {Grid} grid */
function selectedTexts(grid) {
  const { top, bottom, left, right } = grid.selected;
  const names = grid.columns.slice(left - 1, right).map(({ name }) => name);
  return grid.rows.slice(top, bottom + 1).map((row) => names.map((name) => String(row.getData()[name] ?? "")));
}

/** From the first selected cell on; rows that are missing are added. @param {Grid} grid @param {string[][]} pasted */
async function pasteInto(grid, pasted) {
  const { top, bottom, left, right } = grid.selected;
  const texts = spread(pasted, { rows: bottom - top + 1, columns: right - left + 1 });
  const names = grid.columns.slice(left - 1, left - 1 + texts[0].length).map(({ name }) => name);
  const present = grid.rows.slice(top, top + texts.length).map((row) => row.getData()[own.id]);
  const missing = texts.length - present.length;
  const ids = missing > 0 ? [...present, ...(await grid.owner.append(missing))] : present;
  grid.owner.set(ids.flatMap((id, row) => names.map((column, at) => ({ id, column, text: texts[row][at] }))), false);
  grid.goTo({ row: top, column: left }, { row: top + texts.length - 1, column: left + names.length - 1 });
}
