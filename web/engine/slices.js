/** Long work of the core in slices of some ms, so that the page stays alive between them. */

import { job, number } from "../abi/names.js";
import { yieldToPage } from "./yield_to_page.js";

/** @typedef {import("./timeline.js").Timeline} Timeline */

const sliceMs = 8;
export const stepsAtOnce = 100_000; // about 1 ms

/**
 * Works until a job is done: first a document is read, then its texts are sorted, then lanes and labels are arranged, until
 * the first view can be drawn; what is left of that is done between frames.
 * @param {Timeline} timeline @param {number} last  a `job`
 * @param {AbortSignal | undefined} signal
 * @param {(part: number) => void} beforeSlice  receives the part of the current job that is done, 0–1
 */
export async function workInSlices(timeline, last, signal, beforeSlice = () => {}) {
  const isUnderWay = () => timeline.number(number.job) <= last && !(last === job.arrange && timeline.number(number.drawable));
  for (let part = 0; isUnderWay(); ) {
    await yieldToPage(signal);
    beforeSlice(part);
    const until = performance.now() + sliceMs;
    do part = timeline.work(stepsAtOnce);
    while (isUnderWay() && performance.now() < until);
  }
}
