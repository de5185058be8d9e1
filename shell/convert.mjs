// Makes a story of the files that people have: shell/containers opens them, src/convert decides what their cells mean.
import { basename } from "node:path";
import { Trouble, readStory, stream } from "./files.mjs";
import { issueLines, loadContainers, loadWorkshop, openStory } from "./headless.mjs";
import { importedBy, isOneStory, plain, titleOf as titleOfName, together, withoutHidden, withoutKept } from "./importing.mjs";
import { wide } from "./page/first_view.mjs";
import * as say from "./sentences.mjs";

/** @typedef {import("./containers/open.mjs").Opened} File */
/** @typedef {import("./importing.mjs").Choices} Choices */
/** @typedef {import("./importing.mjs").CellIssue} CellIssue */
/** @typedef {import("./importing.mjs").Imported} Imported */
/** @typedef {{ story: Uint8Array, imported?: Imported, lines: string[] }} Story  lines: what the author must hear of a file that is no story */

/** @param {string} path of a file */
const titleOf = (path) => (path === stream ? say.untitled : titleOfName(basename(path)));

/**
 * What comes of a file; nothing where JSON or a text is no timeline of others.
 * @param {File} file @param {Choices} choices @param {string} path
 * @returns {Promise<Imported | undefined>}
 */
async function imported(file, choices, path) {
  const { author } = await loadWorkshop();
  const found = importedBy(author, file, choices, titleOf(path));
  if (found && "unknown" in found) throw new Trouble(say.noMeaning(found.unknown[0], found.meanings), 2);
  return found;
}

/** The place of an issue: a line of a text, a cell of a workbook, or an event of JSON. @param {string} path @param {CellIssue} issue @param {File} file */
function place(path, { sheet, row, column }, file) {
  if (file.kind === "json") return row ? `${path}: ${say.event}${row}` : path;
  if (file.kind !== "table" || file.sheets[sheet].lines) return row ? `${path}:${row}` : path;
  const cell = row ? `${column ? letter(column) : say.row}${row}` : "";
  return [path, [file.sheets[sheet].name, cell].filter(Boolean).join("!")].filter(Boolean).join(": ");
}

/** 1 is "A", 27 is "AA". @param {number} column @returns {string} */
const letter = (column) => (column > 26 ? letter(Math.floor((column - 1) / 26)) : "") + String.fromCharCode(65 + ((column - 1) % 26));

/**
 * @param {string[]} paths  by sheet, or one for all that has no sheets @param {Imported} imported @param {File} file
 * @returns {string[]}
 */
function reported(paths, { events, issues, sheets: read }, file) {
  const found = read.flatMap((sheet, at) => [
    say.sheetRead(paths[at] ?? paths[0], sheet.name, sheet.rows, sheet.kind, sheet.setAside, sheet.format),
    ...sheet.columns.flatMap(({ header, meaning, evidence, fit, filled }, column) => (filled > 0 ? [say.columnRead(header || letter(column + 1), meaning, evidence, fit)] : [])),
  ]);
  const said = issues.map((issue) => {
    const header = issue.row && issue.column ? read[issue.sheet].columns[issue.column - 1]?.header : "";
    return `${place(paths[issue.sheet] ?? paths[0], issue, file)}: ${issue.severity}: ${say.inColumn(header, issue.message)}`;
  });
  return [...found, ...said, say.made(paths[0], events)];
}

/** A file that was opened, and what the author must hear of it. @param {string} path or `stream` */
async function openedOf(path) {
  const bytes = await readStory(path);
  const { file, hidden } = withoutHidden(await open(path, bytes));
  const notes = file.notes.map(({ line, text }) => `${path}${line ? `:${line}` : ""}: ${say.warning}: ${text}`);
  if (file.kind !== "page") notes.push(...hidden.map((name) => `${path}: ${say.warning}: ${say.hiddenSheet(name)}`)); // it is not published
  return { path, bytes, file, notes };
}

/**
 * A file as a story: a document and a page of ours as they are, a table by what its cells mean.
 * @param {string} path or `stream` @param {Choices} choices @returns {Promise<Story>}
 */
export async function storyOf(path, choices) {
  return storyIn(await openedOf(path), choices);
}

/** @param {Awaited<ReturnType<typeof openedOf>>} opened @param {Choices} choices @returns {Promise<Story>} */
async function storyIn({ path, bytes, file, notes }, choices) {
  if (file.kind === "page") return { story: encode(file.text), lines: notes };
  const found = await imported(file, choices, path);
  // Of a web page and of a lone JSON value the reader of stories says what it expects instead.
  const isToldThere = file.kind === "json" || /^\s*(<|(null|true|false|[-\d.]+|".*")\s*$)/.test(file.kind === "text" ? decoded(bytes) : "");
  if (!found && !isToldThere) throw new Trouble(say.noTable(path));
  if (!found) return { story: bytes, lines: notes };
  return { story: encode(found.story), imported: found, lines: [...notes, ...reported([path], found, file)] };
}

/**
 * A table of events and tables of what belongs to them as one story; else two stories as one. Events that are likely the
 * same become one only where `merges`.
 * @param {string[]} paths @param {Choices} choices @param {boolean} merges @returns {Promise<Story>}
 */
export async function storyOfSeveral(paths, choices, merges) {
  const files = [];
  for (const path of paths) files.push(await openedOf(path));
  const file = together(files.map((each) => ({ name: basename(each.path), file: each.file })));
  const found = file && (await imported(file, choices, paths[0]));
  if (found && isOneStory(found)) {
    const bySheet = files.flatMap((each) => (each.file.kind === "table" ? each.file.sheets.map(() => each.path) : []));
    return { story: encode(found.story), imported: found, lines: [...files.flatMap(({ notes }) => notes), ...reported(bySheet, found, file)] };
  }
  if (paths.length > 2) throw new Trouble(say.notTogether, 2);
  return storyOfTwo(paths, [await storyIn(files[0], choices), await storyIn(files[1], choices)], choices, merges);
}

/** @typedef {{ first: string, second: string, likeness: number, differs: string[] }} Pair  titles of two events that are likely the same */

/** @param {string[]} paths two @param {Story[]} stories of them @param {Choices} choices @param {boolean} merges @returns {Promise<Story>} */
async function storyOfTwo(paths, stories, choices, merges) {
  const { author, workshop } = await loadWorkshop();
  const names = paths.map((path) => `${plain(basename(path))}\n`).join("");
  const documents = stories.map(({ story }) => `\x1c${plain(new TextDecoder().decode(story))}`).join("");
  const how = merges ? workshop.merging.done : workshop.merging.proposed;
  /** @type {{ document: any, pairs: Pair[], zones?: string[] }} */
  const { document, pairs, zones } = JSON.parse(author.merge(names + documents, how));
  if (zones) throw new Trouble(say.twoZones(zones));
  const title = choices.title ?? (document.title || titleOf(paths[0]));
  const opened = await Promise.all(stories.map(({ story }) => openStory(story, wide)));
  const faults = opened.map(({ issues }, at) => (stories[at].imported ? [] : issues));
  const lines = [...stories.flatMap((each, at) => [...each.lines, ...issueLines(paths[at], faults[at])]), ...pairs.map((pair) => say.pair(pair, merges)), say.pairs(pairs.length, merges)];
  const issues = [...stories.flatMap(({ imported: found }) => found?.issues ?? []), ...faults.flat()];
  const story = JSON.stringify({ ...document, title });
  return { story: encode(story), imported: { story, events: document.events.length, issues, sheets: [] }, lines };
}

const decoded = (/** @type {Uint8Array} */ bytes) => new TextDecoder().decode(bytes.subarray(0, 1000));
const encode = (/** @type {string} */ text) => new TextEncoder().encode(text);

/**
 * What a page may publish of a file: of a table, not the columns that its author did not use.
 * @param {Story} story @returns {Uint8Array}
 */
export function published({ story, imported: found }) {
  return found ? encode(withoutKept(found.story)) : story;
}

/** @param {string} path @param {Uint8Array} bytes @returns {Promise<File>} */
async function open(path, bytes) {
  const { openFile, Refusal } = await loadContainers();
  try {
    return await openFile(bytes);
  } catch (error) {
    // The reader of stories says what is missing from an empty one, with its place.
    if (error instanceof Refusal && error.reason === "empty") return { kind: "json", text: "", notes: [] };
    if (error instanceof Refusal) throw new Trouble(`${path}: ${error.message}`);
    throw error;
  }
}
