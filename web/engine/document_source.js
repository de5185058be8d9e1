/** Loads the document of an element from a script element in it, or from the file that `src` names. */

import { earlyWord } from "./language.js";
import { unpack } from "./pack.js";
import { yieldToPage } from "./yield_to_page.js";

/**
 * @typedef {Uint8Array<ArrayBuffer>[]} Pieces  a document as JSON in UTF-8; joining a long one would hold the page up
 */

/** The script that holds the document. @param {HTMLElement} element */
const scriptIn = (element) => element.querySelector(':scope > script[type="application/json"]');

/** The document of an element as it is given there: the text of the script or the address; "" for none. @param {HTMLElement} element */
export const contentOf = (element) => scriptIn(element)?.textContent || element.getAttribute("src") || "";

/**
 * Watches the script that holds the document: it may come late, and may change.
 * @param {HTMLElement} element @param {() => void} changed @returns {() => void} ends it
 */
export function watchContent(element, changed) {
  const watch = () => {
    observer.observe(element, { childList: true });
    const script = scriptIn(element);
    if (script) observer.observe(script, { childList: true, characterData: true, subtree: true });
  };
  // A page that is still being parsed brings the script in parts, which are one change.
  const settled = () => document.readyState !== "loading" && changed();
  const observer = new MutationObserver(() => (watch(), settled()));
  watch();
  document.addEventListener("DOMContentLoaded", changed, { once: true });
  return () => {
    observer.disconnect();
    document.removeEventListener("DOMContentLoaded", changed);
  };
}

const patienceMs = 3000;

// A page that is still being parsed may bring the script, or the rest of its text. Later, code may set the attribute.
/** @param {HTMLElement} element @param {AbortSignal} signal */
async function waitForContent(element, signal) {
  const isComplete = element.hasAttribute("src") && !scriptIn(element);
  if (document.readyState === "loading" && !isComplete)
    await new Promise((parsed) => document.addEventListener("DOMContentLoaded", parsed, { once: true, signal }));
  if (!contentOf(element) && !element.hasAttribute("src")) await new Promise((passed) => setTimeout(passed, patienceMs));
  signal.throwIfAborted();
}

/**
 * The document as it comes. Only the last piece may be shorter than the others, and all of a short document is one.
 * @typedef {object} Coming
 * @property {AsyncGenerator<Uint8Array<ArrayBuffer>>} pieces
 * @property {number} size  bytes that were announced; 0: unknown
 */

/** @param {HTMLElement} element @param {AbortSignal} signal @returns {Promise<Coming>} */
export async function loadDocument(element, signal) {
  await waitForContent(element, signal);
  const script = scriptIn(element);
  const inlined = script?.textContent ? script : undefined; // an empty one leaves the address
  if (inlined?.hasAttribute("data-size")) return { pieces: piecesOf(await unpack(inlined), signal), size: 0 };
  if (inlined) return { pieces: piecesOf(new Response(inlined.textContent), signal), size: 0 };
  const src = element.getAttribute("src");
  if (!src) throw new Error(earlyWord("no_source"));
  const response = await fetch(new URL(src, document.baseURI), { signal });
  if (!response.ok) throw new Error(`${src}: ${response.status} ${response.statusText}`);
  // Of a compressed response fewer bytes are announced than come, and only pages of one origin learn that it is one.
  const isPlain = response.type === "basic" && !response.headers.get("content-encoding");
  return { pieces: piecesOf(response, signal), size: isPlain ? Number(response.headers.get("content-length")) : 0 };
}

const pieceSize = 1 << 22; // bytes: a buffer of this size goes back to the system as soon as it is released

// Chunks that have arrived are read without waiting. Without yielding, reading them all would be one long task.
/** @param {Response} response @param {AbortSignal} signal @returns {AsyncGenerator<Uint8Array<ArrayBuffer>>} */
async function* piecesOf(response, signal) {
  const reader = response.body?.getReader();
  let piece = new Uint8Array(pieceSize);
  let size = 0;
  try {
    for (let chunk; (chunk = (await reader?.read())?.value); await yieldToPage(signal)) {
      for (let from = 0; from < chunk.length; ) {
        const part = chunk.subarray(from, from + pieceSize - size);
        piece.set(part, size);
        from += part.length;
        if ((size += part.length) < pieceSize) continue;
        yield piece;
        piece = new Uint8Array(pieceSize);
        size = 0;
      }
    }
    yield piece.subarray(0, size);
  } finally {
    reader?.cancel().catch(() => {}); // nobody wants the rest
  }
}
