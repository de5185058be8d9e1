/**
 * Reading of a story that never holds the page: small ones at once, large ones in a worker that runs the same wasm,
 * and where workers are refused, in short slices between frames.
 */

import { readBinary } from "./core.js";

/** @typedef {import("./runtime.js").Timeline} Timeline */
/** @typedef {(part: number) => void} Progress  0–1 */

const small = 1 << 20; // bytes read at once
const piece = 1 << 14; // bytes of a step
const slice = 8; // ms

/**
 * @param {Timeline} timeline
 * @param {Uint8Array<ArrayBuffer>} story JSON
 * @param {AbortSignal} signal
 * @param {Progress} progress
 * @returns {Promise<number>} events in it, -1 when it is no JSON
 */
export async function read(timeline, story, signal, progress) {
  if (story.length <= small) return timeline.load(story);
  const worker = await startWorker();
  return worker ? inWorker(worker, timeline, story, signal, progress) : inSlices(timeline, story, signal, progress);
}

// A message comes sooner than a timer, which browsers hold back.
const pause = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (port1.close(), resolve(undefined));
    port2.postMessage(0);
  });

/** @param {Timeline} timeline @param {Uint8Array} story @param {AbortSignal | undefined} signal @param {Progress} progress */
async function inSlices(timeline, story, signal, progress) {
  timeline.begin(story);
  for (let done = 0; done < 1; progress(done)) {
    await pause();
    signal?.throwIfAborted();
    const until = performance.now() + slice;
    do done = timeline.step(piece);
    while (done < 1 && performance.now() < until);
  }
  return timeline.end();
}

// A one-file page hands over its own script; elsewhere the worker loads this module by its address.
const ownScript = () =>
  document.querySelector("script[data-demarche]")?.textContent ?? `import ${JSON.stringify(import.meta.url)};`;

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
  const address = URL.createObjectURL(new Blob([ownScript()], { type: "text/javascript" }));
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

/**
 * @param {Worker} worker @param {Timeline} timeline @param {Uint8Array<ArrayBuffer>} story @param {AbortSignal} signal
 * @param {Progress} progress @returns {Promise<number>}
 */
function inWorker(worker, timeline, story, signal, progress) {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    worker.onerror = () => reject(new Error("there is not enough memory for the document."));
    worker.onmessage = ({ data }) => {
      if (data.part !== undefined) return progress(data.part);
      resolve(data.bytes ? timeline.adopt(data.bytes) : -1);
    };
    worker.postMessage({ story }, [story.buffer]);
  }).finally(() => worker.terminate());
}

const workerName = "demarche";

/** The other side: waits for a wasm, then for a story, and answers with what it read. @param {typeof import("./runtime.js").Core} Core */
export function serveAsWorker(Core) {
  const scope = /** @type {any} */ (globalThis);
  if (!scope.WorkerGlobalScope || scope.name !== workerName) return;
  /** @type {Timeline} */
  let timeline;
  /** @param {any} data */
  const answer = async (data) => {
    if (data.wasm) {
      timeline = (await Core.load(data.wasm)).timeline();
      return scope.postMessage({ ready: true });
    }
    let told = 0;
    const events = await inSlices(timeline, data.story, undefined, (part) => {
      if (part - told < 0.01) return;
      told = part;
      scope.postMessage({ part });
    });
    const bytes = events < 0 ? undefined : timeline.bytes();
    scope.postMessage({ bytes }, bytes ? [bytes.buffer] : []);
  };
  // What goes wrong must reach the page, or it waits for ever.
  scope.onmessage = (/** @type {MessageEvent} */ { data }) => answer(data).catch((error) => scope.reportError(error));
}
