/** One style for the element, the list it builds and the list a one-file page brings along. */

import frame from "./style.css";
import stage from "./stage.css";
import words from "./text.css";

/** In the order in which they hold. */
export const sheets = [frame, stage, words];
