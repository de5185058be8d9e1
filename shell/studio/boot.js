/** The script of the studio's page: it unpacks the modules that the page holds, and starts the studio. */

import { unpack } from "../../web/engine/pack.js";
import { notStarted } from "./words.js";

/** The address is not revoked, since a worker may import the module too. @param {string} name @returns {Promise<any>} */
async function moduleOf(name) {
  const block = /** @type {Element} */ (document.querySelector(`script[data-module="${name}"]`));
  const code = await (await unpack(block)).text();
  return import(URL.createObjectURL(new Blob([code], { type: "text/javascript" })));
}

try {
  const [reader, studio] = await Promise.all([moduleOf("reader"), moduleOf("studio")]);
  await studio.begin(reader);
} catch (error) {
  document.body.append(notStarted(String(/** @type {Error} */ (error).message ?? error)));
  throw error;
}
