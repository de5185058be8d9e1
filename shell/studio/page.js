/** The code of the page dist/studio.html: the studio with a desk in a worker. */

import { addressOf, bytesOf, packedOf, textOf } from "./blocks.js";
import { Desk } from "./desk.js";
import { start } from "./main.js";

/** @param {string} code  dist/demarche.js @returns {Promise<import("./page_making.js").Held>} */
async function heldIn(code) {
  const [supplies, sentences, wasm] = await Promise.all([textOf("supplies"), textOf("sentences"), bytesOf("core")]);
  return { ...JSON.parse(supplies), sentences, wasm, code, core: packedOf("core") };
}

/**
 * @param {{ define: (name?: string) => void }} reader the module dist/demarche.js
 * @param {string} code of the same module
 */
export async function begin(reader, code) {
  const types = /** @type {any} */ (globalThis).trustedTypes;
  const own = types?.createPolicy("desk", { createScriptURL: (/** @type {string} */ address) => address });
  const address = addressOf(await textOf("desk"));
  const worker = new Worker(own?.createScriptURL(address) ?? address, { type: "module", name: "desk" });
  /** The desk of this page. */
  class DeskHere extends Desk {
    /** @param {(shown: import("./desk_types.js").Shown) => void} changed */
    constructor(changed) {
      super(worker, changed);
      const ready = Promise.all([bytesOf("author"), heldIn(code)]);
      this.ready = ready.then(([wasm, held]) => this.start(wasm, held));
    }
  }
  return start(DeskHere, reader, (desk) => ({ page: async () => new Blob([await /** @type {DeskHere} */ (desk).page()], { type: "text/html" }) }));
}
