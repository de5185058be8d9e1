/** The layout of panel and stage, beside or below each other, and the scrolling to the part that the reader asks for. */

import { number } from "../abi/names.js";
import { besidePx, mostPixels } from "../limits.js";

const inViewPx = 120; // a part counts as in view from so much on

export class Viewport {
  /** @param {import("../shadow_tree.js").ShadowTree} tree */
  constructor(tree) {
    this.tree = tree;
    /** @type {number | undefined} how far the page was scrolled before it was scrolled to an article */
    this.scrollBefore = undefined;
  }

  get isBeside() {
    return this.tree.whole.clientWidth >= besidePx;
  }

  /**
   * Sets the height of the stage. Below each other, or where time runs down, the stage is as high as its content and
   * the page scrolls; otherwise CSS sets the height, and lanes that do not fit scroll. Where time runs down nothing
   * zooms: fingers and wheel are the page's.
   * @param {import("../engine/timeline.js").Timeline} timeline
   * @returns {boolean} whether the height changed
   */
  fitHeight(timeline) {
    const down = this.tree.frame.classList.toggle("down", timeline.number(number.runsDown) > 0);
    const most = down ? Infinity : mostPixels / devicePixelRatio; // lanes can scroll in the stage, time that runs down cannot
    const natural = Math.ceil(Math.min(timeline.number(number.naturalHeight), most));
    const height = (this.isBeside && !down) || !natural ? "" : `${natural}px`;
    const { style, classList, clientHeight } = this.tree.stage;
    classList.toggle("scrolls", !height && natural > clientHeight + 1); // both are rounded
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
    if (bottom > inViewPx && top < innerHeight - inViewPx) return;
    this.scrollBefore ??= scrollY;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    part.scrollIntoView({ block: "start", behavior: still ? "instant" : behavior });
  }

  /** Scrolls back to where the reader left the stage. */
  scrollBack() {
    this.tree.stage.focus({ preventScroll: true });
    if (!this.isBeside && this.scrollBefore !== undefined) scrollTo({ top: this.scrollBefore });
    this.scrollBefore = undefined;
  }
}
