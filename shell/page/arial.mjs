// Widths of texts in Arial and in the fonts with its widths (Liberation Sans, Arimo), in which one-file pages are set, for
// the still picture. tools/arial.mjs has measured them.
import { faces as packed } from "./arial_widths.mjs";

const unit = 2048;
const square = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u; // in every font

/** @param {(number | string)[]} list a number and its letters, and so on @param {(letter: string, value: number) => void} take */
function unpack(list, take) {
  for (let at = 0; at < list.length; at += 2) for (const letter of String(list[at + 1])) take(letter, Number(list[at]));
}

/** By the name of the face. */
const faces = Object.fromEntries(Object.entries(packed).map(([name, face]) => {
  /** @type {Record<string, number>} */
  const letters = {};
  /** @type {Record<string, number>} */
  const pairs = {};
  unpack(face.letters, (letter, width) => (letters[letter] = width));
  for (const [firsts, ...moved] of face.pairs) for (const first of String(firsts)) unpack(moved, (second, by) => (pairs[first + second] = by));
  return [name, { letters, pairs }];
}));

/** @param {string} text @param {{ size: number, weight: number, italic?: boolean }} font @returns {number} px, -1: it has other letters */
export function widthInArial(text, { size, weight, italic = false }) {
  const { letters, pairs } = faces[weight > 500 ? "bold" : italic ? "italic" : "regular"];
  let width = 0;
  let before = "";
  for (const letter of text) {
    const own = letters[letter] ?? (square.test(letter) ? unit : undefined);
    if (own === undefined) return -1;
    width += own + (pairs[before + letter] ?? 0);
    before = letter;
  }
  return (width * size) / unit;
}

/** Measures for the engine, as web/stage/text_engine.js does in a page. It draws nothing. */
export const arial = {
  family: "",
  /** @param {string} text @param {number} style tenths of a px << 11 | weight << 1 | italic */
  width: (text, style) => widthInArial(text, { size: (style >> 11) / 10, weight: (style >> 1) & 1023, italic: (style & 1) > 0 }),
};
