/**
 * A virtual list: of a list too long for the page it holds the articles near the viewport, the selected one, and space
 * in place of the others. It listens to scrolling only while it is near the viewport.
 */

import { number, text } from "../abi/names.js";
import { idOf, nodes } from "../engine/answers.js";
import { build, make } from "./nodes.js";

/** @typedef {import("../engine/timeline.js").Timeline} Timeline */

const reachPx = 1000; // articles are made so far beyond the viewport
const guessPx = 280; // height of an article
const mostPx = 8e6; // browsers fail on higher pages

/** @param {Element} element */
const top = (element) => element.getBoundingClientRect().top;
/** @param {Element} element */
const bottom = (element) => element.getBoundingClientRect().bottom;
/** @param {Element} element */
const height = (element) => element.getBoundingClientRect().height;
const space = () => make("li", { class: "space", "aria-hidden": "true" });

export class VirtualList {
  #above = space();
  #below = space();
  #first = 0; // ranks of the articles in the page
  #last = 0;
  #count = 0;
  #selected = -1;
  /** @type {{item: HTMLElement, of: number} | undefined} the selected article, when it is not among the others */
  #aside;
  #fill = () => this.#keepFilled();

  /** @param {Element} list @param {Timeline} timeline @param {(item: Element) => void} finish */
  constructor(list, timeline, finish) {
    this.list = list;
    this.timeline = timeline;
    this.finish = finish;
    this.near = new IntersectionObserver(
      (entries) => (entries[entries.length - 1].isIntersecting ? this.#listen() : this.#rest()),
      { rootMargin: `${reachPx}px` },
    );
    this.near.observe(list);
    list.addEventListener("focusin", this.#fill); // Tab may come before the scrolling that it causes
  }

  /** Other events are shown. */
  renew() {
    this.#count = this.timeline.number(number.shown);
    this.#goTo(0, 0);
    this.#fill();
  }

  /** @param {number} event  -1: none */
  select(event) {
    this.#selected = event;
    this.#place();
  }

  destroy() {
    this.near.disconnect();
    this.#rest();
  }

  #listen() {
    document.addEventListener("scroll", this.#fill, { capture: true, passive: true });
    this.#fill();
  }

  #rest() {
    document.removeEventListener("scroll", this.#fill, { capture: true });
  }

  // Pages scale lists: what is measured is in px of the window, what is set is in px of the list.
  get #scale() {
    const list = /** @type {HTMLElement} */ (this.list);
    return list.getBoundingClientRect().width / list.offsetWidth || 1;
  }

  get #unit() {
    return Math.min(guessPx, mostPx / this.#count);
  }

  /**
   * Empties the list. The next article will have this rank, and will be so far below the upper end.
   * @param {number} rank @param {number} px
   */
  #goTo(rank, px) {
    this.#aside = undefined;
    this.#first = this.#last = rank;
    this.list.replaceChildren(this.#above, this.#below);
    this.#spaceAbove(px);
    this.#spaceBelow();
  }

  /** @param {number} px of the window */
  #spaceAbove(px) {
    this.#above.style.height = `${px / this.#scale}px`;
  }

  #spaceBelow() {
    this.#below.style.height = `${(this.#count - this.#last) * this.#unit}px`;
  }

  #keepFilled() {
    const { list } = this;
    if (!list.isConnected) return this.destroy();
    if (!list.getClientRects().length) return;
    const from = -reachPx, to = innerHeight + reachPx;
    if (bottom(this.#above) > to || top(this.#below) < from) this.#jump();
    while (this.#last < this.#count && top(this.#below) < to) {
      this.#below.before(this.#item(this.#last++));
      this.#spaceBelow();
    }
    while (this.#first > 0 && bottom(this.#above) > from) this.#prepend();
    this.#trim(from - reachPx, to + reachPx);
    this.#place();
  }

  // The reader has scrolled far. The part of the list above the viewport gives the rank.
  #jump() {
    const start = top(this.#above), whole = bottom(this.#below) - start;
    const rank = Math.floor((Math.max(0, -start) / whole) * this.#count);
    this.#goTo(Math.min(rank, this.#count - 1), rank ? -start : 0);
  }

  // Articles in view keep their place. The space above absorbs the error of the guessed height, and scrolling the rest.
  #prepend() {
    const next = /** @type {Element} */ (this.#above.nextElementSibling);
    const before = top(next);
    this.#above.after(this.#item(--this.#first));
    const left = height(this.#above) - (top(next) - before);
    this.#spaceAbove(this.#first ? Math.max(left, this.#first) : 0);
    const moved = top(next) - before;
    if (Math.abs(moved) > 1) scrollBy({ top: moved, behavior: "instant" });
  }

  /** @param {number} from @param {number} to  px in the viewport */
  #trim(from, to) {
    for (let item; this.#last - this.#first > 1; ) {
      item = /** @type {Element} */ (this.#above.nextElementSibling);
      if (bottom(item) > from) break;
      const next = /** @type {Element} */ (item.nextElementSibling), before = top(next);
      item.remove();
      this.#spaceAbove(height(this.#above) + before - top(next));
      ++this.#first;
    }
    for (let item; this.#last - this.#first > 1; --this.#last) {
      item = /** @type {Element} */ (this.#below.previousElementSibling);
      if (top(item) < to) break;
      item.remove();
    }
    this.#spaceBelow();
  }

  /** @param {number} rank */
  #item(rank) {
    const article = build(nodes(this.timeline, text.article, this.timeline.nth(rank)));
    const item = make("li", { "aria-posinset": String(rank + 1), "aria-setsize": String(this.#count) }, article);
    this.finish(item);
    return item;
  }

  // The selected article is always in the page: among the others, or else at the nearer end of the list.
  #place() {
    const { timeline, list } = this;
    const event = this.#selected, rank = timeline.rank(event);
    const isShown = event >= 0 && timeline.nth(rank) === event;
    const isAbove = rank < this.#first, isAside = isShown && (isAbove || rank >= this.#last);
    if (!isAside || this.#aside?.of !== event) {
      this.#aside?.item.remove();
      this.#aside = isAside ? { item: this.#item(rank), of: event } : undefined;
    }
    const item = this.#aside?.item;
    if (item && isAbove && this.#above.previousSibling !== item) this.#above.before(item);
    if (item && !isAbove && this.#below.nextSibling !== item) this.#below.after(item);
    list.querySelector("[aria-current]")?.removeAttribute("aria-current");
    if (isShown) list.querySelector(`#${CSS.escape(idOf(timeline, event))}`)?.setAttribute("aria-current", "true");
  }
}
