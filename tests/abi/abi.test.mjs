// The shipped wasm under Node, without a browser, through the runtime that pages use.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { entries, positional } from "../../tools/words.mjs";
import { change, grouping, key, number, reaction, text, wheelFlag, writing } from "../../web/abi/names.js";
import { word, wordListMark } from "../../web/abi/words.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const { Core, listOf, spell, write } = await import(process.env.DEMARCHE_JS ?? join(root, "dist/workshop.js"));
const wasm = readFileSync(process.env.DEMARCHE_WASM ?? join(root, "dist/workshop.wasm"));
const riyadh = readFileSync(join(root, "shell/stories/riyadh-2025.timeline.json"), "utf8");
const core = await Core.load(wasm);
/** A language file, by its keys, as the engine reads it. */
const keyed = (lines) => positional(entries(readFileSync(join(root, "shell/languages/en.txt"), "utf8")), entries(lines));
const issuesOf = (timeline) => JSON.parse(write(timeline, writing.issues));

function opened(story = riyadh) {
  const timeline = core.timeline();
  timeline.load(story);
  timeline.resize(940, 648, 1);
  return timeline;
}

test("a story is loaded, and its words come out as they went in", () => {
  const timeline = opened();
  assert.equal(timeline.number(number.events), 22);
  assert.equal(timeline.text(text.title), "The road to Riyadh");
  const outline = JSON.parse(timeline.text(text.outline));
  assert.equal(outline[0], "ol");
  assert.match(JSON.stringify(outline), /Zelenskyy/);
  assert.deepEqual(issuesOf(timeline), []);
  timeline.destroy();
});

test("a number is read to the last digit that is kept, however it is written", () => {
  const read = (lat) => {
    const place = `{"name": "There", "lat": ${lat}, "lon": -0.0}`;
    const timeline = opened(`{"title": "T", "events": [{"id": "a", "title": "A", "date": "2025", "place": ${place}}]}`);
    const saved = JSON.parse(write(timeline, writing.document)).events[0].place?.lat;
    const issues = issuesOf(timeline);
    timeline.destroy();
    return { saved, issues: issues.length };
  };
  for (const lat of ["46.123456789", "-89.999999999", "0.1", "7", "4.5e1", "123456789E-9", "-3.4000000000000000000000001"])
    assert.deepEqual(read(lat), { saved: Number(Number(lat).toFixed(9)), issues: 0 }, lat);
  assert.equal(read("1e999").saved, undefined);
  assert.ok(read("1e999").issues > 0, "a number too large to keep is told of");
});

test("an event is found by its id, opened, and told about once", () => {
  const timeline = opened();
  timeline.changes();
  const id = timeline.text(text.id, 3);
  assert.equal(timeline.find(id), 3);
  assert.equal(timeline.find("no such event"), -1);
  assert.ok(timeline.select(3) & reaction.redraw, "a frame is wanted");
  assert.equal(timeline.number(number.selected), 3);
  assert.ok(timeline.changes() & change.selection);
  assert.equal(timeline.changes(), 0);
  assert.match(timeline.text(text.article, 3), new RegExp(`"id":"${id}"`));
  timeline.select(-1);
  assert.equal(timeline.number(number.selected), -1);
  timeline.destroy();
});

test("every event is a mark in the first view, and then no frame is wanted", () => {
  const timeline = opened();
  assert.equal(timeline.frame(0), -1);
  assert.equal(timeline.number(number.marks), 39, "one for each party of 22 events");
  assert.equal(timeline.text(text.range), "1994 – March 2025");
  assert.ok(timeline.number(number.naturalHeight) > 200);
  timeline.key(key.plus);
  assert.equal(timeline.frame(1000), 0, "flies");
  timeline.frame(9000); // has landed, and titles that the closer view brings appear
  assert.equal(timeline.frame(9300), -1, "is at rest");
  timeline.destroy();
});

test("a plain wheel is the page's, one with Ctrl is ours", () => {
  const timeline = opened();
  timeline.frame(0);
  assert.equal(timeline.wheel(500, 300, 0, 100, 0), 0);
  assert.equal(timeline.wheel(500, 300, 0, -100, wheelFlag.zooms), reaction.consumed | reaction.redraw);
  timeline.destroy();
});

test("two timelines on a page share nothing", () => {
  const one = opened();
  const other = opened('{"version":1,"title":"Other","events":[{"id":"a","title":"A","date":"1648"}]}');
  one.select(2);
  assert.equal(other.number(number.events), 1);
  assert.equal(other.number(number.selected), -1, "nothing opens by itself unless its author says that it matters");
  assert.equal(one.number(number.selected), 2);
  assert.equal(other.text(text.title), "Other");
  assert.equal(one.text(text.title), "The road to Riyadh");
  other.destroy();
  assert.equal(one.number(number.events), 22);
  one.destroy();
});

test("what is no JSON is answered with -1 and an issue that has a place", () => {
  const timeline = core.timeline();
  assert.equal(timeline.load("this is no JSON"), -1);
  const [issue] = issuesOf(timeline);
  assert.equal(issue.severity, "error");
  assert.equal(issue.line, 1);
  assert.equal(timeline.load(""), -1);
  assert.equal(timeline.frame(0), -1, "an empty timeline is drawn all the same");
  timeline.destroy();
});

test("a bad event is left out, and the notice counts it and names each error; without one there is none", () => {
  const timeline = opened('{"version":1,"title":"T","events":[{"id":"a","date":"2020"},{"id":"b","title":"B","date":"2021"}]}');
  assert.equal(timeline.number(number.events), 1);
  const [tag, , [, , summary], [, , ...errors]] = JSON.parse(timeline.text(text.notice));
  assert.equal(tag, "details");
  assert.match(summary, /^1 event was left out/);
  assert.equal(errors.length, issuesOf(timeline).filter(({ severity }) => severity === "error").length);
  assert.match(errors[0][2], /^Line 1: /);
  timeline.load('{"title":"T","more":1,"events":[{"id":"b","title":"B","date":"2021"}]}');
  assert.equal(issuesOf(timeline)[0].severity, "notice");
  assert.equal(JSON.parse(timeline.text(text.notice)), "");
  timeline.destroy();
});

test("a thousand timelines, one after the other, leave no memory behind", () => {
  const round = () => {
    const timeline = opened();
    timeline.frame(0);
    timeline.text(text.outline);
    timeline.destroy();
  };
  for (let i = 0; i < 20; ++i) round();
  const before = core.module.memory.length;
  for (let i = 0; i < 1000; ++i) round();
  assert.equal(core.module.memory.length, before);
});

test("saved and loaded again it is the same story", () => {
  const timeline = opened();
  const saved = write(timeline, writing.document);
  assert.equal(timeline.load(saved), 22);
  assert.equal(write(timeline, writing.document), saved);
  timeline.destroy();
});

test("text of many scripts, of no characters and with zeros survives the crossing", () => {
  const timeline = core.timeline();
  for (const title of ["Київ 北京 القاهرة 🇺🇦", "a\u0000b", '"</script>'])
    assert.equal(
      (timeline.load(JSON.stringify({ version: 1, title, events: [] })), timeline.text(text.title)),
      title,
    );
  timeline.destroy();
});

test("the still picture is one element without style, script or handler", () => {
  const timeline = opened();
  const svg = timeline.text(text.still);
  assert.match(svg, /^<svg [^>]*viewBox="0 0 940 648"/);
  assert.doesNotMatch(svg, / style=|<script|<style| on\w+=/);
  timeline.destroy();
});

test("dates are said in the words that the page hands over", () => {
  const timeline = opened();
  timeline.words(keyed("month.names_alone=Januar|Februar|März\n"));
  assert.equal(timeline.text(text.range), "1994 – März 2025");
  timeline.destroy();
});

test("the page asks for a word by its number, in the language that it handed over", () => {
  const timeline = opened();
  assert.equal(timeline.word(word.panelClose), "Close");
  assert.equal(timeline.word(word.stage, { title: "A\nB" }), "Timeline: A B");
  assert.equal(timeline.word(word.list, { n: 12345 }), "All 12,345 events");
  for (const none of [-1, Object.keys(word).length, 9999, 2 ** 31]) assert.equal(timeline.word(none), "");
  timeline.words(readFileSync(join(root, "dist/languages/uk.txt"), "utf8"));
  assert.equal(timeline.word(word.panelClose), "Закрити");
  assert.equal(timeline.word(word.eventsSome, { shown: 3, n: 21 }), "3 із 21 події");
  assert.match(timeline.text(text.masthead), /22 події/);
  assert.ok(timeline.text(text.still).includes(">не запрошено<"));
  timeline.destroy();
});

test("a language file of another engine leaves the page English", () => {
  const timeline = opened();
  const ukrainian = readFileSync(join(root, "dist/languages/uk.txt"), "utf8");
  assert.ok(ukrainian.startsWith(`${wordListMark}\n`));
  for (const other of ["", "00000000", "plural.samples=01"]) {
    timeline.words(ukrainian.replace(wordListMark, other));
    assert.equal(timeline.word(word.panelClose), "Close");
  }
  timeline.words(ukrainian);
  assert.equal(timeline.word(word.panelClose), "Закрити");
  timeline.destroy();
});

test("a choice of lanes has the word of its grouping", () => {
  const names = Object.keys(grouping).map((each) => `lanes${each[0].toUpperCase()}${each.slice(1)}`);
  assert.deepEqual(names.map((each) => word[each] - word.lanesParty), Object.values(grouping));
});

test("the wasm and the package are of one version", () => {
  const timeline = core.timeline();
  assert.equal(timeline.text(text.version), JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version);
  timeline.destroy();
});

test("sentences of another build are no sentences, and then an issue still names its values", () => {
  const file = readFileSync(join(root, "dist/sentences.txt"), "utf8");
  assert.ok(listOf(file).length > 50);
  assert.deepEqual(listOf(file.replace(/^./, "x")), []);
  assert.equal(spell([], "Line 1: \x0128\x03field\x04\"date\"\x03found\x04\x017\x03what\x04{n} of 3\x02\x02."), 'Line 1: "date" {n} of 3.');
  assert.equal(spell(["a {b}|two {b}", "{c} and {c}"], "\x011\x03c\x04\x010|1\x03b\x04{c}\x02\x02"), "two {c} and two {c}");
});

test("an issue has the same sentence in both engines, and only the workshop suggests another word", async () => {
  const story = '{"title": "T", "events": [{"id": "talks", "title": "A", "kind": "agre", "links": [{"type": "answers", "event": "talk"}]}]}';
  const messages = (engine) => {
    const timeline = engine.timeline();
    timeline.load(story);
    const [, , , [, , ...lines]] = JSON.parse(timeline.text(text.notice)); // of <details>, after its <summary>
    const found = lines.map(([, , line]) => spell(known, line));
    timeline.destroy();
    return found;
  };
  const known = listOf(readFileSync(join(root, "dist/sentences.txt"), "utf8"));
  const suggested = messages(core);
  const reader = await Core.load(readFileSync(join(root, "dist/demarche.wasm")));
  assert.equal(suggested.length, 2);
  for (const each of suggested) assert.match(each, /; did you mean "(agree|talks)"\?$/);
  assert.deepEqual(messages(reader), suggested.map((each) => each.replace(/; did you mean.*/, ".")));
});
