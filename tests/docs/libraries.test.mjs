// The table of libraries and tools names the versions that are used and the licences that they have.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { read, rowsOf, sectionsOf } from "./markdown.mjs";

const section = sectionsOf(read("docs/development.md")).find(({ heading }) => heading === "Libraries and tools");
const rows = rowsOf(section.body).filter((cells) => cells.length === 4);
const row = (name) => rows.find(([what]) => what.startsWith(name)) ?? assert.fail(`the table has no ${name}`);
const version = (name) => row(name)[1].match(/^[\d.]+\w*/)?.[0];

const { devDependencies, engines } = JSON.parse(read("package.json"));
const { packages } = JSON.parse(read("package-lock.json"));

test("the versions from npm are the locked ones, and Node.js is as old as may be", () => {
  assert.ok(Object.keys(devDependencies).length > 5);
  for (const [name, exact] of Object.entries(devDependencies)) assert.equal(version(name), exact, name);
  assert.equal(`>=${version("Node.js")}`, engines.node);
});

test("the versions that ./dev fetches are the ones in its cache", () => {
  assert.match(read("tools/emscripten.sh"), new RegExp(`^emscripten_least=${version("Emscripten")}$`, "m"));
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "demarche");
  const fetched = (path, prefix) => ["MAJOR", "MINOR", "PATCH"]
    .map((part) => readFileSync(join(cache, path), "utf8").match(new RegExp(`${prefix}_VERSION_${part} (\\d+)`))[1]).join(".");
  assert.equal(fetched("json/nlohmann/detail/abi_macros.hpp", "define NLOHMANN_JSON"), version("nlohmann/json"));
  assert.equal(fetched("catch2/usr/include/catch2/catch_version_macros.hpp", "define CATCH"), version("Catch2"));
});

test("each library and tool has a reason, and the licence that its package names", () => {
  const ours = Object.keys(devDependencies);
  assert.ok(rows.length > ours.length);
  for (const name of ours) assert.equal(row(name)[3], packages[`node_modules/${name}`].license, name);
  for (const [what, , why, licence] of rows) for (const cell of [why, licence]) assert.notEqual(cell.trim(), "", what);
});
