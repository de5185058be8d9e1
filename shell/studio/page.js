/** The code of the page dist/studio.html: the studio with a desk in a worker. */

import { addressOf, bytesOf, packedOf, studioHtml, textOf } from "./blocks.js";
import { Desk } from "./desk.js";
import { start } from "./main.js";

/** @typedef {{ define: (name?: string) => void, sheets: import("./page_making.js").Held["sheets"] }} Reader  the module dist/demarche.js */

/** @param {Reader} reader @param {string} code of it @returns {Promise<import("./page_making.js").Held>} */
async function heldIn({ sheets }, code) {
  const [supplies, sentences, wasm] = await Promise.all([textOf("supplies"), textOf("sentences"), bytesOf("core")]);
  return { ...JSON.parse(supplies), sheets, sentences, wasm, code, core: packedOf("core") };
}

/**
 * @param {Reader} reader @param {string} code of it
 * @param {{ name: string, bytes: Uint8Array<ArrayBuffer> }} [story]  is opened at once
 */
export async function begin(reader, code, story) {
  const types = /** @type {any} */ (globalThis).trustedTypes;
  const policy = types?.createPolicy("desk", { createScriptURL: (/** @type {string} */ address) => address });
  const address = addressOf(await textOf("desk"));
  const worker = new Worker(policy?.createScriptURL(address) ?? address, { name: "desk" });
  const [wasm, held] = await Promise.all([bytesOf("author"), heldIn(reader, code)]);
  /** The desk of this page. */
  class DeskHere extends Desk {
    /** @param {(shown: import("./desk_types.js").Shown) => void} changed */
    constructor(changed) {
      super(worker, changed);
      this.start(wasm, held);
    }
  }
  const pageOf = (/** @type {any} */ desk, /** @type {string} */ studio) => desk.page(studio).then((/** @type {string} */ html) => new Blob([html], { type: "text/html" }));
  // A page that can be edited gives pages that can be edited.
  const own = story ? studioHtml() : "";
  const studio = await start(DeskHere, reader, (desk) => ({ page: () => pageOf(desk, own), editable: () => pageOf(desk, studioHtml()) }), { isOwnPage: !story });
  if (story) await studio.openStory(story);
  return studio;
}
