/**
 * The functions of the page that the wasm calls: they measure and rasterise texts, draw, and hand over the bytes of
 * documents. Only this file and timeline.js touch the memory of the wasm.
 */

import { zoneOffset } from "./time_zone.js";

/** @typedef {import("./instantiate.js").Module} Module */
/** @typedef {import("../stage/gl.js").GlRenderer | import("../stage/plain.js").PlainRenderer} Renderer */
/** @typedef {import("../stage/text_engine.js").TextEngine} TextEngine */
/** @typedef {ReturnType<typeof pageServices>} PageServices */

/** @param {Uint8Array[]} pieces @returns {number} bytes */
export const sizeOf = (pieces) => pieces.reduce((sum, piece) => sum + piece.length, 0);

const decoder = new TextDecoder();
const ownColors = 0x1000000;

/** @param {Module} module @param {TextEngine | null} engine  none: there are no fonts */
export const pageServices = (module, engine) => ({
  /** @type {Renderer[]} by the id of their context; 0 is none */
  renderers: [],

  /** @type {Map<number, {pieces: Uint8Array[], asked: number}>} documents that are read in steps, by the handle of their timeline */
  documents: new Map(),

  /** @param {number} context @param {number} patch a TexturePatch */
  upload(context, patch) {
    this.renderers[context]?.upload(module.memory, new Int32Array(module.memory.buffer, patch, 6));
  },

  /** @param {number} context @param {number} frame a DrawFrame */
  draw(context, frame) {
    this.renderers[context]?.draw(module.memory, new Int32Array(module.memory.buffer, frame, 9));
  },

  /** @param {number} text @param {number} size @param {number} style */
  width: (text, size, style) => engine?.width(read(module, text, size), style) ?? -1,

  /**
   * @param {number} text @param {number} size @param {number} style @param {number} scale @param {number} ink
   * @param {number} into a Bitmap: width, height, left, baseline and the address of its pixels
   */
  raster(text, size, style, scale, ink, into) {
    if (!engine) return -1;
    const { buffer } = module.memory;
    const [width, height, left, baseline, pixels] = new Int32Array(buffer, into, 5);
    const color = `#${(ink & 0xffffff).toString(16).padStart(6, "0")}`;
    const drawn = engine.draw({ text: read(module, text, size), style, scale, color }, { width, height, left, baseline });
    const out = new Uint8Array(buffer, pixels, width * height * 4);
    premultiply(drawn, out, (ink & ownColors) !== 0);
    return 0;
  },

  /** @param {number} name @param {number} size @param {number} seconds UTC */
  zone: (name, size, seconds) => zoneOffset(read(module, name, size), seconds),

  /**
   * @param {number} handle @param {number} from byte @param {number} into
   * @param {number} size 0: the document is not needed any more
   */
  story(handle, from, into, size) {
    const source = this.documents.get(handle);
    if (!source) return;
    const { pieces } = source;
    // A document that was not complete keeps its pieces, because it is read again.
    if (!size && this.documents.delete(handle)) return source.asked <= sizeOf(pieces) ? release(pieces.splice(0)) : undefined;
    source.asked = Math.max(source.asked, from + size);
    for (const piece of pieces) {
      const part = piece.subarray(from, from + size);
      module.memory.set(part, into);
      into += part.length;
      size -= part.length;
      from = Math.max(0, from - piece.length);
    }
  },
});

/** @param {Uint8ClampedArray} from @param {Uint8Array} to @param {boolean} colored  false: white, to be tinted */
function premultiply(from, to, colored) {
  for (let i = 0; i < to.length; i += 4) {
    const alpha = from[i + 3];
    if (!alpha) continue;
    for (let j = i; j < i + 3; ++j) to[j] = colored ? (from[j] * alpha + 127) / 255 : alpha;
    to[i + 3] = alpha;
  }
}

// A buffer that is transferred to a closed port is freed at once; otherwise it waits for the garbage collector.
/** @param {Uint8Array[]} pieces */
function release(pieces) {
  const { port1, port2 } = new MessageChannel();
  port2.close();
  port1.postMessage(0, [...new Set(pieces.map(({ buffer }) => /** @type {ArrayBuffer} */ (buffer)))]);
}

/** @param {Module} module @param {number} begin @param {number} size */
const read = (module, begin, size) => decoder.decode(module.memory.subarray(begin, begin + size));
