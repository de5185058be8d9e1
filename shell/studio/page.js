/** The code of the page dist/studio.html: the studio at a desk of its own. */

import { Desk } from "./desk.js";
import { start } from "./main.js";

/** @param {{ define: (name?: string) => void }} reader */
export const begin = (reader) => start(Desk, reader);
