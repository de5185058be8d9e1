/** The reading panel: the open event in full. The bar of the tour stays at its foot. */

import { change, number, text } from "../abi/names.js";
import { word } from "../abi/words.js";
import { nodes } from "../engine/answers.js";
import { build, make } from "./nodes.js";

/** @typedef {import("../engine/timeline.js").Timeline} Timeline */

/**
 * A one-file page may hold the pictures themselves.
 * @param {HTMLElement} element @param {string} address @returns {string | undefined} of the copy in the page
 */
export const keptAddress = (element, address) =>
  /** @type {HTMLImageElement | null} */ (element.querySelector(`img[data-of="${CSS.escape(address)}"]`))?.src;

export class Article {
  on = change.outline | change.selection;

  /** @param {import("../shadow_tree.js").ShadowTree} tree @param {import("../app.js").App} app @param {AbortSignal} signal */
  constructor({ panel: home, tour }, app, signal) {
    this.home = home;
    this.tour = tour;
    this.app = app;
    home.addEventListener("keydown", (event) => event.key === "Escape" && app.close(), { signal });
  }

  /** @param {Timeline} timeline @param {number} changes */
  update(timeline, changes) {
    const event = timeline.number(number.selected);
    if (changes & change.outline || event !== this.shown) this.#show(timeline, event);
  }

  /** Moves the reading position here. */
  focus() {
    /** @type {HTMLElement | null} */ (this.home.querySelector("article"))?.focus({ preventScroll: true });
  }

  // The bar stays where it is: a button that is moved loses the keyboard's focus.
  /** @param {...Node} content */
  #fill(...content) {
    for (const part of [...this.home.childNodes]) if (part !== this.tour) part.remove();
    this.tour.before(...content);
  }

  /** @param {Timeline} timeline @param {number} event  -1: none is open */
  #show(timeline, event) {
    this.shown = event;
    this.home.classList.toggle("empty", event < 0);
    this.home.scrollTop = 0;
    this.app.element.querySelector(":scope > [slot=panel]")?.remove(); // stood here before the engine did
    if (event < 0) return this.#fill(make("p", { class: "invitation" }, timeline.word(word.panelInvitation)));
    const article = /** @type {HTMLElement} */ (build(nodes(timeline, text.article, event)));
    article.removeAttribute("id"); // the same article in the list keeps it
    this.#useKept(article);
    article.tabIndex = -1;
    const heading = make("h2", { class: "visually-hidden" }, timeline.word(word.panel));
    this.#fill(heading, this.#closeButton(timeline), article);
  }

  /** @param {HTMLElement} article */
  #useKept(article) {
    for (const picture of article.querySelectorAll("img")) {
      const kept = keptAddress(this.app.element, picture.getAttribute("src") ?? "");
      if (kept) picture.src = kept;
    }
  }

  /** @param {Timeline} timeline */
  #closeButton(timeline) {
    const button = make("button", { class: "close", type: "button", "aria-label": timeline.word(word.panelClose) }, "×");
    button.addEventListener("click", () => this.app.close());
    return button;
  }
}
