/**
 * Spells out the sentences about errors of a document. The reader's core writes each as a code: \x01, its number, "|"
 * and the number of a form, a \x03 before the name and a \x04 before the text of each value, \x02. A text may hold codes.
 * The sentences stand in the page, or in a file beside this module.
 */

import { sentenceMark } from "demarche:languages";
import { textBeside } from "./beside.js";
import { fill } from "./language.js";
import { unpack } from "./pack.js";

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

/** A code that holds no other. */
const code = /\x01([^\x01\x02]*)\x02/g;

/** @param {string} json its texts may have codes @returns {Promise<(text: string) => string>} what spells them out */
export async function speller(json) {
  const known = json.includes("\\u0001") ? await sentences() : [];
  return (text) => spell(known, text);
}

/** @param {string[]} known sentences by number @param {string} text @returns {string} without codes */
export function spell(known, text) {
  for (let before = ""; before !== text; ) text = (before = text).replace(code, (_, parts) => sentence(known, parts));
  return text;
}

/** @param {string[]} known @param {string} parts between the ends of a code */
function sentence(known, parts) {
  const [number, ...slots] = parts.split("\x03");
  const [at, form] = number.split("|");
  /** @type {Record<string, string>} */
  const values = Object.fromEntries(slots.map((slot) => slot.split("\x04")));
  const pattern = known[Number(at)] ?? Object.values(values).join(" ");
  const forms = form ? pattern.split("|") : [pattern];
  return fill(forms[Number(form ?? 0)] ?? forms[forms.length - 1], values);
}
