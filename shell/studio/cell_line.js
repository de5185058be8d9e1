/** The line below a table: what the active cell is understood as, or what is wrong with it. */

import { make } from "../../web/panels/nodes.js";
import { fixesOf } from "./problems.js";
import * as say from "./words.js";

/** @typedef {import("./desk_types.js").Problem} Problem */
/** @typedef {import("./desk_types.js").Row} Row */
/** @typedef {{ id: string, column: string }} Active */

export class CellLine {
  /** @param {(problem: Problem, text: string) => void} mend */
  constructor(mend) {
    this.mend = mend;
    this.element = make("p", { class: "cell-line" });
  }

  /** @param {{ row: Row, column: string, title: string, problem?: Problem } | undefined} active */
  show(active) {
    this.element.replaceChildren();
    this.element.classList.toggle("faulty", Boolean(active?.problem));
    if (!active) return;
    const { row, column, title, problem } = active;
    const text = row.cells[column] ?? "";
    this.element.append(make("b", {}, title), " ");
    if (problem) this.element.append(problem.message, ...fixesOf(problem, this.mend));
    else if (column === "when" && row.reading) this.element.append(say.understood(text || say.nothing, row.reading));
    else this.element.append(text);
  }
}
