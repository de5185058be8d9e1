// Reads the parts of a wasm that the size tools need, by https://webassembly.github.io/spec/core/binary/.

export const section = { custom: 0, import: 2, code: 10 };

/** Reads numbers and bytes in turn. */
export class Reader {
  at = 0;
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
  }
  byte() {
    return this.bytes[this.at++];
  }
  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  }
  /** @param {number} size */
  take(size) {
    return this.bytes.subarray(this.at, (this.at += size));
  }
  limits() {
    const hasMost = this.byte() & 1;
    this.number();
    if (hasMost) this.number();
  }
}

/** @param {Reader} from of an import section @returns {number} */
function importedFunctions(from) {
  let functions = 0;
  for (let left = from.number(); left > 0; --left) {
    for (let name = 0; name < 2; ++name) from.take(from.number());
    const kind = from.byte(); // function, table, memory, global
    if (kind === 0) ++functions, from.number();
    if (kind === 1) from.byte();
    if (kind === 1 || kind === 2) from.limits();
    if (kind === 3) from.take(2);
  }
  return functions;
}

/** @param {Uint8Array} wasm @returns {{ plain: Uint8Array, imported: number, bodies: Uint8Array[] }} plain: without custom sections */
export function parts(wasm) {
  const from = new Reader(wasm);
  const kept = [from.take(8)];
  let imported = 0;
  /** @type {Uint8Array[]} */
  let bodies = [];
  while (from.at < wasm.length) {
    const begin = from.at;
    const id = from.byte();
    const content = new Reader(from.take(from.number()));
    if (id === section.import) imported = importedFunctions(content);
    if (id === section.code) bodies = Array.from({ length: content.number() }, () => content.take(content.number()));
    if (id !== section.custom) kept.push(wasm.subarray(begin, from.at));
  }
  return { plain: Buffer.concat(kept), imported, bodies };
}

/** The names of functions by index, none where the wasm has no name section. @param {Uint8Array} wasm @returns {Map<number, string>} */
export function functionNames(wasm) {
  const from = new Reader(wasm.subarray(8));
  /** @type {Map<number, string>} */
  const names = new Map();
  while (from.at < from.bytes.length) {
    const id = from.byte();
    const content = new Reader(from.take(from.number()));
    if (id !== section.custom || text(content) !== "name") continue;
    while (content.at < content.bytes.length) {
      const kind = content.byte();
      const part = new Reader(content.take(content.number()));
      if (kind === 1) for (let left = part.number(); left > 0; --left) names.set(part.number(), text(part));
    }
  }
  return names;
}

/** @param {Reader} from */
const text = (from) => Buffer.from(from.take(from.number())).toString();
