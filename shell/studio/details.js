/** The event that is active, with all that its row in the table has no room for. */

import { make } from "../../web/panels/nodes.js";
import { button } from "./parts.js";
import { RowForm } from "./row_form.js";
import * as say from "./words.js";

/** @typedef {import("./desk_types.js").Row} Row */

const inLists = ["who", "absent", "picture"]; // columns whose content the lists below have, one by one

export class Details {
  /** @type {RowForm | undefined} */
  #form;

  constructor() {
    this.button = button(say.details, () => this.open(!this.isOpen));
    this.button.setAttribute("aria-controls", "details");
    this.heading = make("h2", { id: "details-title" });
    const close = button("×", () => this.open(false), "close");
    close.setAttribute("aria-label", say.closeDetails);
    this.body = make("div");
    this.element = make("section", { class: "details", id: "details", "aria-labelledby": "details-title" }, make("div", { class: "import-head" }, this.heading, close), this.body);
    this.open(false);
  }

  /** @param {import("./desk_types.js").Columns} columns @param {import("./table/grid.js").GridOwner} owner @param {import("./field.js").Known} known */
  begin({ columns, lists }, owner, known) {
    this.#form = new RowForm("events", { columns: columns.filter(({ name }) => !inLists.includes(name)), lists }, owner, known);
    this.body.replaceChildren(this.#form.element);
  }

  get isOpen() {
    return !this.element.hidden;
  }

  /** @param {boolean} isOpen */
  open(isOpen) {
    const hadFocus = this.element.contains(document.activeElement);
    this.element.hidden = !isOpen;
    this.button.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) this.opened();
    else if (hadFocus) this.button.focus();
  }

  /** Only events have details. @param {boolean} isAvailable */
  set available(isAvailable) {
    this.button.hidden = !isAvailable;
    this.element.classList.toggle("away", !isAvailable);
  }

  /** Called when it opens: it may show what it did not need before. */
  opened = () => {};

  /** @param {Row | undefined} row of an event */
  show(row) {
    this.heading.textContent = row ? row.cells.title || say.untitledEvent : say.noEventActive;
    this.body.hidden = !row;
    if (row && this.isOpen) return this.#form?.show([row]);
  }

  /** @param {Row} row @param {string} column a place in a list */
  async go(row, column) {
    this.open(true);
    await this.#form?.show([row]);
    await this.#form?.select(row.id, column);
  }
}
