// Compressed bytes as text of a page: 13 bits in two of 91 letters, which is 8 % shorter than base64.
// web/engine/pack.js reads it.

/** @typedef {{ size: number, text: string }} Packed  size: of the compressed bytes */

/** "#" to "~" but for "<", with which a script element could end. @param {number} digit 0 to 90 */
const letter = (digit) => String.fromCharCode(digit + (digit < 25 ? 35 : 36));

/** @param {Uint8Array} bytes compressed already @returns {Packed} */
export function pack(bytes) {
  let text = "";
  let bits = 0;
  let count = 0;
  const flush = () => {
    const value = bits & 8191;
    text += letter(value % 91) + letter(Math.floor(value / 91));
    bits >>= 13;
    count -= 13;
  };
  for (const byte of bytes) {
    bits |= byte << count;
    count += 8;
    if (count >= 13) flush();
  }
  if (count > 0) flush();
  return { size: bytes.length, text };
}
