/** Connects the desk, the tables, the timeline, the problems, the import and the files that go out. */

import { make } from "../../web/panels/nodes.js";
import { Asking } from "./asking.js";
import { CellLine } from "./cell_line.js";
import { Details } from "./details.js";
import { chooseFiles, takeEverything } from "./dropping.js";
import { Files } from "./files.js";
import { ImportPanel } from "./import_panel.js";
import { Keeping } from "./keeping.js";
import { KnownNames, sourceNames } from "./known.js";
import { Live } from "./live.js";
import { Opening } from "./opening.js";
import { button, choiceOf } from "./parts.js";
import { Problems } from "./problems.js";
import { sample } from "./sample.js";
import { Sheets } from "./sheets.js";
import { startPanel } from "./start_panel.js";
import { TopBar } from "./top_bar.js";
import * as say from "./words.js";

/** @typedef {import("./desk_types.js").Shown} Shown */
/** @typedef {import("./desk_types.js").Collection} Collection */
/** @typedef {import("./desk_types.js").Problem} Problem */
/** @typedef {import("./cell_line.js").Active} Active */

export class Studio {
  #hasStory = false;
  /** @type {Active | undefined} */
  #active;

  /**
   * @param {import("./desk_types.js").DeskClass} Desk @param {import("./desk_types.js").Makers} makers
   * @param {{ isOwnPage: boolean }} page  of main.js
   */
  constructor(Desk, makers, { isOwnPage }) {
    this.isOwnPage = isOwnPage;
    this.desk = new Desk((shown) => this.#show(shown));
    this.asking = new Asking(this.desk, (error) => this.#fail(error.message));
    this.keeping = new Keeping(() => this.#notKept());
    this.files = new Files(this.desk, makers(this.desk), this.keeping, () => this.#tellState());
    const owner = { undo: () => this.#undo(), redo: () => this.#redo(), save: (/** @type {string} */ name) => this.#save(name), keep: (/** @type {boolean} */ isOn) => this.#keep(isOn) };
    this.bar = new TopBar(owner, this.files.names, { hasLinks: isOwnPage, canKeep: isOwnPage && this.keeping.isPossible });
    this.sheets = new Sheets((collection) => this.#ownerOf(collection), (collection) => this.#opened(collection));
    this.line = new CellLine((problem, text) => this.#mend(problem, text));
    this.problems = new Problems({ go: (problem) => this.#go(problem), mend: (problem, text) => this.#mend(problem, text) });
    this.importPanel = new ImportPanel({
      choose: (choices) => this.opening.open(() => this.desk.choose(choices), { isNew: false }),
      closed: () => this.sheets.sheet?.focus(),
    });
    this.details = new Details();
    this.details.opened = () => {
      this.importPanel.element.hidden = true; // there is no room for both
      this.#showLine();
    };
    const { desk, asking, files, keeping, sheets, importPanel, details } = this;
    this.opening = new Opening({
      desk, asking, files, keeping, sheets, importPanel, details,
      tell: (message) => this.#fail(message),
      told: () => this.noticeText?.textContent ?? "",
      busy: (isBusy) => this.element.setAttribute("aria-busy", String(isBusy)),
    });
    this.names = new KnownNames();
    this.live = new Live();
    this.live.onSelect((id) => this.#select("events", id));
    this.element = make("div", { class: "studio no-story" }, this.bar.element, ...this.#parts(), ...this.names.elements);
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
    const open = () => chooseFiles((files) => this.opening.ofFiles(files));
    this.addRow = button(say.addRow, () => this.#addRow());
    this.removeRows = button(say.removeRows, () => this.#removeRows());
    const tools = make("div", { class: "table-tools" }, this.addRow, this.removeRows, button(say.importFile, open));
    const head = make("div", { class: "table-head" }, this.sheets.tabs, tools);
    const hint = make("p", { class: "drop-hint" }, say.dropHint);
    const line = make("div", { class: "row-line" }, this.line.element, this.details.button);
    const parts = [head, this.sheets.places, line, this.details.element, this.importPanel.element, this.problems.element, hint];
    const making = make("section", { class: "making", "aria-label": say.tables }, ...parts);
    const trySample = sample() && (() => this.opening.open(async () => this.desk.open(await /** @type {() => Promise<any>} */ (sample())()), { isNew: true, isSample: true }));
    const start = startPanel({ open, beginEmpty: () => this.#beginEmpty(), trySample });
    const target = takeEverything({
      files: (files) => this.opening.ofFiles(files),
      text: (given) => this.opening.open(() => this.desk.paste(given), { isNew: true }),
    });
    this.noticeText = make("span", { role: "alert" });
    const closeNotice = button("×", () => this.#fail(""), "close");
    closeNotice.setAttribute("aria-label", say.close);
    this.notice = make("div", { class: "notice", hidden: "" }, this.noticeText, closeNotice);
    const halves = make("div", { class: "halves" }, making, this.live.element, start);
    return [make("main", {}, this.notice, halves), target];
  }

  async begin() {
    const columns = await this.desk.columns();
    const known = { lists: (/** @type {Collection} */ collection, /** @type {string} */ id) => this.desk.lists(collection, id), events: () => this.sheets.rows.events };
    this.sheets.begin(columns, known);
    this.details.begin(columns.events, this.#ownerOf("events"), known);
    this.sheets.show("events");
    this.#showHalf("table");
    if (this.isOwnPage && (await this.opening.restore())) this.#keep(true);
  }

  /** @param {boolean} isOn */
  #keep(isOn) {
    this.keeping.isOn = isOn;
    this.bar.tellKept(this.keeping.isOn);
    this.#tellState();
  }

  #notKept() {
    this.bar.tellKept(false);
    this.#fail(say.notKept);
    this.#tellState();
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
    if (shown.all.parties || shown.all.sources || shown.all.story) this.#showNames();
    this.#tellState();
  }

  async #showNames() {
    const { parties, sources } = this.sheets.rows;
    const { topics } = await this.desk.lists("story", "story");
    this.names.show({ parties: parties.map(({ cells }) => cells.name), sources: sourceNames(sources), topics: topics.map(({ name }) => name) });
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
    if (open === "events") this.details.show(row);
    this.line.show(row && { row, column, title: say.columnTitle(open, column), problem: this.problems.of(open, id, column) });
  }

  /** @param {Collection} collection */
  #opened(collection) {
    const isTable = collection !== "story";
    if (this.addRow) this.addRow.hidden = !isTable;
    if (this.removeRows) this.removeRows.hidden = !isTable;
    this.details.available = collection === "events";
    this.#active = undefined;
    /** @type {HTMLElement} */ (this.line.element.parentElement).hidden = !isTable;
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
    const isInList = collection === "events" && column.includes(".");
    await this.#select(collection, id, isInList ? undefined : column);
    const row = this.sheets.row(collection, id);
    if (isInList && row) return this.details.go(row, column);
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
  openStory(story) {
    return this.opening.story(story);
  }

  async #beginEmpty() {
    await this.asking.next(() => this.desk.empty());
    this.files.begin({ isSaved: true, name: "" });
    await this.sheets.sheet?.appear();
    this.sheets.sheet?.focus();
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
