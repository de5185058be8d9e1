/**
 * Tells a screen reader what the keyboard has reached, in few words: a reader who is told everything is told nothing.
 */

import { change, number, text } from "../abi/names.js";
import { nodes, titleOf } from "../engine/answers.js";
import { findClass, wordsOf } from "./nodes.js";

/** @typedef {import("../engine/timeline.js").Timeline} Timeline */

export class Announcer {
  on = change.focus;

  /** @param {HTMLElement} status a live region */
  constructor(status) {
    this.status = status;
  }

  /** @param {Timeline} timeline */
  update(timeline) {
    this.status.textContent = announcement(timeline);
  }
}

// The title and the date of an event, or what a cluster is about.
/** @param {Timeline} timeline */
function announcement(timeline) {
  const event = timeline.number(number.focused);
  if (event < 0) return timeline.text(text.tip).replaceAll("\n", "; ");
  const when = findClass(nodes(timeline, text.article, event), "when");
  return `${titleOf(timeline, event)}, ${when ? wordsOf(when) : ""}`;
}
