/** The shadow tree of the element, before a document is loaded. */

import { make } from "./panels/nodes.js";
import { sheets } from "./styles.js";
import { say } from "./panels/words.js";

/** @param {string} name @param {...Node} otherwise */
const slot = (name, ...otherwise) => make("slot", { name }, ...otherwise);

/** @param {string} className @param {string} words */
const button = (className, words) => make("button", { class: className, type: "button" }, words);

/** @param {HTMLElement} element */
export function createShadowTree(element) {
  const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  // A one-file page has the style in its head too, for the list that can be read without JavaScript.
  sheet.replaceSync(document.querySelector("style[data-demarche]")?.textContent || sheets.join(""));
  root.adoptedStyleSheets = [sheet];

  const axis = button("axis", say.toScale);
  const filter = button("filter", say.filter);
  filter.setAttribute("aria-expanded", "false");
  filter.setAttribute("aria-controls", "filter");
  const lanes = make("label", { class: "lanes", hidden: "" }, say.lanes, make("select"));
  const collapse = button("collapse", say.collapse);
  collapse.hidden = true;
  collapse.setAttribute("aria-expanded", "false");
  collapse.setAttribute("aria-controls", "lanes");
  const laneList = make("div", { class: "lane-list", id: "lanes", role: "group", "aria-label": say.collapseLanes, hidden: "" });
  const zoomOut = button("zoom", "−");
  const zoomIn = button("zoom", "+");
  const tools = make("div", { class: "tools", role: "group", "aria-label": say.view }, filter, lanes, collapse, axis, zoomOut, zoomIn);
  const form = /** @type {HTMLFormElement} */ (make("form", { class: "filter", id: "filter", hidden: "" }));
  const masthead = slot("masthead");
  const stage = make("div", { class: "stage", role: "group", tabindex: "0", "aria-describedby": "keys" }, slot("picture"), make("div", { class: "grip" }));
  const panel = make("section", { class: "panel empty", "aria-label": say.panel });
  const head = make("div", { class: "head" }, masthead, tools, form, laneList);
  const pictured = element.querySelector(":scope > [slot=picture]") ? " pictured" : "";
  const frame = make("div", { class: `frame${pictured}` }, head, stage, panel);

  const notice = make("details", { class: "notice", hidden: "" });
  const legend = slot("legend");
  const list = slot("list");
  const sources = slot("sources");
  const status = make("p", { class: "visually-hidden", role: "status" });
  const keys = make("p", { id: "keys", hidden: "" }, say.keys);
  const fallback = make("div", { class: "fallback" }, make("slot"));
  root.replaceChildren(frame, notice, fallback, legend, list, sources, status, keys);
  return { filter, form, lanes, collapse, laneList, axis, zoomOut, zoomIn, tools, masthead, stage, panel, frame, notice, legend, list, sources, status };
}

/** @typedef {ReturnType<typeof createShadowTree>} ShadowTree */
