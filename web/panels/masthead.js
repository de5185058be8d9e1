/** The texts that stay while a document is shown: title, legend, sources, and the names of the controls. */

import { change, text } from "../abi/names.js";
import { word } from "../abi/words.js";
import { directionOf } from "../direction.js";
import { nodes } from "../engine/answers.js";
import { languageOf } from "../engine/language.js";
import { build, make } from "./nodes.js";

/** @typedef {import("../engine/timeline.js").Timeline} Timeline */

export class Masthead {
  on = change.outline;

  /** @param {import("../shadow_tree.js").ShadowTree} tree */
  constructor(tree) {
    this.tree = tree;
  }

  /** @param {Timeline} timeline */
  update(timeline) {
    this.#label(timeline);
    const { whole, masthead, legend, sources, stage } = this.tree;
    masthead.replaceChildren(build(nodes(timeline, text.masthead)));
    legend.replaceChildren(closed(timeline.word(word.legend), build(nodes(timeline, text.legend))));
    sources.replaceChildren(closed(timeline.word(word.sourceList), build(nodes(timeline, text.sources))));
    stage.setAttribute("aria-label", timeline.word(word.stage, { title: timeline.text(text.title) }));
    const language = languageOf(timeline);
    Object.assign(whole, { lang: language, dir: directionOf(language) });
  }

  // The names of the controls, in the language of the document.
  /** @param {Timeline} timeline */
  #label(timeline) {
    const { axis, lanes, view, viewMenu, laneList, tools, panel, keys } = this.tree;
    axis.textContent = timeline.word(word.viewToScale);
    view.textContent = timeline.word(word.viewMenu);
    lanes.firstElementChild?.replaceChildren(timeline.word(word.lanes));
    keys.textContent = timeline.word(word.stageKeys);
    laneList.setAttribute("aria-label", timeline.word(word.lanesCollapseWhich));
    for (const part of [tools, viewMenu]) part.setAttribute("aria-label", timeline.word(word.view));
    panel.setAttribute("aria-label", timeline.word(word.panel));
  }
}

/** A part that the reader opens. @param {string} summary @param {Node} content */
const closed = (summary, content) => make("details", { class: "part" }, make("summary", {}, summary), content);
