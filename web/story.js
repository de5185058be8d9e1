/** Where the document of an element comes from: a script element in it, or the file its src names. */

import { unpack } from "./pack.js";

/** @param {HTMLElement} element @param {AbortSignal} signal @returns {Promise<string>} */
export async function storyOf(element, signal) {
  const inlined = element.querySelector(':scope > script[type="application/json"]');
  if (inlined?.hasAttribute("data-size")) return (await unpack(inlined)).text();
  if (inlined) return inlined.textContent ?? "";
  const src = element.getAttribute("src");
  if (!src) throw new Error("the attribute src names no document.");
  const answer = await fetch(new URL(src, document.baseURI), { signal });
  if (!answer.ok) throw new Error(`${src}: ${answer.status} ${answer.statusText}`);
  return answer.text();
}
