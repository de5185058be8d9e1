/** The columns of a sheet that was opened, and what each of them means. */

import { make } from "../../web/panels/nodes.js";
import * as say from "./words.js";

/** @typedef {import("./desk_types.js").ReadSheet} ReadSheet */
/** @typedef {import("./desk_types.js").ReadColumn} ReadColumn */

const unused = "kept"; // the meaning of a column that is only carried along

/** 0 is "A", 26 is "AA". @param {number} at @returns {string} */
const letter = (at) => (at > 25 ? letter(Math.floor(at / 26) - 1) : "") + String.fromCharCode(65 + (at % 26));

/**
 * @param {ReadSheet} sheet
 * @param {{ meanings: string[], key: string, choose: (header: string, meaning: string) => void }} by  header: or the letter of the column
 */
export function importColumns({ columns, rows }, { meanings, key, choose }) {
  const lines = columns.flatMap((column, at) => {
    if (!column.filled) return [];
    const name = column.header || say.unnamedColumn(at);
    const options = [...new Set([...meanings, column.meaning])].map((meaning) => make("option", { value: meaning }, say.meaning(meaning)));
    const select = /** @type {HTMLSelectElement} */ (make("select", { "aria-label": say.meaningOf(name), "data-key": `${key} ${at}` }, ...options));
    select.value = column.meaning;
    select.addEventListener("change", () => choose(column.header || letter(at), select.value));
    return [make("li", {}, make("span", { class: "import-header", title: name }, name), make("span", { class: "arrow", "aria-hidden": "true" }, "→"), select, found(column, rows))];
  });
  return make("ul", { class: "import-columns" }, ...lines);
}

/** @param {ReadColumn} column @param {number} rows of the sheet */
function found({ meaning, evidence, fit, filled }, rows) {
  const cells = Math.round(filled * rows);
  const read = Math.round(fit * cells);
  const isShort = meaning !== unused && read < cells;
  const count = meaning === unused ? say.cellsKept(cells) : say.cellsRead(read, cells);
  const why = meaning === unused ? "" : say.evidences[evidence] ?? "";
  return make("span", { class: `import-found${isShort ? " short" : ""}` }, count, " ", make("small", {}, why));
}
