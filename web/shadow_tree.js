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
  // A sheet belongs to one document, and the element may have been moved into that of a frame.
  const { CSSStyleSheet } = /** @type {typeof globalThis} */ (/** @type {unknown} */ (element.ownerDocument.defaultView ?? globalThis));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styleText());
  element.querySelector(":scope > template[shadowrootmode]")?.remove();
  const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
  const declared = root.querySelector("style"); // a page that was saved later has a tree without it
  root.adoptedStyleSheets = [sheet];
  if (declared) declared.remove();
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
