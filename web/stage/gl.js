/**
 * Draws quads of the core on a WebGL2 canvas. It never asks GL for anything, since every answer would stall the page.
 */

import { colors } from "../abi/names.js";

const vertexBytes = 20; // ImDrawVert: two floats, position; two floats, texture; four bytes, colour
export const pageWidth = 2048; // as in src/ui/host.h
export const pageHeight = 1024;

// layout(location) fixes the locations, and the size is a constant attribute: no location has to be queried.
const vertexSource = `#version 300 es
layout(location=0) in vec2 at;layout(location=1) in vec2 uv;layout(location=2) in vec4 color;layout(location=3) in vec2 size;
out highp vec2 place;out lowp vec4 ink;
void main(){place=uv;ink=vec4(color.rgb*color.a,color.a);gl_Position=vec4(at.x*2./size.x-1.,1.-at.y*2./size.y,0.,1.);}`;

const fragmentSource = `#version 300 es
precision lowp float;in highp vec2 place;in lowp vec4 ink;uniform sampler2D page;out vec4 color;
void main(){color=ink*texture(page,place);}`;

export class GlRenderer {
  colors = colors.mask; // the shader tints
  /** @type {WebGLTexture[]} labels and sprites as pixels */
  #pages = [];
  #vertex = -1; // where the attributes begin: the same for nearly all runs and frames

  // State that never changes is set once: nothing else draws in this context.
  /** @param {WebGL2RenderingContext} gl */
  constructor(gl) {
    this.gl = gl;
    const program = gl.createProgram();
    for (const [kind, source] of /** @type {const} */ ([[gl.VERTEX_SHADER, vertexSource], [gl.FRAGMENT_SHADER, fragmentSource]])) {
      const shader = gl.createShader(kind);
      if (!shader) continue; // the context is lost, and will be restored
      gl.shaderSource(shader, source);
      gl.compileShader(shader);
      gl.attachShader(program, shader);
    }
    gl.linkProgram(program);
    gl.useProgram(program);
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
    for (const location of [0, 1, 2]) gl.enableVertexAttribArray(location);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA); // colours are premultiplied in the shader and in the pages
    gl.enable(gl.SCISSOR_TEST);
  }

  /**
   * New pixels of a page.
   * @param {Uint8Array} memory @param {Int32Array} patch page, x, y, width, height, address of the pixels
   */
  upload(memory, [page, x, y, width, height, pixels]) {
    const { gl } = this;
    if (this.#pages[page]) gl.bindTexture(gl.TEXTURE_2D, this.#pages[page]);
    else this.#makePage(page);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, width, height, gl.RGBA, gl.UNSIGNED_BYTE, memory, pixels);
  }

  /** @param {Uint8Array} memory @param {Int32Array} frame a DrawFrame of page_renderer.h */
  draw(memory, [width, height, paper, vertices, vertexSize, indices, indexSize, runs, count]) {
    const { gl } = this;
    gl.viewport(0, 0, width, height);
    gl.scissor(0, 0, width, height);
    gl.clearColor(((paper >> 16) & 255) / 255, ((paper >> 8) & 255) / 255, (paper & 255) / 255, 1);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.vertexAttrib2f(3, width, height);
    gl.bufferData(gl.ARRAY_BUFFER, memory, gl.STREAM_DRAW, vertices, vertexSize);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, memory, gl.STREAM_DRAW, indices, indexSize);
    const words = new Int32Array(memory.buffer, runs, count * 8);
    for (let at = 0; at < words.length; at += 8) this.#run(height, words.subarray(at, at + 8));
  }

  /** @param {number} height @param {Int32Array} run a DrawRun */
  #run(height, [x, y, clipWidth, clipHeight, page, vertex, index, count]) {
    const { gl } = this;
    if (this.#vertex !== vertex) {
      this.#vertex = vertex;
      gl.vertexAttribPointer(0, 2, gl.FLOAT, false, vertexBytes, vertex);
      gl.vertexAttribPointer(1, 2, gl.FLOAT, false, vertexBytes, vertex + 8);
      gl.vertexAttribPointer(2, 4, gl.UNSIGNED_BYTE, true, vertexBytes, vertex + 16);
    }
    gl.scissor(x, height - y - clipHeight, clipWidth, clipHeight);
    gl.bindTexture(gl.TEXTURE_2D, this.#pages[page - 1]);
    gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_SHORT, index);
  }

  /** @param {number} page */
  #makePage(page) {
    const { gl } = this;
    this.#pages[page] = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, this.#pages[page]);
    // Labels are drawn on whole device pixels: one texel is one pixel.
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
    gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, pageWidth, pageHeight);
  }
}
