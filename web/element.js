/**
 * <demarche-timeline src="story.timeline.json">: the public API of a timeline on a page. app.js does the work.
 *
 * Attributes:
 *   `src`   the address of the document, unless a <script type="application/json"> child holds it. When the address or
 *           the text of the script changes, the element shows the new document.
 *   `renderer`  "webgl" or "2d": what draws; without it, WebGL2 where the machine does not emulate it. It is read
 *           when the element is connected.
 *   `steps`  "off": parts of the page with data-demarche-step do not lead the tour while the reader scrolls.
 *   `hash`  the fragment of the page's address names the open event, or the whole view. It is read then too.
 * Slots: masthead, picture, legend, list and sources. Their content is shown from the start and replaced by the
 * timeline. Properties `selected` and `renderer`, methods `select(id)`, `show(story)`, `getState()` and `setState(text)`. Event `demarche-select`: the reader opened or closed an event;
 * detail.id is its id, or "".
 */

import { App } from "./app.js";
import { contentOf, watchContent } from "./engine/document_source.js";
import { earlyWord } from "./engine/language.js";

// Workers load this module too, and so do servers that render pages: neither has HTML elements.
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

export class DemarcheTimeline extends Base {
  /** @type {App | undefined} The wiring behind the element while it is connected; not part of the API. */
  app;
  static observedAttributes = ["src"];
  #first = ""; // the first document: the page's content of the slots belongs to it
  #shown = "";
  /** @type {string[]} */
  #wanted = [];
  /** @type {(() => void) | undefined} */
  #endWatch;

  connectedCallback() {
    this.#endWatch = watchContent(this, () => this.#renew());
    this.#begin();
  }

  disconnectedCallback() {
    this.#endWatch?.();
    this.#end();
  }

  attributeChangedCallback() {
    this.#renew();
  }

  #begin() {
    const content = contentOf(this);
    if (content !== this.#shown) this.#wanted = [];
    this.#shown = content;
    this.#first ||= content;
    this.app = new App(this, {
      isFirst: this.#shown === this.#first,
      selected: (id) => this.dispatchEvent(new CustomEvent("demarche-select", { detail: { id } })),
      wanted: this.#wanted,
      retry: () => this.#renew(),
    });
  }

  #end() {
    this.#wanted = this.app?.wanted ?? [];
    this.app?.destroy();
    this.app = undefined;
  }

  // Shows the document that the element has now, and asks again for one that could not be had.
  #renew() {
    if (!this.app || (contentOf(this) === this.#shown && !this.app.hasFailed)) return;
    this.#end();
    this.#begin();
  }

  /** The id of the open event, "" when none is open. */
  get selected() {
    return this.app?.selected ?? "";
  }

  /** What draws the timeline: "webgl" or "2d"; "" while nothing is drawn. */
  get renderer() {
    return this.app?.stage.renderer ?? "";
  }

  /** The whole view as a short text: lanes, filter, time in view, open event. "" as the document opens. */
  getState() {
    return this.app?.state ?? "";
  }

  /** Shows a view that getState() told of. @param {string} state @returns {boolean} whether a document is there to show it */
  setState(state) {
    if (!this.app?.timeline) return false;
    this.app.state = state;
    return true;
  }

  /**
   * Shows another document and keeps the view: lanes, filter, time and open event. What is shown stays until the new one
   * can be drawn. Fails where the text is no document, or another call came later.
   * @param {string | Uint8Array} story as JSON @returns {Promise<void>}
   */
  async show(story) {
    const bytes = typeof story === "string" ? new TextEncoder().encode(story) : new Uint8Array(story);
    if (!this.app?.timeline) throw new Error(earlyWord("no_source"));
    await this.app.show(bytes);
  }

  /** Opens an event; "" closes the open one. @param {string} id @returns {boolean} whether there is such an event */
  select(id) {
    return this.app?.select(id) ?? false;
  }
}

/** Defines the element, unless the name is taken. Does nothing where there are no elements. @param {string} [name] */
export function define(name = "demarche-timeline") {
  const registry = globalThis.customElements;
  if (registry && !registry.get(name)) registry.define(name, DemarcheTimeline);
}

export { sheets } from "./styles.js";

// The worker of a long document loads the file that this module is bundled into, and calls this.
export { serveWorker } from "./engine/worker.js";
