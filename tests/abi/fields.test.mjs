// What an author can say is told: every member of the format changes the words or the picture of a story.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { loadEngine, openStory, root } from "../../shell/headless.mjs";

const schema = JSON.parse(readFileSync(join(root, "shell/timeline.schema.json"), "utf8"));

/** Every member has a value in it. Where a value tells nothing by itself, the rest of the story makes it tell something. */
const story = {
  $schema: "timeline.schema.json", version: 1, title: "A title", summary: "A summary", language: "en", updated: "2025-03", timeZone: "Europe/Kyiv",
  sources: [
    { id: "herald", publisher: "The Herald", title: "A headline", url: "https://example.org/1", published: "2025-02-18", authors: ["Ada"], language: "en", accessed: "2025-02-20" },
    { id: "post", publisher: "The Post" }],
  actors: [
    { id: "ua", name: "Ukraine", shortName: "UA", aliases: ["Ukr"], type: "organization", office: "", country: "UKR", wikidata: "Q212", color: "#c99a00" },
    { id: "us", name: "United States" },
    { id: "person", name: "Ada Berg", type: "person", memberOf: "ua", office: "president" }],
  topics: [{ id: "border", name: "The border", summary: "Where it is" }, { id: "other", name: "Another topic" }],
  eras: [{ id: "thaw", title: "The thaw", date: "2025-01/2025-02", summary: "A mild winter" }],
  events: [
    {
      id: "talks", title: "Talks", shortTitle: "Talk", summary: "They talked", date: "2025-02-18T10:30", dateText: "last Tuesday", duration: "PT4H30M", kind: "consult", mode: "visit", status: "rescheduled",
      previousDates: ["2025-02-17"], phases: [{ name: "Opened", date: "2025-02-18T10:30" }, { name: "Closed", date: "2025-02-18T15:00" }], place: { name: "Riyadh", lat: 24.7, lon: 46.7 },
      participants: [{ actor: "ua", role: "absent", reason: "not-invited" }, { actor: "person", role: "delegate" }, { actor: "us", role: "host" }],
      commitment: { status: "made", conditions: ["If it rains"], of: "promise" },
      positions: [{ actor: "us", topic: "border", stance: "conditional", condition: "If it snows", sources: ["herald"] }],
      accounts: [
        { text: "They talked", source: "herald", by: "person", basis: "anonymous", quote: true, about: "reason" },
        { text: "They did not", source: "post", about: "reason" }],
      links: [{ type: "leads-to", event: "later", note: "As expected" }],
      media: [
        { url: "https://example.org/a.jpg", caption: "A photograph", credit: "Ada" },
        { url: "https://example.org/b.jpg", alt: "Two chairs" }],
      tags: ["peace"], importance: 0.2, sources: ["herald"], revisions: [{ date: "2025-03-01", note: "A name was corrected" }],
    },
    { id: "promise", title: "A promise", date: "2025-01-10", participants: [{ actor: "us" }], commitment: { status: "made" } },
    { id: "later", title: "A later event", date: "2025-04-01", participants: [{ actor: "us" }] }],
  display: { lanes: "party", order: ["ua"], axis: "story", start: "2025-01-01", end: "2025-03-01", theme: "dark", orientation: "across",
    tour: [{ event: "talks", text: "The talks", lanes: "topic", start: "2025-03-01", end: "2025-03-20" }] },
};

/** The new value of a member, where one that is made of the old does not do. */
const other = {
  "display.bands": "closed", "display.tour.event": "later", "display.tour.start": "2025-03-10", "display.tour.end": "2025-03-28",
  language: "uk", timeZone: "Asia/Kolkata", "sources.id": "third", "sources.language": "uk", "actors.id": "xx", "actors.type": "group", "actors.memberOf": "us",
  "topics.id": "third", "events.id": "third", "events.duration": "PT5H", "events.mode": "call", "events.participants.actor": "us", "events.participants.reason": "declined",
  "events.commitment.of": "later", "events.positions.actor": "ua", "events.positions.topic": "other", "events.positions.sources": ["post"],
  "events.accounts.source": "post", "events.accounts.by": "us", "events.accounts.about": "place", "events.links.event": "promise", "events.importance": 1, "events.sources": ["post"],
  "eras.date": "2025-01/2025-04", "display.order": ["us"], "display.start": "2025-02-01",
};

/** Members that tell a reader nothing, with what they are for. A member that is told has to leave this list. */
const untold = {
  "eras.id": "nothing refers to it yet", $schema: "editors read it", version: "only 1 is known", "actors.aliases": "a search finds them",
};

/** All members of the format by their path: [["events", "place"], schema]. */
function* members(object, path = []) {
  const whole = resolve(object);
  for (const [name, value] of Object.entries(whole.properties ?? {})) {
    const inner = resolve(value.items ?? value);
    if (inner.properties) yield* members(inner, [...path, name]);
    else yield [[...path, name], resolve(value)];
  }
}
const resolve = (value) => (value.$ref ? { ...schema.$defs[value.$ref.split("/").at(-1)], ...value, $ref: undefined } : value);

function changed(path, value) {
  const copy = structuredClone(story);
  let owner = copy;
  for (const name of path.slice(0, -1)) owner = Array.isArray(owner[name]) ? owner[name].find((each) => path.at(-1) in each && each[path.at(-1)] !== "") ?? owner[name][0] : owner[name];
  owner[path.at(-1)] = value(owner[path.at(-1)]);
  return copy;
}

function newValue(path, type) {
  const given = other[path.join(".")];
  if (given !== undefined) return () => given;
  const words = type.enum ?? (type.items && resolve(type.items).enum);
  if (words) return (old) => words.find((word) => word !== old && word !== "auto");
  const date = type.description && type.examples?.includes("1648-10-14 julian");
  if (date || /date/i.test(path.at(-1))) return (old) => (Array.isArray(old) ? ["2024-12-24"] : "2024-12-24");
  if (type.type === "boolean") return (old) => !old;
  if (type.type === "number") return (old) => old / 2;
  if (type.type === "array") return () => ["Something else"];
  if (/url/.test(path.at(-1))) return () => "https://example.org/other";
  if (path.at(-1) === "color") return () => "#005577";
  return () => "Something else";
}

/** Everything that a reader reads and sees. */
async function told(copy) {
  const { write, writing } = await loadEngine();
  const { timeline, issues } = await openStory(JSON.stringify(copy), { width: 940, height: 648 });
  const { number, preference, text } = await import("../../web/abi/names.js");
  const narrow = structuredClone(copy);
  if (narrow.display.orientation === "across") delete narrow.display.orientation;
  const phone = (await openStory(JSON.stringify(narrow), { width: 390, height: 844 })).timeline;
  phone.frame(0);
  const words = [text.outline, text.masthead, text.sources, text.legend, text.still].map((what) => timeline.text(what));
  timeline.preferences(preference.reducedMotion);
  timeline.frame(0);
  timeline.step(0);
  timeline.frame(0);
  const tour = [timeline.text(text.step, 0), timeline.number(number.selected), timeline.text(text.range), timeline.text(text.lanes)];
  return { seen: [...words, ...tour, write(phone, writing.scene), timeline.text(text.theme), timeline.text(text.filter)].join("\n"), wrong: issues.filter(({ severity }) => severity === "error") };
}

test("every member of the format changes the words or the picture of a story when it changes", async () => {
  const before = await told(story);
  assert.deepEqual(before.wrong, []);
  const silent = [];
  let count = 0;
  for (const [path, type] of members(schema)) {
    const name = path.join(".");
    const after = await told(changed(path, newValue(path, type)));
    ++count;
    const isTold = after.seen !== before.seen;
    if (isTold === name in untold) silent.push(`${name} ${isTold ? "is told now" : "tells nothing"}`);
  }
  assert.ok(count > 60, String(count));
  assert.deepEqual(silent, []);
});
