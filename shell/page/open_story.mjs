// Opens a story for a page: in its own language and time zone.
import { text } from "../../web/abi/names.js";
import { withZone } from "../../web/engine/time_zone.js";

/**
 * @param {import("../../web/engine/core.js").Core} core  of either engine; a page is drawn by one that measures in Arial (arial.mjs)
 * @param {Uint8Array | string} story a document as JSON
 * @param {{width: number, height: number}} size of the drawing, CSS px
 * @param {(tag: string) => string | Promise<string>} languageLines  of a language for the engine; "" for English
 * @returns {Promise<{ timeline: import("../../web/engine/timeline.js").Timeline, isDocument: boolean }>}
 */
export async function openStory(core, story, { width, height }, languageLines) {
  const timeline = core.timeline();
  const isDocument = timeline.load(story) >= 0;
  const language = timeline.text(text.language);
  timeline.words(withZone(await languageLines(language), timeline.text(text.timeZone), language || "en"));
  timeline.resize(width, height, 1);
  return { timeline, isDocument };
}
