/**
 * <demarche-timeline src="story.timeline.json">: a timeline on anybody's page, and the whole of a one-file page.
 * State lives in the core; what stands here only carries inputs in and changes out.
 *
 * Attributes: `src` the document, unless a <script type="application/json"> child holds it; `hash`: the fragment of
 * the address names the open event. Children in the slots masthead, picture, legend, list and sources are taken over.
 * Event `demarche-select`: detail.id is the id of the event that was opened, or "".
 */

import { decoded, writeAddress } from "./address.js";
import { Core, sharedCore } from "./engine/core.js";
import { axis, idOf, number, preference, text } from "./engine/names.js";
import { Filter } from "./panels/filter.js";
import { StageInput, key, redraw } from "./stage/input.js";
import { Lanes } from "./panels/lanes.js";
import { make } from "./panels/nodes.js";
import { arrange, isLong, read, serveAsWorker } from "./engine/loader.js";
import { furnish } from "./shadow_dom.js";
import { pause } from "./engine/yield_to_page.js";
import { Place } from "./stage/viewport.js";
import { Progress } from "./panels/progress.js";
import { Projection } from "./panels/projection.js";
import { rest, wake } from "./stage/scheduler.js";
import { Stage } from "./stage/stage.js";
import { storyOf } from "./engine/document_source.js";
import { dateWords, say } from "./panels/words.js";

/** @typedef {import("./engine/timeline.js").Timeline} Timeline */

// As the clock on the reader's wall has it.
const wallSeconds = () => Math.floor(Date.now() / 1000) - new Date().getTimezoneOffset() * 60;

// Under Node, where the command line loads this file for its core, there are no elements.
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

export class DemarcheTimeline extends Base {
  /** @type {Timeline | undefined} */
  #timeline;
  #life = new AbortController();
  #onScreen = false;
  #readerActs = false; // a change of selection is the reader's doing, not the first view's

  connectedCallback() {
    this.#life = new AbortController();
    const { signal } = this.#life;
    const parts = furnish(this.shadowRoot ?? this.attachShadow({ mode: "open" }));
    const timeline = () => this.#timeline;
    this.parts = parts;
    this.place = new Place(this, parts);
    /** @param {number} bits */
    const answered = (bits) => this.#answered(bits);
    const filter = new Filter(parts, { timeline, answered }, signal);
    const lanes = new Lanes(parts, { timeline, answered }, signal);
    this.projection = new Projection(this, parts, { close: () => this.#close(), selected: (id) => this.#selected(id) }, filter, lanes);
    this.stage = new Stage(parts.stage, { timeline, wake: () => this.#wake(), onScreen: (on) => this.#setOnScreen(on) }, signal);
    new StageInput(parts.stage, { timeline, answered, opened: () => this.#read() }, signal);
    this.#listen(parts, signal);
    this.#load(signal).catch((error) => signal.aborted || this.#fail(error));
  }

  disconnectedCallback() {
    rest(this);
    this.#life.abort();
    this.#timeline?.destroy();
    this.#timeline = undefined;
    this.#readerActs = false;
  }

  /** The id of the open event, "" when none is. */
  get selected() {
    const event = this.#timeline?.number(number.selected) ?? -1;
    return this.#timeline && event >= 0 ? idOf(this.#timeline, event) : "";
  }

  /** Opens an event by its id; "" closes. Answers whether there is such an event. @param {string} id */
  select(id) {
    const timeline = this.#timeline;
    const event = id && timeline ? timeline.find(id) : -1;
    if (!timeline || (id && event < 0)) return false;
    this.#readerActs = true;
    this.#answered(timeline.select(event));
    return true;
  }

  /** One frame, when the scheduler says so. @param {number} now */
  frame(now) {
    const timeline = this.#timeline;
    if (!timeline || !this.#onScreen || !this.stage?.isLive) return -1;
    if (!this.stage.applySize(timeline)) return -1;
    timeline.today(wallSeconds());
    const wait = timeline.frame(now);
    const isDrawn = timeline.number(number.drawable) > 0;
    const isResized = isDrawn && this.place?.fitHeight(timeline);
    if (isDrawn && !isResized) this.stage.reveal(timeline, wait !== 0);
    this.projection?.apply(timeline);
    return isResized ? 0 : wait; // a change of less than a device px is told by no observer
  }

  #wake() {
    if (this.#onScreen) wake(this);
  }

  /** @param {boolean} on */
  #setOnScreen(on) {
    this.#onScreen = on;
    if (on) wake(this);
    else rest(this);
  }

  /** @param {number} bits */
  #answered(bits) {
    if (bits) this.#readerActs = true;
    if (bits & redraw) this.#wake();
    if (this.#timeline) this.projection?.apply(this.#timeline);
  }

  /** @param {AbortSignal} signal */
  async #load(signal) {
    const [core, story] = await Promise.all([sharedCore(), storyOf(this, signal)]);
    if (signal.aborted || !this.parts) return;
    const timeline = core.timeline(this.parts.stage);
    const progress = new Progress(this.parts.frame, signal);
    const inSteps = isLong(story); // its pieces are soon the worker's
    let isOurs = true; // to destroy; later its words stand in the page, even where its picture is not to come
    try {
      const isRead = await read(timeline, story, {
        signal: progress.signal,
        progress: (part) => progress.show(part),
        begun: () => {
          signal.throwIfAborted();
          isOurs = false;
          this.#begin(timeline);
        },
        size: () => (this.place?.fitHeight(timeline), this.stage?.sizeFor(timeline)),
      });
      if (!isRead) throw new Error(say.noDocument);
      if (inSteps) await arrange(timeline, progress.signal, () => this.stage?.applySize(timeline));
    } catch (error) {
      if (isOurs) timeline.destroy();
      throw error;
    } finally {
      progress.remove();
    }
    if (inSteps) await pause(signal); // to get a context takes its time too
    this.stage?.attach();
  }

  // Its words stand in the page before its picture does.
  /** @param {Timeline} timeline */
  #begin(timeline) {
    this.#timeline = timeline;
    timeline.words(dateWords(timeline.text(text.language, 0) || document.documentElement.lang || "en"));
    this.#prefer();
    this.parts?.frame.classList.add("loaded");
    this.#follow();
    this.projection?.apply(timeline);
  }

  // What the page brought (list, picture, a link to the file) stays to be read.
  /** @param {Error} error */
  #fail(error) {
    this.parts?.frame.classList.add("failed");
    this.parts?.notice.replaceChildren(make("summary", {}, say.failed(error.message)));
    this.parts?.notice.removeAttribute("hidden");
  }

  /** @param {import("./shadow_dom.js").Parts} parts @param {AbortSignal} signal */
  #listen(parts, signal) {
    /** @param {HTMLElement} element @param {(timeline: Timeline) => number} call */
    const press = (element, call) =>
      element.addEventListener("click", () => this.#timeline && this.#answered(call(this.#timeline)), { signal });
    press(parts.zoomIn, (timeline) => timeline.key(key.plus));
    press(parts.zoomOut, (timeline) => timeline.key(key.minus));
    press(parts.axis, (timeline) => timeline.axis(timeline.number(number.axis) === axis.scale ? axis.story : axis.scale));
    parts.panel.addEventListener("keydown", (event) => event.key === "Escape" && this.#close(), { signal });
    this.addEventListener("click", (event) => this.#followLink(event), { signal });
    for (const query of ["(prefers-color-scheme: dark)", "(prefers-reduced-motion: reduce)"]) {
      matchMedia(query).addEventListener("change", () => this.#prefer(), { signal });
    }
    document.fonts.addEventListener("loadingdone", () => this.#answered(this.#timeline?.fonts() ?? 0), { signal });
    if (this.hasAttribute("hash")) window.addEventListener("hashchange", () => this.#follow(), { signal });
  }

  // A page that does not say it can be dark is light, and so is its timeline, unless its author wants it otherwise.
  #prefer() {
    const theme = this.#timeline?.text(text.theme);
    if (theme === "light" || theme === "dark") this.style.colorScheme = theme;
    const scheme = getComputedStyle(this).colorScheme;
    const dark = /dark/.test(scheme) && (!/light/.test(scheme) || matchMedia("(prefers-color-scheme: dark)").matches);
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.#timeline?.preferences((dark ? preference.dark : 0) | (still ? preference.reducedMotion : 0));
    this.#wake();
  }

  // A link that names one of our events opens it; any other link is the page's.
  /** @param {MouseEvent} click */
  #followLink(click) {
    const link = /** @type {Element} */ (click.composedPath()[0]).closest?.("a[href^='#']");
    if (!link || click.defaultPrevented || click.ctrlKey || click.metaKey || click.shiftKey) return;
    if (!this.select(decoded(link.getAttribute("href") ?? ""))) return;
    click.preventDefault();
    this.#read();
  }

  // The address opens an event.
  #follow() {
    const id = this.hasAttribute("hash") ? decoded(location.hash) : "";
    if (id && this.select(id)) this.place?.show("instant");
  }

  /** @param {string} id */
  #selected(id) {
    if (!this.#readerActs) return;
    this.dispatchEvent(new CustomEvent("demarche-select", { detail: { id } }));
    if (this.hasAttribute("hash")) writeAddress(id);
    if (id) this.place?.show();
  }

  // Reading goes on in the panel.
  #read() {
    this.place?.show();
    this.projection?.panel.focus();
  }

  #close() {
    if (!this.#timeline) return;
    this.select("");
    this.place?.goBack();
  }
}

if (globalThis.customElements && !customElements.get("demarche-timeline")) {
  customElements.define("demarche-timeline", DemarcheTimeline);
}

serveAsWorker(Core);

export { Core };
export { sheets } from "./styles.js";
