/** A field that looks for an event of the story by its words, as a combobox: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */

import { make } from "../../web/panels/nodes.js";
import * as say from "./words.js";

/** @typedef {import("./desk_types.js").Row} Row */

const most = 8; // events that are offered

/** Without case and accents. @param {string} text */
const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * The events that have all the words, those whose titles begin with them first.
 * @param {Row[]} rows @param {string} text @returns {Row[]}
 */
export function found(rows, text) {
  const asked = folded(text).trim();
  const words = asked.split(/\s+/);
  const hits = [];
  for (const row of rows) {
    const title = folded(row.cells.title ?? "");
    const all = `${title} ${folded(`${row.cells.when ?? ""} ${row.cells.who ?? ""}`)}`;
    if (title && words.every((word) => all.includes(word))) hits.push({ row, rank: title.startsWith(asked) ? 0 : title.includes(asked) ? 1 : 2 });
  }
  return hits.sort((a, b) => a.rank - b.rank).slice(0, most).map(({ row }) => row);
}

export class EventPicker {
  #chosen = "";
  /** @type {Row[]} */
  #offered = [];
  #active = -1;

  /** @param {import("./field.js").Given} given */
  constructor({ id, path, set, known }) {
    this.id = id;
    this.known = known;
    this.choose = (/** @type {string} */ event) => set(path, event, false);
    this.field = /** @type {HTMLInputElement} */ (make("input", {
      type: "text", id, role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": `${id}-hits`, placeholder: say.findEvent,
    }));
    this.hits = make("ul", { id: `${id}-hits`, class: "hits", role: "listbox", "aria-label": say.findEvent, hidden: "" });
    this.element = make("span", { class: "field-box" }, this.field, this.hits);
    this.field.addEventListener("input", () => this.#look());
    this.field.addEventListener("keydown", (event) => this.#press(event));
    this.field.addEventListener("blur", () => this.#leave());
    this.hits.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus until the click
    this.hits.addEventListener("click", (event) => {
      const at = [...this.hits.children].findIndex((each) => each.contains(/** @type {Node} */ (event.target)));
      if (at >= 0) this.#take(at);
    });
  }

  /** @param {string} id of the event @param {import("./field.js").State} [state] */
  show(id, { isWrong = false } = {}) {
    this.#chosen = id;
    if (this.field !== document.activeElement) this.field.value = this.#titleOf(id);
    if (isWrong) this.field.setAttribute("aria-invalid", "true");
    else this.field.removeAttribute("aria-invalid");
  }

  /** @param {string} id */
  #titleOf(id) {
    return this.known.events().find((row) => row.id === id)?.cells.title || id;
  }

  #look() {
    this.#offered = this.field.value.trim() ? found(this.known.events(), this.field.value) : [];
    this.hits.replaceChildren(...this.#offered.map((row, at) =>
      make("li", { role: "option", id: `${this.id}-hit-${at}`, "aria-selected": "false" }, make("span", {}, row.cells.title), " ", make("small", {}, row.cells.when ?? ""))));
    if (this.field.value.trim() && !this.#offered.length) this.hits.append(make("li", { role: "option", "aria-disabled": "true" }, say.noEvent));
    this.#open(Boolean(this.field.value.trim()));
    this.#mark(this.#offered.length ? 0 : -1);
  }

  /** @param {boolean} isOpen */
  #open(isOpen) {
    this.hits.hidden = !isOpen;
    this.field.setAttribute("aria-expanded", String(isOpen));
  }

  /** @param {number} at */
  #mark(at) {
    this.#active = at;
    [...this.hits.children].forEach((hit, index) => hit.setAttribute("aria-selected", String(index === at)));
    if (at >= 0) this.field.setAttribute("aria-activedescendant", `${this.id}-hit-${at}`);
    else this.field.removeAttribute("aria-activedescendant");
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (event.isComposing || this.hits.hidden) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const count = this.#offered.length;
    if (by && count) this.#mark((this.#active + by + count) % count);
    else if (event.key === "Enter" && this.#active >= 0) this.#take(this.#active);
    else if (event.key === "Escape") this.#close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {number} at */
  #take(at) {
    const { id } = this.#offered[at];
    this.field.value = this.#titleOf(id);
    this.#open(false);
    this.#mark(-1);
    this.#chosen = id;
    this.choose(id);
  }

  #close() {
    this.field.value = this.#titleOf(this.#chosen);
    this.#open(false);
    this.#mark(-1);
  }

  // An empty field names no event; other words that were not chosen count for nothing.
  #leave() {
    if (!this.field.value.trim() && this.#chosen) this.choose((this.#chosen = ""));
    this.#close();
  }

  focus() {
    this.field.focus();
  }
}
