// The page on which people look at every mark.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../shell/headless.mjs";

test("the gallery shows each of its documents across and down, light and dark, without a fault", () => {
  const page = join(mkdtempSync(join(tmpdir(), "gallery-")), "gallery.html");
  execFileSync(process.execPath, [join(root, "tools/gallery.mjs"), page]);
  const html = readFileSync(page, "utf8");
  const documents = readdirSync(join(root, "tests/gallery"));
  assert.ok(documents.length > 8, String(documents));
  assert.equal(html.match(/<svg/g)?.length, 4 * documents.length);
  assert.doesNotMatch(html, /NaN|undefined/);
});
