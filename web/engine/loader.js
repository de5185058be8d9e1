/**
 * Reads a document without blocking the page: a small one in slices, a large one in a worker, or in slices too where the
 * page or the browser refuses workers.
 */

import { job, number, text } from "../abi/names.js";
import { mostBytesAtOnce } from "../limits.js";
import { workInSlices } from "./slices.js";
import { Unreadable } from "./unreadable.js";
import { readInWorker, startWorker } from "./worker_client.js";

/** @typedef {import("./timeline.js").Timeline} Timeline */
/** @typedef {import("./document_source.js").Pieces} Pieces */
/** @typedef {import("./document_source.js").Coming} Coming */

/**
 * @typedef {object} LoadOptions
 * @property {WebAssembly.Module} wasm  for a worker
 * @property {AbortSignal} signal
 * @property {(part: number) => void} progress  0–1
 * @property {(isLong: boolean) => Promise<string>} readable  called when the texts can stand in the page; the picture comes
 *   later, and much later for a long document. Answers with the lines of its language
 * @property {() => number[] | undefined} size  tells the timeline the size of the stage and its room (Timeline.resize), and
 *   answers with them; none while the stage has no size
 * @property {() => Promise<void>} drawable  called when the picture can be drawn, and again when a huge document has the
 *   labels of every zoom
 */

/**
 * Fails with an `Unreadable` where the text is no document.
 * @param {Timeline} timeline @param {Coming} coming @param {LoadOptions} options
 */
export async function read(timeline, { pieces: rest, size }, options) {
  const start = () => startWorker(options.wasm);
  const early = size > mostBytesAtOnce ? start() : undefined; // while the first piece comes
  const first = await rest.next().catch(async (error) => {
    (await early)?.terminate();
    throw error;
  });
  const pieces = [first.value ?? new Uint8Array()];
  const isLong = pieces[0].length > mostBytesAtOnce; // else it is all of the document
  const worker = await (early ?? (isLong ? start() : undefined));
  if (!isLong) worker?.terminate(); // its size was announced wrongly
  if (worker && isLong) return readInWorker(worker, timeline, { pieces, rest, announced: size }, options);
  for await (const piece of rest) pieces.push(piece);
  if (!(await readHere(timeline, pieces, options))) throw new Unreadable(timeline.text(text.notice));
  await options.readable(isLong);
  if (isLong) await workInSlices(timeline, job.arrange, options.signal, () => options.size());
  await options.drawable();
}

/** @param {Timeline} timeline @param {Pieces} pieces are used up @param {LoadOptions} options @returns {Promise<boolean>} */
async function readHere(timeline, pieces, { signal, progress }) {
  timeline.begin(pieces);
  await workInSlices(timeline, job.read, signal, progress);
  await workInSlices(timeline, job.sortTexts, signal);
  return timeline.number(number.loaded) > 0;
}
