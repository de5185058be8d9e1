/** The way of a timeline from its document to a live drawing: its words stand in the page first, then it is drawn. */

import { job, text } from "./abi/names.js";
import { sharedCore } from "./engine/core.js";
import { loadDocument } from "./engine/document_source.js";
import { languageLines, languageOf, readPageLanguage } from "./engine/language.js";
import { read } from "./engine/loader.js";
import { workInSlices } from "./engine/slices.js";
import { withZone } from "./engine/time_zone.js";
import { yieldToPage } from "./engine/yield_to_page.js";
import { Progress } from "./panels/progress.js";

/** @typedef {import("./engine/timeline.js").Timeline} Timeline */
/** @typedef {import("./engine/document_source.js").Coming} Coming */
/** @typedef {import("./app.js").App} App */

/** Fails where there is no document. @param {App} app @param {AbortSignal} signal */
export async function load(app, signal) {
  await readPageLanguage();
  const progress = new Progress(app.tree.frame, signal);
  if (app.element.hasAttribute("src")) progress.await();
  try {
    const [core, coming] = await Promise.all([sharedCore(), loadDocument(app.element, progress.signal)]);
    signal.throwIfAborted();
    await readInto(app, core.timeline(app.tree.stage), { wasm: core.module.compiled, coming, progress, signal });
  } finally {
    progress.remove();
  }
}

/** Gives a timeline the words of its language. @param {Timeline} timeline @param {AbortSignal} signal @returns {Promise<string>} their lines */
async function giveWords(timeline, signal) {
  const language = languageOf(timeline);
  const lines = withZone(await languageLines(language), timeline.text(text.timeZone), language);
  signal.throwIfAborted();
  if (lines) timeline.words(lines);
  return lines;
}

/** @param {App} app @param {Timeline} timeline @param {{wasm: WebAssembly.Module, coming: Coming, progress: Progress, signal: AbortSignal}} by */
async function readInto(app, timeline, { wasm, coming, progress, signal }) {
  // The app destroys a timeline that is shown. Its words stay when the reader stops the arranging of its picture.
  let isShown = false;
  try {
    await read(timeline, coming, {
      wasm,
      signal: progress.signal,
      progress: (part) => progress.show(part),
      readable: async (isLong) => {
        const lines = await giveWords(timeline, signal);
        isShown = true;
        app.take(timeline);
        await show(app, timeline, signal, isLong);
        return lines;
      },
      size: () => (app.viewport.fitHeight(timeline), app.stage.sizeFor(timeline)),
      drawable: () => (progress.remove(), draw(app, timeline, signal)),
    });
  } catch (error) {
    if (!isShown) timeline.destroy();
    throw error;
  }
}

/**
 * Reads another document in place of the one that is shown. That one stays until the new one can be drawn, and the new one
 * has its view: lanes, filter, time and open event.
 * @param {App} app @param {Uint8Array<ArrayBuffer>} story as JSON @param {AbortSignal} signal
 */
export async function replace(app, story, signal) {
  const core = await sharedCore();
  const timeline = core.timeline(app.tree.stage);
  let isShown = false;
  try {
    await read(timeline, { pieces: onePiece(story), size: story.length }, {
      wasm: core.module.compiled,
      signal,
      progress() {},
      readable: async (isLong) => {
        const lines = await giveWords(timeline, signal);
        app.stage.sizeFor(timeline);
        if (!isLong) await workInSlices(timeline, job.arrange, signal);
        return lines;
      },
      size: () => app.stage.sizeFor(timeline),
      drawable: async () => {
        signal.throwIfAborted();
        if (isShown) return app.wake(); // it has the labels of every zoom now
        isShown = true;
        app.swap(timeline);
      },
    });
  } catch (error) {
    if (!isShown) timeline.destroy();
    throw error;
  }
}

/** @param {Uint8Array<ArrayBuffer>} story */
async function* onePiece(story) {
  yield story;
}

// The words are in the page before the picture is. Each part of the page has a task of its own.
/** @param {App} app @param {Timeline} timeline @param {AbortSignal} signal @param {boolean} isLong  its picture can wait */
async function show(app, timeline, signal, isLong) {
  await yieldToPage(signal);
  app.stage.sizeFor(timeline); // it is arranged for this size at once
  if (!isLong) await workInSlices(timeline, job.arrange, signal);
  await yieldToPage(signal);
  app.answer();
  const changes = timeline.changes();
  for (const panel of app.panels) {
    if (!(changes & panel.on)) continue;
    await yieldToPage(signal);
    panel.update(timeline, changes);
  }
  app.becomeLive();
}

// Layout, picture and context take some ms each, so each has a task of its own.
/** @param {App} app @param {Timeline} timeline @param {AbortSignal} signal */
async function draw(app, timeline, signal) {
  await yieldToPage(signal);
  app.stage.sizeFor(timeline);
  await yieldToPage(signal);
  app.redraw();
  await yieldToPage(signal);
  app.stage.attach();
  app.hasDrawn();
}
