/** What a file that was opened does with the story that was there before, and what came of it. */

import { make } from "../../web/panels/nodes.js";
import { button, choiceOf } from "./parts.js";
import * as say from "./words.js";

/** @typedef {import("./desk_types.js").Opening} Opening */
/** @typedef {import("./desk_types.js").Choices} Choices */
/** @typedef {NonNullable<Choices["into"]>} Into */

const most = 30; // lines of one kind

/** @typedef {import("./desk_types.js").Joined} Joined */
/** @typedef {(chosen: Partial<Choices>) => void} Choose */

/** A line with a button that decides about it. @param {string} text @param {string} act @param {string} key @param {() => void} press */
function decided(text, act, key, press) {
  const each = button(act, press, "as-link");
  each.dataset.key = key;
  return make("li", {}, text, " ", each);
}

/** @param {NonNullable<Joined["pairs"]>} pairs @param {Choices} choices @param {Choose} choose */
const pairLines = (pairs, { apart = [] }, choose) =>
  pairs.map(({ first, second, differs, ids, apart: isApart }) => {
    const others = apart.filter((pair) => pair.join("\n") !== ids.join("\n"));
    const press = () => choose({ apart: isApart ? others : [...others, ids] });
    const text = isApart ? say.twoEvents(first, second) : say.merged(first, second, differs.map(say.field));
    return decided(text, isApart ? say.joinThem : say.keepApart, `pair ${ids.join(" ")}`, press);
  });

/** @param {NonNullable<Joined["conflicts"]>} conflicts @param {Choices} choices @param {Choose} choose */
const conflictLines = (conflicts, { newer = [] }, choose) =>
  conflicts.map(({ id, title, field, mine, newer: theirs, taken }) => {
    const others = newer.filter((each) => each.id !== id || each.field !== field);
    const press = () => choose({ newer: taken ? others : [...others, { id, field }] });
    return decided(say.conflict(title, say.field(field), { mine, newer: theirs, taken }), taken ? say.takeMine : say.takeNewer, `conflict ${id} ${field}`, press);
  });

/** The lines of what two files gave together. @param {Joined} joined @param {Choices} choices @param {Choose} choose @returns {Node[]} */
function linesOf({ pairs = [], added = [], removed = [], changed = [], conflicts = [] }, choices, choose) {
  const texts = [...changed.map(({ title, fields }) => say.changedRow(title, fields.map(say.field))), ...added.map(say.addedRow), ...removed.map(say.removedRow)];
  return [...pairLines(pairs, choices, choose), ...conflictLines(conflicts, choices, choose), ...texts.map((text) => make("li", {}, text))];
}

/**
 * @param {Opening} opening @param {Choices} choices @param {Choose} choose
 * @returns {Node[]} none where there was no story before
 */
export function joinedParts({ canJoin, joined }, choices, choose) {
  if (!canJoin) return [];
  const choice = choiceOf(say.joining, say.joinings, (name) => choose({ into: /** @type {Into} */ (name), newer: [], apart: [] }));
  choice.press(choices.into ?? "replace");
  for (const each of choice.element.querySelectorAll("button")) each.dataset.key = `into ${each.dataset.name}`;
  const row = make("div", { class: "import-order" }, make("span", {}, say.joining), choice.element);
  if (!joined) return [row];
  const lines = linesOf(joined, choices, choose);
  const shown = lines.slice(0, most);
  if (lines.length > most) shown.push(make("li", {}, say.moreIssues(lines.length - most)));
  return [row, make("ul", { class: "import-joined" }, ...(shown.length ? shown : [make("li", {}, say.nothingJoined)]))];
}
