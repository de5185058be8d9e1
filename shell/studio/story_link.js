/** A link that has the whole story in its fragment, which browsers send to nobody. */

import { packedText, unpackedText } from "./short_text.js";

export const mostLetters = 8000; // some programs cut longer links
const mark = "#story=";

/** @param {Uint8Array<ArrayBuffer>} story as JSON @returns {Promise<string>} */
export async function linkTo(story) {
  const short = JSON.stringify(JSON.parse(new TextDecoder().decode(story)));
  return location.href.replace(/#.*/s, "") + mark + (await packedText(new TextEncoder().encode(short)));
}

/** Whether the address of the page has a story. */
export const isLink = () => location.hash.startsWith(mark);

/** The story of the address. It is taken off: what the author makes of it stands no longer there. @returns {Promise<Uint8Array<ArrayBuffer>>} */
export function takeStory() {
  const text = location.hash.slice(mark.length);
  history.replaceState(null, "", location.pathname + location.search);
  return unpackedText(text);
}
