/** Long work of the core in slices of some ms, so that the page stays alive between them. */

import { yieldToPage } from "./yield_to_page.js";

/** @typedef {import("./timeline.js").Timeline} Timeline */
/** @typedef {import("./document_source.js").Pieces} Pieces */

const sliceMs = 8;
const bytesAStep = 1 << 14;
const stepsAtOnce = 100_000; // of arranging: about 1 ms

/**
 * @param {() => boolean | number} step  a part of the work; answers whether all is done
 * @param {AbortSignal | undefined} signal
 * @param {() => void} [beforeSlice]
 */
async function runInSlices(step, signal, beforeSlice) {
  for (let done; !done; ) {
    await yieldToPage(signal);
    beforeSlice?.();
    const until = performance.now() + sliceMs;
    do done = step();
    while (!done && performance.now() < until);
  }
}

/**
 * Reads a document.
 * @param {Timeline} timeline @param {Pieces} pieces are used up
 * @param {AbortSignal | undefined} signal @param {(part: number) => void} progress  0–1
 * @returns {Promise<number>} events in it, -1: it is no JSON
 */
export async function readInSlices(timeline, pieces, signal, progress) {
  timeline.begin(pieces);
  let part = 0;
  await runInSlices(() => (part = timeline.step(bytesAStep)) === 1, signal, () => progress(part));
  return timeline.end();
}

/**
 * Sorts the texts of a document that was read in steps, so that it can be searched.
 * @param {Timeline} timeline @param {AbortSignal} signal
 */
export const sortTextsInSlices = (timeline, signal) => runInSlices(() => timeline.tidy(stepsAtOnce), signal);

/**
 * Arranges lanes and labels before the first frame. Later the frames do it themselves.
 * @param {Timeline} timeline @param {AbortSignal} signal @param {() => void} beforeSlice
 */
export const arrangeInSlices = (timeline, signal, beforeSlice) =>
  runInSlices(() => timeline.arrange(stepsAtOnce), signal, beforeSlice);
