/** The worker's side of reading a long document. worker_client.js is the page's side. */

import { Core } from "./core.js";
import { number } from "../abi/names.js";
import { readInSlices } from "./slices.js";

/** @typedef {import("./timeline.js").Timeline} Timeline */

const shareOfReading = 0.6; // of the worker's time; the rest is arranging
const leastProgress = 0.01; // that is worth a message

/**
 * Makes this worker wait for a wasm, then for a document, then for sizes, and answer with blocks. The worker calls it.
 */
export function serveWorker() {
  const scope = /** @type {any} */ (globalThis);
  /** @type {Timeline} */
  let timeline;
  let told = 0;
  /** @param {number} part 0–1 */
  const progress = (part) => {
    if (part - told < leastProgress) return;
    told = part;
    scope.postMessage({ part });
  };
  /** @param {any} question */
  const answer = async (question) => {
    if (question.wasm) {
      timeline = (await Core.load(question.wasm)).timeline();
      scope.postMessage({ ready: true });
    } else if (question.pieces) {
      const events = await readInSlices(timeline, question.pieces, undefined, (part) => progress(part * shareOfReading));
      scope.postMessage(events < 0 ? {} : { letters: timeline.letters(), blocks: timeline.pack() });
    } else if (question.size) {
      if (question.words) timeline.words(question.words);
      timeline.know(question.widths);
      arrange(timeline, question.size, (part) => progress(shareOfReading + part * (1 - shareOfReading)));
      scope.postMessage({ blocks: timeline.pack() });
    } else {
      const bytes = timeline.packed(question.block, question.from, question.buffer);
      scope.postMessage({ bytes }, [bytes.buffer]);
    }
  };
  // An error must reach the page, which would wait for ever otherwise.
  scope.onmessage = (/** @type {MessageEvent} */ { data }) => answer(data).catch((error) => scope.reportError(error));
}

/** @param {Timeline} timeline @param {[number, number]} size @param {(part: number) => void} progress */
function arrange(timeline, size, progress) {
  timeline.resize(...size, 1);
  const steps = timeline.number(number.arrangingSteps) / 100;
  for (let done = 0; !timeline.arrange(steps); ) progress(Math.min(1, (done += 0.01)));
}
