// Prints the size of each engine: the download, the code by layer and library, and the change since the last commit
// that was measured. usage: node tools/sizes.mjs --build FOLDER --nm LLVM-NM
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { functionNames, parts } from "./wasm.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const { values } = parseArgs({ options: { build: { type: "string", default: join(root, "build") }, nm: { type: "string", default: "llvm-nm" } } });
const wasmFolder = join(values.build, "wasm");
const record = join(values.build, "sizes.json"); // by commit

/** Names of functions of libraries, before the layers are asked. @type {[RegExp, string][]} */
const libraries = [
  [/nlohmann/, "nlohmann/json"],
  [/^(?:\w+ )*Im[A-Z]|\bImGui\b/, "Dear ImGui"],
  [/\bstd::|operator (?:new|delete)/, "libc++"],
];

/** The layer that defines each function, by its name in the archive of the layer. @returns {Map<string, string>} */
function layers() {
  const archives = readdirSync(wasmFolder).filter((name) => /^libdemarche_\w+\.a$/.test(name));
  const found = new Map();
  for (const archive of archives) {
    const listed = execFileSync(values.nm, ["-C", "--defined-only", "--format=posix", join(wasmFolder, archive)], { encoding: "utf8", maxBuffer: 1 << 28 });
    for (const [, name] of listed.matchAll(/^(.+) [TtWw] \S+ \S+$/gm)) {
      if (!found.has(name)) found.set(name, archive.slice("libdemarche_".length, -".a".length));
    }
  }
  return found;
}

/** Bytes of code by layer and library. @param {string} engine @param {Map<string, string>} owners */
function codeOf(engine, owners) {
  const wasm = readFileSync(join(wasmFolder, `${engine}.named.wasm`));
  const { imported, bodies } = parts(wasm);
  const names = functionNames(wasm);
  /** @type {Record<string, number>} */
  const sums = {};
  bodies.forEach((body, at) => {
    const name = (names.get(imported + at) ?? "").replace(/ \[clone [^\]]*\]|\.\d+$|\.llvm\.\d+/g, "");
    const owner = libraries.find(([pattern]) => pattern.test(name))?.[1] ?? owners.get(name) ?? (/demarche::/.test(name) ? "inlined from headers" : /^_*dm_/.test(name) ? "abi" : "libc and others");
    sums[owner] = (sums[owner] ?? 0) + body.length;
  });
  return sums;
}

/** Bytes that are downloaded. @param {string} name of a file in dist/ */
function download(name) {
  const bytes = readFileSync(join(root, "dist", name));
  return { bytes: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length };
}

const git = (/** @type {string[]} */ ...given) => execFileSync("git", given, { cwd: root, encoding: "utf8" }).trim();

/** @returns {Record<string, number>} every size by a name */
function measured() {
  const owners = layers();
  /** @type {Record<string, number>} */
  const sizes = {};
  for (const [engine, code] of [["demarche", "demarche.js"], ["author", "desk.js"]]) {
    for (const file of [code, `${engine}.wasm`]) for (const [kind, bytes] of Object.entries(download(file))) sizes[`${file}, ${kind}`] = bytes;
    const owned = Object.entries(codeOf(engine, owners)).sort(([, a], [, b]) => b - a);
    for (const [owner, bytes] of owned) sizes[`${engine}.wasm, code of ${owner}`] = bytes;
  }
  return sizes;
}

const sizes = measured();
/** @type {Record<string, Record<string, number>>} */
const known = existsSync(record) ? JSON.parse(readFileSync(record, "utf8")) : {};
const head = git("rev-parse", "HEAD");
const isClean = git("status", "--porcelain", "--untracked-files=no") === "";
// The last commit before this build: of a clean checkout that is the parent of HEAD, else HEAD itself.
const before = git("rev-list", "--max-count=200", isClean ? "HEAD~1" : "HEAD").split("\n").find((commit) => known[commit]);

if (before) console.log(`changes are since ${before.slice(0, 10)}`);
for (const [name, bytes] of Object.entries(sizes)) {
  const change = before ? bytes - (known[before][name] ?? 0) : 0;
  console.log(`${name.padEnd(48)} ${String(bytes).padStart(9)}${change ? `  ${change > 0 ? "+" : ""}${change}` : ""}`);
}
if (isClean) {
  mkdirSync(dirname(record), { recursive: true });
  writeFileSync(record, JSON.stringify({ ...known, [head]: sizes }));
}
