/** The query of a timeline: lines `name=value`. The core holds it, since a view that comes from an address brings one along. */

import { job, number, reaction, text } from "../abi/names.js";

const stepsASlice = 500_000; // of searching: a hundred thousand events, some ms

export class Query {
  #timer = 0;

  /** @param {import("../app.js").App} app @param {AbortSignal} signal */
  constructor(app, signal) {
    this.app = app;
    signal.addEventListener("abort", () => clearTimeout(this.#timer));
  }

  get lines() {
    return (this.app.timeline?.text(text.query) ?? "").split("\n").filter(Boolean);
  }

  /** The value of the line with this name, "" without one. @param {string} name */
  value(name) {
    return this.lines.find((line) => line.startsWith(`${name}=`))?.slice(name.length + 1) ?? "";
  }

  /** Sets the one line with this name, or takes it away. @param {string} name @param {string} value */
  put(name, value) {
    const others = this.lines.filter((line) => !line.startsWith(`${name}=`));
    this.ask(value ? [...others, `${name}=${value}`] : others);
  }

  /** Adds a line, or takes it away. @param {string} line */
  toggle(line) {
    const others = this.lines.filter((each) => each !== line);
    this.ask(others.length < this.lines.length ? others : [...others, line]);
  }

  /** @param {string[]} lines */
  ask(lines) {
    this.app.send((timeline) => timeline.query(lines.map((line) => `${line}\n`).join("")));
    this.#searchOn();
  }

  // A huge document is searched in slices. The page does its own work between them.
  #searchOn() {
    clearTimeout(this.#timer);
    const { timeline } = this.app;
    if (!timeline || timeline.number(number.job) > job.search) return;
    this.#timer = window.setTimeout(() => {
      timeline.work(stepsASlice);
      if (timeline.number(number.job) > job.search) this.app.send(() => reaction.redraw);
      else this.#searchOn();
    });
  }
}
