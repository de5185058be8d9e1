/**
 * Turns pointers, wheels and keys on the stage into inputs of the core. An event that the core did not consume is left to the
 * page: a plain wheel scrolls it and Tab leaves the stage. All listeners but one are on the stage.
 */

import { key, number, phase, pointerFlag, reaction, wheelFlag } from "../abi/names.js";
import { word } from "../abi/words.js";
import { make } from "../panels/nodes.js";
import { placeOn } from "./place.js";

/** @typedef {import("../engine/timeline.js").Timeline} Timeline */

/** @typedef {import("../abi/exports.js").Of<typeof key>} Key */
/** @typedef {import("../abi/exports.js").Of<typeof phase>} Phase */

/** @type {Record<string, Key>} */
const keyOf = {
  "+": key.plus, "=": key.plus, "-": key.minus, "−": key.minus, "0": key.zero, Home: key.home, End: key.end,
  ArrowLeft: key.left, ArrowRight: key.right, ArrowUp: key.up, ArrowDown: key.down,
  Enter: key.enter, Escape: key.escape, PageUp: key.pageUp, PageDown: key.pageDown,
  p: key.promises, P: key.promises, KeyP: key.promises, o: key.positions, O: key.positions, KeyO: key.positions,
  l: key.links, L: key.links, KeyL: key.links,
  n: key.nextStep, N: key.nextStep, KeyN: key.nextStep, b: key.previousStep, B: key.previousStep, KeyB: key.previousStep,
};
/** With Shift. @type {Record<string, Key>} */
const panOf = { ArrowLeft: key.earlier, ArrowRight: key.later };
const dragFromPx = 4; // in either direction, as in src/view/pointer.cpp
const doubleClickMs = 400;
const doubleClickPx = 8;
const linePx = 16;

export class StageInput {
  /** @type {Map<number, {x: number, y: number}>} fingers and buttons that are down, by pointer id */
  #down = new Map();
  #pinched = false; // two fingers were down: the last one does not drag
  #press = { x: 0, y: 0, at: -Infinity, clicks: 0 };
  #hinted = false;
  /** @type {AbortController | undefined} while the pointer is on an event */
  #elsewhere;

  /** @param {HTMLElement} stage @param {import("../app.js").App} app @param {AbortSignal} signal */
  constructor(stage, app, signal) {
    this.stage = stage;
    this.app = app;
    /** @type {(name: string, handler: (event: any) => void) => void} */
    const on = (name, handler) => stage.addEventListener(name, handler, { signal, passive: false });
    on("pointerdown", (event) => this.#pointerDown(event));
    on("pointermove", (event) => this.#pointerMove(event));
    on("pointerup", (event) => this.#pointerEnd(event, phase.up));
    on("pointercancel", (event) => this.#pointerEnd(event, phase.cancel));
    on("pointerleave", (event) => this.#pointerLeave(event));
    on("wheel", (event) => this.#wheel(event));
    on("keydown", (event) => this.#key(event));
    on("blur", () => this.app.send((timeline) => timeline.focus(-1)));
    this.#gestures(on);
    signal.addEventListener("abort", () => this.followTip(false));
  }

  /**
   * @param {(timeline: Timeline) => number} input @param {Event} event @returns {boolean} whether the core consumed it
   */
  #send(input, event) {
    const isConsumed = (this.app.send(input) & reaction.consumed) > 0;
    if (isConsumed && event.cancelable) event.preventDefault();
    return isConsumed;
  }

  // The heads of columns keep to the edge of the window: a press on one counts at its place in the drawing.
  /** @param {{clientX: number, clientY: number, target?: EventTarget | null}} event */
  #at(event) {
    const { x, y } = placeOn(this.stage, event);
    const heads = /** @type {HTMLElement | null | undefined} */ (event.target instanceof Element ? event.target.closest(".heads") : null);
    return { x, y: y - (heads?.offsetTop ?? 0) };
  }

  /** @param {PointerEvent} event @param {Phase} what */
  #pointer(event, what) {
    const { x, y } = this.#at(event);
    const flags = event.pointerType === "touch" ? pointerFlag.touch : 0;
    return this.app.send((timeline) => timeline.pointer(what, x, y, flags, this.#press.clicks));
  }

  /** @param {PointerEvent} event */
  #pointerDown(event) {
    if (event.button !== 0) return;
    const at = this.#at(event);
    this.#down.set(event.pointerId, at);
    if (this.#down.size > 1) {
      if (!this.#pinched) this.#pointer(event, phase.cancel);
      this.#pinched = true;
      return;
    }
    this.#pinched = false;
    const again =
      event.timeStamp - this.#press.at < doubleClickMs &&
      Math.hypot(at.x - this.#press.x, at.y - this.#press.y) < doubleClickPx;
    this.#press = { ...at, at: event.timeStamp, clicks: again ? this.#press.clicks + 1 : 1 };
    this.#pointer(event, phase.down);
  }

  /** @param {PointerEvent} event */
  #pointerMove(event) {
    const before = this.#down.get(event.pointerId);
    if (!before) return void (event.pointerType !== "touch" && this.#pointer(event, phase.move));
    if (this.#pinched) return this.#pinch(event.pointerId, this.#at(event));
    const at = this.#at(event);
    const isDrag = Math.max(Math.abs(at.x - this.#press.x), Math.abs(at.y - this.#press.y)) >= dragFromPx;
    if (isDrag && !this.stage.hasPointerCapture(event.pointerId)) this.stage.setPointerCapture(event.pointerId);
    this.stage.classList.toggle("dragging", isDrag);
    this.#pointer(event, phase.move);
  }

  /** @param {number} id @param {{x: number, y: number}} at */
  #pinch(id, at) {
    const other = [...this.#down].find(([otherId]) => otherId !== id)?.[1];
    const before = this.#down.get(id);
    this.#down.set(id, at);
    if (!other || !before) return;
    const grown = Math.hypot(at.x - other.x, at.y - other.y) / Math.max(1, Math.hypot(before.x - other.x, before.y - other.y));
    const pan = { x: (at.x - before.x) / 2, y: (at.y - before.y) / 2 };
    const middle = { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 };
    this.app.send((timeline) => timeline.pinch(middle.x, middle.y, pan.x, pan.y, grown));
  }

  /** @param {PointerEvent} event @param {Phase} what */
  #pointerEnd(event, what) {
    if (!this.#down.delete(event.pointerId)) return;
    this.stage.classList.remove("dragging");
    if (!this.#pinched) this.#pointer(event, what);
  }

  /** @param {PointerEvent} event */
  #pointerLeave(event) {
    if (this.#down.has(event.pointerId)) this.#pointerEnd(event, phase.cancel);
    if (event.pointerType !== "touch") this.#pointer(event, phase.leave);
  }

  /** @param {WheelEvent} event */
  #wheel(event) {
    const { x, y } = this.#at(event);
    const px = [1, linePx, this.stage.clientHeight][event.deltaMode] ?? 1;
    const zooms = event.ctrlKey || event.metaKey ? wheelFlag.zooms : 0;
    const isConsumed = this.#send((timeline) => timeline.wheel(x, y, event.deltaX * px, event.deltaY * px, zooms), event);
    if (!isConsumed && Math.abs(event.deltaY) > Math.abs(event.deltaX)) this.#hint();
  }

  // The hint is shown once, and ends with its CSS animation: no timer.
  #hint() {
    if (this.#hinted || this.stage.closest(".down")) return;
    this.#hinted = true;
    const held = /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl";
    const hint = make("p", { class: "hint" }, this.app.timeline?.word(word.stageHint, { key: held }) ?? "");
    hint.addEventListener("animationend", () => hint.remove());
    this.stage.append(hint);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const named = (event.shiftKey ? panOf[event.key] : undefined) ?? keyOf[event.key];
    const pressed = named ?? (event.key > "~" ? keyOf[event.code] : undefined); // where keys are no Latin letters
    if (pressed === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const before = this.app.timeline?.number(number.focused);
    const isConsumed = this.#send((timeline) => timeline.key(pressed), event);
    if (isConsumed && pressed === key.enter) this.app.read();
    else if (this.app.timeline && this.app.timeline.number(number.focused) !== before) this.app.viewport.scrollToFocus(this.app.timeline);
  }

  /**
   * Escape sends the tip of an event away, wherever the keyboard's focus is, and closes nothing else. The page is listened
   * to only while the pointer is on an event. @param {boolean} isOver
   */
  followTip(isOver) {
    this.#elsewhere?.abort();
    if (!isOver) return;
    this.#elsewhere = new AbortController();
    /** @param {KeyboardEvent} event */
    const onKey = (event) => {
      if (event.key !== "Escape" || event.defaultPrevented || event.composedPath().includes(this.stage)) return;
      this.app.send((timeline) => timeline.key(key.dismiss));
    };
    this.stage.ownerDocument.addEventListener("keydown", onKey, { signal: this.#elsewhere.signal });
  }

  // Safari on a desktop reports a trackpad's pinch by events of its own.
  /** @param {(name: string, handler: (event: any) => void) => void} on */
  #gestures(on) {
    let scale = 1;
    on("gesturestart", (event) => {
      scale = 1;
      event.preventDefault();
    });
    on("gesturechange", (event) => {
      event.preventDefault();
      const { x, y } = this.#at(event);
      const factor = event.scale / scale;
      scale = event.scale;
      if (!this.#down.size) this.app.send((timeline) => timeline.pinch(x, y, 0, 0, factor));
    });
  }
}
