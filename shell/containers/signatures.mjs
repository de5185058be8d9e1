// What the first bytes of a file say about it, and the names in a ZIP archive.
import { unzipSync } from "fflate";
import { Refusal } from "./refusal.mjs";

/** @typedef {import("./refusal.mjs").Reason} Reason */

/** How files begin that are refused. They are compared as Latin-1; "." is any byte. @type {[RegExp, Reason][]} */
const beginnings = [
  [/^%PDF-/, "pdf"],
  [/^\{\\rtf/, "richText"],
  [/^(\x89PNG|\xFF\xD8\xFF|GIF8[79]a|RIFF....WEBP|BM....\0\0\0\0|II\*\0|MM\0\*|\0\0\0.ftyp(avif|heic|mif1)|8BPS\0)/s, "picture"],
  [/^(ID3[\x02-\x04]|OggS\0|fLaC\0|RIFF....(WAVE|AVI )|\0\0\0.ftyp|\x1A\x45\xDF\xA3)/s, "media"],
  [/^(\x1F\x8B|BZh\d1AY|\xFD7zXZ\0|7z\xBC\xAF|Rar!\x1A|\x28\xB5\x2F\xFD)/, "compressed"],
  [/^SQLite format 3\0/, "database"],
];

/** What a compound file of old Office programs is, by the names in it (UTF-16). @type {[RegExp, Reason][]} */
const compounds = [
  [/E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0/, "encrypted"],
  [/W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0/, "oldWord"],
  [/W\0o\0r\0k\0b\0o\0o\0k\0|B\0o\0o\0k\0/, "oldExcel"],
];

/** What a ZIP archive is, by the names of its files. XLSX is no refusal. @type {[RegExp, Reason | "xlsx"][]} */
const archives = [
  [/^xl\/workbook\.bin$/m, "excelBinary"],
  [/^xl\//m, "xlsx"],
  [/^word\//m, "word"],
  [/^ppt\//m, "slides"],
  [/^Index(\.zip$|\/)/m, "numbers"],
  [/^_rels\/\.rels$/m, "xlsx"],
];

/** What a ZIP archive says that it is, in its file "mimetype". @type {[RegExp, Reason][]} */
const types = [
  [/opendocument\.spreadsheet/, "openDocument"],
  [/opendocument/, "openText"],
];

const zip = /^PK(\x03\x04|\x05\x06|\x07\x08)/;
const compound = /^\xD0\xCF\x11\xE0/;
const mostUnpacked = 400e6;

/** @param {Uint8Array} bytes */
const latin = (bytes) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");

/** Refuses what cannot be read. @param {Uint8Array} bytes @returns {"xlsx" | "text"} */
export function containerOf(bytes) {
  const head = latin(bytes.subarray(0, 512));
  const found = beginnings.find(([sign]) => sign.test(head));
  if (found) throw new Refusal(found[1]);
  if (compound.test(head)) throw new Refusal(firstOf(compounds, new TextDecoder("windows-1252").decode(bytes)) ?? "oldOffice");
  return zip.test(head) ? archiveOf(bytes) : "text";
}

/** @template T @param {[RegExp, T][]} table @param {string} text */
const firstOf = (table, text) => table.find(([sign]) => sign.test(text))?.[1];

/** @param {Uint8Array} bytes @returns {"xlsx"} */
function archiveOf(bytes) {
  /** @type {string[]} */
  const names = [];
  let size = 0;
  const type = filesOf(bytes, ({ name, originalSize }) => {
    names.push(name);
    size += originalSize;
    return name === "mimetype" && originalSize < 200;
  }).get("mimetype");
  const kind = (type && firstOf(types, latin(type))) ?? firstOf(archives, names.join("\n")) ?? "archive";
  if (kind !== "xlsx") throw new Refusal(kind);
  if (size > mostUnpacked) throw new Refusal("tooLarge");
  return kind;
}

/**
 * Files of a ZIP archive by their names.
 * @param {Uint8Array} bytes @param {(file: { name: string, originalSize: number }) => boolean} filter
 * @returns {Map<string, Uint8Array>}
 */
export function filesOf(bytes, filter) {
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })));
  } catch (error) {
    throw new Refusal("brokenZip", error);
  }
}
