// A file that is not opened, with a sentence for the person who chose it.
import { refused } from "./sentences.mjs";

/** @typedef {keyof typeof refused} Reason */

export class Refusal extends Error {
  /** @param {Reason} reason @param {unknown} [cause] the error of a library */
  constructor(reason, cause) {
    super(refused[reason], { cause });
    this.name = "Refusal";
    this.reason = reason;
  }
}
