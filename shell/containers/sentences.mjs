// The sentences about files that cannot be opened, or only with a doubt, in English: what shell/containers/*.mjs says to
// the person who opens a file.

/** Files that are refused: what each is, and what to do. */
export const refused = {
  empty: "The file is empty.",
  utf32: "This text is UTF-32. Save it as UTF-8.",
  binary: "This is no text and no spreadsheet. Choose a spreadsheet (XLSX or CSV), a calendar (ICS) or a story (JSON).",
  brokenZip: "This looks like an XLSX workbook, but it is damaged or was not copied as a whole. Fetch it again, or save it once more as XLSX or CSV.",
  noSheets: "This workbook has no sheet with cells.",
  tooLarge: "This file holds more than 400 MB when it is unpacked. Save the sheet that matters as CSV.",
  encrypted: "This workbook is protected by a password. Open it in Excel, remove the password, and save it as XLSX or CSV.",
  oldExcel: "This is an Excel workbook of the old kind (XLS). Open it in Excel or LibreOffice, and save it as XLSX or CSV.",
  oldWord: "This is a Word document of the old kind (DOC). Copy its table into a spreadsheet, and save that as XLSX or CSV.",
  oldOffice: "This is an Office file of an old kind. Open it in its program, and save its table as XLSX or CSV.",
  excelBinary: "This is a binary Excel workbook (XLSB). Save it as XLSX or CSV.",
  excelXml: "This is an Excel workbook as XML of 2003. Save it as XLSX or CSV.",
  openDocument: "This is an OpenDocument spreadsheet (ODS). Save it as XLSX or CSV.",
  openText: "This is an OpenDocument text or presentation. Copy its table into a spreadsheet, and save that as XLSX or CSV.",
  numbers: "This is a document of Apple Numbers, Pages or Keynote. Export its table as XLSX or CSV.",
  word: "This is a Word document (DOCX). Copy its table into a spreadsheet, and save that as XLSX or CSV.",
  slides: "These are PowerPoint slides (PPTX). Copy their table into a spreadsheet, and save that as XLSX or CSV.",
  archive: "This is a ZIP archive, not a spreadsheet. Unpack it, and open the file that was in it.",
  compressed: "This file is compressed. Unpack it, and open the file that was in it.",
  pdf: "This is a PDF. Open the spreadsheet or the text that it was made of, saved as XLSX or CSV.",
  richText: "This is rich text (RTF). Save it as plain text, or its table as XLSX or CSV.",
  picture: "This is a picture. Open the spreadsheet that it shows, saved as XLSX or CSV.",
  media: "This is a sound or a film. Choose a spreadsheet (XLSX or CSV), a calendar (ICS) or a story (JSON).",
  database: "This is an SQLite database. Export its table as CSV.",
  emptyCalendar: "There is no event in this calendar.",
  brokenPage: "This page was made by Demarche, but the story in it is damaged. Fetch the page again.",
};

// ---- Doubts about a file that is opened ----
export const brokenBytes = (/** @type {number} */ count) => `The file is not quite UTF-8: ${count} ${count === 1 ? "character is" : "characters are"} shown as "\uFFFD".`;
export const readAs = (/** @type {string} */ encoding) => `The file is not UTF-8. It was read as ${encoding.replace("w", "W")}. If letters look wrong, save it as UTF-8.`;
export const removedNulls = (/** @type {number} */ count) => `${count} empty ${count === 1 ? "byte was" : "bytes were"} left out.`;
export const ignoredQuotes = "The quotes in this line do not match. The line was read without them.";
export const looseQuotes = "A quote inside of a cell is not doubled. Look whether this row is right.";
export const strayLine = "This line does not begin as lines of a calendar do. It was read as a part of the text above it.";
export const brokenLine = "This line is not understood, and was left out.";
export const cutEvent = "This event has no end in the file. It was read as far as it goes.";
export const cutCalendar = "The file ends before its calendar does. Was it copied as a whole?";
export const fileInside = "A file is inside of this event. It was left out.";
/** @param {number} count @param {string} last */
export const cutRule = (count, last) => `This event repeats further. ${count === 1 ? "Only the first time was" : `Only its first ${count} times were`} read, up to ${last}.`;
export const brokenRule = "The rule by which this event repeats is not understood. Only the first time was read.";
export const changeOfAll = "This changes all later repetitions of the event too. Only one was changed; look at the others.";
export const unknownZone = (/** @type {string} */ name) => `Nobody knows the time zone "${name}". Its times were read without a zone.`;
