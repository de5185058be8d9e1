/**
 * The picture to be saved: what the stage shows, with the title above it, and the legend and the sources below. Its words
 * and marks are placed once, and painted on a canvas or written as SVG. Where the document's language is written from
 * right to left, words begin at the right edge; the picture and its marks stay as they are.
 */

import { text } from "../abi/names.js";
import { word } from "../abi/words.js";
import { directionOf } from "../direction.js";
import { nodes } from "../engine/answers.js";
import { build } from "./nodes.js";

/** @typedef {import("../engine/timeline.js").Timeline} Timeline */
/** @typedef {{text: string, x: number, y: number, size: number, weight: number, color: string}} Words  x of their begin, y of the baseline */
/** @typedef {{d: string, fill: string, stroke: string, dash: string, x: number, y: number}} Mark */
/** @typedef {{width: number, height: number, top: number, paper: string, family: string, direction: "ltr" | "rtl", words: Words[], marks: Mark[]}} Poster  top: of the picture */

const marginPx = 20;
const columnPx = 300;
const linePx = 18;
const markPx = 28, wordsAfterPx = 8; // of an entry of the legend
const mostInLegend = 30;
const mostSourceLines = 6;
const mostLetters = 3000; // that are looked at for a few lines

/**
 * @param {Timeline} timeline @param {Element} styled with the colours and the font of the timeline
 * @param {{width: number, height: number}} size of the picture
 * @returns {Poster}
 */
export function poster(timeline, styled, { width, height }) {
  const { color, fontFamily: family } = getComputedStyle(styled);
  const direction = directionOf(timeline.text(text.language));
  const isTurned = direction === "rtl";
  const fromStart = (/** @type {number} */ px, of = 0) => (isTurned ? width - px - of : px);
  const made = { width, height: 0, top: 0, paper: colorOf(styled, "--paper"), family, direction, words: /** @type {Words[]} */ ([]), marks: /** @type {Mark[]} */ ([]) };
  const muted = colorOf(styled, "--muted"), room = width - 2 * marginPx;
  let y = marginPx;
  const say = (/** @type {string} */ value, /** @type {Partial<Words> & {lines?: number}} */ { size = 12, weight = 400, color: ink = muted, lines = 3 }) => {
    for (const line of wrap(value, `${weight} ${size}px ${family}`, room, lines)) {
      y += size * 1.4;
      made.words.push({ text: line, x: fromStart(marginPx), y: y - size * 0.3, size, weight, color: ink });
    }
  };
  say(timeline.text(text.title), { size: 20, weight: 700, color });
  made.top = y += 10;
  y += height + 10;
  const columns = Math.max(1, Math.floor(room / columnPx));
  const entries = [...element(timeline, text.legend).querySelectorAll("li")].slice(0, mostInLegend);
  entries.forEach((entry, at) => {
    const x = marginPx + (at % columns) * (room / columns), top = y + Math.floor(at / columns) * linePx;
    for (const path of entry.querySelectorAll("path")) made.marks.push({ ...look(path, color), x: fromStart(x, markPx), y: top });
    const [line] = wrap(entry.textContent?.trim() ?? "", `400 12px ${family}`, room / columns - markPx - 2 * wordsAfterPx, 1);
    made.words.push({ text: line ?? "", x: fromStart(x + markPx + wordsAfterPx), y: top + 12, size: 12, weight: 400, color: muted });
  });
  y += Math.ceil(entries.length / columns) * linePx + 4;
  const sources = [...element(timeline, text.sources).querySelectorAll("li")].slice(0, mostInLegend).map((each) => each.textContent?.trim());
  if (sources.length) say(`${timeline.word(word.sourceList)}: ${sources.join("; ")}`, { lines: mostSourceLines });
  const [page] = location.href.split("#");
  if (/^https?:/.test(page)) say(isTurned ? leftToRight(page) : page, { lines: 1 });
  return { ...made, height: Math.ceil(y + marginPx) };
}

// An address among words that run to the left: else its last sign would stand before it.
/** @param {string} value */
const leftToRight = (value) => `\u2066${value}\u2069`;

/** @param {Timeline} timeline @param {typeof text.legend | typeof text.sources} what */
const element = (timeline, what) => /** @type {Element} */ (build(nodes(timeline, what)));

// The colour of a custom property as the browser computes it.
/** @param {Element} styled @param {string} name */
function colorOf(styled, name) {
  const probe = document.createElement("i");
  probe.style.color = `var(${name})`;
  styled.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** @param {Element} path @param {string} current @returns {Omit<Mark, "x" | "y">} */
function look(path, current) {
  const ink = (/** @type {string} */ name) => (path.getAttribute(name) ?? "none").replace("currentColor", current);
  return { d: path.getAttribute("d") ?? "", fill: ink("fill"), stroke: ink("stroke"), dash: path.getAttribute("stroke-dasharray") ?? "" };
}

const ruler = () => /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));

/** @param {string} value @param {string} font @param {number} px @param {number} most lines */
function wrap(value, font, px, most) {
  const measure = ruler();
  measure.font = font;
  const fits = (/** @type {string} */ line) => measure.measureText(line).width <= px;
  const lines = [""];
  for (const each of value.slice(0, mostLetters).split(/\s+/).flatMap((one) => (fits(one) ? [one] : one.match(/.{1,8}/gsu) ?? []))) {
    if (lines.length > most) break;
    const longer = `${lines[lines.length - 1]} ${each}`.trim();
    if (fits(longer) || !lines[lines.length - 1]) lines[lines.length - 1] = longer;
    else lines.push(each);
  }
  if (lines.length > most || !fits(lines[most - 1] ?? "")) {
    let last = lines.slice(most - 1).join(" ");
    while (last && !fits(`${last}…`)) last = last.slice(0, Math.min(last.length - 1, Math.floor(last.length * 0.95)));
    lines.splice(most - 1, lines.length, `${last}…`);
  }
  return lines.filter(Boolean);
}

/** @param {Poster} made @param {CanvasRenderingContext2D} on  scaled to CSS px; the picture itself is drawn by others */
export function paint(made, on) {
  on.fillStyle = made.paper;
  on.fillRect(0, 0, made.width, made.top);
  on.direction = made.direction; // words begin at their x
  for (const { text: value, x, y, size, weight, color } of made.words) {
    on.font = `${weight} ${size}px ${made.family}`;
    on.fillStyle = color;
    on.fillText(value, x, y);
  }
  for (const { d, fill, stroke, dash, x, y } of made.marks) {
    on.save();
    on.translate(x, y);
    const path = new Path2D(d);
    if (fill !== "none") on.fillStyle = fill, on.fill(path);
    on.lineWidth = 1.5;
    on.setLineDash(dash.split(" ").map(Number).filter(Boolean));
    if (stroke !== "none") on.strokeStyle = stroke, on.stroke(path);
    on.restore();
  }
}

// XML has no control characters.
const escaped = (/** @type {string} */ value) => value.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "�").replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** @param {string} name @param {Record<string, string | number>} attributes @param {string} [content] markup */
function tag(name, attributes, content = "") {
  const all = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  return `<${name}${all.join("")}>${content}</${name}>`;
}

/** @param {Poster} made @param {string} picture an <svg> @returns {string} */
export function write(made, picture) {
  const { width, height, top, paper, family, direction } = made;
  const words = made.words.map(({ text: value, x, y, size, weight, color }) =>
    tag("text", { x, y, "font-size": size, "font-weight": weight, fill: color, ...(direction === "rtl" ? { direction } : {}) }, escaped(value)));
  const marks = made.marks.map(({ d, fill, stroke, dash, x, y }) =>
    tag("path", { transform: `translate(${x} ${y})`, d, fill, stroke, "stroke-width": 1.5, ...(dash ? { "stroke-dasharray": dash } : {}) }));
  const drawn = picture.replace("<svg ", `<svg y="${top}" `).replace(/ font-family="[^"]*"/, ""); // the font of the page
  const all = tag("rect", { width, height, fill: paper }) + drawn + words.join("") + marks.join("");
  return tag("svg", { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}`, "font-family": family }, all);
}
