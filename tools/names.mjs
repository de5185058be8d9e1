// Writes web/abi/names.js and web/abi/words.js (the numbers of the ABI for JavaScript), web/abi/names.h (how many there
// are) and web/abi/exports.d.ts (the types of the functions). It reads the enumerations that web/abi/names.txt lists, the
// words of shell/languages/en.txt, and the prototypes in reader.h, author.h and workshop.h.
// usage: node tools/names.mjs [--check]
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { engineWords, entries, listMark } from "./words.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
/** @param {string} path */
const read = (path) => readFileSync(join(root, path), "utf8");

/** @typedef {{js: string, cpp: string, header: string, isBits: boolean, values: {name: string, value: number, note: string}[]}} List */

/** @param {string} snake */
const camel = (snake) => snake.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

/** The enumerators of one enumeration, with the comments behind them. @param {string} source @param {string} name */
export function enumerators(source, name) {
  const [, body] = source.replace(/^\s*\/\/.*\n/gm, "").match(new RegExp(`^enum class ${name} : std::u?int\\d+_t \\{([^}]*)\\}`, "m")) ?? [];
  if (body === undefined) throw new Error(`there is no enum class ${name} of whole numbers`);
  const values = [];
  let isBits = false;
  for (const [, entry, number, note = ""] of body.matchAll(/(\w+)(?:\s*=\s*(\d+))?,?[ \t]*(?:\/\/[ \t]*([^\n]*))?/g)) {
    if (number) isBits = true;
    values.push({ name: camel(entry), value: number ? Number(number) : values.length, note });
  }
  return { isBits, values };
}

/** @returns {List[]} */
function lists() {
  const lines = read("web/abi/names.txt").split("\n").filter((line) => line && !line.startsWith("#"));
  return lines.map((line) => {
    const [js, cpp, header] = line.split(/\s+/);
    return { js, cpp, header, ...enumerators(read(header), cpp) };
  });
}

// The words of readers. C++ has their enumeration in generated/base/word_list.h.
const wordKeys = engineWords(entries(read("shell/languages/en.txt"))).map(([key]) => key);
/** @type {List} */
const words = {
  js: "word", cpp: "Word", header: "src/base/word_list.h", isBits: false,
  values: wordKeys.map((key, value) => ({ name: camel(key.replaceAll(".", "_")), value, note: "" })),
};

const written = "Written by tools/names.mjs from the enumerations that names.txt lists";

/** @param {List} list */
function constants({ js, cpp, values }) {
  const lines = values.map(({ name, value, note }) => `  ${name}: ${value},${note ? ` // ${note}` : ""}`);
  return `/** ${cpp} */\nexport const ${js} = /** @type {const} */ ({\n${lines.join("\n")}\n});\n`;
}

/** @param {List[]} all */
const script = (all) => `/** ${written}. */\n\n${all.map(constants).join("\n")}`;

const wordScript = `/** Written by tools/names.mjs from shell/languages/en.txt: the words of a reader by their numbers. */

/** The first line of a language file of this list. */
export const wordListMark = "${listMark(wordKeys)}";

${constants(words)}`;

/** @param {List[]} all */
function header(all) {
  const includes = [...new Set(all.map(({ header }) => header.replace(/^src\//, "").replace(/^web\/abi\//, "")))].sort();
  const counts = all.filter(({ isBits }) => !isBits).map(({ cpp, values }) => `template <>\ninline constexpr int count_of<${cpp}> = ${values.length};`);
  return `// ${written}: how many numbers each of them has.
#pragma once

${includes.map((path) => `#include "${path}"`).join("\n")}

namespace demarche {

template <class Enum>
inline constexpr int count_of = 0;
${counts.join("\n")}

}  // namespace demarche
`;
}

/** The prototypes of a header. @param {string} source @returns {{name: string, answer: string, parameters: {type: string, name: string}[]}[]} */
export function prototypes(source) {
  return [...source.matchAll(/^((?:const )?\w+\*?) (dm_\w+)\(([^)]*)\);/gm)].map(([, answer, name, list]) => ({
    name,
    answer,
    parameters: list.split(",").map((each) => each.trim()).filter(Boolean).map((each) => {
      const [, type, parameter] = each.match(/^(.*?)\s*(\w+)$/) ?? [];
      return { type, name: parameter };
    }),
  }));
}

// A parameter that is called like a list takes a number of that list.
/** @param {{type: string, name: string}} parameter @param {List[]} all */
function typeOf({ type, name }, all) {
  if (/^(Instance|Author)\*$/.test(type)) return "Handle";
  if (type.endsWith("*")) return "Address";
  if (name === words.js) return "Of<typeof word>";
  const list = all.find(({ js, isBits }) => js === name && !isBits);
  return list ? `Of<typeof names.${list.js}>` : "number";
}

/** @param {List[]} all @param {string} from @param {string} name @param {string} [base] */
function face(all, from, name, base) {
  const functions = prototypes(read(from)).map(({ name: called, answer, parameters }) => {
    const given = parameters.map((each) => `${each.name}: ${typeOf(each, all)}`).join(", ");
    const answers = { void: "void", "Instance*": "Handle", "Author*": "Handle", int: "number", double: "number" }[answer] ?? "Address";
    return `  ${called}(${given}): ${answers};`;
  });
  return `/** ${from} */\nexport interface ${name}${base ? ` extends ${base}` : ""} {\n${functions.join("\n")}\n}\n`;
}

/** @param {List[]} all */
const declarations = (all) => `/** Written by tools/names.mjs: the functions that the wasm exports. */

import * as names from "./names.js";
import { word } from "./words.js";

/** A number of a list. */
export type Of<List> = List[keyof List];
/** A timeline or the desk of an author: what dm_create or dm_author_create answers. */
export type Handle = number;
/** A place in the memory of the wasm. */
export type Address = number;

/** Of every wasm. */
export interface Memory {
  memory: WebAssembly.Memory;
  malloc(size: number): Address;
  free(place: Address): void;
  _initialize?(): void;
}

${face(all, "web/abi/reader.h", "Reader", "Memory")}
${face(all, "web/abi/author.h", "Author", "Memory")}
${face(all, "web/abi/workshop.h", "Workshop", "Reader, Author")}`;

/** @returns {Record<string, string>} content by path */
export function files() {
  const all = lists();
  return {
    "web/abi/names.js": script(all),
    "web/abi/words.js": wordScript,
    "web/abi/names.h": header([...all, words]),
    "web/abi/exports.d.ts": declarations(all),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const stale = Object.entries(files()).filter(([path, content]) => {
    try {
      return read(path) !== content;
    } catch {
      return true;
    }
  });
  if (process.argv[2] !== "--check") for (const [path, content] of stale) writeFileSync(join(root, path), content);
  else if (stale.length) {
    console.error(`${stale.map(([path]) => path).join(", ")}: not of these names; run node tools/names.mjs`);
    process.exitCode = 1;
  }
}
