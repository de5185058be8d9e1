// The still picture, light and dark: as a file of its own, and in a page.
import assert from "node:assert/strict";
import { join } from "node:path";
import { before, test } from "node:test";
import { readStory } from "../../shell/files.mjs";
import { drawings, loadEngine, openStory, root } from "../../shell/headless.mjs";
import { pagePicture, standalone } from "../../shell/still.mjs";

let drawn, sheet;
before(async () => {
  const story = await readStory(join(root, "shell/stories/riyadh-2025.timeline.json"));
  drawn = await drawings((await openStory(story, { width: 940, height: 648 })).timeline);
  [sheet] = (await loadEngine()).sheets;
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

test("in a page every class has one rule, no colour is left in the picture, and tones are those of the style sheet", () => {
  const { svg, style } = pagePicture(drawn, sheet);
  assert.equal(colors(svg).size, 0);
  for (const name of used(svg)) assert.equal(style.split(`.${name}{`).length, 2, name);
  assert.match(style, /\.f-paper\{fill:var\(--paper\)\}/);
  assert.match(style, /\.t-text\{fill:var\(--text\)\}/);
  assert.match(style, /\.f-lane0\{fill:light-dark\(#\w{6},#\w{6}\)\}/);
});
