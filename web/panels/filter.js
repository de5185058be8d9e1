/** The filter: a form whose boxes and dates are lines of the query; a chip for each line, and the way from hit to hit. */

import { change, number, text } from "../abi/names.js";
import { word } from "../abi/words.js";
import { nodes } from "../engine/answers.js";
import { Drop } from "./drop.js";
import { build, make } from "./nodes.js";

/** @typedef {import("../engine/timeline.js").Timeline} Timeline */

export class Filter {
  on = change.outline | change.shown;
  #removed = -1; // the place of the chip that a reader takes away

  /**
   * @param {import("../shadow_tree.js").ShadowTree} tree @param {import("../app.js").App} app
   * @param {import("./query.js").Query} query @param {AbortSignal} signal
   */
  constructor({ filter, form, chips }, app, query, signal) {
    this.button = filter;
    this.form = form;
    this.chips = chips;
    this.app = app;
    this.query = query;
    this.from = /** @type {HTMLInputElement} */ (make("input", { name: "from", autocomplete: "off" }));
    this.until = /** @type {HTMLInputElement} */ (make("input", { name: "until", autocomplete: "off" }));
    this.choices = make("div");
    this.count = make("output", { dir: "auto" });
    this.clear = make("button", { type: "button" });
    this.times = make("p", {}, ...[this.from, this.until].map((field) => make("label", {}, make("span"), field)));
    form.replaceChildren(make("p", {}, this.count, this.clear), this.choices, this.times);
    this.drop = new Drop(filter, form, signal, (isOpen) => isOpen && this.#choose()).toggle(":is(summary,input)");
    this.list = make("div");
    this.said = make("span", { dir: "auto" });
    this.back = make("button", { type: "button" }, "‹");
    this.next = make("button", { type: "button" }, "›");
    chips.replaceChildren(this.list, this.said, this.back, this.next);
    /** @param {HTMLElement} target @param {string} name @param {(event: any) => void} handler */
    const on = (target, name, handler) => target.addEventListener(name, handler, { signal });
    on(form, "input", ({ target }) => (target.type === "checkbox" ? query.toggle(`${target.name}=${target.value}`) : query.put(target.name, target.value)));
    on(form, "submit", (event) => event.preventDefault());
    on(this.clear, "click", () => query.ask([]));
    on(this.list, "click", ({ target }) => this.#remove(target.closest("button")));
    on(this.back, "click", () => this.#go(-1));
    on(this.next, "click", () => this.#go(1));
  }

  /** @param {Timeline} timeline @param {number} changes */
  update(timeline, changes) {
    if (changes & change.outline) this.#reset(timeline);
    this.#fillIn();
    const shown = timeline.number(number.shown), all = timeline.number(number.events);
    this.count.textContent = timeline.word(word.eventsSome, { shown, n: all });
    this.button.textContent = timeline.word(word.filter);
    this.#showChips(timeline, shown);
  }

  // A text that is no date has no chip: its field is marked as wrong.
  /** @param {Timeline} timeline @param {number} shown */
  #showChips(timeline, shown) {
    const chips = this.query.lines.length ? build(nodes(timeline, text.chips)) : "";
    this.list.replaceChildren(chips);
    this.chips.hidden = !this.list.textContent;
    this.said.textContent = this.count.textContent;
    for (const button of [this.back, this.next]) button.hidden = !shown;
    this.#focusChip();
    for (const field of [this.from, this.until])
      field.setAttribute("aria-invalid", String(Boolean(field.value) && !this.list.querySelector(`[name=${field.name}]`)));
  }

  #fillIn() {
    const { lines } = this.query;
    for (const control of /** @type {Iterable<HTMLInputElement>} */ (this.form.elements)) {
      if (control.type === "checkbox") control.checked = lines.includes(`${control.name}=${control.value}`);
      else if (control.localName === "input" && !control.matches(":focus")) control.value = this.query.value(control.name);
    }
  }

  // The query to the last document means nothing for another one.
  /** @param {Timeline} timeline */
  #reset(timeline) {
    for (const [field, name] of /** @type {const} */ ([[this.from, word.filterFrom], [this.until, word.filterUntil]])) {
      field.previousElementSibling?.replaceChildren(timeline.word(name));
      field.placeholder = timeline.word(word.filterDateHint);
    }
    this.back.setAttribute("aria-label", timeline.word(word.filterPrevious));
    this.next.setAttribute("aria-label", timeline.word(word.filterNext));
    this.clear.textContent = timeline.word(word.filterClear);
    this.drop.set(false);
    this.form.reset();
    this.choices.replaceChildren();
  }

  #choose() {
    const { timeline } = this.app;
    if (timeline && !this.choices.firstChild) this.choices.replaceChildren(build(nodes(timeline, text.filter)));
    this.#fillIn();
  }

  /** @param {HTMLButtonElement | null} chip */
  #remove(chip) {
    if (!chip) return;
    this.#removed = [...this.list.querySelectorAll("button")].indexOf(chip);
    chip.disabled = true; // until a long search has ended
    this.query.toggle(`${chip.name}=${chip.value}`);
  }

  // The keyboard's focus goes on to the chip that follows the removed one.
  #focusChip() {
    if (this.#removed < 0) return;
    const left = this.list.querySelectorAll("button");
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
}
