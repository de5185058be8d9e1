/**
 * The files that the studio makes of a story. `by`: a maker that the page of the studio brings ("maker"), a format of the
 * desk, or the story itself ("story").
 */

/** @typedef {{ name: string, by: "maker" | "story" | "csv" | "workbook" | "timelineJs" | "vis" | "icalendar" | "markdown", extension: string, type: string }} Output */

/** @type {Output[]} */
export const outputs = [
  { name: "page", by: "maker", extension: "html", type: "text/html" },
  { name: "editable", by: "maker", extension: "editable.html", type: "text/html" },
  { name: "json", by: "story", extension: "timeline.json", type: "application/json" },
  { name: "workbook", by: "workbook", extension: "xlsx", type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  { name: "csv", by: "csv", extension: "csv", type: "text/csv" },
  { name: "timelineJs", by: "timelineJs", extension: "timelinejs.json", type: "application/json" },
  { name: "vis", by: "vis", extension: "vis.json", type: "application/json" },
  { name: "icalendar", by: "icalendar", extension: "ics", type: "text/calendar" },
  { name: "markdown", by: "markdown", extension: "md", type: "text/markdown" },
  { name: "svg", by: "maker", extension: "svg", type: "image/svg+xml" },
  { name: "png", by: "maker", extension: "png", type: "image/png" },
];

/** The outputs that keep all of the story. */
export const whole = ["page", "editable", "json"];

/** A name for a file, of the title: "The dam upriver" is "the-dam-upriver". @param {string} title @param {string} untitled */
export const fileStem = (title, untitled) => slug(title) || slug(untitled);

/** @param {string} text */
const slug = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "").slice(0, 60);
