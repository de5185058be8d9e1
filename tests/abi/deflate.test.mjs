// The packer of one-file pages: what it writes, every browser reads back.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { gunzipSync, gzipSync } from "node:zlib";
import { gzip } from "../../shell/deflate.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

let seed = 7;
const random = (below) => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) % below;
const bytes = (size, values) => Buffer.from(Array.from({ length: size }, () => random(values)));

const samples = {
  nothing: Buffer.alloc(0),
  "one byte": Buffer.from("x"),
  "one byte, again and again": Buffer.alloc(100_000, 120),
  "two bytes in turn": Buffer.from("xy".repeat(20_000)),
  noise: bytes(20_000, 256),
  "noise of four letters": bytes(20_000, 4),
  "all bytes once": Buffer.from(Array.from({ length: 256 }, (_, at) => at)),
  "what repeats just within reach, and just out of it": Buffer.concat([bytes(32_768, 256), bytes(1_000, 256), bytes(32_768, 256)].flatMap((each) => [each, each])),
  "words, then noise, then words": Buffer.concat([Buffer.from("talks of talks ".repeat(900)), bytes(9_000, 256), Buffer.from("Переговоры ".repeat(900))]),
  "a story": readFileSync(join(root, "shell/stories/westphalia.timeline.json")),
  "the engine": readFileSync(join(root, "dist/demarche.wasm")),
};

for (const [name, content] of Object.entries(samples)) {
  test(`what is packed is read back as it was, and is no longer than usual: ${name}`, () => {
    const packed = gzip(content);
    assert.ok(gunzipSync(packed).equals(content));
    assert.ok(packed.length <= gzipSync(content, { level: 9 }).length);
  });
}

test("the engine is packed some 4 % smaller than usual", () => {
  const content = samples["the engine"];
  assert.ok(gzip(content).length < 0.965 * gzipSync(content, { level: 9 }).length);
});
