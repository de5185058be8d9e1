// The table of the files that run with both painters, and that the second run has the painter which it is meant to have.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, test } from "node:test";
import { bundle, closeAll, closePages, launch, open, renderer, riyadh, root } from "./reader.mjs";
import { painters } from "./renderers.mjs";

afterEach(closePages);
after(closeAll);

test("every file of browser tests says whether it runs with both painters", () => {
  const files = readdirSync(join(root, "tests/browser")).filter((name) => name.endsWith(".test.mjs"));
  assert.deepEqual(Object.keys(painters).sort(), files.map((name) => name.replace(".test.mjs", "")).sort());
});

test("a timeline is drawn by the painter of the run", async () => {
  const page = await open(await launch(), bundle(riyadh));
  assert.equal(await renderer(page), process.env.DEMARCHE_RENDERER || "2d");
});
