/** Answers of a timeline as values: nodes from JSON, the id of an event. */

import { text } from "../abi/names.js";

/** @typedef {import("./timeline.js").Timeline} Timeline */
/** @typedef {import("../abi/exports.js").Of<typeof text>} Text */
/** @typedef {import("../panels/nodes.js").JsonNode} JsonNode */

/** @param {Timeline} timeline @param {Text} what @param {number} [index] @returns {JsonNode} */
export const nodes = (timeline, what, index = 0) => JSON.parse(timeline.text(what, index) || '""');

/** @param {Timeline} timeline @param {number} event */
export const idOf = (timeline, event) => timeline.text(text.id, event);
