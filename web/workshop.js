/**
 * The workshop: the whole page code, and the texts that only authors and tests need. The command line loads it; a page
 * that only shows a timeline never does.
 */

import { exportFormat, fileForm, merging, writing } from "./abi/names.js";

export * from "./demarche.js";
export { Core } from "./engine/core.js";
export { listOf, spell } from "./engine/sentences.js";
export { withZone } from "./engine/time_zone.js";
export { sheets } from "./styles.js";
export { exportFormat, fileForm, merging, writing };

/**
 * What comes of a file of another format, as JSON (src/convert/imported.h); "" where it is no timeline.
 * @param {import("./engine/timeline.js").Timeline} timeline of the workshop's wasm
 * @param {string} file with the choices of the author before it (web/abi/workshop.h)
 * @param {import("./abi/exports.js").Of<typeof fileForm>} form
 */
export const importFile = (timeline, file, form) => timeline.ask("dm_import", file, form);

/**
 * Two documents as one, as JSON (src/convert/merge.h).
 * @param {import("./engine/timeline.js").Timeline} timeline of the workshop's wasm
 * @param {string} documents with the names of their files @param {import("./abi/exports.js").Of<typeof merging>} how
 */
export const mergeStories = (timeline, documents, how) => timeline.ask("dm_merge", documents, how);

/**
 * A story in the format of another program, as JSON with what was left out (src/convert/export.h).
 * @param {import("./engine/timeline.js").Timeline} timeline of the workshop's wasm
 * @param {string} story as JSON
 * @param {import("./abi/exports.js").Of<typeof exportFormat>} format
 */
export const exportStory = (timeline, story, format) => timeline.ask("dm_export", story, format);

/**
 * HTML, JSON or a dump of a timeline.
 * @param {import("./engine/timeline.js").Timeline} timeline of the workshop's wasm
 * @param {import("./abi/exports.js").Of<typeof writing>} what
 */
export const write = (timeline, what) => timeline.read("dm_write", what);
