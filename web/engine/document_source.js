/** Where the document of an element comes from: a script element in it, or the file its src names. */

import { unpack } from "./pack.js";
import { pause } from "./yield_to_page.js";

/**
 * @param {HTMLElement} element @param {AbortSignal} signal
 * @returns {Promise<Uint8Array<ArrayBuffer>[]>} UTF-8, in pieces as they come: to put a long one together would hold the page
 */
export async function storyOf(element, signal) {
  const inlined = element.querySelector(':scope > script[type="application/json"]');
  if (inlined?.hasAttribute("data-size")) return piecesOf(await unpack(inlined), signal);
  if (inlined) return [new TextEncoder().encode(inlined.textContent ?? "")];
  const src = element.getAttribute("src");
  if (!src) throw new Error("the attribute src names no document.");
  const answer = await fetch(new URL(src, document.baseURI), { signal });
  if (!answer.ok) throw new Error(`${src}: ${answer.status} ${answer.statusText}`);
  return piecesOf(answer, signal);
}

const room = 1 << 22; // bytes: what is as large goes back to the system as soon as it is given up

// What has come is there at once: without a pause all of it would be one task.
/** @param {Response} answer @param {AbortSignal} signal */
async function piecesOf(answer, signal) {
  const pieces = [];
  const reader = answer.body?.getReader();
  let piece = new Uint8Array(room);
  let size = 0;
  for (let read; (read = await reader?.read())?.value; await pause(signal)) {
    for (let from = 0; from < read.value.length; ) {
      const part = read.value.subarray(from, from + room - size);
      piece.set(part, size);
      from += part.length;
      if ((size += part.length) < room) continue;
      pieces.push(piece);
      piece = new Uint8Array(room);
      size = 0;
    }
  }
  return [...pieces, piece.subarray(0, size)];
}
