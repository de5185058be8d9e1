// Files for the tests, made here: no binary file is kept.
import { zipSync } from "fflate";
import { openFile } from "../../../shell/containers/open.mjs";

export const utf8 = (text) => new TextEncoder().encode(text);
export const utf16 = (text) => new Uint8Array(Buffer.from(text, "utf16le"));
export const utf16be = (text) => new Uint8Array(Buffer.from(text, "utf16le").swap16());
export const latin = (text) => new Uint8Array(Buffer.from(text, "latin1"));

/** In Windows-1251. */
export function cyrillic(text) {
  const table = new Map(Array.from({ length: 128 }, (_, at) => [new TextDecoder("windows-1251").decode(new Uint8Array([at + 128])), at + 128]));
  return new Uint8Array([...text].map((letter) => table.get(letter) ?? letter.charCodeAt(0)));
}

export const open = (content) => openFile(typeof content === "string" ? utf8(content) : content);

/** The only sheet of a file. */
export async function sheetOf(content) {
  const { kind, sheets } = await open(content);
  if (kind !== "table" || sheets.length !== 1) throw new Error(`this is ${kind} with ${sheets?.length} sheets`);
  return sheets[0];
}

export const rowsOf = async (content) => (await sheetOf(content)).rows;

const relations = (list) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

export const zip = (files) => zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, typeof content === "string" ? utf8(content) : content])));

/**
 * An XLSX workbook.
 * @param {Record<string, string>} sheets  XML inside of <worksheet>, by name
 * @param {{ formats?: string[], strings?: string, from1904?: boolean, hidden?: string }} [options]
 *   formats: of the styles from 1 on; strings: XML of the shared ones; hidden: the name of a sheet
 */
export function workbook(sheets, { formats = [], strings = "", from1904 = false, hidden } = {}) {
  const names = Object.keys(sheets);
  const numbered = formats.map((format, at) => (typeof format === "number" ? format : 164 + at));
  const escape = (text) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
  return zip({
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": relations([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/_rels/workbook.xml.rels": relations([
      ...names.map((_, at) => [`rId${at + 1}`, "worksheet", at % 2 ? `/xl/worksheets/sheet${at + 1}.xml` : `worksheets/sheet${at + 1}.xml`]),
      ["rIdS", "styles", "styles.xml"],
      ["rIdT", "sharedStrings", "sharedStrings.xml"],
    ]),
    "xl/workbook.xml": `<workbook xmlns:r="r">${from1904 ? '<workbookPr date1904="1"/>' : ""}<sheets>${names
      .map((name, at) => `<sheet name="${escape(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"${name === hidden ? ' state="hidden"' : ""}/>`)
      .join("")}</sheets></workbook>`,
    "xl/styles.xml": `<styleSheet><numFmts>${formats.map((format, at) => (typeof format === "number" ? "" : `<numFmt numFmtId="${164 + at}" formatCode="${escape(format)}"/>`)).join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${numbered.map((id) => `<xf numFmtId="${id}"/>`).join("")}</cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst>${strings}</sst>`,
    ...Object.fromEntries(names.map((name, at) => [`xl/worksheets/sheet${at + 1}.xml`, `<worksheet>${sheets[name]}</worksheet>`])),
  });
}

/** A sheet of one row. @param {string[]} cells XML */
export const oneRow = (...cells) => `<sheetData><row r="1">${cells.join("")}</row></sheetData>`;
