/** The lanes: a list to choose their grouping from, and a switch for every lane, which collapses it, and for every band, which closes it. */

import { change, grouping, key, text } from "../abi/names.js";
import { word } from "../abi/words.js";
import { make } from "./nodes.js";

/** @typedef {import("../engine/timeline.js").Timeline} Timeline */
/** @template List @typedef {import("../abi/exports.js").Of<List>} Of */
/**
 * @typedef {{by: string, choices: (keyof typeof grouping)[], lanes: [string, number][],
 *     bands: [string, number, number][]}} LanesText  as the core writes it; 1: collapsed or closed; a topic, -1: promises
 */

// The words of the groupings stand in the order of `grouping`.
const name = (/** @type {keyof typeof grouping} */ by) => /** @type {Of<typeof word>} */ (word.lanesParty + grouping[by]);

export class Lanes {
  on = change.outline | change.lanes;
  #shown = "";
  /** @type {number[]} of each band */
  #topics = [];

  /**
   * @param {import("../shadow_tree.js").ShadowTree} tree @param {import("../app.js").App} app
   * @param {AbortSignal} signal
   */
  constructor({ lanes, collapse, laneList }, app, signal) {
    this.choice = lanes;
    this.button = collapse;
    this.list = laneList;
    this.app = app;
    /** @param {HTMLElement} target @param {string} name @param {(event: any) => void} handler */
    const on = (target, name, handler) => target.addEventListener(name, handler, { signal });
    on(lanes, "change", () => this.app.send((timeline) => timeline.lanes(grouping[/** @type {keyof typeof grouping} */ (this.select.value)])));
    on(collapse, "click", () => this.#open(Boolean(this.list.hidden)));
    on(laneList, "click", (event) => this.#toggle(event.target));
    on(laneList, "keydown", (event) => event.key === "Escape" && this.#open(false));
  }

  get select() {
    return /** @type {HTMLSelectElement} */ (this.choice.lastElementChild);
  }

  /** @param {Timeline} timeline */
  update(timeline) {
    const lanesText = timeline.text(text.lanes);
    if (lanesText === this.#shown) return;
    this.#shown = lanesText;
    /** @type {LanesText} */
    const { by, choices, lanes, bands } = JSON.parse(lanesText);
    this.choice.hidden = choices.length < 2;
    this.select.replaceChildren(...choices.map((each) => make("option", { value: each }, timeline.word(name(each)))));
    this.select.value = by;
    this.#list(timeline, lanes, bands);
    this.button.hidden = this.list.children.length === 0;
    if (this.button.hidden) this.#open(false);
  }

  // A switch stays the same element where possible, so that it keeps the keyboard's focus.
  /** @param {Timeline} timeline @param {LanesText["lanes"]} lanes @param {LanesText["bands"]} bands */
  #list(timeline, lanes, bands) {
    const all = /** @type {[string, number]} */ ([timeline.word(word.lanesAll), Math.min(...lanes.map(([, collapsed]) => collapsed))]);
    const items = this.list.children;
    const switches = [...(lanes.length > 1 ? [all, ...lanes] : []), ...bands]; // a single lane needs none
    while (items.length > switches.length) items[items.length - 1].remove();
    this.#topics = bands.map(([, , topic]) => topic);
    switches.forEach(([name, collapsed], at) => {
      const item = items[at] ?? this.list.appendChild(make("button", { type: "button" }));
      item.textContent = name || timeline.word(word.lanesOthers);
      item.setAttribute("aria-expanded", String(!collapsed));
    });
  }

  /** @param {boolean} open */
  #open(open) {
    const wasOpen = !this.list.hidden;
    this.list.hidden = !open;
    this.button.setAttribute("aria-expanded", String(open));
    if (open !== wasOpen) /** @type {HTMLElement} */ (open ? this.list.firstElementChild : this.button)?.focus();
  }

  /** @param {Element} item */
  #toggle(item) {
    const at = [...this.list.children].indexOf(item);
    const topic = this.#topics[at - this.list.children.length + this.#topics.length];
    if (topic !== undefined) this.app.send((timeline) => (topic < 0 ? timeline.key(key.promises) : timeline.topic(topic)));
    else if (at >= 0) this.app.send((timeline) => timeline.collapse(at - 1));
  }
}
