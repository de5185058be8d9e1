/** Measures and rasterises text with the browser's own engine, in the page's fonts: every script it can shape works. */

/**
 * A style as the core packs it: tenths of a px << 11 | weight << 1 | italic.
 * @param {number} style @param {number} scale
 */
const font = (style, scale) =>
  `${style & 1 ? "italic " : ""}${(style >> 1) & 1023} ${((style >> 11) / 10) * scale}px `;

const rightToLeft = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

export class TextEngine {
  family = "sans-serif";

  /** None outside a browser. */
  static here() {
    const context = newContext();
    return context && new TextEngine(context);
  }

  /** @param {CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D} context */
  constructor(context) {
    this.context = context;
    context.clearRect(0, 0, 1, 1); // the first drawing takes a browser long: not in a frame
  }

  /** CSS px. @param {string} text @param {number} style */
  width(text, style) {
    this.#set(font(style, 1) + this.family, text);
    return this.context.measureText(text).width;
  }

  /**
   * Pixels of a text, not premultiplied.
   * @param {{text: string, style: number, scale: number, color: string}} what
   * @param {{width: number, height: number, left: number, baseline: number}} box device px; left and baseline are its origin
   */
  draw({ text, style, scale, color }, { width, height, left, baseline }) {
    const { context } = this;
    const { canvas } = context;
    if (canvas.width < width) canvas.width = width;
    if (canvas.height < height) canvas.height = height;
    this.#set(font(style, scale) + this.family, text);
    context.clearRect(0, 0, width, height);
    context.fillStyle = color;
    context.fillText(text, left, baseline);
    return context.getImageData(0, 0, width, height).data;
  }

  // A canvas that grew has lost its state, so all of it is set each time.
  /** @param {string} name @param {string} text */
  #set(name, text) {
    const { context } = this;
    if (context.font !== name) context.font = name;
    context.textAlign = "left";
    context.direction = rightToLeft.test(text) ? "rtl" : "ltr";
    // Unhinted: a width at one size holds at every pixel ratio.
    if ("textRendering" in context) context.textRendering = "geometricPrecision";
  }
}

/** @returns {CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null} */
function newContext() {
  const options = { willReadFrequently: true };
  const size = { width: 512, height: 64 };
  if (typeof OffscreenCanvas === "function") {
    const context = new OffscreenCanvas(size.width, size.height).getContext("2d", options);
    if (context) return context;
  }
  if (typeof document === "undefined") return null;
  const context = Object.assign(document.createElement("canvas"), size).getContext("2d", options);
  return /** @type {CanvasRenderingContext2D | null} */ (context);
}
