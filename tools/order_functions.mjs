// Names the functions of a wasm so that similar functions are neighbours when sorted by name. gzip looks back 32 kB, and so
// finds more repetitions: 3 % less to download. Run it before `wasm-opt --reorder-functions-by-name --strip-debug`:
//   node tools/order_functions.mjs IN.wasm OUT.wasm SWEEPS
// Sweeps over all functions improve the order: each takes some 25 seconds, and the first one saves 0.5 kB.
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { parts, section } from "./wasm.mjs";

const gram = 6; // bytes of code that two functions have in common
const mostShared = 60; // functions: a sequence that more of them share tells nothing
const lookBacks = [6, 8, 10, 12, 16, 20]; // functions
const sizePowers = [0.55, 0.6, 0.65, 0.7, 0.75]; // how much more a large function must have in common than a small one
const window = 32_768; // bytes that gzip looks back
const near = 3_000; // bytes: what stands so close is not moved closer

/** @param {number} value */
const number = (value) => {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value & 127) | 128);
  return [...bytes, value];
};

/** The sequences of code that each function shares, each with the functions that have it. @param {Uint8Array[]} bodies */
function common(bodies) {
  /** @type {Map<string, number[]>} */
  const owners = new Map();
  bodies.forEach((body, owner) => {
    const text = Buffer.from(body).toString("latin1");
    for (let at = 0; at + gram <= text.length; ++at) {
      const key = text.slice(at, at + gram);
      const known = owners.get(key);
      if (!known) owners.set(key, [owner]);
      else if (known[known.length - 1] !== owner) known.push(owner);
    }
  });
  /** @type {number[][][]} */
  const shared = bodies.map(() => []);
  for (const each of owners.values()) {
    if (each.length > 1 && each.length <= mostShared) for (const owner of each) shared[owner].push(each);
  }
  return shared;
}

/**
 * Greedy: next comes what has most in common with the last few, for its size.
 * @param {number[][][]} shared of each function @param {number} lookBack @param {number} sizePower @returns {number[]}
 */
function orderBy(shared, lookBack, sizePower) {
  const weights = shared.map(({ length }) => (length + 30) ** -sizePower);
  const left = new Set(shared.keys());
  const result = [];
  for (let next = 0; ; ) {
    result.push(next);
    left.delete(next);
    if (!left.size) return result;
    const likeness = new Float64Array(shared.length);
    result.slice(-lookBack).reverse().forEach((recent, ago) => {
      for (const owners of shared[recent]) for (const owner of owners) likeness[owner] += 1 / (1 + ago);
    });
    [next] = left;
    let best = 0;
    for (const each of left) {
      const value = likeness[each] * weights[each];
      if (value > best) [next, best] = [each, value];
    }
  }
}

/** The bytes of gzip that the functions take in an order. @param {number[]} order @param {Uint8Array[]} bodies */
const packed = (order, bodies) => gzipSync(Buffer.concat(order.map((body) => bodies[body])), { level: 9 }).length;

/**
 * Pairs of a function and the one that it is most like among those that stand far from it, the most promising first.
 * @param {number[]} order @param {Uint8Array[]} bodies @param {number[][][]} shared @returns {[body: number, like: number][]}
 */
function parted(order, bodies, shared) {
  const begins = new Float64Array(bodies.length);
  let end = 0;
  for (const body of order) {
    begins[body] = end;
    end += bodies[body].length;
  }
  const pairs = shared.map((sequences, body) => {
    const likeness = new Float64Array(bodies.length);
    for (const owners of sequences) for (const owner of owners) likeness[owner] += 1;
    let [most, like] = [0, body];
    likeness.forEach((value, other) => {
      const distance = Math.abs(begins[other] - begins[body]);
      const gain = (value * Math.min(1, distance / window)) / Math.sqrt(bodies[other].length + 30);
      if (distance > near && gain > most) [most, like] = [gain, other];
    });
    return { body, like, most };
  });
  return pairs.filter(({ most }) => most > 0).sort((a, b) => b.most - a.most || a.body - b.body).map(({ body, like }) => [body, like]);
}

/**
 * Moves functions behind those that they are like, wherever gzip gets smaller by it.
 * @param {number[]} order @param {Uint8Array[]} bodies @param {number[][][]} shared @returns {number[]}
 */
function improved(order, bodies, shared) {
  let least = packed(order, bodies);
  for (const [body, like] of parted(order, bodies, shared)) {
    const moved = order.filter((each) => each !== body);
    moved.splice(moved.indexOf(like) + 1, 0, body);
    const bytes = packed(moved, bodies);
    if (bytes < least) [order, least] = [moved, bytes];
  }
  return order;
}

/** The smallest of several greedy orders, since no setting is the best for every engine, and then improved. @param {Uint8Array[]} bodies @param {number} sweeps @returns {number[]} */
function order(bodies, sweeps) {
  const shared = common(bodies);
  const orders = lookBacks.flatMap((lookBack) => sizePowers.map((sizePower) => orderBy(shared, lookBack, sizePower)));
  const sizes = orders.map((each) => packed(each, bodies));
  let best = orders[sizes.indexOf(Math.min(...sizes))];
  for (let sweep = 0; sweep < sweeps; ++sweep) best = improved(best, bodies, shared);
  return best;
}

/** @param {Uint8Array} wasm @param {number} sweeps @returns {Uint8Array} */
function named(wasm, sweeps) {
  const { plain, imported, bodies } = parts(wasm);
  const place = new Map(order(bodies, sweeps).map((body, at) => [imported + body, imported + at]));
  const names = Array.from({ length: imported + bodies.length }, (_, index) => {
    const name = Buffer.from(String(place.get(index) ?? index).padStart(6, "0"));
    return [...number(index), ...number(name.length), ...name];
  });
  const map = [...number(names.length), ...names.flat()];
  const content = [...number(4), ...Buffer.from("name"), 1, ...number(map.length), ...map];
  return Buffer.concat([plain, Buffer.from([section.custom, ...number(content.length), ...content])]);
}

const [from, to, sweeps] = process.argv.slice(2);
writeFileSync(to, named(readFileSync(from), Number(sweeps)));
