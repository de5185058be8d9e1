/** The line below a table: what the active cell is understood as, or what is wrong with it. */

import { make } from "../../web/panels/nodes.js";
import { button } from "./parts.js";
import * as say from "./words.js";

/** @typedef {import("./desk_types.js").Problem} Problem */
/** @typedef {{ id: string, column: string, text: string, reading: string }} Active */

export class CellLine {
  /** @param {(problem: Problem) => void} mend */
  constructor(mend) {
    this.mend = mend;
    this.element = make("p", { class: "cell-line" });
  }

  /** @param {Active | undefined} active @param {string} title of its column @param {Problem} [problem] */
  show(active, title, problem) {
    this.element.replaceChildren();
    this.element.classList.toggle("faulty", Boolean(problem));
    if (!active) return;
    this.element.append(make("b", {}, title), " ");
    if (problem) this.element.append(problem.message, ...(problem.fix ? [" ", button(problem.fix.name, () => this.mend(problem), "as-link")] : []));
    else if (active.column === "when" && active.reading) this.element.append(say.understood(active.text || say.nothing, active.reading));
    else this.element.append(active.text);
  }
}
