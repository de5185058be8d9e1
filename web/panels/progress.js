/** The progress of fetching and reading a document, with a button that stops it. It appears after a second. */

import { earlyWord } from "../engine/language.js";
import { make } from "./nodes.js";

const showAfterMs = 1000;

export class Progress {
  #stop = new AbortController();
  #begun = performance.now();
  #timer = 0;
  /** @type {HTMLElement | undefined} */
  #line;
  #bar = make("progress", { "aria-label": earlyWord("loading") });

  /** @param {Element} home @param {AbortSignal} signal of the element's life */
  constructor(home, signal) {
    this.home = home;
    this.signal = this.#stop.signal;
    signal.addEventListener("abort", () => this.#stop.abort(signal.reason));
  }

  /** The network may be slow, and nothing else tells of it. */
  await() {
    this.#timer = window.setTimeout(() => this.#appear(), showAfterMs);
  }

  /** @param {number} part 0–1 */
  show(part) {
    this.#bar.setAttribute("value", part.toFixed(2));
    if (performance.now() - this.#begun >= showAfterMs) this.#appear();
  }

  #appear() {
    if (this.#line) return;
    const button = make("button", { type: "button" }, earlyWord("stop"));
    button.addEventListener("click", () => this.#stop.abort(new DOMException(earlyWord("stopped"), "AbortError")));
    this.#line = make("p", { class: "progress" }, earlyWord("loading"), this.#bar, button);
    this.home.prepend(this.#line);
  }

  /** Removes it for good. */
  remove() {
    clearTimeout(this.#timer);
    this.#begun = Infinity;
    this.#line?.remove();
  }
}
