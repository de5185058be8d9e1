/** Reads what shell/page/pack.mjs wrote into a one-file page: 13 bits in two of 91 letters, compressed by gzip. */

import { yieldToPage } from "./yield_to_page.js";

const lettersAtOnce = 1 << 16; // some 8 ms before the code is warm

/** @param {Element} element holds the letters; its data-size is the number of bytes @returns {Promise<Response>} */
export async function unpack(element) {
  const text = element.textContent ?? "";
  const bytes = new Uint8Array(Number(element.getAttribute("data-size")));
  /** @param {number} at */
  const digit = (at) => text.charCodeAt(at) - (text.charCodeAt(at) < 60 ? 35 : 36);
  for (let at = 0, into = 0, bits = 0, count = 0; into < bytes.length; at += 2) {
    if (at % lettersAtOnce === 0) await yieldToPage();
    bits |= (digit(at) + 91 * digit(at + 1)) << count;
    for (count += 13; count > 7; count -= 8, bits >>= 8) bytes[into++] = bits;
  }
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
}
