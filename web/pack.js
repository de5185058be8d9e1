/** Reads what shell/pack.mjs wrote into a one-file page: seven bits to a character, compressed by gzip. */

/** @param {Element} element whose text it is, and whose data-size says how many bytes @returns {Promise<Response>} */
export async function unpack(element) {
  const text = element.textContent ?? "";
  const bytes = new Uint8Array(Number(element.getAttribute("data-size")));
  let [bits, count, into] = [0, 0, 0];
  /** @param {number} seven */
  const add = (seven) => {
    bits |= seven << count;
    for (count += 7; count > 7; count -= 8, bits >>= 8) bytes[into++] = bits;
  };
  for (let at = 0; into < bytes.length; ++at) {
    const code = text.charCodeAt(at);
    if (code >= 0xc0) add([0, 13, 60][(code - 0xc0) >> 7]);
    add(code >= 0xc0 ? (code - 0xc0) & 127 : code);
  }
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
}
