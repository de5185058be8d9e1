// An author at the command line: as a person runs it, and as a package installed elsewhere.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const cli = join(root, "shell/cli.mjs");
const riyadh = join(root, "shell/stories/riyadh-2025.timeline.json");
const desk = mkdtempSync(join(tmpdir(), "demarche-desk-"));
after(() => rmSync(desk, { recursive: true, force: true }));

const run = (...given) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...given], { cwd: desk, encoding: "utf8" });
  return { status, stdout, stderr };
};
const put = (name, content) => {
  writeFileSync(join(desk, name), content);
  return name;
};
const faulty = `{
  "version": 1,
  "title": "A story",
  "events": [
    { "id": "good", "title": "Good", "date": "2001-02-03" },
    { "id": "bad", "date": "2001-02-30" }
  ]
}
`;

test("check finds nothing wrong with the stories", () => {
  for (const name of ["riyadh-2025", "westphalia", "iran-deal-2018", "cuba-1962"]) {
    const { status, stdout, stderr } = run("check", join(root, `shell/stories/${name}.timeline.json`));
    assert.deepEqual([status, stderr], [0, ""], stdout);
    assert.match(stdout, /\d+ events/);
  }
});

test("check names file, line and column of what is wrong, and ends with 1", () => {
  const { status, stdout, stderr } = run("check", put("faulty.json", faulty));
  assert.equal(status, 1);
  assert.match(stdout, /^faulty\.json:6:\d+: error: .*2001-02-30.+\.$/m);
  assert.equal(stderr, "");
});

test("check suggests the name that an author probably meant", () => {
  const { stdout } = run("check", put("misspelt.json", faulty.replace('"title": "Good"', '"title": "Good", "sumary": "S", "kind": "agre"')));
  assert.match(stdout, /"sumary" is no member of an event and is kept without being read; did you mean "summary"\?$/m);
  assert.match(stdout, /"kind" is "agre"; expected one of .* or statement; did you mean "agree"\?$/m);
});

test("check says where the text stops to be JSON", () => {
  const { status, stdout } = run("check", put("broken.json", '{\n  "title": oops\n}'));
  assert.equal(status, 1);
  assert.match(stdout, /^broken\.json:2:\d+: error: /m);
});

test("bundle makes one page that holds the words, the picture, the data and the engine", () => {
  assert.equal(run("bundle", riyadh, "-o", "riyadh.html").status, 0);
  const page = readFileSync(join(desk, "riyadh.html"), "utf8");
  for (const each of ["<h1>The road to Riyadh</h1>", "<svg", "application/json", "application/wasm", "Content-Security-Policy"]) {
    assert.ok(page.includes(each), each);
  }
  assert.equal(page.match(/<article/g)?.length, 22);
  assert.doesNotMatch(page.replace(/<script[^]*?<\/script>/g, ""), /\{\{|\sstyle=|\son\w+=/);
});

test("bundle names the page after the story when it is not told how", () => {
  put("summit.timeline.json", JSON.stringify({ version: 1, title: "Summit", events: [{ id: "a", title: "A", date: "1999" }] }));
  assert.equal(run("bundle", "summit.timeline.json").status, 0);
  assert.ok(readdirSync(desk).includes("summit.html"));
});

test("bundle tells what it leaves out, and still makes the page of the rest", () => {
  const { status, stderr } = run("bundle", put("faulty.json", faulty), "-o", "faulty.html");
  assert.equal(status, 1);
  assert.match(stderr, /faulty\.json:6:\d+: error/);
  assert.equal(readFileSync(join(desk, "faulty.html"), "utf8").match(/<article/g)?.length, 1);
});

test("bundle makes no page of what is no document", () => {
  const { status, stderr } = run("bundle", put("broken.json", "not json"), "-o", "broken.html");
  assert.equal(status, 1);
  assert.match(stderr, /broken\.json/);
  assert.ok(!readdirSync(desk).includes("broken.html"));
});

test("svg draws the story at the size asked for, with its titles as text", () => {
  assert.equal(run("svg", riyadh, "-o", "riyadh.svg", "--width", "1000", "--height", "600").status, 0);
  const picture = readFileSync(join(desk, "riyadh.svg"), "utf8");
  assert.match(picture, /^<svg[^>]* viewBox="0 0 1000(\.0+)? 600(\.0+)?"/);
  assert.match(picture, /Trump calls Putin/);
  assert.doesNotMatch(picture, /\sstyle=|<script/);
});

test("help and version are told", () => {
  assert.match(run("--help").stdout, /^usage: demarche/);
  assert.match(run("--version").stdout, /^\d+\.\d+\.\d+\n$/);
});

test("the packed package works where it is installed", () => {
  const npm = (cwd, ...given) => execFileSync("npm", given, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  const tarball = npm(root, "pack", "--silent", "--ignore-scripts", "--pack-destination", desk).trim().split("\n").pop();
  const elsewhere = join(desk, "elsewhere");
  mkdirSync(elsewhere);
  writeFileSync(join(elsewhere, "package.json"), '{ "name": "elsewhere", "private": true }');
  npm(elsewhere, "install", "--offline", "--no-audit", "--no-fund", "--omit=dev", join(desk, tarball));
  const demarche = join(elsewhere, "node_modules/.bin/demarche");
  assert.match(execFileSync(demarche, ["check", riyadh], { encoding: "utf8" }), /22 events/);
  execFileSync(demarche, ["bundle", riyadh, "-o", "page.html"], { cwd: elsewhere });
  assert.ok(readFileSync(join(elsewhere, "page.html"), "utf8").includes("application/wasm"));
});
