// The core without a page: opens documents for the command line and the bundler.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Trouble } from "./files.mjs";
import { openStory as open } from "./page/open_story.mjs";
import * as say from "./sentences.mjs";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");
export const distFile = (/** @type {string} */ name) => join(root, "dist", name);

/** What opens the files of authors. @returns {Promise<typeof import("./containers/open.mjs")>} */
export async function loadContainers() {
  if (!existsSync(distFile("containers.js"))) throw new Trouble(say.notBuilt("containers.js"));
  return import("../dist/containers.js");
}

export async function loadEngine() {
  for (const name of ["boot.js", "edit.js", "demarche.js", "demarche.wasm.gz", "intl.js", "opened.js", "sentences.txt", "workshop.js", "workshop.wasm"]) {
    if (!existsSync(distFile(name))) throw new Trouble(say.notBuilt(name));
  }
  return import("../dist/workshop.js");
}

/** @typedef {{ timeline: any, isDocument: boolean, issues: any[] }} Opened */

/** @param {{ severity: string }} issue */
export const isError = ({ severity }) => severity === "error";

/**
 * The core of the workshop, which can make timelines.
 * @param {object} [font] measures texts; without it they get room for any font
 */
export async function loadWorkshop(font) {
  const workshop = await loadEngine();
  const engine = await workshop.Core.load(readFileSync(distFile("workshop.wasm")), font);
  if (process.stderr.isTTY) engine.module.progress = (/** @type {number} */ done) => void process.stderr.write(say.progress(done));
  return { workshop, engine, author: new workshop.Author(engine.module) };
}

/**
 * @param {Uint8Array | string} story a document as JSON
 * @param {{width: number, height: number}} size of the drawing, CSS px
 * @param {object} [font] measures its texts; without it they get room for any font
 * @returns {Promise<Opened>}
 */
export async function openStory(story, size, font) {
  const { engine, workshop: { write, writing } } = await loadWorkshop(font);
  const opened = await open(engine, story, size, languageLines);
  return { ...opened, issues: JSON.parse(write(opened.timeline, writing.issues)) };
}

/**
 * The lines of a language for the engine, as a page has them: its file, or names of dates by Intl. "" for English.
 * @param {string} tag BCP 47 @returns {Promise<string>}
 */
export async function languageLines(tag) {
  const name = tag.match(/^[a-z]{2,3}(?=-|$)/i)?.[0].toLowerCase() ?? "none";
  const path = distFile(`languages/${name}.txt`);
  if (existsSync(path)) return readFileSync(path, "utf8");
  const { intlLines } = await import("../dist/intl.js");
  return intlLines(tag);
}

/** The issues as lines that an editor can jump to. @param {string} path @param {any[]} issues */
export function issueLines(path, issues) {
  return issues.map(({ severity, line, column, message }) => `${path}${line ? `:${line}:${column}` : ""}: ${severity}: ${message}`);
}
