// What a one-file page shows before its engine is there: the tools with their words, the open event, and the still picture
// for a wide and for a narrow screen.
import { number, text } from "../../web/abi/names.js";
import { word } from "../../web/abi/words.js";
import { nameOfStep } from "../../web/engine/answers.js";
import { panelPx } from "../../web/limits.js";
import { shadowNodes } from "../../web/shadow_nodes.js";
import { widthInArial } from "./arial.mjs";
import { markup } from "./markup.mjs";

/** @typedef {import("../../web/panels/nodes.js").JsonNode} JsonNode */
/** @typedef {import("../../web/shadow_nodes.js").FirstView} FirstView */
/** @typedef {import("../../web/engine/timeline.js").Timeline} Timeline */

// The sizes of a window for which the first view is drawn, CSS px.
const desk = { width: 1280, height: 720 };
export const phone = { width: 390, height: 844 };

/** The stage on a desk, beside the panel and below a title and a summary of one line each. */
export const wide = { width: desk.width - panelPx, height: desk.height - 69 };

// As the style sheets have them.
const titleFont = { size: 22, weight: 700, linePx: 29 };
const summaryFont = { size: 13, weight: 400, linePx: 18 };
const toolFont = { size: 12, weight: 400 };
const headPx = { top: 14, between: 2, bottom: 6, side: 20, beforeTools: 24 };
const toolPx = { gap: 8, aside: 30, least: 40, height: 28, search: 150 };

/** How many lines a text takes. @param {string} text @param {{ size: number, weight: number }} font @param {number} px of a line */
function lines(text, font, px) {
  let count = text ? 1 : 0;
  let line = "";
  for (const word of text.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word;
    const isTooLong = line !== "" && widthInArial(longer, font) > px;
    if (isTooLong) ++count;
    line = isTooLong ? word : longer;
  }
  return count;
}

/** Width of all tools. @param {FirstView["words"]} words */
function toolsPx({ filter, view }) {
  /** @param {string} text */
  const width = (text) => [...text].reduce((sum, letter) => sum + Math.max(widthInArial(letter, toolFont), 0), 0);
  const buttons = [filter, view, "−", "+", "⋯"].map((text) => Math.max(width(text) + toolPx.aside, toolPx.least));
  return buttons.reduce((sum, px) => sum + px, toolPx.search) + toolPx.gap * buttons.length;
}

/** The stage on a desk, below the head of a document, and beside the panel when an event is open. @param {Timeline} timeline @param {string} summaryText */
export function wideStage(timeline, summaryText) {
  const width = timeline.number(number.selected) < 0 ? desk.width : wide.width;
  const inside = width - 2 * headPx.side;
  const title = lines(timeline.text(text.title), titleFont, inside - headPx.beforeTools - toolsPx(wordsOfTools(timeline)));
  const summary = lines(summaryText, summaryFont, inside);
  const first = Math.max(title * titleFont.linePx, toolPx.height);
  const head = headPx.top + first + headPx.between + summary * summaryFont.linePx + headPx.bottom;
  return { width, height: desk.height - Math.max(head, desk.height - wide.height) };
}

/** @param {Timeline} timeline @returns {FirstView["words"]} */
export function wordsOfTools(timeline) {
  const { choices, lanes, bands } = JSON.parse(timeline.text(text.lanes));
  return {
    search: timeline.word(word.filterWords),
    filter: timeline.word(word.filter),
    view: timeline.word(word.viewMenu),
    hasLanes: choices.length > 1 || lanes.length > 1 || bands.length > 0,
  };
}

/** The open event beside the picture. @param {Timeline} timeline @param {number} event @returns {JsonNode[]} */
function panelOf(timeline, event) {
  if (event < 0) return [["p", { class: "invitation" }, timeline.word(word.panelInvitation)]];
  return [
    ["h2", { class: "visually-hidden" }, timeline.word(word.panel)],
    ["button", { class: "close", type: "button", inert: "", "aria-label": timeline.word(word.panelClose) }, "×"],
    ["slot", { name: "panel" }],
  ];
}

/** The bar of the tour as web/panels/tour.js fills it in, so that it takes its room from the start. @param {Timeline} timeline @returns {JsonNode} */
function tourOf(timeline) {
  const n = timeline.number(number.steps), step = timeline.number(number.step);
  if (n < 2) return ["nav", { class: "tour", hidden: "" }];
  const name = nameOfStep(timeline, step);
  const place = timeline.word(step < 0 ? word.tourBegin : word.tourStep, { step: step + 1, n });
  const button = (/** @type {string} */ sign, more = {}) => ["button", { type: "button", inert: "", "aria-hidden": "true", ...more }, sign];
  const play = timeline.number(number.stepSeconds, 0) > 0 ? [button("", { class: "play" })] : [];
  return ["nav", { class: "tour" }, button("‹"), ["p", {}, ["b", { dir: "auto" }, name], ["span", { dir: "auto" }, place]], ...play, button("›")];
}

/**
 * The tree that the page declares for the element.
 * @param {Timeline} timeline
 * @param {{ classes: string[], tools: FirstView["words"], notice: JsonNode[] }} view  classes of the frame, and the words of its tools
 */
export function firstTree(timeline, { classes, tools, notice }) {
  const event = timeline.number(number.selected);
  const panel = event < 0 ? " empty" : "";
  const frame = classes.map((each) => ` ${each}`).join("");
  return markup(shadowNodes({ frame, panel, panelContent: panelOf(timeline, event), tour: tourOf(timeline), notice, words: tools }));
}

/** The id of the open event, "" for none. @param {Timeline} timeline */
export function openEvent(timeline) {
  const event = timeline.number(number.selected);
  return event < 0 ? "" : timeline.text(text.id, event);
}

/** Areas of the drawing that lead to the text of an event, by id. @param {Timeline} timeline */
export function linksOf(timeline) {
  /** @type {Map<string, string>} */
  const areas = new Map();
  for (const line of timeline.text(text.targets).split("\n")) {
    const [x, y, width, height, event, count] = line.split(" ").map(Number);
    if (count !== 1) continue;
    const id = timeline.text(text.id, event);
    areas.set(id, `${areas.get(id) ?? ""}M${[x, y].map(Math.round)}h${Math.round(width)}v${Math.round(height)}h-${Math.round(width)}z`);
  }
  return [...areas].map(([id, area]) => markup(["a", { href: `#${encodeURIComponent(id)}`, tabindex: "-1" }, ["path", { d: area }]])).join("");
}
