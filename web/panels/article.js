/** The reading panel: one event in full, as text of the page, with a way to the one before and the one after. */

import { idOf, nodes, text, titleOf } from "../engine/names.js";
import { build, make } from "./nodes.js";
import { say } from "./words.js";

/** @typedef {import("../engine/timeline.js").Timeline} Timeline */

export class Panel {
  /** @param {HTMLElement} home @param {() => void} close */
  constructor(home, close) {
    this.home = home;
    this.close = close;
  }

  /** @param {Timeline} timeline @param {number} event  -1: none is open */
  show(timeline, event) {
    this.home.classList.toggle("empty", event < 0);
    this.home.scrollTop = 0;
    if (event < 0) return this.home.replaceChildren(make("p", { class: "invitation" }, say.invitation));
    const article = /** @type {HTMLElement} */ (build(nodes(timeline, text.article, event)));
    // The same article stands in the list, which keeps the id.
    article.removeAttribute("id");
    article.tabIndex = -1;
    const heading = make("h2", { class: "visually-hidden" }, say.panel);
    this.home.replaceChildren(heading, this.#closeButton(), article, this.#neighbours(timeline, event));
  }

  /** Other events are shown: the open one stays, its neighbours may be others. @param {Timeline} timeline @param {number} event */
  renewNeighbours(timeline, event) {
    this.home.querySelector("nav")?.replaceWith(this.#neighbours(timeline, event));
  }

  /** Moves the reading position here. */
  focus() {
    /** @type {HTMLElement | null} */ (this.home.querySelector("article"))?.focus({ preventScroll: true });
  }

  #closeButton() {
    const button = make("button", { class: "close", type: "button", "aria-label": say.close }, "×");
    button.addEventListener("click", this.close);
    return button;
  }

  /** @param {Timeline} timeline @param {number} event */
  #neighbours(timeline, event) {
    const nav = make("nav", { class: "neighbours", "aria-label": say.neighbours });
    /** @param {number} other @param {string} rel @param {(title: string) => string} words */
    const add = (other, rel, words) => {
      if (other < 0) return;
      nav.append(make("a", { href: `#${idOf(timeline, other)}`, rel }, words(titleOf(timeline, other))));
    };
    // Of those that are not filtered out.
    const rank = timeline.rank(event);
    add(timeline.nth(rank - 1), "prev", (title) => `← ${title}`);
    add(timeline.nth(timeline.nth(rank) === event ? rank + 1 : rank), "next", (title) => `${title} →`);
    return nav;
  }
}
