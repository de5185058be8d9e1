/**
 * The pictures on cards. They are elements over the canvas: the browser fetches them lazily from any address that the page
 * allows, and a canvas may not show those of other sites. The core says where each stands; one that cannot be had goes,
 * and the words in its place stay.
 */

import { number, text } from "../abi/names.js";
import { keptAddress } from "../panels/article.js";
import { build, make } from "../panels/nodes.js";

export class Pictures {
  /** @type {Map<string, HTMLElement>} by event and address */
  #made = new Map();

  /** @param {HTMLElement} stage @param {HTMLElement} element that may hold the pictures themselves */
  constructor(stage, element) {
    this.element = element;
    this.home = make("div", { class: "pictures", "aria-hidden": "true" });
    stage.append(this.home);
  }

  /** Shows those of the last frame. @param {import("../engine/timeline.js").Timeline} timeline */
  update(timeline) {
    const count = timeline.number(number.pictures);
    if (!count && !this.#made.size) return;
    const [plot, ...lines] = timeline.text(text.pictures).split("\n").map((line) => line.split(" "));
    const [left, top] = place(this.home, plot, [0, 0]);
    const seen = new Set(lines.map((line) => this.#show(line, [left, top])));
    for (const picture of this.#made.values()) picture.hidden = !seen.has(picture);
  }

  /** @param {string[]} line of the answer @param {number[]} origin */
  #show(line, origin) {
    const address = line[5], key = `${line[0]} ${address}`;
    let picture = this.#made.get(key);
    if (!picture) {
      picture = /** @type {HTMLElement} */ (build(["img", { loading: "lazy", decoding: "async", referrerpolicy: "no-referrer", alt: "", src: address }]));
      const kept = keptAddress(this.element, address);
      if (kept) /** @type {HTMLImageElement} */ (picture).src = kept;
      this.#made.set(key, picture);
      this.home.append(picture);
    }
    place(picture, line, origin);
    return picture;
  }
}

/** @param {HTMLElement} part @param {string[]} line its event, x, y, width, height @param {number[]} origin @returns {number[]} x, y */
function place({ style }, line, [fromLeft, fromTop]) {
  const [x, y, width, height] = line.slice(1, 5).map(Number);
  Object.assign(style, { left: `${x - fromLeft}px`, top: `${y - fromTop}px`, width: `${width}px`, height: `${height}px` });
  return [x, y];
}
