/** The notice: which events were left out and which errors the document has, or why there is no timeline. */

import { change, number } from "../abi/names.js";
import { issues } from "../engine/answers.js";
import { make } from "./nodes.js";
import { say } from "./words.js";

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
    const lines = errors.map(({ line, message }) => make("li", {}, line ? `Line ${line}: ${message}` : message));
    this.home.replaceChildren(make("summary", {}, say.leftOut(dropped, errors.length)), make("ul", {}, ...lines));
  }

  /** @param {Error} error */
  fail(error) {
    this.home.replaceChildren(make("summary", {}, say.failed(error.message)));
    this.home.hidden = false;
  }
}
