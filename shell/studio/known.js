/** The names of a story that fields offer: parties, sources and topics. */

import { make } from "../../web/panels/nodes.js";

/** @typedef {import("./desk_types.js").Row} Row */

const most = 500; // names of one kind

/** What tells each source in a cell: the publisher, else the title where several have it, else the address. @param {Row[]} rows @returns {string[]} */
export function sourceNames(rows) {
  const counts = new Map();
  for (const { cells } of rows) for (const text of new Set([cells.publisher, cells.title])) counts.set(text, (counts.get(text) ?? 0) + 1);
  return rows.map(({ cells }) => [cells.publisher, cells.title].find((text) => text && counts.get(text) === 1) ?? cells.url ?? cells.publisher);
}

export class KnownNames {
  /** @type {Record<string, HTMLElement>} */
  #lists = { parties: make("datalist", { id: "known-parties" }), sources: make("datalist", { id: "known-sources" }), topics: make("datalist", { id: "known-topics" }) };
  #shown = "";

  constructor() {
    this.elements = Object.values(this.#lists);
  }

  /** @param {Record<string, string[]>} names by kind */
  show(names) {
    const now = JSON.stringify(names);
    if (now === this.#shown) return;
    this.#shown = now;
    for (const [kind, list] of Object.entries(names)) this.#lists[kind].replaceChildren(...list.slice(0, most).map((value) => make("option", { value })));
  }
}
