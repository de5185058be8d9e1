/** The style of the element, of the list that it makes, and of the first view in a one-file page. */

import theme from "./theme.css";
import base from "./base.css";
import frame from "./style.css";
import stage from "./stage.css";
import words from "./text.css";

/** In the order of the cascade. The page around an element needs theme, base and words; its own tree base, frame and stage. */
export const sheets = { theme, base, frame, stage, words };

let text = "";

/** The whole style. The head of a one-file page has theme, base and words, so its code leaves them out. */
export const styleText = () =>
  (text ||= Object.values(sheets).join("") + (document.querySelector("style[data-demarche]")?.textContent ?? ""));
