/** The style of the element, of the list that it makes, and of the first view in a one-file page. */

import theme from "./theme.css";
import base from "./base.css";
import frame from "./style.css";
import stage from "./stage.css";
import words from "./text.css";

/** In the order of the cascade. The page around an element needs theme, base and words; its own tree base, frame and stage. */
export const sheets = { theme, base, frame, stage, words };

let text = "";

/** The whole style. A one-file page has it already, and not in its code. @param {HTMLElement} element */
export const styleText = (element) => (text ||= declaredStyle(element) || Object.values(sheets).join(""));

// In the tree that the page declares and in its head.
/** @param {HTMLElement} element */
function declaredStyle(element) {
  const head = document.querySelector("style[data-demarche]")?.textContent;
  return head && (declaredTree(element)?.querySelector("style")?.textContent ?? "") + head;
}

/** A browser that knows no declared trees leaves it in its template. @param {HTMLElement} element */
export const declaredTree = (element) =>
  element.shadowRoot ?? /** @type {HTMLTemplateElement | null} */ (element.querySelector(":scope > template[shadowrootmode]"))?.content;
