// Makes dist/studio.html of what is built: one file with the studio, its engine and a sample, which opens from disk and asks
// nobody. dist/studio.css is its style, which pages that can be edited hold too.
// usage: node shell/studio/pack_studio.mjs [dist]
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";
import { codeBlock, escapeHtml } from "../page/markup.mjs";
import { pack } from "../page/pack.mjs";
import { htmlOf, packed, studioBlocks } from "./studio_blocks.mjs";
import * as say from "./words.js";

/** @param {string} content between the tags */
const hash = (content) => `'sha256-${createHash("sha256").update(content).digest("base64")}'`;

/** What the page holds, in its order. The reader takes the first wasm of a page, so the engine for authors has another type. */
const blocksOf = () => [
  { attributes: 'type="application/wasm" data-block="core"', content: pack(file("demarche.wasm.gz")) },
  { attributes: 'type="application/gzip" data-block="reader"', content: pack(file("demarche.js.gz")) },
  ...studioBlocks(out, root),
  { attributes: `type="application/json" data-sample="${sampleName}"`, content: packed(minified(readFileSync(join(root, "shell/stories", sampleName), "utf8"))) },
];

const sampleName = "cuba-1962.timeline.json";

/** @param {string} json */
const minified = (json) => JSON.stringify(JSON.parse(json));

// Links of the page lead nowhere, and nothing is loaded: what an author writes stays on the machine.
/** @param {string} script */
const policy = (script) =>
  [
    "default-src 'none'",
    `script-src ${hash(script)} blob: 'wasm-unsafe-eval'`, // blob: what the script has unpacked
    "worker-src blob:",
    "img-src data: blob:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types default demarche desk studio", // default: main.js allows Tabulator to empty its elements
  ].join("; ");

/** The colours of a timeline for all of the page, and the style of the studio. @param {string} root */
async function styleOf(root) {
  const read = (/** @type {string} */ path) => readFileSync(join(root, path), "utf8");
  const colors = read("web/theme.css").match(/\{[^}]*\}/)?.[0] ?? "";
  const sheets = ["studio.css", "panels.css", "forms.css", "table/grid.css"].map((name) => read(`shell/studio/${name}`));
  const { code } = await transform([`:root ${colors}`, ...sheets].join("\n"), { loader: "css", minify: true });
  return code.trim();
}

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const out = resolve(process.argv[2] ?? join(root, "dist"));
const file = (/** @type {string} */ name) => readFileSync(join(out, name));
const script = codeBlock(file("studio_boot.js").toString());
writeFileSync(join(out, "studio.css"), await styleOf(root));
const blocks = blocksOf().map(htmlOf);
/** @type {Record<string, string>} */
const parts = {
  language: say.language,
  policy: escapeHtml(policy(script)),
  title: escapeHtml(say.product),
  needsScript: escapeHtml(say.needsScript),
  blocks: blocks.join("\n"),
  script,
};
const template = readFileSync(join(root, "shell/studio/studio.html"), "utf8");
writeFileSync(join(out, "studio.html"), template.replace(/\{\{(\w+)\}\}/g, (all, name) => parts[name] ?? all));
