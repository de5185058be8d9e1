/**
 * Plays the author's tour, but only when the reader asks for it: a button, and a timer while it plays. Each step stays for
 * as long as its words take to read. Whatever else the reader does stops it, and so does the last step.
 */

import { number } from "../abi/names.js";

/** @typedef {import("../engine/timeline.js").Timeline} Timeline */

const inputs = ["pointerdown", "keydown", "wheel"];
const presses = ["Enter", " "]; // of a button

export class Player {
  #timer = 0;
  #step = -1; // that it has gone to, or from which it begins
  /** @type {AbortController | undefined} */
  #playing;

  /** @param {HTMLElement} button @param {import("../app.js").App} app @param {AbortSignal} signal */
  constructor(button, app, signal) {
    this.button = button;
    this.app = app;
    button.addEventListener("click", () => (this.#playing ? this.#stop() : this.#play()), { signal });
    signal.addEventListener("abort", () => this.#stop());
    this.#stop();
  }

  /** A tour that is at another step than the player's is led by the reader. @param {Timeline} timeline */
  update(timeline) {
    this.button.hidden = timeline.number(number.stepSeconds, 0) <= 0;
    if (this.#playing && timeline.number(number.step) !== this.#step) this.#stop();
  }

  // From the last step it begins anew. An event that is no step is left at once.
  #play() {
    const { timeline } = this.app;
    if (!timeline) return;
    this.#stop();
    this.#listen((this.#playing = new AbortController()).signal);
    this.button.setAttribute("aria-pressed", "true");
    this.#step = timeline.number(number.step);
    const next = timeline.number(number.nextStep);
    if (this.#step < 0 || next < 0) this.#go(Math.max(0, next));
    else this.#wait(timeline);
  }

  #stop() {
    clearTimeout(this.#timer);
    this.#playing?.abort();
    this.#playing = undefined;
    this.button.setAttribute("aria-pressed", "false");
  }

  /** @param {Timeline} timeline */
  #wait(timeline) {
    const next = timeline.number(number.nextStep);
    if (next < 0) return this.#stop();
    const ms = timeline.number(number.stepSeconds, this.#step) * 1000;
    this.#timer = setTimeout(() => this.#go(next), ms);
  }

  /** @param {number} step */
  #go(step) {
    this.#step = step; // before the panels are told
    this.app.send((timeline) => timeline.step(step));
    if (this.#playing && this.app.timeline) this.#wait(this.app.timeline);
  }

  // Only while it plays.
  /** @param {AbortSignal} signal */
  #listen(signal) {
    const stop = (/** @type {Event} */ event) => this.#isPress(event) || this.#stop();
    for (const name of inputs) window.addEventListener(name, stop, { signal, capture: true, passive: true });
    document.addEventListener("visibilitychange", () => this.#stop(), { signal });
    const seen = new IntersectionObserver((entries) => entries[entries.length - 1].isIntersecting || this.#stop());
    seen.observe(this.app.element);
    signal.addEventListener("abort", () => seen.disconnect());
  }

  // A press of the button is heard as its click.
  /** @param {Event} event */
  #isPress(event) {
    const isKey = event instanceof KeyboardEvent;
    return event.composedPath().includes(this.button) && event.type !== "wheel" && (!isKey || presses.includes(event.key));
  }
}
