/** The search: a field, and under it the best of what is found as one types. Ctrl+F is left to the browser. */

import { change, number, text } from "../abi/names.js";
import { word } from "../abi/words.js";
import { nodes } from "../engine/answers.js";
import { Drop } from "./drop.js";
import { build, make } from "./nodes.js";

/** @typedef {import("../engine/timeline.js").Timeline} Timeline */

const onlyFound = "only=found";

export class Search {
  on = change.outline | change.shown;

  /**
   * @param {import("../shadow_tree.js").ShadowTree} tree @param {import("../app.js").App} app
   * @param {import("./query.js").Query} query @param {AbortSignal} signal
   */
  constructor({ search, found }, app, query, signal) {
    this.field = /** @type {HTMLInputElement} */ (search);
    this.found = found;
    this.app = app;
    this.query = query;
    this.count = make("output", { dir: "auto" });
    this.similar = make("p", { hidden: "" });
    this.box = /** @type {HTMLInputElement} */ (make("input", { type: "checkbox" }));
    this.only = make("label", {}, this.box, make("span"));
    this.hits = make("div");
    found.replaceChildren(make("p", {}, this.count), this.similar, this.only, this.hits);
    this.drop = new Drop(search, found, signal);
    /** @param {HTMLElement} target @param {string} name @param {(event: any) => void} handler */
    const on = (target, name, handler) => target.addEventListener(name, handler, { signal });
    on(search, "input", () => this.#ask());
    on(search, "click", () => this.drop.set(this.isAsked));
    on(search, "keydown", (event) => this.#press(event));
    on(this.box, "change", () => query.toggle(onlyFound));
    on(found, "keydown", (event) => this.#walk(event));
    on(this.hits, "click", () => app.viewport.isBeside || this.drop.set(false)); // on a phone it would cover what is read
  }

  get isAsked() {
    return Boolean(this.field.value.trim());
  }

  /** @param {Timeline} timeline @param {number} changes */
  update(timeline, changes) {
    if (changes & change.outline) this.#reset(timeline);
    const words = this.query.value("words");
    if (this.field.value.trim() !== words.trim()) this.field.value = words;
    this.box.checked = this.query.lines.includes(onlyFound);
    const shown = timeline.number(number.shown), all = timeline.number(number.events);
    this.count.textContent = timeline.word(word.eventsSome, { shown, n: all });
    this.similar.hidden = !this.isAsked || !timeline.number(number.similar);
    this.hits.replaceChildren(...(this.isAsked ? [build(nodes(timeline, text.hits))] : []));
    this.app.found.mark(this.isAsked ? this.field.value : "");
    if (this.field.matches(":focus") || !this.isAsked) this.drop.set(this.isAsked);
  }

  /** @param {Timeline} timeline */
  #reset(timeline) {
    const name = timeline.word(word.filterWords);
    this.field.placeholder = name;
    for (const part of [this.field, this.found]) part.setAttribute("aria-label", name);
    this.similar.textContent = timeline.word(word.filterSimilar);
    this.only.lastElementChild?.replaceChildren(timeline.word(word.filterOnly));
    this.field.value = "";
  }

  // Without words there is nothing that alone could be drawn.
  #ask() {
    const others = this.query.lines.filter((line) => !/^(words|only)=/.test(line));
    this.query.ask(this.isAsked ? [...others, `words=${this.field.value}`, ...(this.box.checked ? [onlyFound] : [])] : others);
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (event.isComposing) return;
    const first = /** @type {HTMLElement | null} */ (this.hits.querySelector("a"));
    if (event.key === "Enter") first?.click();
    if (event.key === "ArrowDown" && this.isAsked) this.drop.set(true), first?.focus(), event.preventDefault();
    if (event.key !== "Escape" || event.defaultPrevented || !this.field.value) return;
    event.preventDefault();
    this.field.value = "";
    this.#ask();
  }

  // Up from the first hit is the field.
  /** @param {KeyboardEvent} event */
  #walk(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const hits = [...this.hits.querySelectorAll("a")], at = hits.indexOf(/** @type {HTMLAnchorElement} */ (event.target));
    if (!step || at < 0) return;
    event.preventDefault();
    (at + step < 0 ? this.field : hits[at + step])?.focus();
  }
}
