/** Where the core comes from: inlined in a one-file page, or the file beside this module. Loaded once for all timelines. */

import { unpack } from "./pack.js";
import { Core } from "./runtime.js";

/** @type {Promise<Core> | undefined} */
let loading;

/** @returns {Promise<Core>} */
export function sharedCore() {
  return (loading ??= readBinary().then((binary) => Core.load(binary)));
}

/** The wasm itself, for a worker too. */
export async function readBinary() {
  const inlined = document.querySelector('script[type="application/wasm"]');
  const answer = inlined ? await unpack(inlined) : await fetch(new URL("demarche.wasm", import.meta.url));
  if (!answer.ok) throw new Error(`demarche.wasm: ${answer.status} ${answer.statusText}`);
  return new Uint8Array(await answer.arrayBuffer());
}
