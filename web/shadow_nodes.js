/**
 * The shadow tree of the element as nodes: shadow_tree.js makes it where a page has none, and the bundler writes it into
 * a one-file page, so that the first view stands in its place before any script runs.
 */

/** @typedef {import("./panels/nodes.js").JsonNode} JsonNode */
/**
 * What the page shows before the engine is there.
 * @typedef {object} FirstView
 * @property {string} frame  classes
 * @property {string} panel  classes
 * @property {JsonNode[]} panelContent
 * @property {JsonNode} tour  the bar at the foot of the panel
 * @property {JsonNode[]} notice  what is wrong with the document
 * @property {{filter: string, lanes: string, collapse: string, axis: string, choices: [value: string, name: string][], chosen: string, isToScale?: boolean}} words  of the tools
 */

/** @type {FirstView} */
export const nothingYet = {
  frame: "",
  panel: " empty",
  panelContent: [],
  tour: ["nav", { class: "tour", hidden: "" }],
  notice: [],
  words: { filter: "", lanes: " ", collapse: "", axis: "", choices: [], chosen: "" },
};

/** @param {string} name @param {string} text @param {Record<string, string>} [attributes] @returns {JsonNode} */
const button = (name, text, attributes) => ["button", { class: name, type: "button", ...attributes }, text];

/** @param {string} name @returns {JsonNode} */
const slot = (name) => ["slot", { name }];

const hidden = { hidden: "" };

/** @param {string} controls @param {boolean} isShown @returns {Record<string, string>} */
const opens = (controls, isShown) => ({ "aria-expanded": "false", "aria-controls": controls, ...(isShown ? {} : hidden) });

/** @param {FirstView["words"]} words @returns {JsonNode} */
function tools({ filter, lanes, collapse, axis, choices, chosen, isToScale = false }) {
  const options = choices.map(([value, name]) => ["option", { value, ...(value === chosen ? { selected: "" } : {}) }, name]);
  return ["div", { class: "tools", role: "group", inert: "" },
    button("filter", filter, opens("filter", true)),
    ["label", { class: "lanes", ...(choices.length > 1 ? {} : hidden) }, lanes, ["select", {}, ...options]],
    button("collapse", collapse, opens("lanes", collapse !== "")),
    button("axis", axis, { "aria-pressed": String(isToScale) }),
    button("zoom", "−"),
    button("zoom", "+"),
    button("more", "⋯", { "aria-expanded": "false", "aria-controls": "more" }),
  ];
}

/** @param {FirstView} view @returns {JsonNode} */
export const shadowNodes = ({ frame, panel, panelContent, tour, notice, words }) =>
  ["div", { class: "timeline" },
    ["details", { class: "notice", ...(notice.length ? {} : hidden) }, ...notice],
    ["div", { class: `frame${frame}` },
      ["div", { class: "head" }, slot("masthead"), tools(words),
        ["div", { class: "chips" }],
        ["form", { class: "filter", id: "filter", ...hidden }],
        ["div", { class: "lane-list", id: "lanes", role: "group", ...hidden }],
        ["div", { class: "menu", id: "more", role: "group", ...hidden }]],
      ["div", { class: "stage", role: "group", "aria-describedby": "keys" }, slot("picture"),
        ["i", {}], ["i", {}], ["i", {}], ["div", { class: "grip" }]],
      ["i", { class: "room" }],
      ["section", { class: `panel${panel}` }, ...panelContent, tour]],
    ["div", { class: "fallback" }, ["slot", {}]],
    slot("legend"), slot("list"), slot("sources"),
    ["p", { class: "visually-hidden", role: "status" }],
    ["p", { id: "keys", ...hidden }]];

/** Where the parts of the tree are, as selectors. */
export const places = {
  whole: ".timeline",
  filter: "button.filter",
  form: "form.filter",
  chips: ".chips",
  lanes: ".lanes",
  collapse: ".collapse",
  laneList: ".lane-list",
  more: "button.more",
  menu: ".menu",
  axis: ".axis",
  zoomOut: ".zoom",
  zoomIn: ".zoom + .zoom",
  tools: ".tools",
  masthead: "slot[name=masthead]",
  stage: ".stage",
  head: ".head",
  room: ".room",
  panel: ".panel",
  tour: ".tour",
  frame: ".frame",
  notice: ".notice",
  legend: "slot[name=legend]",
  list: "slot[name=list]",
  sources: "slot[name=sources]",
  status: "[role=status]",
  keys: "#keys",
};
