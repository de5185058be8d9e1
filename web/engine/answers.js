/** Answers of a timeline as values: nodes from JSON, the id of an event, the name of a step. */

import { number, text } from "../abi/names.js";

/** @typedef {import("./timeline.js").Timeline} Timeline */
/** @typedef {import("../abi/exports.js").Of<typeof text>} Text */
/** @typedef {import("../panels/nodes.js").JsonNode} JsonNode */

/** @param {Timeline} timeline @param {Text} what @param {number} [index] @returns {JsonNode} */
export const nodes = (timeline, what, index = 0) => JSON.parse(timeline.text(what, index) || '""');

/** @param {Timeline} timeline @param {number} event */
export const idOf = (timeline, event) => timeline.text(text.id, event);

/** What the author calls a step of the tour, or else the title of its event; "" for no step. @param {Timeline} timeline @param {number} step */
export function nameOfStep(timeline, step) {
  const event = timeline.number(number.eventOfStep, step);
  return event < 0 ? "" : timeline.text(text.step, step) || timeline.text(text.eventTitle, event);
}
