/** Where the document of an element comes from: a script element in it, or the file its src names. */

import { unpack } from "./pack.js";

/**
 * @param {HTMLElement} element @param {AbortSignal} signal
 * @returns {Promise<Uint8Array<ArrayBuffer>[]>} UTF-8, in pieces as they come: to put a long one together would hold the page
 */
export async function storyOf(element, signal) {
  const inlined = element.querySelector(':scope > script[type="application/json"]');
  if (inlined?.hasAttribute("data-size")) return piecesOf(await unpack(inlined));
  if (inlined) return [new TextEncoder().encode(inlined.textContent ?? "")];
  const src = element.getAttribute("src");
  if (!src) throw new Error("the attribute src names no document.");
  const answer = await fetch(new URL(src, document.baseURI), { signal });
  if (!answer.ok) throw new Error(`${src}: ${answer.status} ${answer.statusText}`);
  return piecesOf(answer);
}

/** @param {Response} answer */
async function piecesOf(answer) {
  const pieces = [];
  const reader = answer.body?.getReader();
  for (let read; (read = await reader?.read())?.value; ) pieces.push(read.value);
  return pieces;
}
