/**
 * The fragment of the page's address, for an element that has the attribute `hash`: it names the open event or the whole
 * view, and the reader's view goes into it.
 */

import { change } from "./abi/names.js";
import { fragmentOf, idInAddress, stateInAddress, writeAddress } from "./address.js";

const pauseMs = 400; // browsers allow few changes of the address

export class PageAddress {
  on = change.range | change.shown | change.lanes;
  #timer = 0;

  /** @param {import("./app.js").App} app @param {AbortSignal} signal */
  constructor(app, signal) {
    this.app = app;
    this.isUsed = app.element.hasAttribute("hash");
    if (this.isUsed) window.addEventListener("hashchange", () => this.#follow(), { signal });
    signal.addEventListener("abort", () => clearTimeout(this.#timer));
  }

  /** The address of this view; of the page alone, where its address does not say what is shown. */
  get link() {
    return location.href.split("#")[0] + (this.isUsed ? fragmentOf(this.app.state) : "");
  }

  /** Opens what the address names. */
  open() {
    if (!this.isUsed) return;
    const id = idInAddress(), state = stateInAddress();
    this.app.arrive(() => {
      if (id && this.app.select(id)) return true;
      if (state !== undefined) this.app.state = state;
      return state !== undefined;
    });
  }

  /** The reader has opened or closed an event. */
  write() {
    if (this.isUsed) writeAddress(fragmentOf(this.app.state));
  }

  /** The reader has changed the view: the address follows after a pause. */
  update() {
    if (!this.isUsed || !this.app.isReadersView) return;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.write(), pauseMs);
  }

  // Back at the address without an event, none is open.
  #follow() {
    if (location.hash) this.open();
    else this.app.closeUnasked();
  }
}
