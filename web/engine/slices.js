/** Long work of the core in slices of some ms, so that the page stays alive between them. */

import { number } from "../abi/names.js";
import { yieldToPage } from "./yield_to_page.js";

/** @typedef {import("./timeline.js").Timeline} Timeline */

const sliceMs = 8;
export const stepsAtOnce = 100_000; // about 1 ms

/**
 * Works up to a job, and that one too: a document is read, its texts are sorted, lanes and labels are arranged.
 * @param {Timeline} timeline @param {number} last  a `job`
 * @param {AbortSignal | undefined} signal
 * @param {(part: number) => void} beforeSlice  is told the part of the job under way that is done, 0–1
 */
export async function workInSlices(timeline, last, signal, beforeSlice = () => {}) {
  for (let part = 0; timeline.number(number.job) <= last; ) {
    await yieldToPage(signal);
    beforeSlice(part);
    const until = performance.now() + sliceMs;
    do part = timeline.work(stepsAtOnce);
    while (timeline.number(number.job) <= last && performance.now() < until);
  }
}
