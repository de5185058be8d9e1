// Text in the encodings that programs write, found out by its bytes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { decode } from "../../../shell/containers/encoding.mjs";
import { cyrillic, latin, utf16, utf16be, utf8 } from "./fixtures.mjs";

const seen = (bytes) => {
  const { text, encoding, doubt = false } = decode(bytes);
  return [text, encoding, doubt];
};

test("an author's text is read in UTF-8 and in UTF-16, with its mark and without", () => {
  const text = "date\ttitle\r\n1648\tMünster, мир, 和平\r\n";
  const files = { "utf-8": [utf8(text), utf8(`\uFEFF${text}`)], "utf-16le": [utf16(text), utf16(`\uFEFF${text}`)], "utf-16be": [utf16be(text), utf16be(`\uFEFF${text}`)] };
  for (const [encoding, all] of Object.entries(files)) for (const bytes of all) assert.deepEqual(seen(bytes), [text, encoding, false]);
});

test("UTF-16 of another script is known by its spaces and digits", () => {
  for (const text of ["дата\tназва\r\n1648\tмир і спокій\r\n", "年份,事件,地点\n1648,和约,明斯特\n1815,会议,维也纳\n"]) assert.deepEqual(seen(utf16(text)), [text, "utf-16le", false]);
});

test("a text of a Western program is Windows-1252, with its quotes and dashes, and there is a doubt", () => {
  assert.deepEqual(seen(latin("Zürich; \x84Friede\x93 \x96 Caf\xE9")), ["Zürich; „Friede“ – Café", "windows-1252", true]);
  assert.match(decode(latin("Zürich")).notes[0].text, /Windows-1252/);
});

test("a Cyrillic text is Windows-1251, in Russian and in Ukrainian, and there is a doubt", () => {
  for (const text of ["дата;название\n1648;Вестфальский мир\n", "дата;назва\n1648;Мир у Вестфалії, є угода\n"]) assert.deepEqual(seen(cyrillic(text)), [text, "windows-1251", true]);
});

test("Greek is not taken for Cyrillic", () => {
  const greek = new Uint8Array([..."ημερομηνια;τιτλος\n1648;ειρηνη της βεστφαλιας\n"].map((letter) => (letter > "\u0370" ? letter.charCodeAt(0) - 0x2d0 : letter.charCodeAt(0))));
  assert.equal(seen(greek)[1], "windows-1252");
});

test("a text with accents in every word is not taken for Cyrillic", () => {
  for (const text of ["Élysée, Évian, Öl, Übersee, Ångström", "É à ô", "naïveté à Liège où Noël"]) assert.equal(seen(latin(text))[1], "windows-1252", text);
});

test("UTF-8 with a few broken bytes stays UTF-8, and the author hears how many", () => {
  const bytes = new Uint8Array([...utf8("Münster über Zürich, caf"), 0xe9]);
  assert.deepEqual(seen(bytes), ["Münster über Zürich, caf\uFFFD", "utf-8", true]);
  assert.match(decode(bytes).notes[0].text, /1 character is/);
});

test("zeros that a broken export left are taken out, and the author hears of it", () => {
  const { text, encoding, notes } = decode(utf8("date,title\n1648,Pe\0ace\n1649,x\n"));
  assert.deepEqual([text, encoding], ["date,title\n1648,Peace\n1649,x\n", "utf-8"]);
  assert.equal(notes.length, 1);
});

test("an old web page is read in the encoding that it names", () => {
  const page = cyrillic('<html><meta charset="windows-1251"><table><tr><td>мир<td>да</table>');
  assert.equal(decode(page).encoding, "windows-1251");
  assert.equal(decode(latin('<meta charset="iso-8859-2"><p>\xB1')).text.at(-1), "ą");
  assert.equal(decode(latin('<meta charset="no-such"><p>\xE9')).text.at(-1), "é");
});
