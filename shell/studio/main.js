/** Starts the studio in a page. The parts are made here; studio.js connects them. */

import { Studio } from "./studio.js";
import * as say from "./words.js";

// Tabulator empties elements by innerHTML. Nothing else may be parsed as HTML.
/** @type {{ createPolicy: (name: string, rules: object) => unknown } | undefined} */
const trustedTypes = /** @type {any} */ (globalThis).trustedTypes;
const onlyEmpty = { createHTML: (/** @type {string} */ text) => (text === "" ? text : null) };

/**
 * @param {import("./desk_types.js").DeskClass} Desk
 * @param {{ define: (name?: string) => void }} reader  the module dist/demarche.js, which defines <demarche-timeline>
 * @param {import("./desk_types.js").Makers} [makers]
 * @param {{ isOwnPage: boolean }} [page]  isOwnPage: no story came with it, so that it may keep one, or have one in its address
 */
export async function start(Desk, reader, makers = () => ({}), page = { isOwnPage: false }) {
  trustedTypes?.createPolicy("default", onlyEmpty);
  reader.define();
  document.documentElement.lang = say.language;
  const studio = new Studio(Desk, makers, page);
  document.body.append(studio.element);
  await studio.begin();
  return studio;
}
