/**
 * The worker of the studio: it opens files, and keeps the document that an author edits, so that typing never waits for
 * them. desk.js is the page's side. A question is { id, name, given }; the answer is { id, value, shown } or
 * { id, why }. `shown` is what the page has to show now (desk_types.d.ts), where the question changed something.
 */

import { editCommand, exportFormat, fileForm } from "../../web/abi/names.js";
import { Author } from "../../web/engine/author.js";
import { instantiate } from "../../web/engine/instantiate.js";
import { openFile, Refusal } from "../containers/open.mjs";
import { importedBy, plain, titleOf, withoutHidden } from "../importing.mjs";
import { noTimeline } from "../containers/sentences.mjs";

/** @typedef {import("./desk_types.js").Choices} Choices */
/** @typedef {import("./desk_types.js").Opening} Opening */
/** @typedef {import("../containers/open.mjs").Opened} File */

const encoder = new TextEncoder();

/** @type {Author} */
let author;
/** The file that was opened last, to be read again with other choices. @type {{ file: File, hidden: string[], name: string } | undefined} */
let last;
/** @type {any} what came of the last command */
let shown;
/** Columns with a problem, by row, as they were shown last. @type {Map<string, string>} */
let faults = new Map();

const rowKey = (/** @type {string} */ collection, /** @type {string} */ id) => `${collection}\x1f${id}`;

/** @param {keyof typeof editCommand} name @param {string} [text] */
function edit(name, text) {
  const answer = JSON.parse(author.edit(editCommand[name], text));
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
  const differing = [...new Set([...now.keys(), ...faults.keys()])].filter((key) => now.get(key) !== faults.get(key));
  shown.faults = differing.map((key) => key.split("\x1f")).map(([collection, id]) => ({ collection, id, columns: columns(collection, id) }));
  faults = now;
}

// What an author typed may hold the marks that part texts for the engine.
const cell = (/** @type {string[]} */ ...texts) => texts.map(plain).join("\x1f");

/** @param {Choices} choices @returns {Opening} */
function read({ order, columns, title, language }) {
  const { file, hidden, name } = /** @type {NonNullable<typeof last>} */ (last);
  const opening = /** @type {Opening} */ ({ kind: file.kind, name, sheets: [], issues: [], notes: file.notes.map(({ line, text }) => ({ line, text })), hidden, meanings: meanings(), events: 0 });
  const imported = importedBy(author, file, { order, columns: columns ?? [], title, language }, titleOf(name));
  if (imported && "unknown" in imported) return { ...opening, failed: imported.unknown.join(", ") };
  if (!imported && file.kind !== "json" && file.kind !== "page") return { ...opening, failed: noTimeline };
  edit("order", order);
  const { issues } = edit("open", imported ? JSON.stringify(imported.document) : "text" in file ? file.text : "");
  opening.events = shown.all.events?.length ?? 0;
  if (imported) return { ...opening, sheets: imported.sheets, issues: imported.issues };
  const isOpened = "events" in shown.all;
  return { ...opening, kind: "story", lines: issues, ...(isOpened ? {} : { failed: issues[0]?.message ?? noTimeline }) };
}

/** The names of all that a column can mean. @returns {string[]} */
const meanings = () => JSON.parse(author.import("column=?=?\n", fileForm.sheets)).meanings;

/** What the page may ask. @type {Record<string, (given: any) => any>} */
const answers = {
  async start({ wasm }) {
    author = new Author(await instantiate(wasm));
  },
  columns: () => JSON.parse(author.edit(editCommand.columns)),
  async open({ name, bytes, choices }) {
    try {
      last = { ...withoutHidden(await openFile(bytes)), name };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { kind: "text", name, sheets: [], issues: [], notes: [], hidden: [], meanings: [], events: 0, failed: error.message };
    }
    return read(choices);
  },
  choose: ({ choices }) => read(choices),
  empty: () => void edit("begin"),
  set: ({ cells, isTyping }) =>
    void edit(isTyping ? "preview" : "set", cells.map((/** @type {any} */ { collection, id, column, text }) => cell(collection, id, column, text)).join("\x1e")),
  add: ({ collection, after, count }) => edit("add", cell(collection, after, String(count))).added,
  remove: ({ collection, ids }) => void edit("remove", cell(collection, ...ids)),
  undo: () => void edit("undo"),
  redo: () => void edit("redo"),
  exported: ({ format }) => JSON.parse(author.export(author.edit(editCommand.story), exportFormat[/** @type {keyof typeof exportFormat} */ (format)])),
};

/** Makes this worker answer questions. The worker calls it. */
export function serveDesk() {
  const scope = /** @type {any} */ (globalThis);
  // One question at a time: a file is opened while others wait.
  let before = Promise.resolve();
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
}
