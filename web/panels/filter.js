/** The filter: a button and a form. Every change of the form is a query to the core. Ctrl+F is left to the browser. */

import { change, job, number, reaction, text } from "../abi/names.js";
import { word } from "../abi/words.js";
import { nodes } from "../engine/answers.js";
import { build, make } from "./nodes.js";

/** @typedef {import("../engine/timeline.js").Timeline} Timeline */

const stepsASlice = 500_000; // of searching: a hundred thousand events, some ms

export class Filter {
  on = change.outline | change.shown;
  #timer = 0;

  /**
   * @param {import("../shadow_tree.js").ShadowTree} tree @param {import("../app.js").App} app
   * @param {AbortSignal} signal
   */
  constructor({ filter, form }, app, signal) {
    this.button = filter;
    this.form = form;
    this.app = app;
    this.field = /** @type {HTMLInputElement} */ (make("input", { type: "search", name: "words", autocomplete: "off" }));
    this.choices = make("div");
    this.count = make("output", { dir: "auto" });
    const clear = (this.clear = make("button", { type: "button" }));
    this.similar = make("p", { hidden: "" });
    this.hits = make("div");
    form.replaceChildren(this.field, make("p", {}, this.count, clear), this.similar, this.hits, this.choices);
    /** @param {HTMLElement} target @param {string} name @param {(event: any) => void} handler */
    const on = (target, name, handler) => target.addEventListener(name, handler, { signal });
    on(filter, "click", () => this.#open(Boolean(this.form.hidden)));
    on(form, "input", () => this.#query());
    on(form, "submit", (event) => (event.preventDefault(), this.hits.querySelector("a")?.click()));
    on(clear, "click", () => this.#clear());
    on(this.hits, "click", () => app.viewport.isBeside || this.#open(false)); // on a phone it would cover what is read
    on(form, "keydown", (event) => event.key === "Escape" && this.#escape(event));
    signal.addEventListener("abort", () => clearTimeout(this.#timer));
  }

  /** @param {Timeline} timeline @param {number} changes */
  update(timeline, changes) {
    if (changes & change.outline) this.#reset(timeline);
    this.#fillIn(timeline);
    const shown = timeline.number(number.shown), all = timeline.number(number.events);
    this.count.textContent = timeline.word(word.eventsSome, { shown, n: all });
    this.#showHits(timeline);
    this.button.textContent = timeline.word(shown < all ? word.filterSome : word.filter, { shown, n: all });
  }

  // The best first. Enter opens it.
  /** @param {Timeline} timeline */
  #showHits(timeline) {
    const isAsked = Boolean(this.field.value.trim());
    this.similar.hidden = !isAsked || !timeline.number(number.similar);
    this.similar.textContent = timeline.word(word.filterSimilar);
    this.hits.replaceChildren(...(isAsked ? [build(nodes(timeline, text.hits))] : []));
    this.app.found.mark(isAsked ? this.field.value : "");
  }

  // A view that comes from an address brings a query along.
  /** @param {Timeline} timeline */
  #fillIn(timeline) {
    const lines = timeline.text(text.query);
    if (lines === this.#lines) return;
    const asked = lines.split("\n");
    for (const control of /** @type {Iterable<HTMLInputElement>} */ (this.form.elements)) {
      if (control.type === "checkbox") control.checked = asked.includes(`${control.name}=${control.value}`);
      else if (control === this.field) control.value = asked.find((line) => line.startsWith("words="))?.slice(6) ?? "";
    }
  }

  // The query to the last document means nothing for another one.
  /** @param {Timeline} timeline */
  #reset(timeline) {
    for (const name of ["placeholder", "aria-label"]) this.field.setAttribute(name, timeline.word(word.filterWords));
    this.clear.textContent = timeline.word(word.filterClear);
    this.form.hidden = true;
    this.form.reset();
    this.choices.replaceChildren();
  }

  /** @param {boolean} open */
  #open(open) {
    const { timeline } = this.app;
    if (open && timeline && !this.choices.firstChild) this.choices.replaceChildren(build(nodes(timeline, text.filter)));
    if (open && timeline) this.#fillIn(timeline);
    this.form.hidden = !open;
    this.button.setAttribute("aria-expanded", String(open));
    (open ? this.field : this.button).focus();
  }

  get #lines() {
    return [...new FormData(this.form)].filter(([, value]) => value).map(([name, value]) => `${name}=${value}\n`).join("");
  }

  #query() {
    this.app.send((timeline) => timeline.query(this.#lines));
    this.#searchOn();
  }

  // A huge document is searched in slices. The page does its own work between them.
  #searchOn() {
    clearTimeout(this.#timer);
    const { timeline } = this.app;
    if (!timeline || timeline.number(number.job) > job.search) return;
    this.#timer = window.setTimeout(() => {
      timeline.work(stepsASlice);
      if (timeline.number(number.job) > job.search) this.app.send(() => reaction.redraw);
      else this.#searchOn();
    });
  }

  #clear() {
    this.form.reset();
    this.#query();
    this.field.focus();
  }

  /** @param {KeyboardEvent} event */
  #escape(event) {
    event.preventDefault();
    if (this.#lines) this.#clear();
    else this.#open(false);
  }
}
