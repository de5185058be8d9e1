/**
 * Spells out the sentences about errors of a document, which the reader's core writes as codes. The sentences stand in the
 * page, or in a file beside this module.
 */

import { sentenceMark } from "demarche:languages";
import { textBeside } from "./beside.js";
import { unpack } from "./pack.js";
import { spell } from "./spell.js";

/** @type {Promise<string[]> | undefined} */
let loaded;

/** The sentences by number; none where those of this engine cannot be had. */
const sentences = () =>
  (loaded ??= load().then((text) => {
    const list = listOf(text);
    if (!list.length) loaded = undefined; // the next notice asks again
    return list;
  }));

/** @param {string} text of the file @returns {string[]} */
export function listOf(text) {
  const [mark, ...list] = text.split("\n");
  return mark === sentenceMark ? list : [];
}

async function load() {
  const block = document.querySelector("script[data-sentences]");
  return block ? (await unpack(block)).text() : textBeside("sentences.txt");
}

/** @param {string} json its texts may have codes @returns {Promise<(text: string) => string>} what spells them out */
export async function speller(json) {
  const known = json.includes("\\u0001") ? await sentences() : [];
  return (text) => spell(known, text);
}
