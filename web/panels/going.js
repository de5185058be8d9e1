/** Items of the menu that go somewhere in time: the whole story, today, a date that the reader writes. */

import { key, number, text } from "../abi/names.js";
import { word } from "../abi/words.js";
import { make } from "./nodes.js";

/** @typedef {import("../engine/timeline.js").Timeline} Timeline */
/** @typedef {(name: string, act: () => void) => HTMLElement} MakeItem */

/**
 * Of a story in which nothing has a date, there is none.
 * @param {Timeline} timeline @param {MakeItem} item @param {(input: (timeline: Timeline) => number) => number} go  answers 0 when it leads nowhere
 * @returns {HTMLElement[]}
 */
export function goingItems(timeline, item, go) {
  if (!timeline.text(text.range)) return [];
  const runsDown = timeline.number(number.runsDown) > 0; // all of it stands in the page
  return [
    ...(runsDown ? [] : [item(timeline.word(word.moreWhole), () => go((each) => each.key(key.whole)))]),
    ...(timeline.number(number.todayInside) ? [item(timeline.word(word.moreToday), () => go((each) => each.date("")))] : []),
    dateForm(timeline, go),
  ];
}

/** @param {Timeline} timeline @param {(input: (timeline: Timeline) => number) => number} go */
function dateForm(timeline, go) {
  const field = /** @type {HTMLInputElement} */ (make("input", {
    autocomplete: "off", spellcheck: "false", dir: "ltr", size: "12", placeholder: timeline.word(word.moreDateExample), "aria-describedby": "no-date",
  }));
  const wrong = make("output", { id: "no-date" });
  const tell = (/** @type {boolean} */ isWrong) => {
    field.setAttribute("aria-invalid", String(isWrong));
    wrong.textContent = isWrong ? timeline.word(word.moreNoDate) : "";
  };
  const button = make("button", { type: "button" }, timeline.word(word.moreGo));
  // No <form>: a frame that is sandboxed submits none.
  const form = make("div", { class: "date" },
    make("label", {}, timeline.word(word.moreDate), field), button, wrong);
  form.addEventListener("input", () => tell(false));
  const leave = () => {
    const date = field.value.trim();
    if (!date || !go((each) => each.date(date))) tell(true);
  };
  button.addEventListener("click", leave);
  field.addEventListener("keydown", (event) => event.key === "Enter" && !event.isComposing && leave());
  return form;
}
