/** Where panel and stage stand, beside or below each other, and what of it the reader sees. */

import { number } from "../engine/names.js";

const besidePx = 940; // stage.css says the same
const mostPixels = 8192; // in either direction, what every WebGL2 can draw on
const peepPx = 120; // so much of a part must show for it to count as in view

export class Place {
  /** @param {HTMLElement} host @param {import("../shadow_dom.js").Parts} parts */
  constructor(host, parts) {
    this.host = host;
    this.parts = parts;
    /** @type {number | undefined} where the page was scrolled to before a panel was shown */
    this.cameFrom = undefined;
  }

  get isBeside() {
    return this.host.clientWidth >= besidePx;
  }

  /**
   * Below each other, or where time runs down, the page scrolls and the stage is as high as its story; else CSS says the
   * height, and lanes that need more scroll. Where time runs down there is nothing to zoom: fingers and wheel are the page's.
   * @param {import("../engine/timeline.js").Timeline} timeline
   * @returns {boolean} whether the height changed
   */
  fitHeight(timeline) {
    const down = this.parts.frame.classList.toggle("down", timeline.number(number.runsDown) > 0);
    const natural = Math.ceil(Math.min(timeline.number(number.naturalHeight), mostPixels / devicePixelRatio));
    const height = (this.isBeside && !down) || !natural ? "" : `${natural}px`;
    const { style, classList, clientHeight } = this.parts.stage;
    classList.toggle("scrolls", !height && natural > clientHeight + 1); // both are rounded
    if (style.height === height) return false;
    style.height = height;
    return true;
  }

  /**
   * Scrolls to what was opened, if the reader does not see it.
   * @param {ScrollBehavior} [behavior]
   */
  show(behavior = "smooth") {
    const part = this.isBeside ? this.parts.frame : this.parts.panel;
    const { top, bottom } = part.getBoundingClientRect();
    if (bottom > peepPx && top < innerHeight - peepPx) return;
    this.cameFrom ??= scrollY;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    part.scrollIntoView({ block: "start", behavior: still ? "instant" : behavior });
  }

  /** Back from the panel to the place on the stage the reader left. */
  goBack() {
    this.parts.stage.focus({ preventScroll: true });
    if (!this.isBeside && this.cameFrom !== undefined) scrollTo({ top: this.cameFrom });
    this.cameFrom = undefined;
  }
}
