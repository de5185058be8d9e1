// Who works on Demarche finds the commands of the texts as they are shown.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { markdownFiles, read, root, snippetsOf } from "./markdown.mjs";

const texts = ["docs/development.md", "docs/benchmarks.md"];
const lines = texts.flatMap((path) => snippetsOf(read(path))).filter(({ kind }) => kind === "sh").flatMap(({ content }) => content.trim().split("\n"));
const help = execFileSync(join(root, "dev"), ["help"], { encoding: "utf8" });
const commands = [...help.matchAll(/^ {2}(\w+) /gm)].map(([, name]) => name);
const isPreset = (name) => JSON.parse(read("CMakePresets.json")).configurePresets.some((preset) => preset.name === name);
const nativeTests = /^(?:UPDATE_GOLDEN=1 )?\.\/build\/(\w+)\/demarche_(\w+)_tests(?: "(.+)")?$/;

/** Why a line could not be run as it is shown; what takes minutes or runs these tests again is not run here. */
function fault(line) {
  const [, command, more] = line.match(/^\.\/dev (\w+) ?(.*)$/) ?? [];
  if (command) return devFault(command, more);
  const [, file] = line.match(/^node --test (\S+)$/) ?? [];
  if (file) return existsSync(join(root, file)) && file.endsWith(".test.mjs") ? "" : `there is no test ${file}`;
  const [, preset, layer] = line.match(nativeTests) ?? [];
  if (preset) return isPreset(preset) && existsSync(join(root, "tests", layer)) ? "" : `there are no tests "${line}"`;
  return `no test knows "${line}"`;
}

function devFault(command, more) {
  if (!commands.includes(command)) return `./dev has no command ${command}`;
  if (command === "native" && more && !isPreset(more)) return `there is no preset ${more}`;
  const unknown = more.match(/--\w+/g)?.filter((option) => !help.includes(option)) ?? [];
  return unknown.length ? `./dev help does not know ${unknown.join(", ")}` : "";
}

test("every command shown is one that can be run", () => {
  assert.ok(lines.length > 8);
  assert.deepEqual(lines.map(fault).filter(Boolean), []);
});

test("a command that is not there does not go unseen", () => {
  for (const line of ["./dev nothing", "./dev native nothing", "./dev bench --nothing", "node --test tests/nothing.test.mjs", "./build/release/demarche_nothing_tests", "make"]) {
    assert.notEqual(fault(line), "", line);
  }
});

test("every command of ./dev help is explained, and every `./dev …` in a sentence exists", () => {
  const explained = read("docs/development.md") + read("README.md");
  for (const name of commands) assert.ok(explained.includes(`./dev ${name}`) || name === "env", `./dev ${name} is not explained`);
  for (const path of markdownFiles()) {
    for (const [, name] of read(path).matchAll(/`\.\/dev (\w+)/g)) assert.ok(commands.includes(name), `${path}: ./dev ${name}`);
  }
});
