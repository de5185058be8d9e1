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
    this.app = app;
    this.query = query;
    this.count = make("output", { dir: "auto" });
    this.back = make("button", { type: "button" }, "‹");
    this.next = make("button", { type: "button" }, "›");
    this.similar = make("p", { hidden: "" });
    this.box = /** @type {HTMLInputElement} */ (make("input", { type: "checkbox" }));
    this.only = make("label", {}, this.box, make("span"));
    this.hits = make("div");
    found.replaceChildren(make("p", {}, this.count, this.back, this.next), this.similar, this.only, this.hits);
    this.drop = new Drop(search, found, signal);
    /** @param {HTMLElement} target @param {string} name @param {(event: any) => void} handler */
    const on = (target, name, handler) => target.addEventListener(name, handler, { signal });
    on(search, "input", () => query.put("words", this.field.value));
    on(search, "click", () => this.drop.set(this.isAsked));
    on(search, "keydown", (event) => this.#press(event));
    on(this.box, "change", () => query.toggle(onlyFound));
    on(this.back, "click", () => this.#go(-1));
    on(this.next, "click", () => this.#go(1));
    on(this.hits, "click", () => app.viewport.isBeside || this.drop.set(false)); // on a phone it would cover what is read
  }

  get isAsked() {
    return Boolean(this.field.value.trim());
  }

  /** @param {Timeline} timeline @param {number} changes */
  update(timeline, changes) {
    if (changes & change.outline) this.#reset(timeline);
    if (!this.field.matches(":focus")) this.field.value = this.query.value("words");
    this.box.checked = this.query.lines.includes(onlyFound);
    const shown = timeline.number(number.shown), all = timeline.number(number.events);
    this.count.textContent = timeline.word(word.eventsSome, { shown, n: all });
    for (const button of [this.back, this.next]) button.hidden = shown === all || !shown;
    this.similar.hidden = !this.isAsked || !timeline.number(number.similar);
    this.hits.replaceChildren(...(this.isAsked ? [build(nodes(timeline, text.hits))] : []));
    this.app.found.mark(this.isAsked ? this.field.value : "");
    if (this.field.matches(":focus") || !this.isAsked) this.drop.set(this.isAsked);
  }

  /** @param {Timeline} timeline */
  #reset(timeline) {
    for (const name of ["placeholder", "aria-label"]) this.field.setAttribute(name, timeline.word(word.filterWords));
    this.similar.textContent = timeline.word(word.filterSimilar);
    this.only.lastElementChild?.replaceChildren(timeline.word(word.filterOnly));
    this.back.setAttribute("aria-label", timeline.word(word.filterPrevious));
    this.next.setAttribute("aria-label", timeline.word(word.filterNext));
    this.field.value = "";
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const { key, isComposing } = event;
    if (isComposing) return;
    const first = /** @type {HTMLElement | null} */ (this.hits.querySelector("a"));
    if (key === "Enter") first?.click();
    if (key === "ArrowDown" && this.isAsked) this.drop.set(true), first?.focus(), event.preventDefault();
    if (key === "Escape" && this.field.value) (this.field.value = ""), this.query.put("words", ""), event.preventDefault();
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
