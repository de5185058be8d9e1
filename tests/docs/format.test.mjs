// The tables of docs/format.md agree with the schema, and its examples load without an issue.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openStory } from "../../shell/headless.mjs";
import { read, rowsOf, sectionsOf, snippetsOf } from "./markdown.mjs";

const { default: Ajv } = await import("ajv/dist/2020.js");
const schema = JSON.parse(read("shell/timeline.schema.json"));
const validate = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false }).compile(schema);
const text = read("docs/format.md");

/** @returns {Map<string, {fields: string[][], example: any}>} what the page says of each object of the format */
function sections(markdown) {
  const named = sectionsOf(markdown).flatMap(({ heading, body }) => {
    const name = heading.match(/: `([^`]+)`$/)?.[1];
    if (!name) return [];
    const examples = snippetsOf(body);
    assert.equal(examples.length, 1, `one example in "${heading}"`);
    return [[name, { fields: rowsOf(body).filter(([field]) => field.startsWith("`")), example: JSON.parse(examples[0].content) }]];
  });
  return new Map(named);
}

const objects = { document: schema, ...Object.fromEntries(Object.entries(schema.$defs).filter(([, each]) => each.properties)) };
const resolved = (field) => (field.$ref ? { ...schema.$defs[field.$ref.split("/").at(-1)], ...field } : field);

/** The differences between the page and the schema, as sentences. */
function differences(markdown) {
  const described = sections(markdown);
  return Object.entries(objects).flatMap(([name, { properties, required = [] }]) => {
    const section = described.get(name);
    if (!section) return [`there is no section for ${name}`];
    const rows = new Map(section.fields.map(([field, value]) => [field.slice(1, -1), value]));
    return [
      ...[...rows.keys()].filter((field) => !(field in properties)).map((field) => `${name} has no field ${field}`),
      ...Object.entries(properties).flatMap(([field, rule]) => rowDifferences(`${name}.${field}`, rows.get(field), { ...resolved(rule), isRequired: required.includes(field) })),
      ...Object.keys(properties).filter((field) => !(field in section.example)).map((field) => `the example of ${name} has no ${field}`),
    ];
  });
}

function rowDifferences(name, value, rule) {
  if (value === undefined) return [`${name} is not described`];
  const isDefault = (word) => new RegExp(`\`${word}\` \\(default\\)`).test(value);
  const choices = rule.enum ?? [];
  return [
    ...choices.filter((word) => !value.includes(`\`${word}\``)).map((word) => `${name} may be ${word}`),
    ...[...value.matchAll(/`([a-z-]+)`/g)].map(([, word]) => word).filter((word) => choices.length && !choices.includes(word)).map((word) => `${name} cannot be ${word}`),
    ...(/required/.test(value) === rule.isRequired ? [] : [`${name} is ${rule.isRequired ? "" : "not "}required`]),
    ...("default" in rule && !isDefault(rule.default) ? [`${name} is ${rule.default} by default`] : []),
    ...(!("default" in rule) && value.includes("(default)") ? [`${name} has no default`] : []),
  ];
}

/** A document around the example of one object, with the other examples to refer to. */
function around(name, examples) {
  const { document, source, actor, topic, era, event } = examples;
  const lists = { sources: [...document.sources, source], actors: [...document.actors, actor], topics: [...document.topics, topic], eras: [...document.eras, era] };
  const whole = { ...document, ...lists, events: [...document.events, event] };
  const last = { ...event, id: "last" };
  const inEvent = {
    place: { place: examples[name] }, phase: { phases: [examples[name]] }, commitment: { commitment: examples[name] },
    participant: { participants: [examples[name]] }, position: { positions: [examples[name]] },
    account: { accounts: [examples[name]] }, link: { links: [examples[name]] },
    "media-item": { media: [examples[name]] }, revision: { revisions: [examples[name]] },
  };
  if (name === "document") return document;
  if (name === "tour-step") return { ...whole, display: { tour: [examples[name]] } };
  if (name === "display") return { ...whole, display: examples[name] };
  return name in inEvent ? { ...whole, events: [...whole.events, { ...last, ...inEvent[name] }] } : whole;
}

const complaints = async (story) => (await openStory(JSON.stringify(story), { width: 600, height: 400 })).issues.map(({ message }) => message);

test("every field of the schema is described, with its choices, its default and whether it is required", () => {
  assert.ok(Object.keys(objects).length >= 14);
  assert.deepEqual(differences(text), []);
});

test("a field that the page forgets, invents or tells wrongly does not go unseen", () => {
  const changes = [
    [/^\| `publisher`.*\n/m, ""], [/^\| `publisher`/m, "| `printer`"], ["`tentative`, ", ""], ["`tentative`", "`perhaps`"],
    ["`state` (default)", "`state`"], ["| id of an actor, required | Who.", "| id of an actor | Who."], [/^## A promise.*\n/m, "## A promise\n"],
    ['  "office": "foreign minister",\n', ""], ["| `false` (default)", "| `false`"].map((each) => each.replace("| ", "")),
  ];
  for (const [from, to] of changes) {
    const changed = text.replace(from, to);
    assert.notEqual(changed, text, String(from));
    assert.notDeepEqual(differences(changed), [], String(from));
  }
});

const described = sections(text);
const examples = Object.fromEntries([...described].map(([name, { example }]) => [name, example]));
for (const name of described.keys()) {
  test(`the example of ${name} is valid by the schema and loads without a word`, async () => {
    const story = around(name, examples);
    assert.ok(JSON.stringify(story).includes(JSON.stringify(examples[name])));
    assert.ok(validate(story), JSON.stringify(validate.errors, null, 1));
    assert.deepEqual(await complaints(story), []);
  });
}

test("every date that the page shows is read as a date", async () => {
  const { body } = sectionsOf(text).find(({ heading }) => heading === "Dates");
  const dates = rowsOf(body).map(([date]) => date.match(/^`(.+)`$/)?.[1]).filter(Boolean);
  assert.ok(dates.length >= 12);
  for (const date of dates) {
    const story = { title: "T", events: [{ id: "e", title: "E", date }] };
    assert.ok(validate(story), date);
    assert.deepEqual(await complaints(story), [], date);
  }
  const durations = [...body.matchAll(/`(P[^`]+)`/g)].map(([, each]) => each);
  assert.ok(durations.length >= 3);
  for (const duration of durations) {
    assert.deepEqual(await complaints({ title: "T", events: [{ id: "e", title: "E", date: "2025", duration }] }), [], duration);
  }
});
