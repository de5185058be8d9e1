// What is measured is the same on every machine, and is a document that a reader could open.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { events, parties, story, writeStory } from "./generate.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const generator = join(root, "tests/bench/generate.mjs");
const desk = mkdtempSync(join(tmpdir(), "demarche-bench-"));
after(() => rmSync(desk, { recursive: true, force: true }));

const written = (count) => {
  let text = "";
  writeStory(count, (piece) => (text += piece));
  return text;
};

test("who measures on another day or machine measures the same events", () => {
  const digest = createHash("sha256").update(written(1_000)).digest("hex");
  assert.equal(digest, "3c0fb7d8f8e894075b979a638e77b1dddade6b328bed403b849813f1528ee402");
  assert.notDeepEqual(events(10, 2), events(10, 1));
});

test("the events are what the table says of them", () => {
  const all = events(5_000);
  const spans = all.filter(({ end }) => end);
  assert.ok(Math.abs(spans.length / all.length - 0.3) < 0.03, `${spans.length} spans`);
  assert.ok(spans.every(({ begin, end }) => begin < end));
  assert.ok(all.every(({ title }) => title.length >= 20 && title.length <= 90));
  assert.ok(all.some(({ title }) => title.length < 30) && all.some(({ title }) => title.length > 80));
  assert.deepEqual([...new Set(all.map(({ lane }) => lane))].sort((a, b) => a - b), parties.map((_, lane) => lane));
  const years = all.map(({ begin }) => Number(begin.slice(0, 4)));
  assert.deepEqual([Math.min(...years), Math.max(...years)], [1825, 2024]);
});

test("an author who checks the document hears of nothing wrong", () => {
  const file = join(desk, "thousand.timeline.json");
  writeFileSync(file, execFileSync(process.execPath, [generator, "1000"]));
  const { status, stdout } = spawnSync(process.execPath, [join(root, "shell/cli.mjs"), "check", file], { encoding: "utf8" });
  assert.equal(stdout, `${file}: 1000 events, nothing wrong.\n`);
  assert.equal(status, 0);
});

test("written in pieces it is the same document", () => {
  for (const count of [1, 9_999, 10_000, 10_001]) assert.deepEqual(JSON.parse(written(count)), story(count), String(count));
});

test("a number that is none is refused", () => {
  assert.equal(spawnSync(process.execPath, [generator, "many"]).status, 2);
});
