/** Connects the desk, the tables, the timeline, the problems, the import and the files that go out. */

import { make } from "../../web/panels/nodes.js";
import { Asking } from "./asking.js";
import { CellLine } from "./cell_line.js";
import { chooseFile, takeEverything } from "./dropping.js";
import { Files } from "./files.js";
import { ImportPanel } from "./import_panel.js";
import { Live } from "./live.js";
import { button, choiceOf } from "./parts.js";
import { Problems } from "./problems.js";
import { sample } from "./sample.js";
import { Sheets } from "./sheets.js";
import { startPanel } from "./start_panel.js";
import { TopBar } from "./top_bar.js";
import * as say from "./words.js";

/** @typedef {import("./desk_types.js").Shown} Shown */
/** @typedef {import("./desk_types.js").Collection} Collection */
/** @typedef {import("./desk_types.js").Opening} Opening */
/** @typedef {import("./desk_types.js").Problem} Problem */
/** @typedef {import("./cell_line.js").Active} Active */

const patienceMs = 400; // until the author is told that a file is being read

export class Studio {
  #hasStory = false;
  /** @type {Active | undefined} */
  #active;

  /** @param {import("./desk_types.js").DeskClass} Desk @param {import("./desk_types.js").Makers} makers */
  constructor(Desk, makers) {
    this.desk = new Desk((shown) => this.#show(shown));
    this.asking = new Asking(this.desk, (error) => this.#fail(error.message));
    this.files = new Files(this.desk, makers(this.desk), () => this.#tellState());
    this.bar = new TopBar({ undo: () => this.#undo(), redo: () => this.#redo(), save: (name) => this.#save(name) }, this.files.names);
    this.sheets = new Sheets((collection) => this.#ownerOf(collection), (collection) => this.#opened(collection));
    this.line = new CellLine((problem, text) => this.#mend(problem, text));
    this.problems = new Problems({ go: (problem) => this.#go(problem), mend: (problem, text) => this.#mend(problem, text) });
    this.importPanel = new ImportPanel({
      choose: (choices) => this.#open(() => this.desk.choose(choices), { isNew: false }),
      closed: () => this.sheets.sheet?.focus(),
    });
    this.live = new Live();
    this.live.onSelect((id) => this.#select("events", id));
    this.element = make("div", { class: "studio no-story" }, this.bar.element, ...this.#parts());
    this.bar.element.append(this.#halves());
    document.addEventListener("keydown", (event) => this.#press(event));
  }

  #halves() {
    const names = { table: say.tableHalf, timeline: say.timelineHalf };
    const half = choiceOf(say.halves, names, (name) => this.#showHalf(name));
    this.pressHalf = half.press;
    return make("div", { class: "half-choice" }, half.element);
  }

  #parts() {
    const open = () => chooseFile((file) => this.#openFile(file));
    this.addRow = button(say.addRow, () => this.#addRow());
    this.removeRows = button(say.removeRows, () => this.#removeRows());
    const tools = make("div", { class: "table-tools" }, this.addRow, this.removeRows, button(say.importFile, open));
    const head = make("div", { class: "table-head" }, this.sheets.tabs, tools);
    const hint = make("p", { class: "drop-hint" }, say.dropHint);
    const parts = [head, this.sheets.places, this.line.element, this.importPanel.element, this.problems.element, hint];
    const making = make("section", { class: "making", "aria-label": say.tables }, ...parts);
    const trySample = sample() && (() => this.#open(async () => this.desk.open(await /** @type {() => Promise<any>} */ (sample())()), { isNew: true, isSample: true }));
    const start = startPanel({ open, beginEmpty: () => this.#beginEmpty(), trySample });
    const target = takeEverything({
      file: (file) => this.#openFile(file),
      text: (given) => this.#open(() => this.desk.paste(given), { isNew: true }),
    });
    this.noticeText = make("span", { role: "alert" });
    const closeNotice = button("×", () => this.#fail(""), "close");
    closeNotice.setAttribute("aria-label", say.close);
    this.notice = make("div", { class: "notice", hidden: "" }, this.noticeText, closeNotice);
    const halves = make("div", { class: "halves" }, making, this.live.element, start);
    return [make("main", {}, this.notice, halves), target];
  }

  async begin() {
    this.sheets.begin(await this.desk.columns());
    this.sheets.show("events");
    this.#showHalf("table");
  }

  /** @param {string} name */
  #showHalf(name) {
    this.element.dataset.half = name;
    this.pressHalf?.(name);
    if (name === "table") this.sheets.sheet?.appear();
  }

  /** @param {Shown} shown */
  #show(shown) {
    const isFirst = !this.#hasStory;
    this.#hasStory = true;
    this.element.classList.remove("no-story");
    if (isFirst) this.sheets.sheet?.appear();
    this.sheets.showAll(shown.all);
    this.sheets.update(shown.changed);
    this.problems.show(shown.problems);
    this.bar.show(shown);
    this.files.take(shown);
    this.live.show(shown.story);
    this.#showLine();
    this.#tellState();
  }

  #tellState() {
    if (this.#hasStory) this.bar.tell(say.state(this.files.state, this.sheets.rows.events.length));
  }

  /** @param {Collection} collection @returns {import("./table/grid.js").GridOwner} */
  #ownerOf(collection) {
    return {
      set: (changes, isTyping) => {
        this.files.hasChanged();
        this.asking.set(changes.map((change) => ({ collection, ...change })), isTyping);
      },
      append: async (count) => (await this.#add(collection, "", count)) ?? [],
      activated: (active) => this.#activated(collection, active),
    };
  }

  /** @param {Collection} collection @param {Active | undefined} active */
  #activated(collection, active) {
    if (collection !== this.sheets.open) return;
    this.#active = active;
    this.#showLine();
    const isAuthors = document.activeElement?.closest(".grid"); // else the first cell became active by itself
    if (active && isAuthors && collection === "events") this.live.select(active.id);
  }

  #showLine() {
    const { open } = this.sheets;
    const { id = "", column = "" } = this.#active ?? {};
    const row = this.sheets.row(open, id);
    this.line.show(row && { row, column, title: say.columnTitle(open, column), problem: this.problems.of(open, id, column) });
  }

  /** @param {Collection} collection */
  #opened(collection) {
    const isTable = collection !== "story";
    if (this.addRow) this.addRow.hidden = !isTable;
    if (this.removeRows) this.removeRows.hidden = !isTable;
    this.#active = undefined;
    this.line.element.hidden = !isTable;
    this.sheets.tellActive();
    this.#showLine();
  }

  /** @param {Collection} collection @param {string} id @param {string} [column] */
  #select(collection, id, column) {
    return this.sheets.select(collection, id, column);
  }

  /** @param {Problem} problem */
  async #go({ collection, id, column }) {
    this.#showHalf("table");
    await this.#select(collection, id, column);
    this.sheets.sheet?.focus();
    if (collection === "story") await this.#select(collection, id, column);
  }

  /** @param {Problem} problem @param {string} text for its cell */
  #mend({ collection, id, column }, text) {
    this.files.hasChanged();
    this.asking.set([{ collection, id, column, text }], false);
  }

  /** @param {Collection} collection @param {string} after @param {number} count */
  #add(collection, after, count) {
    this.files.hasChanged();
    return this.asking.next(() => this.desk.add(collection, after, count));
  }

  async #addRow() {
    const { open, sheet } = this.sheets;
    const [id] = (await this.#add(open, "", 1)) ?? [];
    if (!id) return;
    await sheet?.select(id, this.sheets.columnsOf(open)[0].name);
    sheet?.focus();
  }

  #removeRows() {
    const { open, sheet } = this.sheets;
    if (!sheet || !("selectedIds" in sheet) || !sheet.selectedIds.length) return;
    const ids = sheet.selectedIds;
    this.files.hasChanged();
    this.asking.next(() => this.desk.remove(open, ids));
    sheet.focus();
  }

  #undo() {
    this.#step(this.bar.undo, () => this.desk.undo());
  }

  #redo() {
    this.#step(this.bar.redo, () => this.desk.redo());
  }

  /** @param {HTMLButtonElement} pressed @param {() => Promise<void>} work */
  #step(pressed, work) {
    if (pressed.getAttribute("aria-disabled") === "true") return;
    this.importPanel.element.hidden = true; // its choices may be those of a story that is gone
    this.files.hasChanged();
    this.asking.next(work);
  }

  /** Opens a story that the page itself holds. @param {{ name: string, bytes: Uint8Array<ArrayBuffer> }} story */
  async openStory(story) {
    await this.#open(() => this.desk.open(story), { isNew: true });
  }

  /** @param {File} file */
  async #openFile(file) {
    await this.#open(async () => this.desk.open({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }), { isNew: true });
  }

  async #beginEmpty() {
    await this.asking.next(() => this.desk.empty());
    this.files.begin({ isSaved: true, name: "" });
    await this.sheets.sheet?.appear();
    this.sheets.sheet?.focus();
  }

  /** @param {() => Promise<Opening>} work @param {{ isNew: boolean, isSample?: boolean }} how */
  async #open(work, { isNew, isSample = false }) {
    this.#fail("");
    const opening = await this.#busily(work);
    if (!opening) return false;
    if (opening.failed) return this.#fail(say.notOpened(opening.failed)), false;
    const isStory = opening.kind === "story" && !opening.canJoin; // else there is something to ask
    if (isNew) this.files.begin({ isSaved: opening.kind === "story" && !this.files.hasUnsaved, name: isSample ? "" : opening.name });
    else this.files.hasChanged();
    if (isNew && isStory) this.importPanel.element.hidden = true;
    else this.importPanel.show(opening, { isNew });
    if (!isNew) return true;
    this.sheets.show("events");
    const next = isStory ? this.sheets.tabs.querySelector("[aria-selected=true]") : this.importPanel.element.querySelector("h2");
    /** @type {HTMLElement | null} */ (next)?.focus({ preventScroll: true });
    return true;
  }

  // A large file takes a while.
  /** @param {() => Promise<Opening>} work */
  async #busily(work) {
    this.element.setAttribute("aria-busy", "true");
    const slow = setTimeout(() => this.#fail(say.reading), patienceMs);
    const opening = await this.asking.next(work);
    clearTimeout(slow);
    this.element.removeAttribute("aria-busy");
    if (this.noticeText?.textContent === say.reading) this.#fail("");
    return opening;
  }

  /** @param {string} message */
  #fail(message) {
    if (!this.notice || !this.noticeText) return;
    this.noticeText.textContent = message;
    this.notice.hidden = !message;
  }

  /** @param {string} name of an output */
  async #save(name) {
    this.#fail("");
    await this.asking.next(async () => {}); // what the author typed last is in it
    await this.files.save(name).catch((error) => this.#fail(say.notSaved(error.message)));
  }

  // Fields undo their own text.
  /** @param {KeyboardEvent} event */
  #press(event) {
    const isField = /** @type {Element} */ (event.target).closest("input, textarea, select, dialog");
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
    const key = event.key.toLowerCase();
    if (key === "s" && this.#hasStory) this.#save(this.files.main);
    else if (isField || !this.#hasStory) return;
    else if (key === "z" && !event.shiftKey) this.#undo();
    else if (key === "y" || key === "z") this.#redo();
    else return;
    event.preventDefault();
  }
}
