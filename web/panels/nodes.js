/**
 * Makes DOM nodes of the core's JSON. Text only becomes text: nothing here parses HTML.
 * @typedef {string | [string, Record<string, string>, ...any[]]} JsonNode  a string is a text node
 */

const svgNamespace = "http://www.w3.org/2000/svg";
const safeAddress = /^(https?:|mailto:|#)/i;

/** @param {string} name @param {string} value */
const isSafe = (name, value) => !/^(on|style$|src)/i.test(name) && (name !== "href" || safeAddress.test(value));

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
    if (isSafe(name, value)) made.setAttribute(name, value);
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

const entities = /** @type {Record<string, string>} */ ({ lt: "<", gt: ">", amp: "&", quot: '"', "#39": "'", apos: "'" });
/** @param {string} text */
const unescape = (text) => text.replace(/&(\w+|#39);/g, (all, name) => entities[name] ?? all);

/**
 * Reads the core's SVG. The browser's own parsers are not allowed under Trusted Types.
 * @param {string} markup
 * @returns {JsonNode | undefined} undefined when there is no element
 */
export function readSvg(markup) {
  /** @type {any[]} */
  const open = [["", {}]];
  for (const [, closing, tag, attributes, empty, text] of markup.matchAll(
    /<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g,
  )) {
    const parent = open[open.length - 1];
    if (text !== undefined) parent.push(unescape(text));
    else if (closing) open.length > 1 && open.pop();
    else {
      const pairs = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [name, unescape(value)]);
      const node = [tag, Object.fromEntries(pairs.filter(([name]) => name !== "xmlns"))];
      parent.push(node);
      if (!empty) open.push(node);
    }
  }
  return open[0].find((/** @type {any} */ child, /** @type {number} */ at) => at > 1 && Array.isArray(child));
}
