/**
 * Provides the language of a timeline. The core has English built in. For another language it receives lines, as
 * src/base/words.h explains them. Few readers need these, so they are no part of this module.
 */

import { early, languages } from "demarche:languages";
import { text } from "../abi/names.js";
import { textBeside } from "./beside.js";
import { unpack } from "./pack.js";
import { fill } from "./spell.js";

/**
 * A word that is needed before the core is loaded, or when it cannot be.
 * @param {keyof typeof early} name @param {Record<string, string>} [values] of its placeholders
 */
export function earlyWord(name, values = {}) {
  return fill(ofPage.get(name) ?? early[name], values);
}

/** The early words of the language that the page holds. @type {Map<string, string>} */
const ofPage = new Map();

/** @type {Promise<string> | undefined} */
let inPage;

/** Reads the language that a one-file page holds, of its story. Without one it is "". @returns {Promise<string>} */
export const readPageLanguage = () => (inPage ??= unpackLanguage());

/** @returns {HTMLElement | null} */
const pageBlock = () => document.querySelector("script[data-language]");

async function unpackLanguage() {
  const block = pageBlock();
  if (!block) return "";
  const lines = await (await unpack(block)).text();
  for (const [, name, text] of lines.matchAll(/^early\.(\w+)=(.*)$/gm)) ofPage.set(name, text);
  return lines;
}

/** The language of the words around a document: its own, else that of the page. @param {import("./timeline.js").Timeline} timeline */
export const languageOf = (timeline) => timeline.text(text.language) || document.documentElement.lang || "en";

/**
 * The lines for the core; "" for English. They come from the page, from a language file beside this module, or from Intl.
 * @param {string} language BCP 47 @returns {Promise<string>}
 */
export async function languageLines(language) {
  if (language === "en") return "";
  if (pageBlock()?.dataset.language === language) return readPageLanguage();
  const [name] = language.toLowerCase().split("-");
  return (languages.includes(name) && (await textBeside(`languages/${name}.txt`))) || linesOfIntl(language);
}

/** "" where the module cannot be had. @param {string} language */
const linesOfIntl = (language) => import("demarche:intl").then(({ intlLines }) => intlLines(language), () => "");
