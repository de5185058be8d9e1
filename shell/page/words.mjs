// The words of a page, as the engine tells them: nodes, of which markup.mjs makes HTML.
import { number, text } from "../../web/abi/names.js";
import { word } from "../../web/abi/words.js";
import { nodes } from "../../web/engine/answers.js";
import { spell } from "../../web/engine/spell.js";
import { markup } from "./markup.mjs";

/** @typedef {import("../../web/panels/nodes.js").JsonNode} JsonNode */
/** @typedef {import("../../web/engine/timeline.js").Timeline} Timeline */

/** Title, summary and counts. The page is of the story alone, so the title is the first of its headings. @param {Timeline} timeline */
function masthead(timeline) {
  const [tag, attributes, [, ofTitle, title], ...rest] = nodes(timeline, text.masthead);
  const summary = rest.find(([, { class: name }]) => name === "summary")?.[2] ?? "";
  return { html: markup([tag, attributes, ["h1", ofTitle, title ?? ""], ...rest]), summary };
}

/** The list of events and its heading. A page without the engine may hold the most important events alone. @param {Timeline} timeline */
function list(timeline) {
  const outline = nodes(timeline, text.outline);
  const n = timeline.number(number.events), shown = outline.length - 2;
  return { list: markup(outline), listHeading: timeline.word(shown === n ? word.list : word.listPart, { shown, n }) };
}

/** @param {Timeline} timeline */
export function wordsOf(timeline) {
  const { html, summary } = masthead(timeline);
  return {
    ...list(timeline),
    masthead: html,
    summary, // plain, as the author wrote it
    legend: markup(nodes(timeline, text.legend)),
    sources: markup(nodes(timeline, text.sources)),
  };
}

/**
 * What is wrong with a story: the children of an element, none where all is well.
 * @param {Timeline} timeline @param {string} sentences  dist/sentences.txt of the same build
 * @returns {{ notice: JsonNode[], hasErrors: boolean }}
 */
export function noticeOf(timeline, sentences) {
  const known = sentences.split("\n").slice(1); // behind the mark of the list
  const told = JSON.parse(timeline.text(text.notice), (_, value) => (typeof value === "string" ? spell(known, value) : value));
  const [, , ...notice] = told;
  const [, [, , ...errors] = []] = notice;
  return { notice, hasErrors: errors.length > 0 };
}
