// The floor as Dear ImGui's backends draw: four vertices for each mark and each label, sent anew in every frame, and one
// call. The browser rasterises a label once, into a texture.
import { font, ink } from "./timeline.js";

const side = 2048; // of the texture
const lineHeight = 18;
const vertexWords = 5; // x, y, u, v as floats, and a colour: 4 bytes each, as an ImDrawVert
const quadWords = 4 * vertexWords;

const vertexSource = `#version 300 es
layout(location=0) in vec2 at;layout(location=1) in vec2 uv;layout(location=2) in vec4 color;uniform vec2 size;
out highp vec2 place;out lowp vec4 ink;
void main(){place=uv;ink=vec4(color.rgb*color.a,color.a);gl_Position=vec4(at.x*2./size.x-1.,1.-at.y*2./size.y,0.,1.);}`;
const fragmentSource = `#version 300 es
precision lowp float;in highp vec2 place;in lowp vec4 ink;uniform sampler2D labels;out vec4 color;
void main(){color=ink*texture(labels,place);}`;

/** @param {WebGL2RenderingContext} gl @param {HTMLCanvasElement} canvas */
function prepare(gl, canvas) {
  const program = gl.createProgram();
  for (const [kind, source] of /** @type {const} */ ([[gl.VERTEX_SHADER, vertexSource], [gl.FRAGMENT_SHADER, fragmentSource]])) {
    const shader = gl.createShader(kind);
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  gl.useProgram(program);
  gl.uniform2f(gl.getUniformLocation(program, "size"), canvas.width, canvas.height);
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
  for (const location of [0, 1, 2]) gl.enableVertexAttribArray(location);
  gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 4 * vertexWords, 0);
  gl.vertexAttribPointer(1, 2, gl.FLOAT, false, 4 * vertexWords, 8);
  gl.vertexAttribPointer(2, 4, gl.UNSIGNED_BYTE, true, 4 * vertexWords, 16);
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  gl.clearColor(1, 1, 1, 1);
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
  gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, side, side);
}

/** Where each label stands in the texture. A full texture begins anew, even within a frame. @param {WebGL2RenderingContext} gl */
function labelsOf(gl) {
  const pencil = new OffscreenCanvas(side, lineHeight);
  const context = pencil.getContext("2d", { willReadFrequently: true });
  const slots = new Map();
  let next;
  const clear = () => {
    slots.clear();
    next = { x: 4, y: 0 };
    context.fillStyle = "#fff";
    context.fillRect(0, 0, 4, lineHeight);
    upload(0, 0, 4);
  };
  const upload = (x, y, width) =>
    gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, width, lineHeight, gl.RGBA, gl.UNSIGNED_BYTE, context.getImageData(0, 0, width, lineHeight));
  const slotOf = (text) => {
    let slot = slots.get(text);
    if (slot) return slot;
    context.font = font;
    const width = Math.ceil(context.measureText(text).width) + 2;
    if (next.x + width > side) next = { x: 0, y: next.y + lineHeight };
    if (next.y + lineHeight > side) clear();
    context.clearRect(0, 0, width, lineHeight);
    context.fillStyle = "#fff";
    context.textBaseline = "top";
    context.fillText(text, 0, 1);
    upload(next.x, next.y, width);
    slots.set(text, (slot = { ...next, width }));
    next.x += width;
    return slot;
  };
  clear();
  return slotOf;
}

/** @param {HTMLCanvasElement} canvas */
export function quadPainter(canvas) {
  const gl = canvas.getContext("webgl2", { alpha: false, antialias: false });
  prepare(gl, canvas);
  const slotOf = labelsOf(gl);
  let room = 0;
  let count = 0;
  let floats, words, indices;

  const reserve = (quads) => {
    const before = words;
    room = quads;
    words = new Uint32Array(room * quadWords);
    if (before) words.set(before);
    floats = new Float32Array(words.buffer);
    indices = Uint32Array.from({ length: room * 6 }, (_, at) => Math.floor(at / 6) * 4 + [0, 1, 2, 0, 2, 3][at % 6]);
  };
  const quad = (x, y, width, height, { u, v, uWidth, vHeight }, color) => {
    if (count === room) reserve(2 * room);
    const word = color[0] | (color[1] << 8) | (color[2] << 16) | (255 << 24);
    for (let corner = 0, at = count * quadWords; corner < 4; ++corner, at += vertexWords) {
      const [right, down] = [corner === 1 || corner === 2 ? 1 : 0, corner > 1 ? 1 : 0];
      floats[at] = x + right * width;
      floats[at + 1] = y + down * height;
      floats[at + 2] = (u + right * uWidth) / side;
      floats[at + 3] = (v + down * vHeight) / side;
      words[at + 4] = word;
    }
    ++count;
  };
  const solid = { u: 1, v: 1, uWidth: 1, vHeight: 1 };
  reserve(1024);
  return {
    begin: () => (count = 0),
    mark: (x, y, width, height, color) => quad(x, y, width, height, solid, color),
    label(text, x, y) {
      const slot = slotOf(text);
      quad(Math.round(x), Math.round(y), slot.width, lineHeight, { u: slot.x, v: slot.y, uWidth: slot.width, vHeight: lineHeight }, ink);
    },
    end() {
      gl.clear(gl.COLOR_BUFFER_BIT);
      gl.bufferData(gl.ARRAY_BUFFER, words.subarray(0, count * quadWords), gl.STREAM_DRAW);
      gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, indices.subarray(0, count * 6), gl.STREAM_DRAW);
      gl.drawElements(gl.TRIANGLES, count * 6, gl.UNSIGNED_INT, 0);
    },
  };
}
