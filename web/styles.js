/** The style of the element, of the list that it makes, and of the list in a one-file page. */

import frame from "./style.css";
import stage from "./stage.css";
import words from "./text.css";

/** In the order of the cascade. */
export const sheets = [frame, stage, words];
