/**
 * One timeline as a class. Only this file and page_services.js touch the memory of the wasm: text goes in and out as UTF-8, and
 * nothing else is known here.
 */

import { GlRenderer } from "../stage/gl.js";
import { sizeOf } from "./page_services.js";

/** @typedef {import("./core.js").Core} Core */

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * One timeline of the core. Lengths are CSS px. Inputs answer with bits: 1 taken, so the page must not act on it too;
 * 2 a frame is wanted. Events are numbers in time order, -1 is none.
 */
export class Timeline {
  #core;
  #element;
  #handle = 0;
  #context = 0;
  #text = 0; // the head of a document that is taken over
  #family = "";

  /** @param {Core} core @param {Element} [element] whose fonts it takes */
  constructor(core, element) {
    this.#core = core;
    this.#element = element;
    this.#handle = core.module._dm_create();
    this.#readFamily();
  }

  /** Gives everything back; no method may be called after it. */
  destroy() {
    this.context(null);
    this.#forgetText();
    this.#core.module._dm_destroy(this.#handle);
    this.#handle = 0;
  }

  /** A canvas to draw on, or null: it is lost or taken away, of which the core must hear at once. @param {WebGL2RenderingContext | null} gl */
  context(gl) {
    const { module } = this.#core;
    const before = this.#context;
    if (before) this.#call("context", 0);
    if (before) delete module.services.renderers[before];
    this.#context = gl ? Math.max(1, module.services.renderers.length) : 0;
    if (gl) module.services.renderers[this.#context] = new GlRenderer(gl);
    if (gl) this.#call("context", this.#context);
  }

  /** Reads a document, JSON. @param {string | Uint8Array} story @returns {number} events in it, -1 when it is no JSON */
  load(story) {
    return this.#give("load", story);
  }

  /** Begins to read a document in steps. @param {Uint8Array[]} story  JSON, in pieces: used up as soon as it is read */
  begin(story) {
    this.#core.module.services.documents.set(this.#handle, story);
    this.#call("load_begin", sizeOf(story));
  }

  /** Reads on. @param {number} bytes about so many @returns {number} how much is read, 0–1, and 1 only when all is */
  step(bytes) {
    return this.#call("load_step", bytes);
  }

  /** What `load` answers, when all is read. @returns {number} */
  end() {
    return this.#call("load_end");
  }

  /** Goes on tidying up what was read in steps or taken over, before it is used. @param {number} steps as of `arrange` @returns {number} 1 when all is tidy */
  tidy(steps) {
    return this.#call("tidy", steps);
  }

  /** Makes all that was loaded ready for `unpack` of a timeline of another instance. @returns {number} of blocks; the first is the head */
  pack() {
    return this.#call("pack");
  }

  /**
   * A block, or as much of it as a buffer holds, until the timeline changes.
   * @param {number} block @param {number} [from] byte @param {ArrayBuffer} [buffer] @returns {Uint8Array<ArrayBuffer>}
   */
  packed(block, from = 0, buffer) {
    const begin = this.#call("packed", block) + from;
    const left = this.#call("packed_size", block) - from;
    const bytes = new Uint8Array(buffer ?? new ArrayBuffer(left), 0, Math.min(left, buffer?.byteLength ?? left));
    bytes.set(this.#core.module.memory.subarray(begin, begin + bytes.length));
    return bytes;
  }

  /** Begins to take over what another has read. @param {Uint8Array} head @returns {number} of blocks that follow, 0: it is no head */
  unpack(head) {
    this.#forgetText();
    this.#text = this.#put(head);
    return this.#call("unpack", this.#text, head.length);
  }

  /** Makes room for a block's first bytes. @param {number} block from 1 @param {number} bytes @returns {number} where it begins */
  place(block, bytes) {
    return this.#call("unpack_block", block, bytes);
  }

  /** @param {number} place @param {Uint8Array} bytes */
  write(place, bytes) {
    this.#core.module.memory.set(bytes, place);
  }

  /** The letters of all titles and names. @returns {string} */
  letters() {
    return decoder.decode(this.#answer("letters"));
  }

  /** Measures letters, for `know` of a timeline in a worker, which has not the page's fonts. @param {string} letters */
  learn(letters) {
    this.#give("learn", letters);
  }

  /** All that was learnt. @returns {Uint8Array<ArrayBuffer>} */
  learnt() {
    return this.#answer("learnt").slice();
  }

  /** @param {Uint8Array} learnt */
  know(learnt) {
    this.#give("know", learnt);
  }

  /** All blocks are there. @returns {number} as `load` */
  unpacked() {
    const events = this.#call("unpack_end");
    this.#forgetText();
    return events;
  }

  /** @param {number} width @param {number} height @param {number} ratio device px per CSS px: width × ratio is whole */
  resize(width, height, ratio) {
    this.#call("resize", width, height, ratio);
  }

  /** Words of a language for dates. @param {string} lines `key=value` each */
  words(lines) {
    this.#give("words", lines);
  }

  /** What the clock on the reader's wall shows. @param {number} seconds from 1970, as if it were UTC */
  today(seconds) {
    this.#call("today", seconds);
  }

  /** Fonts arrived or changed. */
  fonts() {
    this.#readFamily();
    return this.#call("fonts");
  }

  /** @param {number} flags 1 dark, 2 reduced motion */
  preferences(flags) {
    this.#call("preferences", flags);
  }

  /** @param {number} phase 0 down, 1 move, 2 up, 3 leave, 4 cancel @param {number} x @param {number} y @param {number} flags 1 touch @param {number} clicks */
  pointer(phase, x, y, flags, clicks) {
    return this.#call("pointer", phase, x, y, flags, clicks);
  }

  /** @param {number} x @param {number} y @param {number} dx @param {number} dy @param {number} flags 1: Ctrl or ⌘ is held */
  wheel(x, y, dx, dy, flags) {
    return this.#call("wheel", x, y, dx, dy, flags);
  }

  /** @param {number} x @param {number} y @param {number} dx @param {number} dy @param {number} factor fingers apart, by before */
  pinch(x, y, dx, dy, factor) {
    return this.#call("pinch", x, y, dx, dy, factor);
  }

  /** @param {number} key 0 plus, 1 minus, 2 zero, 3 home, 4 end, 5 left, 6 right, 7 up, 8 down, 9 enter, 10 escape, 11 page up, 12 page down */
  key(key) {
    return this.#call("key", key);
  }

  /** Opens an event. @param {number} event */
  select(event) {
    return this.#call("select", event);
  }

  /** Puts the ring of the keyboard around an event. @param {number} event */
  focus(event) {
    return this.#call("focus", event);
  }

  /** @param {number} mode 0 automatic, 1 story, 2 to scale */
  axis(mode) {
    return this.#call("axis", mode);
  }

  /** What lanes stand for. @param {number} by 0 party, 1 topic, 2 kind, 3 place, 4 source, 5 tag, 6 nothing */
  lanes(by) {
    return this.#call("lanes", by);
  }

  /** Collapses or expands a lane. @param {number} lane from the top, -1 all */
  collapse(lane) {
    return this.#call("collapse", lane);
  }

  /** @param {string} id @returns {number} the event of that id */
  find(id) {
    return this.#give("find", id);
  }

  /** What is looked for. @param {string} lines `name=value` each, see abi.cpp */
  query(lines) {
    return this.#give("query", lines);
  }

  /** Goes on looking, while number 12 says so. */
  search() {
    return this.#call("search");
  }

  /** The shown event of a rank, -1: none. @param {number} rank */
  nth(rank) {
    return this.#call("nth", rank);
  }

  /** How many shown events stand before an event. @param {number} event */
  rank(event) {
    return this.#call("rank", event);
  }

  /** Goes on with arranging, as the next frames would. @param {number} steps a million are about 20 ms @returns {number} 1 when all is arranged */
  arrange(steps) {
    return this.#call("arrange", steps);
  }

  /** Draws. @param {number} now ms @returns {number} ms until the next wanted frame, 0 at once, -1 none */
  frame(now) {
    return this.#call("frame", now);
  }

  /** What changed since the last call: 1 outline, 2 selection, 4 focus, 8 range in view, 16 hover, 32 shown events, 64 lanes. */
  changes() {
    return this.#call("changes");
  }

  /** @param {number} what as listed at dm_number in abi.cpp @returns {number} */
  number(what) {
    return this.#call("number", what);
  }

  /** @param {number} what as listed at dm_text in abi.cpp @param {number} [index] an event @returns {string} */
  text(what, index = 0) {
    return decoder.decode(this.#answer("text", what, index));
  }

  // Widgets may differ in their fonts, the core asks one host: tell it before whose turn it is.
  /** @param {string} name @param {...number} values @returns {number} */
  #call(name, ...values) {
    const { module, text } = this.#core;
    if (text) text.family = this.#family;
    return module[`_dm_${name}`](this.#handle, ...values);
  }

  // What a function answers with stands in the memory of the wasm until the next call.
  /** @param {string} name @param {...number} values */
  #answer(name, ...values) {
    const begin = this.#call(name, ...values);
    const size = this.#call("text_size");
    return /** @type {Uint8Array<ArrayBuffer>} */ (this.#core.module.memory).subarray(begin, begin + size);
  }

  /** @param {string} name @param {string | Uint8Array} text */
  #give(name, text) {
    const { module } = this.#core;
    const bytes = typeof text === "string" ? encoder.encode(text) : text;
    const place = this.#put(bytes);
    const answer = this.#call(name, place, bytes.length);
    module._free(place);
    return answer;
  }

  /** @param {Uint8Array} bytes @returns {number} where they are in the memory of the wasm */
  #put(bytes) {
    const { module } = this.#core;
    const place = module._malloc(bytes.length + 1);
    if (!place) throw new RangeError("there is not enough memory");
    module.memory.set(bytes, place);
    return place;
  }

  #forgetText() {
    this.#call("load_begin", 0);
    this.#core.module.services.documents.delete(this.#handle);
    this.#core.module._free(this.#text);
    this.#text = 0;
  }

  #readFamily() {
    this.#family = (this.#element && getComputedStyle(this.#element).fontFamily) || "sans-serif";
  }
}
