// A document as JSON without the white space between its tokens. Its tokens stay as they are, byte by byte.

const quote = 0x22;
const escape = 0x5c;
const byteOrderMark = [0xef, 0xbb, 0xbf];

/** @param {number} byte a space, a tab or the end of a line */
const isBlank = (byte) => byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;

/** @param {Uint8Array} json in UTF-8 @returns {Uint8Array} */
export function shorten(json) {
  const short = new Uint8Array(json.length);
  const begin = byteOrderMark.every((byte, at) => json[at] === byte) ? byteOrderMark.length : 0;
  let size = 0;
  let isText = false;
  for (let at = begin; at < json.length; ++at) {
    const byte = json[at];
    if (!isText && isBlank(byte)) continue;
    short[size++] = byte;
    if (byte === quote) isText = !isText;
    else if (isText && byte === escape) short[size++] = json[++at];
  }
  return short.subarray(0, size);
}
