// HTML of nodes, as the page itself makes elements of them (web/panels/nodes.js).

/** @typedef {import("../../web/panels/nodes.js").JsonNode} JsonNode */

/** Elements of HTML that have no content and no end tag. */
const voids = new Set(["area", "br", "col", "hr", "img", "input", "link", "meta", "wbr"]);

/** @param {string} value */
export const escapeHtml = (value) =>
  value.replace(/[&<>"']/g, (each) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[each] ?? each);

/** @param {JsonNode} node @returns {string} */
export function markup(node) {
  if (typeof node === "string") return escapeHtml(node);
  const [tag, attributes, ...children] = node;
  const names = Object.entries(attributes).map(([name, value]) => (value === "" ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`));
  const end = voids.has(tag) ? "" : `${children.map(markup).join("")}</${tag}>`;
  return `<${tag}${names.join("")}>${end}`;
}

/** Code between the tags of a script: no text in it ends the element or begins a comment. @param {string} code */
export const codeBlock = (code) => code.replace(/<(?=\/script|!--)/gi, "\\x3C").trim();
