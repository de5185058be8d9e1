/** A document that a worker reads while it comes: the network and the reading take as long as the slower of them. */

import { job, number } from "../abi/names.js";
import { stepsAtOnce, workInSlices } from "./slices.js";
import { yieldToPage } from "./yield_to_page.js";

/** @typedef {import("./timeline.js").Timeline} Timeline */

const aheadBytes = 1 << 20; // what has to be there before more is read; the engine asks for a quarter of it at a time

const callsAtOnce = 8; // some ms

export class Arriving {
  /** @type {Uint8Array<ArrayBuffer>[]} */
  pieces = [];
  size = 0;
  isComplete = false;
  #wake = () => {};

  /** @param {Uint8Array<ArrayBuffer>} [piece]  none: that was all */
  add(piece) {
    if (piece) this.pieces.push(piece);
    this.size += piece?.length ?? 0;
    this.isComplete ||= !piece;
    this.#wake();
  }

  /** The next piece, or the end. */
  more() {
    return new Promise((resolve) => (this.#wake = () => resolve(undefined)));
  }
}

/**
 * Reads a document. Without a size it waits for all of it. If the size was wrong, or the engine asked for more at once than
 * was there, it reads the whole anew.
 * @param {Timeline} timeline @param {Arriving} arriving @param {number} announced bytes, 0: unknown
 * @param {(part: number) => void} progress 0–1
 */
export async function readAsItComes(timeline, arriving, announced, progress) {
  while (arriving.size < aheadBytes && !arriving.isComplete) await arriving.more(); // the engine asks for the first bytes as soon as it begins
  const source = announced && !arriving.isComplete ? timeline.begin(arriving.pieces, announced) : { asked: Infinity };
  const isEnough = () => source.asked <= arriving.size;
  const isAhead = () => isEnough() && arriving.size >= source.asked + aheadBytes && source.asked + aheadBytes < announced;
  for (let part = 0; !arriving.isComplete && isEnough(); progress(part)) {
    await (isAhead() ? yieldToPage() : arriving.more());
    for (let left = callsAtOnce; left > 0 && isAhead(); --left) part = timeline.work(stepsAtOnce);
    if (isEnough() && timeline.number(number.job) !== job.read) return; // the JSON is broken there, and nothing after it is read
  }
  const isSound = isEnough(); // before the rest comes
  while (!arriving.isComplete) await arriving.more();
  if (!isSound || arriving.size !== announced) timeline.begin(arriving.pieces);
  await workInSlices(timeline, job.read, undefined, progress);
}
