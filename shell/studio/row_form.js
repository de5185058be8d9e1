/** A row as a form: its columns as fields, and the lists within it. The story has one, and so has the event that is active. */

import { make } from "../../web/panels/nodes.js";
import { newField } from "./field.js";
import { ListForm } from "./list_form.js";
import * as say from "./words.js";

/** @typedef {import("./desk_types.js").Row} Row */
/** @typedef {import("./desk_types.js").Collection} Collection */
/** @typedef {import("./desk_types.js").Columns} Columns */
/** @typedef {import("./field.js").Field} Field */
/** @typedef {import("./field.js").Known} Known */

export class RowForm {
  #id = "";
  /** @type {Map<string, Field>} */
  #fields = new Map();
  /** @type {ListForm[]} */
  #lists;
  #asked = 0;

  /**
   * @param {Collection} collection @param {Columns} columns
   * @param {import("./table/grid.js").GridOwner} owner @param {Known} known
   */
  constructor(collection, { columns, lists }, owner, known) {
    this.collection = collection;
    this.owner = owner;
    this.known = known;
    const set = (/** @type {string} */ column, /** @type {string} */ text, /** @type {boolean} */ isTyping) => this.#set(column, text, isTyping);
    const lines = columns.map((column) => this.#line(column, set));
    this.#lists = lists.map((list) => new ListForm(collection, list, set, known));
    this.element = make("form", { class: "row-form" }, ...lines, ...this.#lists.map(({ element }) => element));
    this.element.addEventListener("submit", (event) => event.preventDefault());
  }

  /** @param {import("./desk_types.js").Column} column @param {import("./field.js").Set} set */
  #line(column, set) {
    const path = column.name;
    const field = newField({ id: `${this.collection}-${path}`, column, path, set, known: this.known });
    this.#fields.set(path, field);
    return make("div", { class: "field" }, make("label", { for: field.id }, say.columnTitle(this.collection, path)), field.element);
  }

  /** @param {string} column @param {string} text @param {boolean} isTyping */
  #set(column, text, isTyping) {
    if (this.#id) this.owner.set([{ id: this.#id, column, text }], isTyping);
  }

  /** @param {Row[]} rows  the first is shown */
  async show([row]) {
    if (!row) return;
    const isOther = row.id !== this.#id;
    if (isOther) this.#finish();
    this.#id = row.id;
    for (const [name, field] of this.#fields) field.show(row.cells[name] ?? "", { isWrong: row.faults.includes(name), reading: name === "when" ? row.reading : "" });
    if (isOther) this.#fill({}, row.faults, true);
    await this.#renew(row, isOther);
  }

  // A press on another row comes before the field loses the focus: what it has belongs to the row before.
  #finish() {
    if (this.element.contains(document.activeElement)) /** @type {HTMLElement} */ (document.activeElement).blur();
  }

  // Of several answers the last one is shown.
  /** @param {Row} row @param {boolean} isOther */
  async #renew(row, isOther) {
    const asked = ++this.#asked;
    const items = await this.known.lists(this.collection, row.id);
    if (asked === this.#asked) this.#fill(items, row.faults, isOther);
  }

  /** @param {Record<string, Record<string, string>[]>} items @param {string[]} faults @param {boolean} isOther */
  #fill(items, faults, isOther) {
    for (const list of this.#lists) list.show(items[list.name] ?? [], faults, isOther);
  }

  /** @param {Row[]} rows */
  update(rows) {
    return this.show(rows);
  }

  /** @param {string} _id of the row that is shown @param {string} [column] */
  async select(_id, column = "") {
    const field = this.#fields.get(column);
    if (field) return field.focus();
    for (const list of this.#lists) if (column.startsWith(`${list.name}.`)) list.focus(column);
  }

  focus() {
    this.#fields.values().next().value?.focus();
  }

  async appear() {}
}
