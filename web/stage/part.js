/**
 * The part of a drawing that is on the canvas. Where time runs down, the page scrolls the drawing, which may be higher than
 * a canvas can be. Then the canvas covers what is in view with a screen above and below it, and moves when the reader
 * comes near its ends. Until then nothing is drawn: the browser scrolls.
 */

import { mostPixels } from "../limits.js";
import { make } from "../panels/nodes.js";
import { placeOn } from "./place.js";

const screens = 3; // as high as so many windows is the canvas
const guardedShare = 1 / 6; // of the canvas at either end: the reader is near it

export class Part {
  top = 0;
  height = 0;
  #all = 0; // the height of the drawing

  /** @param {HTMLElement} stage @param {() => void} moved @param {AbortSignal} signal */
  constructor(stage, moved, signal) {
    this.stage = stage;
    // They cover all of the drawing but the middle of the canvas, and have no size where the canvas ends with the drawing.
    this.guards = [make("b", { class: "guard" }), make("b", { class: "guard" })];
    stage.append(...this.guards);
    const observer = new IntersectionObserver((entries) => {
      const seen = entries.findLast((entry) => entry.isIntersecting && entry.boundingClientRect.height > 0);
      if (!seen || !this.#centerOn(seen.rootBounds ?? seen.intersectionRect)) return;
      watch(); // anew: a reader who scrolls fast may be at the next guard already
      moved();
    });
    const watch = () => this.guards.forEach((guard) => (observer.unobserve(guard), observer.observe(guard)));
    watch();
    signal.addEventListener("abort", () => observer.disconnect());
  }

  /** @param {number} all px of the drawing @param {boolean} isCut  it may be higher than the canvas */
  fit(all, isCut) {
    this.#all = all;
    this.height = isCut ? Math.min(all, screens * innerHeight, Math.floor(mostPixels / devicePixelRatio)) : all;
    this.#moveTo(this.top);
  }

  /** @param {DOMRectReadOnly} seen of the window @returns {boolean} whether it moved */
  #centerOn(seen) {
    const { y } = placeOn(this.stage, { clientX: seen.left, clientY: (seen.top + seen.bottom) / 2 });
    return this.#moveTo(Math.round(y - this.height / 2));
  }

  /** @param {number} top */
  #moveTo(top) {
    const before = this.top;
    this.top = Math.max(0, Math.min(top, this.#all - this.height));
    const [above, below] = this.guards, end = this.top + this.height, guarded = this.height * guardedShare;
    above.style.height = `${this.top && this.top + guarded}px`;
    below.style.height = `${end < this.#all ? this.#all - end + guarded : 0}px`;
    return this.top !== before;
  }
}
