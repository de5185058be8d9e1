/** The notice: which events were left out and which errors the document has, or why there is no timeline. */

import { change, number } from "../abi/names.js";
import { issues } from "../engine/answers.js";
import { earlyWord } from "../engine/language.js";
import { make } from "./nodes.js";

/** @typedef {import("../engine/timeline.js").Timeline} Timeline */

export class Notice {
  on = change.outline;

  /** @param {HTMLElement} home */
  constructor(home) {
    this.home = home;
  }

  /** @param {Timeline} timeline */
  update(timeline) {
    const dropped = timeline.number(number.dropped);
    const errors = issues(timeline).filter(({ severity }) => severity === "error");
    this.home.hidden = !dropped && !errors.length;
    const summary = dropped ? timeline.word("issues.left_out", { n: dropped }) : timeline.word("issues.errors", { n: errors.length });
    const lines = errors.map(({ line, message }) => make("li", {}, line ? timeline.word("issues.line", { line: String(line), message }) : message));
    this.home.replaceChildren(make("summary", {}, summary), make("ul", {}, ...lines));
  }

  /** @param {Error} error */
  fail(error) {
    this.home.replaceChildren(make("summary", {}, earlyWord("failed", { why: error.message })));
    this.home.hidden = false;
  }
}
