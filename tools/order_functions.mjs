// Names the functions of a wasm so that similar functions are neighbours when sorted by name. gzip looks back 32 kB, and so
// finds more repetitions: 2 % less to download. Run it before `wasm-opt --reorder-functions-by-name --strip-debug`:
//   node tools/order_functions.mjs IN.wasm OUT.wasm
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { parts, section } from "./wasm.mjs";

const gram = 6; // bytes of code that two functions have in common
const mostShared = 60; // functions: a sequence that more of them share tells nothing
const lookBacks = [6, 8, 10, 12, 16, 20]; // functions
const sizePowers = [0.55, 0.6, 0.65, 0.7, 0.75]; // how much more a large function must have in common than a small one
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

/** The smallest of several greedy orders: no setting is the best one for every engine. @param {Uint8Array[]} bodies @returns {number[]} */
function order(bodies) {
  const shared = common(bodies);
  const orders = lookBacks.flatMap((lookBack) => sizePowers.map((sizePower) => orderBy(shared, lookBack, sizePower)));
  const sizes = orders.map((each) => gzipSync(Buffer.concat(each.map((body) => bodies[body])), { level: 9 }).length);
  return orders[sizes.indexOf(Math.min(...sizes))];
}

/** @param {Uint8Array} wasm @returns {Uint8Array} */
function named(wasm) {
  const { plain, imported, bodies } = parts(wasm);
  const place = new Map(order(bodies).map((body, at) => [imported + body, imported + at]));
  const names = Array.from({ length: imported + bodies.length }, (_, index) => {
    const name = Buffer.from(String(place.get(index) ?? index).padStart(6, "0"));
    return [...number(index), ...number(name.length), ...name];
  });
  const map = [...number(names.length), ...names.flat()];
  const content = [...number(4), ...Buffer.from("name"), 1, ...number(map.length), ...map];
  return Buffer.concat([plain, Buffer.from([section.custom, ...number(content.length), ...content])]);
}

const [from, to] = process.argv.slice(2);
writeFileSync(to, named(readFileSync(from)));
