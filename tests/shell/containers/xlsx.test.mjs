// Workbooks as Excel, LibreOffice and other programs write them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { zipSync } from "fflate";
import { oneRow, open, rowsOf, utf8, workbook, zip } from "./fixtures.mjs";

const number = (place, value, style = 0) => `<c r="${place}"${style ? ` s="${style}"` : ""}><v>${value}</v></c>`;
const shown = async (format, value, options = {}) => (await rowsOf(workbook({ S: oneRow(number("A1", value, 1), '<c r="B1" t="str"><v>x</v></c>') }, { ...options, formats: [format] })))[0][0];

test("an author's sheets come with their names, in their order, without those that are empty", async () => {
  const cell = (text) => oneRow(`<c r="A1" t="str"><v>${text}</v></c>`);
  const { kind, sheets, notes } = await open(workbook({ "Talks & <others>": cell("a"), Empty: "<sheetData/>", Lists: cell("b") }, { hidden: "Lists" }));
  assert.equal(kind, "table");
  assert.deepEqual(sheets, [
    { name: "Talks & <others>", rows: [["a"]], firstRow: 1 },
    { name: "Lists", rows: [["b"]], firstRow: 1, hidden: true },
  ]);
  assert.deepEqual(notes, []);
});

test("a date is a date by the format of its cell, whatever its language", async () => {
  for (const format of [14, 15, 16, 31, "yyyy-mm-dd", "[$-409]d\\-mmm\\-yy;@", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", 'yyyy"年"m"月"d"日"', "dd.mm.yyyy", "d mmm"]) {
    assert.deepEqual(await shown(format, 45706), { date: "2025-02-18" }, format);
  }
  for (const format of [22, "dd/mm/yyyy hh:mm", "m/d/yyyy h:mm AM/PM", "hh:mm:ss dd.mm.yyyy"]) {
    assert.deepEqual(await shown(format, 45706.6041666666), { date: "2025-02-18T14:30" }, format);
  }
  assert.deepEqual(await shown("yyyy-mm-dd hh:mm:ss", 45706 + (14 * 3600 + 30 * 60 + 15) / 86400), { date: "2025-02-18T14:30:15" });
});

test("a number is no date, though its format has letters", async () => {
  for (const format of [0, 2, 10, 49, "0.00", "#,##0", '0" days"', "[Red]0", "[$€-407]#,##0", "0.00E+00", '"Week" 0', '"day"', "\\d", "# ?/?"]) assert.equal(await shown(format, 45706), "45706", format);
});

test("a month or a year that Excel keeps as its first day stays a month or a year", async () => {
  assert.deepEqual(await shown("mmm-yy", 45778), { date: "2025-05" });
  assert.deepEqual(await shown(17, 45778), { date: "2025-05" });
  assert.deepEqual(await shown("yyyy", 45658), { date: "2025" });
  assert.deepEqual(await shown("mmm-yy", 45706), { date: "2025-02-18" }, "a day that is only not shown");
  assert.deepEqual(await shown("yyyy-mm-dd", 45658), { date: "2025-01-01" });
});

test("a time without a day is a text, and midnight is no time of a date", async () => {
  assert.equal(await shown("h:mm", 0.604166666666667), "14:30");
  assert.equal(await shown(20, 45706.604166666664), "14:30");
  assert.equal(await shown("dd/mm/yyyy hh:mm", 0.25), "06:00");
  assert.equal(await shown("[h]:mm", 1.5), "36:00");
  assert.deepEqual(await shown("yyyy-mm-dd hh:mm:ss", 45706), { date: "2025-02-18" });
});

test("dates count from 1900 with its day too many, or from 1904", async () => {
  const days = { 1: "1900-01-01", 59: "1900-02-28", 61: "1900-03-01", 2958465: "9999-12-31", "-100": "1899-09-21" };
  for (const [serial, date] of Object.entries(days)) assert.deepEqual(await shown(14, serial), { date }, serial);
  assert.deepEqual(await shown(14, 0, { from1904: true }), { date: "1904-01-01" });
  assert.deepEqual(await shown(14, 44244, { from1904: true }), { date: "2025-02-18" });
  assert.equal(await shown(14, 2958466), "2958466", "there is no year 10000");
});

test("texts are shared, rich, inline or of formulas, without their furigana", async () => {
  const strings = "<si><t>shared</t></si><si><r><t>rich </t></r><r><rPr/><t xml:space=\"preserve\">text</t></r></si><si><t>東京</t><rPh><t>トウキョウ</t></rPh></si>";
  const cells = ['<c t="s"><v>0</v></c>', '<c t="s"><v>1</v></c>', '<c t="s"><v>2</v></c>', '<c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c>', '<c t="str"><f>A1&amp;"b"</f><v>a &lt;b</v></c>', '<c><f>1+1</f><v>2</v></c>'];
  assert.deepEqual(await rowsOf(workbook({ S: oneRow(...cells) }, { strings })), [["shared", "rich text", "東京", "inline", "a <b", "2"]]);
});

test("truth values, errors, ISO dates and escaped line ends are what an author sees", async () => {
  const cells = ['<c t="b"><v>1</v></c>', '<c t="b"><v>0</v></c>', '<c t="e"><v>#N/A</v></c>', '<c t="d"><v>2025-02-18T14:30:00Z</v></c>', '<c t="str"><v>a_x000D_\nb</v></c>', '<c t="s"><v>99</v></c>', '<c t="str"><v>end</v></c>'];
  assert.deepEqual(await rowsOf(workbook({ S: oneRow(...cells) })), [["TRUE", "FALSE", "", { date: "2025-02-18T14:30" }, "a\nb", "", "end"]]);
});

test("numbers are written as short as they are exact", async () => {
  const values = { "1648": "1648", "4.2999999999999998": "4.3", "5511981918127": "5511981918127", "1E-3": "0.001", "-0.5": "-0.5" };
  for (const [stored, text] of Object.entries(values)) assert.equal(await shown(0, stored), text);
});

test("row numbers stay those of the sheet, and cells with only a colour do not count", async () => {
  const sheet = '<sheetData><row r="2"><c r="B2" t="str"><v>b</v></c><c r="D2" s="1"/></row><row r="4"><c r="A4" t="str"><v>a</v></c></row><row r="900"><c r="ZZ900" s="1"/></row></sheetData>';
  assert.deepEqual(await rowsOf(workbook({ S: sheet }, { formats: ["0"] })), [[], ["", "b"], [], ["a"]]);
  assert.deepEqual(await rowsOf(workbook({ S: "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>" })), [["1", "2"], ["3"]]);
});

test("a date that is merged over several rows counts for each; a heading over columns stands once", async () => {
  const text = (place, value) => `<c r="${place}" t="str"><v>${value}</v></c>`;
  const sheet = `<sheetData><row r="1">${text("A1", "Talks")}</row><row r="2">${text("A2", "1648")}${text("B2", "a")}</row><row r="3">${text("B3", "b")}</row></sheetData><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:A1048576"/></mergeCells>`;
  assert.deepEqual(await rowsOf(workbook({ S: sheet })), [["Talks"], ["1648", "a"], ["1648", "b"]]);
});

test("names with prefixes, as some programs write them, are the same", async () => {
  const files = { "_rels/.rels": '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="/xl/workbook.xml"/></Relationships>', "xl/workbook.xml": '<x:workbook><x:sheets><x:sheet name="S" d3p1:id="R1"/></x:sheets></x:workbook>', "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="R1" Type="x/worksheet" Target="Worksheets/Sheet1.xml"/></Relationships>', "xl/worksheets/sheet1.xml": '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>a</x:v></x:c></x:row></x:sheetData></x:worksheet>' };
  assert.deepEqual(await rowsOf(zip(files)), [["a"]]);
});

test("a hundred thousand rows are read in seconds", async () => {
  const rows = Array.from({ length: 100_000 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" s="1"><v>${40000 + (at % 9000)}</v></c><c r="B${at + 1}" t="inlineStr"><is><t>Title ${at}</t></is></c></row>`);
  const bytes = workbook({ S: `<sheetData>${rows.join("")}</sheetData>` }, { formats: [14] });
  const begin = performance.now();
  assert.equal((await rowsOf(bytes)).length, 100_000);
  assert.ok(performance.now() - begin < 15_000);
});

test("a workbook that is cut off, has a broken part or holds nothing is refused", async () => {
  const whole = workbook({ S: oneRow('<c t="str"><v>a</v></c>') });
  await assert.rejects(open(whole.slice(0, whole.length - 40)), { reason: "brokenZip" });
  const spoiled = whole.slice();
  spoiled.fill(0xff, 60, 1800);
  await assert.rejects(open(spoiled), { reason: "brokenZip" });
  await assert.rejects(open(zip({ "xl/nothing.xml": "<a/>" })), { reason: "brokenZip" });
  await assert.rejects(open(workbook({ S: "<sheetData/>" })), { reason: "noSheets" });
});

test("a small archive that would fill the memory is refused before it is unpacked", async () => {
  const bytes = zipSync({ "xl/workbook.xml": utf8("<workbook/>") });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const entry = bytes.findIndex((_, at) => at + 4 <= bytes.length && view.getUint32(at, true) === 0x02014b50);
  view.setUint32(entry + 24, 500e6, true);
  await assert.rejects(open(bytes), { reason: "tooLarge" });
});
