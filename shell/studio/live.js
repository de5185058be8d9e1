/** The timeline beside the table, as readers will see it. */

import { make } from "../../web/panels/nodes.js";
import { choiceOf } from "./parts.js";
import * as say from "./words.js";

/** @typedef {import("../../web/element.js").DemarcheTimeline} DemarcheTimeline */

// The text of a script needs a policy, also in an element that holds data and never runs.
const types = /** @type {{ createPolicy: (name: string, rules: object) => { createScript: (text: string) => string } } | undefined} */ (/** @type {any} */ (globalThis).trustedTypes);
const asItIs = { createScript: (/** @type {string} */ text) => text };
const data = types?.createPolicy("studio", asItIs) ?? asItIs;

const restMs = 250; // between two documents, while the author types
const stillFrames = 6;

// Of two documents the later one is shown.
/** @param {Error} error */
const ifLater = (error) => {
  if (error.name !== "AbortError") throw error;
};

export class Live {
  #view = "desktop";
  #selected = "";
  #before = ""; // open when the document was replaced
  /** @type {Uint8Array<ArrayBuffer> | undefined} */
  #waiting;
  #timer = 0;

  constructor() {
    this.script = make("script", { type: "application/json" });
    this.timeline = /** @type {DemarcheTimeline} */ (make("demarche-timeline", {}, this.script));
    this.views = choiceOf(say.views, say.viewNames, (name) => this.#show(name));
    this.page = make("div", { class: "live-page" }, this.timeline);
    this.element = make("section", { class: "live", "aria-label": say.live }, make("div", { class: "live-head" }, this.views.element), this.page);
    this.timeline.addEventListener("demarche-select", (event) => this.#tell(/** @type {CustomEvent} */ (event).detail.id));
    this.#show("desktop");
  }

  /** @param {(id: string) => void} call  with the id of the event that a reader opened here */
  onSelect(call) {
    this.selected = call;
  }

  /** @type {(id: string) => void} */
  selected = () => {};

  /** Shows a document; while documents come quickly, only the newest. @param {Uint8Array<ArrayBuffer>} story */
  show(story) {
    const isFirst = !this.script.textContent;
    this.#waiting = story;
    if (isFirst) return this.#renew();
    if (!this.#timer) this.#timer = window.setTimeout(() => this.#renew(), restMs);
  }

  /** Opens an event; the keyboard's focus and the scroll stay. @param {string} id */
  select(id) {
    if (id === this.#selected) return;
    this.#selected = id;
    const { scrollTop } = this.page;
    this.timeline.select(id);
    this.page.scrollTop = scrollTop;
  }

  // The event that the studio opened is no news to it, nor one that stays open in a new document.
  /** @param {string} id */
  #tell(id) {
    const isNews = id !== this.#selected && id !== this.#before;
    this.#selected = id;
    this.#before = "";
    if (id && isNews) this.selected(id);
  }

  async #renew() {
    this.#timer = 0;
    if (!this.#waiting) return;
    const story = this.#waiting;
    this.#waiting = undefined;
    const { scrollTop } = this.page;
    this.#before = this.timeline.selected;
    // The first document stands in the script; each later one takes its place without a blink.
    if (this.timeline.app?.timeline) await this.timeline.show(story).catch(ifLater);
    else this.script.textContent = data.createScript(new TextDecoder().decode(story));
    if (this.#selected && this.#selected !== this.timeline.selected) this.timeline.select(this.#selected); // of a row that is new
    this.#showWords();
    await this.#stay(scrollTop);
  }

  // A timeline brings its reader to the event that opens. Here the author is the reader, and is busy elsewhere.
  /** @param {number} scrollTop */
  async #stay(scrollTop) {
    for (let frame = 0; frame < stillFrames; ++frame) {
      this.page.scrollTop = scrollTop;
      await new Promise(requestAnimationFrame);
    }
  }

  /** @param {string} view */
  #show(view) {
    this.#view = view;
    this.views.press(view);
    this.page.dataset.view = view;
    this.#showWords();
  }

  // The words alone: drawing, panel and tools are hidden, and the list is open.
  #showWords() {
    const root = this.timeline.shadowRoot;
    const isWords = this.#view === "words";
    for (const part of root?.querySelectorAll(".stage, .panel, .tools") ?? []) /** @type {HTMLElement} */ (part).hidden = isWords;
    if (!isWords) return;
    const list = root?.querySelector("slot[name=list] details");
    if (list) /** @type {HTMLDetailsElement} */ (list).open = true;
  }
}
