// Tables as text, as programs and people write them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open, rowsOf, sheetOf, utf16 } from "./fixtures.mjs";

const kindOf = async (text) => (await open(text)).kind;

test("an author's table is read whatever stands between its cells", async () => {
  for (const delimiter of [",", ";", "\t", "|"]) {
    const text = ["date,title,place", "1648,Peace,Münster", "1815,Congress,Vienna"].join("\n").replaceAll(",", delimiter);
    assert.deepEqual(await rowsOf(text), [["date", "title", "place"], ["1648", "Peace", "Münster"], ["1815", "Congress", "Vienna"]], delimiter);
  }
});

test("a table with decimal commas is divided at its semicolons", async () => {
  assert.deepEqual(await rowsOf("Datum;Wert;Ort\n1648;1,5;Münster, Westf.\n1649;2,5;Osnabrück, Nds.\n"), [["Datum", "Wert", "Ort"], ["1648", "1,5", "Münster, Westf."], ["1649", "2,5", "Osnabrück, Nds."]]);
  assert.deepEqual(await rowsOf("1,5;2,5\n3,5;4,5\n"), [["1,5", "2,5"], ["3,5", "4,5"]]);
});

test("a table is divided as its first row is, though other rows could be divided otherwise", async () => {
  const rows = Array.from({ length: 9 }, (_, at) => `${1640 + at},War; again${at < 2 ? ",x" : ""}`);
  assert.deepEqual((await rowsOf(["date,title", ...rows].join("\n")))[3], ["1642", "War; again"]);
});

test("rows of many lengths are a table below a heading, and no table without one", async () => {
  const rows = ["1,a,b", "2,a,b", "3,a", "4"];
  assert.equal(await kindOf(["n,title,x", ...rows].join("\n")), "table");
  assert.equal(await kindOf(["Notes", "of,a meeting,with,many,commas", ...rows].join("\n")), "text");
});

test("lists with semicolons inside of cells stay in their cells", async () => {
  assert.deepEqual((await rowsOf("date,title,who\n2018,Summit,USA; DPRK\n2019,Hanoi,USA; DPRK\n"))[1], ["2018", "Summit", "USA; DPRK"]);
});

test("every kind of line end is one, also when a file mixes them", async () => {
  for (const end of ["\n", "\r\n", "\r"]) assert.deepEqual(await rowsOf(["a,b", "1,2", "3,4", ""].join(end)), [["a", "b"], ["1", "2"], ["3", "4"]]);
  const { rows, lines } = await sheetOf("a,b\r\n1,2\n3,4\r5,6");
  assert.deepEqual([rows.length, lines], [4, [1, 2, 3, 4]]);
});

test("an author finds each row by the line of the file in which it begins", async () => {
  const { rows, lines, firstRow } = await sheetOf('date,title\r\n1648,"Peace\r\nof ""Westphalia"""\r\n\r\n1815,Congress\r\n');
  assert.deepEqual(rows, [["date", "title"], ["1648", 'Peace\nof "Westphalia"'], [], ["1815", "Congress"]]);
  assert.deepEqual([lines, firstRow], [[1, 2, 4, 5], 1]);
});

test("Excel's Unicode text and its line sep=; are understood", async () => {
  assert.deepEqual(await rowsOf(utf16('\uFEFFdate\ttitle\r\n1648\t"Peace, ""the"" first"\r\n')), [["date", "title"], ["1648", 'Peace, "the" first']]);
  const { rows, firstRow, lines } = await sheetOf("sep=;\r\na;b\r\n1,5;2\r\n");
  assert.deepEqual([rows, firstRow, lines], [[["a", "b"], ["1,5", "2"]], 2, [2, 3]]);
});

test("the first heading has no mark of byte order in it", async () => {
  assert.equal((await rowsOf("\uFEFFdate,title\n1,2\n"))[0][0], "date");
  assert.equal((await rowsOf("\uFEFF\uFEFFdate,title\n1,2\n"))[0][0], "date");
});

test("rows of other lengths are kept as they are, and only what is blank at the end is cut", async () => {
  const text = "date,title,x,,\n1648\n1649,a,b,c,\n\n1650,b,,,\n1,2,3,,\n,,,,\n\n";
  assert.deepEqual(await rowsOf(text), [["date", "title", "x", ""], ["1648"], ["1649", "a", "b", "c"], [], ["1650", "b", "", ""], ["1", "2", "3", ""]]);
});

test("a quote inside of a cell is a letter", async () => {
  assert.deepEqual(await rowsOf('date,title\n1648,a 5" gun\n1649,the "second" one\n'), [["date", "title"], ["1648", 'a 5" gun'], ["1649", 'the "second" one']]);
});

test("a quote that never ends takes no other row with it, and the author hears where it is", async () => {
  for (const rest of ["", '1650,"a ""q"" b"\n1651,c\n']) {
    const { sheets, notes } = await open(`date,title\n1648,"Peace\n1649,War\n${rest}`);
    assert.deepEqual(sheets[0].rows.slice(0, 3), [["date", "title"], ["1648", '"Peace'], ["1649", "War"]]);
    assert.deepEqual(sheets[0].rows[3], rest ? ["1650", 'a "q" b'] : undefined);
    assert.deepEqual(notes.map(({ line }) => line), [2]);
  }
});

test("text behind a quote takes no other cell with it", async () => {
  const { sheets, notes } = await open('date,title,x\n1648,"Peace" of Westphalia,"a"\n1649,"ok",b\n1650,"A" b,"c"\n');
  assert.deepEqual(sheets[0].rows, [["date", "title", "x"], ["1648", '"Peace" of Westphalia', "a"], ["1649", "ok", "b"], ["1650", '"A" b', "c"]]);
  assert.deepEqual(notes.map(({ line }) => line), [2, 4]);
});

test("a cell of several lines with quotes that are not doubled stays one cell, with a note", async () => {
  const { sheets, notes } = await open('date,title\n1648,"He said "yes" to\nthem"\n1650,b\n1651,c\n');
  assert.deepEqual(sheets[0].rows[1], ["1648", 'He said "yes" to\nthem']);
  assert.deepEqual(notes.map(({ line }) => line), [2]);
});

test("a table that somebody wrote by hand, with a space after each comma, is a table", async () => {
  assert.equal(await kindOf("date, title, place\n1648, Peace, Münster\n1815, Congress, Vienna\n"), "table");
});

const texts = {
  "prose with a comma in each line": "On 3 May, the talks began.\nOn 5 May, they ended.\n",
  "prose with commas": "The talks, which began in May, ended.\nNobody, it seems, was glad.\nPeace, at last, came.",
  "prose that begins with tabs": "\tOnce upon a time\n\tthere was a treaty.\n\n\tIt broke.",
  "a list of dates with titles": "1648-10-24 Peace of Westphalia\n1815-06-09 Congress of Vienna, final act\n",
  "markwhen": "title: Talks\n\n3000 BC: Sabu disk, found\n1648: Peace, war, peace\n1700/1721: War\n",
  "prose with more commas in some lines": "Peace, war\nMay, June, July\nBonn, Rome\n",
  "one column": "title\nPeace\nWar\n",
  "one line": "date,title",
  "notes in brackets": "[1648] Treaty\n[1649] Another\n",
};

test("what is no table stays text, letter by letter", async () => {
  for (const [name, text] of Object.entries(texts)) {
    const opened = await open(text);
    assert.deepEqual([opened.kind, opened.text], ["text", text], name);
  }
});

test("a hundred thousand rows are read in seconds", async () => {
  const rows = Array.from({ length: 100_000 }, (_, at) => `${1000 + (at % 1000)}-01-01,"Title ${at}","a ""quoted"" text\nwith a break, and more",Place ${at}`);
  const begin = performance.now();
  const sheet = await sheetOf(`date,title,description,place\n${rows.join("\n")}`);
  assert.deepEqual([sheet.rows.length, sheet.lines.at(-1)], [100_001, 200_000]);
  assert.ok(performance.now() - begin < 10_000);
});

test("a file full of wrong quotes is read in seconds", async () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => `${at},"a" b,"c"`);
  const begin = performance.now();
  assert.equal((await rowsOf(`n,title,x\n${rows.join("\n")}`))[1].length, 3);
  assert.ok(performance.now() - begin < 10_000);
});
