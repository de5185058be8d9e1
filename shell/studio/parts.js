/** Small parts that the whole studio is made of. */

import { make } from "../../web/panels/nodes.js";

/** @param {string} text @param {() => void} press @param {string} [kind] a class @returns {HTMLButtonElement} */
export function button(text, press, kind = "") {
  const made = /** @type {HTMLButtonElement} */ (make("button", { type: "button", ...(kind ? { class: kind } : {}) }, text));
  made.addEventListener("click", press);
  return made;
}

/**
 * Buttons of which one is pressed.
 * @param {string} label @param {Record<string, string>} names @param {(name: string) => void} chosen
 */
export function choiceOf(label, names, chosen) {
  const buttons = Object.entries(names).map(([name, text]) => {
    const made = button(text, () => chosen(name));
    made.dataset.name = name;
    return made;
  });
  const element = make("div", { class: "choice", role: "group", "aria-label": label }, ...buttons);
  const press = (/** @type {string} */ name) => {
    for (const each of buttons) each.setAttribute("aria-pressed", String(each.dataset.name === name));
  };
  return { element, press };
}

/**
 * A dialog with a title, and its answer when it closes: the value of the button that was pressed, "" for none.
 * @param {string} title @param {Node[]} content @param {HTMLElement[]} buttons @returns {Promise<string>}
 */
export function ask(title, content, buttons) {
  const heading = make("h2", { id: "dialog-title" }, title);
  const form = make("form", { method: "dialog" }, heading, ...content, make("p", { class: "dialog-buttons" }, ...buttons));
  const dialog = /** @type {HTMLDialogElement} */ (make("dialog", { "aria-labelledby": heading.id }, form));
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((answered) =>
    dialog.addEventListener("close", () => {
      dialog.remove();
      answered(dialog.returnValue);
    }),
  );
}

/** A button that closes a dialog with an answer. @param {string} text @param {string} value @param {string} [kind] a class */
export const answer = (text, value, kind = "") => make("button", { value, ...(kind ? { class: kind } : {}) }, text);

/** Copies a text, and says so on the button. @param {HTMLElement} pressed @param {string} text @param {string} done */
export async function copyBy(pressed, text, done) {
  await navigator.clipboard.writeText(text);
  pressed.textContent = done;
}
