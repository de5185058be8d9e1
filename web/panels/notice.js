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
    const json = (this.#json = timeline.text(text.notice) || '""');
    const spell = await speller(json);
    if (json !== this.#json) return; // another notice has come meanwhile
    const notice = build(JSON.parse(json, (_, value) => (typeof value === "string" ? spell(value) : value)));
    this.home.replaceChildren(...notice.childNodes);
    this.home.hidden = !this.home.firstChild;
  }

  /** @param {Error} error */
  fail(error) {
    this.#json = "";
    this.home.replaceChildren(make("summary", {}, earlyWord("failed", { why: error.message })));
    this.home.hidden = false;
  }
}
