// Cells on their way between the tables of the studio and spreadsheets.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fromTabText, spread, toTabText } from "../../../shell/studio/table/tab_text.js";

test("cells come from a spreadsheet as it writes them", () => {
  assert.deepEqual(fromTabText("a\tb\r\nc\td\r\n"), [["a", "b"], ["c", "d"]]);
  assert.deepEqual(fromTabText("one"), [["one"]]);
  assert.deepEqual(fromTabText("a\t\n\tb"), [["a", ""], ["", "b"]]);
  assert.deepEqual(fromTabText('"two\nlines"\t"a ""quoted"" word"\n'), [["two\nlines", 'a "quoted" word']]);
  assert.deepEqual(fromTabText('"Berlin" talks\tb'), [['"Berlin" talks', "b"]]);
  assert.deepEqual(fromTabText(""), [[""]]);
});

test("what a table copies comes back as it was", () => {
  const rows = [["plain", "with\ttab"], ['"quoted"', "two\nlines"], ["", "end"]];
  assert.deepEqual(fromTabText(toTabText(rows)), rows);
});

test("one cell fills a selection, and more cells than are selected all arrive", () => {
  assert.deepEqual(spread([["x"]], { rows: 2, columns: 3 }), [["x", "x", "x"], ["x", "x", "x"]]);
  assert.deepEqual(spread([["a", "b"], ["c", "d"]], { rows: 1, columns: 1 }), [["a", "b"], ["c", "d"]]);
  assert.deepEqual(spread([["a", "b"], ["c"]], { rows: 4, columns: 2 }), [["a", "b"], ["c", ""], ["a", "b"], ["c", ""]]);
  assert.deepEqual(spread([["a"], ["b"]], { rows: 3, columns: 1 }), [["a"], ["b"]]);
});
