/**
 * The words of the studio, in English: the one table of what it says. Another language is another module with the same
 * names.
 */

/** @param {number} count @param {string} one @param {string} several */
const counted = (count, one, several) => `${count.toLocaleString("en")} ${count === 1 ? one : several}`;

export const language = "en";
export const product = "Demarche studio";
export const needsScript = "The studio needs JavaScript, which is switched off in this browser.";
/** @param {string} why */
export const notStarted = (why) => `The studio could not start in this browser: ${why}`;
/** @param {string} title */
export const windowTitle = (title) => `${title || untitled} – ${product}`;
export const untitled = "Untitled timeline";

// ---- The start ----
export const startTitle = "Make a timeline";
export const startText = "Paste a table, or drop a sheet, CSV, TimelineJS, calendar or saved page anywhere.";
export const startPromise = "Everything stays on this computer: there is no account and no server.";
export const openFile = "Open a file…";
export const beginEmpty = "Begin empty";
export const trySample = "Try a sample";

// ---- The bar ----
export const undo = "Undo";
export const redo = "Redo";
export const exportMenu = "Export…";
export const savePage = "Save the page";
export const saveFile = "Save the file";
export const halves = "Table or timeline";
export const tableHalf = "Table";
export const timelineHalf = "Timeline";
/** @param {number} count */
export const events = (count) => counted(count, "event", "events");
export const keepInTab = "Keep it in this tab";
export const keepText = "Keeps the story in the storage of this browser tab, so that a reload or a crash loses nothing. It goes when the tab is closed.";
export const keptInTab = "kept in this browser tab only";
export const notKept = "The story is too large to be kept in this tab.";
export const restored = "This is the story that this tab kept.";
export const notSavedYet = "not saved yet";
export const unsavedChanges = "changes are not saved";
/** @param {string} name of a file */
export const openedFrom = (name) => `opened from ${name}`;
/** @param {string} name of a file */
export const savedAs = (name) => `saved as ${name}`;
/** @param {string} name of a file */
export const savedInDownloads = (name) => `saved as ${name} in your downloads`;
/** @param {string} saved @param {number} count of events */
export const state = (saved, count) => `${saved} · ${events(count)}`;
/** @param {string} why */
export const notSaved = (why) => `The file could not be written: ${why}`;

// ---- The files that go out ----
/** @type {Record<string, string>} by the names of shell/studio/outputs.js */
export const outputs = {
  page: "Page that opens offline (HTML)",
  editable: "Page that others can edit, with the studio in it (HTML)",
  json: "Timeline file (JSON)",
  workbook: "Workbook with events, parties, sources and accounts (XLSX)",
  csv: "Table of events (CSV)",
  timelineJs: "TimelineJS (JSON)",
  vis: "vis-timeline (JSON)",
  icalendar: "Calendar (ICS)",
  markdown: "Text (Markdown)",
  svg: "Picture (SVG)",
  png: "Picture (PNG)",
  link: "Link that holds the story…",
  embed: "Embed code…",
};
export const linkTitle = "A link that holds the story";
/** @param {number} letters @param {boolean} isLocal the studio was opened from disk */
export const linkText = (letters, isLocal) =>
  `Whoever opens it has the whole story in the studio, and no server sees it. It has ${letters.toLocaleString("en")} characters.${isLocal ? " This studio was opened from disk, so the link works on this computer only." : ""}`;
/** @param {number} letters @param {number} most */
export const linkTooLong = (letters, most) => `The link would have ${letters.toLocaleString("en")} characters, and many programs cut what is longer than ${most.toLocaleString("en")}. Save the page and send that instead.`;
export const theLink = "the link";
export const brokenLink = "The story in this link could not be read: the link was cut, perhaps.";
export const leftOutTitle = "This format has no room for everything";
export const endsOfTexts = "What is beyond 32,767 characters, which is all that a cell holds";
/** @param {string} field @param {number} count */
export const leftOut = (field, count) => `${field}: left out of ${events(count)}`;
/** @param {number} count */
export const eventsLeftOut = (count) => `${counted(count, "event is", "events are")} left out, because the format cannot hold the date`;
export const embedTitle = "Put the timeline into an article";
export const embedFrame = "As a frame, where your system takes HTML. Upload the saved page first, and write its address here.";
export const embedElement = "As an element, where your site loads Demarche itself.";
export const copy = "Copy";
export const copied = "Copied";
export const close = "Close";

// ---- The tables ----
export const tables = "What the timeline is made of";
/** @type {Record<string, string>} */
export const collections = { events: "Events", parties: "Parties", sources: "Sources", story: "Story" };
export const addRow = "Add a row";
export const removeRows = "Remove rows";
export const importFile = "Import…";
export const rowNumber = "Row";
/** @param {string} table @param {string} column @returns {string} */
export const columnTitle = (table, column) =>
  column.includes(".") ? placeTitle(column) : columns[`${table}.${column}`] ?? columns[column] ?? column.charAt(0).toUpperCase() + column.slice(1);
/** @type {Record<string, string>} by the name of the column, or by its table and its name */
const columns = {
  when: "When",
  title: "What happened",
  who: "Who",
  absent: "Who was absent",
  place: "Place",
  source: "Source",
  link: "Link",
  summary: "Summary",
  kind: "Kind",
  status: "Status",
  tags: "Tags",
  picture: "Picture",
  name: "Name",
  "short name": "Short name",
  shortName: "Short name",
  aliases: "Other names",
  type: "Type",
  "member of": "Member of",
  memberOf: "Member of",
  office: "Office",
  country: "Country",
  color: "Colour",
  publisher: "Publisher",
  url: "Address",
  published: "Published",
  authors: "Authors",
  language: "Language",
  updated: "Updated",
  timeZone: "Time zone",
  "time zone": "Time zone",
  "sources.title": "Headline",
  "story.title": "Title",
};
/** @param {string} place such as "accounts.0.text" @returns {string} */
function placeTitle(place) {
  const [list, at, name] = place.split(".");
  return `${itemTitle(list, Number(at) + 1)} · ${fieldTitle(list, name)}`;
}

// ---- The details of an event, and the lists of the story ----
export const details = "Details";
export const closeDetails = "Close the details";
export const untitledEvent = "An event without a title";
export const noEventActive = "Choose an event in the table, or in the timeline";
/** Title, name of one, and what begins another. @type {Record<string, [string, string, string]>} */
const listWords = {
  participants: ["Who took part, and who was absent", "Participant", "Add a participant"],
  accounts: ["What sources say", "Account", "Add an account"],
  links: ["How it belongs to other events", "Link", "Add a link"],
  positions: ["Positions", "Position", "Add a position"],
  media: ["Pictures", "Picture", "Add a picture"],
  phases: ["Phases", "Phase", "Add a phase"],
  previousDates: ["Dates that it was planned for before", "Earlier date", "Add an earlier date"],
  tour: ["The tour: the events that it goes to", "Step", "Add a step"],
  topics: ["Topics", "Topic", "Add a topic"],
  eras: ["Eras: times behind all events", "Era", "Add an era"],
};
export const listTitle = (/** @type {string} */ list) => listWords[list][0];
export const addItem = (/** @type {string} */ list) => listWords[list][2];
export const itemTitle = (/** @type {string} */ list, /** @type {number} */ number) => `${listWords[list][1]} ${number}`;
export const removeItem = (/** @type {string} */ title) => `Remove: ${title}`;
export const moveUp = (/** @type {string} */ title) => `Move up: ${title}`;
/** @param {string} list @param {string} field @returns {string} */
export const fieldTitle = (list, field) => fieldTitles[`${list}.${field}`] ?? fieldTitles[field] ?? columnTitle(list, field);
/** @type {Record<string, string>} */
const fieldTitles = {
  actor: "Party or person",
  role: "Role",
  reason: "Why absent",
  text: "What is said",
  source: "Source",
  by: "Said by",
  basis: "Basis",
  quote: "Word for word",
  about: "About",
  type: "How",
  event: "Event",
  note: "Note",
  topic: "Topic",
  stance: "Stance",
  condition: "Condition",
  url: "Address",
  alt: "What it shows, for those who cannot see it",
  caption: "Caption",
  credit: "Credit",
  name: "Name",
  date: "When",
  "tour.text": "What is told",
  "eras.title": "Title",
};
/** @param {string} name of a closed list, as the format has it */
export const choice = (name) => (name === "none" ? "" : name.replaceAll("-", " "));
export const findEvent = "Type words of an event";
export const noEvent = "No event has these words";
export const noDate = "This is no date that is understood.";

/** @type {Record<string, string>} */
export const hints = {
  when: "14 May 2025, May 2025, 12–14 May 2025, c. 1962",
  who: "Upland; Midland (host)",
  absent: "Delta (not invited)",
  date: "14 May 2025, May 2025, c. 1962",
  language: "en",
  timeZone: "Europe/Kyiv",
  "time zone": "Europe/Kyiv",
};
/** @param {string} table */
export const gridName = (table) => `${table}: a table to type in`;
export const gridHelp = "Arrow keys move, typing writes, Enter edits, Delete clears. Escape and then Tab leaves the table.";
export const noRows = "No rows yet: type in the first one, or paste a table.";
/** @param {string} written @param {string} reading */
export const understood = (written, reading) => `${written} → ${reading}`;
export const nothing = "nothing";

// ---- Problems ----
/** @param {number} count */
export const problems = (count) => `${counted(count, "row needs", "rows need")} you`;
/** @param {string} table @param {number} row @param {string} column */
export const problemPlace = (table, row, column) => [table, row ? `row ${row}` : "", column].filter(Boolean).join(" · ");
/** @param {string} fix what it makes of a cell */
export const use = (fix) => `Use ${fix}`;
/** @param {number} count */
export const moreProblems = (count) => `Show ${count.toLocaleString("en")} more`;

// ---- The import ----
/** @param {string} file @param {string} sheet @param {number} rows */
export const importTitle = (file, sheet, rows) => `${file}${sheet ? `, sheet “${sheet}”` : ""}: ${counted(rows, "row", "rows")}`;
/** @param {string} file @param {number} count */
export const importOfEvents = (file, count) => `${file}: ${events(count)}`;
export const unnamedFile = "What you pasted";
export const closeImport = "Close the import";
export const joining = "The story that was open";
/** @type {Record<string, string>} */
export const joinings = { replace: "is replaced", update: "is updated, with its edits", merge: "is merged with this one" };
/** @param {string} first @param {string} second @param {string[]} fields in which they differ */
export const merged = (first, second, fields) => `One event: “${first}”${first === second ? "" : ` and “${second}”`}${fields.length ? `; both accounts of ${fields.join(", ")} stand side by side` : ""}`;
export const keepApart = "These are two events";
export const joinThem = "They are one event";
/** @param {string} first @param {string} second */
export const twoEvents = (first, second) => `Two events: “${first}” and “${second}”`;
/** @param {string} title of a row, "" for the story itself @param {string} field @param {{ mine: string, newer: string, taken: boolean }} both */
export const conflict = (title, field, { mine, newer, taken }) =>
  `Both changed ${field}${title ? ` of “${title}”` : ""}: ${taken ? "the newer file’s" : "your edit"} stands${mine && newer ? ` (yours “${mine}”, the newer “${newer}”)` : ""}`;
export const takeNewer = "Take the newer file’s";
export const takeMine = "Keep my edit";
/** @param {string} title @param {string[]} fields */
export const changedRow = (title, fields) => `Changed: “${title}” (${fields.join(", ")})`;
export const addedRow = (/** @type {string} */ title) => `New: “${title}”`;
export const removedRow = (/** @type {string} */ title) => `Gone: “${title}”`;
export const nothingJoined = "No event is in both. The rows of both stand in the table.";
/** @param {string} field of a document */
export const field = (field) => fieldNames[field] ?? field;
/** @type {Record<string, string>} */
const fieldNames = { title: "the title", date: "the date", dateText: "the words of the date", participants: "who took part", summary: "the summary", place: "the place", sources: "the sources", kind: "the kind", status: "the status" };
/** @param {string} header */
export const meaningOf = (header) => `What “${header}” means`;
/** @param {number} index of a column without a header, from 0 on */
export const unnamedColumn = (index) => `Column ${index + 1}`;
/** @param {number} read @param {number} filled */
export const cellsRead = (read, filled) => `${read.toLocaleString("en")} of ${filled.toLocaleString("en")} read`;
/** @param {number} filled */
export const cellsKept = (filled) => `${counted(filled, "cell", "cells")} kept as they are`;
/** @param {string} kind of a sheet */
export const sheetKind = (kind) => ({ events: "events", parties: "parties", sources: "sources", accounts: "accounts" })[kind] ?? "not used";
/** @type {Record<string, string>} why a column is taken to mean what it means */
export const evidences = {
  chosen: "your choice",
  known: "a known data set",
  name: "by its name",
  similar: "by a similar name",
  cells: "by its cells",
  none: "by its place",
};
/** @param {string} example */
export const whichOrder = (example) => `Is ${example} the day first, or the month first?`;
/** @param {string} example @param {string} first @param {string} second */
export const whichDate = (example, first, second) => `Is ${example} ${first} or ${second}?`;
/** @param {Date} date */
export const dayFirst = (date) => date.toLocaleDateString("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });
/** @param {Date} date */
export const monthFirst = (date) => date.toLocaleDateString("en-US", { day: "numeric", month: "long", timeZone: "UTC" });
export const dayFirstPlain = "The day first";
export const monthFirstPlain = "The month first";
/** @param {number} count */
export const openDates = (count) => `The answer holds for ${counted(count, "date", "dates")}.`;
/** @param {number} count */
export const importIssues = (count) => `${counted(count, "cell", "cells")} set aside or changed`;
/** @param {number} count */
export const moreIssues = (count) => `and ${count.toLocaleString("en")} more`;
/** @param {number} row @param {string} header @param {string} message */
export const importIssue = (row, header, message) => `${[row ? `row ${row}` : "", header].filter(Boolean).join(" · ")}${row || header ? ": " : ""}${message}`;
/** @param {string} why */
export const notOpened = (why) => `Nothing was opened. ${why}`;
/** @param {string} meaning as the engine names it */
export const meaning = (meaning) => meaningNames[meaning] ?? meaning.charAt(0).toUpperCase() + meaning.slice(1);
/** @type {Record<string, string>} */
const meaningNames = {
  kept: "(not shown)",
  title: "What happened",
  date: "When",
  "end date": "When it ended",
  url: "Link",
  source: "Source",
  parties: "Who",
  absent: "Who was absent",
};

// ---- Dropping and pasting ----
export const dropHint = "Paste a table, or drop a sheet, CSV, TimelineJS, calendar or saved page anywhere";
export const dropHere = "Drop it anywhere";
export const reading = (/** @type {number} */ tenths) => (tenths ? `Reading… ${tenths}0 %` : "Reading…");

// ---- The timeline ----
export const live = "The timeline";
export const views = "How the timeline is shown";
/** @type {Record<string, string>} */
export const viewNames = { desktop: "Desktop", phone: "Phone", words: "Words" };

// ---- Files that are opened ----
export const onlyAccounts = "This table tells what is said of events, and has none itself. Drop it together with the table of its events.";
/** @param {number} count @param {number} most */
export const tooMany = (count, most) => `This table has ${count.toLocaleString("en")} events, and the studio takes ${most.toLocaleString("en")} at most. The command line makes a page of more: demarche bundle FILE.`;
export const noTimeline = "This is no story, and no table was found in it. A table has two columns or more, and names them in its first row; in a list, lines begin with a date and a colon.";
export const hiddenSheet = (/** @type {string} */ name) => `The sheet “${name}” is hidden, and is left out.`;
export const atLine = (/** @type {number} */ line, /** @type {string} */ text) => (line ? `Line ${line}: ${text}` : text);
export const twoZones = (/** @type {string[]} */ zones) => `The stories are told in two time zones, ${zones.join(" and ")}: give both the same time zone first.`;
