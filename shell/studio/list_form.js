/** A list of a row in its form: each item with its fields, a button that takes it out, and one that begins another. */

import { make } from "../../web/panels/nodes.js";
import { newField } from "./field.js";
import { button } from "./parts.js";
import * as say from "./words.js";

/** @typedef {import("./desk_types.js").ListOf} ListOf */
/** @typedef {import("./field.js").Field} Field */

export class ListForm {
  /** @type {Map<string, Field>[]} by the item, and the name of its column */
  #items = [];
  #size = 0; // items that the row has
  #hasNew = false; // behind them, one that is not filled in yet

  /** @param {string} collection @param {ListOf} list @param {import("./field.js").Set} set @param {import("./field.js").Known} known */
  constructor(collection, { name, ordered, columns }, set, known) {
    this.collection = collection;
    this.name = name;
    this.isOrdered = ordered;
    this.columns = columns;
    this.set = set;
    this.known = known;
    this.list = make("div", { class: "items" });
    this.more = button(say.addItem(name), () => this.#add(), "add");
    this.element = make("fieldset", { class: "list-form" }, make("legend", {}, say.listTitle(name)), this.list, this.more);
  }

  /** @param {Record<string, string>[]} items @param {string[]} faults  columns with a problem @param {boolean} isOther  another row than before */
  show(items, faults, isOther) {
    if (isOther || items.length > this.#size) this.#hasNew = false; // it is one of them now
    this.#size = items.length;
    this.#make(items.length + Number(this.#hasNew), isOther);
    items.forEach((item, at) => {
      for (const { name } of this.columns) this.#items[at].get(name)?.show(item[name] ?? "", { isWrong: faults.includes(`${this.name}.${at}.${name}`) });
    });
    this.element.classList.toggle("empty", !this.#items.length);
  }

  // Items that are there already keep their fields, and so the keyboard's focus.
  /** @param {number} count @param {boolean} isOther */
  #make(count, isOther) {
    if (isOther) this.#items = [], this.list.replaceChildren();
    while (this.#items.length > count) this.#items.pop(), this.list.lastElementChild?.remove();
    while (this.#items.length < count) this.list.append(this.#item(this.#items.length));
  }

  /** @param {number} at */
  #item(at) {
    const fields = new Map(this.columns.map((column) => {
      const path = `${this.name}.${at}.${column.name}`;
      return [column.name, newField({ id: `${this.collection}-${path.replaceAll(".", "-")}`, column, path, set: this.set, known: this.known })];
    }));
    this.#items.push(fields);
    const lines = [...fields].map(([name, field]) => make("div", { class: "field", "data-column": name }, make("label", { for: field.id }, say.fieldTitle(this.name, name)), field.element));
    const title = say.itemTitle(this.name, at + 1);
    const out = button("×", () => this.#take(at), "close");
    out.setAttribute("aria-label", say.removeItem(title));
    const buttons = [out];
    if (this.isOrdered && at > 0) {
      const up = button("↑", () => this.#up(at), "close");
      up.setAttribute("aria-label", say.moveUp(title));
      buttons.unshift(up);
    }
    return make("div", { class: "item", role: "group", "aria-label": title }, ...lines, make("div", { class: "item-buttons" }, ...buttons));
  }

  #add() {
    const isThere = this.#hasNew;
    this.#hasNew = true;
    if (!isThere) this.#make(this.#size + 1, false);
    this.element.classList.remove("empty");
    this.#items.at(-1)?.values().next().value?.focus();
  }

  /** @param {number} at */
  #take(at) {
    if (at >= this.#size) this.#hasNew = false, this.#make(this.#size, false);
    else this.set(`${this.name}.${at}`, "", false);
    this.more.focus();
  }

  /** @param {number} at */
  #up(at) {
    if (at < this.#size) this.set(`${this.name}.${at}`, String(at - 1), false);
  }

  /** @param {string} path such as "accounts.0.text" */
  focus(path) {
    const [, at, name] = path.split(".");
    this.#items[Number(at)]?.get(name)?.focus();
  }
}
