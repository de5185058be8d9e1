// Pictures of a story inside its one-file page.
import * as say from "./sentences.mjs";

const mostBytes = 2e6; // of one picture
const mostOfAll = 12e6;
const patienceMs = 20_000;

/** What a picture is, by its first bytes: no server is believed. @type {[type: string, begins: (bytes: Buffer) => boolean][]} */
const kinds = [
  ["image/png", (bytes) => bytes.subarray(0, 8).equals(Buffer.from("89504e470d0a1a0a", "hex"))],
  ["image/jpeg", (bytes) => bytes.subarray(0, 3).equals(Buffer.from("ffd8ff", "hex"))],
  ["image/gif", (bytes) => /^GIF8[79]a/.test(bytes.toString("latin1", 0, 6))],
  ["image/webp", (bytes) => bytes.toString("latin1", 0, 4) === "RIFF" && bytes.toString("latin1", 8, 12) === "WEBP"],
  ["image/avif", (bytes) => /^ftypavi[fs]/.test(bytes.toString("latin1", 4, 12))],
];

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

/** @param {string} address @param {number} most bytes @returns {Promise<{type: string, bytes: Buffer}>} */
async function fetched(address, most) {
  const answer = await fetch(address, { signal: AbortSignal.timeout(patienceMs) });
  if (!answer.ok) throw new Error(say.answered(answer.status));
  const pieces = [];
  let size = 0;
  for await (const piece of /** @type {AsyncIterable<Uint8Array>} */ (answer.body ?? [])) {
    size += piece.length;
    if (size > most) throw new Error(say.tooLarge(most));
    pieces.push(piece);
  }
  const bytes = Buffer.concat(pieces);
  const [type] = kinds.find(([, begins]) => begins(bytes)) ?? [];
  if (!type) throw new Error(say.noPicture);
  return { type, bytes };
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
      const { type, bytes } = await fetched(address, Math.min(mostBytes, left));
      left -= bytes.length;
      held.set(address, `data:${type};base64,${bytes.toString("base64")}`);
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
