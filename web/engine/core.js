/**
 * The core: the wasm, from the page itself or from the file beside this module. It is loaded once for all timelines.
 */

import { pageServices } from "./page_services.js";
import { instantiate } from "./instantiate.js";
import { unpack } from "./pack.js";
import { Timeline } from "./timeline.js";
import { TextEngine } from "../stage/text_engine.js";

/** @typedef {import("./instantiate.js").Module} Module */

/** One wasm instance; all timelines of a page share it. */
export class Core {
  /** @param {Uint8Array<ArrayBuffer> | WebAssembly.Module} wasm @param {TextEngine | null} [text] @returns {Promise<Core>} */
  static async load(wasm, text) {
    return new Core(await instantiate(wasm), text);
  }

  /** @param {Module} module @param {TextEngine | null} text  the engine that measures and draws texts */
  constructor(module, text = TextEngine.here()) {
    this.module = module;
    this.text = text;
    module.services = pageServices(module, this.text);
  }

  /** A timeline in the fonts of an element; without one it is headless. @param {Element} [element] */
  timeline(element) {
    return new Timeline(this, element);
  }
}

/** @type {Promise<Core> | undefined} */
let loading;

/** @returns {Promise<Core>} */
export function sharedCore() {
  return (loading ??= readBinary()
    .then((binary) => Core.load(binary))
    .catch((error) => {
      loading = undefined; // the next timeline asks again
      throw error;
    }));
}

async function readBinary() {
  const inlined = document.querySelector('script[type="application/wasm"]');
  const response = inlined ? await unpack(inlined) : await fetch(new URL(WASM_FILE, import.meta.url));
  if (!response.ok) throw new Error(`${WASM_FILE}: ${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}
