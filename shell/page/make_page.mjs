// Makes one HTML file of a story: its words, its picture, its data and the engine. It runs under Node and in a browser,
// with either engine. What it does not know how to get is given, as Supplies.
import { number, overflow, text } from "../../web/abi/names.js";
import { word } from "../../web/abi/words.js";
import { directionOf } from "../../web/direction.js";
import { mostBytesAtOnce } from "../../web/limits.js";
import { firstTree, linksOf, openEvent, phone, wideStage, wordsOfTools } from "./first_view.mjs";
import { codeBlock, escapeHtml } from "./markup.mjs";
import { originsIn } from "./media.mjs";
import { pack } from "./pack.mjs";
import { policyFor } from "./policy.mjs";
import { shorten } from "./shorten.mjs";
import { sharePictures, slimPicture, slimWords } from "./slim.mjs";
import { drawings, pagePicture } from "./still.mjs";
import { noticeOf, wordsOf } from "./words.mjs";

/** @typedef {import("../../web/engine/timeline.js").Timeline} Timeline */
/** @typedef {import("./pack.mjs").Packed} Packed */

/**
 * What a page is made of, all of one build, and what only its surroundings can do.
 * @typedef {object} Supplies
 * @property {string} template  shell/page/page.html
 * @property {typeof import("../../web/styles.js").sheets} sheets
 * @property {string} code  dist/demarche.js
 * @property {string} boot  dist/boot.js
 * @property {string} opened  dist/opened.js
 * @property {string} edit  dist/edit.js
 * @property {Packed} core  the reader's engine, compressed and packed
 * @property {string} sentences  dist/sentences.txt
 * @property {(tag: string) => string | Promise<string>} languageLines  of a language (BCP 47) for the engine; "" for English
 * @property {(bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>} gzip
 * @property {(text: string) => string | Promise<string>} sha256  of the text in UTF-8, as base64
 */

/**
 * @typedef {object} Options
 * @property {(html: string) => Promise<{html: string, troubles: string[]}>} [embed]  puts pictures into the list, as withPictures of media.mjs
 * @property {string} [studio]  the blocks of the studio as HTML, for a page that can be edited
 * @property {(trouble: string) => void} [tell]  of pictures that are not in the page
 */

/** A data block that is compressed. @param {string} type @param {Packed} content @param {string} [attribute] more of it */
const block = (type, { size, text }, attribute = "") => `<script ${attribute && `${attribute} `}type="${type}" data-size="${size}">${text}</script>`;

const allSteps = 0x7fffffff;

/** A template with its parts. @param {string} template @param {Record<string, string>} parts */
const filled = (template, parts) => template.replace(/\{\{(\w+)\}\}/g, (all, name) => parts[name] ?? all);

// The author's theme comes before the preference of the reader's device.
/** @type {Record<string, string>} */
const themed = { light: "html{color-scheme:light}", dark: "html{color-scheme:dark}" };

/**
 * The first view as it is drawn at a size.
 * @param {Timeline} timeline @param {{ width: number, height: number }} size @param {typeof overflow[keyof typeof overflow]} overflowing  what lanes do that do not fit
 */
function firstView(timeline, { width, height }, overflowing) {
  timeline.resize(width, height, 1, height, overflowing);
  while (timeline.work(allSteps) < 1);
  const runsDown = timeline.number(number.runsDown) > 0;
  const still = timeline.number(number.stillHeight);
  timeline.part(0, still);
  timeline.frame(0);
  const isDense = timeline.number(number.counted) > 0 || timeline.number(number.scrolls) > 0; // more height shows more
  return { drawn: drawings(timeline), runsDown, isDense, height: still, links: linksOf(timeline) };
}

/** The first view on a desk and on a phone, and the words of the tools as they are on a desk. @param {Timeline} timeline @param {string} summary */
function firstViews(timeline, summary) {
  const stage = wideStage(timeline, summary);
  const onDesk = firstView(timeline, stage, overflow.scrolls);
  const tools = wordsOfTools(timeline);
  return { stage, tools, onDesk, onPhone: firstView(timeline, phone, overflow.grows) };
}

/** @typedef {ReturnType<typeof firstViews>} FirstViews */

/** The style of the head: the template's own, for this story. @param {FirstViews} views @param {Supplies} supplies @param {string} pictureStyle @param {string} scheme */
function headStyleOf({ stage, onDesk, onPhone }, { template, sheets: { theme, base, words } }, pictureStyle, scheme) {
  const paper = theme.match(/light-dark\([^)]*\)/)?.[0] ?? ""; // the first of them
  const most = onDesk.isDense ? "100dvh" : "min(100dvh, 720px)";
  const still = `${onDesk.height}px`;
  const tall = (onPhone.height / phone.width).toFixed(3);
  const own = { paper, most, still, narrow: String(onPhone.height), tall, below: onDesk.height < stage.height ? still : most };
  const ownStyle = filled(template.match(/<style>([^]*?)<\/style>/)?.[1] ?? "", own);
  return ownStyle.trim().replace(/\s*\n\s*/g, "") + theme + base + words + pictureStyle + (themed[scheme] ?? "");
}

/** Classes of the frame. @param {FirstViews} views */
const classesOf = ({ onDesk, onPhone }) =>
  ["pictured", ...(onDesk.runsDown ? ["down"] : []), ...(onPhone.runsDown ? ["down-on-phone"] : []), ...(onDesk.isDense ? ["dense"] : [])];

/**
 * The data blocks: the story, the language, the sentences about its errors, the engine.
 * @param {Uint8Array} data @param {string} language @param {{ hasErrors: boolean, isEditable: boolean }} page @param {Supplies} supplies
 */
async function blocksOf(data, language, { hasErrors, isEditable }, { sheets: { theme, base, words }, code, core, sentences, languageLines, gzip }) {
  /** @param {Uint8Array | string} content */
  const packed = async (content) => pack(await gzip(typeof content === "string" ? new TextEncoder().encode(content) : content));
  const lines = await languageLines(language);
  // The head has these sheets, and the code reads them there. It brings its own for its tree: a page that was saved from
  // a browser has lost the declared one.
  // The studio makes other pages of the whole code.
  const own = isEditable ? code : [theme, base, words].reduce((rest, sheet) => rest.replace(sheet, ""), code);
  const named = (/** @type {string} */ name) => (isEditable ? `data-block="${name}"` : "");
  return {
    story: block("application/json", await packed(data)),
    // The engine has English built in. The page carries any other language.
    languageWords: lines && block("text/plain", await packed(lines), `data-language="${escapeHtml(language)}"`),
    // The engine has the numbers of the sentences only.
    sentences: hasErrors ? block("text/plain", await packed(sentences), "data-sentences") : "",
    core: block("application/wasm", core, named("core")),
    code: block("application/gzip", await packed(own), named("reader")),
  };
}

/**
 * @param {Uint8Array} story  JSON
 * @param {Timeline} timeline  with the story, by openStory of open_story.mjs; it gets another size and other colours
 * @param {Supplies} supplies @param {Options} [options]
 * @returns {Promise<string>}
 */
export async function makePage(story, timeline, supplies, { embed, studio = "", tell = () => {} } = {}) {
  const { template, sheets: { theme, base, frame, stage: stageSheet } } = supplies;
  const { notice, hasErrors } = noticeOf(timeline, supplies.sentences);
  const { summary, ...words } = wordsOf(timeline);
  const script = codeBlock(supplies.boot);
  const event = openEvent(timeline);
  const opened = event && codeBlock(supplies.opened);
  const views = firstViews(timeline, summary);
  const picture = pagePicture([{ name: "wide", ...views.onDesk }, { name: "narrow", ...views.onPhone }], theme);
  const headStyle = headStyleOf(views, supplies, picture.style, timeline.text(text.theme));
  const treeStyle = base + frame + stageSheet;
  const language = timeline.text(text.language) || "en";
  // A document with errors keeps its lines, so that the page names the same lines as the editor.
  const data = hasErrors ? story : shorten(story);
  const listed = embed ? await embed(words.list) : { html: words.list, troubles: [] };
  for (const trouble of listed.troubles) tell(trouble);
  const shared = sharePictures({ legend: words.legend, list: listed.html, sources: words.sources });
  const edit = studio && codeBlock(supplies.edit);
  const content = { scripts: [script, opened, edit].filter(Boolean), isEditable: studio !== "", styles: [headStyle, treeStyle], origins: originsIn(listed.html), hasWorker: data.length > mostBytesAtOnce };
  /** @type {Record<string, string>} */
  const parts = {
    language: escapeHtml(language),
    direction: directionOf(language),
    policy: escapeHtml(await policyFor(content, supplies.sha256)),
    title: escapeHtml(timeline.text(text.title)),
    summary: escapeHtml(summary),
    tree: slimWords(`<style>${treeStyle}</style>${firstTree(timeline, { classes: classesOf(views), tools: views.tools, notice })}`),
    masthead: slimWords(words.masthead),
    picture: slimPicture(picture.svg),
    event: escapeHtml(event),
    opened: opened && `<script>${opened}</script>`,
    legend: slimWords(shared.parts.legend),
    marks: escapeHtml(timeline.word(word.legend)),
    listed: escapeHtml(words.listHeading),
    list: slimWords(shared.parts.list),
    sources: slimWords(shared.parts.sources),
    symbols: slimWords(shared.symbols),
    sourcesHeading: escapeHtml(timeline.word(word.sourceList)),
    ...(await blocksOf(data, language, { hasErrors, isEditable: studio !== "" }, supplies)),
    editItem: studio && `<button slot="menu" type="button" data-edit hidden>${escapeHtml(timeline.word(word.moreEdit))}</button>`,
    studio: studio && `${studio}\n<script type="module">${edit}</script>`,
    script,
  };
  return filled(template.replace(/<style>[^]*?<\/style>/, () => `<style data-demarche>${headStyle}</style>`), parts);
}
