/**
 * The worker's side of reading a long document. worker_client.js is the page's side. Every message has a `type`:
 *
 * | question | | answer | |
 * | --- | --- | --- | --- |
 * | start | the wasm, compiled | ready | |
 * | read | how many bytes were announced | document, unreadable | nothing; what is wrong |
 * | piece | of the document | | |
 * | end | of the document | | |
 * | glyphs | | glyphs | those of its titles and names |
 * | arrange | a size, widths of the glyphs, words; nothing: goes on | arranged | whether nothing is left to do: a huge document has the labels of the first view before those of every zoom |
 * | block | of the document or the arrangement: a number, a byte and a buffer | block, none | the buffer |
 *
 * The answer is `none` for an arrangement that the page has to make itself. While it works, the worker also sends
 * messages of the type `progress`. An answer of the type `failed` says why; without a reason, memory was missing.
 */

import { change, number, text } from "../abi/names.js";
import { Core } from "./core.js";
import { Arriving, readAsItComes } from "./arriving.js";

/** @typedef {import("./timeline.js").Timeline} Timeline */

const shareOfReading = 0.6; // of the worker's time; the rest is arranging
const leastProgress = 0.01; // that is worth a message
const stepsAtOnce = 1_000_000; // of arranging, about 20 ms

// A wasm that gets no memory ends at an instruction that cannot be reached.
/** @param {Error} error */
const isOfMemory = (error) => error instanceof RangeError || /unreachable/.test(error.message);

/** Makes this worker answer questions. The worker calls it. */
export function serveWorker() {
  const scope = /** @type {any} */ (globalThis);
  /** @type {Timeline} */
  let timeline;
  let told = 0;
  const arriving = new Arriving();
  /** @param {number} part 0–1 */
  const progress = (part) => {
    if (part - told < leastProgress) return;
    told = part;
    scope.postMessage({ type: "progress", part });
  };
  /** @type {Record<string, (question: any) => Promise<[answer: object, transfer?: Transferable[]]>>} */
  const answers = {
    async start({ wasm }) {
      timeline = (await Core.load(wasm)).timeline();
      return [{ type: "ready" }];
    },
    async read({ announced }) {
      await readAsItComes(timeline, arriving, announced, (part) => progress(part * shareOfReading));
      if (!timeline.number(number.loaded)) return [{ type: "unreadable", notice: timeline.text(text.notice) }];
      return [{ type: "document" }];
    },
    async glyphs() {
      return [{ type: "glyphs", glyphs: timeline.text(text.usedGlyphs) }];
    },
    async arrange({ size, widths, words }) {
      if (words) timeline.words(words);
      if (widths) timeline.useWidths(widths);
      if (size) timeline.resize(size[0], size[1], 1, ...size.slice(2));
      timeline.changes();
      let part;
      while ((part = timeline.work(stepsAtOnce)) < 1 && !(timeline.changes() & change.lanes)) progress(shareOfReading + part * (1 - shareOfReading));
      return [{ type: "arranged", isWhole: part === 1 }];
    },
    async block({ block, from, buffer }) {
      const bytes = timeline.packed(block, from, buffer);
      return bytes ? [{ type: "block", bytes }, [bytes.buffer]] : [{ type: "none" }];
    },
  };
  // An error must reach the page: otherwise the page waits for ever.
  scope.onmessage = (/** @type {MessageEvent} */ { data }) =>
    data.type === "piece" || data.type === "end" ? arriving.add(data.piece) : answers[data.type](data).then(
      ([answer, transfer]) => scope.postMessage(answer, transfer ?? []),
      (error) => scope.postMessage({ type: "failed", why: isOfMemory(error) ? "" : String(error) }),
    );
}
