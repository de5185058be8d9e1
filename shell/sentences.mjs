// The sentences of the command line, in English: the one table of what shell/*.mjs says to the person who runs it.

export const usage = `usage: demarche COMMAND FILE [OPTIONS]

  convert FILE [-o OUT.json]  a story from a table (CSV, TSV, XLSX, HTML), a calendar (ICS), from TimelineJS,
                              vis-timeline or SPARQL (JSON), from a text with a date in each line, or from a page that
                              was bundled; [--to csv], xlsx, csv-sheets, timelinejs, vis, ics or md: a file for other
                              programs
  convert FILE FILE           two stories as one; it names the events that are likely the same, and [--merge] joins them;
                              or a table of events and tables of its parties, its sources and what is told of them
  check FILE                  what is wrong with a story, as file:line:column: severity: sentence
  bundle FILE [-o OUT.html]   one HTML page that holds everything and opens offline
                              [--embed-media] with the pictures of the story in it
                              [--editable] with the studio in it: its menu has "Edit a copy"
  svg FILE [-o OUT.svg]       a story as a still picture [--width 1280] [--height 720], in CSS px

  -o, --output FILE           where to write; "-" is the standard output
  --dates day-first           of a table: which number of 03/04/2025 is the day; or --dates month-first
  --column HEADER=MEANING     of a table: what a column means, where the guess is wrong; a letter stands for a column too
  --title TEXT, --language de of a table: of the story
  -h, --help                  this text
  --version                   the version

FILE is a story (JSON), a table, a calendar or a page that was bundled: its content decides, not its name. It may be "-", the standard input: the output is then the standard output, unless -o names a file.

Ends with 0 when all went well; with 1 when the story has errors, or a file cannot be read or written; with 2 when the
command is not understood, or would write over the story. Where the story has errors, bundle and svg write all the rest.
`;
export const usageOfBuild = "usage: node shell/build.mjs --engines BUILD [--out dist]";
export const noLicence = (/** @type {string} */ name) => `${name} has no file with its licence.`;
/** The notice that the licence itself asks for in Exhibit A, in place of its text. */
export const mplNotice =
  "This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.";
export const usageOfScreenshot = "usage: node shell/screenshot.mjs HTML PNG [--width 1280] [--height 720] [--dark]";

// ---- A command that is not understood ----
export const noCommand = "A command is missing.";
export const unknownCommand = (/** @type {string} */ name) => `There is no command "${name}".`;
export const oneFile = (/** @type {string} */ command) => `"${command}" wants one file${command === "convert" ? ", or several" : ""}.`;
export const notTogether = "Several files are one story where one has the events and the others have parties, sources or accounts; of events there can be two files.";
export const noStreamOfSheets = "--to csv-sheets makes several files: -o wants a name for them.";
export const noOutput = "-o wants the name of a file.";
export const notTaken = (/** @type {string} */ command, /** @type {string} */ option) => `"${command}" does not take --${option}.`;
export const wrongSize = (/** @type {string} */ name, /** @type {string} */ value) => `--${name} ${value}: expected a number of px from 200 to 10000.`;

export const wrongOrder = (/** @type {string} */ given) => `--dates ${given}: expected day-first or month-first.`;

// ---- Files ----
/** @type {Record<string, string>} by the code of the error */
export const unreadable = {
  ENOENT: "there is no such file.",
  EISDIR: "it is a folder, not a file.",
  EACCES: "it may not be read.",
};
/** @type {Record<string, string>} by the code of the error */
export const unwritable = {
  EACCES: "that is not allowed",
  EISDIR: "it is a folder",
  ENOENT: "there is no such folder",
  ENOSPC: "the disk is full",
};
export const wouldOverwrite = (/** @type {string} */ story, /** @type {string} */ output) =>
  `${output}: this is the story itself${output === story ? "" : `, ${story}`}; nothing was written. Name another file.`;
export const notWritten = (/** @type {string} */ path, /** @type {string} */ why) => `${path}: it could not be written (${why}).`;
export const notBuilt = (/** @type {string} */ name) => `dist/${name} is missing: in a checkout, ./dev build makes it.`;

// ---- Tables ----
export const untitled = "Timeline";
export const row = "row ";
export const warning = "warning";
export const noMeaning = (/** @type {string} */ given, /** @type {string[]} */ meanings) => `There is no meaning "${given}". A column can mean: ${meanings.join(", ")}.`;
export const wrongFormat = (/** @type {string} */ given, /** @type {string[]} */ known) => `--to ${given}: expected ${known.slice(0, -1).join(", ")} or ${known.at(-1)}.`;
export const noRoom = (/** @type {string} */ path, /** @type {string} */ field, /** @type {number} */ count) =>
  `${path}: notice: "${field}" has no place in this format and is left out (${count})`;
export const cutCells = (/** @type {string} */ path, /** @type {number} */ count) => `${path}: notice: a cell holds 32,767 characters; what is longer is cut (${count})`;
export const noRoomForEvent = (/** @type {string} */ path, /** @type {string} */ id) => `${path}: notice: the event "${id}" is left out, because this format cannot hold its date`;
export const hiddenSheet = (/** @type {string} */ name) => `the sheet "${name}" is hidden, and is left out`;
export const noTable = (/** @type {string} */ path) =>
  `${path}: this is not a story, and no table was found in it. A table has two columns or more, and names them in its first row; in a list, lines begin with a date and a colon.`;
export const twoZones = (/** @type {string[]} */ zones) => `The stories are told in two time zones, ${zones.join(" and ")}: give both the same "timeZone" first.`;
export const event = "event ";
const counted = (/** @type {number} */ count, /** @type {string} */ one, /** @type {string} */ several) => `${count} ${count === 1 ? one : several}`;
/** @param {string} path @param {string} sheet @param {number} rows @param {string} kind @param {number} aside @param {string} format */
export const sheetRead = (path, sheet, rows, kind, aside, format) =>
  `${path}${sheet ? `: ${sheet}` : ""}: ${counted(rows, "row", "rows")} of ${kind}${format ? ` (${format})` : ""}, ${aside} set aside`;
/** @param {string} header @param {string} meaning @param {string} evidence @param {number} fit */
export const columnRead = (header, meaning, evidence, fit) =>
  `  ${header}: ${meaning}${meaning === "kept" ? "" : ` (by its ${evidences[evidence]}; ${Math.round(fit * 100)} % of its cells fit)`}`;
/** @type {Record<string, string>} */
const evidences = { chosen: "choice", known: "data set", name: "name", similar: "name, nearly", cells: "cells", none: "place" };
/** @param {string | undefined} header @param {string} message */
export const inColumn = (header, message) => `${header ? `${header}: ` : ""}${message}`;
/** @param {{ first: string, second: string, likeness: number, differs: string[] }} pair @param {boolean} merges */
export const pair = ({ first, second, likeness, differs }, merges) =>
  `${merges ? "merged" : "likely the same"} (${Math.round(likeness * 100)} %): "${first}" and "${second}"${differs.length ? `; they differ in ${differs.join(", ")}` : ""}`;
export const pairs = (/** @type {number} */ count, /** @type {boolean} */ merges) =>
  merges
    ? `${counted(count, "pair", "pairs")} of events merged; what differs stands as accounts`
    : `${counted(count, "pair", "pairs")} of events ${count === 1 ? "is" : "are"} likely the same${count ? "; --merge makes one event of each" : ""}`;
/** On one line of a terminal, which the next text writes over. @param {number} done 0–1 */
export const progress = (done) => `\rreading: ${Math.round(done * 100)} %\r`;
export const made = (/** @type {string} */ path, /** @type {number} */ events) => `${path}: ${counted(events, "event", "events")}`;

// ---- Stories ----
export const nothingWrong = (/** @type {string} */ file, /** @type {number} */ events) => `${file}: ${events} ${events === 1 ? "event" : "events"}, nothing wrong.`;
export const noStory = (/** @type {string} */ file) => `${file}: this is not a story that can be shown.`;

// ---- Pictures ----
export const notEmbedded = (/** @type {string} */ address, /** @type {string} */ why) => `${address}: warning: this picture is not in the page, which loads it from there (${why}).`;
export const answered = (/** @type {number} */ status) => `the server answered ${status}`;
export const tooLarge = (/** @type {number} */ bytes) => `it has more than ${(bytes / 1e6).toFixed(1)} MB, or all pictures have more than 12 MB`;
export const noPicture = "it is no PNG, JPEG, GIF, WebP or AVIF";

export const ourFault = "demarche: something went wrong that should not:";
