/** The buttons that zoom and change the scale. Their labels name the range in view. */

import { axis, change, key, number, text } from "../abi/names.js";
import { word } from "../abi/words.js";

/** @typedef {import("../engine/timeline.js").Timeline} Timeline */

export class Tools {
  on = change.outline | change.range;

  /**
   * @param {import("../shadow_tree.js").ShadowTree} tree @param {import("../app.js").App} app
   * @param {AbortSignal} signal
   */
  constructor({ zoomIn, zoomOut, axis: scale }, app, signal) {
    this.zoomIn = zoomIn;
    this.zoomOut = zoomOut;
    this.scale = scale;
    /** @param {HTMLElement} button @param {(timeline: Timeline) => number} input */
    const onClick = (button, input) => button.addEventListener("click", () => app.send(input), { signal });
    onClick(zoomIn, (timeline) => timeline.key(key.plus));
    onClick(zoomOut, (timeline) => timeline.key(key.minus));
    onClick(scale, (timeline) => timeline.key(key.axis));
  }

  /** @param {Timeline} timeline */
  update(timeline) {
    const range = timeline.text(text.range);
    this.zoomIn.setAttribute("aria-label", timeline.word(word.viewZoomIn, { range }));
    this.zoomOut.setAttribute("aria-label", timeline.word(word.viewZoomOut, { range }));
    this.scale.setAttribute("aria-pressed", String(isToScale(timeline)));
  }
}

/** @param {Timeline} timeline */
const isToScale = (timeline) => timeline.number(number.axis) === axis.scale;
