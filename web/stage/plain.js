/**
 * Draws quads of the core on a plain 2D canvas: where there is no WebGL2, or where the processor would have to emulate
 * it. It cannot tint, so labels and sprites come in their colours.
 */

import { colors } from "../abi/names.js";
import { pageHeight, pageWidth } from "./gl.js";

const edgeMargin = 1; // px on each side of a slanted line, as in src/ui/sprite.h
const vertexWords = 5; // ImDrawVert: x, y, u, v, colour

export class PlainRenderer {
  colors = colors.own;
  /** @type {HTMLCanvasElement[]} labels and sprites as pixels */
  #pages = [];

  /** @param {CanvasRenderingContext2D} context */
  constructor(context) {
    this.context = context;
  }

  /**
   * New pixels of a page.
   * @param {Uint8Array} memory @param {Int32Array} patch page, x, y, width, height, address of the premultiplied pixels
   */
  upload(memory, [page, x, y, width, height, address]) {
    const pixels = new ImageData(width, height);
    const from = memory.subarray(address, address + pixels.data.length);
    for (let i = 0; i < from.length; i += 4) {
      const alpha = from[i + 3];
      if (!alpha) continue;
      for (let j = i; j < i + 3; ++j) pixels.data[j] = (from[j] * 255) / alpha;
      pixels.data[i + 3] = alpha;
    }
    this.#pages[page] ??= Object.assign(document.createElement("canvas"), { width: pageWidth, height: pageHeight });
    /** @type {CanvasRenderingContext2D} */ (this.#pages[page].getContext("2d")).putImageData(pixels, x, y);
  }

  /** @param {Uint8Array} memory @param {Int32Array} frame a DrawFrame of page_renderer.h */
  draw({ buffer }, [width, height, paper, vertices, vertexSize, indices, indexSize, runs, count]) {
    const { context } = this;
    context.globalAlpha = 1;
    context.fillStyle = `#${paper.toString(16).padStart(6, "0")}`;
    context.fillRect(0, 0, width, height);
    const floats = new Float32Array(buffer, vertices, vertexSize / 4);
    const words = new Uint32Array(buffer, vertices, vertexSize / 4);
    const index = new Uint16Array(buffer, indices, indexSize / 2);
    const all = new Int32Array(buffer, runs, count * 8);
    for (let run = 0; run < all.length; run += 8) {
      const [x, y, clipWidth, clipHeight, page, vertex, first, length] = all.subarray(run, run + 8);
      context.save();
      context.beginPath();
      context.rect(x, y, clipWidth, clipHeight);
      context.clip();
      for (let at = first / 2; at < first / 2 + length; at += 6) {
        const begin = vertex / 4 + index[at] * vertexWords;
        this.#quad(floats.subarray(begin, begin + 4 * vertexWords), words[begin + 4], page - 1);
      }
      context.restore();
    }
  }

  /** @param {Float32Array} corners of four ImDrawVert, from the left top one of the texture on, clockwise @param {number} ink @param {number} page */
  #quad([ax, ay, au, av, , bx, by, , , , cx, cy, cu, cv, , dx, dy], ink, page) {
    const { context } = this;
    const alpha = (ink >>> 24) / 255;
    const color = `rgb(${ink & 255} ${(ink >> 8) & 255} ${(ink >> 16) & 255}/${alpha})`;
    if (au === cu) {
      context.fillStyle = color;
      context.fillRect(ax, ay, cx - ax, cy - ay);
    } else if (ax !== bx && ay !== by) {
      context.strokeStyle = color;
      context.lineWidth = Math.hypot(bx - ax, by - ay) - 2 * edgeMargin;
      context.beginPath();
      context.moveTo((ax + bx) / 2, (ay + by) / 2);
      context.lineTo((cx + dx) / 2, (cy + dy) / 2);
      context.stroke();
    } else {
      const width = Math.round((cu - au) * pageWidth);
      const height = Math.round((cv - av) * pageHeight);
      context.globalAlpha = alpha;
      context.setTransform((bx - ax) / width, (by - ay) / width, (dx - ax) / height, (dy - ay) / height, ax, ay);
      context.drawImage(this.#pages[page], Math.round(au * pageWidth), Math.round(av * pageHeight), width, height, 0, 0, width, height);
      context.resetTransform();
      context.globalAlpha = 1;
    }
  }
}
