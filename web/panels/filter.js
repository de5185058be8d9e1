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
  #removed = -1; // the place of the chip that a reader takes away

  /**
   * @param {import("../shadow_tree.js").ShadowTree} tree @param {import("../app.js").App} app
   * @param {AbortSignal} signal
   */
  constructor({ filter, form, chips }, app, signal) {
    this.button = filter;
    this.form = form;
    this.chips = chips;
    this.app = app;
    this.field = input({ type: "search", name: "words", autocomplete: "off" });
    this.from = input({ name: "from", autocomplete: "off" });
    this.until = input({ name: "until", autocomplete: "off" });
    this.choices = make("div");
    this.count = make("output", { dir: "auto" });
    this.back = make("button", { type: "button" }, "‹");
    this.next = make("button", { type: "button" }, "›");
    const clear = (this.clear = make("button", { type: "button" }));
    this.similar = make("p", { hidden: "" });
    this.hits = make("div");
    this.times = make("p", {}, ...[this.from, this.until].map((field) => make("label", {}, make("span"), field)));
    this.only = make("label", {}, input({ type: "checkbox", name: "only", value: "found" }), make("span"));
    form.replaceChildren(this.field, make("p", {}, this.count, this.back, this.next, clear), this.similar, this.only, this.hits, this.times, this.choices);
    /** @param {HTMLElement} target @param {string} name @param {(event: any) => void} handler */
    const on = (target, name, handler) => target.addEventListener(name, handler, { signal });
    on(filter, "click", () => this.#open(Boolean(this.form.hidden)));
    on(form, "input", ({ target }) => this.#ask(target));
    on(form, "submit", (event) => event.preventDefault());
    on(this.field, "keydown", (event) => event.key === "Enter" && !event.isComposing && this.hits.querySelector("a")?.click()); // a form with several fields has no Enter of its own
    on(clear, "click", () => this.#clear());
    on(this.back, "click", () => this.#go(-1));
    on(this.next, "click", () => this.#go(1));
    on(this.hits, "click", () => app.viewport.isBeside || this.#open(false)); // on a phone it would cover what is read
    on(form, "keydown", (event) => event.key === "Escape" && this.#escape(event));
    on(chips, "click", ({ target }) => this.#remove(target.closest("button")));
    signal.addEventListener("abort", () => clearTimeout(this.#timer));
  }

  /** @param {Timeline} timeline @param {number} changes */
  update(timeline, changes) {
    if (changes & change.outline) this.#reset(timeline);
    this.#fillIn(timeline);
    const shown = timeline.number(number.shown), all = timeline.number(number.events);
    this.count.textContent = timeline.word(word.eventsSome, { shown, n: all });
    for (const button of [this.back, this.next]) button.hidden = shown === all || !shown;
    this.#showHits(timeline);
    this.#showChips(timeline);
    this.button.textContent = timeline.word(shown < all ? word.filterSome : word.filter, { shown, n: all });
  }

  // A text that is no date has no chip: its field is marked as wrong.
  /** @param {Timeline} timeline */
  #showChips(timeline) {
    const asked = timeline.text(text.query);
    this.chips.replaceChildren(...(asked ? [build(nodes(timeline, text.chips))] : []));
    this.#focusChip();
    for (const field of [this.from, this.until])
      field.setAttribute("aria-invalid", String(Boolean(field.value) && !this.chips.querySelector(`[name=${field.name}]`)));
  }

  // The best first. Enter opens it.
  /** @param {Timeline} timeline */
  #showHits(timeline) {
    const isAsked = Boolean(this.field.value.trim());
    this.only.hidden = !isAsked;
    this.similar.hidden = !isAsked || !timeline.number(number.similar);
    this.similar.textContent = timeline.word(word.filterSimilar);
    this.hits.replaceChildren(...(isAsked ? [build(nodes(timeline, text.hits))] : []));
    this.app.found.mark(isAsked ? this.field.value : "");
  }

  // The core holds the query: a view that comes from an address brings one along.
  /** @param {Timeline} timeline */
  #fillIn(timeline) {
    const asked = timeline.text(text.query).split("\n");
    for (const control of /** @type {Iterable<HTMLInputElement>} */ (this.form.elements)) {
      if (control.type === "checkbox") control.checked = asked.includes(`${control.name}=${control.value}`);
      else if (control.localName === "input" && !control.matches(":focus")) control.value = asked.find((line) => line.startsWith(`${control.name}=`))?.slice(control.name.length + 1) ?? "";
    }
  }

  // The query to the last document means nothing for another one.
  /** @param {Timeline} timeline */
  #reset(timeline) {
    for (const name of ["placeholder", "aria-label"]) this.field.setAttribute(name, timeline.word(word.filterWords));
    for (const [field, name] of /** @type {const} */ ([[this.from, word.filterFrom], [this.until, word.filterUntil]])) {
      field.previousElementSibling?.replaceChildren(timeline.word(name));
      field.placeholder = timeline.word(word.filterDateHint);
    }
    this.only.lastElementChild?.replaceChildren(timeline.word(word.filterOnly));
    this.back.setAttribute("aria-label", timeline.word(word.filterPrevious));
    this.next.setAttribute("aria-label", timeline.word(word.filterNext));
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
    return (this.app.timeline?.text(text.query) ?? "").split("\n").filter(Boolean);
  }

  // A box adds its line or takes it away. A field has one line at most.
  /** @param {HTMLInputElement} control */
  #ask({ type, name, value, checked }) {
    const isBox = type === "checkbox", line = `${name}=${value}`;
    const others = this.#lines.filter((each) => (isBox ? each !== line : !each.startsWith(`${name}=`)));
    this.#query((isBox ? checked : value) ? [...others, line] : others);
  }

  /** Adds a line to the query, or takes it away. @param {string} line */
  toggle(line) {
    const others = this.#lines.filter((each) => each !== line);
    this.#query(others.length < this.#lines.length ? others : [...others, line]);
  }

  /** @param {HTMLButtonElement | null} chip */
  #remove(chip) {
    if (!chip) return;
    this.#removed = [...this.chips.querySelectorAll("button")].indexOf(chip);
    chip.disabled = true; // until a long search has ended
    this.toggle(`${chip.name}=${chip.value}`);
  }

  // The keyboard's focus goes on to the chip that follows the removed one.
  #focusChip() {
    if (this.#removed < 0) return;
    const left = this.chips.querySelectorAll("button");
    (left[Math.min(this.#removed, left.length - 1)] ?? this.button).focus();
    this.#removed = -1;
  }

  // From the open event to the one before or after it, of those that are found.
  /** @param {1 | -1} step */
  #go(step) {
    this.app.send((timeline) => {
      const selected = timeline.number(number.selected);
      const rank = selected < 0 ? 0 : timeline.rank(selected); // of the first that is not before it
      const isAt = selected >= 0 && timeline.nth(rank) === selected;
      const event = timeline.nth(step < 0 ? rank - 1 : isAt ? rank + 1 : rank);
      return event < 0 ? 0 : timeline.select(event);
    });
  }

  /** @param {string[]} lines */
  #query(lines) {
    this.app.send((timeline) => timeline.query(lines.map((line) => `${line}\n`).join("")));
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
    this.#query([]);
    this.field.focus();
  }

  /** @param {KeyboardEvent} event */
  #escape(event) {
    event.preventDefault();
    if (this.#lines.length) this.#clear();
    else this.#open(false);
  }
}

/** @param {Record<string, string>} attributes */
const input = (attributes) => /** @type {HTMLInputElement} */ (make("input", attributes));
