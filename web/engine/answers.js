/** What the page asks a timeline, as values. */

import { text } from "../abi/names.js";

/** @typedef {import("./timeline.js").Timeline} Timeline */
/** @typedef {import("../abi/exports.js").Of<typeof text>} Text */
/** @typedef {import("../panels/nodes.js").JsonNode} JsonNode */
/** @typedef {{severity: string, pointer: string, line: number, column: number, message: string}} Issue */

/** @param {Timeline} timeline @param {Text} what @param {number} [index] @returns {JsonNode} */
export const nodes = (timeline, what, index = 0) => JSON.parse(timeline.text(what, index) || '""');

/** @param {Timeline} timeline @returns {Issue[]} */
export const issues = (timeline) => JSON.parse(timeline.text(text.issues) || "[]");

/** @param {Timeline} timeline @param {number} event */
export const idOf = (timeline, event) => timeline.text(text.id, event);
