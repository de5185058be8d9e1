/** Takes what is dropped or pasted anywhere in the page, but for what a field or a table takes. */

import { make } from "../../web/panels/nodes.js";
import * as say from "./words.js";

/**
 * @typedef {object} Receiver
 * @property {(files: File[]) => void} files
 * @property {(given: { text: string, html: string }) => void} text
 */

const fields = "input, textarea, select, [contenteditable], dialog";

/** @param {Receiver} receiver @returns {HTMLElement} what covers the window while something is dragged over it */
export function takeEverything(receiver) {
  const target = make("div", { class: "drop-target", hidden: "", "aria-hidden": "true" }, make("p", {}, say.dropHere));
  const isTaken = (/** @type {DragEvent} */ event) => /Files|text\/plain|text\/html/.test([...(event.dataTransfer?.types ?? [])].join());
  let depth = 0; // of elements that the pointer has entered
  const show = (/** @type {number} */ now) => (target.hidden = (depth = Math.max(0, now)) === 0);
  window.addEventListener("dragenter", (event) => isTaken(event) && show(depth + 1));
  window.addEventListener("dragleave", (event) => isTaken(event) && show(depth - 1));
  window.addEventListener("dragover", (event) => isTaken(event) && event.preventDefault());
  window.addEventListener("drop", (event) => {
    if (!isTaken(event)) return;
    event.preventDefault();
    show(0);
    receive(event.dataTransfer, receiver);
  });
  document.addEventListener("paste", (event) => {
    const isOurs = !(/** @type {Element} */ (event.target).closest?.(fields));
    if (event.defaultPrevented || !(isOurs || event.clipboardData?.files.length)) return;
    if (receive(event.clipboardData, receiver)) event.preventDefault();
  });
  return target;
}

/** @param {DataTransfer | null} data @param {Receiver} receiver @returns {boolean} whether there was anything */
function receive(data, receiver) {
  const files = [...(data?.files ?? [])];
  if (files.length) return receiver.files(files), true;
  const given = { text: data?.getData("text/plain") ?? "", html: data?.getData("text/html") ?? "" };
  if (!given.text && !given.html) return false;
  return receiver.text(given), true;
}

/** Asks for files. @param {(files: File[]) => void} chosen */
export function chooseFiles(chosen) {
  const field = /** @type {HTMLInputElement} */ (make("input", { type: "file", multiple: "" }));
  field.addEventListener("change", () => field.files?.length && chosen([...field.files]));
  field.click();
}
