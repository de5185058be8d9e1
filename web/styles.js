/** The style of the element, of the list that it makes, and of the list in a one-file page. */

import theme from "./theme.css";
import frame from "./style.css";
import stage from "./stage.css";
import words from "./text.css";

/** In the order of the cascade. */
export const sheets = [theme, frame, stage, words];

/** The whole style. A one-file page has it in its head, for the list without a script, and not in its code. */
export const styleText = () => document.querySelector("style[data-demarche]")?.textContent || sheets.join("");
