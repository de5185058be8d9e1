/** The texts of a document that never change while it is shown: title, legend, sources, and the name of the stage. */

import { change, text } from "../abi/names.js";
import { nodes } from "../engine/answers.js";
import { build, make } from "./nodes.js";
import { say } from "./words.js";

/** @typedef {import("../engine/timeline.js").Timeline} Timeline */

export class Masthead {
  on = change.outline;

  /** @param {import("../shadow_tree.js").ShadowTree} tree */
  constructor(tree) {
    this.tree = tree;
  }

  /** @param {Timeline} timeline */
  update(timeline) {
    const { masthead, legend, list, sources, stage, frame } = this.tree;
    // In somebody else's article the title is a heading among others.
    masthead.replaceChildren(build(JSON.parse(timeline.text(text.masthead).replace('["h1"', '["h2"'))));
    legend.replaceChildren(closed(say.legend, build(nodes(timeline, text.legend))));
    sources.replaceChildren(closed(say.sources, build(nodes(timeline, text.sources))));
    stage.setAttribute("aria-label", say.stage(timeline.text(text.title)));
    for (const part of [frame, list, sources]) part.lang = timeline.text(text.language);
  }
}

/** A part that the reader opens. @param {string} summary @param {Node} content */
const closed = (summary, content) => make("details", { class: "part" }, make("summary", {}, summary), content);
