/** The shadow tree of the element: the one that the page declares, or a new one without words. The panels fill it in. */

import { build } from "./panels/nodes.js";
import { nothingYet, places, shadowNodes } from "./shadow_nodes.js";
import { styleText } from "./styles.js";

/** @typedef {Record<keyof typeof places, HTMLElement> & { form: HTMLFormElement }} ShadowTree */

/**
 * @param {HTMLElement} element @param {boolean} hasSlots  whether it shows what the page holds for the slots
 * @returns {ShadowTree}
 */
export function createShadowTree(element, hasSlots) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styleText(element));
  element.querySelector(":scope > template[shadowrootmode]")?.remove();
  const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
  const isDeclared = !root.adoptedStyleSheets.length && root.querySelector(places.whole);
  root.adoptedStyleSheets = [sheet];
  if (isDeclared) root.querySelector("style")?.remove();
  else root.replaceChildren(newTree(root, hasSlots && Boolean(element.querySelector(":scope > [slot=picture]"))));
  const found = Object.entries(places).map(([name, place]) => [name, root.querySelector(place)]);
  const parts = /** @type {ShadowTree} */ (Object.fromEntries(found));
  parts.stage.tabIndex = 0;
  // The page's content belongs to another document.
  if (!hasSlots) for (const slot of root.querySelectorAll("slot[name]")) slot.setAttribute("name", "none");
  return parts;
}

/** @param {ShadowRoot} root @param {boolean} isPictured */
function newTree(root, isPictured) {
  const tree = /** @type {HTMLElement} */ (build(shadowNodes({ ...nothingYet, frame: isPictured ? " pictured" : "" })));
  const [before, now] = [root, tree].map((each) => /** @type {HTMLElement | null} */ (each.querySelector(places.stage)));
  if (before && now) now.style.height = before.style.height; // until the next document is read
  return tree;
}
