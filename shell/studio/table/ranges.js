/**
 * The selection of cells: Tabulator's, made fit for tables of thousands of rows. It works on the rows in view only, keeps the
 * selection when rows change, and gives the keyboard's focus to the table as a whole.
 */

import { SelectRangeModule } from "tabulator-tables";

export class Ranges extends SelectRangeModule {
  static moduleName = SelectRangeModule.moduleName;
  #isAwaited = false;

  // The whole table has the focus. The cell that is active is named by aria-activedescendant.
  restoreFocus() {
    this.table.element.focus({ preventScroll: true });
    return true;
  }

  initializeFocus() {
    this.restoreFocus();
  }

  // The editors know whether the author goes on in the table.
  finishEditingCell() {}

  // grid_keys.js has all keys.
  _handleKeyDown() {}

  layoutElement() {
    if (!this.getTableRows().length) return this.#tell();
    this.#keepInside();
    super.layoutElement(true);
    this.#tell();
  }

  // While the table scrolls, the frame of the selection scrolls with it; rows that come in need their classes.
  layoutChange() {
    if (this.#isAwaited) return;
    this.#isAwaited = true;
    requestAnimationFrame(() => {
      this.#isAwaited = false;
      if (this.table.element.isConnected) this.layoutElement();
    });
  }

  // New rows keep the selection.
  setDefaultRange() {
    if (!this.activeRange) super.setDefaultRange();
    else this.layoutChange();
  }

  redraw() {
    this.layoutChange();
  }

  /** Selects one cell, or from there to another, and brings it into view. @param {number} row from 0 on @param {number} column from 1 on @param {{ row: number, column: number }} [end] */
  select(row, column, end = { row, column }) {
    const range = this.activeRange;
    if (!range || !this.getTableRows().length) return;
    this.selecting = "cell";
    range.setStart(row, column);
    range.setEnd(end.row, end.column);
    this.#keepInside();
    // What is in view already stays where it is; its promise is never kept.
    this.getRowByRangePos(range.start.row)?.getComponent().scrollTo("center", false).catch(() => {});
    this.getColumnByRangePos(range.start.col)?.getComponent().scrollTo(undefined, false).catch(() => {});
    this.layoutElement();
  }

  // Rows may have gone. Column 0 has the numbers of the rows.
  #keepInside() {
    const range = this.activeRange;
    if (!range) return;
    const lastRow = this.getTableRows().length - 1;
    const lastColumn = this.getTableColumns().length - 1;
    const row = (/** @type {number} */ at) => Math.max(0, Math.min(at || 0, lastRow));
    const column = (/** @type {number} */ at) => Math.max(1, Math.min(at || 1, lastColumn));
    const { top, bottom, left, right, start } = range;
    if (row(top) === top && row(bottom) === bottom && column(left) === left && column(right) === right) return;
    range.setStart(row(start.row), column(start.col));
    range.setEnd(row(start.row), column(start.col));
  }

  #tell() {
    const cell = this.getTableRows().length ? this.getActiveCell() : undefined;
    this.dispatchExternal("cellActivated", cell?.getComponent());
  }
}
