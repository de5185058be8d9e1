// Pictures of a story inside its one-file page.
import * as say from "../sentences.mjs";

const mostBytes = 2e6; // of one picture
const mostOfAll = 12e6;
const patienceMs = 20_000;

/** What a picture is, by its first bytes, a letter each: no server is believed. @type {[type: string, begins: RegExp][]} */
const kinds = [
  ["image/png", /^\x89PNG\r\n\x1a\n/],
  ["image/jpeg", /^\xff\xd8\xff/],
  ["image/gif", /^GIF8[79]a/],
  ["image/webp", /^RIFF[^]{4}WEBP/],
  ["image/avif", /^[^]{4}ftypavi[fs]/],
];

/** A letter for each byte. @param {Uint8Array} bytes */
function lettersOf(bytes) {
  const pieces = [];
  for (let at = 0; at < bytes.length; at += 1 << 13) pieces.push(String.fromCharCode(...bytes.subarray(at, at + (1 << 13))));
  return pieces.join("");
}

const picture = /(<img [^>]*) src="([^"]*)"/g;
const plain = (/** @type {string} */ html) => html.replace(/&quot;/g, '"').replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&#39;/g, "'").replace(/&amp;/g, "&");

/** The addresses of the pictures in a markup, each once. @param {string} html */
export const picturesIn = (html) => [...new Set([...html.matchAll(picture)].map(([, , address]) => plain(address)))];

// A policy is a list of words: a host with other signs would add words to it.
const plainOrigin = /^https?:\/\/([\w.-]+|\[[\da-f:.]+\])(:\d+)?$/i;

/** The origins from which a page loads pictures. Addresses without a plain one are not loaded. @param {string} html */
export const originsIn = (html) => [...new Set(picturesIn(html).map(originOf).filter((each) => plainOrigin.test(each)))];

/** @param {string} address */
function originOf(address) {
  try {
    return new URL(address).origin;
  } catch {
    return "";
  }
}

/** @param {string} address @param {number} most bytes @returns {Promise<{type: string, letters: string}>} letters: one for each byte */
async function fetched(address, most) {
  const answer = await fetch(address, { signal: AbortSignal.timeout(patienceMs) });
  if (!answer.ok) throw new Error(say.answered(answer.status));
  const reader = answer.body?.getReader();
  let letters = "";
  for (let piece = await reader?.read(); piece?.value; piece = await reader?.read()) {
    letters += lettersOf(piece.value);
    if (letters.length <= most) continue;
    await reader?.cancel();
    throw new Error(say.tooLarge(most));
  }
  const [type] = kinds.find(([, begins]) => begins.test(letters)) ?? [];
  if (!type) throw new Error(say.noPicture);
  return { type, letters };
}

/**
 * Puts the pictures of a markup into it. One that cannot be had is left where it is.
 * @param {string} html
 * @returns {Promise<{html: string, troubles: string[]}>}
 */
export async function withPictures(html) {
  /** @type {Map<string, string>} */
  const held = new Map();
  const troubles = [];
  let left = mostOfAll;
  for (const address of picturesIn(html)) {
    try {
      const { type, letters } = await fetched(address, Math.min(mostBytes, left));
      left -= letters.length;
      held.set(address, `data:${type};base64,${btoa(letters)}`);
    } catch (error) {
      const { message, cause } = /** @type {Error & {cause?: Error}} */ (error);
      troubles.push(say.notEmbedded(address, cause?.message || message));
    }
  }
  const put = (/** @type {string} */ all, /** @type {string} */ tag, /** @type {string} */ address) => {
    const data = held.get(plain(address));
    return data ? `${tag} data-of="${address}" src="${data}"` : all;
  };
  return { html: html.replace(picture, put), troubles };
}
