// With which status each command ends, as its help says; what it still writes; and what it says about a file that is none.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const cli = join(dirname(fileURLToPath(import.meta.url)), "../../shell/cli.mjs");
const desk = mkdtempSync(join(tmpdir(), "demarche-exit-"));
after(() => rmSync(desk, { recursive: true, force: true }));

const run = (...given) => spawnSync(process.execPath, [cli, ...given], { cwd: desk, encoding: "utf8" });

const good = '{"version": 1, "title": "Müller", "events": [{"id": "a", "title": "A", "date": "1999"}]}';
const beginning = good.slice(0, -2);

/** Files: the status, whether the file is shown, and what is said about it. @type {[string, string | Buffer, number, boolean, RegExp?][]} */
const files = [
  ["good", good, 0, true],
  ["an unknown member", good.replace("{", '{"colour": 1, '), 0, true, /:1:2: notice: "colour" is no member/],
  ["a doubled member", good.replace("{", '{"title": "T", '), 0, true, /:1:30: warning: "title" is given twice/],
  ["one wrong event", `${beginning}, {"id": "b"}]}`, 1, true, /:1:\d+: error: This event has no "title"/],
  ["a wrong date", good.replace("1999", "1999-13"), 1, true, /:1:\d+: error: "date" is "1999-13"/],
  ["a trailing comma", `${beginning},]}`, 1, true, /:1:\d+: error: This is not JSON: .+ what follows is not read\.$/m],
  ["no end", beginning, 1, true, /:1:\d+: error: This is not JSON: /],
  ["NaN", good.replace("1,", "NaN, "), 1, false, /:1:13: error: This is not JSON: /],
  ["a second document", `${good}${good}`, 1, true, /:1:\d+: error: This is not JSON: /],
  ["nothing but a title", '{"title": "T"', 1, true, /:1:14: error: This is not JSON: /],
  ["Latin-1", Buffer.from(good, "latin1"), 1, true, /:1:27: error: The file is not UTF-8: 1 byte is shown as "�"; save the file as UTF-8\.$/m],
  ["a list", "\n []", 1, false, /:2:2: error: The document is a list; expected an object in braces with "title" and "events"\.$/m],
  ["UTF-16", Buffer.from(`\uFEFF${good}`, "utf16le"), 1, false, /:1:1: error: The file is UTF-16 or UTF-32; save the file as UTF-8\.$/m],
  ["a login page", "<!doctype html>\n<title>Sign in</title>", 1, false, /:1:1: error: The file begins with "<", as a web page does; expected an object/],
  ["an empty file", "", 1, false, /:1:1: error: The file is empty; expected an object/],
  ["CR alone at the ends of lines", good.replaceAll(", ", ",\r").replace("1999", "1999-13"), 1, true, /:5:\d+: error: "date"/],
  ["a control character", good.replace("M", "\\u0001M"), 0, true, /:1:25: warning: "title" has a character that no picture can show/],
  ["null", "null", 1, false, /:1:1: error: The document is null; expected an object/],
  ["a text", '"x"', 1, false, /:1:1: error: The document is text; expected an object/],
  ["an empty object", "{}", 0, true, /:1:1: warning: This document has no "title"/],
];

test("each command ends with the status of the story, and makes the same of a broken one", () => {
  for (const [name, content, status, isShown, said] of files) {
    writeFileSync(join(desk, "story.json"), content);
    for (const [command, output] of [["check"], ["bundle", "story.html"], ["svg", "story.svg"]]) {
      if (output) rmSync(join(desk, output), { force: true });
      const told = run(command, "story.json");
      assert.equal(told.status, status, `${command}: ${name}\n${told.stderr}`);
      const words = command === "check" ? told.stdout : told.stderr;
      if (said) assert.match(words, new RegExp(`^story\\.json${said.source}`, "m"), `${command}: ${name}`);
      assert.doesNotMatch(told.stderr, /^\s+at |should not/m);
      if (output) assert.equal(existsSync(join(desk, output)), isShown, `${command}: ${name}`);
    }
  }
});

test("a command that is not understood ends with 2, and says why with the help", () => {
  writeFileSync(join(desk, "good.json"), good);
  const wrongs = [
    [], [""], ["paint"], ["check"], ["check", ""], ["check", "a", "b"], ["check", "a", "--fast"], ["bundle", "a", "-o"],
    ["bundle", "good.json", "-o", ""], ["bundle", "good.json", "--output="], ["check", "good.json", "-o", "x"],
    ["check", "good.json", "--width", "900"], ["bundle", "good.json", "--height", "900"],
    ...["abc", "", "0x200", "1e3", "199", "10001", "-300", "NaN", "300px"].map((px) => ["svg", "good.json", `--width=${px}`]),
  ];
  for (const wrong of wrongs) {
    const { status, stdout, stderr } = run(...wrong);
    assert.deepEqual([status, stdout], [2, ""], wrong.join(" "));
    assert.match(stderr, /^.+\n\nusage: demarche/, wrong.join(" "));
  }
});

test("a file that cannot be read or written ends with 1", () => {
  for (const wrong of [["check", "nowhere.json"], ["check", "."], ["svg", "good.json", "-o", "no/such/folder.svg"], ["svg", "good.json", "-o", "."]]) {
    const { status, stderr } = run(...wrong);
    assert.equal(status, 1, wrong.join(" "));
    assert.match(stderr, /^[^\n]+\.\n?$/, wrong.join(" "));
  }
});

test("the help tells each of these", () => {
  const { status, stdout } = run("--help");
  assert.equal(status, 0);
  for (const each of ["with 0", "with 1", "with 2"]) assert.ok(stdout.includes(each), each);
});
