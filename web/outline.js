/** The list of all events: taken over where the page already brings it, otherwise made here. Shows what is selected. */

import { idOf, nodes, number, text } from "./facts.js";
import { build, make } from "./nodes.js";
import { say } from "./words.js";

/** @typedef {import("./runtime.js").Timeline} Timeline */

export class Outline {
  /** @type {Element | undefined} */
  #current;

  /** @param {Element} brought the element whose light children may hold the list @param {Element} home */
  constructor(brought, home) {
    this.brought = brought;
    this.home = home;
  }

  /** @param {Timeline} timeline */
  renew(timeline) {
    this.#current = undefined;
    const adopted = this.brought.querySelector(":scope > [slot=list] ol.events");
    this.list = adopted ?? /** @type {Element} */ (build(nodes(timeline, text.outline)));
    // In somebody else's article it is there for who asks, and does not push the article away.
    const heading = make("summary", {}, say.all(timeline.number(number.events)));
    if (!adopted) this.home.replaceChildren(make("details", { class: "part" }, heading, this.list));
    linkHeadings(this.list);
  }

  /** @param {Timeline} timeline @param {number} event  -1: none */
  mark(timeline, event) {
    this.#current?.removeAttribute("aria-current");
    this.#current = event < 0 ? undefined : this.#articleOf(idOf(timeline, event));
    this.#current?.setAttribute("aria-current", "true");
  }

  /** @param {string} id */
  #articleOf(id) {
    return this.list?.querySelector(`#${CSS.escape(id)}`) ?? undefined;
  }
}

// A heading opens its event, by key too.
/** @param {Element} list */
function linkHeadings(list) {
  for (const heading of list.querySelectorAll("article h3")) {
    const id = heading.closest("article")?.id;
    if (!id || heading.querySelector("a")) continue;
    const link = make("a", { href: `#${encodeURIComponent(id)}` });
    link.append(...heading.childNodes);
    heading.append(link);
  }
}
