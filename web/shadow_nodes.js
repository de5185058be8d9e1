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
 * @property {{search: string, filter: string, view: string, hasLanes?: boolean}} words  of the tools, and whether View has lanes or bands
 */

/** @type {FirstView} */
export const nothingYet = {
  frame: "",
  panel: " empty",
  panelContent: [],
  tour: ["nav", { class: "tour", hidden: "" }],
  notice: [],
  words: { search: "", filter: "", view: "" },
};

/** @param {string} name @param {string} text @param {Record<string, string>} [attributes] @returns {JsonNode} */
const button = (name, text, attributes) => ["button", { class: name, type: "button", ...attributes }, text];

/** @param {string} name @returns {JsonNode} */
const slot = (name) => ["slot", { name }];

const hidden = { hidden: "" };

/** @param {string} controls @returns {Record<string, string>} */
const opens = (controls) => ({ "aria-expanded": "false", "aria-controls": controls });

/** @param {string} name @param {JsonNode[]} content @returns {JsonNode} */
const menu = (name, ...content) => ["div", { class: `menu ${name}`, id: name, role: "group", ...hidden }, ...content];

/** @param {FirstView["words"]} words @returns {JsonNode} */
const tools = ({ search, filter, view, hasLanes }) =>
  ["div", { class: "tools", role: "group", inert: "" },
    ["div", { class: "search", role: "search" },
      ["input", { type: "search", autocomplete: "off", placeholder: search, "aria-label": search }],
      ["div", { class: "found", role: "group", ...hidden }]],
    button("filter", filter, opens("filter")),
    button(`view${hasLanes ? " of-lanes" : ""}`, view, opens("view")),
    button("zoom", "−"),
    button("zoom", "+"),
    button("more", "⋯", opens("more")),
  ];

/** @param {FirstView} view @returns {JsonNode} */
export const shadowNodes = ({ frame, panel, panelContent, tour, notice, words }) =>
  ["div", { class: "timeline" },
    ["details", { class: "notice", ...(notice.length ? {} : hidden) }, ...notice],
    ["div", { class: `frame${frame}` },
      ["div", { class: "head" }, slot("masthead"), tools(words),
        ["div", { class: "chips", ...hidden }],
        ["form", { class: "filter", id: "filter", ...hidden }],
        menu("view",
          ["label", { class: "lanes" }, ["span", {}], ["select", {}]],
          button("axis", "", { "aria-pressed": "false" }),
          ["div", { class: "lane-list", role: "group" }]),
        menu("more")],
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
  search: ".search > input",
  found: ".found",
  filter: "button.filter",
  form: "form.filter",
  chips: ".chips",
  lanes: ".lanes",
  view: "button.view",
  viewMenu: "div.view",
  laneList: ".lane-list",
  more: "button.more",
  menu: "div.more",
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
