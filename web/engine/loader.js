/**
 * Reading of a story that never holds the page: small ones at once, large ones in a worker that runs the same wasm,
 * and where workers are refused, in short slices between frames.
 */

import { readBinary } from "./core.js";
import { number } from "./names.js";
import { sizeOf } from "./page_services.js";
import { pause } from "./yield_to_page.js";

/** @typedef {import("./timeline.js").Timeline} Timeline */
/** @typedef {(part: number) => void} Progress  0–1 */

/**
 * Who wants a story read.
 * @typedef {object} Reader
 * @property {AbortSignal} signal
 * @property {Progress} progress
 * @property {() => void} begun   its words can stand in the page, the picture comes later
 * @property {() => [number, number] | undefined} size  width and height of the stage by now, CSS px, of which the timeline
 *   has heard; none while it has no size
 */

const mostAtOnce = 1 << 19; // bytes that are read in one go
const piece = 1 << 14; // bytes of a step
const steps = 100_000; // of arranging: about 1 ms
const slice = 8; // ms
const learnt = 50; // letters measured at once: some 5 ms
const stepsAnEvent = 800; // of arranging, as measured
const shareOfReading = 0.6; // of what a worker does: then it arranges
const copied = 1 << 22; // bytes at once: some 10 ms, most of them for the room they need

/** @typedef {Uint8Array<ArrayBuffer>[]} Story  JSON, in pieces */

/** Too long to be read in one go. @param {Story} story */
export const isLong = (story) => sizeOf(story) > mostAtOnce;

/**
 * @param {Timeline} timeline
 * @param {Story} story is used up
 * @param {Reader} reader
 * @returns {Promise<boolean>} false: it is no JSON
 */
export async function read(timeline, story, reader) {
  const inSteps = isLong(story);
  const worker = inSteps && (await startWorker());
  if (worker) return inWorker(worker, timeline, story, reader);
  const events = inSteps
    ? await inSlices(timeline, story, reader.signal, reader.progress)
    : timeline.load(new Uint8Array(await new Blob(story).arrayBuffer()));
  if (inSteps) await tidy(timeline, reader.signal);
  if (events >= 0) reader.begun();
  return events >= 0;
}

/**
 * Lanes and labels of a story that took long to read, before its first frame; later, frames do it between them.
 * @param {Timeline} timeline @param {AbortSignal} signal @param {() => void} beforeSlice
 */
export const arrange = (timeline, signal, beforeSlice) => slices(() => timeline.arrange(steps), signal, beforeSlice);

/** @param {Timeline} timeline @param {AbortSignal} signal */
const tidy = (timeline, signal) => slices(() => timeline.tidy(steps), signal);

/**
 * Work that holds nobody.
 * @param {() => boolean | number} goOn  answers whether all is done @param {AbortSignal | undefined} signal
 * @param {() => void} [beforeSlice]
 */
async function slices(goOn, signal, beforeSlice) {
  for (let done; !done; ) {
    await pause(signal);
    beforeSlice?.();
    const until = performance.now() + slice;
    do done = goOn();
    while (!done && performance.now() < until);
  }
}

/** @param {Timeline} timeline @param {Story} story @param {AbortSignal | undefined} signal @param {Progress} progress */
async function inSlices(timeline, story, signal, progress) {
  timeline.begin(story);
  let done = 0;
  await slices(() => (done = timeline.step(piece)) === 1, signal, () => progress(done));
  return timeline.end();
}

// Itself, by the address it was loaded from.
const ownScript = `import ${JSON.stringify(import.meta.url)};`;

/** @type {{createScriptURL: (address: string) => any} | undefined} */
let policy;

// Where a page asks for trusted types, ours says only where this worker is.
/** @param {string} address */
function trusted(address) {
  const types = /** @type {any} */ (globalThis).trustedTypes;
  policy ??= types?.createPolicy("demarche", { createScriptURL: (/** @type {string} */ own) => own });
  return policy?.createScriptURL(address) ?? address;
}

/** A worker that is ready to read, or nothing where the page or the browser refuses one. @returns {Promise<Worker | undefined>} */
async function startWorker() {
  const address = URL.createObjectURL(new Blob([ownScript], { type: "text/javascript" }));
  /** @type {Worker | undefined} */
  let worker;
  try {
    const wasm = await readBinary();
    const started = (worker = new Worker(trusted(address), { type: "module", name: workerName }));
    await new Promise((resolve, reject) => {
      started.onmessage = resolve;
      started.onerror = reject;
      started.postMessage({ wasm });
    });
    return worker;
  } catch {
    worker?.terminate();
    return undefined;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** @typedef {(question: object, transfer?: Transferable[]) => Promise<any>} Ask */

const mostRounds = 3; // of arranging: a stage may get another height for what it is to show

/**
 * The story first, then its arrangement: what the page shows meanwhile may change the size of the stage.
 * @param {Worker} worker @param {Timeline} timeline @param {Story} story @param {Reader} reader
 * @returns {Promise<boolean>}
 */
async function inWorker(worker, timeline, story, { signal, progress, begun, size }) {
  /** @type {Ask} */
  const ask = (question, transfer = []) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
      worker.onerror = () => reject(new Error("there is not enough memory for the document."));
      worker.onmessage = ({ data }) => (data.part === undefined ? resolve(data) : progress(data.part));
      worker.postMessage(question, transfer);
    });
  try {
    const { letters, blocks } = await ask({ story }, [...new Set(story.map((piece) => piece.buffer))]);
    if (!blocks) return false;
    await takeOver(timeline, blocks, ask);
    await tidy(timeline, signal);
    await pause(signal);
    begun();
    await learn(timeline, letters, signal);
    const learnt = timeline.learnt();
    for (let round = 0, before = ""; round < mostRounds; ++round) {
      const now = size();
      if (!now || before === (before = String(now))) break;
      const answer = await ask({ learnt, size: now });
      if (!answer.blocks) break;
      await takeOver(timeline, answer.blocks, ask);
    }
    return true;
  } finally {
    worker.terminate();
  }
}

/**
 * Piece by piece, in one buffer that goes to and fro: the page is never held, and nothing lies anywhere a third time.
 * @param {Timeline} timeline @param {number} blocks @param {Ask} ask
 */
async function takeOver(timeline, blocks, ask) {
  timeline.unpack((await ask({ block: 0 })).bytes);
  let buffer = new ArrayBuffer(copied);
  for (let block = 1; block < blocks; ++block) {
    for (let from = 0, bytes; ; from += bytes.length) {
      ({ bytes } = await ask({ block, from, buffer }, [buffer]));
      buffer = bytes.buffer;
      if (!bytes.length) break;
      timeline.write(timeline.place(block, from + bytes.length) + from, bytes);
    }
  }
  timeline.unpacked();
}

/** @param {Timeline} timeline @param {[number, number]} size @param {Progress} progress */
function arrangeAll(timeline, size, progress) {
  timeline.resize(...size, 1);
  const about = timeline.number(number.events) * stepsAnEvent;
  for (let done = 0; !timeline.arrange(about / 100); ) progress(Math.min(1, (done += 0.01)));
}

/** @param {Timeline} timeline @param {string} letters @param {AbortSignal} signal */
async function learn(timeline, letters, signal) {
  const all = [...letters];
  for (let from = 0; from < all.length; from += learnt) {
    await pause(signal);
    timeline.learn(all.slice(from, from + learnt).join(""));
  }
}

const workerName = "demarche";

/** The other side: waits for a wasm, then for a story, then for sizes, and answers with blocks. @param {typeof import("./core.js").Core} Core */
export function serveAsWorker(Core) {
  const scope = /** @type {any} */ (globalThis);
  if (!scope.WorkerGlobalScope || scope.name !== workerName) return;
  /** @type {Timeline} */
  let timeline;
  let told = 0;
  /** @param {number} part */
  const tell = (part) => {
    if (part - told < 0.01) return;
    told = part;
    scope.postMessage({ part });
  };
  /** @param {any} data */
  const answer = async (data) => {
    if (data.wasm) {
      timeline = (await Core.load(data.wasm)).timeline();
      scope.postMessage({ ready: true });
    } else if (data.story) {
      const events = await inSlices(timeline, data.story, undefined, (part) => tell(part * shareOfReading));
      scope.postMessage(events < 0 ? {} : { letters: timeline.letters(), blocks: timeline.pack() });
    } else if (data.size) {
      timeline.know(data.learnt);
      arrangeAll(timeline, data.size, (part) => tell(shareOfReading + part * (1 - shareOfReading)));
      // Where time runs down there are few events, and the page arranges them itself.
      scope.postMessage({ blocks: timeline.number(number.runsDown) ? 0 : timeline.pack() });
    } else {
      const bytes = timeline.packed(data.block, data.from, data.buffer);
      scope.postMessage({ bytes }, [bytes.buffer]);
    }
  };
  // What goes wrong must reach the page, or it waits for ever.
  scope.onmessage = (/** @type {MessageEvent} */ { data }) => answer(data).catch((error) => scope.reportError(error));
}
