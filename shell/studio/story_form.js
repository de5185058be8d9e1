/** The fields of the story itself, as a form: its title, its summary, its language. */

import { make } from "../../web/panels/nodes.js";
import * as say from "./words.js";

/** @typedef {import("./desk_types.js").Row} Row */
/** @typedef {import("./desk_types.js").Column} Column */
/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Field */

const long = ["summary"]; // texts of several lines

export class StoryForm {
  #id = "";
  /** @type {Map<string, Field>} */
  #fields = new Map();

  /** @param {HTMLElement} place @param {Column[]} columns @param {import("./table/grid.js").GridOwner} owner */
  constructor(place, columns, owner) {
    this.owner = owner;
    this.element = make("form", { class: "story-form" }, ...columns.map((column) => this.#line(column)));
    this.element.addEventListener("submit", (event) => event.preventDefault());
    place.append(this.element);
  }

  /** @param {Column} column */
  #line({ name, choices }) {
    const field = newField(name, choices);
    field.id = `story-${name}`;
    field.addEventListener("input", () => this.#set(name, field.value, true));
    field.addEventListener("change", () => this.#set(name, field.value, false));
    this.#fields.set(name, field);
    return make("p", {}, make("label", { for: field.id }, say.columnTitle("story", name)), field);
  }

  /** @param {string} column @param {string} text @param {boolean} isTyping */
  #set(column, text, isTyping) {
    this.owner.set([{ id: this.#id, column, text }], isTyping);
  }

  /** The field in which the author writes keeps its text. @param {Row[]} rows */
  async show([row]) {
    if (!row) return;
    this.#id = row.id;
    for (const [name, field] of this.#fields) {
      if (field !== document.activeElement) field.value = row.cells[name] ?? "";
      if (row.faults.includes(name)) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
    }
  }

  /** @param {Row[]} rows */
  update(rows) {
    return this.show(rows);
  }

  /** @param {string} _id there is one story @param {string} [column] */
  async select(_id, column) {
    this.#fields.get(column ?? "")?.focus();
  }

  focus() {
    this.#fields.values().next().value?.focus();
  }

  async appear() {}
}

/** @param {string} name @param {string[]} [choices] @returns {Field} */
function newField(name, choices) {
  if (choices) {
    const options = ["", ...choices.filter(Boolean)].map((text) => make("option", { value: text }, text));
    return /** @type {HTMLSelectElement} */ (make("select", {}, ...options));
  }
  if (long.includes(name)) return /** @type {HTMLTextAreaElement} */ (make("textarea", { rows: "4" }));
  return /** @type {HTMLInputElement} */ (make("input", { type: "text", autocomplete: "off", placeholder: say.hints[name] ?? "" }));
}
