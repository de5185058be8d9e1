// The studio opens files in a browser, whose policy forbids code that is made of text.
import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { oneRow, utf8, workbook } from "./fixtures.mjs";

const entry = join(dirname(fileURLToPath(import.meta.url)), "../../../shell/containers/open.mjs");
const { outputFiles } = await build({ entryPoints: [entry], bundle: true, minify: true, write: false, format: "esm", platform: "browser", target: "es2022", logLevel: "silent" });
const [{ text: code }] = outputFiles;

const mostBytes = 76_000; // gzip

test("an author's browser loads less than 76 kB to open files, and to write a workbook", () => {
  const size = gzipSync(code, { level: 9 }).length;
  assert.ok(size < mostBytes, `${size} bytes`);
  assert.ok(size > 20_000, "the libraries are in it");
});

test("no code is made of text, and nothing of Node.js is needed", () => {
  for (const word of [/\beval\b/, /\bnew Function\b/, /\bFunction\(["'`]/, /\bfrom ?"(node:|fs|path)/, /\bBuffer\b/, /\.innerHTML\b/, /\bDOMParser\b/]) assert.doesNotMatch(code, word);
  assert.match("new Function(a)", /\bnew Function\b/);
});

test("the code of the browser opens files as the command line does", async () => {
  const folder = mkdtempSync(join(tmpdir(), "demarche-open-"));
  try {
    writeFileSync(join(folder, "open.mjs"), code);
    const { openFile, Refusal } = await import(pathToFileURL(join(folder, "open.mjs")));
    assert.equal((await openFile(utf8("a;b\n1;2\n"))).sheets[0].rows[1][1], "2");
    assert.equal((await openFile(utf8("<table><tr><td>a<td>b</table>"))).sheets[0].rows[0][1], "b");
    assert.equal((await openFile(workbook({ S: oneRow('<c t="str"><v>a</v></c>') }))).sheets[0].rows[0][0], "a");
    assert.equal((await openFile(utf8("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a\nEND:VEVENT\nEND:VCALENDAR\n"))).sheets[0].rows[1][2], "a");
    await assert.rejects(openFile(utf8("%PDF-1")), Refusal);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
