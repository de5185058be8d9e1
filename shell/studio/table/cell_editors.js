/** The fields in which an author edits a cell: a line of text, or a choice of words. */

import { make } from "../../../web/panels/nodes.js";

/**
 * What the table does around an editor.
 * @typedef {object} Around
 * @property {() => string} name  of the cell, for screen readers
 * @property {string} hint  an example of its text
 * @property {() => boolean} startsEmpty  the author began by typing
 * @property {(text: string) => void} typed  the text as it is now, still open
 * @property {(direction: "" | "up" | "down" | "left" | "right") => void} left  the author goes on in the table, from the next cell
 */

// Where each key leads that ends an edit.
/** @param {KeyboardEvent} event @returns {"" | "up" | "down" | "left" | "right" | undefined} */
function directionOf({ key, shiftKey }) {
  if (key === "Enter") return shiftKey ? "up" : "down";
  if (key === "Tab") return shiftKey ? "left" : "right";
  return undefined;
}

/**
 * Connects a field: Enter and Tab keep its text, Escape does not, and leaving it keeps it.
 * @param {HTMLInputElement | HTMLSelectElement} field
 * @param {{ around: Around, success: (text: string) => unknown, cancel: () => void, before: string }} by
 */
function connect(field, { around, success, cancel, before }) {
  const end = () => (field.value === before ? cancel() : success(field.value));
  field.addEventListener("blur", end);
  field.addEventListener("keydown", (given) => {
    const event = /** @type {KeyboardEvent} */ (given);
    event.stopPropagation(); // the keys of the table are for its cells
    if (event.isComposing) return;
    const direction = event.key === "Escape" ? "" : directionOf(event);
    if (direction === undefined) return;
    event.preventDefault();
    if (event.key === "Escape") cancel();
    else end();
    around.left(direction);
  });
}

/** @param {Around} around @returns {import("tabulator-tables").Editor} */
export const textEditor = (around) => (cell, rendered, success, cancel) => {
  const before = String(cell.getValue() ?? "");
  const field = /** @type {HTMLInputElement} */ (make("input", { type: "text", class: "cell-field", autocomplete: "off", placeholder: around.hint, "aria-label": around.name() }));
  field.value = around.startsEmpty() ? "" : before;
  connect(field, { around, success, cancel, before });
  field.addEventListener("input", () => around.typed(field.value));
  rendered(() => field.focus({ preventScroll: true }));
  return field;
};

/** @param {Around} around @param {string[]} choices @returns {import("tabulator-tables").Editor} */
export const choiceEditor = (around, choices) => (cell, rendered, success, cancel) => {
  const before = String(cell.getValue() ?? "");
  const offered = ["", ...choices.filter(Boolean)];
  if (!offered.includes(before)) offered.splice(1, 0, before);
  const field = /** @type {HTMLSelectElement} */ (make("select", { class: "cell-field", "aria-label": around.name() }));
  field.append(...offered.map((text) => make("option", { value: text }, text)));
  field.value = before;
  connect(field, { around, success, cancel, before });
  field.addEventListener("change", () => {
    success(field.value);
    around.left("");
  });
  rendered(() => {
    field.focus({ preventScroll: true });
    openPicker(field);
  });
  return field;
};

// A browser may refuse it, and the field works without it.
/** @param {HTMLSelectElement} field */
function openPicker(field) {
  try {
    field.showPicker?.();
  } catch {
    return;
  }
}
