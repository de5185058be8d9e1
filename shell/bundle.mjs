// Makes one HTML file of a document: its words, its picture, its data and the engine.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { number, overflow, text, writing } from "../web/abi/names.js";
import { word } from "../web/abi/words.js";
import { directionOf } from "../web/direction.js";
import { mostBytesAtOnce } from "../web/limits.js";
import { firstTree, linksOf, openEvent, phone, wideStage, wordsOfTools } from "./page/first_view.mjs";
import { distFile, drawings, isError, languageLines, loadEngine, root } from "./headless.mjs";
import { escapeHtml } from "./page/markup.mjs";
import { originsIn, withPictures } from "./page/media.mjs";
import { pack } from "./page/pack.mjs";
import { shorten } from "./page/shorten.mjs";
import { sharePictures, slimPicture, slimWords } from "./page/slim.mjs";
import { pagePicture } from "./page/still.mjs";

/** @param {string} content between the tags @returns {string} a CSP source that allows exactly this */
const hash = (content) => `'sha256-${createHash("sha256").update(content).digest("base64")}'`;

/** @param {Uint8Array | string} content */
const packed = (content) => pack(gzipSync(content, { level: 9, memLevel: 9 }));

// The code must not contain a text that ends its element or begins a comment.
/** @param {string} code */
const codeBlock = (code) => code.replace(/<(?=\/script|!--)/gi, "\\x3C").trim();

/** A data block that is compressed. @param {string} type @param {{size: number, text: string}} content @param {string} [attribute] more of it */
const block = (type, { size, text }, attribute = "") => `<script ${attribute && `${attribute} `}type="${type}" data-size="${size}">${text}</script>`;

/** @param {string[]} scripts @param {string[]} styles @param {string[]} origins  of pictures @param {boolean} hasWorker */
const policy = (scripts, styles, origins, hasWorker) =>
  [
    "default-src 'none'",
    `script-src ${scripts.map(hash).join(" ")} blob: 'wasm-unsafe-eval'`, // blob: what the script has unpacked
    `style-src ${styles.map(hash).join(" ")}`,
    ["img-src data:", ...origins].join(" "),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    ...(hasWorker ? ["worker-src blob:", "trusted-types demarche"] : ["trusted-types 'none'"]),
  ].join("; ");

const allSteps = 0x7fffffff;

// A document with errors keeps its lines, so that the page names the same lines as the editor.
/** @param {Uint8Array} story @param {any[]} issues */
const dataOf = (story, issues) => (issues.some(isError) ? story : shorten(story));

// The engine has English built in. The page carries any other language.
/** @param {string} tag BCP 47 */
const languageBlock = async (tag) => {
  const lines = await languageLines(tag);
  return lines && block("text/plain", packed(lines), `data-language="${escapeHtml(tag)}"`);
};

// Sentences for the errors of the story; the engine has their numbers only.
/** @param {any[]} issues */
const sentencesBlock = (issues) =>
  issues.some(isError) ? block("text/plain", packed(readFileSync(distFile("sentences.txt"), "utf8")), "data-sentences") : "";

/** A template with its parts. @param {string} template @param {Record<string, string>} parts */
const filled = (template, parts) => template.replace(/\{\{(\w+)\}\}/g, (all, name) => parts[name] ?? all);

// The author's theme comes before the preference of the reader's device.
/** @type {Record<string, string>} */
const themed = { light: "html{color-scheme:light}", dark: "html{color-scheme:dark}" };

/**
 * The first view as it is drawn at a size.
 * @param {any} timeline @param {{ width: number, height: number }} size @param {number} overflowing  what lanes do that do not fit
 */
async function firstView(timeline, { width, height }, overflowing) {
  const { write } = await loadEngine();
  timeline.resize(width, height, 1, height, overflowing);
  while (timeline.work(allSteps) < 1);
  const runsDown = timeline.number(number.runsDown) > 0;
  const still = timeline.number(number.stillHeight);
  timeline.part(0, still);
  timeline.frame(0);
  const isDense = timeline.number(number.counted) > 0 || timeline.number(number.scrolls) > 0; // more height shows more
  const drawn = await drawings(timeline);
  return { drawn, runsDown, isDense, height: still, links: linksOf(timeline, write(timeline, writing.targets)) };
}

/**
 * @param {Uint8Array} story
 * @param {import("./headless.mjs").Opened} opened
 * @param {{embedsMedia?: boolean, tell?: (trouble: string) => void}} [options]  tell: of pictures that are not in the page
 * @returns {Promise<string>}
 */
export async function bundle(story, { timeline, issues }, { embedsMedia = false, tell = () => {} } = {}) {
  const { sheets, write } = await loadEngine();
  const { theme, base, frame, stage: stageSheet, words } = sheets;
  const template = readFileSync(join(root, "shell/page/page.html"), "utf8");
  // The head has these sheets, and the code reads them there. It brings its own for its tree: a page that was saved from
  // a browser has lost the declared one.
  const whole = readFileSync(distFile("demarche.js"), "utf8");
  const code = [theme, base, words].reduce((rest, sheet) => rest.replace(sheet, ""), whole);
  const script = codeBlock(readFileSync(distFile("boot.js"), "utf8"));
  const event = openEvent(timeline);
  const opened = event && codeBlock(readFileSync(distFile("opened.js"), "utf8"));
  const paper = theme.match(/light-dark\([^)]*\)/)?.[0] ?? ""; // the first of them
  const summary = write(timeline, writing.summary);
  const stage = wideStage(timeline, summary);
  const onDesk = await firstView(timeline, stage, overflow.scrolls);
  const tools = wordsOfTools(timeline);
  const onPhone = await firstView(timeline, phone, overflow.grows);
  const picture = pagePicture([{ name: "wide", ...onDesk }, { name: "narrow", ...onPhone }], theme);
  const scheme = timeline.text(text.theme);
  const most = onDesk.isDense ? "100dvh" : "min(100dvh, 720px)";
  const still = `${onDesk.height}px`;
  const tall = (onPhone.height / phone.width).toFixed(3);
  const own = { paper, most, still, narrow: String(onPhone.height), tall, below: onDesk.height < stage.height ? still : most };
  const ownStyle = filled(template.match(/<style>([^]*?)<\/style>/)?.[1] ?? "", own);
  const headStyle = ownStyle.trim().replace(/\s*\n\s*/g, "") + theme + base + words + picture.style + (themed[scheme] ?? "");
  const treeStyle = base + frame + stageSheet;
  const language = timeline.text(text.language) || "en";
  const data = dataOf(story, issues);
  const classes = ["pictured", ...(onDesk.runsDown ? ["down"] : []), ...(onPhone.runsDown ? ["down-on-phone"] : []), ...(onDesk.isDense ? ["dense"] : [])];
  const outline = write(timeline, writing.outlineHtml);
  const listed = embedsMedia ? await withPictures(outline) : { html: outline, troubles: [] };
  for (const trouble of listed.troubles) tell(trouble);
  const shared = sharePictures({
    legend: write(timeline, writing.legendHtml),
    list: listed.html,
    sources: write(timeline, writing.sourcesHtml),
  });
  /** @type {Record<string, string>} */
  const parts = {
    language: escapeHtml(language),
    direction: directionOf(language),
    policy: escapeHtml(policy([script, opened].filter(Boolean), [headStyle, treeStyle], originsIn(listed.html), data.length > mostBytesAtOnce)),
    title: escapeHtml(timeline.text(text.title)),
    summary: escapeHtml(summary),
    tree: slimWords(`<style>${treeStyle}</style>${firstTree(timeline, classes, tools)}`),
    masthead: slimWords(write(timeline, writing.mastheadHtml)),
    picture: slimPicture(picture.svg),
    event: escapeHtml(event),
    opened: opened && `<script>${opened}</script>`,
    legend: slimWords(shared.parts.legend),
    marks: escapeHtml(timeline.word(word.legend)),
    listed: escapeHtml(write(timeline, writing.listHeading)),
    list: slimWords(shared.parts.list),
    sources: slimWords(shared.parts.sources),
    symbols: slimWords(shared.symbols),
    sourcesHeading: escapeHtml(timeline.word(word.sourceList)),
    story: block("application/json", packed(data)),
    languageWords: await languageBlock(language),
    sentences: sentencesBlock(issues),
    core: block("application/wasm", pack(readFileSync(distFile("demarche.wasm.gz")))),
    code: block("application/gzip", packed(code)),
    script,
  };
  return filled(template.replace(/<style>[^]*?<\/style>/, () => `<style data-demarche>${headStyle}</style>`), parts);
}
