// Sheets of texts as an XLSX workbook (ECMA-376, part 1), with the archive by fflate. Every cell is a text and stays one: what an
// author writes into it later is not turned into a date or a number by the program for sheets.
import { strToU8, zipSync } from "fflate";

/** @typedef {{ name: string, rows: string[][] }} TextSheet  the first row has the headers */

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const media = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const longestCell = 32767; // characters, as Excel has it
const widest = 60; // of a column, in characters
const textStyle = 1;
const headerStyle = 2;

/** Without the characters that XML cannot hold. @param {string} text */
const escaped = (text) =>
  // eslint-disable-next-line no-control-regex
  text.replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** 0 is "A", 26 is "AA". @param {number} at @returns {string} */
const letters = (at) => (at > 25 ? letters(Math.floor(at / 26) - 1) : "") + String.fromCharCode(65 + (at % 26));

/** @param {string} text @param {string} place such as "B2" @param {number} style */
const cell = (text, place, style) =>
  text ? `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, longestCell))}</t></is></c>` : "";

/** @param {string[][]} rows */
function sheetXml(rows) {
  const widths = rows[0].map((_, column) => Math.min(widest, Math.max(8, ...rows.slice(0, 200).map((row) => (row[column] ?? "").length + 2))));
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${textStyle}" customWidth="1"/>`);
  const lines = rows.map((row, at) => {
    const cells = row.map((text, column) => cell(text, `${letters(column)}${at + 1}`, at ? textStyle : headerStyle));
    return `<row r="${at + 1}">${cells.join("")}</row>`;
  });
  const frozen = '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  return `${head}<worksheet xmlns="${main}">${frozen}<cols>${columns.join("")}</cols><sheetData>${lines.join("")}</sheetData></worksheet>`;
}

// Cells without a style, texts (format 49), and headers.
const styles = `${head}<styleSheet xmlns="${main}"><fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;

/** @param {string} type @param {string} target @param {number} id */
const relation = (type, target, id) => `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`;
/** @param {string[]} relations */
const relationsXml = (relations) => `${head}<Relationships xmlns="${packages}/relationships">${relations.join("")}</Relationships>`;
/** @param {string} part @param {string} type */
const override = (part, type) => `<Override PartName="/${part}" ContentType="${media}.${type}+xml"/>`;

/** How many cells have more text than a workbook can hold: it is cut. @param {TextSheet[]} sheets */
export const cutCells = (sheets) => sheets.flatMap(({ rows }) => rows.flat()).filter(({ length }) => length > longestCell).length;

/** @param {TextSheet[]} sheets @returns {Uint8Array<ArrayBuffer>} */
export function workbookOf(sheets) {
  const paths = sheets.map((_, at) => `worksheets/sheet${at + 1}.xml`);
  const named = sheets.map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const types = [override("xl/workbook.xml", "sheet.main"), override("xl/styles.xml", "styles"), ...paths.map((path) => override(`xl/${path}`, "worksheet"))];
  /** @type {Record<string, string>} */
  const files = {
    "[Content_Types].xml": `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join("")}</Types>`,
    "_rels/.rels": relationsXml([relation("officeDocument", "xl/workbook.xml", 1)]),
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${named.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationsXml([...paths.map((path, at) => relation("worksheet", path, at + 1)), relation("styles", "styles.xml", paths.length + 1)]),
    "xl/styles.xml": styles,
  };
  sheets.forEach(({ rows }, at) => (files[`xl/${paths[at]}`] = sheetXml(rows)));
  const parts = Object.entries(files).map(([path, text]) => [path, strToU8(text)]);
  return /** @type {Uint8Array<ArrayBuffer>} */ (zipSync(Object.fromEntries(parts), { level: 6, mtime: new Date(1980, 0, 1) })); // the same story gives the same file
}
