// Bytes as text. The encoding is found out by the bytes: a mark at their beginning, zeros as UTF-16 has them, UTF-8 that
// is valid, what HTML declares, and at last the letters.
import { Refusal } from "./refusal.mjs";
import * as say from "./sentences.mjs";

/** @typedef {import("./rows.mjs").Note} Note */
/** @typedef {{ text: string, encoding: string, doubt?: boolean, notes: Note[] }} Decoded  notes: why there is a doubt */

const looked = 1 << 16; // bytes from the beginning that tell UTF-16 and legacy encodings

/** @type {[number[], string][]} */
const marks = [
  [[0xff, 0xfe, 0, 0], "utf-32"],
  [[0, 0, 0xfe, 0xff], "utf-32"],
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

/** @param {Uint8Array} bytes */
const marked = (bytes) => marks.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1];

const leastControls = 0.2; // of the bytes of UTF-16 that could be UTF-8; text in UTF-8 has hardly any

// Spaces, digits and line ends have a zero byte in UTF-16, whatever the language.
/** @param {Uint8Array} bytes @param {boolean} isUtf8 it could be @returns {string | undefined} */
function utf16(bytes, isUtf8) {
  if (bytes.length % 2 || bytes.length < 4) return undefined;
  const zeros = [0, 0];
  let controls = 0;
  const end = Math.min(bytes.length, looked);
  for (let at = 0; at < end; ++at) {
    if (bytes[at] === 0) zeros[at % 2] += 1;
    if (bytes[at] < 9) controls += 1;
  }
  if (isUtf8 && controls < leastControls * end) return undefined;
  const least = end * 0.02;
  if (zeros[1] > least && zeros[0] * 10 <= zeros[1]) return "utf-16le";
  if (zeros[0] > least && zeros[1] * 10 <= zeros[0]) return "utf-16be";
  return undefined;
}

// Node.js before version 23.7 reads Windows-1252 as Latin-1, which has controls where the other has quotes and dashes.
const beyondLatin = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ";

/** @param {Uint8Array} bytes @param {string} encoding */
function plain(bytes, encoding) {
  const text = new TextDecoder(encoding).decode(bytes);
  return encoding === "windows-1252" ? text.replace(/[\x80-\x9F]/g, (letter) => beyondLatin[letter.charCodeAt(0) - 0x80]) : text;
}

/** @param {Uint8Array} bytes @returns {string | undefined} */
function validUtf8(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What an HTML page says of itself. @param {Uint8Array} bytes @returns {string | undefined} */
function declared(bytes) {
  const head = plain(bytes.subarray(0, 2048), "windows-1252");
  const label = /^\s*</.test(head) ? head.match(/charset\s*=\s*["']?([\w-]+)/i)?.[1] : undefined;
  try {
    const encoding = label && new TextDecoder(label).encoding;
    return encoding && !/^utf/.test(encoding) ? encoding : undefined;
  } catch {
    return undefined; // there is no such encoding
  }
}

/** UTF-8 with some bytes that are broken, if they are the smaller part of what is not ASCII. @param {Uint8Array} bytes @returns {Decoded | undefined} */
function mostlyUtf8(bytes) {
  const text = plain(bytes, "utf-8");
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  const whole = text.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0;
  return whole > broken ? { text, encoding: "utf-8", doubt: true, notes: [{ text: say.brokenBytes(broken) }] } : undefined;
}

// Letters of Windows-1251 stand in words of their own; accented letters of Western languages stand between ASCII letters.
// Greek, Hebrew and Arabic stand in such words too, but have other bytes for their frequent letters.
const cyrillicLetter = /[\xA5\xA8\xAA\xAF\xB2-\xB4\xB8\xBA\xBF\xC0-\xFF]/g;
const cyrillicWord = /(?<![A-Za-z])[\xA5\xA8\xAA\xAF\xB2-\xB4\xB8\xBA\xBF\xC0-\xFF]{2,}(?![A-Za-z])/g;
const frequent = /[\xEE\xE5\xE0\xE8\xED\xF2\xF1\xF0\xB3]/g; // о е а и н т с р і
const leastInWords = 0.8;
const leastFrequent = 0.42; // Russian and Ukrainian have about 0.55, Greek and Hebrew up to 0.33

/** @param {Uint8Array} bytes */
function isCyrillic(bytes) {
  const text = Array.from(bytes.subarray(0, looked), (byte) => String.fromCharCode(byte)).join("");
  const letters = text.match(cyrillicLetter)?.length ?? 0;
  const inWords = (text.match(cyrillicWord) ?? []).join("");
  const often = inWords.match(frequent)?.length ?? 0;
  return letters >= 4 && inWords.length >= leastInWords * letters && often >= leastFrequent * inWords.length;
}

/** @param {Uint8Array} bytes @returns {Decoded} */
function legacy(bytes) {
  const own = declared(bytes);
  if (own) return { text: plain(bytes, own), encoding: own, notes: [] };
  const encoding = isCyrillic(bytes) ? "windows-1251" : "windows-1252";
  return { text: plain(bytes, encoding), encoding, doubt: true, notes: [{ text: say.readAs(encoding) }] };
}

/** @param {Uint8Array} bytes @returns {Decoded} */
function decoded(bytes) {
  const mark = marked(bytes);
  if (mark === "utf-32") throw new Refusal("utf32");
  const text = mark?.startsWith("utf-16") ? undefined : validUtf8(bytes);
  const wide = mark ?? utf16(bytes, text !== undefined);
  if (wide && wide !== "utf-8") return { text: plain(bytes, wide), encoding: wide, notes: [] };
  if (text !== undefined) return { text, encoding: "utf-8", notes: [] };
  return mostlyUtf8(bytes) ?? legacy(bytes);
}

/**
 * The text without marks of byte order. Control characters that no text has make it a binary file. A few zeros, as
 * broken exports have them, are left out.
 * @param {Uint8Array} bytes @returns {Decoded}
 */
export function decode(bytes) {
  const found = decoded(bytes);
  const controls = found.text.match(/[\0-\x08\x0E-\x1A\x1C-\x1F]/g)?.length ?? 0;
  if (controls > 8 && controls * 50 > found.text.length) throw new Refusal("binary");
  const zeros = found.text.match(/\0/g)?.length ?? 0;
  const text = found.text.replace(/^\uFEFF+/, "").replaceAll("\0", "");
  return zeros ? { ...found, text, doubt: true, notes: [...found.notes, { text: say.removedNulls(zeros) }] } : { ...found, text };
}
