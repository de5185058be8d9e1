/** The code of the page dist/studio.html: the studio with a desk in a worker. */

import { addressOf, bytesOf, packedOf, textOf } from "./blocks.js";
import { Desk } from "./desk.js";
import { start } from "./main.js";

/** @typedef {{ define: (name?: string) => void, sheets: import("./page_making.js").Held["sheets"] }} Reader  the module dist/demarche.js */

/** @param {Reader} reader @param {string} code of it @returns {Promise<import("./page_making.js").Held>} */
async function heldIn({ sheets }, code) {
  const [supplies, sentences, wasm] = await Promise.all([textOf("supplies"), textOf("sentences"), bytesOf("core")]);
  return { ...JSON.parse(supplies), sheets, sentences, wasm, code, core: packedOf("core") };
}

/** @param {Reader} reader @param {string} code of it */
export async function begin(reader, code) {
  const types = /** @type {any} */ (globalThis).trustedTypes;
  const own = types?.createPolicy("desk", { createScriptURL: (/** @type {string} */ address) => address });
  const address = addressOf(await textOf("desk"));
  const worker = new Worker(own?.createScriptURL(address) ?? address, { name: "desk" });
  const [wasm, held] = await Promise.all([bytesOf("author"), heldIn(reader, code)]);
  /** The desk of this page. */
  class DeskHere extends Desk {
    /** @param {(shown: import("./desk_types.js").Shown) => void} changed */
    constructor(changed) {
      super(worker, changed);
      this.start(wasm, held);
    }
  }
  return start(DeskHere, reader, (desk) => ({ page: async () => new Blob([await /** @type {DeskHere} */ (desk).page()], { type: "text/html" }) }));
}
