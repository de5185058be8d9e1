/** What was understood of a file: each column and its meaning, the order of its dates, and the cells that need a look. */

import { make } from "../../web/panels/nodes.js";
import { importColumns } from "./import_columns.js";
import { joinedParts } from "./import_joined.js";
import { button, choiceOf } from "./parts.js";
import * as say from "./words.js";

/** @typedef {import("./desk_types.js").Opening} Opening */
/** @typedef {import("./desk_types.js").Choices} Choices */

const fewIssues = 3; // as many are shown unfolded
const mostIssues = 200;

export class ImportPanel {
  /** @type {Choices} */
  #choices = { columns: [] };
  /** @type {Opening["openDates"]} what was open before the author chose */
  #openDates;

  /** @param {{ choose: (choices: Choices) => Promise<boolean>, closed: () => void }} owner */
  constructor(owner) {
    this.owner = owner;
    this.element = make("section", { class: "import", "aria-labelledby": "import-title", hidden: "" });
  }

  /** @param {Opening} opening @param {{ isNew: boolean }} how  isNew: another file than before */
  show(opening, { isNew }) {
    if (isNew) this.#choices = { columns: [] };
    if (isNew || opening.openDates) this.#openDates = opening.openDates;
    const focused = /** @type {HTMLElement | null} */ (document.activeElement)?.dataset.key;
    const [first] = opening.sheets;
    const file = opening.name || say.unnamedFile;
    const title = first ? say.importTitle(file, first.name, first.rows) : say.importOfEvents(file, opening.events);
    const close = button("×", () => this.close(), "close");
    close.setAttribute("aria-label", say.closeImport);
    const heading = make("h2", { id: "import-title", tabindex: "-1" }, title);
    this.element.replaceChildren(
      make("div", { class: "import-head" }, heading, close),
      ...joinedParts(opening, this.#choices, (chosen) => this.#choose(chosen)),
      ...this.#sheets(opening),
      ...this.#order(),
      ...opening.notes.map((note) => make("p", { class: "note" }, note)),
      ...this.#issues(opening),
    );
    this.element.hidden = false;
    if (isNew) this.element.scrollTop = 0;
    if (focused) /** @type {HTMLElement | null} */ (this.element.querySelector(`[data-key="${CSS.escape(focused)}"]`))?.focus();
  }

  close() {
    this.element.hidden = true;
    this.owner.closed();
  }

  // A choice that fails is none.
  /** @param {Partial<Choices>} chosen */
  async #choose(chosen) {
    const before = this.#choices;
    this.#choices = { ...before, ...chosen };
    if (!(await this.owner.choose(this.#choices))) this.#choices = before;
  }

  /** @param {Opening} opening */
  #sheets({ name, sheets, meanings }) {
    const choose = (/** @type {string} */ header, /** @type {string} */ meaning) => {
      const others = this.#choices.columns.filter((column) => !column.startsWith(`${header}=`));
      this.#choose({ columns: [...others, `${header}=${meaning}`] });
    };
    return sheets.flatMap((sheet, at) => {
      const title = at > 0 ? [make("h3", {}, `${say.importTitle(name, sheet.name, sheet.rows)} (${say.sheetKind(sheet.kind)})`)] : [];
      return [...title, importColumns(sheet, { meanings, key: `sheet ${at}`, choose })];
    });
  }

  #order() {
    const openDates = this.#openDates;
    if (!openDates?.count) return [];
    const example = openDates.examples[0] ?? "";
    const { question, answers } = questionOf(example);
    const choice = choiceOf(question, { "day-first": answers[0], "month-first": answers[1] }, (order) =>
      this.#choose({ order: /** @type {"day-first" | "month-first"} */ (order) }),
    );
    choice.press(this.#choices.order ?? "");
    for (const each of choice.element.querySelectorAll("button")) each.dataset.key = each.dataset.name;
    const text = make("span", {}, question, " ", make("small", {}, say.openDates(openDates.count)));
    return [make("div", { class: "import-order" }, text, choice.element)];
  }

  /** @param {Opening} opening */
  #issues({ issues, sheets }) {
    if (!issues.length) return [];
    const lines = issues.slice(0, mostIssues).map(({ sheet, row, column, message, severity }) => {
      const header = column ? (sheets[sheet]?.columns[column - 1]?.header ?? "") : "";
      return make("li", { class: severity }, say.importIssue(row, header, message));
    });
    const left = issues.length - lines.length;
    if (left > 0) lines.push(make("li", {}, say.moreIssues(left)));
    const summary = make("summary", {}, say.importIssues(issues.length));
    const details = /** @type {HTMLDetailsElement} */ (make("details", { class: "import-issues" }, summary, make("ul", {}, ...lines)));
    details.open = issues.length <= fewIssues;
    return [details];
  }
}

/** Asks about the first date that can be read in two ways. @param {string} example such as "05/06/2025" */
function questionOf(example) {
  const [, first, second, year] = example.match(/^(\d{1,2})\D(\d{1,2})\D(\d{2,4})/)?.map(Number) ?? [];
  if (!first || !second || first > 12 || second > 12) return { question: say.whichOrder(example), answers: [say.dayFirstPlain, say.monthFirstPlain] };
  const answers = [say.dayFirst(new Date(Date.UTC(year, second - 1, first))), say.monthFirst(new Date(Date.UTC(year, first - 1, second)))];
  return { question: say.whichDate(example, answers[0], answers[1]), answers };
}
