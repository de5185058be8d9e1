/**
 * <demarche-timeline src="story.timeline.json">: the public API of a timeline on a page. app.js does the work.
 *
 * Attributes, read when the element is connected:
 *   `src`   the address of the document, unless a <script type="application/json"> child holds it
 *   `renderer`  "webgl" or "2d": what draws; without it, WebGL2 where the machine does not emulate it
 *   `hash`  the fragment of the page's address names the open event
 * Slots: masthead, picture, legend, list and sources. Their content is shown from the start and replaced by the
 * timeline. Properties `selected` and `renderer`, method `select(id)`. Event `demarche-select`: the reader opened or closed an event;
 * detail.id is its id, or "".
 */

import { App } from "./app.js";

// Workers load this module too, and so do servers that render pages: neither has HTML elements.
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

export class DemarcheTimeline extends Base {
  /** @type {App | undefined} The wiring behind the element while it is connected; not part of the API. */
  app;

  connectedCallback() {
    this.app = new App(this, (id) => this.dispatchEvent(new CustomEvent("demarche-select", { detail: { id } })));
  }

  disconnectedCallback() {
    this.app?.destroy();
    this.app = undefined;
  }

  /** The id of the open event, "" when none is open. */
  get selected() {
    return this.app?.selected ?? "";
  }

  /** What draws the timeline: "webgl" or "2d"; "" while nothing is drawn. */
  get renderer() {
    return this.app?.stage.renderer ?? "";
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

// The worker of a long document loads the file that this module is bundled into, and calls this.
export { serveWorker } from "./engine/worker.js";
