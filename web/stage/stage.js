/**
 * The canvas and what draws on it: WebGL2 where the machine has it, else a plain 2D context. Contexts of WebGL2 are few,
 * so one is made when the stage comes near the viewport and given back far from it; a copy of the picture stays. One
 * that the browser takes away is replaced by a 2D context.
 */

import { text } from "../abi/names.js";
import { mostPixels } from "../limits.js";
import { build, make } from "../panels/nodes.js";
import { GlRenderer } from "./gl.js";
import { Part } from "./part.js";
import { Pictures } from "./pictures.js";
import { scaleOf, sizeOf } from "./place.js";
import { PlainRenderer } from "./plain.js";

/** @typedef {import("../engine/timeline.js").Timeline} Timeline */
/** @typedef {import("../app.js").App} App */

const glOptions = { alpha: true, antialias: false, depth: false, stencil: false };
const nearPx = 800;
const leastRescaling = 0.01; // less of it nobody sees

export class Stage {
  /** @type {HTMLCanvasElement | undefined} */
  #canvas;
  /** @type {import("../engine/page_services.js").Renderer | undefined} that draws on it */
  #renderer;
  /** @type {WebGL2RenderingContext | undefined} of the canvas; none: it has a 2D context */
  #gl;
  /** @type {HTMLCanvasElement | undefined} the picture while there is no context, and until the next one has drawn it */
  #copy;
  #isNear = false;
  #isAttached = false; // there is something to draw
  #size = { width: 0, height: 0, pixelWidth: 0, pixelHeight: 0, isNew: false };
  #heads = ""; // that are shown
  #scale = 1; // of the page around the stage, when it was measured last
  /** @type {ResizeObserverEntry | undefined} */
  #measured;

  /** @param {HTMLElement} element @param {App} app @param {AbortSignal} signal */
  constructor(element, app, signal) {
    this.element = element;
    this.app = app;
    this.part = new Part(element, () => app.wake(), signal);
    this.pictures = new Pictures(element, app.element);
    this.heads = make("div", { class: "heads", "aria-hidden": "true" });
    element.prepend(this.heads);
    const sizes = new ResizeObserver(([entry]) => this.#measure((this.#measured = entry)));
    try {
      sizes.observe(element, { box: "device-pixel-content-box" });
    } catch {
      sizes.observe(element);
    }
    // The room that the page gives changes with the window and with the head.
    const rooms = new ResizeObserver(() => this.#measured && this.#measure(this.#measured));
    for (const part of [app.tree.room, app.tree.head]) rooms.observe(part);
    const shown = new IntersectionObserver((entries) => app.setOnScreen(isLastIn(entries)));
    const near = new IntersectionObserver((entries) => this.#setNear(isLastIn(entries)), { rootMargin: `${nearPx}px` });
    shown.observe(element);
    near.observe(element);
    // No observer reports that a page scales its boxes. It does so with the window or in a transition, and the frames
    // that the reader causes notice the rest.
    const check = () => this.#isScaled() && app.wake();
    const remeasure = () => this.#measured && this.part.isLow && app.viewport.runsDown && this.#measure(this.#measured);
    window.addEventListener("resize", remeasure, { signal });
    element.addEventListener("pointerenter", check, { signal });
    for (const name of ["resize", "transitionend", "animationend"]) window.addEventListener(name, check, { signal });
    signal.addEventListener("abort", () => {
      for (const observer of [sizes, rooms, shown, near]) observer.disconnect();
      this.#close();
    });
  }

  /** Gives a size and a context to a new timeline. */
  attach() {
    this.#isAttached = true;
    this.#size.isNew = this.#size.width > 0;
    if (this.#isNear) this.#acquire();
    this.app.wake();
  }

  /** Lets another timeline draw. @param {Timeline} timeline */
  hand(timeline) {
    if (this.#renderer) timeline.drawWith(this.#renderer);
    this.#size.isNew = this.#size.width > 0;
  }

  /**
   * Tells the timeline the size of the stage, before any observer does.
   * @param {Timeline} timeline @returns {number[] | undefined} width, height and the room; none before it is laid out
   */
  sizeFor(timeline) {
    const { width, height } = sizeOf(this.element);
    if (!width || !height) return undefined;
    const { room } = this.app.viewport;
    timeline.resize(width, height, this.#ratioFor(width, height), ...room);
    return [width, height, ...room];
  }

  /** "webgl" or "2d": what draws; "" while nothing does. */
  get renderer() {
    return this.#canvas ? (this.#gl ? "webgl" : "2d") : "";
  }

  /** True when a frame would be seen. */
  get isLive() {
    return this.#canvas !== undefined && this.#size.width > 0;
  }

  /**
   * Makes a new size take effect. It is called in a frame, so that the canvas is never seen empty. Until then the old
   * picture keeps its size and is not stretched.
   * @param {Timeline} timeline
   * @returns {boolean} false: the stage has another size, which an observer is about to report; a frame would be wasted
   */
  applySize(timeline) {
    if (this.#measured && this.#isScaled()) this.#measure(this.#measured);
    const { width, height, pixelWidth, isNew } = this.#size, { part } = this;
    if (Math.abs(this.element.clientWidth - width) > 1) return false;
    if (this.#canvas) this.#canvas.style.top = `${part.top}px`;
    timeline.part(part.top, part.top + part.height);
    if (!isNew) return true;
    this.#size.isNew = false;
    if (this.#canvas) {
      this.#fit(this.#canvas);
      Object.assign(this.#canvas.style, { width: `${width}px`, height: `${part.height}px` });
    }
    timeline.resize(width, height, pixelWidth / width, ...this.app.viewport.room);
    return true;
  }

  /** Where time runs down, the heads of the columns stay at the edge of the window. @param {Timeline} timeline */
  showHeads(timeline) {
    const heads = timeline.text(text.heads);
    if (heads === this.#heads) return;
    this.#heads = heads;
    this.heads.replaceChildren(...(heads ? [build(JSON.parse(heads))] : []));
  }

  // A canvas allocates memory whenever its size is set, even to the same value, and the page waits for it.
  /** @param {HTMLCanvasElement} canvas */
  #fit(canvas) {
    const { pixelWidth, pixelHeight } = this.#size;
    if (canvas.width !== pixelWidth || canvas.height !== pixelHeight) Object.assign(canvas, { width: pixelWidth, height: pixelHeight });
  }

  /**
   * Shows the canvas in place of what stood there. The first drawing must be whole, so that no label is seen to appear.
   * @param {boolean} isWhole
   */
  reveal(isWhole) {
    if (!isWhole && (this.#copy || !this.element.classList.contains("drawn"))) return;
    this.#copy?.remove();
    this.#copy = undefined;
    this.element.classList.add("drawn");
  }

  /** @param {ResizeObserverEntry} entry */
  #measure(entry) {
    const { width, height } = entry.contentRect;
    const [exact] = entry.devicePixelContentBoxSize ?? [];
    this.#scale = scaleOf(this.element);
    this.part.fit(height, this.app.viewport.runsDown);
    const high = this.part.height, ratio = this.#ratioFor(width, high);
    // The exact size is wrong where a device is emulated, where it is the size of the real device, and where the page
    // scales the stage.
    const isExact = exact && Math.abs(exact.inlineSize - width * ratio) < 2 && Math.abs(exact.blockSize - high * ratio) < 2;
    const pixelWidth = isExact ? exact.inlineSize : Math.round(width * ratio);
    const pixelHeight = isExact ? exact.blockSize : Math.round(high * ratio);
    this.#size = { width, height, pixelWidth, pixelHeight, isNew: width > 0 && height > 0 };
    if (this.#size.isNew) this.app.wake();
  }

  // Device pixels per CSS px. A drawing that is larger than a canvas may be has fewer.
  /** @param {number} width @param {number} height */
  #ratioFor(width, height) {
    return Math.min(devicePixelRatio * scaleOf(this.element), mostPixels / Math.max(width, height));
  }

  #isScaled() {
    return Math.abs(scaleOf(this.element) / this.#scale - 1) > leastRescaling;
  }

  /** @param {boolean} isNear */
  #setNear(isNear) {
    this.#isNear = isNear;
    if (isNear) this.#acquire();
    else this.#release();
  }

  #acquire() {
    if (!this.#isAttached || this.#canvas) return;
    const gl = this.#webGl();
    if (!gl) return this.#usePlain();
    const canvas = /** @type {HTMLCanvasElement} */ (gl.canvas);
    this.#gl = gl;
    this.#use(canvas, new GlRenderer(gl));
    canvas.addEventListener("webglcontextlost", () => this.#lost(canvas));
  }

  // A WebGL2 that the processor emulates costs several times what a 2D context does.
  /** @returns {WebGL2RenderingContext | undefined} of a new canvas */
  #webGl() {
    const wanted = this.app.element.getAttribute("renderer");
    if (wanted === "2d" || (isEmulated && wanted !== "webgl")) return undefined;
    const failIfMajorPerformanceCaveat = wanted !== "webgl";
    const gl = /** @type {WebGL2RenderingContext | null} */ (this.#newCanvas().getContext("webgl2", { ...glOptions, failIfMajorPerformanceCaveat }));
    if (!gl || wanted === "webgl" || !emulators.test(rendererName(gl))) return gl ?? undefined;
    isEmulated = true;
    giveBack(gl);
    return undefined;
  }

  #usePlain() {
    const canvas = this.#newCanvas();
    const context = canvas.getContext("2d", { alpha: false });
    if (!context) return this.#useNothing();
    this.#use(canvas, new PlainRenderer(context));
    // The browser empties a context that it restores, and those of the labels.
    canvas.addEventListener("contextrestored", () => this.#lost(canvas));
  }

  // A browser may refuse every canvas. The still picture shows the first view and not the present one, so that nobody
  // can point into it. Where there is no picture the list stands alone.
  #useNothing() {
    this.#copy?.remove();
    this.#copy = undefined;
    this.element.classList.remove("drawn");
    this.element.inert = true;
    this.app.standStill();
  }

  #newCanvas() {
    const canvas = /** @type {HTMLCanvasElement} */ (make("canvas", { "aria-hidden": "true" }));
    this.#fit(canvas);
    return canvas;
  }

  /** @param {HTMLCanvasElement} canvas @param {import("../engine/page_services.js").Renderer} renderer */
  #use(canvas, renderer) {
    this.#canvas = canvas;
    this.#renderer = renderer;
    this.element.inert = false;
    this.app.tree.frame.classList.remove("still");
    this.#size.isNew = this.#size.width > 0;
    this.element.insertBefore(canvas, this.#copy ?? null); // the copy lies above until the first frame is whole
    this.app.timeline?.drawWith(renderer);
    this.app.wake();
  }

  // A 2D context is kept: it costs no more than a copy.
  #release() {
    const canvas = this.#canvas;
    if (!canvas || !this.#gl) return;
    if (!this.#copy && canvas.width) this.#copy = this.#copyOf(canvas);
    this.#close();
  }

  /** @param {HTMLCanvasElement} canvas */
  #copyOf(canvas) {
    this.app.redraw(); // what WebGL2 has drawn can be read in the same task only
    const copy = /** @type {HTMLCanvasElement} */ (canvas.cloneNode());
    copy.getContext("2d")?.drawImage(canvas, 0, 0);
    canvas.after(copy);
    return copy;
  }

  #close() {
    const gl = this.#gl;
    if (this.#canvas) this.#drop(this.#canvas);
    if (gl) giveBack(gl);
  }

  /**
   * Draws on a canvas of its own, which the reader does not see, and then goes on with that of the stage.
   * @param {Timeline} timeline
   * @param {(draw: (size: {width: number, height: number, top: number}, ratio: number, most: number, overflow: 0 | 1) => void) => void} draws  top: of the part of a drawing that runs down
   * @param {number} mostFrames until a drawing is whole
   */
  drawOn(timeline, draws, mostFrames) {
    const canvas = /** @type {HTMLCanvasElement} */ (make("canvas"));
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d", { alpha: false }));
    timeline.drawWith(new PlainRenderer(context));
    draws(({ width, height, top }, ratio, most, overflow) => {
      const pixelWidth = Math.round(width * ratio);
      Object.assign(canvas, { width: pixelWidth, height: Math.round((height * pixelWidth) / width) });
      timeline.resize(width, height, pixelWidth / width, most, overflow);
      timeline.part(top, top + height);
      for (let left = mostFrames; left > 0 && timeline.frame(performance.now()) === 0; --left);
    });
    if (this.#renderer) timeline.drawWith(this.#renderer);
    this.#size.isNew = true;
    return canvas;
  }

  /** @param {HTMLCanvasElement} canvas */
  #lost(canvas) {
    if (canvas !== this.#canvas) return; // released by us
    this.#drop(canvas);
    this.#usePlain();
    this.app.redraw(); // an opaque canvas is black until something is drawn
  }

  /** @param {HTMLCanvasElement} canvas */
  #drop(canvas) {
    this.#canvas = this.#gl = this.#renderer = undefined;
    this.app.timeline?.drawWith(null);
    canvas.remove();
  }
}

/** @param {WebGL2RenderingContext} gl  a page may hold few of them */
const giveBack = (gl) => gl.getExtension("WEBGL_lose_context")?.loseContext();

// What a browser calls its emulators: `failIfMajorPerformanceCaveat` is not enough in Chromium.
const emulators = /swiftshader|llvmpipe|softpipe|software|basic render/i;
let isEmulated = false; // known for the whole page after the first context

// Browsers with WebKit's heritage hide the name.
/** @param {WebGL2RenderingContext} gl @returns {string} */
function rendererName(gl) {
  const name = gl.getParameter(gl.RENDERER);
  const hidden = /^WebKit/.test(name) && gl.getExtension("WEBGL_debug_renderer_info");
  return hidden ? gl.getParameter(hidden.UNMASKED_RENDERER_WEBGL) : name;
}

/** @param {IntersectionObserverEntry[]} entries */
const isLastIn = (entries) => entries[entries.length - 1].isIntersecting;
