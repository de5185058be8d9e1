/** Shows the notice of the core about errors in the document, or the reason why there is no timeline. */

import { change, text } from "../abi/names.js";
import { earlyWord } from "../engine/language.js";
import { speller } from "../engine/sentences.js";
import { build, make } from "./nodes.js";

/** @typedef {import("../engine/timeline.js").Timeline} Timeline */

export class Notice {
  on = change.outline;
  #json = "";

  /** @param {HTMLElement} home */
  constructor(home) {
    this.home = home;
  }

  /** @param {Timeline} timeline */
  async update(timeline) {
    const json = (this.#json = timeline.text(text.notice));
    const parts = await spelled(json);
    if (json !== this.#json) return; // another notice has come meanwhile
    this.home.replaceChildren(...parts);
    this.home.hidden = !this.home.firstChild;
  }

  /** @param {Error & {notice?: string}} error */
  async fail(error) {
    this.#json = "failed";
    const [, ...list] = await spelled(error.notice ?? "");
    this.home.replaceChildren(make("summary", {}, earlyWord("failed", { why: error.message })), ...list);
    this.home.hidden = false;
    /** @type {HTMLDetailsElement} */ (this.home).open = true;
  }
}

/** The summary of a notice and its list. @param {string} json of the core, "" for none */
async function spelled(json) {
  const spell = await speller(json);
  return build(JSON.parse(json || '""', (_, value) => (typeof value === "string" ? spell(value) : value))).childNodes;
}
