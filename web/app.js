/**
 * Connects the core, the stage, the panels and the page of one timeline. An app lives as long as its element is
 * connected. The core holds all state; the app sends inputs to it and shows the changes.
 */

import { followLink, linesOf, stateOf } from "./address.js";
import { change, number, reaction, text } from "./abi/names.js";
import { idOf } from "./engine/answers.js";
import { load, replace } from "./load.js";
import { Article } from "./panels/article.js";
import { Filter } from "./panels/filter.js";
import { FoundWords } from "./panels/found_words.js";
import { followPage } from "./panels/led.js";
import { Legend } from "./panels/legend.js";
import { Lanes } from "./panels/lanes.js";
import { EventList } from "./panels/list.js";
import { Masthead } from "./panels/masthead.js";
import { More } from "./panels/more.js";
import { Notice } from "./panels/notice.js";
import { Query } from "./panels/query.js";
import { Search } from "./panels/search.js";
import { Tools } from "./panels/tools.js";
import { Tour } from "./panels/tour.js";
import { PageAddress } from "./page_address.js";
import { watchPreferences } from "./preferences.js";
import { createShadowTree } from "./shadow_tree.js";
import { StageInput } from "./stage/input.js";
import { rest, wake } from "./stage/scheduler.js";
import { Stage } from "./stage/stage.js";
import { Viewport } from "./stage/viewport.js";

/** @typedef {import("./engine/timeline.js").Timeline} Timeline */
/**
 * A part of the page that shows something of the timeline.
 * @typedef {object} Panel
 * @property {number} on  the changes it shows, as bits of `change`
 * @property {(timeline: Timeline, changes: number) => void} update
 */

/**
 * The element, as its timeline sees it.
 * @typedef {object} Owner
 * @property {boolean} isFirst  the page's content of the slots belongs to the document
 * @property {(id: string) => void} selected  called when the reader opens or closes an event
 * @property {string[]} wanted  events that the reader asked for before the element was moved, the last one last
 * @property {() => void} retry  makes another timeline in place of one that could not be loaded
 */

// The time is the same for all readers: "today" is the day of the document's time zone, or of UTC.
const utcSeconds = () => Math.floor(Date.now() / 1000);

export class App {
  /** @type {Timeline | undefined} */
  #timeline;
  #life = new AbortController();
  #isOnScreen = false;
  hasFailed = false;
  /** @type {string[]} */
  #awaited; // what the reader asked for before the engine was there, "" to close the open event
  #isReady = false; // the engine answers to it
  #readNext = ""; // the event that a link led to, so that the reading goes on there
  #isArriving = false; // an address has named an event, and nothing is drawn yet
  #loading = new AbortController(); // ends the reading of the first document
  /** @type {{ resolve: () => void, reject: (why: Error) => void }} */
  #told = { resolve() {}, reject() {} };
  /** @type {Promise<void>} the first document is drawn */
  #drawn = new Promise((resolve, reject) => (this.#told = { resolve, reject }));
  /** @type {AbortController | undefined} */
  #coming; // ends the reading of another document
  #isLed = false; // by parts of the page that the reader scrolls past
  #hasReaderActed = false; // before that, a selection is the first view's and not the reader's
  #updatePreferences;

  /** @param {HTMLElement} element @param {Owner} owner */
  constructor(element, owner) {
    const { signal } = this.#life;
    const tree = (this.tree = createShadowTree(element, owner.isFirst));
    this.element = element;
    this.owner = owner;
    this.#awaited = [...owner.wanted];
    this.viewport = new Viewport(tree);
    this.stage = new Stage(tree.stage, this, signal);
    this.input = new StageInput(tree.stage, this, signal);
    this.article = new Article(tree, this, signal);
    this.notice = new Notice(tree.notice);
    this.found = new FoundWords(tree, this, signal);
    this.address = new PageAddress(this, signal);
    this.panels = this.#createPanels(signal);
    this.#updatePreferences = watchPreferences(element, this, signal);
    // Of a picture that cannot be had, the caption stays.
    for (const root of [element, tree.whole])
      root.addEventListener("error", ({ target }) => target instanceof Element && target.localName === "img" && target.remove(), { signal, capture: true });
    element.addEventListener("click", (event) => followLink(event, (id) => this.#follow(id)), { signal });
    document.fonts.addEventListener("loadingdone", () => this.send((timeline) => timeline.fonts()), { signal });
    this.#drawn.catch(() => {}); // #fail tells it
    signal.addEventListener("abort", () => this.#loading.abort(), { signal: this.#loading.signal });
    load(this, this.#loading.signal).catch((error) => this.#loading.signal.aborted || this.#fail(error));
  }

  /**
   * Everything in the page that shows the timeline, in the order of updates. To add a panel, add it here.
   * @param {AbortSignal} signal @returns {Panel[]}
   */
  #createPanels(signal) {
    const { tree } = this;
    const query = new Query(this, signal);
    return [
      new Masthead(tree),
      this.notice,
      new EventList(tree.list),
      this.article,
      new Tour(tree, this, signal),
      new Search(tree, this, query, signal),
      new Filter(tree, this, query, signal),
      new Legend(tree.legend, (line) => query.toggle(line), signal),
      new Lanes(tree, this, signal),
      new Tools(tree, this, signal),
      new More(tree, this, signal),
      { on: change.focus, update: (timeline) => (tree.status.textContent = timeline.text(text.announcement)) },
      { on: change.hover, update: (timeline) => this.#showPointer(timeline) },
      { on: change.outline | change.selection, update: () => this.#tellSelection() },
      { on: change.outline | change.lanes, update: (timeline) => this.stage.showHeads(timeline) },
      this.found,
      this.address,
    ];
  }

  // The shape of the pointer tells that a click does something.
  /** @param {Timeline} timeline */
  #showPointer(timeline) {
    const isClickable = timeline.number(number.clickable) > 0; // a bin is, and an event
    this.tree.stage.classList.toggle("over", isClickable);
    this.input.followTip(isClickable);
  }

  destroy() {
    rest(this);
    this.#life.abort();
    this.#timeline?.destroy();
    this.#timeline = undefined;
  }

  /** The timeline, as soon as its document is read. */
  get timeline() {
    return this.#timeline;
  }

  /** Shows this timeline from now on, and destroys it in the end. @param {Timeline} timeline */
  take(timeline) {
    this.#timeline = timeline;
  }

  /**
   * Shows another document. What is shown stays until that one can be drawn, and the reader's view is kept. A call that
   * comes before the last one is done takes its place.
   * @param {Uint8Array<ArrayBuffer>} story as JSON; it is used up
   */
  async show(story) {
    this.#coming?.abort();
    const coming = (this.#coming = new AbortController());
    this.#life.signal.addEventListener("abort", () => coming.abort(), { signal: coming.signal });
    await this.#drawn;
    coming.signal.throwIfAborted();
    await replace(this, story, coming.signal);
  }

  /** The first document is drawn. */
  hasDrawn() {
    this.#told.resolve();
  }

  /** Shows a timeline in place of the one that is shown, in its view. @param {Timeline} timeline */
  swap(timeline) {
    const before = this.#timeline;
    this.#loading.abort(); // of a huge document the labels of every zoom may still be to come
    if (before) timeline.restore(before.text(text.view));
    this.#timeline = timeline;
    before?.destroy();
    this.stage.hand(timeline);
    this.#updatePreferences();
    this.#updatePanels(timeline);
    this.wake();
  }

  /** Answers to the reader from now on, and opens what was asked for before, or what the address names. */
  answer() {
    this.#updatePreferences();
    this.#isReady = true;
    const isEvent = (/** @type {string} */ id) => id === "" || (this.#timeline?.find(id) ?? -1) >= 0;
    const asked = this.#awaited.findLast(isEvent);
    if (asked === undefined) this.address.open();
    else this.select(asked);
    followPage(this.element, (step) => this.#goLed(step), this.#life.signal);
  }

  // The page leads: it scrolls nowhere, and its address stays.
  /** @param {string} step a number from 1 on, or the id of an event */
  #goLed(step) {
    this.#isLed = true;
    const isNumber = /^\d+$/.test(step) && (this.#timeline?.find(step) ?? -1) < 0;
    if (isNumber) this.send((timeline) => timeline.step(Number(step) - 1));
    else this.select(step);
    this.#isLed = false;
  }

  /** All of the page shows the timeline now. */
  becomeLive() {
    this.tree.frame.classList.add("loaded");
    this.tree.tools.inert = false;
    if (this.#readNext && this.selected === this.#readNext) this.read();
  }

  /** What another timeline of the same document opens. */
  get wanted() {
    if (!this.#isReady) return this.#awaited;
    return this.#hasReaderActed ? [this.selected] : [];
  }

  get selected() {
    const event = this.#timeline?.number(number.selected) ?? -1;
    return this.#timeline && event >= 0 ? idOf(this.#timeline, event) : "";
  }

  // The text of an event in the page, before the engine is there.
  /** @param {string} id */
  #articleInPage(id) {
    return this.element.querySelector(`article[id="${CSS.escape(id)}"]`);
  }

  // A link of the still picture or of the list.
  /** @param {string} id @returns {boolean} whether it names an event */
  #follow(id) {
    if (this.select(id)) return this.read(), true;
    if (this.#timeline || this.hasFailed || !this.#articleInPage(id)) return false;
    this.#readNext = id;
    return true;
  }

  /** @param {string} id */
  select(id) {
    const timeline = this.#timeline;
    if (!this.#isReady) this.#awaited.push(id);
    const event = id && timeline ? timeline.find(id) : -1;
    if (!timeline || (id && event < 0)) return false;
    this.#hasReaderActed = true;
    this.send(() => timeline.select(event));
    return true;
  }

  /**
   * Sends an input of the reader to the core, and shows what it changed.
   * @param {(timeline: Timeline) => number} input @returns {number} bits of `reaction`
   */
  send(input) {
    if (!this.#timeline) return 0;
    const bits = input(this.#timeline);
    if (bits) this.#hasReaderActed = true;
    if (bits & reaction.redraw) this.wake();
    this.#updatePanels(this.#timeline);
    return bits;
  }

  /** The reader goes on to read the open event. */
  read() {
    this.viewport.scrollToArticle();
    this.article.focus();
  }

  /** The reader closes the open event. */
  close() {
    if (!this.#timeline) return;
    this.select("");
    this.viewport.scrollBack();
  }

  /** Asks for a frame. */
  wake() {
    if (this.#isOnScreen) wake(this);
  }

  /** @param {boolean} isOnScreen */
  setOnScreen(isOnScreen) {
    this.#isOnScreen = isOnScreen;
    if (isOnScreen) wake(this);
    else rest(this);
  }

  /**
   * Draws one frame; the scheduler calls it.
   * @param {number} now @returns {number} ms to the next frame, negative: none
   */
  frame(now) {
    const timeline = this.#timeline;
    if (!timeline || !this.#isOnScreen || !this.stage.isLive) return -1;
    if (!this.stage.applySize(timeline)) return -1;
    const wait = timeline.frame(now, utcSeconds());
    const isDrawn = timeline.number(number.drawable) > 0;
    const isResized = isDrawn && this.viewport.fitHeight(timeline);
    if (isDrawn && !isResized) this.stage.reveal(wait !== 0);
    this.stage.pictures.update(timeline);
    if (isDrawn && !isResized && this.#isArriving) {
      this.#isArriving = false;
      this.#bringToReader("instant");
    }
    this.#updatePanels(timeline);
    return isResized ? 0 : wait; // no observer reports a change of less than a device pixel
  }

  /** Nothing can draw: what would zoom goes, and the list is open. */
  standStill() {
    const { frame, list } = this.tree;
    frame.classList.add("still");
    for (const part of list.querySelectorAll("details")) part.open = true;
    this.#isArriving = false; // nothing will be drawn
  }

  /** After a drawing elsewhere, the reader's view is drawn anew. */
  showAgain() {
    this.#updatePreferences();
    this.#timeline?.changes();
    this.wake();
  }

  /** Draws what is shown once more, at once. */
  redraw() {
    this.#timeline?.frame(performance.now(), utcSeconds());
  }

  /** @param {Timeline} timeline */
  #updatePanels(timeline) {
    const changes = timeline.changes();
    if (changes) for (const panel of this.panels) if (changes & panel.on) panel.update(timeline, changes);
  }

  // The content of the slots (list, picture, a link to the file) stays readable. A browser that is online again asks
  // again, unless the reader has stopped the reading.
  /** @param {Error} error */
  #fail(error) {
    const { signal } = this.#life;
    this.#told.reject(error);
    this.hasFailed = error.name !== "AbortError";
    if (this.hasFailed) window.addEventListener("online", () => this.owner.retry(), { signal });
    this.tree.frame.classList.add("failed");
    if (this.#readNext) this.#articleInPage(this.#readNext)?.scrollIntoView();
    this.notice.fail(error);
  }

  /**
   * Opens what an address names. The reader is brought to it once it is drawn.
   * @param {() => boolean} open  answers whether the address names anything
   */
  arrive(open) {
    this.#isArriving = true;
    this.#isArriving = open() && this.selected !== "";
    if (this.#isArriving) this.viewport.showFrame();
  }

  /** Closes the open event, or one that is still awaited. */
  closeUnasked() {
    if (this.selected || !this.#isReady) this.select("");
  }

  /** The reader has chosen what is shown: not the document as it opens, nor an article that leads. */
  get isReadersView() {
    return this.#hasReaderActed && !this.#isLed;
  }

  /** The whole view as a short text: "" as the document opens. */
  get state() {
    return this.#timeline ? stateOf(this.#timeline.text(text.view)) : "";
  }

  set state(state) {
    this.#hasReaderActed = true;
    this.send((timeline) => timeline.restore(linesOf(state)));
  }

  // Where time runs down, the open event is a sheet below its mark, and in a low window one beside its mark; else the
  // reader comes to its words.
  /** @param {ScrollBehavior} behavior */
  #bringToReader(behavior) {
    const { panel, stage } = this.tree;
    panel.classList.add("sheet");
    const markX = this.#timeline?.number(number.markLeft) ?? 0;
    panel.classList.toggle("left", markX > stage.clientWidth / 2);
    if (this.#timeline && this.viewport.keepAboveSheet(this.#timeline, behavior)) return;
    this.viewport.scrollToArticle(behavior);
  }

  #tellSelection() {
    if (!this.#hasReaderActed) return;
    const id = this.selected;
    this.owner.selected(id);
    if (this.#isLed) return;
    this.address.write();
    if (id && !this.#isArriving) this.#bringToReader("smooth");
  }
}
