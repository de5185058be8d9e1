// Opens the files that people have. What a file is, is decided by its content, never by its name. What its cells mean is
// decided elsewhere. This folder runs in a browser too.
import { readCalendar } from "./calendar.mjs";
import { isCalendar, mended } from "./calendar_lines.mjs";
import { readTable } from "./csv.mjs";
import { decode } from "./encoding.mjs";
import { readHtml } from "./html.mjs";
import { storyOf } from "./page.mjs";
import { Refusal } from "./refusal.mjs";
import { containerOf } from "./signatures.mjs";
import { readWorkbook } from "./xlsx.mjs";

export { Refusal };
export { cutCells, workbookOf } from "./write_xlsx.mjs";

/** @typedef {import("./rows.mjs").Cell} Cell */
/** @typedef {import("./rows.mjs").Note} Note */
/** @typedef {import("./rows.mjs").Sheet} Sheet */
/**
 * json: any JSON. page: the story in a page of ours, as JSON. text: any other, such as prose.
 * @typedef {{ kind: "json" | "page" | "text", text: string } | { kind: "table", sheets: Sheet[] }} Content
 */
/** @typedef {Content & { encoding?: string, notes: Note[] }} Opened  encoding: of a text; notes: doubts, for the author */

/** @param {string} text */
function isJson(text) {
  const head = text.slice(0, 1000).trimStart();
  if (/^(\{\s*(["}]|$)|\[\s*[[{])/.test(head)) return true; // one with a mistake too
  return /^[[{"]/.test(head) && parses(text);
}

/** @param {string} text */
function parses(text) {
  try {
    return JSON.parse(text) !== undefined;
  } catch {
    return false;
  }
}

// What Windows writes before the HTML of its clipboard.
const clipboardHead = /^Version:[^<]*(?=<)/;
const isHtml = (/** @type {string} */ text) =>
  /^(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)*<(!doctype html|html|head|meta|body|table|tbody|tr|div|span|p|h[1-6]|ul|ol|b|i|a|br|hr|dl|pre|font|center|form|style|title|section|article|main|google-sheets-html-origin|demarche-timeline)\b/i.test(text);
const isExcelXml = (/** @type {string} */ text) => /^<\?xml[^]*?(progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet")/.test(text.slice(0, 2000));

/** @param {string} text @returns {Promise<Content>} */
async function ofHtml(text) {
  const story = await storyOf(text);
  if (story !== undefined) return { kind: "page", text: story };
  const { sheets, text: words } = readHtml(text);
  return sheets.length ? { kind: "table", sheets } : { kind: "text", text: words };
}

/** @param {string} text @returns {Promise<Content & { notes?: Note[] }>} */
async function ofText(text) {
  const begun = text.trimStart();
  if (isCalendar(text)) {
    const { sheet, notes } = readCalendar(text);
    return { kind: "table", sheets: [sheet], notes };
  }
  if (isJson(text)) return { kind: "json", text };
  const markup = begun.replace(clipboardHead, "");
  if (isExcelXml(markup)) throw new Refusal("excelXml");
  if (isHtml(markup)) return ofHtml(markup);
  const table = readTable(text);
  return table ? { kind: "table", sheets: [table.sheet], notes: table.notes } : { kind: "text", text };
}

/**
 * Opens a file. Rejects with a Refusal, whose message is for the person who chose the file.
 * @param {Uint8Array} bytes @returns {Promise<Opened>}
 */
export async function openFile(bytes) {
  if (containerOf(bytes) === "xlsx") return { kind: "table", sheets: readWorkbook(bytes), notes: [] };
  const { text, encoding, notes } = decode(mended(bytes));
  if (!text.trim()) throw new Refusal("empty");
  const content = await ofText(text);
  return { ...content, encoding, notes: [...notes, ...(content.notes ?? [])] };
}
