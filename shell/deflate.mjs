// Deflate (RFC 1951) that takes its time: the cheapest way through all matches, found again and again by what the last
// way's codes cost, as Zopfli does it. Some 4 % smaller than zlib's best, which in a one-file page is some kilobytes.
import { gunzipSync, gzipSync } from "node:zlib";

const rounds = 8;
const mostBytes = 4e6; // more would take minutes
const deepest = 200; // matches looked at for one place
const longest = 258;
const farthest = 32768;
const chunk = 300; // symbols, of which blocks are made
const headerBits = 500; // of a block, about

// The code of each length and distance, its extra bits and the first value it stands for.
const ladder = (/** @type {number} */ codes, /** @type {number} */ first, /** @type {number} */ perStep) => {
  const base = [], extra = [];
  for (let code = 0, at = first; code < codes; ++code) {
    const bits = Math.max(0, Math.floor(code / perStep) - 1);
    base.push(at);
    extra.push(bits);
    at += 1 << bits;
  }
  return { base, extra };
};
const lengths = ladder(28, 3, 4);
lengths.base.push(258);
lengths.extra.push(0);
const distances = ladder(30, 1, 2);
const codesOf = (/** @type {{base: number[]}} */ { base }, /** @type {number} */ most) => {
  const codes = new Uint8Array(most + 1);
  for (let value = base[0], code = 0; value <= most; ++value) {
    while (code + 1 < base.length && base[code + 1] <= value) ++code;
    codes[value] = code;
  }
  return codes;
};
const lengthCode = codesOf(lengths, longest);
const distanceCode = codesOf(distances, farthest);

/** For each place the matches worth knowing, as length and distance: each longer than the one before, and farther. */
function matchesOf(/** @type {Uint8Array} */ bytes) {
  const head = new Int32Array(1 << 16).fill(-1);
  const before = new Int32Array(bytes.length).fill(-1);
  /** @type {number[][]} */
  const all = [];
  for (let at = 0; at < bytes.length; ++at) {
    const found = [];
    const room = Math.min(longest, bytes.length - at);
    if (room >= 3) {
      const hash = ((bytes[at] << 8) ^ (bytes[at + 1] << 4) ^ (bytes[at + 2] * 251)) & 0xffff;
      let best = 2;
      for (let from = head[hash], tries = deepest; from >= 0 && at - from <= farthest && tries-- && best < room; from = before[from]) {
        if (bytes[from + best] !== bytes[at + best]) continue;
        let length = 0;
        while (length < room && bytes[from + length] === bytes[at + length]) ++length;
        if (length > best) found.push((best = length), at - from);
      }
      before[at] = head[hash];
      head[hash] = at;
    }
    all.push(found);
  }
  return all;
}

/** Code lengths of at most `limit` bits by package-merge (Larmore and Hirschberg 1990). */
function codeLengths(/** @type {ArrayLike<number>} */ counts, /** @type {number} */ limit) {
  const result = new Uint8Array(counts.length);
  const leaves = Array.from(counts, (weight, symbol) => ({ weight, symbols: [symbol] })).filter(({ weight }) => weight > 0);
  leaves.sort((a, b) => a.weight - b.weight);
  if (leaves.length === 1) result[leaves[0].symbols[0]] = 1;
  if (leaves.length < 2) return result;
  let list = leaves;
  for (let bit = 1; bit < limit; ++bit) {
    const pairs = [];
    for (let at = 0; at + 1 < list.length; at += 2) {
      const [a, b] = [list[at], list[at + 1]];
      pairs.push({ weight: a.weight + b.weight, symbols: a.symbols.concat(b.symbols) });
    }
    list = [...leaves, ...pairs].sort((a, b) => a.weight - b.weight);
  }
  for (const { symbols } of list.slice(0, 2 * leaves.length - 2)) for (const symbol of symbols) ++result[symbol];
  return result;
}

const emptyCounts = () => ({ literals: new Uint32Array(286), distances: new Uint32Array(30) });
/** @typedef {ReturnType<typeof emptyCounts>} Counts */
/** @typedef {{from: number, to: number, counts: Counts}} Block  bytes */

/** Bits a symbol takes, by how often it comes; what never came is dear, but not out of reach. */
const entropy = (/** @type {Uint32Array} */ counts) => {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return Float64Array.from(counts, (count) => Math.log2((total + 1) / Math.max(count, 0.3)));
};
const bitsOf = (/** @type {Counts} */ counts) =>
  [counts.literals, counts.distances].reduce((sum, each) => {
    const bits = entropy(each);
    return each.reduce((all, count, symbol) => all + count * bits[symbol], sum);
  }, headerBits);

/** The cheapest way through the bytes: at each place the length of the step (1: a literal) and its distance. */
function cheapestWay(/** @type {Uint8Array} */ bytes, /** @type {number[][]} */ matches, /** @type {Block[]} */ blocks) {
  const cost = new Float64Array(bytes.length + 1).fill(Infinity);
  const step = new Uint16Array(bytes.length + 1);
  const back = new Uint16Array(bytes.length + 1);
  cost[0] = 0;
  for (const { from, to, counts } of blocks) {
    const literal = entropy(counts.literals), distance = entropy(counts.distances);
    const ofLength = Float64Array.from(lengthCode, (code, length) => (length < 3 ? 0 : literal[257 + code] + lengths.extra[code]));
    for (let at = from; at < to; ++at) {
      const here = cost[at];
      if (here + literal[bytes[at]] < cost[at + 1]) (cost[at + 1] = here + literal[bytes[at]]), (step[at + 1] = 1);
      const found = matches[at];
      for (let i = 0, length = 3; i < found.length; i += 2) {
        const code = distanceCode[found[i + 1]];
        const base = here + distance[code] + distances.extra[code];
        for (; length <= found[i]; ++length) {
          if (base + ofLength[length] >= cost[at + length]) continue;
          cost[at + length] = base + ofLength[length];
          step[at + length] = length;
          back[at + length] = found[i + 1];
        }
      }
    }
  }
  const way = [];
  for (let at = bytes.length; at > 0; at -= step[at]) way.push({ at: at - step[at], length: step[at], distance: back[at] });
  return way.reverse();
}
/** @typedef {ReturnType<typeof cheapestWay>} Way */

function count(/** @type {Counts} */ counts, /** @type {Uint8Array} */ bytes, /** @type {Way[number]} */ { at, length, distance }) {
  if (length === 1) return void ++counts.literals[bytes[at]];
  ++counts.literals[257 + lengthCode[length]];
  ++counts.distances[distanceCode[distance]];
}

/** Blocks of one kind of bytes each: neighbours are joined as long as that saves bits. */
function blocksOf(/** @type {Uint8Array} */ bytes, /** @type {Way} */ way) {
  /** @type {(Block & {bits: number})[]} */
  const blocks = [];
  for (let first = 0; first < way.length; first += chunk) {
    const counts = emptyCounts();
    for (const each of way.slice(first, first + chunk)) count(counts, bytes, each);
    const to = way[first + chunk]?.at ?? bytes.length;
    blocks.push({ from: way[first].at, to, counts, bits: bitsOf(counts) });
  }
  const joined = (/** @type {Block} */ a, /** @type {Block} */ b) => {
    const counts = emptyCounts();
    for (const name of /** @type {const} */ (["literals", "distances"]))
      counts[name].forEach((_, symbol) => (counts[name][symbol] = a.counts[name][symbol] + b.counts[name][symbol]));
    return { from: a.from, to: b.to, counts, bits: bitsOf(counts) };
  };
  /** Bits saved by joining a block and the next. */
  const gain = (/** @type {number} */ at) =>
    at < 0 || at + 1 >= blocks.length ? -1 : blocks[at].bits + blocks[at + 1].bits - joined(blocks[at], blocks[at + 1]).bits;
  const gains = blocks.map((_, at) => gain(at));
  for (;;) {
    const most = Math.max(...gains);
    if (most <= 0) return blocks;
    const at = gains.indexOf(most);
    blocks.splice(at, 2, joined(blocks[at], blocks[at + 1]));
    gains.splice(at, 2, gain(at));
    if (at > 0) gains[at - 1] = gain(at - 1);
  }
}

/** Takes the way's symbols into the blocks in which they begin. */
function recount(/** @type {Uint8Array} */ bytes, /** @type {Way} */ way, /** @type {Block[]} */ blocks) {
  let block = -1;
  const fresh = blocks.map((each) => ({ ...each, counts: emptyCounts() }));
  for (const each of way) {
    while (block < 0 || each.at >= fresh[block].to) ++block;
    count(fresh[block].counts, bytes, each);
  }
  return fresh;
}

class Bits {
  /** @type {number[]} */
  bytes = [];
  #held = 0;
  #count = 0;

  /** The lowest `count` bits, lowest first. */
  add(/** @type {number} */ value, /** @type {number} */ count) {
    for (let i = 0; i < count; ++i) {
      this.#held |= ((value >> i) & 1) << this.#count;
      if (++this.#count === 8) this.flush();
    }
  }

  flush() {
    if (this.#count) this.bytes.push(this.#held);
    this.#held = this.#count = 0;
  }
}

/** Writers of a code's symbols, by symbol. */
function writerOf(/** @type {Uint8Array} */ codeBits, /** @type {Bits} */ out) {
  const codes = new Uint16Array(codeBits.length);
  for (let bits = 1, code = 0; bits <= 15; ++bits, code <<= 1)
    codeBits.forEach((each, symbol) => each === bits && (codes[symbol] = code++));
  return (/** @type {number} */ symbol) => {
    for (let bit = codeBits[symbol] - 1; bit >= 0; --bit) out.add((codes[symbol] >> bit) & 1, 1);
  };
}

/** Runs of code lengths: symbols of the code for code lengths, each with its extra value and bits. */
function runsOf(/** @type {number[]} */ values) {
  const runs = [];
  for (let at = 0; at < values.length; ) {
    let length = 1;
    while (values[at + length] === values[at]) ++length;
    const value = values[at];
    at += length;
    if (value) runs.push([value, 0, 0]), --length;
    while (length >= 3) {
      const most = Math.min(length, value ? 6 : 138);
      runs.push(value ? [16, most - 3, 2] : most < 11 ? [17, most - 3, 3] : [18, most - 11, 7]);
      length -= most;
    }
    while (length-- > 0) runs.push([value, 0, 0]);
  }
  return runs;
}

const orderOfLengths = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

function writeHeader(/** @type {Bits} */ out, /** @type {Uint8Array} */ literal, /** @type {Uint8Array} */ distance) {
  const used = (/** @type {Uint8Array} */ bits, /** @type {number} */ least) =>
    Math.max(least, bits.length - [...bits].reverse().findIndex(Boolean)) % (bits.length + 1) || least;
  const literals = used(literal, 257), far = used(distance, 1);
  const runs = runsOf([...literal.subarray(0, literals), ...distance.subarray(0, far)]);
  const counts = new Uint32Array(19);
  for (const [symbol] of runs) ++counts[symbol];
  const bits = codeLengths(counts, 7);
  let written = 19;
  while (written > 4 && !bits[orderOfLengths[written - 1]]) --written;
  out.add(literals - 257, 5);
  out.add(far - 1, 5);
  out.add(written - 4, 4);
  for (const symbol of orderOfLengths.slice(0, written)) out.add(bits[symbol], 3);
  const write = writerOf(bits, out);
  for (const [symbol, value, extra] of runs) write(symbol), out.add(value, extra);
}

function written(/** @type {Uint8Array} */ bytes, /** @type {Way} */ way, /** @type {Block[]} */ blocks) {
  const out = new Bits();
  let next = 0;
  blocks.forEach(({ to, counts }, i) => {
    counts.literals[256] = 1;
    const literal = codeLengths(counts.literals, 15), distance = codeLengths(counts.distances, 15);
    out.add(i + 1 === blocks.length ? 1 : 0, 1);
    out.add(2, 2);
    writeHeader(out, literal, distance);
    const writeLiteral = writerOf(literal, out), writeDistance = writerOf(distance, out);
    for (; next < way.length && way[next].at < to; ++next) {
      const { at, length, distance: back } = way[next];
      if (length === 1) {
        writeLiteral(bytes[at]);
        continue;
      }
      const long = lengthCode[length], far = distanceCode[back];
      writeLiteral(257 + long);
      out.add(length - lengths.base[long], lengths.extra[long]);
      writeDistance(far);
      out.add(back - distances.base[far], distances.extra[far]);
    }
    writeLiteral(256);
  });
  out.flush();
  return out.bytes;
}

/** A gzip file, as small as we can. @param {Uint8Array} bytes @returns {Uint8Array} */
export function gzip(bytes) {
  const usual = gzipSync(bytes, { level: 9, memLevel: 7 });
  if (bytes.length < 100 || bytes.length > mostBytes) return usual;
  const matches = matchesOf(bytes);
  /** @type {Block[]} */
  let blocks = [{ from: 0, to: bytes.length, counts: { literals: new Uint32Array(286).fill(1), distances: new Uint32Array(30).fill(1) } }];
  /** @type {Way} */
  let way = [];
  for (let round = 0; round < rounds; ++round) {
    way = cheapestWay(bytes, matches, blocks);
    blocks = round === 1 || round === 3 ? blocksOf(bytes, way) : recount(bytes, way, blocks);
  }
  const made = Buffer.concat([usual.subarray(0, 10), Buffer.from(written(bytes, way, blocks)), usual.subarray(-8)]);
  return made.length < usual.length && isReadBack(made, bytes) ? made : usual;
}

// What cannot be read back is of no use to anybody.
/** @param {Uint8Array} made @param {Uint8Array} bytes */
function isReadBack(made, bytes) {
  try {
    return gunzipSync(made).equals(bytes);
  } catch {
    return false;
  }
}
