/** What a file that was opened does with the story that was there before, and what came of it. */

import { make } from "../../web/panels/nodes.js";
import { choiceOf } from "./parts.js";
import * as say from "./words.js";

/** @typedef {import("./desk_types.js").Opening} Opening */
/** @typedef {import("./desk_types.js").Choices} Choices */
/** @typedef {NonNullable<Choices["into"]>} Into */

const most = 30; // lines of one kind

/** The lines of what two files gave together. @param {import("./desk_types.js").Joined} joined @returns {string[]} */
function linesOf({ pairs = [], added = [], removed = [], changed = [], conflicts = [] }) {
  return [
    ...pairs.map(({ first, second, differs }) => say.merged(first, second, differs.map(say.field))),
    ...conflicts.map(({ title, field }) => say.conflict(title, say.field(field))),
    ...changed.map(({ title, fields }) => say.changedRow(title, fields.map(say.field))),
    ...added.map(say.addedRow),
    ...removed.map(say.removedRow),
  ];
}

/**
 * @param {Opening} opening @param {Into} chosen @param {(into: Into) => void} choose
 * @returns {Node[]} none where there was no story before
 */
export function joinedParts({ canJoin, joined }, chosen, choose) {
  if (!canJoin) return [];
  const choice = choiceOf(say.joining, say.joinings, (name) => choose(/** @type {Into} */ (name)));
  choice.press(chosen);
  for (const each of choice.element.querySelectorAll("button")) each.dataset.key = `into ${each.dataset.name}`;
  const row = make("div", { class: "import-order" }, make("span", {}, say.joining), choice.element);
  if (!joined) return [row];
  const lines = linesOf(joined);
  const shown = lines.slice(0, most).map((line) => make("li", {}, line));
  if (lines.length > most) shown.push(make("li", {}, say.moreIssues(lines.length - most)));
  return [row, make("ul", { class: "import-joined" }, ...(shown.length ? shown : [make("li", {}, say.nothingJoined)]))];
}
