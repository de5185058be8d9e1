/**
 * The menu View: a list to choose the grouping of the lanes from, and a switch for every lane, which collapses it, and for
 * every band, which closes it. tools.js has its switch of the scale.
 */

import { change, grouping, key, text } from "../abi/names.js";
import { word } from "../abi/words.js";
import { Drop } from "./drop.js";
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
  constructor({ lanes, view, viewMenu, laneList }, app, signal) {
    this.choice = lanes;
    this.button = view;
    this.list = laneList;
    this.app = app;
    this.drop = new Drop(view, viewMenu, signal).toggle(":is(select,button)");
    lanes.addEventListener("change", () => this.app.send((timeline) => timeline.lanes(grouping[/** @type {keyof typeof grouping} */ (this.select.value)])), { signal });
    laneList.addEventListener("click", ({ target }) => this.#toggle(/** @type {Element} */ (target)), { signal });
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
    this.list.hidden = this.list.children.length === 0;
    this.button.classList.toggle("of-lanes", !this.list.hidden || !this.choice.hidden);
  }

  // A switch stays the same element where possible, so that it keeps the keyboard's focus.
  /** @param {Timeline} timeline @param {LanesText["lanes"]} lanes @param {LanesText["bands"]} bands */
  #list(timeline, lanes, bands) {
    const all = /** @type {[string, number]} */ ([timeline.word(word.lanesAll), Math.min(...lanes.map(([, collapsed]) => collapsed))]);
    const items = this.list.children;
    const switches = [...(lanes.length > 1 ? [all, ...lanes] : []), ...bands]; // a single lane needs none
    this.list.classList.toggle("of-lanes", lanes.length > 1);
    while (items.length > switches.length) items[items.length - 1].remove();
    this.#topics = bands.map(([, , topic]) => topic);
    switches.forEach(([name, collapsed], at) => {
      const item = items[at] ?? this.list.appendChild(make("button", { type: "button" }));
      item.textContent = name || timeline.word(word.lanesOthers);
      item.setAttribute("aria-expanded", String(!collapsed));
    });
  }

  /** @param {Element} item */
  #toggle(item) {
    const at = [...this.list.children].indexOf(item);
    const topic = this.#topics[at - this.list.children.length + this.#topics.length];
    if (topic !== undefined) this.app.send((timeline) => (topic < 0 ? timeline.key(key.promises) : timeline.topic(topic)));
    else if (at >= 0) this.app.send((timeline) => timeline.collapse(at - 1));
  }
}
