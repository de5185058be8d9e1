/**
 * One timeline as a class: it passes values and texts (UTF-8) to the functions of the wasm and back, and knows nothing
 * else. Only this file and page_services.js touch the memory of the wasm.
 */

import { job, number, text } from "../abi/names.js";
import { earlyWord } from "./language.js";
import { sizeOf } from "./page_services.js";

/** @typedef {import("./core.js").Core} Core */
/** @typedef {import("./page_services.js").Renderer} Renderer */
/** @typedef {import("../abi/exports.js").Workshop} Exports  a reader's wasm lacks those of the workshop */
/** @typedef {typeof import("../abi/names.js")} Names */
/** @typedef {typeof import("../abi/words.js")} Words */
/** @template List @typedef {import("../abi/exports.js").Of<List>} Of */
/** @template {(...given: any[]) => any} Call @typedef {Call extends (instance: number, ...given: infer Rest) => any ? Rest : never} Given */

const allSteps = 0x7fffffff;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * One timeline of the core. Lengths are CSS px. Inputs answer with bits of `reaction`. Events are numbers in time order,
 * -1 is none. web/abi/reader.h explains each function.
 */
export class Timeline {
  #core;
  #element;
  #handle = 0;
  #context = 0;
  #family = "";

  /** @param {Core} core @param {Element} [element] whose fonts it takes */
  constructor(core, element) {
    this.#core = core;
    this.#element = element;
    this.#handle = core.module.exports.dm_create();
    this.#readFamily();
  }

  /** Gives everything back; no method may be called after it. */
  destroy() {
    this.drawWith(null);
    this.#core.module.services.documents.delete(this.#handle);
    this.#core.module.exports.dm_destroy(this.#handle);
    this.#handle = 0;
  }

  /** Sets what draws; null at once when its canvas is lost or taken away. @param {Renderer | null} renderer */
  drawWith(renderer) {
    const { module } = this.#core;
    const before = this.#context;
    if (before) this.#call("dm_context", 0, 0);
    if (before) delete module.services.renderers[before];
    this.#context = renderer ? Math.max(1, module.services.renderers.length) : 0;
    if (!renderer) return;
    module.services.renderers[this.#context] = renderer;
    this.#call("dm_context", this.#context, renderer.colors);
  }

  /** Reads a document at once. @param {string | Uint8Array} json @returns {number} events in it, -1 when it is no JSON */
  load(json) {
    return this.loadPieces([typeof json === "string" ? encoder.encode(json) : new Uint8Array(json)]);
  }

  /** @param {Uint8Array[]} pieces of the JSON: they are used up @returns {number} as `load` */
  loadPieces(pieces) {
    this.begin(pieces);
    while (this.number(number.job) <= job.sortTexts) this.work(allSteps);
    return this.number(number.loaded) ? this.number(number.events) : -1;
  }

  /**
   * Begins to read a document; `work` does it.
   * @param {Uint8Array[]} pieces of the JSON: they are used up as soon as it is read @param {number} [size] of all, when
   *   some are still to come
   */
  begin(pieces, size = sizeOf(pieces)) {
    const source = { pieces, asked: 0 };
    this.#core.module.services.documents.set(this.#handle, source);
    this.#call("dm_read", size);
    return source; // asked: the end of the bytes that the engine has asked for
  }

  /**
   * Goes on with the job that comes first, see `number.job`.
   * @param {number} steps a million are about 20 ms @returns {number} the part of it that is done, 0–1, and 1 only when nothing is left to do
   */
  work(steps) {
    return this.#call("dm_work", steps);
  }

  /**
   * A block of the document, or of its arrangement once that is made, for `unpack` of a timeline in another instance.
   * Asking for block 0, the head, packs anew.
   * @param {number} block @param {number} [from] byte @param {ArrayBuffer} [buffer] takes as much of it as it holds
   * @returns {Uint8Array<ArrayBuffer> | undefined} none: there is no such block
   */
  packed(block, from = 0, buffer) {
    const place = this.#call("dm_packed", block);
    if (!place) return undefined;
    const left = this.#call("dm_answer_size") - from;
    const bytes = new Uint8Array(buffer ?? new ArrayBuffer(left), 0, Math.min(left, buffer?.byteLength ?? left));
    bytes.set(this.#core.module.memory.subarray(place + from, place + from + bytes.length));
    return bytes;
  }

  /**
   * Writes bytes into a block that another timeline has packed. When all blocks are complete, the next `work` shows the
   * document.
   * @param {number} block @param {number} from byte @param {Uint8Array} bytes @returns {boolean} false: there is no such block
   */
  unpack(block, from, bytes) {
    const place = this.#call("dm_unpack", block, from + bytes.length);
    if (place) this.#core.module.memory.set(bytes, place + from);
    return place > 0;
  }

  /** Measures glyphs for a timeline in a worker, which does not have the page's fonts. @param {string} glyphs */
  measureGlyphs(glyphs) {
    this.#give("dm_measure_glyphs", glyphs);
  }

  /** The widths of the glyphs that were measured. @returns {Uint8Array<ArrayBuffer>} */
  get widths() {
    return this.#answer(this.#call("dm_text", text.widths, 0)).slice();
  }

  /** @param {Uint8Array} widths */
  useWidths(widths) {
    this.#give("dm_use_widths", widths);
  }

  /**
   * @param {number} width of the canvas @param {number} height @param {number} ratio device px per CSS px: width × ratio is whole
   * @param {number} [most] the height that the drawing may have @param {Of<Names["overflow"]>} [overflow] what it does with more
   */
  resize(width, height, ratio, most = height, overflow = 0) {
    this.#call("dm_resize", width, height, ratio, most, overflow);
  }

  /** Where time runs down, the part of the drawing that is on the canvas. @param {number} from px from its top @param {number} to */
  part(from, to) {
    this.#call("dm_part", from, to);
  }

  /** Gives a language to the timeline. @param {string} lines as in src/base/words.h */
  words(lines) {
    this.#give("dm_words", lines);
  }

  /**
   * A word of the language.
   * @param {Of<Words["word"]>} word @param {Record<string, string | number>} [values] of its placeholders; `n` chooses the plural form
   * @returns {string}
   */
  word(word, values = {}) {
    const lines = Object.entries(values).map(([name, value]) =>
      typeof value === "number" ? `${name}#${value}\n` : `${name}=${value.replaceAll("\n", " ")}\n`,
    );
    return this.ask("dm_word", lines.join(""), word);
  }

  /** Fonts arrived or changed. */
  fonts() {
    this.#readFamily();
    return this.#call("dm_fonts");
  }

  /** Colours of canvas and picture. @param {string} lines `scheme=dark` and `name=#rrggbb`, see parse_theme in src/layout/theme.h */
  theme(lines) {
    this.#give("dm_theme", lines);
  }

  /** @param {number} flags of `preference` */
  preferences(flags) {
    this.#call("dm_preferences", flags);
  }

  /** @param {Of<Names["phase"]>} phase @param {number} x @param {number} y @param {number} flags of `pointerFlag` @param {number} clicks */
  pointer(phase, x, y, flags, clicks) {
    return this.#call("dm_pointer", phase, x, y, flags, clicks);
  }

  /** @param {number} x @param {number} y @param {number} dx @param {number} dy @param {number} flags of `wheelFlag` */
  wheel(x, y, dx, dy, flags) {
    return this.#call("dm_wheel", x, y, dx, dy, flags);
  }

  /** @param {number} x @param {number} y @param {number} dx @param {number} dy @param {number} factor fingers apart, by before */
  pinch(x, y, dx, dy, factor) {
    return this.#call("dm_pinch", x, y, dx, dy, factor);
  }

  /** @param {Of<Names["key"]>} key */
  key(key) {
    return this.#call("dm_key", key);
  }

  /** Opens an event. @param {number} event */
  select(event) {
    return this.#call("dm_select", event);
  }

  /** Goes to a step of the tour. @param {number} step from 0 on */
  step(step) {
    return this.#call("dm_step", step);
  }

  /** Goes to a date. @param {string} date as the format has it, "" for today @returns {number} 0: this is no date */
  date(date) {
    return this.#give("dm_date", date);
  }

  /** Puts the ring of the keyboard around an event. @param {number} event */
  focus(event) {
    return this.#call("dm_focus", event);
  }

  /** Chooses what a lane stands for. @param {Of<Names["grouping"]>} by */
  lanes(by) {
    return this.#call("dm_lanes", by);
  }

  /** Shows the positions on a topic, or closes their band. @param {number} topic its place in the document */
  topic(topic) {
    return this.#call("dm_topic", topic);
  }

  /** Collapses or expands a lane. @param {number} lane from the top, -1 all */
  collapse(lane) {
    return this.#call("dm_collapse", lane);
  }

  /** @param {string} id @returns {number} the event of that id */
  find(id) {
    return this.#give("dm_find", id);
  }

  /** Searches. @param {string} lines `name=value` each */
  query(lines) {
    return this.#give("dm_query", lines);
  }

  /** Sets the whole view. @param {string} lines of `text.view` */
  restore(lines) {
    return this.#give("dm_restore", lines);
  }

  /** The shown event of a rank, -1: none. @param {number} rank */
  nth(rank) {
    return this.number(number.eventAt, rank);
  }

  /** How many shown events stand before an event. @param {number} event */
  rank(event) {
    return this.number(number.rank, event);
  }

  /**
   * Draws.
   * @param {number} now ms of a steady clock @param {number} [utc] the time in seconds from 1970; without it no day is marked as today
   * @returns {number} ms until the next wanted frame, 0 at once, -1 none
   */
  frame(now, utc = NaN) {
    return this.#call("dm_frame", now, utc);
  }

  /** The changes since the last call, as bits of `change`. */
  changes() {
    return this.#call("dm_changes");
  }

  /** @param {Of<Names["number"]>} what @param {number} [of] an event or a rank @returns {number} */
  number(what, of = -1) {
    return this.#call("dm_number", what, of);
  }

  /** @param {Of<Names["text"]>} what @param {number} [index] an event @returns {string} */
  text(what, index = 0) {
    return this.read("dm_text", what, index);
  }

  /**
   * The text that a function answers with.
   * @template {"dm_text" | "dm_write"} Name
   * @param {Name} name @param {Given<Exports[Name]>} values @returns {string}
   */
  read(name, ...values) {
    return decoder.decode(this.#answer(this.#call(name, ...values)));
  }

  /**
   * The text that a function answers to a text.
   * @param {"dm_word"} name @param {string} given @param {number[]} after the text @returns {string}
   */
  ask(name, given, ...after) {
    return decoder.decode(this.#answer(this.#give(name, given, ...after)));
  }

  // All timelines share one text engine, and may have different fonts: the font is set before every call.
  /**
   * @template {Exclude<keyof Exports, keyof import("../abi/exports.js").Memory>} Name
   * @param {Name} name @param {Given<Exports[Name]>} values @returns {ReturnType<Exports[Name]>}
   */
  #call(name, ...values) {
    const { module, text: engine } = this.#core;
    if (engine) engine.family = this.#family;
    const call = /** @type {(handle: number, ...values: number[]) => any} */ (/** @type {Exports} */ (module.exports)[name]);
    return call(this.#handle, ...values);
  }

  // The text stays in the memory of the wasm until the next call.
  /** @param {number} begin @returns {Uint8Array<ArrayBuffer>} */
  #answer(begin) {
    return this.#core.module.memory.subarray(begin >>> 0, (begin >>> 0) + this.#call("dm_answer_size"));
  }

  /** @param {"dm_measure_glyphs" | "dm_use_widths" | "dm_words" | "dm_word" | "dm_theme" | "dm_find" | "dm_query" | "dm_restore" | "dm_date"} name @param {string | Uint8Array} text @param {number[]} after the text */
  #give(name, text, ...after) {
    const bytes = typeof text === "string" ? encoder.encode(text) : text;
    const place = this.#put(bytes);
    const answer = /** @type {number} */ (this.#call(name, .../** @type {any} */ ([place, bytes.length, ...after])));
    this.#core.module.exports.free(place);
    return answer;
  }

  /** @param {Uint8Array} bytes @returns {number} where they are in the memory of the wasm */
  #put(bytes) {
    const { module } = this.#core;
    const place = module.exports.malloc(bytes.length + 1) >>> 0;
    if (!place) throw new RangeError(earlyWord("no_memory"));
    module.memory.set(bytes, place);
    return place;
  }

  #readFamily() {
    this.#family = (this.#element && getComputedStyle(this.#element).fontFamily) || "sans-serif";
  }
}
