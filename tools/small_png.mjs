// Makes the pictures of the texts small: a PNG of 256 colours, those that most of its pixels have.
import { deflateSync } from "node:zlib";

const mostColors = 256;

/** Reduces a PNG. @param {import("playwright-core").Page} page that decodes it @param {Buffer} png @returns {Promise<Buffer>} */
export async function smallPng(page, png) {
  const { width, height, colors, indices } = await page.evaluate(reduce, { base64: png.toString("base64"), mostColors });
  const pixels = Buffer.from(indices, "base64");
  const rows = Array.from({ length: height }, (_, y) => Buffer.concat([Buffer.of(0), pixels.subarray(y * width, (y + 1) * width)]));
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8); // 8 bits, by a palette
  const palette = Buffer.from(colors.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]));
  const parts = [chunk("IHDR", head), chunk("PLTE", palette), chunk("IDAT", deflateSync(Buffer.concat(rows), { level: 9, memLevel: 9 })), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), ...parts]);
}

/** Runs in the page. @param {{ base64: string, mostColors: number }} given */
async function reduce({ base64, mostColors }) {
  const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
  const { width, height } = bitmap;
  const context = /** @type {OffscreenCanvasRenderingContext2D} */ (new OffscreenCanvas(width, height).getContext("2d"));
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const all = Array.from({ length: width * height }, (_, at) => (data[4 * at] << 16) | (data[4 * at + 1] << 8) | data[4 * at + 2]);
  const counts = new Map();
  for (const color of all) counts.set(color, (counts.get(color) ?? 0) + 1);
  const colors = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a)).slice(0, mostColors);
  const distance = (/** @type {number} */ a, /** @type {number} */ b) =>
    [16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0);
  const nearest = (/** @type {number} */ color) =>
    colors.reduce((best, each, at) => (distance(color, each) < distance(color, colors[best]) ? at : best), 0);
  const places = new Map([...counts.keys()].map((color) => [color, nearest(color)]));
  let indices = "";
  for (const color of all) indices += String.fromCharCode(places.get(color));
  return { width, height, colors, indices: btoa(indices) };
}

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4), check = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, check]);
}

/** @param {Buffer} bytes */
function crc(bytes) {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; ++bit) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}
