/** The legend filters: each of its lines that events can have is a button. */

import { change, text } from "../abi/names.js";
import { make } from "./nodes.js";

/** @typedef {import("../engine/timeline.js").Timeline} Timeline */

const separator = / · $/; // before a link

export class Legend {
  on = change.outline | change.shown;

  /**
   * @param {HTMLElement} home a slot: the page may hold the legend
   * @param {(line: string) => void} toggle  adds a line to the query, or takes it away
   * @param {AbortSignal} signal
   */
  constructor(home, toggle, signal) {
    this.home = /** @type {HTMLSlotElement} */ (home);
    this.home.addEventListener("click", ({ target }) => {
      const line = target instanceof Element && target.closest("button")?.closest("[data-query]");
      if (line) toggle(line.getAttribute("data-query") ?? "");
    }, { signal });
  }

  /** @param {Timeline} timeline @param {number} changes */
  update(timeline, changes) {
    const [part = this.home] = this.home.assignedElements();
    const lines = [...part.querySelectorAll("[data-query]")];
    if (changes & change.outline) for (const line of lines) this.#upgrade(line);
    const asked = timeline.text(text.query).split("\n");
    for (const line of lines)
      line.querySelector("button")?.setAttribute("aria-pressed", String(asked.includes(line.getAttribute("data-query") ?? "")));
  }

  // The links of a line stay beside its button. A page that was saved has its buttons already.
  /** @param {Element} line */
  #upgrade(line) {
    if (line.querySelector("button")) return;
    const button = make("button", { type: "button" }), words = line.querySelector("span");
    const [name, ...rest] = words?.childNodes ?? [];
    button.textContent = name.textContent?.replace(separator, "") ?? "";
    name.replaceWith(button, ...(rest.length ? [" · "] : []));
  }
}
