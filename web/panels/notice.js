/** Shows the notice of the core about errors in the document, or the reason why there is no timeline. */

import { change, text } from "../abi/names.js";
import { nodes } from "../engine/answers.js";
import { earlyWord } from "../engine/language.js";
import { build, make } from "./nodes.js";

/** @typedef {import("../engine/timeline.js").Timeline} Timeline */

export class Notice {
  on = change.outline;

  /** @param {HTMLElement} home */
  constructor(home) {
    this.home = home;
  }

  /** @param {Timeline} timeline */
  update(timeline) {
    const notice = build(nodes(timeline, text.notice));
    this.home.replaceChildren(...notice.childNodes);
    this.home.hidden = !this.home.firstChild;
  }

  /** @param {Error} error */
  fail(error) {
    this.home.replaceChildren(make("summary", {}, earlyWord("failed", { why: error.message })));
    this.home.hidden = false;
  }
}
