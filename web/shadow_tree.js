/** The shadow tree of the element before a document is loaded. The panels fill in the words of its language. */

import { make } from "./panels/nodes.js";
import { styleText } from "./styles.js";

/** @param {string} className @param {string} [sign] */
const button = (className, sign = "") => make("button", { class: className, type: "button" }, sign);

/** @param {HTMLElement} element @param {boolean} hasSlots  whether it shows what the page holds for the slots */
export function createShadowTree(element, hasSlots) {
  const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styleText());
  root.adoptedStyleSheets = [sheet];
  const before = /** @type {HTMLElement | null} */ (root.querySelector(".stage"))?.style.height ?? "";

  /** @param {string} name */
  const slot = (name) => make("slot", { name: hasSlots ? name : "none" });
  const axis = button("axis");
  const filter = button("filter");
  filter.setAttribute("aria-expanded", "false");
  filter.setAttribute("aria-controls", "filter");
  const lanes = make("label", { class: "lanes", hidden: "" }, " ", make("select"));
  const collapse = button("collapse");
  collapse.hidden = true;
  collapse.setAttribute("aria-expanded", "false");
  collapse.setAttribute("aria-controls", "lanes");
  const laneList = make("div", { class: "lane-list", id: "lanes", role: "group", hidden: "" });
  const zoomOut = button("zoom", "−");
  const zoomIn = button("zoom", "+");
  const tools = make("div", { class: "tools", role: "group" }, filter, lanes, collapse, axis, zoomOut, zoomIn);
  const form = /** @type {HTMLFormElement} */ (make("form", { class: "filter", id: "filter", hidden: "" }));
  const masthead = slot("masthead");
  const corners = [make("i"), make("i"), make("i")];
  const grip = make("div", { class: "grip" });
  const stage = make("div", { class: "stage", role: "group", tabindex: "0", "aria-describedby": "keys" }, slot("picture"), ...corners, grip);
  const panel = make("section", { class: "panel empty" });
  const head = make("div", { class: "head" }, masthead, tools, form, laneList);
  stage.style.height = before; // until the next document is read
  const pictured = hasSlots && element.querySelector(":scope > [slot=picture]") ? " pictured" : "";
  const frame = make("div", { class: `frame${pictured}` }, head, stage, panel);

  const notice = make("details", { class: "notice", hidden: "" });
  const legend = slot("legend");
  const list = slot("list");
  const sources = slot("sources");
  const status = make("p", { class: "visually-hidden", role: "status" });
  const keys = make("p", { id: "keys", hidden: "" });
  const fallback = make("div", { class: "fallback" }, make("slot"));
  const whole = make("div", { class: "timeline" }, notice, frame, fallback, legend, list, sources, status, keys);
  root.replaceChildren(whole);
  return { whole, filter, form, lanes, collapse, laneList, axis, zoomOut, zoomIn, tools, masthead, stage, panel, frame, notice, legend, list, sources, status, keys };
}

/** @typedef {ReturnType<typeof createShadowTree>} ShadowTree */
