/** The rows that need the author: what is wrong with each, where it is, and one press that mends it. */

import { make } from "../../web/panels/nodes.js";
import { button } from "./parts.js";
import * as say from "./words.js";

/** @typedef {import("./desk_types.js").Problem} Problem */

const fewest = 20; // more are shown when the author asks for them

/** A button for each way to mend a problem. @param {Problem} problem @param {(problem: Problem, text: string) => void} mend */
export const fixesOf = (problem, mend) => problem.fixes.flatMap(({ name, text }) => [" ", button(say.use(name), () => mend(problem, text), "as-link")]);

export class Problems {
  /** @type {Problem[]} */
  #all = [];
  #most = fewest;

  /** @param {{ go: (problem: Problem) => void, mend: (problem: Problem, text: string) => void }} owner */
  constructor(owner) {
    this.owner = owner;
    this.heading = make("h2", { id: "problems-title" });
    this.list = make("ol", { class: "problem-list", "aria-labelledby": "problems-title" });
    this.element = make("section", { class: "problems", "aria-labelledby": "problems-title", hidden: "" }, this.heading, this.list);
  }

  /** @param {Problem[]} problems */
  show(problems) {
    if (JSON.stringify(problems) === JSON.stringify(this.#all)) return;
    if (!problems.length) this.#most = fewest;
    this.#all = problems;
    this.element.hidden = !problems.length;
    this.heading.textContent = say.problems(new Set(problems.map(({ collection, id }) => `${collection} ${id}`)).size);
    this.#fill();
  }

  /** The problem of a cell. @param {string} collection @param {string} id @param {string} column */
  of(collection, id, column) {
    return this.#all.find((each) => each.collection === collection && each.id === id && each.column === column);
  }

  #fill() {
    const hasFocus = this.list.contains(document.activeElement);
    const lines = this.#all.slice(0, this.#most).map((problem) => this.#line(problem));
    const left = this.#all.length - lines.length;
    if (left > 0) lines.push(make("li", {}, button(say.moreProblems(left), () => this.#more(), "as-link")));
    this.list.replaceChildren(...lines);
    if (hasFocus) this.list.querySelector("button")?.focus(); // the line that had it may be gone
  }

  #more() {
    this.#most = Infinity;
    this.#fill();
  }

  /** @param {Problem} problem */
  #line(problem) {
    const { collection, row, column, message } = problem;
    const table = collection === "events" ? "" : say.collections[collection];
    const where = say.problemPlace(table, collection === "story" ? 0 : row, column && say.columnTitle(collection, column));
    const go = button("", () => this.owner.go(problem), "problem");
    go.append(make("span", { class: "problem-place" }, where), make("span", {}, message));
    return make("li", {}, go, ...fixesOf(problem, this.owner.mend));
  }
}
