/** Where the core comes from: inlined in a one-file page, or the file beside this module. Loaded once for all timelines. */

import { Core } from "./runtime.js";

/** @type {Promise<Core> | undefined} */
let loading;

/** @returns {Promise<Core>} */
export function sharedCore() {
  return (loading ??= readBinary().then((binary) => Core.load(binary)));
}

async function readBinary() {
  const inlined = document.querySelector('script[type="application/wasm"]');
  if (inlined) return inflate(inlined.textContent ?? "");
  const answer = await fetch(new URL("demarche.wasm", import.meta.url));
  if (!answer.ok) throw new Error(`demarche.wasm: ${answer.status} ${answer.statusText}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** @param {string} base64 of gzip */
async function inflate(base64) {
  const packed = Uint8Array.from(atob(base64.trim()), (each) => each.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
