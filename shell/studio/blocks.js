/** What the page of the studio holds: packed blocks, which shell/studio/pack_studio.mjs has made. */

import { unpack } from "../../web/engine/pack.js";

/** @param {string} name of a block @returns {Element} */
const blockOf = (name) => /** @type {Element} */ (document.querySelector(`script[data-block="${name}"]`));

/** @param {string} name */
export const textOf = async (name) => (await unpack(blockOf(name))).text();

/** @param {string} name */
export const bytesOf = async (name) => new Uint8Array(await (await unpack(blockOf(name))).arrayBuffer());

/** A block as it stands in the page, to be put into another page. @param {string} name @returns {import("../page/pack.mjs").Packed} */
export const packedOf = (name) => ({ size: Number(blockOf(name).getAttribute("data-size")), text: blockOf(name).textContent ?? "" });

/** Puts a style sheet on the page; the policy of a page allows only its own as elements. @param {string} style */
export function wear(style) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** The blocks that a page needs to be edited, as HTML; the reader's engine and code are not among them. */
export const studioHtml = () =>
  ["studio", "desk", "author", "sentences", "style", "licenses", "supplies"].map((name) => blockOf(name).outerHTML).join("\n");

/** The address of a module. It is not revoked, since a worker may load it too. @param {string} code */
export const addressOf = (code) => URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
