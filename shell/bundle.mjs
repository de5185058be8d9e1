// Makes one HTML file of a document: its words, its picture, its data and the engine.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { text, writing } from "../web/abi/names.js";
import { word } from "../web/abi/words.js";
import { directionOf } from "../web/direction.js";
import { mostBytesAtOnce } from "../web/limits.js";
import { distFile, drawings, isError, languageLines, loadEngine, root } from "./headless.mjs";
import { pack, packGzip } from "./pack.mjs";
import { shorten } from "./shorten.mjs";
import { slimPicture, slimWords } from "./slim.mjs";
import { pagePicture } from "./still.mjs";

/** @param {string} value */
const escapeHtml = (value) =>
  value.replace(/[&<>"']/g, (each) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[each] ?? each);

/** @param {string} content between the tags @returns {string} a CSP source that allows exactly this */
const hash = (content) => `'sha256-${createHash("sha256").update(content).digest("base64")}'`;

// The code must not contain a text that ends its element or begins a comment.
/** @param {string} code */
const codeBlock = (code) => code.replace(/<(?=\/script|!--)/gi, "\\x3C").trim();

/** A data block that is compressed. @param {string} type @param {{size: number, text: string}} content @param {string} [attribute] more of it */
const block = (type, { size, text }, attribute = "") => `<script ${attribute && `${attribute} `}type="${type}" data-size="${size}">${text}</script>`;

/** @param {string} script @param {string} style @param {boolean} hasWorker */
const policy = (script, style, hasWorker) =>
  [
    "default-src 'none'",
    `script-src ${hash(script)} blob: 'wasm-unsafe-eval'`, // blob: what the script has unpacked
    `style-src ${hash(style)}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    ...(hasWorker ? ["worker-src blob:", "trusted-types demarche"] : ["trusted-types 'none'"]),
  ].join("; ");

// A document with errors keeps its lines, so that the page names the same lines as the editor.
/** @param {Uint8Array} story @param {any[]} issues */
const dataOf = (story, issues) => (issues.some(isError) ? story : shorten(story));

// The engine has English built in. The page carries any other language.
/** @param {string} tag BCP 47 */
const languageBlock = async (tag) => {
  const lines = await languageLines(tag);
  return lines && block("text/plain", pack(lines), `data-language="${escapeHtml(tag)}"`);
};

// Sentences for the errors of the story; the engine has their numbers only.
/** @param {any[]} issues */
const sentencesBlock = (issues) =>
  issues.some(isError) ? block("text/plain", pack(readFileSync(distFile("sentences.txt"), "utf8")), "data-sentences") : "";

// The author's theme comes before the preference of the reader's device.
/** @type {Record<string, string>} */
const themed = { light: "html{color-scheme:light}", dark: "html{color-scheme:dark}" };

/**
 * @param {Uint8Array} story
 * @param {import("./headless.mjs").Opened} opened
 * @returns {Promise<string>}
 */
export async function bundle(story, { timeline, issues }) {
  const { sheets, write } = await loadEngine();
  const template = readFileSync(join(root, "shell/page.html"), "utf8");
  // The page has the style in its head already, and the code reads it there.
  const whole = readFileSync(distFile("demarche.js"), "utf8");
  const code = sheets.reduce((rest, sheet) => rest.replace(sheet, ""), whole);
  const script = codeBlock(readFileSync(distFile("boot.js"), "utf8"));
  const [colors] = sheets;
  const paper = colors.match(/light-dark\([^)]*\)/)?.[0] ?? ""; // the first of them
  const ownStyle = (template.match(/<style>([^]*?)<\/style>/)?.[1] ?? "").replace("{{paper}}", paper);
  const picture = pagePicture(await drawings(timeline), colors);
  const theme = timeline.text(text.theme);
  const allStyle = ownStyle.trim().replace(/\s*\n\s*/g, "") + sheets.join("") + picture.style + (themed[theme] ?? "");
  const language = timeline.text(text.language) || "en";
  const data = dataOf(story, issues);
  /** @type {Record<string, string>} */
  const parts = {
    language: escapeHtml(language),
    direction: directionOf(language),
    policy: escapeHtml(policy(script, allStyle, data.length > mostBytesAtOnce)),
    title: escapeHtml(timeline.text(text.title)),
    summary: escapeHtml(write(timeline, writing.summary)),
    masthead: slimWords(write(timeline, writing.mastheadHtml)),
    picture: slimPicture(picture.svg),
    legend: slimWords(write(timeline, writing.legendHtml)),
    marks: escapeHtml(timeline.word(word.legend)),
    listed: escapeHtml(write(timeline, writing.listHeading)),
    list: slimWords(write(timeline, writing.outlineHtml)),
    sources: slimWords(write(timeline, writing.sourcesHtml)),
    sourcesHeading: escapeHtml(timeline.word(word.sourceList)),
    story: block("application/json", pack(data)),
    languageWords: await languageBlock(language),
    sentences: sentencesBlock(issues),
    core: block("application/wasm", packGzip(readFileSync(distFile("demarche.wasm.gz")))),
    code: block("application/gzip", pack(code)),
    script,
  };
  return template
    .replace(/<style>[^]*?<\/style>/, () => `<style data-demarche>${allStyle}</style>`)
    .replace(/\{\{(\w+)\}\}/g, (all, name) => parts[name] ?? all);
}
