/**
 * Makes DOM nodes of the core's JSON. Text only becomes text: nothing here parses HTML.
 * @typedef {string | [string, Record<string, string>, ...any[]]} JsonNode  a string is a text node
 */

const svgNamespace = "http://www.w3.org/2000/svg";
const safeAddress = /^(https?:|mailto:|#)/i;

const pictureAddress = /^https?:/i;

/** @param {string} tag @param {string} name @param {string} value */
const isSafe = (tag, name, value) =>
  tag === "img" && name === "src" ? pictureAddress.test(value) : !/^(on|style$|src)/i.test(name) && (name !== "href" || safeAddress.test(value));

/**
 * @param {JsonNode} node
 * @param {boolean} [inSvg]
 * @returns {Node}
 */
export function build(node, inSvg = false) {
  if (typeof node === "string") return document.createTextNode(node);
  const [tag, attributes, ...children] = node;
  const drawn = inSvg || tag === "svg";
  const made = drawn ? document.createElementNS(svgNamespace, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (isSafe(tag, name, value)) made.setAttribute(name, value);
    if (name === "data-color") made.style.setProperty("--party", value);
  }
  made.append(...children.map((child) => build(child, drawn)));
  return made;
}

/**
 * An element in one line: make("p", { class: "when" }, "1648").
 * @param {string} tag
 * @param {Record<string, string>} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElement}
 */
export function make(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
