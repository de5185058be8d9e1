// Files at the command line: a story is never lost, an old page is replaced only by a whole one, and a stream may end.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, linkSync, lstatSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, beforeEach, test } from "node:test";
import { fileURLToPath } from "node:url";

const cli = join(dirname(fileURLToPath(import.meta.url)), "../../shell/cli.mjs");
const desk = mkdtempSync(join(tmpdir(), "demarche-files-"));
after(() => rmSync(desk, { recursive: true, force: true }));

const story = JSON.stringify({ version: 1, title: "Summit", events: [{ id: "a", title: "A", date: "1999" }] });
const at = (name) => join(desk, name);
const read = (name) => readFileSync(at(name), "utf8");
const options = { cwd: desk, encoding: "utf8", maxBuffer: 1 << 28 };
const run = (...given) => spawnSync(process.execPath, [cli, ...given], options);
/** @param {string} line "demarche" is the command */
const shell = (line) => spawnSync("bash", ["-c", `demarche() { "${process.execPath}" "${cli}" "$@"; }; set -o pipefail; ${line}`], options);

beforeEach(() => {
  for (const name of readdirSync(desk)) rmSync(at(name), { recursive: true, force: true });
  writeFileSync(at("s.json"), story);
});

test("a story is never overwritten by what is made of it, under none of its names", () => {
  symlinkSync("s.json", at("link.html"));
  symlinkSync(".", at("folder"));
  linkSync(at("s.json"), at("hard.html"));
  const before = readdirSync(desk);
  for (const command of ["bundle", "svg"]) {
    for (const output of ["s.json", "./s.json", at("s.json"), "link.html", "folder/s.json", "hard.html"]) {
      for (const input of ["s.json", "link.html"]) {
        const { status, stderr } = run(command, input, "-o", output);
        assert.equal(status, 2, `${command} ${input} ${output}`);
        assert.match(stderr, /^\S+: this is the story itself[^\n]*\n$/);
      }
    }
    assert.equal(shell(`demarche ${command} - -o s.json < s.json`).status, 2);
    assert.equal(shell(`demarche ${command} s.json -o - >> s.json`).status, 2);
  }
  assert.equal(shell("demarche check s.json >> s.json").status, 2);
  assert.equal(read("s.json"), story);
  assert.deepEqual(readdirSync(desk), before);
});

test("a page that cannot be written whole leaves the old page as it was", () => {
  writeFileSync(at("s.html"), "the last good page");
  const { status, signal } = shell("ulimit -f 64; demarche bundle s.json"); // 64 blocks of 1,024 bytes
  assert.ok(status || signal, "it was written");
  assert.equal(read("s.html"), "the last good page");
});

test("a new page takes the place of the old one, with its rights and behind its links", () => {
  writeFileSync(at("old.html"), "old");
  chmodSync(at("old.html"), 0o640);
  symlinkSync("old.html", at("link.html"));
  symlinkSync("new.html", at("dangling.html"));
  assert.equal(run("bundle", "s.json", "-o", "link.html").status, 0);
  assert.equal(run("bundle", "s.json", "-o", "dangling.html").status, 0);
  assert.ok(lstatSync(at("link.html")).isSymbolicLink() && lstatSync(at("dangling.html")).isSymbolicLink());
  assert.equal(statSync(at("old.html")).mode & 0o777, 0o640);
  assert.match(read("old.html"), /<h1>Summit<\/h1>/);
  assert.equal(read("new.html"), read("old.html"));
  assert.deepEqual(readdirSync(desk).sort(), ["dangling.html", "link.html", "new.html", "old.html", "s.json"]);
});

test("a full disk is told in one line, for each command", () => {
  for (const line of ["check s.json", "bundle s.json -o -", "svg s.json -o -", "help", "--version"]) {
    const { status, stderr } = shell(`demarche ${line} > /dev/full`);
    assert.deepEqual([status, stderr], [1, "-: it could not be written (the disk is full).\n"], line);
  }
  const { status, stderr } = run("svg", "s.json", "-o", "/dev/full");
  assert.deepEqual([status, stderr], [1, "/dev/full: it could not be written (the disk is full).\n"]);
});

test("a pipe whose reader has read enough is no trouble", () => {
  for (const line of ["bundle s.json -o -", "svg s.json -o -", "check s.json", "help"]) {
    const { status, stdout, stderr } = shell(`demarche ${line} | head -c 3; echo " \${PIPESTATUS[0]}"`);
    assert.deepEqual([status, stdout.slice(3), stderr], [0, " 0\n", ""], line);
  }
});

test("a story comes from the standard input, and goes to the standard output or to a named file", () => {
  const piped = shell("cat s.json | demarche svg -");
  assert.match(piped.stdout, /^<svg[^]*<\/svg>/);
  assert.equal(run("svg", "s.json", "-o", "-").stdout, piped.stdout);
  assert.equal(shell("demarche svg - -o out.svg < s.json").stdout, "");
  assert.equal(read("out.svg"), piped.stdout);
  assert.equal(shell("demarche check - < s.json").stdout, "-: 1 event, nothing wrong.\n");
});
