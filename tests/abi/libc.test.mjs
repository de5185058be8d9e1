// The functions that stand in for those of the C library answer as these do, for every kind of input.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { instantiate } from "../../web/engine/instantiate.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const wasm = readFileSync(join(process.env.DEMARCHE_BUILD_DIR ?? join(root, "build"), "wasm/libc_check.wasm"));

test("a replacement of the C library answers as the library does", async () => {
  const module = await instantiate(wasm);
  const begin = module.exports.dm_libc_faults();
  const faults = new TextDecoder().decode(module.memory.subarray(begin, module.memory.indexOf(0, begin)));
  assert.equal(faults, "");
});
