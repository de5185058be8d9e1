/** What the page asks the core about a timeline, by name. The numbers are the ABI's. */

/** @typedef {import("./timeline.js").Timeline} Timeline */
/** @typedef {import("../panels/nodes.js").JsonNode} JsonNode */
/** @typedef {{severity: string, pointer: string, line: number, column: number, message: string}} Issue */

export const number = {
  events: 0, selected: 1, focused: 2, hovered: 3, axis: 4, dropped: 6, naturalHeight: 7, runsDown: 10,
  shown: 11, searching: 12, drawable: 14, clickable: 15,
};
export const text = {
  outline: 0, article: 2, issues: 3, svg: 4, masthead: 6, sources: 8, range: 9, id: 10, title: 12, language: 13,
  eventTitle: 14, legend: 17, filter: 18, theme: 19, lanes: 21, tip: 22,
};
export const change = { outline: 1, selection: 2, focus: 4, range: 8, hover: 16, shown: 32, lanes: 64 };
export const groupings = ["party", "topic", "kind", "place", "source", "tag", "one"];
export const axis = { story: 1, scale: 2 };
export const preference = { dark: 1, reducedMotion: 2 };

/** @param {Timeline} timeline @param {number} what @param {number} [index] @returns {JsonNode} */
export const nodes = (timeline, what, index = 0) => JSON.parse(timeline.text(what, index) || '""');

/** @param {Timeline} timeline @returns {Issue[]} */
export const issues = (timeline) => JSON.parse(timeline.text(text.issues, 0) || "[]");

/** @param {Timeline} timeline @param {number} event */
export const idOf = (timeline, event) => timeline.text(text.id, event);

/** @param {Timeline} timeline @param {number} event */
export const titleOf = (timeline, event) => timeline.text(text.eventTitle, event);
