/** The layout of panel and stage, beside or below each other, and the scrolling to the part that the reader asks for. */

import { number, overflow } from "../abi/names.js";
import { besidePx, mostPixels } from "../limits.js";

const leastPx = 240; // of a stage
const sheetShare = 0.54; // of the window above the sheet at least
const rowPx = 64; // of an event where time runs down
const headsPx = 36; // of its columns, above all rows
const inViewPx = 120; // a part counts as in view from so much on

/** @param {ScrollBehavior} wanted @returns {ScrollBehavior} a jump, for readers who want no motion */
const calm = (wanted) => (matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : wanted);

export class Viewport {
  /** @param {import("../shadow_tree.js").ShadowTree} tree */
  constructor(tree) {
    this.tree = tree;
    /** @type {number | undefined} how far the page was scrolled before it was scrolled to an article */
    this.scrollBefore = undefined;
  }

  get runsDown() {
    return this.tree.frame.classList.contains("down");
  }

  get isBeside() {
    return this.tree.whole.clientWidth >= besidePx;
  }

  /**
   * The height that the drawing may have, CSS px, and what it does with more: beside the panel the lanes scroll, else the
   * page does.
   * @returns {[most: number, overflow: 0 | 1]}
   */
  get room() {
    const { room, head } = this.tree;
    const px = room.offsetHeight;
    return this.isBeside ? [Math.max(leastPx, px - head.offsetHeight), overflow.scrolls] : [px, overflow.grows];
  }

  /**
   * Makes the stage as high as its content. Where time runs down nothing zooms: fingers and wheel are the page's.
   * @param {import("../engine/timeline.js").Timeline} timeline
   * @returns {boolean} whether the height changed
   */
  fitHeight(timeline) {
    const down = this.tree.frame.classList.toggle("down", timeline.number(number.runsDown) > 0);
    const most = down ? Infinity : mostPixels / devicePixelRatio; // lanes can scroll in the stage, time that runs down cannot
    const natural = Math.ceil(Math.min(timeline.number(number.naturalHeight), most));
    const height = natural ? `${natural}px` : "";
    const { style, classList } = this.tree.stage;
    classList.toggle("scrolls", timeline.number(number.scrolls) > 0);
    if (style.height === height) return false;
    style.height = height;
    return true;
  }

  /**
   * Scrolls to the open article, if the reader does not see it.
   * @param {ScrollBehavior} [behavior]
   */
  scrollToArticle(behavior = "smooth") {
    const part = this.isBeside ? this.tree.frame : this.tree.panel;
    const { top, bottom } = part.getBoundingClientRect();
    const isCut = bottom > innerHeight && getComputedStyle(part).position === "sticky"; // a sheet beside its mark comes whole, with the tour
    if (bottom > inViewPx && top < innerHeight - inViewPx && !isCut) return;
    this.scrollBefore ??= scrollY;
    part.scrollIntoView({ block: "start", behavior: calm(behavior) });
  }

  /**
   * Where time runs down, the panel is a sheet at the foot of the window: the mark of the open event comes above it.
   * @param {import("../engine/timeline.js").Timeline} timeline @param {ScrollBehavior} behavior
   * @returns {boolean} false: the panel is no sheet
   */
  keepAboveSheet(timeline, behavior) {
    const top = timeline.number(number.rowTop, timeline.number(number.selected));
    if (this.isBeside || top < 0) return false;
    this.#bring(top, Math.min(this.tree.panel.getBoundingClientRect().top, innerHeight * sheetShare), behavior);
    return true;
  }

  /** Where time runs down, the date that the reader has gone to comes into view. @param {import("../engine/timeline.js").Timeline} timeline */
  scrollToDate(timeline) {
    const top = timeline.number(number.dateTop);
    const isSheet = !this.isBeside && this.tree.panel.classList.contains("sheet");
    if (top >= 0) this.#bring(top, innerHeight * (isSheet ? sheetShare : 1), "smooth");
  }

  /** Where time runs down, the event with the keyboard's focus comes into view. @param {import("../engine/timeline.js").Timeline} timeline */
  scrollToFocus(timeline) {
    const top = timeline.number(number.rowTop, timeline.number(number.focused));
    if (top >= 0) this.#bring(top, innerHeight, "instant");
  }

  /** The part of the stage that is in view, CSS px from its top. @returns {{top: number, height: number}} */
  get seen() {
    const { top, height } = this.tree.stage.getBoundingClientRect();
    const from = Math.round(Math.max(0, Math.min(-top, height - inViewPx)));
    return { top: from, height: Math.round(Math.max(inViewPx, Math.min(height, innerHeight - top) - from)) };
  }

  /** @param {number} top of a row in the drawing @param {number} room of the window, from its top on @param {ScrollBehavior} behavior */
  #bring(top, room, behavior) {
    const y = this.tree.stage.getBoundingClientRect().top + top;
    if (y > headsPx && y < room - rowPx) return;
    scrollBy({ top: y - Math.max(0, room - rowPx) / 2, behavior: calm(behavior) });
  }

  /** Scrolls to the timeline, if none of it is in view: only then it is drawn. */
  showFrame() {
    const { top, bottom } = this.tree.frame.getBoundingClientRect();
    if (bottom < inViewPx || top > innerHeight - inViewPx) this.tree.frame.scrollIntoView({ block: "start", behavior: "instant" });
  }

  /** Scrolls back to where the reader left the stage. */
  scrollBack() {
    this.tree.stage.focus({ preventScroll: true });
    if (!this.isBeside && this.scrollBefore !== undefined) scrollTo({ top: this.scrollBefore });
    this.scrollBefore = undefined;
  }
}
