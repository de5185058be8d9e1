// The commands in the texts for developers exist as they are shown, and the quick ones are run.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { markdownFiles, read, root, snippetsOf } from "./markdown.mjs";

const texts = ["docs/development.md", "docs/benchmarks.md"];
const lines = texts.flatMap((path) => snippetsOf(read(path))).filter(({ kind }) => kind === "sh").flatMap(({ content }) => content.trim().split("\n"));
const help = execFileSync(join(root, "dev"), ["help"], { encoding: "utf8" });
const commands = [...help.matchAll(/^ {2}(\w+) /gm)].map(([, name]) => name);
const isPreset = (name) => JSON.parse(read("CMakePresets.json")).configurePresets.some((preset) => preset.name === name);
const nativeTests = /^(?:UPDATE_GOLDEN=1 )?\.\/build\/(\w+)\/demarche_(\w+)_tests(?: "(.+)")?$/;

/** The names of the native tests of a layer. */
const testNames = (layer) =>
  readdirSync(join(root, "tests", layer)).filter((name) => name.endsWith(".cpp"))
    .flatMap((name) => [...read(`tests/${layer}/${name}`).matchAll(/TEST_CASE\("([^"]*)/g)].map(([, found]) => found));

/** Why a line could not be run as it is shown, as a sentence; "" if it can. */
function fault(line) {
  const [, command, more] = line.match(/^\.\/dev (\w+) ?(.*)$/) ?? [];
  if (command) return devFault(command, more);
  const [, file] = line.match(/^node --test (\S+)$/) ?? [];
  if (file) return existsSync(join(root, file)) && file.endsWith(".test.mjs") ? "" : `there is no test ${file}`;
  const [, preset, layer, name] = line.match(nativeTests) ?? [];
  if (preset) return nativeFault(preset, layer, name);
  return `no test knows "${line}"`;
}

function nativeFault(preset, layer, name) {
  if (!isPreset(preset)) return `there is no preset ${preset}`;
  if (!existsSync(join(root, "tests", layer))) return `there are no tests of ${layer}`;
  const isNamed = (each) => !name || each === name || (name.endsWith("*") && each.startsWith(name.slice(0, -1)));
  return testNames(layer).some(isNamed) ? "" : `no test of ${layer} is called ${name}`;
}

function devFault(command, more) {
  if (!commands.includes(command)) return `./dev has no command ${command}`;
  if (command === "native" && more && !isPreset(more)) return `there is no preset ${more}`;
  const target = command === "fuzz" && more.match(/^\w+/)?.[0];
  if (target && !existsSync(join(root, `tests/fuzz/${target}.cpp`))) return `there is no fuzz target ${target}`;
  const unknown = more.match(/--\w+/g)?.filter((option) => !help.includes(option)) ?? [];
  return unknown.length ? `./dev help does not know ${unknown.join(", ")}` : "";
}

test("every command shown is one that can be run", () => {
  assert.ok(lines.length > 8);
  assert.deepEqual(lines.map(fault).filter(Boolean), []);
});

// The other commands build, take minutes, or start a browser.
const isQuick = (line) => line === "./dev help" || /^node --test tests\/docs\//.test(line);

test("the quick commands do what they are shown for", () => {
  const quick = lines.filter(isQuick);
  assert.ok(quick.length >= 2);
  // A test that starts tests would be taken for one of them.
  const { NODE_TEST_CONTEXT, ...env } = process.env;
  for (const line of quick) execFileSync("bash", ["-c", line], { cwd: root, env, stdio: "pipe" });
});

test("a command that is not there does not go unseen", () => {
  const wrong = [
    "./dev nothing", "./dev native nothing", "./dev bench --nothing", "./dev fuzz nothing", "make", "node --test tests/nothing.test.mjs",
    "./build/release/demarche_nothing_tests", "./build/nothing/demarche_layout_tests", './build/release/demarche_layout_tests "no such test*"',
  ];
  for (const line of wrong) {
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
