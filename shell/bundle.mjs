// Makes one HTML file of a story, from the files of dist/.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { distFile, languageLines, loadEngine, root } from "./headless.mjs";
import { makePage } from "./page/make_page.mjs";
import { withPictures } from "./page/media.mjs";
import { pack } from "./page/pack.mjs";
import { htmlOf, studioBlocks } from "./studio/studio_blocks.mjs";

/** @returns {Promise<import("./page/make_page.mjs").Supplies>} */
export async function supplies() {
  const { sheets } = await loadEngine();
  const built = (/** @type {string} */ name) => readFileSync(distFile(name), "utf8");
  return {
    template: readFileSync(join(root, "shell/page/page.html"), "utf8"),
    sheets,
    code: built("demarche.js"),
    boot: built("boot.js"),
    opened: built("opened.js"),
    edit: built("edit.js"),
    core: pack(readFileSync(distFile("demarche.wasm.gz"))),
    sentences: built("sentences.txt"),
    languageLines,
    gzip: (bytes) => gzipSync(bytes, { level: 9, memLevel: 9 }),
    sha256: (text) => createHash("sha256").update(text).digest("base64"),
  };
}

/**
 * @param {Uint8Array} story
 * @param {import("./headless.mjs").Opened} opened
 * @param {{embedsMedia?: boolean, isEditable?: boolean, tell?: (trouble: string) => void}} [options]  tell: of pictures that are not in the page
 * @returns {Promise<string>}
 */
export const bundle = async (story, { timeline }, { embedsMedia = false, isEditable = false, tell } = {}) =>
  makePage(story, timeline, await supplies(), { embed: embedsMedia ? withPictures : undefined, studio: isEditable ? studioBlocks(distFile(""), root).map(htmlOf).join("\n") : "", tell });
