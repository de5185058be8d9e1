/** Bytes as a short text of letters, digits, "-" and "_": compressed, then base64 as addresses have it (RFC 4648, section 5). */

const format = "deflate-raw";

/** @param {Uint8Array<ArrayBuffer>} bytes @param {CompressionStream | DecompressionStream} by */
const through = async (bytes, by) => new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(by)).arrayBuffer());

/** @param {Uint8Array<ArrayBuffer>} bytes */
export async function packedText(bytes) {
  const packed = await through(bytes, new CompressionStream(format));
  const part = 1 << 15; // arguments of a function at once
  let text = "";
  for (let at = 0; at < packed.length; at += part) text += String.fromCharCode(...packed.subarray(at, at + part));
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** Rejects where the text is none of packedText. @param {string} text */
export async function unpackedText(text) {
  const letters = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return through(Uint8Array.from(letters, (letter) => letter.charCodeAt(0)), new DecompressionStream(format));
}
