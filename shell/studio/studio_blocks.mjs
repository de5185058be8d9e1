// The blocks that hold the studio in a page of one file, made of what is built.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { pack } from "../page/pack.mjs";

/** @typedef {{ attributes: string, content: import("../page/pack.mjs").Packed }} Block */

/** @param {string | Buffer} content */
export const packed = (content) => pack(gzipSync(content, { level: 9 }));

/** @param {Block} block */
export const htmlOf = ({ attributes, content }) => `<script ${attributes} data-size="${content.size}">${content.text}</script>`;

/** Texts of which the studio makes pages. @param {string} out  dist/ @param {string} root */
function suppliesOf(out, root) {
  const text = (/** @type {string} */ path) => readFileSync(path, "utf8");
  const languages = readdirSync(join(out, "languages")).map((name) => [name.replace(/\.txt$/, ""), text(join(out, "languages", name))]);
  return {
    template: text(join(root, "shell/page/page.html")),
    boot: text(join(out, "boot.js")),
    opened: text(join(out, "opened.js")),
    edit: text(join(out, "edit.js")),
    languages: Object.fromEntries(languages),
  };
}

/**
 * The blocks beside the reader's engine and its code.
 * @param {string} out  dist/ @param {string} root @returns {Block[]}
 */
export function studioBlocks(out, root) {
  const file = (/** @type {string} */ name) => readFileSync(join(out, name));
  return [
    { attributes: 'type="application/gzip" data-block="studio"', content: pack(file("studio.js.gz")) },
    { attributes: 'type="application/gzip" data-block="desk"', content: pack(file("desk.js.gz")) },
    { attributes: 'type="application/gzip" data-block="author"', content: pack(file("author.wasm.gz")) },
    { attributes: 'type="text/plain" data-block="sentences"', content: packed(file("sentences.txt")) },
    { attributes: 'type="text/plain" data-block="style"', content: packed(file("studio.css")) },
    { attributes: 'type="text/plain" data-block="licenses"', content: packed(file("licenses.txt")) },
    { attributes: 'type="text/plain" data-block="supplies"', content: packed(JSON.stringify(suppliesOf(out, root))) },
  ];
}
