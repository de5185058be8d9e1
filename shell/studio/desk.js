/** The desk of an author, as the page asks it: a worker keeps the document. desk_types.d.ts has the values. */

/** @typedef {import("./desk_types.js").Shown} Shown */
/** @typedef {import("./desk_types.js").Opening} Opening */
/** @typedef {import("./desk_types.js").Choices} Choices */
/** @typedef {import("./desk_types.js").Collection} Collection */
/** @typedef {import("./desk_types.js").Columns} Columns */
/** @typedef {import("./desk_types.js").CellText} CellText */
/** @typedef {import("./desk_types.js").Exported} Exported */

export class Desk {
  #worker;
  #changed;
  #asked = 0;
  /** @type {Map<number, { resolve: (value: any) => void, reject: (why: Error) => void }>} */
  #waiting = new Map();

  /**
   * @param {Worker} worker of desk_worker.js
   * @param {(shown: Shown) => void} changed called after every change of the story, before the promise of its question
   */
  constructor(worker, changed) {
    this.#worker = worker;
    this.#changed = changed;
    worker.onmessage = ({ data: { id, value, shown, why, progress } }) => {
      if (progress !== undefined) return this.progress(progress);
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (shown) this.#changed(shown);
      if (why === undefined) waiting?.resolve(value);
      else waiting?.reject(new Error(why));
    };
    worker.onerror = ({ message }) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(message));
      this.#waiting.clear();
    };
  }

  /** Told how much of a file is read. @type {(done: number) => void} done: 0–1 */
  progress = () => {};

  /** @param {string} name @param {object} [given] @param {Transferable[]} [transfer] @returns {Promise<any>} */
  #ask(name, given = {}, transfer = []) {
    const id = ++this.#asked;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, name, given }, transfer);
    });
  }

  /** The engine for authors, and what a page is made of, come before all questions. @param {Uint8Array} wasm @param {import("./page_making.js").Held} held @returns {Promise<void>} */
  start(wasm, held) {
    return this.#ask("start", { wasm, held });
  }

  /** The one-file page of the story. @param {string} studio  the blocks of the studio, for a page that can be edited, or "" @returns {Promise<string>} */
  page(studio) {
    return this.#ask("page", { studio });
  }

  /** @returns {Promise<Record<Collection, Columns>>} */
  columns() {
    return this.#ask("columns");
  }

  /** @param {Collection} collection @param {string} id @returns {Promise<Record<string, Record<string, string>[]>>} */
  lists(collection, id) {
    return this.#ask("lists", { collection, id });
  }

  /** Opens a file in place of the story; it can be undone. @param {{ name: string, bytes: Uint8Array }} file @param {Choices} [choices] @returns {Promise<Opening>} */
  open({ name, bytes }, choices = { columns: [] }) {
    return this.#ask("open", { name, bytes, choices });
  }

  /** Opens tables that belong together; nothing where they do not. @param {{ name: string, bytes: Uint8Array }[]} files @returns {Promise<Opening | undefined>} */
  openTogether(files) {
    return this.#ask("openTogether", { files });
  }

  /** Opens what was on the clipboard: its table, else its text. @param {{ text: string, html: string }} given @param {string} [name] @returns {Promise<Opening>} */
  paste({ text, html }, name = "") {
    const content = /<table|<tr\b/i.test(html) ? html : text;
    return this.open({ name, bytes: new TextEncoder().encode(content) });
  }

  /** Reads the file that was opened last with other choices. @param {Choices} choices @returns {Promise<Opening>} */
  choose(choices) {
    return this.#ask("choose", { choices });
  }

  /** @returns {Promise<void>} */
  empty() {
    return this.#ask("empty");
  }

  /**
   * Fills cells: together they are one step of the history, or while the author types a preview that the next call of
   * any kind takes back.
   * @param {CellText[]} cells @param {boolean} isTyping @returns {Promise<void>}
   */
  set(cells, isTyping) {
    return this.#ask("set", { cells, isTyping });
  }

  /** @param {Collection} collection @param {string} after the row before them, "" for the end @param {number} count @returns {Promise<string[]>} ids of the new rows */
  add(collection, after, count) {
    return this.#ask("add", { collection, after, count });
  }

  /** @param {Collection} collection @param {string[]} ids @returns {Promise<void>} */
  remove(collection, ids) {
    return this.#ask("remove", { collection, ids });
  }

  /** @returns {Promise<void>} */
  undo() {
    return this.#ask("undo");
  }

  /** @returns {Promise<void>} */
  redo() {
    return this.#ask("redo");
  }

  /** @param {"csv" | "workbook" | "timelineJs" | "vis" | "icalendar" | "markdown"} format @returns {Promise<Exported>} */
  exported(format) {
    return this.#ask("exported", { format });
  }
}
