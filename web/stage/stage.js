/**
 * The canvas and its WebGL context: made when the stage comes near the viewport, released far from it, and made anew
 * after the browser took it. Meanwhile the still picture is shown. Without WebGL2 every frame is a picture.
 */

import { text } from "../abi/names.js";
import { build, make, readSvg } from "../panels/nodes.js";

/** @typedef {import("../engine/timeline.js").Timeline} Timeline */
/** @typedef {import("../app.js").App} App */

const contextOptions = { alpha: true, antialias: false, depth: false, stencil: false };
const nearPx = 800;

export class Stage {
  /** @type {HTMLCanvasElement | undefined} */
  #canvas;
  #isNear = false;
  /** @type {Element | undefined} the last frame, where there is no WebGL2 */
  #drawing;
  #isLost = false; // the browser has taken the context, for now
  #size = { width: 0, height: 0, pixelWidth: 0, pixelHeight: 0, isNew: false };

  /** @param {HTMLElement} element @param {App} app @param {AbortSignal} signal */
  constructor(element, app, signal) {
    this.element = element;
    this.app = app;
    const sizes = new ResizeObserver(([entry]) => this.#measure(entry));
    try {
      sizes.observe(element, { box: "device-pixel-content-box" });
    } catch {
      sizes.observe(element);
    }
    const shown = new IntersectionObserver((entries) => app.setOnScreen(isLastIn(entries)));
    const near = new IntersectionObserver((entries) => this.#setNear(isLastIn(entries)), { rootMargin: `${nearPx}px` });
    shown.observe(element);
    near.observe(element);
    signal.addEventListener("abort", () => {
      for (const observer of [sizes, shown, near]) observer.disconnect();
      this.#release();
    });
  }

  /** Gives a size and a context to a new timeline. */
  attach() {
    this.#size.isNew = this.#size.width > 0;
    if (this.#isNear) this.#acquire();
    this.app.wake();
  }

  /**
   * Tells the timeline the size of the stage, before any observer does.
   * @param {Timeline} timeline @returns {[number, number] | undefined} CSS px; none before it is laid out
   */
  sizeFor(timeline) {
    const { width, height } = this.element.getBoundingClientRect();
    if (!width || !height) return undefined;
    timeline.resize(width, height, devicePixelRatio);
    return [width, height];
  }

  /** True when a frame would be seen. */
  get isLive() {
    return (this.#canvas ?? this.#drawing) !== undefined && !this.#isLost && this.#size.width > 0;
  }

  /**
   * Makes a new size take effect. It is called in a frame, so that the canvas is never seen empty. Until then the old
   * picture keeps its size and is not stretched.
   * @param {Timeline} timeline
   * @returns {boolean} false: the stage has another size, which an observer is about to report; a frame would be wasted
   */
  applySize(timeline) {
    const { width, height, pixelWidth, isNew } = this.#size;
    if (Math.abs(this.element.clientWidth - width) > 1) return false;
    if (!isNew) return true;
    this.#size.isNew = false;
    if (this.#canvas) {
      this.#fit(this.#canvas);
      Object.assign(this.#canvas.style, { width: `${width}px`, height: `${height}px` });
    }
    timeline.resize(width, height, pixelWidth / width);
    return true;
  }

  // A canvas allocates memory whenever its size is set, even to the same value, and the page waits for it.
  /** @param {HTMLCanvasElement} canvas */
  #fit(canvas) {
    const { pixelWidth, pixelHeight } = this.#size;
    if (canvas.width !== pixelWidth || canvas.height !== pixelHeight) Object.assign(canvas, { width: pixelWidth, height: pixelHeight });
  }

  /**
   * Replaces the picture by the drawing. The first drawing must be whole, so that no label is seen to appear.
   * @param {Timeline} timeline @param {boolean} isWhole
   */
  reveal(timeline, isWhole) {
    if (!isWhole && !this.element.classList.contains("drawn")) return;
    const picture = this.#drawing && readSvg(timeline.text(text.drawnSvg));
    if (picture) this.#drawing?.replaceChildren(build(picture));
    this.element.classList.add("drawn");
  }

  /** @param {ResizeObserverEntry} entry */
  #measure(entry) {
    const { width, height } = entry.contentRect;
    const [exact] = entry.devicePixelContentBoxSize ?? [];
    // The exact size is wrong where a device is emulated: it is the size of the real device.
    const isExact = exact && Math.abs(exact.inlineSize - width * devicePixelRatio) < 2;
    const pixelWidth = isExact ? exact.inlineSize : Math.round(width * devicePixelRatio);
    const pixelHeight = isExact ? exact.blockSize : Math.round(height * devicePixelRatio);
    this.#size = { width, height, pixelWidth, pixelHeight, isNew: width > 0 && height > 0 };
    if (this.#size.isNew) this.app.wake();
  }

  /** @param {boolean} isNear */
  #setNear(isNear) {
    this.#isNear = isNear;
    if (isNear) this.#acquire();
    else this.#release();
  }

  #acquire() {
    const timeline = this.app.timeline;
    if (!timeline || this.#canvas || this.#drawing) return;
    const canvas = /** @type {HTMLCanvasElement} */ (make("canvas", { "aria-hidden": "true" }));
    this.#fit(canvas);
    const gl = /** @type {WebGL2RenderingContext | null} */ (canvas.getContext("webgl2", contextOptions));
    this.#size.isNew = this.#size.width > 0;
    this.app.wake();
    if (!gl) return this.element.append((this.#drawing = make("div", { class: "drawing", "aria-hidden": "true" })));
    canvas.addEventListener("webglcontextlost", (event) => this.#lost(event));
    canvas.addEventListener("webglcontextrestored", () => this.#restored(gl));
    this.#canvas = canvas;
    this.#isLost = false;
    this.element.append(canvas);
    timeline.context(gl);
  }

  #release() {
    const canvas = this.#canvas;
    if (!canvas) return;
    this.#canvas = undefined;
    this.app.timeline?.context(null);
    /** @type {WebGL2RenderingContext | null} */ (canvas.getContext("webgl2"))?.getExtension("WEBGL_lose_context")?.loseContext();
    canvas.remove();
    this.#showPicture();
  }

  /** @param {Event} event */
  #lost(event) {
    event.preventDefault();
    if (event.target !== this.#canvas) return; // released by us
    this.#isLost = true;
    this.app.timeline?.context(null);
    this.#showPicture();
  }

  /** @param {WebGL2RenderingContext} gl */
  #restored(gl) {
    if (gl.canvas !== this.#canvas) return;
    this.#isLost = false;
    this.app.timeline?.context(gl);
    this.app.wake();
  }

  // The core draws the picture where the page does not hold it already.
  #showPicture() {
    this.element.classList.remove("drawn");
    const slot = /** @type {HTMLSlotElement | null} */ (this.element.querySelector("slot"));
    const timeline = this.app.timeline;
    if (!slot || !timeline || slot.assignedNodes().length) return;
    const picture = readSvg(timeline.text(text.svg));
    if (picture) slot.replaceChildren(build(picture));
  }
}

/** @param {IntersectionObserverEntry[]} entries */
const isLastIn = (entries) => entries[entries.length - 1].isIntersecting;
