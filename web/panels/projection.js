/** Carries what changed in the core into the page: one direction only, so that nothing can go round in circles. */

import { axis, change, idOf, issues, nodes, number, text, titleOf } from "../engine/names.js";
import { build, findClass, make, wordsOf } from "./nodes.js";
import { Outline } from "./list.js";
import { Panel } from "./article.js";
import { say } from "./words.js";

/** @typedef {import("../engine/timeline.js").Timeline} Timeline */
/** @typedef {import("../shadow_dom.js").Parts} Parts */

export class Projection {
  /**
   * @param {HTMLElement} host @param {Parts} parts
   * @param {{close: () => void, selected: (id: string) => void}} tell
   * @param {import("./filter.js").Filter} filter @param {import("./lanes.js").Lanes} lanes
   */
  constructor(host, parts, tell, filter, lanes) {
    this.host = host;
    this.parts = parts;
    this.tell = tell;
    this.filter = filter;
    this.lanes = lanes;
    this.panel = new Panel(parts.panel, tell.close);
    this.outline = new Outline(host, parts.list);
  }

  /** @param {Timeline} timeline */
  apply(timeline) {
    const bits = timeline.changes();
    if (bits & change.outline) this.#renew(timeline);
    if (bits & (change.outline | change.selection)) this.#selection(timeline);
    if (bits & (change.outline | change.shown)) this.filter.show(timeline);
    if (bits & change.shown) this.#shown(timeline);
    if (bits & change.focus) this.#announce(timeline);
    if (bits & (change.outline | change.range)) this.#range(timeline);
    if (bits & (change.outline | change.lanes)) this.lanes.show(timeline);
    if (bits & change.hover) this.parts.stage.classList.toggle("over", timeline.number(number.clickable) > 0);
  }

  /** @param {Timeline} timeline */
  #renew(timeline) {
    const { masthead, legend, list, sources, stage, frame } = this.parts;
    /** @param {number} what */
    const built = (what) => build(nodes(timeline, what));
    // In somebody else's article the title is a heading among others.
    masthead.replaceChildren(build(JSON.parse(timeline.text(text.masthead, 0).replace('["h1"', '["h2"'))));
    legend.replaceChildren(make("details", { class: "part" }, make("summary", {}, say.legend), built(text.legend)));
    sources.replaceChildren(make("details", { class: "part" }, make("summary", {}, say.sources), built(text.sources)));
    this.outline.renew(timeline);
    this.filter.renew();
    stage.setAttribute("aria-label", say.stage(timeline.text(text.title, 0)));
    for (const part of [frame, list, sources]) part.lang = timeline.text(text.language, 0);
    this.#notice(timeline);
  }

  /** @param {Timeline} timeline */
  #shown(timeline) {
    this.outline.filter(timeline);
    this.panel.renewNeighbours(timeline, timeline.number(number.selected));
  }

  /** @param {Timeline} timeline */
  #notice(timeline) {
    const { notice } = this.parts;
    const dropped = timeline.number(number.dropped);
    const errors = issues(timeline).filter(({ severity }) => severity === "error");
    notice.hidden = !dropped && !errors.length;
    const lines = errors.map(({ line, message }) => make("li", {}, line ? `Line ${line}: ${message}` : message));
    notice.replaceChildren(make("summary", {}, say.leftOut(dropped, errors.length)), make("ul", {}, ...lines));
  }

  /** @param {Timeline} timeline */
  #selection(timeline) {
    const event = timeline.number(number.selected);
    this.panel.show(timeline, event);
    this.outline.mark(timeline, event);
    this.tell.selected(event < 0 ? "" : idOf(timeline, event));
  }

  // Title and date, or what a cluster is about, no more: a screen reader that is told everything tells nothing.
  /** @param {Timeline} timeline */
  #announce(timeline) {
    const event = timeline.number(number.focused);
    if (event < 0) return void (this.parts.status.textContent = timeline.text(text.tip, 0).replaceAll("\n", "; "));
    const when = findClass(nodes(timeline, text.article, event), "when");
    this.parts.status.textContent = `${titleOf(timeline, event)}, ${when ? wordsOf(when) : ""}`;
  }

  /** @param {Timeline} timeline */
  #range(timeline) {
    const range = timeline.text(text.range, 0);
    this.parts.zoomIn.setAttribute("aria-label", say.zoomIn(range));
    this.parts.zoomOut.setAttribute("aria-label", say.zoomOut(range));
    this.parts.axis.setAttribute("aria-pressed", String(timeline.number(number.axis) === axis.scale));
  }
}
