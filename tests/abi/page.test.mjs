// A page is made of a story by either engine, without anything of Node.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { before, test } from "node:test";
import { bundle, supplies } from "../../shell/bundle.mjs";
import { distFile, languageLines, loadEngine, openStory, root } from "../../shell/headless.mjs";
import { arial } from "../../shell/page/arial.mjs";
import { wide } from "../../shell/page/first_view.mjs";
import { makePage } from "../../shell/page/make_page.mjs";
import { markup } from "../../shell/page/markup.mjs";
import { openStory as open } from "../../shell/page/open_story.mjs";

let reader, given;
before(async () => {
  const { Core } = await loadEngine();
  reader = await Core.load(readFileSync(distFile("demarche.wasm")), arial);
  given = await supplies();
});

const bytes = (text) => new TextEncoder().encode(text);
const madeByReader = async (story) => makePage(story, (await open(reader, story, wide, languageLines)).timeline, given);
const madeByWorkshop = async (story) => bundle(story, await openStory(story, wide, arial));

/** Files of a folder that are stories. @param {string} folder */
const storiesIn = (folder) =>
  readdirSync(join(root, folder)).filter((name) => name.endsWith(".timeline.json")).map((name) => [name, readFileSync(join(root, folder, name))]);

const event = (id, more = {}) => ({ id, title: `Title of ${id}`, date: "1999-03", ...more });

/** What stories seldom have. */
const others = {
  "with errors": bytes(`{"title": "T",\n "events": [${JSON.stringify(event("a"))},\n {"id": "b"}, {"title": "C"}, 4]}`),
  "with more events than a page lists": bytes(JSON.stringify({ title: "T", events: Array.from({ length: 1200 }, (_, at) => event(`e${at}`, { date: `${1000 + (at % 900)}` })) })),
  "in a language that Intl knows, and in a time zone": bytes(JSON.stringify({ title: "T", language: "ja", timeZone: "Asia/Tokyo", summary: 'A "summary" <b>', events: [event("a")] })),
  "without events": bytes('{"title": "T", "events": []}'),
  "that is none": bytes("no JSON"),
};

test("the engine of readers makes the same page of a story as the workshop, byte by byte", async () => {
  const stories = [...storiesIn("shell/stories"), ...storiesIn("tests/gallery"), ["ukrainian", readFileSync(join(root, "tests/browser/ukrainian.timeline.json"))], ...Object.entries(others)];
  assert.ok(stories.length > 15);
  for (const [name, story] of stories) {
    const [one, other] = [await madeByReader(story), await madeByWorkshop(story)];
    assert.ok(one === other, `${name}: ${differing(one, other)}`);
  }
});

/** Where two texts differ, with what stands there. @param {string} one @param {string} other */
function differing(one, other) {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return [one, other].map((text) => text.slice(Math.max(0, at - 60), at + 60)).join("\n");
}

test("a page with errors says them in sentences before its engine is there, and holds the sentences for it", async () => {
  const page = await madeByReader(others["with errors"]);
  const [, list] = page.match(/<details class=notice>(.*?)<\/details>/);
  assert.match(list, /2 events were left out|3 events were left out/);
  assert.match(list, /Line 3: /);
  assert.doesNotMatch(list, /[\x01-\x04]/);
  assert.match(page, /<script data-sentences /);
  assert.doesNotMatch(await madeByReader(others["without events"]), /<script data-sentences /);
});

test("the title of a story is the heading of its page, and its summary that of the page", async () => {
  const page = await madeByReader(others["in a language that Intl knows, and in a time zone"]);
  assert.match(page, /<div slot="masthead"><header class=masthead><h1>T<\/h1><p class=summary>A &quot;summary&quot; &lt;b&gt;/);
  assert.match(page, /<meta name="description" content="A &quot;summary&quot; &lt;b&gt;">/);
});

/** The modules that a module imports, and theirs. @param {string} path @param {Map<string, string[]>} found by path: what each imports */
function imported(path, found = new Map()) {
  if (found.has(path)) return found;
  const code = readFileSync(path, "utf8").replace(/\/\*[^]*?\*\//g, ""); // types are named in comments
  const names = [...code.matchAll(/^(?:import|export) [^;]*?from "([^"]+)"|^import "([^"]+)"|\bimport\("([^"]+)"\)/gm)].map((found) => found[1] ?? found[2] ?? found[3]);
  found.set(path, names);
  for (const name of names) if (name.startsWith(".")) imported(resolve(dirname(path), name), found);
  return found;
}

test("what makes a page imports files of ours alone, and nothing that only Node or only a build has", () => {
  const found = imported(join(root, "shell/page/make_page.mjs"));
  for (const name of ["open_story", "arial", "media"]) imported(join(root, `shell/page/${name}.mjs`), found);
  assert.ok(found.size > 15, String(found.size));
  for (const [path, names] of found) {
    assert.ok(existsSync(path), path);
    assert.deepEqual(names.filter((name) => !name.startsWith(".")), [], path);
    assert.doesNotMatch(readFileSync(path, "utf8"), /\b(Buffer|process|require)\b[.(]/, path);
  }
});

test("text of an author never becomes markup, and elements without content have no end", () => {
  const node = ["p", { class: 'a"b' }, "</script><img onerror='x'> & \"so\"", ["br", {}], ["img", { alt: "", src: "a" }], "end"];
  assert.equal(markup(node), '<p class="a&quot;b">&lt;/script&gt;&lt;img onerror=&#39;x&#39;&gt; &amp; &quot;so&quot;<br><img alt src="a">end</p>');
  assert.equal(markup("<b>"), "&lt;b&gt;");
});
