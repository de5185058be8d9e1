/** The way to find events: a button, and a form whose every change the core answers. Ctrl-F stays the browser's. */

import { nodes, number, text } from "../engine/names.js";
import { build, make } from "./nodes.js";
import { say } from "./words.js";

/** @typedef {import("../engine/timeline.js").Timeline} Timeline */
/**
 * @typedef {object} Asked
 * @property {() => Timeline | undefined} timeline
 * @property {(bits: number) => void} answered
 */

export class Filter {
  #pending = 0;

  /** @param {import("../shadow_dom.js").Parts} parts @param {Asked} asked @param {AbortSignal} signal */
  constructor({ filter, form }, asked, signal) {
    this.button = filter;
    this.form = form;
    this.asked = asked;
    this.field = make("input", { type: "search", name: "words", autocomplete: "off", "aria-label": say.words, placeholder: say.words });
    this.choices = make("div");
    this.count = make("output");
    const clear = make("button", { type: "button" }, say.clear);
    form.replaceChildren(this.field, make("p", {}, this.count, clear), this.choices);
    /** @param {HTMLElement} target @param {string} name @param {(event: any) => void} handler */
    const on = (target, name, handler) => target.addEventListener(name, handler, { signal });
    on(filter, "click", () => this.#open(Boolean(this.form.hidden)));
    on(form, "input", () => this.#ask());
    on(form, "submit", (event) => event.preventDefault());
    on(clear, "click", () => this.#clear());
    on(form, "keydown", (event) => event.key === "Escape" && this.#escape(event));
    signal.addEventListener("abort", () => clearTimeout(this.#pending));
  }

  /** Another document: what was asked of the last one says nothing. */
  renew() {
    this.form.hidden = true;
    this.form.reset();
    this.choices.replaceChildren();
  }

  /** @param {Timeline} timeline */
  show(timeline) {
    const shown = timeline.number(number.shown), all = timeline.number(number.events);
    this.count.textContent = say.some(shown, all);
    this.button.textContent = shown < all ? say.filtered(shown, all) : say.filter;
  }

  /** @param {boolean} open */
  #open(open) {
    const timeline = this.asked.timeline();
    if (open && timeline && !this.choices.firstChild) this.choices.replaceChildren(build(nodes(timeline, text.filter)));
    this.form.hidden = !open;
    this.button.setAttribute("aria-expanded", String(open));
    (open ? this.field : this.button).focus();
  }

  get #lines() {
    return [...new FormData(this.form)].filter(([, value]) => value).map(([name, value]) => `${name}=${value}\n`).join("");
  }

  #ask() {
    const timeline = this.asked.timeline();
    if (timeline) this.#answered(timeline, timeline.query(this.#lines));
  }

  // A huge document is searched in slices, between which the page lives on.
  /** @param {Timeline} timeline @param {number} bits */
  #answered(timeline, bits) {
    clearTimeout(this.#pending);
    this.asked.answered(bits);
    if (timeline.number(number.searching)) this.#pending = window.setTimeout(() => this.#answered(timeline, timeline.search()));
  }

  #clear() {
    this.form.reset();
    this.#ask();
    this.field.focus();
  }

  /** @param {KeyboardEvent} event */
  #escape(event) {
    event.preventDefault();
    if (this.#lines) this.#clear();
    else this.#open(false);
  }
}
