// The published schema against the stories and against the loader in the wasm: what `check` accepts, an editor accepts.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { openStory, root } from "../../shell/headless.mjs";

const { default: Ajv } = await import("ajv/dist/2020.js");
const schema = JSON.parse(readFileSync(join(root, "shell/timeline.schema.json"), "utf8"));
const validate = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false }).compile(schema);
const why = () => JSON.stringify(validate.errors, null, 1);

const everything = {
  $schema: "timeline.schema.json", version: 1, title: "T", summary: "S", language: "en", updated: "2025-03", timeZone: "Europe/Kyiv",
  sources: [{ id: "s", publisher: "P", title: "T", url: "https://example.org", published: "2025-02-18", authors: ["A"], language: "en", accessed: "2025" }],
  actors: [
    { id: "ua", name: "Ukraine", shortName: "UA", aliases: ["U"], type: "state", office: "", country: "UKR", wikidata: "Q212", color: "#c99a00" },
    { id: "p", name: "P", type: "person", memberOf: "ua", office: "president", color: "" }],
  topics: [{ id: "t", name: "T", summary: "S" }],
  events: [{
    id: "e", title: "E", summary: "S", date: "[2025-02-10..2025-02-16]", duration: "PT4H30M", kind: "consult", mode: "visit", status: "rescheduled",
    previousDates: ["2025-02-19"], phases: [{ name: "N", date: "2025-02-20" }], place: { name: "Riyadh", lat: 24.7, lon: 46.7 },
    participants: [{ actor: "ua", role: "absent", reason: "not-invited" }, { actor: "p" }],
    commitment: { status: "made", conditions: ["C"], of: "e" },
    positions: [{ actor: "ua", topic: "t", stance: "conditional", condition: "C", sources: ["s"] }],
    accounts: [{ text: "A", source: "s", by: "p", basis: "anonymous", quote: true, about: "reason" }],
    links: [{ type: "leads-to", event: "e", note: "N" }], media: [{ url: "http://example.org/a.jpg", caption: "C", credit: "C", alt: "A" }],
    tags: ["t"], importance: 0.5, sources: ["s"], revisions: [{ date: "2025-03-01", note: "N" }] }],
  display: { lanes: "party", order: ["ua"], axis: "story", start: "1994", end: "2025", theme: "dark" },
};

/** One change to `everything` each, by path and new value, that neither may accept. */
const refused = [
  [["title"], ""], [["title"], undefined], [["events"], undefined], [["version"], 2], [["version"], "1"], [["updated"], ""],
  ...["44", "-44", "196", "44?", "03/2024", "1/2024", "2024/03/05", "05.03.2024", "../44", "[2024, 44]", "44 julian"].map((date) => [["events", 0, "date"], date]),
  [["sources", 0, "id"], undefined], [["sources", 0, "url"], "ftp://example.org"], [["sources", 0, "authors"], "A"],
  [["actors", 0, "name"], undefined], [["actors", 0, "type"], "planet"], [["actors", 0, "color"], "red"],
  [["topics", 0, "id"], " "], [["events", 0], 7], [["events", 0, "title"], null], [["events", 0, "duration"], "4 hours"],
  [["events", 0, "kind"], "agrees"], [["events", 0, "status"], ""], [["events", 0, "importance"], 1.5], [["events", 0, "tags", 0], 1],
  [["events", 0, "place", "lat"], 91], [["events", 0, "place", "lon"], undefined], [["events", 0, "place"], "Riyadh"],
  [["events", 0, "participants", 0, "role"], "party"], [["events", 0, "participants", 0, "role"], undefined],
  [["events", 0, "participants", 0, "actor"], undefined], [["events", 0, "participants", 0, "reason"], "ill"],
  [["events", 0, "commitment", "status"], undefined], [["events", 0, "positions", 0, "stance"], undefined],
  [["events", 0, "accounts", 0, "source"], undefined], [["events", 0, "accounts", 0, "quote"], "yes"],
  [["events", 0, "links", 0, "type"], "led-to"], [["events", 0, "media", 0, "url"], "javascript:x"], [["display", "theme"], "drak"],
];

/** The same, that both must accept. */
const accepted = [
  [["version"], undefined], [["summary"], ""], [["sources", 0, "url"], ""], [["actors", 0, "color"], "#C99A00"],
  [["events"], []], [["events", 0, "importance"], 1], [["events", 0, "place"], {}], [["events", 0, "participants", 0, "reason"], undefined],
  ...["0044", "-0043", "196X", "~2008", "1950S2", "Y-17E7", "../1985", "1985/..", "[1667,1668, 1670..1672]", "2025-02-18T10:30:05.25Z", "1648-10-14 julian"].map((date) => [["events", 0, "date"], date]),
  [["events", 0, "x-desk"], { any: ["thing"] }], [["display"], {}],
];

function changed([path, value]) {
  const story = structuredClone(everything);
  const owner = path.slice(0, -1).reduce((object, key) => object[key], story);
  if (value === undefined) delete owner[path.at(-1)];
  else owner[path.at(-1)] = value;
  return story;
}

async function complaints(story) {
  const { issues } = await openStory(JSON.stringify(story), { width: 600, height: 400 });
  return issues.filter((issue) => issue.severity !== "notice");
}

test("every story in shell/stories is valid by the schema their editors use", () => {
  const names = readdirSync(join(root, "shell/stories")).filter((name) => name.endsWith(".timeline.json"));
  assert.ok(names.length >= 2);
  for (const name of names) {
    const story = JSON.parse(readFileSync(join(root, "shell/stories", name), "utf8"));
    assert.ok(validate(story), `${name}: ${why()}`);
    assert.equal(story.$schema, "../timeline.schema.json");
  }
});

test("a story that uses every member is accepted by the schema and by the loader", async () => {
  assert.ok(validate(everything), why());
  assert.deepEqual(await complaints(everything), []);
});

test("what an author gets wrong is refused by both", async () => {
  for (const change of refused) {
    const story = changed(change);
    assert.ok(!validate(story), `the schema accepts ${JSON.stringify(change)}`);
    assert.notDeepEqual(await complaints(story), [], `the loader accepts ${JSON.stringify(change)}`);
  }
});

test("what an author may leave out or add is accepted by both", async () => {
  for (const change of accepted) {
    const story = changed(change);
    assert.ok(validate(story), `the schema refuses ${JSON.stringify(change)}: ${why()}`);
    assert.deepEqual(await complaints(story), [], `the loader refuses ${JSON.stringify(change)}`);
  }
});
