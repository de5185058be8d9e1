// A one-file page holds the story of its list, whatever the file of the author was.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bundle } from "../../shell/bundle.mjs";
import { openStory } from "../../shell/headless.mjs";
import { shorten } from "../../shell/page/shorten.mjs";
import { number, text } from "../../web/abi/names.js";
import { unpack } from "../../web/engine/pack.js";

const size = { width: 940, height: 648 };
const latin = (value) => Buffer.from(value, "latin1");

/** The data block of a page as its engine reads it. */
async function dataOf(page) {
  const [, bytes, letters] = page.match(/<script type="application\/json" data-size="(\d+)">([^<]*)</);
  return new Uint8Array(await (await unpack({ textContent: letters, getAttribute: () => bytes })).arrayBuffer());
}

const event = (id, title) => `{"id": "${id}", "title": "${title}", "date": "1999"}`;

/** Each file: the title, the titles of events and the summary that everybody is told. */
const files = {
  "members that are given twice": [
    `{"title": "T", "title": "U", "summary": "first", "summary": "second", "events": [${event("a", "A")}], "events": [${event("z", "Z")}]}`,
    "T", ["A"], "first",
  ],
  "members of an event that are given twice": [
    `{"title": "T", "events": [{"id": "a", "id": "b", "title": "A", "title": "B", "date": "1999", "date": "2001"}]}`, "T", ["A"], "",
  ],
  "a summary that is no text": [`{"title": "T", "summary": {"a": 1}, "events": [${event("a", "A")}]}`, "T", ["A"], ""],
  "a summary behind the end of the JSON": [`{"title": "T", "events": [${event("a", "A")}],, "summary": "S"}`, "T", ["A"], ""],
  "Latin-1": [latin(`{"title": "Zürich", "summary": "Müller", "events": [${event("a", "Café")}]}`), "Z\uFFFDrich", ["Caf\uFFFD"], "M\uFFFDller"],
  "a byte order mark": [`\uFEFF{"title": "T",\r\n\t"events": [${event("a", 'A \\\\\\" :  B')}]}`, "T", ['A \\" :  B'], ""],
};

test("list, head and data of a page are the same story as the one that check tells", async () => {
  for (const [name, [json, title, events, summary]] of Object.entries(files)) {
    const bytes = Buffer.from(json);
    const page = await bundle(bytes, await openStory(bytes, size));
    const { timeline } = await openStory(await dataOf(page), size);
    assert.equal(timeline.text(text.title), title, name);
    assert.equal(timeline.number(number.events), events.length, name);
    assert.deepEqual(events.map((_, at) => timeline.text(text.eventTitle, at)), events, name);
    const unescape = (html) => html.replaceAll("&quot;", '"');
    assert.equal(unescape(page.match(/<title>([^<]*)</)[1]), title, name);
    assert.equal(page.match(/<meta name="?description"? content="([^"]*)"/)?.[1] ?? "", summary, name);
    const heads = [...page.matchAll(/<article[^]*?<h3[^>]*>(?:<a[^>]*>)?([^<]*)</g)].map(([, head]) => unescape(head));
    assert.deepEqual(heads, events, name);
  }
});

test("a page that is told what is wrong with its story says what check says", async () => {
  const bytes = latin(`{"title": "Z",\n "events": [${event("a", "Café")},\n {"id": "b"}]}`);
  const opened = await openStory(bytes, size);
  const again = await openStory(await dataOf(await bundle(bytes, opened)), size);
  assert.deepEqual(again.issues, opened.issues);
  assert.equal(opened.issues.length, 2);
});

test("a document without its white space has the same tokens", () => {
  const short = (json) => Buffer.from(shorten(Buffer.from(json))).toString();
  assert.equal(short('\uFEFF{ "a b" : [ 1 ,\t-2.50e+3 , "\\"  \\\\" , " ü " ] ,\r\n"a b" : null }\n'), '{"a b":[1,-2.50e+3,"\\"  \\\\"," ü "],"a b":null}');
});
