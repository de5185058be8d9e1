/** The reason why there is no timeline: the text is no document. */

import { earlyWord } from "./language.js";

export class Unreadable extends Error {
  /** @param {string} notice of the core, as JSON: what is wrong, with lines */
  constructor(notice) {
    super(earlyWord("no_document"));
    this.notice = notice;
  }
}
