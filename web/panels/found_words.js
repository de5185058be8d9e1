/** Marks the words that a reader looks for in the list and in the open event, by highlights: the text stays as it is. */

import { change } from "../abi/names.js";

const name = "demarche-found";
const mostMarks = 2000;

// As the core folds: small letters without marks. A letter may become several or none.
const fold = (/** @type {string} */ letter) => letter.normalize("NFKD").replace(/[\p{M}\u0640]/gu, "").toLowerCase();

/**
 * @param {Iterable<Element>} roots @param {string} words
 * @returns {Range[]}
 */
function rangesOf(roots, words) {
  const wanted = words.split(/\s+/).map((each) => [...each].map(fold).join("")).filter(Boolean);
  /** @type {Range[]} */
  const ranges = [];
  for (const root of wanted.length ? roots : []) {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node && ranges.length < mostMarks; node = texts.nextNode()) markIn(/** @type {Text} */ (node), wanted, ranges);
  }
  return ranges;
}

/** @param {Text} node @param {string[]} wanted @param {Range[]} ranges */
function markIn(node, wanted, ranges) {
  let folded = "";
  /** @type {number[]} */
  const places = []; // of each folded unit in the text
  for (let at = 0; at < node.data.length; at += String.fromCodePoint(node.data.codePointAt(at) ?? 0).length) {
    const letter = fold(String.fromCodePoint(node.data.codePointAt(at) ?? 0));
    for (let i = 0; i < letter.length; ++i) places.push(at);
    folded += letter;
  }
  places.push(node.data.length);
  for (const each of wanted)
    for (let at = folded.indexOf(each); at >= 0; at = folded.indexOf(each, at + each.length)) {
      const range = document.createRange();
      range.setStart(node, places[at]);
      range.setEnd(node, Math.max(places[at + each.length], places[at] + 1));
      ranges.push(range);
    }
}

/** Several timelines of a page share one highlight. @type {Map<object, Range[]>} */
const marked = new Map();

export class FoundWords {
  on = change.selection;
  #words = "";

  /** @param {import("../shadow_tree.js").ShadowTree} tree @param {import("../app.js").App} app @param {AbortSignal} signal */
  constructor({ list, panel }, app, signal) {
    this.places = [panel, list, app.element];
    signal.addEventListener("abort", () => this.mark(""));
  }

  // Another event has other words.
  update() {
    if (this.#words) this.mark(this.#words);
  }

  /** @param {string} words "" for none */
  mark(words) {
    this.#words = words;
    if (!CSS.highlights) return; // an older browser
    const [panel, ...lists] = this.places;
    const ranges = rangesOf([panel, ...lists.flatMap((each) => [...each.querySelectorAll("ol.events")])], words);
    if (ranges.length) marked.set(this, ranges);
    else if (!marked.delete(this)) return;
    CSS.highlights.set(name, new Highlight(...[...marked.values()].flat()));
  }
}
