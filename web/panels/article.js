/** The reading panel: the open event in full, with links to the events before and after it. */

import { change, number, text } from "../abi/names.js";
import { word } from "../abi/words.js";
import { nodes } from "../engine/answers.js";
import { build, make } from "./nodes.js";

/** @typedef {import("../engine/timeline.js").Timeline} Timeline */

export class Article {
  on = change.outline | change.selection | change.shown;

  /** @param {HTMLElement} home @param {import("../app.js").App} app @param {AbortSignal} signal */
  constructor(home, app, signal) {
    this.home = home;
    this.app = app;
    home.addEventListener("keydown", (event) => event.key === "Escape" && app.close(), { signal });
  }

  /** @param {Timeline} timeline @param {number} changes */
  update(timeline, changes) {
    const event = timeline.number(number.selected);
    if (changes & (change.outline | change.selection)) this.#show(timeline, event);
    // After a search the open event stays, and its neighbours may be others.
    else this.home.querySelector("nav")?.replaceWith(this.#neighbours(timeline, event));
  }

  /** Moves the reading position here. */
  focus() {
    /** @type {HTMLElement | null} */ (this.home.querySelector("article"))?.focus({ preventScroll: true });
  }

  /** @param {Timeline} timeline @param {number} event  -1: none is open */
  #show(timeline, event) {
    this.home.classList.toggle("empty", event < 0);
    this.home.scrollTop = 0;
    this.app.element.querySelector(":scope > [slot=panel]")?.remove(); // stood here before the engine did
    if (event < 0) return this.home.replaceChildren(make("p", { class: "invitation" }, timeline.word(word.panelInvitation)));
    const article = /** @type {HTMLElement} */ (build(nodes(timeline, text.article, event)));
    article.removeAttribute("id"); // the same article in the list keeps it
    article.tabIndex = -1;
    const heading = make("h2", { class: "visually-hidden" }, timeline.word(word.panel));
    this.home.replaceChildren(heading, this.#closeButton(timeline), article, this.#neighbours(timeline, event));
  }

  /** @param {Timeline} timeline */
  #closeButton(timeline) {
    const button = make("button", { class: "close", type: "button", "aria-label": timeline.word(word.panelClose) }, "×");
    button.addEventListener("click", () => this.app.close());
    return button;
  }

  /** @param {Timeline} timeline @param {number} event */
  #neighbours(timeline, event) {
    const nav = /** @type {HTMLElement} */ (build(nodes(timeline, text.neighbours, event)));
    nav.setAttribute("aria-label", timeline.word(word.panelNeighbours));
    return nav;
  }
}
