/** The menu of the files that the studio makes beside the page, and of the code that embeds it. */

import { make } from "../../web/panels/nodes.js";
import { Drop } from "../../web/panels/drop.js";
import { answer, ask, button, copyBy } from "./parts.js";
import { mostLetters } from "./story_link.js";
import * as say from "./words.js";

/** @typedef {import("./desk_types.js").Exported} Exported */

export class ExportMenu {
  /** @param {string[]} names of what can be made @param {(name: string) => void} chosen */
  constructor(names, chosen) {
    const opener = make("button", { type: "button", "aria-expanded": "false", "aria-controls": "export" }, say.exportMenu);
    const lines = names.map((name) =>
      button(say.outputs[name], () => {
        drop.close();
        chosen(name);
      }),
    );
    const list = make("div", { class: "menu", id: "export", role: "group", "aria-label": say.exportMenu, hidden: "" }, ...lines);
    this.element = make("div", { class: "menu-home" }, opener, list);
    const drop = new Drop(opener, list, new AbortController().signal).toggle("button");
    list.addEventListener("keydown", (event) => walk(lines, event));
  }
}

/** Up and down go from line to line. @param {HTMLElement[]} lines @param {KeyboardEvent} event */
function walk(lines, event) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by) return;
  event.preventDefault();
  const at = lines.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  lines[(at + by + lines.length) % lines.length].focus();
}

/** Tells what a format has no room for. @param {Exported} exported */
export function tellLosses({ leftOut, events }) {
  const lines = leftOut.map(({ field, count }) => say.leftOut(field, count));
  if (events.length) lines.push(say.eventsLeftOut(events.length));
  if (lines.length) ask(say.leftOutTitle, [make("ul", {}, ...lines.map((line) => make("li", {}, line)))], [answer(say.close, "", "primary")]);
}

const frameCode = (/** @type {string} */ file, /** @type {string} */ title) =>
  `<iframe src="${escaped(file)}" title="${escaped(title)}" width="100%" height="720" style="border:0" allow="fullscreen; clipboard-write" loading="lazy"></iframe>`;

const elementCode = (/** @type {string} */ file) =>
  `<script type="module" src="demarche.js"></script>\n<demarche-timeline src="${escaped(file)}"></demarche-timeline>`;

/** @param {string} text */
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** Shows a link that has the story in it, or why there can be none. @param {string} link */
export function showLink(link) {
  const isShort = link.length <= mostLetters;
  const field = /** @type {HTMLTextAreaElement} */ (make("textarea", { class: "code", id: "story-link", readonly: "", rows: "4", spellcheck: "false" }));
  field.value = link;
  const copy = button(say.copy, () => copyBy(copy, link, say.copied).catch(() => field.select()));
  const text = isShort ? say.linkText(link.length, location.protocol === "file:") : say.linkTooLong(link.length, mostLetters);
  const content = isShort ? [make("label", { for: field.id }, text), field, make("p", { class: "dialog-buttons" }, copy)] : [make("p", {}, text)];
  ask(say.linkTitle, content, [answer(say.close, "", "primary")]);
}

/** Shows the code for articles. @param {string} stem  of the names of files @param {string} title */
export function showEmbed(stem, title) {
  const parts = [
    { text: say.embedFrame, code: frameCode(`${stem}.html`, title) },
    { text: say.embedElement, code: elementCode(`${stem}.timeline.json`) },
  ];
  const content = parts.flatMap(({ text, code }, at) => {
    const field = /** @type {HTMLTextAreaElement} */ (make("textarea", { class: "code", id: `embed-${at}`, readonly: "", rows: "3", spellcheck: "false" }));
    field.value = code;
    const copy = button(say.copy, () => copyBy(copy, code, say.copied).catch(() => field.select()));
    return [make("label", { for: field.id }, text), field, make("p", { class: "dialog-buttons" }, copy)];
  });
  ask(say.embedTitle, content, [answer(say.close, "", "primary")]);
}
