/**
 * The part of a drawing that is on the canvas. Where time runs down, the page scrolls the drawing, which may be higher than
 * a canvas can be. Then the canvas covers what is in view and as much above and below it, and moves when the reader
 * comes near its ends. Until then nothing is drawn: the browser scrolls.
 */

import { mostPixels } from "../limits.js";
import { make } from "../panels/nodes.js";
import { placeOn, scaleOf } from "./place.js";

const screens = 3; // as high as so many windows is the canvas,
const enoughPx = 4096; // but this suffices,
const leastScreens = 1.5; // if it is so many windows
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
      const seen = entries.filter((entry) => entry.isIntersecting && entry.boundingClientRect.height > 0);
      if (!seen.length || !this.#centerOn(seen.map((entry) => entry.intersectionRect))) return;
      this.watch();
      moved();
    });
    // Anew: a reader who scrolls fast may be at the next guard already, and of that an observer says nothing.
    this.watch = () => this.guards.forEach((guard) => (observer.unobserve(guard), observer.observe(guard)));
    signal.addEventListener("abort", () => observer.disconnect());
  }

  /** @param {number} all px of the drawing @param {boolean} isCut  it may be higher than the canvas */
  fit(all, isCut) {
    this.#all = all;
    const enough = Math.max(Math.min(screens * this.#windowPx, enoughPx), leastScreens * this.#windowPx);
    this.height = isCut ? Math.min(all, Math.ceil(enough), Math.floor(mostPixels / devicePixelRatio)) : all;
    this.#moveTo(this.top);
    this.watch();
  }

  /** The window has become too high for it. */
  get isLow() {
    return this.height < Math.min(this.#all, leastScreens * this.#windowPx);
  }

  get #windowPx() {
    return innerHeight / scaleOf(this.stage);
  }

  // The window of a frame may be as high as its content: there the observer knows what of it the reader sees.
  /** @param {DOMRectReadOnly[]} seen of the guards @returns {boolean} whether it moved */
  #centerOn(seen) {
    const above = Math.min(...seen.map(({ top }) => top)), below = Math.max(...seen.map(({ bottom }) => bottom));
    const middle = window.top === window ? innerHeight / 2 : (above + below) / 2;
    const { y } = placeOn(this.stage, { clientX: seen[0].left, clientY: middle });
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
