/** Makes the one-file page of a story in the browser, as the command line does. */

import { gzipSync } from "fflate";
import { sha256 } from "@noble/hashes/sha2.js";
import { Core } from "../../web/engine/core.js";
import { intlLines } from "../../web/intl.js";
import { arial } from "../page/arial.mjs";
import { wide } from "../page/first_view.mjs";
import { makePage } from "../page/make_page.mjs";
import { openStory } from "../page/open_story.mjs";

/**
 * What the page of the studio holds for the pages that it makes.
 * @typedef {object} Held
 * @property {string} template @property {string} boot @property {string} opened @property {string} edit @property {string} code @property {string} sentences
 * @property {import("../page/pack.mjs").Packed} core  the reader's engine
 * @property {Uint8Array<ArrayBuffer>} wasm  the same, unpacked
 * @property {Record<string, string>} languages  their lines, by name
 * @property {typeof import("../../web/styles.js").sheets} sheets
 */

const base64 = (/** @type {Uint8Array} */ bytes) => btoa(String.fromCharCode(...bytes));

/** @param {Held} held @returns {import("../page/make_page.mjs").Supplies} */
const suppliesOf = (held) => ({
  ...held,
  languageLines: (tag) => held.languages[tag.toLowerCase().split("-")[0]] ?? intlLines(tag),
  gzip: (bytes) => gzipSync(bytes, { level: 9, mem: 9 }),
  sha256: (text) => base64(sha256(new TextEncoder().encode(text))),
});

/** @type {Promise<Core> | undefined} */
let core;

/** @param {Uint8Array} story as JSON @param {Held} held @param {string} studio  its blocks, for a page that can be edited, or "" @returns {Promise<string>} HTML */
export async function pageOf(story, held, studio) {
  core ??= Core.load(held.wasm, /** @type {any} */ (arial));
  const supplies = suppliesOf(held);
  const { timeline } = await openStory(await core, story, wide, supplies.languageLines);
  try {
    return await makePage(story, timeline, supplies, { studio });
  } finally {
    timeline.destroy();
  }
}
