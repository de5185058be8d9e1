/**
 * Spells out the codes that the reader's core writes for sentences: \x01, the number of the sentence, "|" and the number of
 * a form, a \x03 before the name and a \x04 before the text of each value, \x02. A text may hold codes. This file asks
 * nothing of a page, so that the bundler has it too.
 */

/** A code that holds no other. */
const code = /\x01([^\x01\x02]*)\x02/g;

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

/** The pattern with its placeholders filled; unknown ones stay as they are. @param {string} pattern @param {Record<string, string>} values */
export const fill = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (all, key) => values[key] ?? all);
