// The still picture, light and dark: as a file of its own, and in a page.
import assert from "node:assert/strict";
import { join } from "node:path";
import { before, test } from "node:test";
import { readStory } from "../../shell/files.mjs";
import { loadEngine, openStory, root } from "../../shell/headless.mjs";
import { drawings, pagePicture } from "../../shell/page/still.mjs";
import { standalone } from "../../shell/standalone.mjs";

let drawn, sheet;
before(async () => {
  const story = await readStory(join(root, "shell/stories/riyadh-2025.timeline.json"));
  drawn = drawings((await openStory(story, { width: 940, height: 648 })).timeline);
  sheet = (await loadEngine()).sheets.theme;
});

const all = (text, pattern) => [...text.matchAll(pattern)].map(([, found]) => found);
const colors = (svg) => new Set(all(svg, / (?:fill|stroke)="(#\w{6})"/g));
const used = (svg) => new Set(all(svg, / class="([^"]*)"/g).join(" ").split(" "));

test("the two drawings differ in their colours alone", () => {
  const plain = (svg) => svg.replace(/#[0-9a-f]{6}/g, "#");
  assert.equal(plain(drawn.light), plain(drawn.dark));
  assert.ok(colors(drawn.light).has("#ffffff") && !colors(drawn.dark).has("#ffffff"));
});

test("a file of its own is light for a viewer that knows no style, and has every dark colour in its style", () => {
  const file = standalone(drawn, "auto");
  const style = file.match(/<style>([^<]*)<\/style>/)[1];
  assert.equal(file.replace(/<style>[^<]*<\/style>/, "").replace(/ class="d-\w+"/, ""), drawn.light);
  const said = new Set(all(style, /(#\w{6})/g));
  for (const color of colors(drawn.dark)) assert.ok(said.has(color) || colors(drawn.light).has(color), color);
});

test("an author's theme is the only one of the file", () => {
  assert.equal(standalone(drawn, "dark"), drawn.dark);
  assert.equal(standalone(drawn, "light"), drawn.light);
});

test("the rules of one picture colour no other", () => {
  const scope = (file) => file.match(/\.(d-\w+) \./)[1];
  const other = { light: drawn.light.replace("Riyadh", "Geneva"), dark: drawn.dark.replace("Riyadh", "Geneva") };
  assert.notEqual(scope(standalone(drawn, "")), scope(standalone(other, "")));
});

test("in a page every class has one rule, no look is left in the picture, and tones are those of the style sheet", () => {
  const { svg, style } = pagePicture([{ name: "only", drawn, links: "" }], sheet);
  assert.deepEqual(all(svg, / (fill|stroke|font-size)=/g), []);
  const names = [...used(svg)].filter((name) => name !== "only");
  assert.ok(names.length > 10);
  for (const name of names) assert.equal(style.split(`.${name}{`).length, 2, name);
  assert.match(style, /\{fill:var\(--paper\)\}/);
  assert.match(style, /\{fill:var\(--text\);font-size:[\d.]+px/);
  assert.match(style, /\{fill:light-dark\(#\w{6},#\w{6}\)/);
});

test("two pictures of a page share the rules that are the same, and no name of a clip", () => {
  const { svg, style } = pagePicture([{ name: "wide", drawn, links: "" }, { name: "narrow", drawn, links: "" }], sheet);
  assert.equal(style, pagePicture([{ name: "only", drawn, links: "" }], sheet).style);
  const ids = all(svg, / id="([^"]*)"/g);
  assert.ok(ids.length > 2);
  assert.equal(new Set(ids).size, ids.length);
});

test("areas of the picture lead to the texts of events", () => {
  const { svg } = pagePicture([{ name: "only", drawn, links: '<a href="#x"><path d="M1,2h3v4h-3z"/></a>' }], sheet);
  assert.match(svg, /<a href="#x"><path d="M1,2h3v4h-3z"\/><\/a><\/g><\/svg>$/);
});
