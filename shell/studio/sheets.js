/** The tabs of the tables: events, parties, sources, and the story's own fields. */

import { make } from "../../web/panels/nodes.js";
import { button } from "./parts.js";
import { RowForm } from "./row_form.js";
import { Grid } from "./table/grid.js";
import * as say from "./words.js";

/** @typedef {import("./desk_types.js").Collection} Collection */
/** @typedef {import("./desk_types.js").Columns} Columns */
/** @typedef {import("./field.js").Known} Known */
/** @typedef {import("./desk_types.js").Row} Row */
/** @typedef {(collection: Collection) => import("./table/grid.js").GridOwner} OwnerOf */

/** @type {Collection[]} */
const collections = ["events", "parties", "sources", "story"];

export class Sheets {
  /** @type {Map<Collection, Grid | RowForm>} made when their tab is opened first */
  #sheets = new Map();
  /** @type {Record<Collection, Columns> | undefined} */
  #columns;
  /** @type {Known | undefined} */
  #known;
  /** @type {Record<Collection, Row[]>} */
  rows = { events: [], parties: [], sources: [], story: [] };
  /** @type {Collection} */
  open = "events";

  /** @param {OwnerOf} ownerOf @param {(collection: Collection) => void} opened */
  constructor(ownerOf, opened) {
    this.ownerOf = ownerOf;
    this.opened = opened;
    this.tabs = make("div", { class: "tabs", role: "tablist", "aria-label": say.tables }, ...collections.map((each) => this.#tab(each)));
    this.places = make("div", { class: "sheets" }, ...collections.map((each) =>
      make("div", { class: "sheet", id: `sheet-${each}`, role: "tabpanel", "aria-labelledby": `tab-${each}`, hidden: "" })));
  }

  /** @param {Collection} collection */
  #tab(collection) {
    const tab = button(say.collections[collection], () => this.show(collection), "tab");
    tab.id = `tab-${collection}`;
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", `sheet-${collection}`);
    tab.addEventListener("keydown", (event) => this.#walk(event, collection));
    return tab;
  }

  /** @param {KeyboardEvent} event @param {Collection} collection */
  #walk(event, collection) {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const next = collections[(collections.indexOf(collection) + by + collections.length) % collections.length];
    this.show(next);
    document.getElementById(`tab-${next}`)?.focus();
  }

  /** @param {Record<Collection, Columns>} columns @param {Known} known */
  begin(columns, known) {
    this.#columns = columns;
    this.#known = known;
  }

  /** @param {Collection} collection */
  columnsOf(collection) {
    return this.#columns?.[collection].columns ?? [];
  }

  /** @param {Collection} collection @param {string} id */
  row(collection, id) {
    return this.rows[collection].find((row) => row.id === id);
  }

  /** The table tells which of its cells is active. */
  tellActive() {
    if (this.sheet instanceof Grid) this.sheet.tellActive();
  }

  /** The table that is open. */
  get sheet() {
    return this.#sheets.get(this.open);
  }

  /** Opens a tab. @param {Collection} collection */
  show(collection) {
    this.open = collection;
    for (const each of collections) {
      const isOpen = each === collection;
      const tab = this.tabs.children[collections.indexOf(each)];
      tab.setAttribute("aria-selected", String(isOpen));
      /** @type {HTMLElement} */ (tab).tabIndex = isOpen ? 0 : -1;
      /** @type {HTMLElement} */ (this.places.children[collections.indexOf(each)]).hidden = !isOpen;
    }
    if (this.#sheets.has(collection)) this.sheet?.appear();
    else this.#make(collection);
    this.opened(collection);
  }

  /** @param {Collection} collection */
  #make(collection) {
    if (!this.#columns || !this.#known) return;
    const place = /** @type {HTMLElement} */ (this.places.children[collections.indexOf(collection)]);
    const owner = this.ownerOf(collection);
    const columns = this.#columns[collection];
    let sheet;
    if (collection === "story") {
      sheet = new RowForm(collection, columns, owner, this.#known);
      place.append(sheet.element);
    } else {
      const home = make("div", { class: "grid", id: `grid-${collection}` });
      place.append(home);
      sheet = new Grid(home, collection, columns.columns, owner);
    }
    this.#sheets.set(collection, sheet);
    sheet.show(this.rows[collection]);
  }

  /** All rows of these tables are new. @param {Partial<Record<Collection, Row[]>>} all */
  showAll(all) {
    Object.assign(this.rows, all);
    for (const collection of collections) if (all[collection]) this.#sheets.get(collection)?.show(this.rows[collection]);
  }

  /** Single rows are new, or parts of them. @param {import("./desk_types.js").Shown["changed"]} changed */
  update(changed) {
    for (const collection of collections) {
      const parts = new Map(changed.filter((each) => each.collection === collection).map(({ row }) => [row.id, row]));
      if (!parts.size) continue;
      this.rows[collection] = this.rows[collection].map((row) => (parts.has(row.id) ? { ...row, ...parts.get(row.id) } : row));
      this.#sheets.get(collection)?.update(this.rows[collection].filter(({ id }) => parts.has(id)));
    }
  }

  /** Opens the tab of a row, and selects it. @param {Collection} collection @param {string} id @param {string} [column] */
  async select(collection, id, column) {
    if (this.open !== collection) this.show(collection);
    await this.sheet?.select(id, column);
  }
}
