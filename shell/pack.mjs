// Bytes as text that stands in an HTML file: gzip, then seven bits to a character. web/pack.js reads it.
import { gzipSync } from "node:zlib";

// Characters that HTML does not hand on as they are (NUL, CR), or that could end the element. Where seven bits would be
// one of them, it and the next seven make one character of two bytes instead: nothing is lost. After Kevin Albertson's
// base122, https://github.com/kevinAlbs/Base122
const never = [0, 13, 60];
const firstPair = 0xc0;

/**
 * @param {Uint8Array | string} content
 * @returns {{size: number, text: string}} size: of the compressed bytes
 */
export function pack(content) {
  const bytes = gzipSync(content, { level: 9, memLevel: 9 });
  const sevens = [];
  let bits = 0;
  let count = 0;
  for (const byte of bytes) {
    bits |= byte << count;
    for (count += 8; count >= 7; count -= 7, bits >>= 7) sevens.push(bits & 127);
  }
  sevens.push(bits, 127);
  let text = "";
  for (let i = 0; i < sevens.length; ++i) {
    const kind = never.indexOf(sevens[i]);
    text += String.fromCharCode(kind < 0 ? sevens[i] : firstPair + kind * 128 + (sevens[++i] ?? 127));
  }
  return { size: bytes.length, text };
}
