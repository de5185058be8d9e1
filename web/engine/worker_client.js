/** The page's side of a worker that reads and arranges a long document. worker.js is the other side. */

import { readBinary } from "./core.js";
import { earlyWord } from "./language.js";
import { sortTextsInSlices } from "./slices.js";
import { yieldToPage } from "./yield_to_page.js";

/** @typedef {import("./timeline.js").Timeline} Timeline */
/** @typedef {import("./document_source.js").Pieces} Pieces */
/** @typedef {import("./loader.js").LoadOptions} LoadOptions */
/** @typedef {(question: object, transfer?: Transferable[]) => Promise<any>} Ask */

const lettersAtOnce = 50; // measured in one task: some 5 ms
const bytesAtOnce = 1 << 22; // copied in one task: some 10 ms, most of them for making room
const mostRounds = 3; // of arranging: the stage may get another height for what it is to show

// The worker loads the file that this module is bundled into: a page downloads the engine once.
const workerScript = `import { serveWorker } from ${JSON.stringify(import.meta.url)}; serveWorker();`;

/** @type {{createScriptURL: (address: string) => any} | undefined} */
let policy;

// Where a page asks for trusted types, this policy vouches for the address of the worker and for nothing else.
/** @param {string} address */
function trusted(address) {
  const types = /** @type {any} */ (globalThis).trustedTypes;
  policy ??= types?.createPolicy("demarche", { createScriptURL: (/** @type {string} */ own) => own });
  return policy?.createScriptURL(address) ?? address;
}

/**
 * A worker that is ready to read; none where the page or the browser refuses it.
 * @returns {Promise<Worker | undefined>}
 */
export async function startWorker() {
  const address = URL.createObjectURL(new Blob([workerScript], { type: "text/javascript" }));
  /** @type {Worker | undefined} */
  let worker;
  try {
    const wasm = await readBinary();
    const started = (worker = new Worker(trusted(address), { type: "module", name: "demarche" }));
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

/**
 * Takes over the document first and its arrangement later: the texts that the page shows meanwhile may change the size
 * of the stage.
 * @param {Worker} worker @param {Timeline} timeline @param {Pieces} pieces @param {LoadOptions} options
 * @returns {Promise<boolean>} false: it is no JSON
 */
export async function readInWorker(worker, timeline, pieces, { signal, progress, readable, size }) {
  /** @type {Ask} */
  const ask = (question, transfer = []) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
      worker.onerror = () => reject(new Error(earlyWord("no_memory")));
      worker.onmessage = ({ data }) => (data.part === undefined ? resolve(data) : progress(data.part));
      worker.postMessage(question, transfer);
    });
  try {
    const { letters, blocks } = await ask({ pieces }, [...new Set(pieces.map((piece) => piece.buffer))]);
    if (!blocks) return false;
    await takeOver(timeline, blocks, ask);
    await sortTextsInSlices(timeline, signal);
    await yieldToPage(signal);
    const words = await readable();
    await measureLetters(timeline, letters, signal);
    const widths = timeline.learnt();
    for (let round = 0, before = ""; round < mostRounds; ++round) {
      const now = size();
      if (!now || before === (before = String(now))) break;
      const arranged = await ask({ widths, size: now, words });
      if (!arranged.blocks) break;
      await takeOver(timeline, arranged.blocks, ask);
    }
    return true;
  } finally {
    worker.terminate();
  }
}

/**
 * Copies blocks piece by piece, in one buffer that goes back and forth: no task is long, and no block is held a third
 * time.
 * @param {Timeline} timeline @param {number} blocks @param {Ask} ask
 */
async function takeOver(timeline, blocks, ask) {
  timeline.unpack((await ask({ block: 0 })).bytes);
  let buffer = new ArrayBuffer(bytesAtOnce);
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

/** @param {Timeline} timeline @param {string} letters @param {AbortSignal} signal */
async function measureLetters(timeline, letters, signal) {
  const all = [...letters];
  for (let from = 0; from < all.length; from += lettersAtOnce) {
    await yieldToPage(signal);
    timeline.learn(all.slice(from, from + lettersAtOnce).join(""));
  }
}
