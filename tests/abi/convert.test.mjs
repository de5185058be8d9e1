// Files of other kinds become stories on the command line, and docs/formats.md says how.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { loadWorkshop } from "../../shell/headless.mjs";
import { importedBy } from "../../shell/importing.mjs";
import { root } from "../../shell/headless.mjs";
import { read, snippetsOf } from "../docs/markdown.mjs";

const folder = mkdtempSync(join(tmpdir(), "demarche-convert-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const cli = (/** @type {string[]} */ ...given) => spawnSync(process.execPath, [join(root, "shell/cli.mjs"), ...given], { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 });
/** @param {string} name @param {string | Uint8Array} content */
const save = (name, content) => (writeFileSync(join(folder, name), content), name);
/** @param {string} file @param {string[]} more */
function converted(file, ...more) {
  const { status, stderr, stdout } = cli("convert", file, "-o", "-", ...more);
  return { status, said: stderr, story: stdout ? JSON.parse(stdout) : undefined };
}

const sheet = "Date,What happened,Who,Source\n18 Feb 2025,Talks,Berg; Midland (host),The Herald\nsoon,A visit,Berg,\n,,Berg,\n";

test("an author converts a table, hears what each column was taken for, and which cells were not understood", () => {
  const { status, said, story } = converted(save("talks_2025.csv", sheet));
  assert.equal(status, 1); // a row was set aside
  assert.equal(story.title, "talks 2025");
  assert.deepEqual(story.events.map(({ title, date }) => [title, date]), [["Talks", "2025-02-18"], ["A visit", undefined]]);
  assert.match(said, /3 rows of events, 1 set aside/);
  assert.match(said, /^ {2}Who: parties \(by its name; 100 % of its cells fit\)$/m);
  assert.match(said, /^talks_2025\.csv:3: warning: Date: "soon" is no date/m);
  assert.match(said, /^talks_2025\.csv:4: error: This row has no title/m);
});

test("a table goes straight to a page, to a picture and to a check", () => {
  const name = save("talks.csv", sheet.replace(/\n[^\n]*\n$/, "\n"));
  assert.equal(cli("bundle", name, "-o", "talks.html").status, 0);
  assert.match(readFileSync(join(folder, "talks.html"), "utf8"), /<h3[^>]*>Talks<\/h3>/);
  assert.equal(cli("svg", name, "-o", "talks.svg").status, 0);
  const { status, stdout } = cli("check", name);
  assert.equal(status, 0);
  assert.match(stdout, /"soon" is no date/);
});

test("a page of a table does not publish the columns that its author did not use", () => {
  const name = save("notes.csv", "Date,Event,Remarks\n2025-02-18,Talks,secret\n");
  assert.equal(converted(name).story.events[0].kept.Remarks, "secret");
  assert.equal(cli("bundle", name, "-o", "notes.html").status, 0);
  assert.equal(converted("notes.html").story.events[0].kept, undefined);
});

test("the story of a bundled page comes out again as it went in", () => {
  const { story } = converted(save("again.csv", sheet));
  save("again.json", JSON.stringify(story));
  cli("bundle", "again.json", "-o", "again.html");
  assert.deepEqual(converted("again.html").story, story);
});

test("a document of ours stays one, and a wrong one is told by line and column as ever", () => {
  const ours = { version: 1, title: "T", events: [{ id: "a", title: "A", date: "2025" }] };
  assert.deepEqual(converted(save("ours.json", JSON.stringify(ours))).story, ours);
  const { said } = converted(save("wrong.json", '{"title": "T", "events": [{"id": "a", "title": "A", "date": "soon"}]}'));
  assert.match(said, /^wrong\.json:1:\d+: error: "date" is "soon"/m);
});

test("a calendar becomes a story, with its name, its times in their zones and those who come, and a wrong date is told by its line", () => {
  const calendar = [
    "BEGIN:VCALENDAR", "X-WR-CALNAME:Our talks",
    "BEGIN:VEVENT", "UID:a", "SUMMARY:First", "DTSTART;TZID=Europe/Berlin:20250218T143000", "DURATION:PT1H30M", "GEO:46.2;6.15", "LOCATION:Geneva", "CATEGORIES:peace,talks",
    "STATUS:CONFIRMED", "ORGANIZER;CN=Berg:mailto:b@example.org", 'ATTENDEE;CN="Smith, John":mailto:s@example.org', "ATTENDEE;CN=Norland;PARTSTAT=DECLINED:mailto:n@example.org",
    "ATTENDEE;CN=Room 5;CUTYPE=ROOM:mailto:r@example.org", "PRIORITY:9", "CLASS:PUBLIC", "END:VEVENT",
    "BEGIN:VEVENT", "UID:b", "SUMMARY:Days", "DTSTART;VALUE=DATE:20250301", "DTEND;VALUE=DATE:20250304", "STATUS:TENTATIVE", "PRIORITY:1", "END:VEVENT",
    "BEGIN:VEVENT", "UID:c", "SUMMARY:Soon", "DTSTART:soon", "END:VEVENT",
    "END:VCALENDAR", "",
  ].join("\r\n");
  const { status, said, story } = converted(save("talks.ics", calendar));
  assert.equal(status, 0);
  assert.equal(story.title, "Our talks");
  assert.deepEqual(story.events.map((/** @type {any} */ { id, date, dateText, status: state }) => [id, date ?? dateText, state]), [
    ["a", "2025-02-18T14:30+01:00/2025-02-18T16:00+01:00", undefined], // held, as most are
    ["b", "2025-03-01/2025-03-03", "tentative"],
    ["c", "soon", undefined],
  ]);
  const [first, second] = story.events;
  assert.deepEqual(first.place, { name: "Geneva", lat: 46.2, lon: 6.15 });
  assert.deepEqual(first.participants, [{ actor: "berg", role: "host" }, { actor: "smith-john" }, { actor: "norland", role: "absent", reason: "declined" }]);
  assert.deepEqual([first.tags, first.kept], [["peace", "talks"], { CLASS: "PUBLIC", RESOURCES: "Room 5" }]);
  assert.ok(first.importance < second.importance);
  assert.match(said, /^talks\.ics:27: warning: Start: "soon" is no date/m);
});

test("what is no timeline is refused with a sentence, and nothing is written", () => {
  for (const [name, content, sentence] of [
    ["empty.csv", "", /The file is empty/],
    ["a.pdf", "%PDF-1.7\n%âãÏÓ\n", /This is a PDF/],
    ["a.ics", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", /no event in this calendar/],
    ["prose.txt", "The ministers met.\nThey left.\n", /not a story/],
  ]) {
    const { status, stderr, stdout } = cli("convert", save(name, content), "-o", "-");
    assert.equal(status, 1, name);
    assert.equal(stdout, "");
    assert.match(stderr, sentence);
  }
});

test("a wrong choice is told, and a right one replaces the guess", () => {
  assert.equal(cli("convert", "talks.csv", "--dates", "sometimes").status, 2);
  const name = save("open.csv", "When,Remarks,Event\n03/04/2025,It began,x\n");
  assert.equal(converted(name).story.events[0].date, "[2025-03-04,2025-04-03]");
  const { story } = converted(name, "--dates", "day-first", "--column", "Remarks=title", "--column", "C=kept", "--title", "Mine", "--language", "de");
  assert.equal(story.title, "Mine");
  assert.equal(story.language, "de");
  assert.equal(story.events[0].date, "2025-04-03");
  assert.equal(story.events[0].title, "It began");
  assert.deepEqual(story.events[0].kept, { Event: "x" });
  const { status, stderr } = cli("convert", name, "--column", "Remarks=nothing");
  assert.equal(status, 2);
  assert.match(stderr, /no meaning "nothing".*end date/);
});

test("two reporters' sheets become one story: first the pairs are named, then they are merged on request", () => {
  const one = save("herald.csv", "Date,Event,Who,Details\n14 May 2025,Upland and Midland meet at the river,Upland; Midland,They agreed.\n20 May 2025,Delta sends a letter,Delta,\n");
  const two = save("post.csv", "Date,Event,Who,Details\n14 May 2025,Midland and Upland meet by the river,Upland; Midland,They did not agree.\n");
  const proposed = converted(one, two);
  assert.equal(proposed.status, 0);
  assert.equal(proposed.story.events.length, 3);
  assert.match(proposed.said, /likely the same \(\d+ %\): "Upland and Midland meet at the river" and "Midland and Upland meet by the river"; they differ in title, summary/);
  const { story, said } = converted(one, two, "--merge");
  assert.match(said, /1 pair of events merged/);
  assert.equal(story.events.length, 2);
  assert.deepEqual(story.events[0].accounts.filter(({ about }) => about === "summary").map(({ text: told, source }) => [told, story.sources.find(({ id }) => id === source).publisher]), [
    ["They agreed.", "herald.csv"], ["They did not agree.", "post.csv"],
  ]);
  assert.equal(cli("bundle", one, two).status, 2);
});

test("a calendar that goes out comes in again with its vague dates, its states and its parties", () => {
  const story = {
    version: 1, title: "Plans", actors: [{ id: "berg", name: "Berg" }, { id: "midland", name: "Midland" }],
    events: [
      { id: "a", title: "Some day", date: "[2025-05-14..2025-05-20]", status: "scheduled", kind: "consult", participants: [{ actor: "berg", role: "host" }, { actor: "midland", role: "absent", reason: "declined" }] },
      { id: "b", title: "Long ago", date: "1990~", dateText: "c. 1990" },
      { id: "c", title: "A day", date: "2025-05-14" },
    ],
  };
  save("plans.json", JSON.stringify(story));
  assert.equal(cli("convert", "plans.json", "-o", "plans.ics").status, 0);
  const { events, actors } = converted("plans.ics").story;
  assert.deepEqual(events.map(({ title, date, status, kind, dateText }) => [title, date, status, kind, dateText]), [
    ["Some day", "[2025-05-14..2025-05-20]", "scheduled", "consult", undefined],
    ["Long ago", "1990~", undefined, undefined, "c. 1990"],
    ["A day", "2025-05-14", undefined, undefined, undefined],
  ]);
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  assert.deepEqual(events[0].participants.map(({ actor, role, reason }) => [names.get(actor), role, reason]), [["Berg", "host", undefined], ["Midland", "absent", "declined"]]);
});

test("100,000 rows take seconds", () => {
  const rows = Array.from({ length: 100_000 }, (_, i) => `${1 + (i % 28)} Feb ${1800 + (i % 200)},Event ${i},Party ${i % 50}; Party ${i % 7} (host)`);
  const started = process.hrtime.bigint();
  const { story } = converted(save("many.csv", `Date,Event,Who\n${rows.join("\n")}\n`));
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  assert.equal(story.events.length, 100_000);
  console.log(`# ${seconds.toFixed(1)} s`);
});

test("whoever waits for many rows is told how far they are read", async () => {
  const { author, engine } = await loadWorkshop();
  const seen = [];
  engine.module.progress = (done) => seen.push(done);
  const rows = Array.from({ length: 20_000 }, (_, i) => [String(1000 + (i % 900)), `Event ${i}`]);
  importedBy(author, { kind: "table", sheets: [{ name: "", rows: [["Year", "Event"], ...rows], firstRow: 1 }], notes: [] }, { columns: [] }, "x");
  assert.ok(seen.length >= 4, `${seen}`);
  assert.deepEqual(seen, [...seen].sort((a, b) => a - b));
  assert.ok(seen[0] === 0 && seen.at(-1) < 1 && seen.at(-1) > 0.7, `${seen}`);
});

// ---- Going out ----
const ours = { version: 1, title: "T", actors: [{ id: "b", name: "Berg" }], topics: [{ id: "t", name: "x" }], events: [
  { id: "a", title: "Talks", date: "2025-02-18", participants: [{ actor: "b", role: "host" }], kept: { Country: "y" } },
  { id: "b", title: "No date" },
] };

test("a story goes out in the format that the name of the file or --to says, and what has no place there is told", () => {
  const name = save("going.json", JSON.stringify(ours));
  for (const [to, file, begin] of [
    ["csv", "going.csv", "\ufeffId,Date (EDTF),"],
    ["timelinejs", "going.timelinejs.json", '{"title":'],
    ["vis", "going.vis.json", '{"items":'],
    ["ics", "going.ics", "BEGIN:VCALENDAR\r\n"],
    ["md", "going.md", "# T\n"],
    ["json", "going.timeline.json", "{\n"],
  ]) {
    const { status, stderr } = cli("convert", name, "-o", file);
    assert.equal(status, 0, stderr);
    const text = readFileSync(join(folder, file), "utf8");
    assert.ok(text.startsWith(begin), text.slice(0, 40));
    assert.equal(cli("convert", name, "--to", to, "-o", "-").stdout, text);
    assert.equal(/"topics" has no place in this format and is left out \(1\)/.test(stderr), to !== "json");
    assert.equal(/the event "b" is left out/.test(stderr), ["timelinejs", "vis", "ics"].includes(to), stderr);
  }
  const { status, stderr } = cli("convert", name, "--to", "pdf");
  assert.equal(status, 2);
  assert.match(stderr, /--to pdf: expected csv-sheets, csv, .* or json/);
});

test("a sheet that went out comes in again with its dates, parties and what is kept", () => {
  cli("convert", save("again2.json", JSON.stringify(ours)), "-o", "again2.csv");
  const { status, story } = converted("again2.csv");
  assert.equal(status, 0);
  assert.deepEqual(story.events.map(({ id, title, date, kept }) => ({ id, title, date, kept })), [
    { id: "a", title: "Talks", date: "2025-02-18", kept: { Country: "y" } },
    { id: "b", title: "No date", date: undefined, kept: undefined },
  ]);
  assert.deepEqual(story.events[0].participants, [{ actor: "berg", role: "host" }]);
});

test("a workbook and several sheets go out, and come in again with accounts and parties", () => {
  const told = { ...ours, sources: [{ id: "h", publisher: "Herald" }], events: [{ ...ours.events[0], accounts: [{ text: "It was short.", source: "h", about: "date" }] }, ours.events[1]] };
  const name = save("told.json", JSON.stringify(told));
  assert.equal(cli("convert", name, "-o", "told.xlsx").status, 0);
  assert.equal(cli("convert", name, "-o", "told.events.csv").status, 0);
  assert.equal(cli("convert", name, "--to", "csv-sheets", "-o", "-").status, 2); // several files have no place in one stream
  for (const files of [["told.xlsx"], ["told.events.csv", "told.accounts.csv", "told.parties.csv", "told.sources.csv"]]) {
    const { status, stderr } = cli("convert", ...files, "-o", "told-again.json");
    assert.equal(status, 0, stderr);
    const { events, actors, sources } = JSON.parse(readFileSync(join(folder, "told-again.json"), "utf8"));
    assert.deepEqual(events.map(({ id }) => id), ["a", "b"]);
    assert.deepEqual(events[0].accounts, [{ text: "It was short.", source: "h", about: "date" }]);
    assert.deepEqual([actors[0].id, sources[0].id], ["b", "h"]);
  }
});

test("a text that is too long for a cell of a workbook is cut, and told", () => {
  const long = save("long.json", JSON.stringify({ version: 1, title: "T", events: [{ id: "a", title: "Talks", date: "2025", summary: "x".repeat(40_000) }] }));
  const { stderr } = cli("convert", long, "-o", "long.xlsx");
  assert.match(stderr, /a cell holds 32,767 characters; what is longer is cut \(1\)/);
  cli("convert", "long.xlsx", "-o", "long-again.json");
  assert.equal(JSON.parse(readFileSync(join(folder, "long-again.json"), "utf8")).events[0].summary.length, 32_767);
});

test("mentions of GDELT that come with its events are their accounts, and more than two stories are refused", () => {
  const event = Array.from({ length: 61 }, () => "");
  Object.assign(event, { 0: "1146", 1: "20250514", 6: "UPLAND", 16: "MIDLAND", 26: "042", 60: "https://herald.example/a" });
  const mention = "1146\t20250514100000\t20250514113000\t1\tpost.example\thttps://post.example/b\t3\t-1\t20\t44\t1\t60\t4000\t-1.5\t\t";
  save("gdelt.export.csv", `${event.join("\t")}\n${event.join("\t").replace("1146", "1147")}\n`);
  save("gdelt.mentions.csv", `${mention}\n${mention.replace("1146", "1148")}\n`);
  const { stderr } = cli("convert", "gdelt.export.csv", "gdelt.mentions.csv", "-o", "gdelt.json");
  const { events, sources } = JSON.parse(readFileSync(join(folder, "gdelt.json"), "utf8"));
  assert.equal(events[0].accounts[0].text, "Tells of it; the data set is 60 % sure");
  assert.equal(sources.find(({ id }) => id === events[0].accounts[0].source).published, "2025-05-14");
  assert.match(stderr, /gdelt\.mentions\.csv:2: warning: No event has the id "1148"/);
  assert.equal(cli("convert", "talks.csv", "again2.csv", "gdelt.export.csv").status, 2);
});

test("a sheet is not written over itself", () => {
  assert.equal(cli("convert", "talks.csv", "--to", "csv").status, 2);
});

// ---- docs/formats.md ----
const text = read("docs/formats.md");
const rowsOf = (/** @type {string} */ heading) => text.split(`## ${heading}\n`)[1].split("\n## ")[0].split("\n").filter((line) => line.startsWith("| ")).slice(1);
const codes = (/** @type {string} */ cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code);

async function importedRows(rows, columns = []) {
  const { author } = await loadWorkshop();
  const { story, sheets } = importedBy(author, { kind: "table", sheets: [{ name: "", rows, firstRow: 1 }], notes: [] }, { columns }, "x");
  return { document: JSON.parse(story), sheets };
}

test("each date of docs/formats.md is read as it says", async () => {
  let checked = 0;
  for (const row of rowsOf("Dates")) {
    const [, left, right] = row.split("|");
    const [cells, dates] = [codes(left), codes(right)];
    for (const [at, cell] of cells.entries()) {
      const { document } = await importedRows([["Date", "Event"], [cell, "x"]]);
      assert.equal(document.events[0].date, dates[at] ?? dates[0], cell);
      checked += 1;
    }
  }
  assert.ok(checked > 20, `${checked} dates`);
});

test("each meaning of docs/formats.md can be chosen, and each name it gives for one is known", async () => {
  for (const row of rowsOf("Columns")) {
    const [, meanings] = row.split("|");
    for (const meaning of codes(meanings).filter((each) => each !== "end")) {
      const { sheets } = await importedRows([["A1", "Event"], ["2025", "x"]], [`A1=${meaning}`]);
      assert.equal(sheets[0].columns[0].meaning, meaning);
    }
  }
});

test("the commands of docs/formats.md do what they are shown for", () => {
  for (const name of ["sheet.csv", "herald.csv", "post.csv"]) save(name, "Date,Remarks\n03/04/2025,It began\n");
  save("talks.events.csv", "Id,Date,Title\none,2025-05-14,They meet\n");
  save("talks.parties.csv", "Name,Party type\nUpland,state\n");
  save("talks.accounts.csv", "Event id,Account,Source\none,It was short.,Herald\n");
  const lines = snippetsOf(text).filter(({ kind }) => kind === "sh").flatMap(({ content }) => content.trim().split("\n"));
  assert.ok(lines.length >= 2);
  for (const line of lines) {
    const { status, stderr } = spawnSync("bash", ["-c", line.replace("./dev", `node ${join(root, "shell/cli.mjs")}`)], { cwd: folder, encoding: "utf8" });
    assert.equal(status, 0, line + stderr);
  }
});
