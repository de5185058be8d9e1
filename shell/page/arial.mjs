// Widths of texts in Arial and in the fonts with its widths (Liberation Sans, Arimo), in which one-file pages are set, for
// the still picture. tools/arial.mjs has measured them.
import { faces } from "./arial_widths.mjs";

const unit = 2048;
const square = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u; // in every font

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
