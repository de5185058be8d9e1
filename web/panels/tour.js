/**
 * The tour: a bar at the foot of the panel, with a button to the step before, one to the next, and one that plays an
 * author's tour. A finger that swipes sideways over the panel goes on or back too.
 */

import { change, key, number } from "../abi/names.js";
import { word } from "../abi/words.js";
import { nameOfStep } from "../engine/answers.js";
import { make } from "./nodes.js";
import { Player } from "./player.js";

/** @typedef {import("../engine/timeline.js").Timeline} Timeline */

const swipePx = 56;

export class Tour {
  on = change.outline | change.selection | change.shown;

  /**
   * @param {import("../shadow_tree.js").ShadowTree} tree @param {import("../app.js").App} app
   * @param {AbortSignal} signal
   */
  constructor({ tour, panel }, app, signal) {
    this.bar = tour;
    this.app = app;
    const before = (/** @type {string} */ tag) => tour.querySelector(tag)?.textContent ?? ""; // of a one-file page
    this.name = make("b", { dir: "auto" }, before("b"));
    this.place = make("span", { dir: "auto" }, before("span"));
    this.back = make("button", { type: "button" }, "‹");
    this.next = make("button", { type: "button" }, "›");
    this.play = make("button", { type: "button", class: "play" });
    this.player = new Player(this.play, app, signal);
    tour.replaceChildren(this.back, make("p", { "aria-live": "polite" }, this.name, this.place), this.play, this.next);
    this.back.addEventListener("click", () => this.#go(key.previousStep), { signal });
    this.next.addEventListener("click", () => this.#go(key.nextStep), { signal });
    this.#swipes(panel, signal);
  }

  /** @param {Timeline} timeline */
  update(timeline) {
    const n = timeline.number(number.steps), step = timeline.number(number.step);
    this.bar.hidden = n < 2;
    this.player.update(timeline);
    if (this.bar.hidden) return;
    this.bar.setAttribute("aria-label", timeline.word(word.tour));
    this.name.textContent = nameOfStep(timeline, step);
    this.place.textContent = timeline.word(step < 0 ? word.tourBegin : word.tourStep, { step: step + 1, n });
    this.play.setAttribute("aria-label", timeline.word(word.tourPlay));
    this.#label(timeline, this.back, timeline.number(number.previousStep));
    this.#label(timeline, this.next, timeline.number(number.nextStep));
  }

  // A button that leads nowhere keeps the keyboard's focus.
  /** @param {Timeline} timeline @param {HTMLElement} button @param {number} step */
  #label(timeline, button, step) {
    button.setAttribute("aria-disabled", String(step < 0));
    const title = nameOfStep(timeline, step);
    button.setAttribute("aria-label", timeline.word(button === this.next ? word.tourNext : word.tourPrevious, { title }));
  }

  /** @param {typeof key.nextStep | typeof key.previousStep} where */
  #go(where) {
    this.app.send((timeline) => timeline.key(where));
  }

  /** @param {HTMLElement} panel @param {AbortSignal} signal */
  #swipes(panel, signal) {
    let from = { x: 0, y: 0 };
    panel.addEventListener("touchstart", ({ touches: [finger] }) => (from = { x: finger.clientX, y: finger.clientY }), { signal, passive: true });
    panel.addEventListener("touchend", ({ changedTouches: [finger], touches }) => {
      const dx = finger.clientX - from.x, dy = finger.clientY - from.y;
      if (touches.length || Math.abs(dx) < swipePx || Math.abs(dx) < 2 * Math.abs(dy)) return;
      this.#go(dx < 0 ? key.nextStep : key.previousStep);
    }, { signal, passive: true });
  }
}
