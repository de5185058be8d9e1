/**
 * The list of all events: adopted where the page already holds it, otherwise made here. Of a long document only the
 * part near the reader's view is made. The list marks the selected event and hides what is filtered out.
 */

import { change, number, text } from "../abi/names.js";
import { word } from "../abi/words.js";
import { idOf, nodes } from "../engine/answers.js";
import { build, make } from "./nodes.js";
import { VirtualList } from "./virtual_list.js";

/** @typedef {import("../engine/timeline.js").Timeline} Timeline */

export class EventList {
  on = change.outline | change.selection | change.shown;
  /** @type {Element | undefined} */
  #selected;
  /** @type {VirtualList | undefined} */
  #virtual;

  /** @param {HTMLElement} home a slot: the page may hold the list */
  constructor(home) {
    this.home = /** @type {HTMLSlotElement} */ (home);
  }

  /** @param {Timeline} timeline @param {number} changes */
  update(timeline, changes) {
    if (changes & change.outline) this.#create(timeline);
    if (changes & (change.outline | change.shown)) this.#filter(timeline);
    if (changes & (change.outline | change.selection)) this.#select(timeline, timeline.number(number.selected));
  }

  /** @param {Timeline} timeline */
  #create(timeline) {
    this.#selected = undefined;
    this.#virtual?.destroy();
    const isLong = timeline.number(number.virtualList) > 0;
    const [part] = this.home.assignedElements();
    const adopted = part?.querySelector("ol.events");
    this.list = (!isLong && adopted) || this.#createList(timeline, isLong);
    // In somebody else's article the list is closed, so that it does not push the article away.
    this.heading = (adopted && part?.querySelector("h2")) || make("summary");
    if (!adopted) this.home.replaceChildren(make("details", { class: "part" }, this.heading, this.list));
    else if (isLong) part?.replaceChildren(this.heading, this.list);
    this.#virtual = isLong ? new VirtualList(this.list, timeline, linkHeadings) : undefined;
    linkHeadings(this.list);
  }

  /** @param {Timeline} timeline @param {boolean} isLong */
  #createList(timeline, isLong) {
    if (isLong) return make("ol", { class: "events windowed" });
    return /** @type {Element} */ (build(nodes(timeline, text.outline)));
  }

  /** @param {Timeline} timeline */
  #filter(timeline) {
    const shown = timeline.number(number.shown), all = timeline.number(number.events);
    // It may begin with a number, which the direction of the page must not move.
    this.heading?.replaceChildren(make("bdi", {}, timeline.word(shown < all ? word.eventsSome : word.list, { shown, n: all })));
    if (this.#virtual) return this.#virtual.renew();
    let rank = 0;
    for (const [event, item] of [...(this.list?.children ?? [])].entries()) {
      const isShown = timeline.nth(rank) === event;
      item.toggleAttribute("hidden", !isShown);
      if (isShown) ++rank;
    }
  }

  /** @param {Timeline} timeline @param {number} event  -1: none */
  #select(timeline, event) {
    if (this.#virtual) return this.#virtual.select(event);
    this.#selected?.removeAttribute("aria-current");
    this.#selected = event < 0 ? undefined : this.#articleOf(idOf(timeline, event));
    this.#selected?.setAttribute("aria-current", "true");
  }

  /** @param {string} id */
  #articleOf(id) {
    return this.list?.querySelector(`#${CSS.escape(id)}`) ?? undefined;
  }
}

// The heading of an article is a link that opens its event.
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
