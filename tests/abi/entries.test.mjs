// The files that a page or a server imports: what importing them does to their surroundings.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

const dist = join(fileURLToPath(import.meta.url), "../../../dist");

/** A page that takes notes of what is defined, and a worker that could be served. */
function surroundings() {
  delete globalThis.onmessage;
  const defined = new Map();
  Object.assign(globalThis, {
    HTMLElement: class {},
    WorkerGlobalScope: class {},
    name: "demarche",
    customElements: { get: (name) => defined.get(name), define: (name, element) => defined.set(name, element) },
  });
  const before = Object.getOwnPropertyNames(globalThis);
  return { defined, added: () => Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name)) };
}

test("a server that renders pages imports the element, though it has no HTML", async () => {
  const { DemarcheTimeline } = await import(join(dist, "demarche.js?server"));
  assert.equal(typeof DemarcheTimeline, "function");
});

test("importing demarche.js defines the element and does nothing else", async () => {
  const { defined, added } = surroundings();
  const { DemarcheTimeline } = await import(join(dist, "demarche.js?page"));
  assert.deepEqual([...defined], [["demarche-timeline", DemarcheTimeline]]);
  assert.deepEqual(added(), []);
  await import(join(dist, "demarche.js?again"));
  assert.equal(defined.get("demarche-timeline"), DemarcheTimeline, "the first of two engines on a page keeps the name");
});

test("importing element.js does nothing, and its author defines the element under a name of their own", async () => {
  const { defined, added } = surroundings();
  const { DemarcheTimeline, define } = await import(join(dist, "element.js?page"));
  assert.deepEqual([...defined], []);
  assert.deepEqual(added(), []);
  define("our-timeline");
  assert.deepEqual([...defined], [["our-timeline", DemarcheTimeline]]);
});
