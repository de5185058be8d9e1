/**
 * The menu: places in time to go to, and what a reader takes along: a link to the view, an event as a citation, the
 * picture as a file.
 */

import { change, key, number, overflow, preference, text } from "../abi/names.js";
import { word } from "../abi/words.js";
import { mostPixels } from "../limits.js";
import { Drop } from "./drop.js";
import { goingItems } from "./going.js";
import { make } from "./nodes.js";
import { paint, poster, write } from "./poster.js";

/** @typedef {import("../engine/timeline.js").Timeline} Timeline */

const mostFrames = 600; // of a drawing that is made ready
const tallestPx = 8000; // of a whole story
const acrossPx = 1280; // as wide is a whole story that would be higher

/** @type {{name: string, type: string, scale: number}[]} scale 0: lines, no pixels */
const formats = [{ name: "SVG", type: "image/svg+xml", scale: 0 }, { name: "PNG", type: "image/png", scale: 1 }, { name: "PNG 2×", type: "image/png", scale: 2 }];

export class More {
  on = change.outline | change.selection;

  /**
   * @param {import("../shadow_tree.js").ShadowTree} tree @param {import("../app.js").App} app
   * @param {AbortSignal} signal
   */
  constructor({ more, menu, whole }, app, signal) {
    this.button = more;
    this.menu = menu;
    this.styled = whole;
    this.app = app;
    this.drop = new Drop(more, menu, signal, (isOpen) => this.#show(isOpen)).toggle(":scope > button");
  }

  /** @param {Timeline} timeline */
  update(timeline) {
    for (const part of [this.button, this.menu]) part.setAttribute("aria-label", timeline.word(word.more));
    if (!this.menu.hidden) this.#fill(timeline);
  }

  /** @param {Timeline} timeline */
  #fill(timeline) {
    const event = timeline.number(number.selected);
    const saving = [false, true].flatMap((isWhole) => formats.map((format) =>
      this.#item(timeline.word(isWhole ? word.moreSaveAll : word.moreSaveView, { format: format.name }), () => this.#save(format, isWhole))));
    this.menu.replaceChildren(
      ...goingItems(timeline, (name, act) => this.#item(name, act), (input) => this.#go(input)),
      ...(this.app.address.isUsed ? [this.#item(timeline.word(word.moreCopyLink), (item) => this.#copy(item, this.app.address.link))] : []),
      ...(event < 0 ? [] : [this.#item(timeline.word(word.moreCite), (item) => this.#copy(item, this.#citation(timeline, event)))]),
      ...this.#links(timeline),
      ...saving,
      ...this.#ofPage(),
    );
  }

  // A page adds items as buttons with slot="menu" in the element.
  #ofPage() {
    const added = /** @type {NodeListOf<HTMLButtonElement>} */ (this.app.element.querySelectorAll(":scope > button[slot=menu]"));
    return [...added].map((each) => this.#item(each.textContent ?? "", () => (this.drop.close(), each.click())));
  }

  /** @param {Timeline} timeline */
  #links(timeline) {
    const shown = timeline.number(number.links);
    if (shown < 0) return [];
    const name = timeline.word(shown ? word.moreLinksOfOpen : word.moreLinksAll); // what a press leads to
    return [this.#item(name, () => (this.app.send((each) => each.key(key.links)), this.drop.close()))];
  }

  /** @param {string} name @param {(item: HTMLElement) => void} act */
  #item(name, act) {
    const item = make("button", { type: "button" }, name);
    item.addEventListener("click", () => act(item));
    return item;
  }

  // The reader goes on in the drawing, which comes into view where the page scrolls.
  /** @param {(timeline: Timeline) => number} input @returns {number} 0: it leads nowhere */
  #go(input) {
    const bits = this.app.send(input);
    if (!bits || !this.app.timeline) return 0;
    this.drop.close();
    this.app.tree.stage.focus({ preventScroll: true });
    this.app.viewport.scrollToDate(this.app.timeline);
    return bits;
  }

  /** @param {boolean} isOpen */
  #show(isOpen) {
    const { timeline } = this.app;
    if (isOpen && timeline) this.#fill(timeline);
    else this.menu.replaceChildren();
  }

  /** @param {Timeline} timeline @param {number} event */
  #citation(timeline, event) {
    const cited = timeline.text(text.citation, event);
    return /^https?:/.test(location.href) ? `${cited}. ${this.app.address.link}` : cited;
  }

  // Where the page may not write to the clipboard, the reader copies by hand.
  /** @param {HTMLElement} item @param {string} value */
  async #copy(item, value) {
    const said = (/** @type {Parameters<Timeline["word"]>[0]} */ which) => this.app.timeline?.word(which) ?? "";
    try {
      await navigator.clipboard.writeText(value);
      item.textContent = said(word.moreCopied);
    } catch {
      const field = /** @type {HTMLInputElement} */ (make("input", { readonly: "", "aria-label": said(word.moreCopyThis) }));
      field.value = value;
      item.replaceWith(field);
      field.select();
      field.focus();
    }
  }

  /** @param {typeof formats[number]} format @param {boolean} isWhole */
  async #save({ type, scale }, isWhole) {
    const { timeline } = this.app;
    if (!timeline) return;
    this.drop.close();
    const file = scale ? await this.#pixels(timeline, scale, isWhole) : this.#lines(timeline, isWhole);
    if (!file) return;
    const address = URL.createObjectURL(file);
    const title = timeline.text(text.title).replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 80) || "timeline";
    make("a", { href: address, download: `${title}.${type.includes("svg") ? "svg" : "png"}` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }

  /** @param {Timeline} timeline @param {boolean} isWhole */
  #lines(timeline, isWhole) {
    return this.#apart(timeline, 1, isWhole, (size) => {
      const made = poster(timeline, this.styled, size);
      return new Blob([write(made, timeline.text(text.picture))], { type: "image/svg+xml" });
    });
  }

  /** @param {Timeline} timeline @param {number} scale @param {boolean} isWhole @returns {Promise<Blob | null>} */
  #pixels(timeline, scale, isWhole) {
    const canvas = this.#apart(timeline, scale, isWhole, (size, drawn) => {
      const made = poster(timeline, this.styled, size);
      const ratio = Math.min(scale, mostPixels / Math.max(made.width, made.height));
      const sheet = /** @type {HTMLCanvasElement} */ (make("canvas"));
      Object.assign(sheet, { width: Math.round(made.width * ratio), height: Math.round(made.height * ratio) });
      const on = /** @type {CanvasRenderingContext2D} */ (sheet.getContext("2d"));
      on.scale(ratio, ratio);
      on.fillStyle = made.paper;
      on.fillRect(0, 0, made.width, made.height);
      on.drawImage(drawn, 0, made.top, size.width, size.height);
      paint(made, on);
      return sheet;
    });
    return new Promise((done) => canvas.toBlob(done, "image/png"));
  }

  /**
   * Draws the view, or all of the story, on a canvas of its own, and goes back to what the reader sees.
   * @template Result
   * @param {Timeline} timeline @param {number} scale @param {boolean} isWhole
   * @param {(size: {width: number, height: number}, drawn: HTMLCanvasElement) => Result} use @returns {Result}
   */
  #apart(timeline, scale, isWhole, use) {
    const state = timeline.text(text.view);
    timeline.preferences(preference.reducedMotion);
    if (isWhole) timeline.key(key.zero);
    const { viewport, tree, stage } = this.app, { clientWidth, clientHeight } = tree.stage;
    const seen = viewport.runsDown && !isWhole ? viewport.seen : { top: 0, height: clientHeight };
    const size = { width: clientWidth, ...seen };
    const drawn = stage.drawOn(timeline, (draw) => {
      const [most, usual] = viewport.room, more = isWhole ? overflow.grows : usual;
      if (isWhole && clientHeight > tallestPx) size.width = Math.max(size.width, acrossPx), (size.height = most);
      if (isWhole) draw(size, 1, most, more), (size.height = Math.ceil(Math.min(tallestPx, timeline.number(number.naturalHeight))));
      draw(size, Math.min(scale, mostPixels / Math.max(size.width, size.height)), most, more);
    }, mostFrames);
    try {
      return use(size, drawn);
    } finally {
      if (isWhole) timeline.restore(state);
      this.app.showAgain();
    }
  }
}
