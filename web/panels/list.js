/**
 * The list of all events: taken over where the page already brings it, otherwise made here; of a long story only what
 * the reader sees of it. Shows what is selected, and leaves out what is filtered out.
 */

import { idOf, nodes, number, text } from "../engine/names.js";
import { build, make } from "./nodes.js";
import { VirtualList } from "./virtual_list.js";
import { say } from "./words.js";

/** @typedef {import("../engine/timeline.js").Timeline} Timeline */

const mostWhole = 500; // events; a longer list is windowed

export class Outline {
  /** @type {Element | undefined} */
  #current;
  /** @type {VirtualList | undefined} */
  #window;

  /** @param {Element} brought the element whose light children may hold the list @param {Element} home */
  constructor(brought, home) {
    this.brought = brought;
    this.home = home;
  }

  /** @param {Timeline} timeline */
  renew(timeline) {
    this.#current = undefined;
    this.#window?.end();
    const isLong = timeline.number(number.events) > mostWhole;
    const part = this.brought.querySelector(":scope > [slot=list]");
    const adopted = part?.querySelector("ol.events");
    this.list = (!isLong && adopted) || (isLong ? make("ol", { class: "events windowed" }) : /** @type {Element} */ (build(nodes(timeline, text.outline))));
    // In somebody else's article it is there for who asks, and does not push the article away.
    this.heading = (adopted && part?.querySelector("h2")) || make("summary");
    if (!adopted) this.home.replaceChildren(make("details", { class: "part" }, this.heading, this.list));
    else if (isLong) part?.replaceChildren(this.heading, this.list);
    this.#window = isLong ? new VirtualList(this.list, timeline, linkHeadings) : undefined;
    linkHeadings(this.list);
    this.filter(timeline);
  }

  /** @param {Timeline} timeline */
  filter(timeline) {
    const shown = timeline.number(number.shown), all = timeline.number(number.events);
    if (this.heading) this.heading.textContent = shown < all ? say.some(shown, all) : say.all(all);
    if (this.#window) return this.#window.renew();
    let rank = 0;
    for (const [event, item] of [...(this.list?.children ?? [])].entries()) {
      const isShown = timeline.nth(rank) === event;
      item.toggleAttribute("hidden", !isShown);
      if (isShown) ++rank;
    }
  }

  /** @param {Timeline} timeline @param {number} event  -1: none */
  mark(timeline, event) {
    if (this.#window) return this.#window.select(event);
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
