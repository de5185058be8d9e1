// What a file is, is seen by its content.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { bundle } from "../../../shell/bundle.mjs";
import { Refusal, openFile } from "../../../shell/containers/open.mjs";
import { refused } from "../../../shell/containers/sentences.mjs";
import { openStory } from "../../../shell/headless.mjs";
import { pack } from "../../../shell/page/pack.mjs";
import { shorten } from "../../../shell/page/shorten.mjs";
import { latin, open, utf16, utf8, zip } from "./fixtures.mjs";

const packed = (text) => pack(gzipSync(text));

test("JSON is known by its content, also with a mark, in UTF-16, or with a mistake in it", async () => {
  for (const json of ['{"title": "T"}', '[{"start": 1}]', "[1, 2]", "{}", "[]", '\n {\n"events": [,]}', '[["a"]', '"text"']) {
    for (const bytes of [utf8(json), utf8(`\uFEFF${json}`), utf16(`\uFEFF${json}`)]) {
      const { kind, text } = await openFile(bytes);
      assert.deepEqual([kind, text], ["json", json]);
    }
  }
});

test("a calendar is known by its first line", async () => {
  for (const begin of ["", "\uFEFF", "\uFEFF\r\n\r\n"]) {
    const { kind, sheets } = await open(`${begin}BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Talks\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`);
    assert.deepEqual([kind, sheets?.[0].rows[1][2]], ["table", "Talks"]);
  }
});

test("a page gives back the story that was bundled, byte by byte", async () => {
  const story = readFileSync(new URL("../../../shell/stories/riyadh-2025.timeline.json", import.meta.url));
  const page = await bundle(story, await openStory(story, { width: 940, height: 648 }));
  const { kind, text } = await open(page);
  assert.equal(kind, "page");
  assert.deepEqual(Buffer.from(text), Buffer.from(shorten(story)));
});

const page = (attributes, content) => `<!doctype html><html><body><script type="application/json">{"other": 1}</script><demarche-timeline hash><script ${attributes}>${content}</script></demarche-timeline>`;

test("a story in a page is read whatever the order of its attributes, and when it is not packed", async () => {
  const json = '{"title":"Мир & </b>"}';
  const { size, text } = packed(json);
  for (const attributes of [`type="application/json" data-size="${size}"`, `data-size=${size} type=application/json`]) assert.equal((await open(page(attributes, text))).text, json);
  assert.deepEqual(await open(page('type="application/json"', ' {"title":"T"}\n')), { kind: "page", text: '{"title":"T"}', encoding: "utf-8", notes: [] });
});

test("a page whose story is damaged is refused, and one without a story is a page like others", async () => {
  const { size, text } = packed('{"title":"T"}');
  for (const [bytes, letters] of [[size, text.slice(2)], [size, `${text.slice(0, 20)}####${text.slice(24)}`], [9e9, text]]) {
    await assert.rejects(open(page(`type="application/json" data-size="${bytes}"`, letters)), { reason: "brokenPage" });
  }
  assert.equal((await open('<!doctype html><p>a<demarche-timeline src="a.json"></demarche-timeline>')).kind, "text");
});

const compound = (name) => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600), ...utf16(name), ...new Uint8Array(64)]);
const archive = (...names) => zip(Object.fromEntries(names.map((name) => [name, "x"])));
const document = (type) => zip({ mimetype: type, "content.xml": "<x/>" });

/** Files that are refused, by the reason. */
const files = {
  empty: [utf8(""), utf8(" \r\n\n"), utf8("\uFEFF"), utf16("\uFEFF")],
  utf32: [new Uint8Array([0xff, 0xfe, 0, 0, 65, 0, 0, 0])],
  binary: [new Uint8Array(4096), new Uint8Array(Array.from({ length: 4096 }, (_, at) => (at * 7919) % 251))],
  brokenZip: [latin("PK\x03\x04 and no more")],
  encrypted: [compound("EncryptedPackage")],
  oldExcel: [compound("Workbook"), compound("Book")],
  oldWord: [compound("WordDocument")],
  oldOffice: [compound("Something")],
  excelBinary: [archive("_rels/.rels", "xl/workbook.bin")],
  excelXml: ['<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'],
  openDocument: [document("application/vnd.oasis.opendocument.spreadsheet")],
  openText: [document("application/vnd.oasis.opendocument.text")],
  numbers: [archive("Index/Document.iwa"), archive("Index.zip")],
  word: [archive("_rels/.rels", "word/document.xml")],
  slides: [archive("_rels/.rels", "ppt/presentation.xml")],
  archive: [archive("notes.csv"), document("application/epub+zip")],
  compressed: [new Uint8Array(gzipSync("a,b")), latin("7z\xBC\xAF\x27"), latin("Rar!\x1A\x07")],
  pdf: ["%PDF-1.7\n"],
  richText: ["{\\rtf1\\ansi date, title}"],
  picture: [latin("\x89PNG\r\n"), latin("\xFF\xD8\xFF\xE0"), "GIF89a", latin("RIFF\x10\0\0\0WEBP"), latin("\0\0\0\x1Cftypavif")],
  media: [latin("ID3\x03"), latin("\0\0\0\x20ftypisom"), latin("OggS\0")],
  emptyCalendar: ["BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n", "BEGIN:VCALENDAR"],
  database: ["SQLite format 3\0"],
};

test("a file that cannot be opened is refused, and its sentence says what it is and what to do", async () => {
  for (const [reason, all] of Object.entries(files)) {
    for (const content of all) await assert.rejects(open(content), (error) => error instanceof Refusal && error.reason === reason && error.message === refused[reason], reason);
  }
});

test("every sentence about a file that is refused is said", () => {
  const elsewhere = ["noSheets", "tooLarge", "brokenPage"];
  assert.deepEqual(Object.keys(refused).filter((reason) => !files[reason]).sort(), elsewhere.sort());
});

test("a text that begins like a picture or a sound is a text", async () => {
  for (const text of ["ID3,title\nx,a\ny,b\n", "BM,title\nx,a\ny,b\n", "PK,title\n1,a\n2,b\n"]) assert.equal((await open(text)).kind, "table");
});

test("whatever the bytes are, a file is opened or refused", async () => {
  let seed = 1;
  const random = () => (seed = (seed * 48271) % 2147483647);
  const heads = ["", "PK\x03\x04", "{", "[", "<table>", "<html><demarche-timeline><script type=application/json data-size=9>", "a,b\n1,", "\xFF\xFE", "\xD0\xCF\x11\xE0", 'a,b\n"', "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:"];
  for (let turn = 0; turn < 2000; ++turn) {
    const tail = Array.from({ length: random() % 200 }, () => (turn % 3 ? random() % 256 : '",;\n\r\t<>/a1 &'.charCodeAt(random() % 14)));
    const bytes = new Uint8Array([...latin(heads[turn % heads.length]), ...tail]);
    try {
      assert.ok((await openFile(bytes)).kind);
    } catch (error) {
      assert.ok(error instanceof Refusal, `${error.stack}\n${Buffer.from(bytes).toString("hex")}`);
    }
  }
});
