/** The page's side of a worker that reads and arranges a long document. worker.js is the other side. */

import { job } from "../abi/names.js";
import { earlyWord } from "./language.js";
import { Unreadable } from "./unreadable.js";
import { workInSlices } from "./slices.js";
import { yieldToPage } from "./yield_to_page.js";

/** @typedef {import("./timeline.js").Timeline} Timeline */
/** @typedef {import("./document_source.js").Pieces} Pieces */
/** @typedef {import("./loader.js").LoadOptions} LoadOptions */
/** @typedef {(question: object, transfer?: Transferable[]) => Promise<any>} Ask */

const glyphsAtOnce = 50; // measured in one task: some 5 ms
const bytesAtOnce = 1 << 22; // copied in one task: some 10 ms, most of them for making room
const mostRounds = 3; // of arranging: the stage may get another height for what it is to show

// The worker loads the file that this module is bundled into: a page downloads the engine once.
const workerScript = `import { serveWorker } from ${JSON.stringify(import.meta.url)}; serveWorker();`;

/** @type {{createScriptURL: (address: string) => any} | undefined} */
let policy;

// The policy for pages that ask for trusted types. It trusts the address of the worker and nothing else.
/** @param {string} address */
function trusted(address) {
  const types = /** @type {any} */ (globalThis).trustedTypes;
  policy ??= types?.createPolicy("demarche", { createScriptURL: (/** @type {string} */ own) => own });
  return policy?.createScriptURL(address) ?? address;
}

/**
 * Starts a worker that is ready to read. The answer is undefined where the page or the browser refuses it.
 * @param {WebAssembly.Module} wasm @returns {Promise<Worker | undefined>}
 */
export async function startWorker(wasm) {
  const address = URL.createObjectURL(new Blob([workerScript], { type: "text/javascript" }));
  /** @type {Worker | undefined} */
  let worker;
  try {
    const started = (worker = new Worker(trusted(address), { type: "module", name: "demarche" }));
    await new Promise((resolve, reject) => {
      started.onmessage = resolve;
      started.onerror = reject;
      started.postMessage({ type: "start", wasm });
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
 * @param {Worker} worker @param {Timeline} timeline
 * @param {{pieces: Pieces, rest: AsyncGenerator<Uint8Array<ArrayBuffer>>, announced: number}} coming  what is there, what
 *   is still to come, and how many bytes were announced for all of it
 * @param {LoadOptions} options
 */
export async function readInWorker(worker, timeline, { pieces, rest, announced }, { signal, progress, readable, size, drawable }) {
  /** @type {Ask} */
  const ask = (question, transfer = []) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
      worker.onerror = ({ message }) => reject(new Error(message || earlyWord("no_memory")));
      worker.onmessage = ({ data }) => {
        if (data.type === "progress") progress(data.part);
        else if (data.type === "failed") reject(new Error(data.why || earlyWord("no_memory")));
        else resolve(data);
      };
      worker.postMessage(question, transfer);
    });
  const handOver = async () => {
    for (const piece of pieces) worker.postMessage({ type: "piece", piece }, [piece.buffer]);
    for await (const piece of rest) worker.postMessage({ type: "piece", piece }, [piece.buffer]);
    worker.postMessage({ type: "end" });
  };
  const arrangeOn = async () => {
    for (let isWhole = false; !isWhole; await drawable()) {
      ({ isWhole } = await ask({ type: "arrange" }));
      if (!(await takeOver(timeline, ask))) return;
    }
  };
  try {
    const reading = ask({ type: "read", announced });
    const handing = handOver();
    handing.catch(() => {}); // what is broken at its begin is told before the rest has come
    const read = await Promise.race([reading, handing.then(() => reading)]);
    if (read.type !== "document") throw new Unreadable(read.notice);
    await takeOver(timeline, ask);
    await yieldToPage(signal);
    // The worker collects the letters while the page shows the words, which must not be interrupted.
    const asked = ask({ type: "glyphs" });
    asked.catch(() => {});
    const words = await readable(true);
    const { glyphs } = await asked;
    await measureGlyphs(timeline, glyphs, signal);
    const { widths } = timeline;
    const sorted = workInSlices(timeline, job.sortTexts, signal);
    sorted.catch(() => {}); // the same signal ends the questions below
    let isWhole = true;
    for (let round = 0, before = ""; round < mostRounds; ++round) {
      const now = size();
      if (!now || before === (before = String(now))) break;
      ({ isWhole } = await ask({ type: "arrange", size: now, widths, words }));
      if (!(await takeOver(timeline, ask))) break;
    }
    await sorted;
    await workInSlices(timeline, job.arrange, signal); // what the worker has left to the page
    await drawable();
    if (isWhole) return;
    await arrangeOn().catch((error) => {
      if (signal.aborted) throw error;
      timeline.fonts(); // the page arranges it anew, between frames
      return drawable();
    });
  } finally {
    worker.terminate();
    rest.return(undefined);
  }
}

/**
 * Copies blocks piece by piece, in one buffer that goes back and forth: no task is long, and no block is held a third
 * time.
 * @param {Timeline} timeline @param {Ask} ask @returns {Promise<boolean>} false: there is nothing to take over
 */
async function takeOver(timeline, ask) {
  const head = await ask({ type: "block", block: 0, from: 0 });
  if (head.type !== "block") return false;
  timeline.unpack(0, 0, head.bytes);
  let buffer = new ArrayBuffer(bytesAtOnce);
  for (let block = 1; ; ++block) {
    for (let from = 0, bytes; ; from += bytes.length) {
      const answer = await ask({ type: "block", block, from, buffer }, [buffer]);
      if (answer.type !== "block") {
        timeline.work(0); // shows what came
        return true;
      }
      ({ bytes } = answer);
      buffer = bytes.buffer;
      if (!bytes.length) break;
      timeline.unpack(block, from, bytes);
    }
  }
}

/** @param {Timeline} timeline @param {string} glyphs @param {AbortSignal} signal */
async function measureGlyphs(timeline, glyphs, signal) {
  const all = [...glyphs];
  for (let from = 0; from < all.length; from += glyphsAtOnce) {
    await yieldToPage(signal);
    timeline.measureGlyphs(all.slice(from, from + glyphsAtOnce).join(""));
  }
}
