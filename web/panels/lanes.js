/** What lanes stand for, and which of them are collapsed: a list to choose from, and a switch for every lane. */

import { groupings, text } from "../engine/names.js";
import { make } from "./nodes.js";
import { say } from "./words.js";

/** @typedef {import("../engine/timeline.js").Timeline} Timeline */
/** @typedef {{by: string, choices: string[], lanes: [string, number][]}} Shown  as the core writes it: 1 is collapsed */

export class Lanes {
  #written = "";

  /** @param {import("../shadow_dom.js").Parts} parts @param {import("./filter.js").Asked} asked @param {AbortSignal} signal */
  constructor({ lanes, collapse, laneList }, asked, signal) {
    this.choice = lanes;
    this.button = collapse;
    this.list = laneList;
    this.asked = asked;
    /** @param {HTMLElement} target @param {string} name @param {(event: any) => void} handler */
    const on = (target, name, handler) => target.addEventListener(name, handler, { signal });
    on(lanes, "change", () => this.#tell((timeline) => timeline.lanes(groupings.indexOf(this.select.value))));
    on(collapse, "click", () => this.#open(Boolean(this.list.hidden)));
    on(laneList, "click", (event) => this.#toggle(event.target));
    on(laneList, "keydown", (event) => event.key === "Escape" && this.#open(false));
  }

  get select() {
    return /** @type {HTMLSelectElement} */ (this.choice.lastElementChild);
  }

  /** The lanes may be others now. @param {Timeline} timeline */
  show(timeline) {
    const written = timeline.text(text.lanes);
    if (written === this.#written) return;
    this.#written = written;
    /** @type {Shown} */
    const { by, choices, lanes } = JSON.parse(written);
    this.choice.hidden = choices.length < 2;
    this.select.replaceChildren(...choices.map((each) => make("option", { value: each }, say.lanesBy[each])));
    this.select.value = by;
    this.button.hidden = lanes.length < 2;
    this.#list(lanes);
    if (this.button.hidden) this.#open(false);
  }

  // Switches stay the same elements while they can, so that the keyboard's focus does.
  /** @param {[string, number][]} lanes */
  #list(lanes) {
    const all = /** @type {[string, number]} */ ([say.allLanes, Math.min(...lanes.map(([, collapsed]) => collapsed))]);
    const items = this.list.children;
    while (items.length > lanes.length + 1) items[items.length - 1].remove();
    [all, ...lanes].forEach(([name, collapsed], at) => {
      const item = items[at] ?? this.list.appendChild(make("button", { type: "button" }));
      item.textContent = name || say.otherLane;
      item.setAttribute("aria-expanded", String(!collapsed));
    });
  }

  /** @param {boolean} open */
  #open(open) {
    const had = !this.list.hidden;
    this.list.hidden = !open;
    this.button.setAttribute("aria-expanded", String(open));
    if (open !== had) /** @type {HTMLElement} */ (open ? this.list.firstElementChild : this.button)?.focus();
  }

  /** @param {Element} item */
  #toggle(item) {
    const at = [...this.list.children].indexOf(item);
    if (at >= 0) this.#tell((timeline) => timeline.collapse(at - 1));
  }

  /** @param {(timeline: Timeline) => number} call */
  #tell(call) {
    const timeline = this.asked.timeline();
    if (timeline) this.asked.answered(call(timeline));
  }
}
