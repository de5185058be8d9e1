/**
 * The workshop: the whole page code, and the texts that only authors and tests need. The command line loads it; a page
 * that only shows a timeline never does.
 */

import { editCommand, exportFormat, fileForm, merging, writing } from "./abi/names.js";

export * from "./demarche.js";
export { Author } from "./engine/author.js";
export { Core } from "./engine/core.js";
export { listOf } from "./engine/sentences.js";
export { spell } from "./engine/spell.js";
export { sheets } from "./styles.js";
export { editCommand, exportFormat, fileForm, merging, writing };

/**
 * JSON or a dump of a timeline.
 * @param {import("./engine/timeline.js").Timeline} timeline of the workshop's wasm
 * @param {import("./abi/exports.js").Of<typeof writing>} what
 */
export const write = (timeline, what) => timeline.read("dm_write", what);
