/**
 * The worker of the studio: it opens files, and keeps the document that an author edits, so that typing never waits for
 * them, and makes pages. desk.js is the page's side. A question is { id, name, given }; the answer is { id, value, shown }
 * or { id, why }. `shown` is what the page has to show now (desk_types.d.ts), where the question changed something.
 */

import { editCommand, exportFormat, fileForm, merging } from "../../web/abi/names.js";
import { Author } from "../../web/engine/author.js";
import { instantiate } from "../../web/engine/instantiate.js";
import { cutCells, openFile, Refusal, workbookOf } from "../containers/open.mjs";
import { importedBy, isOneStory, plain, titleOf, together, withoutHidden, withoutKept } from "../importing.mjs";
import { pageOf } from "./page_making.js";
import { atLine, endsOfTexts, hiddenSheet, noTimeline, onlyAccounts, tooMany, twoZones } from "./words.js";

/** @typedef {import("./desk_types.js").Choices} Choices */
/** @typedef {import("./desk_types.js").Opening} Opening */
/** @typedef {import("../containers/open.mjs").Opened} File */

const encoder = new TextEncoder();
const mostEvents = 400_000; // with more, tables and timeline do not fit into the memory of a page
const rowsOfEmpty = 10; // as a new sheet has some

/** @type {Author} */
let author;
/** The file that was opened last, to be read again with other choices. @type {{ file: File, hidden: string[], name: string } | undefined} */
let last;
/** @type {import("./page_making.js").Held} */
let held;
/** @type {any} what came of the last command */
let shown;
let oldName = ""; // of the file before it
/** What the last file gave, before the author edited it, by the step of the history that opened it. @type {Map<number, string>} */
const bases = new Map();
let step = 0; // of the history
/** Columns with a problem, by row, as they were shown last. @type {Map<string, string>} */
let faults = new Map();

const rowKey = (/** @type {string} */ collection, /** @type {string} */ id) => `${collection}\x1f${id}`;

/** @param {keyof typeof editCommand} name @param {string} [text] */
function edit(name, text) {
  const answer = JSON.parse(author.edit(editCommand[name], text));
  joining.isFresh = false;
  const before = name === "redo" ? answer.step : step;
  step = answer.step;
  if (step > before) for (const each of bases.keys()) if (each > before) bases.delete(each); // what was undone does not come back
  shown = { ...answer, story: encoder.encode(author.edit(editCommand.story)) };
  markFaults();
  return answer;
}

// Rows tell which of their cells have a problem.
function markFaults() {
  /** @type {Map<string, string>} */
  const now = new Map();
  for (const { collection, id, column } of shown.problems) {
    const key = rowKey(collection, id);
    now.set(key, `${now.get(key) ?? ""} ${column}`.trim());
  }
  const columns = (/** @type {string} */ collection, /** @type {string} */ id) => (now.get(rowKey(collection, id)) ?? "").split(" ").filter(Boolean);
  for (const [collection, rows] of Object.entries(shown.all)) for (const row of rows) row.faults = columns(collection, row.id);
  for (const { collection, row } of shown.changed) row.faults = columns(collection, row.id);
  // Rows that look as before, but for their problems.
  for (const key of new Set([...now.keys(), ...faults.keys()])) {
    const [collection, id] = key.split("\x1f");
    const isThere = collection in shown.all || shown.changed.some((/** @type {any} */ { row }) => row.id === id);
    if (!isThere && now.get(key) !== faults.get(key)) shown.changed.push({ collection, row: { id, faults: columns(collection, id) } });
  }
  faults = now;
}

// What an author typed may hold the marks that part texts for the engine.
const cell = (/** @type {string[]} */ ...texts) => texts.map(plain).join("\x1f");

/** What the file that was opened last takes part in. @type {{ before: string, base: string, isFresh: boolean }} before, base: stories as JSON, "" for none */
let joining = { before: "", base: "", isFresh: false };

/** Lines of two texts each. @param {[string, string][]} pairs */
const linesOf = (pairs) => pairs.map((pair) => `${pair.map(plain).join("\x1f")}\n`).join("");

/**
 * The document that the desk shows after a file: the file's own, or one of both. See src/convert/merge.h and update.h.
 * @param {string} story of the file, as JSON @param {Choices} choices
 * @returns {{ document: string, joined?: import("./desk_types.js").Joined, failed?: string }}
 */
function join(story, { into, newer = [], apart = [] }) {
  const { before, base } = joining;
  if (!before || !into || into === "replace") return { document: story };
  const isUpdate = into === "update";
  const head = isUpdate ? linesOf(newer.map(({ id, field }) => [id, field])) : `${plain(oldName)}\n${plain(last?.name ?? "")}\n${linesOf(apart)}`;
  const documents = (isUpdate ? [base, before, story] : [before, story]).map(plain).join("\x1c");
  const { document, zones, ...joined } = JSON.parse(author.merge(`${head}\x1c${documents}`, isUpdate ? merging.updated : merging.done));
  return zones ? { document: story, failed: twoZones(zones) } : { document: JSON.stringify(document), joined };
}

/** What the file gave that the story on the desk came from; an empty story, where it came from none. */
const givenBefore = () => bases.get(Math.max(...[...bases.keys()].filter((each) => each <= step))) ?? '{"version": 1}';

let taken = ""; // the document that a file gave to the desk last, as JSON

/** What an author edited since a document was taken stays, when another one takes its place. @param {string} document as JSON */
const withEdits = (document) => JSON.stringify(JSON.parse(author.merge(["", taken, author.edit(editCommand.story), document].map(plain).join("\x1c"), merging.updated)).document);

/** Puts a story in the place of the one on the desk, as one step of the history. @param {string} story @param {Choices} choices @param {boolean} isChoice */
function take(story, choices, isChoice) {
  const { document, joined, failed } = join(story, choices);
  if (failed) return { issues: [], failed };
  const kept = isChoice && !joining.isFresh ? withEdits(document) : document;
  if (joining.isFresh) author.edit(editCommand.undo); // the same file with other choices is no second step
  const { issues } = edit("open", kept);
  if (!("events" in shown.all)) return { issues, failed: issues[0]?.message ?? noTimeline };
  joining.isFresh = true;
  taken = document;
  bases.set(step, story);
  return { issues, joined };
}

// Any file of a program may be JSON; of one that is broken the reader says what is wrong.
/** @param {string} json */
function isStory(json) {
  try {
    const document = JSON.parse(json);
    return ["title", "events", "actors", "sources"].some((name) => name in document);
  } catch {
    return true;
  }
}

/** @param {Choices} choices @param {boolean} isChoice  of a file that was opened before @returns {Opening} */
function read(choices, isChoice) {
  const { order, columns, title, language } = choices;
  const { file, hidden, name } = /** @type {NonNullable<typeof last>} */ (last);
  const notes = [...hidden.map(hiddenSheet), ...file.notes.map(({ line, text }) => atLine(line ?? 0, text))];
  const opening = /** @type {Opening} */ ({ kind: file.kind, name, sheets: [], issues: [], notes, meanings: meanings(), events: 0, canJoin: joining.before !== "" });
  const imported = importedBy(author, file, { order, columns: columns ?? [], title, language }, titleOf(name));
  if (imported && "unknown" in imported) return { ...opening, failed: imported.unknown.join(", ") };
  if (imported && imported.events > mostEvents) return { ...opening, failed: tooMany(imported.events, mostEvents) };
  if (imported?.sheets.length && imported.sheets.every(({ kind }) => kind === "accounts")) return { ...opening, failed: onlyAccounts };
  if (!imported && (file.kind === "json" ? !isStory(file.text) : file.kind !== "page")) return { ...opening, failed: noTimeline };
  const { issues, joined, failed } = take(imported ? imported.story : "text" in file ? file.text : "", choices, isChoice);
  if (failed) return { ...opening, failed };
  author.edit(editCommand.order, order);
  Object.assign(opening, { joined, events: shown.all.events.length });
  if (imported) return { ...opening, sheets: imported.sheets, issues: imported.issues, openDates: openDatesOf(imported.sheets) };
  return { ...opening, kind: "story", notes: [...notes, ...issues.map((/** @type {any} */ { line, message }) => atLine(line, message))] };
}

/** @param {import("../importing.mjs").ReadSheet[]} sheets */
function openDatesOf(sheets) {
  const open = sheets.flatMap((sheet) => sheet.openDates);
  return { count: open.reduce((sum, { count }) => sum + count, 0), examples: open.map(({ example }) => example) };
}

const hasEvents = /"events": \[/; // as the engine writes a story

/** The names of all that a column can mean. @returns {string[]} */
const meanings = () => JSON.parse(author.import("column=?=?\n", fileForm.sheets)).meanings;

/** Opens a file that is no longer in its container. @param {{ file: File, hidden: string[] }} opened @param {string} name @param {Choices} choices @returns {Opening} */
function openAs(opened, name, choices) {
  const was = { last, oldName, joining };
  oldName = last?.name ?? "";
  last = { ...opened, name };
  const story = author.edit(editCommand.story);
  joining = { before: hasEvents.test(story) ? story : "", base: givenBefore(), isFresh: false };
  const opening = read(choices, false);
  if (opening.failed) ({ last, oldName, joining } = was); // the author may still choose for the file before it
  return opening;
}

/** What is in a file, without what its author has hidden. @param {Uint8Array} bytes */
const opened = async (bytes) => withoutHidden(await openFile(bytes));

/** What the page may ask. @type {Record<string, (given: any) => any>} */
const answers = {
  async start({ wasm, held: given }) {
    const module = await instantiate(wasm);
    module.progress = (done) => scope.postMessage({ progress: done });
    author = new Author(module);
    held = given;
  },
  page: ({ studio }) => pageOf(encoder.encode(withoutKept(author.edit(editCommand.story))), held, studio),
  columns: () => JSON.parse(author.edit(editCommand.columns)),
  async open({ name, bytes, choices }) {
    try {
      return openAs(await opened(bytes), name, choices);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { kind: "text", name, sheets: [], issues: [], notes: [], meanings: [], events: 0, failed: error.message };
    }
  },
  async openTogether({ files }) {
    try {
      const each = await Promise.all(files.map(async (/** @type {any} */ { name, bytes }) => ({ name, ...(await opened(bytes)) })));
      const file = together(each);
      const imported = file && importedBy(author, file, { columns: [] }, "");
      if (!file || !imported || "unknown" in imported || !isOneStory(imported)) return undefined;
      return openAs({ file, hidden: each.flatMap(({ hidden }) => hidden) }, files[0].name, { columns: [] });
    } catch (error) {
      if (error instanceof Refusal) return undefined; // each by itself, so that the right one is named
      throw error;
    }
  },
  choose: ({ choices }) => read(choices, true),
  empty: () => void edit("begin", String(rowsOfEmpty)),
  set: ({ cells, isTyping }) =>
    void edit(isTyping ? "preview" : "set", cells.map((/** @type {any} */ { collection, id, column, text }) => cell(collection, id, column, text)).join("\x1e")),
  add: ({ collection, after, count }) => edit("add", cell(collection, after, String(count))).added,
  remove: ({ collection, ids }) => void edit("remove", cell(collection, ...ids)),
  undo: () => void edit("undo"),
  redo: () => void edit("redo"),
  lists: ({ collection, id }) => JSON.parse(author.edit(editCommand.lists, cell(collection, id))),
  exported({ format }) {
    const made = JSON.parse(author.export(author.edit(editCommand.story), exportFormat[/** @type {keyof typeof exportFormat} */ (format)]));
    if (format !== "workbook") return made;
    const sheets = JSON.parse(made.text);
    const cut = cutCells(sheets);
    return { ...made, text: "", bytes: workbookOf(sheets), leftOut: [...made.leftOut, ...(cut ? [{ field: endsOfTexts, count: cut }] : [])] };
  },
};

const scope = /** @type {any} */ (globalThis);
let before = Promise.resolve(); // one question at a time: a file is opened while others wait
scope.onmessage = (/** @type {MessageEvent} */ { data: { id, name, given } }) => {
  before = before.then(async () => {
    shown = undefined;
    try {
      const value = await answers[name](given);
      scope.postMessage({ id, value, shown }, shown ? [shown.story.buffer] : []);
    } catch (error) {
      scope.postMessage({ id, why: String(error) });
    }
  });
};
