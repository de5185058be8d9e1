// Sheets of an XLSX workbook: a ZIP archive of XML. fflate unpacks it and htmlparser2 reads the XML, both at once and
// without code made of text, which the policy of a page forbids.
import { Parser } from "htmlparser2";
import { builtInFormat, dateOf, isoDate, shownBy } from "./excel_dates.mjs";
import { Refusal } from "./refusal.mjs";
import { Grid, trimmed } from "./rows.mjs";
import { filesOf } from "./signatures.mjs";

/** @typedef {import("./rows.mjs").Cell} Cell */
/** @typedef {import("./rows.mjs").Sheet} Sheet */
/** @typedef {import("./excel_dates.mjs").Shown} Shown */
/** @typedef {Record<string, string>} Attributes */
/** @typedef {{ open?: (name: string, attributes: Attributes) => void, text?: (text: string) => void, close?: (name: string) => void }} Reading */
/** @typedef {{ strings: string[], formats: (Shown | undefined)[], from1904: boolean }} Workbook  formats: by the style of a cell */

const lastRow = 1048576;
const lastColumn = 16384;

/** Names come without their prefixes. @param {Uint8Array | undefined} file @param {Reading} reading */
function readXml(file, { open = () => {}, text = () => {}, close = () => {} }) {
  if (!file) return;
  const local = (/** @type {string} */ name) => name.slice(name.indexOf(":") + 1);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => open(local(name), attributes),
      ontext: text,
      onclosetag: (name) => close(local(name)),
    },
    { xmlMode: true },
  );
  parser.end(new TextDecoder().decode(file));
}

/** @param {Attributes} attributes @param {string} name with any prefix */
const prefixed = (attributes, name) => Object.entries(attributes).find(([each]) => each.endsWith(`:${name}`))?.[1];

/** @param {string | undefined} value */
const isTrue = (value) => value === "1" || value === "true";

/** Characters that XML cannot hold are written as _x000D_. @param {string} text */
const unescaped = (text) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(parseInt(code, 16))).replace(/\r\n?/g, "\n");

/** The path of a part. @param {string} target as a relation names it @param {string} from the path of the part that has the relation */
const pathOf = (target, from) => new URL(target, `zip:///${from}`).pathname.slice(1).toLowerCase();

/** @param {Map<string, Uint8Array>} files @param {string} part its path */
function relationsOf(files, part) {
  const path = part.replace(/[^/]*$/, "_rels/$&.rels");
  /** @type {{ id: string, kind: string, path: string }[]} */
  const relations = [];
  readXml(files.get(path), {
    open: (name, { Id = "", Type = "", Target = "", TargetMode }) => {
      if (name === "Relationship" && TargetMode !== "External") relations.push({ id: Id, kind: Type.replace(/.*\//, ""), path: pathOf(Target, part) });
    },
  });
  return relations;
}

/** The texts that cells share. What is said about how to pronounce them is left out. @param {Uint8Array | undefined} file */
function readStrings(file) {
  /** @type {string[]} */
  const strings = [];
  let text = "";
  let isText = false;
  let isSound = false;
  readXml(file, {
    open: (name) => {
      if (name === "si") text = "";
      if (name === "rPh") isSound = true;
      if (name === "t") isText = true;
    },
    text: (more) => {
      if (isText && !isSound) text += more;
    },
    close: (name) => {
      if (name === "si") strings.push(unescaped(text));
      if (name === "rPh") isSound = false;
      if (name === "t") isText = false;
    },
  });
  return strings;
}

/** @param {Uint8Array | undefined} file @returns {(Shown | undefined)[]} */
function readFormats(file) {
  /** @type {Map<number, string>} */
  const own = new Map();
  /** @type {number[]} */
  const used = [];
  let isOfCells = false;
  readXml(file, {
    open: (name, { numFmtId, formatCode }) => {
      if (name === "numFmt") own.set(Number(numFmtId), formatCode ?? "");
      if (name === "cellXfs") isOfCells = true;
      if (name === "xf" && isOfCells) used.push(Number(numFmtId ?? 0));
    },
    close: (name) => {
      if (name === "cellXfs") isOfCells = false;
    },
  });
  return used.map((id) => shownBy(own.get(id) ?? builtInFormat(id)));
}

/** @param {string} text @param {Shown | undefined} shown @param {Workbook} workbook @returns {Cell} */
function numberCell(text, shown, { from1904 }) {
  const number = Number(text);
  if (text.trim() === "" || !Number.isFinite(number)) return text;
  return (shown && dateOf(number, shown, from1904)) ?? String(number);
}

/** What a cell holds, by its type. Errors such as #N/A are nothing. @type {Record<string, (text: string, shown: Shown | undefined, workbook: Workbook) => Cell>} */
const cellTypes = {
  n: numberCell,
  s: (text, _, { strings }) => strings[Number(text)] ?? "",
  str: unescaped,
  inlineStr: unescaped,
  b: (text) => (isTrue(text.trim()) ? "TRUE" : "FALSE"),
  e: () => "",
  d: isoDate,
};

/** @param {string} place such as B12 @returns {{ row: number, column: number } | undefined} from 0 */
function placeOf(place) {
  const [, letters, digits] = place.match(/^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/) ?? [];
  if (!letters) return undefined;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(digits) - 1;
  return row >= 0 && row < lastRow && column < lastColumn ? { row, column } : undefined;
}

/** @param {string} area such as A2:A4 */
function mergedDown(area) {
  const [first, last] = area.split(":").map(placeOf);
  return first && last && first.column === last.column ? { ...first, last: last.row } : undefined;
}

/** Reads the cells of one sheet from its XML. */
class SheetReader {
  grid = new Grid();
  /** @type {{ row: number, column: number, last: number }[]} */
  merged = [];
  row = -1;
  column = -1;
  type = "n";
  style = 0;
  text = "";
  isValue = false; // inside of <v>, or of a <t> of the cell itself
  isSound = false; // inside of what is said about how to pronounce a text

  /** @param {Workbook} workbook */
  constructor(workbook) {
    this.workbook = workbook;
  }

  /** @type {Record<string, (attributes: Attributes) => void>} */
  opening = {
    row: ({ r }) => {
      this.row = placeOf(`A${r}`)?.row ?? this.row + 1;
      this.column = -1;
    },
    c: ({ r = "", t = "n", s = "0" }) => {
      const place = placeOf(r) ?? { row: this.row, column: this.column + 1 };
      Object.assign(this, place, { type: t, style: Number(s), text: "" });
    },
    v: () => (this.isValue = true),
    t: () => (this.isValue = !this.isSound),
    rPh: () => (this.isSound = true),
    mergeCell: ({ ref = "" }) => {
      const area = mergedDown(ref);
      if (area) this.merged.push(area);
    },
  };

  /** @type {Record<string, () => void>} */
  closing = {
    c: () => {
      const { row, column, text } = this;
      if (text && row >= 0) this.grid.put(row, column, (cellTypes[this.type] ?? unescaped)(text, this.workbook.formats[this.style], this.workbook));
    },
    v: () => (this.isValue = false),
    t: () => (this.isValue = false),
    rPh: () => (this.isSound = false),
  };
}

/** @param {Uint8Array | undefined} file @param {Workbook} workbook */
function readSheet(file, workbook) {
  const reader = new SheetReader(workbook);
  readXml(file, {
    open: (name, attributes) => reader.opening[name]?.(attributes),
    text: (more) => {
      if (reader.isValue) reader.text += more;
    },
    close: (name) => reader.closing[name]?.(),
  });
  for (const { row, column, last } of reader.merged) reader.grid.repeatDown(row, column, last);
  return trimmed(reader.grid.rows);
}

/** @param {Uint8Array | undefined} file @param {{ id: string, kind: string, path: string }[]} relations of the workbook */
function readPlaces(file, relations) {
  /** @type {{ name: string, path: string, hidden: boolean }[]} */
  const sheets = [];
  let from1904 = false;
  readXml(file, {
    open: (name, attributes) => {
      if (name === "workbookPr") from1904 = isTrue(attributes.date1904);
      const relation = name === "sheet" ? relations.find(({ id }) => id === prefixed(attributes, "id")) : undefined;
      if (relation?.kind !== "worksheet") return; // a chart is a sheet too
      sheets.push({ name: unescaped(attributes.name ?? ""), path: relation.path, hidden: (attributes.state ?? "visible") !== "visible" });
    },
  });
  return { sheets, from1904 };
}

/** @param {Uint8Array} bytes an XLSX file @returns {Sheet[]} those with cells */
export function readWorkbook(bytes) {
  const files = new Map([...filesOf(bytes, ({ name }) => /\.(xml|rels)$/i.test(name))].map(([name, file]) => [name.toLowerCase(), file]));
  const main = relationsOf(files, "").find(({ kind }) => kind === "officeDocument")?.path ?? "xl/workbook.xml";
  if (!files.has(main)) throw new Refusal("brokenZip");
  const relations = relationsOf(files, main);
  const partOf = (/** @type {string} */ kind) => files.get(relations.find((each) => each.kind === kind)?.path ?? "");
  const places = readPlaces(files.get(main), relations);
  const workbook = { strings: readStrings(partOf("sharedStrings")), formats: readFormats(partOf("styles")), from1904: places.from1904 };
  const sheets = places.sheets
    .map(({ name, path, hidden }) => ({ name, rows: readSheet(files.get(path), workbook), firstRow: 1, ...(hidden && { hidden }) }))
    .filter(({ rows }) => rows.length);
  if (!sheets.length) throw new Refusal("noSheets");
  return sheets;
}
