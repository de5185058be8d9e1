// Tables of HTML: two clipboards, exports, pages.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open, rowsOf, sheetOf } from "./fixtures.mjs";

const quoted = (value) => JSON.stringify(value).replace(/"/g, "&quot;");

test("cells copied from Google Sheets keep their full value", async () => {
  const html = `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}--></style><table data-sheets-root="1"><colgroup><col width="100"/></colgroup><tbody>
    <tr><td data-sheets-value="${quoted({ 1: 2, 2: "date" })}">date</td><td>title</td><td>n</td><td>sure</td></tr>
    <tr><td data-sheets-value="${quoted({ 1: 3, 3: 45706 })}" data-sheets-numberformat="${quoted({ 1: 5, 2: "d mmm yyyy", 3: 1 })}">18 Feb 2025</td><td data-sheets-value="${quoted({ 1: 2, 2: "a\nb" })}">a<br/>b</td><td data-sheets-value="${quoted({ 1: 3, 3: 5511981918127 })}">5.51198E+12</td><td data-sheets-value="${quoted({ 1: 4, 4: 1 })}">TRUE</td></tr>
    <tr><td data-sheets-value="${quoted({ 1: 3, 3: 45778 })}" data-sheets-numberformat="${quoted({ 1: 5, 2: "mmm yyyy" })}">May 2025</td><td data-sheets-value="broken">c</td></tr></tbody></table>`;
  assert.deepEqual(await rowsOf(html), [["date", "title", "n", "sure"], [{ date: "2025-02-18" }, "a\nb", "5511981918127", "TRUE"], [{ date: "2025-05" }, "c"]]);
});

test("cells copied from Excel keep their full value", async () => {
  const html = `Version:1.0\r\nStartHTML:0000000105\r\nEndHTML:1\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel">\r\n<head><meta http-equiv=Content-Type content="text/html; charset=utf-8">\r\n<style>\r\n<!--table {color:red}\r\n-->\r\n</style>\r\n</head>\r\n<body link="#0563C1"><table border=0>\r\n<!--StartFragment-->\r\n <col width=64><tr height=19>\r\n  <td height=19 class=xl65 align=right x:num="45706">18/02/2025</td>\r\n  <td x:num="5511981918127">5,51198E+12</td><td>Peace\r\n  of <font class=font5>Westphalia</font><br>\r\n    second&nbsp;line</td><td x:num>3,5</td><td x:num="45706">Feb-25</td><td x:num="0.25">25 %</td></tr>\r\n<!--EndFragment-->\r\n</table></body></html>`;
  assert.deepEqual(await rowsOf(html), [[{ date: "2025-02-18" }, "5511981918127", "Peace of Westphalia\nsecond line", "3,5", "Feb-25", "25 %"]]);
});

test("a date that reaches over several rows counts for each; a heading over columns stands once", async () => {
  const html = "<table><tr><th colspan=3>Talks<tr><td rowspan=2>1648<td>a<td>b<tr><td>c<td>d<tr><td>1649<td rowspan=99 colspan=2>e<tr><td>1650</table>";
  assert.deepEqual(await rowsOf(html), [["Talks", "", ""], ["1648", "a", "b"], ["1648", "c", "d"], ["1649", "e"], ["1650"]].map((row) => (row[0] === "Talks" ? ["Talks"] : row)));
});

test("the tables of a page come with their captions, without scripts and styles", async () => {
  const html = `<!doctype html>\n<html><head><title>t</title><style>td{}</style><body><script>var a = "<table><tr><td>x<td>y</table>";</script>
    <table><caption>Talks</caption><tr><th>date<th>title<tr><td>1648<td>Peace<script>x</script><style>y</style><tr><td>1700<td>a &amp; b &lt;i&gt;</table>
    <table><tr><td>menu</table><table><tr><td>layout<td><table><tr><td>in<td>side</table></table>`;
  const { sheets } = await open(html);
  assert.deepEqual(sheets.map(({ name, rows }) => [name, rows]), [["Talks", [["date", "title"], ["1648", "Peace"], ["1700", "a & b <i>"]]], ["", [["in", "side"]]], ["", [["layout"]]]].filter(([, rows]) => rows[0].length > 1));
});

test("a part of a page is enough", async () => {
  assert.deepEqual(await rowsOf("<!--StartFragment--><table><tr><td>a</td><td>b</td></tr></table><!--EndFragment-->"), [["a", "b"]]);
  assert.equal((await sheetOf("<div><table><tr><td>a<td>b</table></div>")).firstRow, 1);
});

test("a page without a table is its text", async () => {
  const { kind, text } = await open("<!DOCTYPE html><html><head><title>No</title></head><body><h1>Head</h1><p>Some\n  text &amp; <b>more</b><p>Next<br>line<script>bad()</script><noscript>no</noscript>");
  assert.deepEqual([kind, text], ["text", "Head\n\nSome text & more\n\nNext\nline"]);
});
