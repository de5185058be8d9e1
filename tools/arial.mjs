// Measures the font of one-file pages, which has the widths of Arial, in Chromium, and writes shell/page/arial_widths.mjs:
// the widths of letters and how far pairs of them move together, in 2048ths of the size of the font.
// usage: CHROMIUM=/usr/bin/chromium node tools/arial.mjs
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const out = join(dirname(fileURLToPath(import.meta.url)), "../shell/page/arial_widths.mjs");

// Runs in the page.
function measure() {
  const unit = 2048;
  const styles = { regular: "400", bold: "700", italic: "italic 400" };
  const ranges = [[0x20, 0x7e], [0xa0, 0x17f], [0x386, 0x3ce], [0x400, 0x45f], [0x490, 0x491], [0x2010, 0x2027], [0x2030, 0x203a]];
  const single = [0x1fc, 0x218, 0x219, 0x21a, 0x21b, 0x20ac, 0x2116, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212];
  const codes = [...ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at)), ...single];
  const letters = codes.map((code) => String.fromCodePoint(code)).filter((letter) => !/\p{Cn}|\p{Cf}/u.test(letter));
  // Letters of one script stand beside each other, and beside the signs that all share.
  const scripts = [/[\p{Script=Latin}\P{L}]/u, /[\p{Script=Cyrillic}\P{L}]/u, /[\p{Script=Greek}\P{L}]/u];
  const context = new OffscreenCanvas(1, 1).getContext("2d");
  context.textRendering = "geometricPrecision";
  return Object.fromEntries(Object.entries(styles).map(([name, style]) => {
    context.font = `${style} ${unit}px Arial, "Liberation Sans"`;
    const width = (text) => Math.round(context.measureText(text).width);
    const alone = new Map(letters.map((letter) => [letter, width(letter)]));
    const pairs = {};
    for (const script of scripts) {
      const common = letters.filter((letter) => script.test(letter));
      for (const one of common) for (const other of common) {
        const moved = width(one + other) - alone.get(one) - alone.get(other);
        if (moved) pairs[one + other] = moved;
      }
    }
    return [name, { letters: Object.fromEntries(alone), pairs }];
  }));
}

/** Pairs by their first letters: letters that move the same ones equally stand together. @param {Record<string, number>} pairs */
function classes(pairs) {
  /** @type {Map<string, Map<number, string>>} */
  const byFirst = new Map();
  for (const [[first, second], by] of Object.entries(pairs).map(([pair, by]) => /** @type {const} */ ([[...pair], by]))) {
    const moved = byFirst.get(first) ?? new Map();
    byFirst.set(first, moved.set(by, (moved.get(by) ?? "") + second));
  }
  /** @type {Map<string, string>} */
  const same = new Map();
  for (const [first, moved] of byFirst) {
    const key = JSON.stringify([...moved].sort(([a], [b]) => a - b));
    same.set(key, (same.get(key) ?? "") + first);
  }
  return [...same].map(([moved, firsts]) => [firsts, ...JSON.parse(moved).flat()]);
}

/** Widths as runs: a width, and the letters that have it. @param {Record<string, number>} letters */
function runs(letters) {
  const byWidth = new Map();
  for (const [letter, width] of Object.entries(letters)) byWidth.set(width, (byWidth.get(width) ?? "") + letter);
  return [...byWidth].flat();
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
const page = await browser.newPage();
const head = `/**
 * Widths of letters, and how far pairs of them move together, in 2048ths of the font's size. tools/arial.mjs writes them.
 * letters: a width, then all letters that have it, and so on. pairs: first letters; then how far they move, and the second
 * letters that they do so with, and so on.
 * @type {Record<string, { letters: (number | string)[], pairs: (number | string)[][] }>}
 */`;
const measured = Object.entries(await page.evaluate(measure)).map(([name, { letters, pairs }]) => [name, { letters: runs(letters), pairs: classes(pairs) }]);
writeFileSync(out, `${head}\nexport const faces = ${JSON.stringify(Object.fromEntries(measured))};\n`);
await browser.close();
