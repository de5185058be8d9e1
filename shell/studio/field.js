/** A field of a form: one line, several lines, a choice, a name that is known already, or an event that is looked for. */

import { make } from "../../web/panels/nodes.js";
import { EventPicker } from "./event_picker.js";
import * as say from "./words.js";

/** @typedef {import("./desk_types.js").Row} Row */
/** @typedef {import("./desk_types.js").Column} Column */
/** @typedef {import("./desk_types.js").Collection} Collection */
/** @typedef {(path: string, text: string, isTyping: boolean) => void} Set */
/**
 * What the story has, for fields that name something of it.
 * @typedef {object} Known
 * @property {(collection: Collection, id: string) => Promise<Record<string, Record<string, string>[]>>} lists  of a row
 * @property {() => Row[]} events
 */
/** @typedef {{ id: string, column: Column, path: string, set: Set, known: Known }} Given  path: the column, or a place in a list */
/** @typedef {{ isWrong?: boolean, reading?: string }} State */
/** @typedef {{ id: string, element: HTMLElement, show: (text: string, state?: State) => void, focus: () => void }} Field */

const long = ["summary", "text"]; // texts of several lines
/** Fields whose texts are names of others. @type {Record<string, string>} by the name of a list of names */
const lists = { actor: "parties", by: "parties", source: "sources", topic: "topics" };

/** @param {Given} given @returns {Field} */
export function newField(given) {
  const { column } = given;
  if (column.name === "event") return new EventPicker(given);
  return new PlainField(given);
}

/** @param {Column} column @returns {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} */
function inputOf({ name, choices }) {
  if (choices) {
    const words = choices.includes("") || choices.includes("none") ? choices : ["", ...choices];
    return /** @type {HTMLSelectElement} */ (make("select", {}, ...words.map((word) => make("option", { value: word }, say.choice(word)))));
  }
  if (long.includes(name)) return /** @type {HTMLTextAreaElement} */ (make("textarea", { rows: "3" }));
  const list = lists[name];
  return /** @type {HTMLInputElement} */ (make("input", { type: "text", autocomplete: "off", placeholder: say.hints[name] ?? "", ...(list ? { list: `known-${list}` } : {}) }));
}

class PlainField {
  #kept = ""; // what the author wrote last

  /** @param {Given} given */
  constructor({ id, column, path, set }) {
    this.id = id;
    this.column = column;
    this.field = inputOf(column);
    this.field.id = id;
    this.field.addEventListener("input", () => column.choices || set(path, this.field.value, true));
    this.field.addEventListener("change", () => {
      this.#kept = this.field.value;
      set(path, this.field.value, false);
    });
    this.note = make("small", { id: `${id}-note`, class: "reading", hidden: "" });
    this.element = make("span", { class: "field-box" }, this.field, this.note);
  }

  /** The field in which the author writes keeps its text. @param {string} text @param {State} [state] */
  show(text, { isWrong = false, reading = "" } = {}) {
    const isRefused = this.column.name === "date" && Boolean(this.#kept) && this.field.value === this.#kept && !text;
    const note = isRefused ? say.noDate : (reading ?? "");
    if (this.field !== document.activeElement && !isRefused) this.#put(text);
    if (isWrong || isRefused) this.field.setAttribute("aria-invalid", "true");
    else this.field.removeAttribute("aria-invalid");
    this.note.textContent = note;
    this.note.hidden = !note;
    if (note) this.field.setAttribute("aria-describedby", this.note.id);
    else this.field.removeAttribute("aria-describedby");
  }

  // A word that none of the choices is, is one more.
  /** @param {string} text */
  #put(text) {
    const options = this.field instanceof HTMLSelectElement ? [...this.field.options] : undefined;
    if (options && !options.some(({ value }) => value === text)) this.field.append(make("option", { value: text }, text));
    if (this.field.value !== text) this.field.value = text;
  }

  focus() {
    this.field.focus();
  }
}
