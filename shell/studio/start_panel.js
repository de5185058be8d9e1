/** What the studio shows while there is no story. */

import { make } from "../../web/panels/nodes.js";
import { button } from "./parts.js";
import * as say from "./words.js";

/** @param {{ open: () => void, beginEmpty: () => void, trySample?: () => void }} owner */
export function startPanel({ open, beginEmpty, trySample }) {
  const buttons = [button(say.openFile, open, "primary"), button(say.beginEmpty, beginEmpty)];
  if (trySample) buttons.push(button(say.trySample, trySample));
  return make("section", { class: "start", "aria-labelledby": "start-title" },
    make("div", { class: "start-box" },
      make("h1", { id: "start-title" }, say.startTitle),
      make("p", { class: "start-text" }, say.startText),
      make("p", { class: "start-buttons" }, ...buttons),
      make("p", { class: "start-promise" }, say.startPromise)));
}
