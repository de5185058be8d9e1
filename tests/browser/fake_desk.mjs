// A desk for tests of what the studio shows: it keeps cells, and knows two faults. The real one has the engine.

const columns = {
  events: [{ name: "when" }, { name: "title" }, { name: "who" }, { name: "kind", choices: ["", "agree", "consult"] }],
  parties: [{ name: "name" }],
  sources: [{ name: "title" }],
  story: [{ name: "title" }, { name: "summary" }],
};

export class Desk {
  calls = [];
  #made = 0;
  #rows = { events: [], parties: [], sources: [], story: [] };

  constructor(changed) {
    this.changed = changed;
    window.desk = this;
  }

  columns = async () => columns;
  open = async (file) => this.#read(file.name, new TextDecoder().decode(file.bytes));
  paste = async ({ text }) => this.#read("", text);
  choose = async (choices) => (this.calls.push(["choose", choices]), this.#read("", this.last));
  undo = async () => void this.calls.push(["undo"]);
  redo = async () => void this.calls.push(["redo"]);
  exported = async (format) => ({ text: format, leftOut: [], events: [] });

  async empty() {
    this.#rows = { events: [], parties: [], sources: [], story: [{ id: "story", cells: { title: "", summary: "" } }] };
    this.#rows.events = [this.#row("events"), this.#row("events")];
    this.#show(true);
  }

  async set(cells, isTyping) {
    this.calls.push(["set", cells.map(({ id, column, text }) => [id, column, text]), isTyping]);
    await new Promise((passed) => setTimeout(passed, 10));
    for (const { collection, id, column, text } of cells) this.#rows[collection].find((row) => row.id === id).cells[column] = text;
    this.#show(false);
  }

  async add(collection, after, count) {
    this.calls.push(["add", collection, after, count]);
    const rows = Array.from({ length: count }, () => this.#row(collection));
    this.#rows[collection].push(...rows);
    this.#show(true);
    return rows.map(({ id }) => id);
  }

  async remove(collection, ids) {
    this.calls.push(["remove", collection, ids]);
    this.#rows[collection] = this.#rows[collection].filter(({ id }) => !ids.includes(id));
    this.#show(true);
  }

  /** The texts of a table, for the test. */
  texts(collection = "events") {
    return this.#rows[collection].map(({ cells }) => Object.values(cells));
  }

  #row(collection) {
    return { id: `${collection}-${++this.#made}`, cells: Object.fromEntries(columns[collection].map(({ name }) => [name, ""])) };
  }

  // Lines of a date, a tab and a title, below a header.
  #read(name, text) {
    this.last = text;
    const lines = text.split("\n").slice(1).map((line) => line.split("\t"));
    if (!lines.length) return { failed: "It has no table." };
    this.#rows.story = [{ id: "story", cells: { title: "Read", summary: "" } }];
    this.#rows.events = lines.map(([when, title]) => Object.assign(this.#row("events"), { cells: { when, title, who: "", kind: "" } }));
    this.#show(true);
    const read = [["Day", "date"], ["Headline", "title"]].map(([header, meaning]) => ({ header, meaning, evidence: "name", fit: 0.5, filled: 1 }));
    return {
      kind: "table", name, events: lines.length, meanings: ["kept", "date", "title"], notes: ["A note."],
      sheets: [{ name: "2025", kind: "events", format: "", rows: lines.length, setAside: 1, columns: read }],
      issues: [{ severity: "warning", sheet: 0, row: 3, column: 1, message: "This is no date." }],
      openDates: { count: 2, examples: ["05/06/2025"] },
    };
  }

  #problems() {
    return this.#rows.events.flatMap(({ id, cells }, at) => {
      const problem = { collection: "events", id, row: at + 1 };
      const found = cells.when.startsWith("32") ? [{ ...problem, column: "when", message: "May has 31 days." }] : [];
      if (cells.who === "Uplnd") found.push({ ...problem, column: "who", message: "Did you mean Upland?", fix: { name: "Use Upland", text: "Upland" } });
      return found;
    });
  }

  #show(isAll) {
    const problems = this.#problems();
    const shown = (collection) => this.#rows[collection].map(({ id, cells }) => ({
      id, cells: { ...cells }, faults: problems.filter((each) => each.id === id).map(({ column }) => column), reading: cells.when && `the day ${cells.when}`,
    }));
    const all = Object.fromEntries(Object.keys(columns).map((collection) => [collection, shown(collection)]));
    const changed = Object.entries(all).flatMap(([collection, rows]) => rows.map((row) => ({ collection, row })));
    const events = all.events.map(({ id, cells }) => ({ id, title: cells.title || "?", ...(/^\d{4}-\d\d-\d\d$/.test(cells.when) ? { date: cells.when } : {}) }));
    const title = this.#rows.story[0]?.cells.title ?? "";
    const story = new TextEncoder().encode(JSON.stringify({ version: 1, title: title || "?", language: "en", events }));
    this.changed({ story, title, undo: this.calls.length > 0, redo: false, problems, ...(isAll ? { all, changed: [] } : { all: {}, changed }) });
  }
}
