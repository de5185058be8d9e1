/**
 * A table of the story: a row per event, party or source, edited as in a spreadsheet. Tabulator draws the rows in view;
 * the desk keeps what the cells hold, and says what changed.
 */

import { EditModule, FormatModule, FrozenColumnsModule, ResizeColumnsModule, ResizeTableModule, Tabulator } from "tabulator-tables";
import { make } from "../../../web/panels/nodes.js";
import * as say from "../words.js";
import { choiceEditor, textEditor } from "./cell_editors.js";
import { dataOf, formatCell, formatNumber, markRow, own } from "./cells.js";
import { connectClipboard } from "./grid_clipboard.js";
import { connectKeys } from "./grid_keys.js";
import { countRows, mendRoles, nameActive } from "./grid_roles.js";
import { Ranges } from "./ranges.js";

/** @typedef {import("../desk_types.js").Row} Row */
/** @typedef {import("../desk_types.js").Column} Column */
/** @typedef {import("../desk_types.js").Collection} Collection */
/** @typedef {import("tabulator-tables").CellComponent} CellComponent */
/** @typedef {{ id: string, column: string, text: string }} Change */
/**
 * @typedef {object} GridOwner
 * @property {(changes: Change[], isTyping: boolean) => void} set
 * @property {(count: number) => Promise<string[]>} append  new rows at the end; their ids
 * @property {(cell: { id: string, column: string }) => void} activated
 */

Tabulator.registerModule([EditModule, FormatModule, FrozenColumnsModule, ResizeColumnsModule, ResizeTableModule, Ranges]);

const rowPx = 28;
/** @type {Record<string, number>} CSS px; other columns have `otherPx` */
const widths = { when: 118, title: 196, who: 150, absent: 130, source: 110, summary: 260, name: 180, url: 220, link: 180, publisher: 150 };
const otherPx = 110;

export class Grid {
  #isFresh = true; // it never had rows
  #typedBefore = false;
  #startsEmpty = false;
  /** @type {CellComponent | undefined} */
  #edited;
  /** Rows that came while a cell was edited. @type {Row[] | undefined} */
  #heldBack;
  #active = { id: "", column: "" };
  #life = new AbortController();

  /** @param {HTMLElement} place @param {Collection} collection @param {Column[]} columns @param {GridOwner} owner */
  constructor(place, collection, columns, owner) {
    this.collection = collection;
    this.columns = columns;
    this.owner = owner;
    this.table = new Tabulator(place, {
      height: "100%",
      rowHeight: rowPx,
      index: own.id,
      nestedFieldSeparator: false,
      layout: "fitData",
      placeholder: make("p", {}, say.noRows),
      selectableRange: 1,
      selectableRangeColumns: true,
      selectableRangeRows: true,
      selectableRangeAutoFocus: false,
      editTriggerEvent: "dblclick",
      columnDefaults: { resizable: "header" },
      rowHeader: { title: "", width: 44, frozen: true, resizable: false, cssClass: "row-number", formatter: formatNumber, titleFormatter: () => numberTitle() },
      columns: columns.map((column) => this.#definition(column)),
      rowFormatter: markRow,
      data: [],
    });
    /** @type {Promise<void>} */
    this.ready = new Promise((built) => this.table.on("tableBuilt", built));
    this.ready.then(() => this.#connect());
  }

  /** @param {Column} column @returns {import("tabulator-tables").ColumnDefinition} */
  #definition({ name, choices }) {
    const around = {
      name: () => say.columnTitle(this.collection, name),
      hint: say.hints[name] ?? "",
      startsEmpty: () => this.#startsEmpty,
      typed: (/** @type {string} */ text) => this.#typed(text),
      left: (/** @type {"" | "up" | "down" | "left" | "right"} */ direction) => this.#left(direction),
    };
    return {
      title: say.columnTitle(this.collection, name),
      field: name,
      width: widths[name] ?? otherPx,
      minWidth: 60,
      titleFormatter: () => document.createTextNode(say.columnTitle(this.collection, name)),
      formatter: formatCell,
      editor: choices ? choiceEditor(around, choices) : textEditor(around),
    };
  }

  #connect() {
    const { table } = this;
    const { signal } = this.#life;
    mendRoles(table.element, say.gridName(say.collections[this.collection]));
    connectKeys(this, table.element, signal);
    connectClipboard(this, table.element, signal);
    table.element.addEventListener("focus", () => this.tellActive(), { signal });
    // A press gives the focus to a cell, or to what scrolls.
    table.element.addEventListener("focusin", ({ target }) => {
      if (target !== table.element && !(/** @type {Element} */ (target).matches(".cell-field"))) this.focus();
    }, { signal });
    table.on("cellEditing", (cell) => ((this.#edited = cell), (this.#typedBefore = false)));
    table.on("cellEdited", (cell) => this.#ended(cell, true));
    table.on("cellEditCancelled", (cell) => this.#ended(cell, false));
    table.on("cellActivated", (cell) => this.#activated(cell));
    table.on("dataProcessed", () => nameActive(table.element, undefined));
  }

  get #ranges() {
    return this.table.modules.selectRange;
  }

  get isEditing() {
    return this.#edited !== undefined;
  }

  /** The selected cells: rows from 0 on; column 0 has the numbers of the rows. */
  get selected() {
    const range = this.#ranges.activeRange || { top: 0, bottom: 0, left: 1, right: 1 };
    return { top: range.top || 0, bottom: range.bottom || 0, left: Math.max(1, range.left), right: Math.max(1, range.right) };
  }

  /** The ids of the rows that are selected. */
  get selectedIds() {
    const { top, bottom } = this.selected;
    return this.rows.slice(top, bottom + 1).map((row) => row.getData()[own.id]);
  }

  get place() {
    const range = this.#ranges.activeRange;
    return range ? { row: range.start.row || 0, column: Math.max(1, range.start.col || 1) } : { row: 0, column: 1 };
  }

  get rows() {
    return this.#ranges.getTableRows().map((row) => row.getComponent());
  }

  get rowsInView() {
    return Math.max(1, Math.floor(this.table.element.clientHeight / rowPx) - 2);
  }

  /**
   * Shows these rows; the selection and the scroll stay. While a cell is edited its row must not be made anew: rows that are
   * there change, and those that came or went wait.
   * @param {Row[]} rows
   */
  async show(rows) {
    await this.ready;
    this.#heldBack = this.isEditing ? rows : undefined;
    if (this.isEditing) {
      const present = new Set(this.rows.map((row) => row.getData()[own.id]));
      return this.update(rows.filter(({ id }) => present.has(id)));
    }
    countRows(this.table.element, rows.length);
    if (this.#isFresh) await this.table.setData(rows.map(dataOf));
    else await this.table.replaceData(rows.map(dataOf));
    this.#isFresh = false;
    this.#ranges.layoutChange();
  }

  /** Renews single rows; the cell that is edited keeps its field. @param {Row[]} rows */
  async update(rows) {
    await this.ready;
    for (const row of rows) {
      const shown = this.table.getRow(row.id);
      if (!shown) continue;
      const data = dataOf(row);
      if (this.#edited && this.#edited.getRow().getData()[own.id] === row.id) delete data[this.#edited.getField()];
      shown.update(data);
    }
    this.#ranges.layoutChange();
  }

  /** Selects a row, or a cell of it, and brings it into view. @param {string} id @param {string} [column] its name */
  async select(id, column) {
    await this.ready;
    const row = this.table.getRow(id);
    if (!row) return;
    const at = this.columns.findIndex(({ name }) => name === column);
    this.#ranges.select(Number(row.getPosition()) - 1, at < 0 ? this.place.column : at + 1);
  }

  /** Selects by place; what lies outside of the table is its edge. @param {{ row: number, column: number }} from @param {{ row: number, column: number }} [to] */
  goTo(from, to = from) {
    const last = { row: this.rows.length - 1, column: this.columns.length };
    const inside = (/** @type {{ row: number, column: number }} */ { row, column }) => ({
      row: Math.max(0, Math.min(row, last.row)),
      column: Math.max(1, Math.min(column, last.column)),
    });
    const start = inside(from);
    this.#ranges.select(start.row, start.column, inside(to));
  }

  selectAll() {
    this.goTo({ row: 0, column: 1 }, { row: Infinity, column: Infinity });
  }

  focus() {
    this.#ranges.restoreFocus();
  }

  /** The table has come into view. */
  async appear() {
    await this.ready;
    this.table.redraw();
    this.#ranges.layoutChange();
  }

  /** @param {string} direction @param {{ jumps?: boolean, expands?: boolean }} [how] */
  move(direction, { jumps = false, expands = false } = {}) {
    if (this.rows.length) this.#ranges.navigate(jumps, expands, direction);
  }

  /** To the next cell, or the one before, also of another row. @param {1 | -1} by @returns {boolean} whether there is one */
  step(by) {
    const { row, column } = this.place;
    const at = row * this.columns.length + column - 1 + by;
    if (at < 0 || at >= this.rows.length * this.columns.length) return false;
    this.goTo({ row: Math.floor(at / this.columns.length), column: (at % this.columns.length) + 1 });
    return true;
  }

  edit() {
    const cell = this.#ranges.getActiveCell()?.getComponent();
    if (cell?.getField()) cell.edit();
    else if (!this.rows.length) this.owner.append(1).then(([id]) => this.select(id, this.columns[0].name));
  }

  /** The author types over the active cell. */
  type() {
    this.#startsEmpty = true;
    this.edit();
    this.#startsEmpty = false;
  }

  /** Empties the selected cells. */
  clear() {
    const { top, bottom, left, right } = this.selected;
    const names = this.columns.slice(left - 1, right).map(({ name }) => name);
    const changes = this.rows.slice(top, bottom + 1).flatMap((row) => {
      const data = row.getData();
      return names.filter((name) => data[name]).map((column) => ({ id: data[own.id], column, text: "" }));
    });
    if (changes.length) this.owner.set(changes, false);
  }

  /** @param {string} text */
  #typed(text) {
    if (!this.#edited) return;
    this.#typedBefore = true;
    this.owner.set([{ ...this.#named(this.#edited), text }], true);
  }

  /** @param {CellComponent} cell @param {boolean} isKept */
  #ended(cell, isKept) {
    this.#edited = undefined;
    if (this.#heldBack) this.show(this.#heldBack);
    if (!isKept && !this.#typedBefore) return;
    this.owner.set([{ ...this.#named(cell), text: String(cell.getValue() ?? "") }], !isKept); // the preview gets the old text
  }

  /** @param {"" | "up" | "down" | "left" | "right"} direction */
  #left(direction) {
    this.focus();
    if (direction === "left" || direction === "right") this.step(direction === "left" ? -1 : 1);
    else if (direction) this.move(direction);
  }

  /** @param {CellComponent} cell */
  #named(cell) {
    return { id: cell.getRow().getData()[own.id], column: cell.getField() };
  }

  /** @param {CellComponent | undefined} cell */
  #activated(cell) {
    nameActive(this.table.element, cell?.getElement());
    if (!cell?.getField()) return;
    const named = this.#named(cell);
    if (named.id === this.#active.id && named.column === this.#active.column) return;
    this.#active = named;
    this.tellActive();
  }

  /** Tells which cell is active. */
  tellActive() {
    if (this.#active.id) this.owner.activated(this.#active);
  }
}

function numberTitle() {
  const title = document.createElement("span");
  title.className = "visually-hidden";
  title.textContent = say.rowNumber;
  return title;
}
