// Calendars as programs write them, whole and broken.
import assert from "node:assert/strict";
import { test } from "node:test";
import { latin, open, sheetOf, utf16, utf8 } from "./fixtures.mjs";

const calendar = (...lines) => ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines.flat(), "END:VCALENDAR", ""].join("\r\n");
const event = (...lines) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"];
const words = (cell) => (typeof cell === "string" ? cell : cell.date);

/** The events of a calendar, as the filled cells by the names of their columns. */
async function eventsOf(content) {
  const { rows } = await sheetOf(content);
  const at = rows.findIndex((row) => row[0] === "ID");
  return rows.slice(at + 1).map((row) => Object.fromEntries(row.flatMap((cell, column) => (cell === "" ? [] : [[rows[at][column], words(cell)]]))));
}
const startsOf = async (...lines) => (await eventsOf(calendar(event(...lines)))).map(({ Start }) => Start);
const notesOf = async (content) => (await open(content)).notes.map(({ line, text }) => `${line ?? ""}: ${text}`);

const berlin = [
  "BEGIN:VTIMEZONE", "TZID:Office Time",
  "BEGIN:STANDARD", "DTSTART:19701025T030000", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "END:STANDARD",
  "BEGIN:DAYLIGHT", "DTSTART:19700329T020000", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "END:DAYLIGHT",
  "END:VTIMEZONE",
];

test("an author's calendar is a table: its name above, and columns with names that are understood", async () => {
  const { rows, lines, firstRow } = await sheetOf(calendar("X-WR-CALNAME:Talks\\, 2025", event("UID:a", "DTSTART:20250218T143000Z", "SUMMARY:First")));
  assert.deepEqual(rows, [["Talks, 2025"], ["ID", "Start", "Title"], ["a", { date: "2025-02-18T14:30Z" }, "First"]]);
  assert.deepEqual([firstRow, lines], [1, [3, 1, 4]]);
});

test("a calendar without a name has no row above its columns, and the newer property for a name is read", async () => {
  assert.deepEqual((await sheetOf(calendar(event("DTSTART:20250218T143000Z")))).rows[0], ["ID", "Start", "Title"]);
  assert.deepEqual((await sheetOf(calendar("NAME:Talks", event("DTSTART:20250218T143000Z")))).rows[0], ["Talks"]);
});

test("what an author wrote of an event stands in the columns of its meaning, and the rest keeps its name", async () => {
  const [found] = await eventsOf(calendar(event(
    "UID:a", "DTSTART;VALUE=DATE:20250218", "SUMMARY:Talks\\, first\\; round", "DESCRIPTION:One\\nTwo \\\\ three", "LOCATION:Hall 5\\, Geneva", "GEO:46.2;6.15",
    "URL:https://example.org/a", "CATEGORIES:peace,war\\, cold", "CATEGORIES:talks", "STATUS:Confirmed", "PRIORITY:1", "CLASS:PUBLIC",
    "X-Something:a\\, b", "COMMENT:one", "COMMENT:two",
  )));
  assert.deepEqual(found, {
    ID: "a", Start: "2025-02-18", Title: "Talks, first; round", Description: "One\nTwo \\ three", Place: "Hall 5, Geneva", Lat: "46.2", Lon: "6.15",
    Link: "https://example.org/a", Tags: "peace;war, cold;talks", Status: "confirmed", Importance: "9", CLASS: "PUBLIC", "X-SOMETHING": "a, b", COMMENT: "one\ntwo",
  });
});

test("those who host, come, watch or stay away are told apart", async () => {
  const [found] = await eventsOf(calendar(event(
    "DTSTART:20250218T143000Z", 'ORGANIZER;CN="Berg":mailto:berg@example.org', "ATTENDEE;CN=Berg;PARTSTAT=ACCEPTED:MAILTO:berg@example.org",
    "ATTENDEE;CN=Midland;PARTSTAT=ACCEPTED:mailto:m@example.org", "ATTENDEE:mailto:someone@example.org", "ATTENDEE;CN=UN;ROLE=NON-PARTICIPANT:mailto:un@example.org",
    "ATTENDEE;CN=Norland;PARTSTAT=DECLINED:mailto:n@example.org", "ATTENDEE;CN=Deputy;PARTSTAT=DELEGATED:mailto:d@example.org", "ATTENDEE;CN=Room 5;CUTYPE=ROOM:mailto:r@example.org",
  )));
  assert.deepEqual([found.Host, found.Parties, found.Absent, found.RESOURCES], ["Berg", "Midland; someone@example.org; UN (observer)", "Norland (declined); Deputy", "Room 5"]);
});

test("a name with a comma or a semicolon in it stays one name", async () => {
  const [found] = await eventsOf(calendar(event("DTSTART:20250218T143000Z", 'ORGANIZER;CN="Berg; Inc":mailto:b@example.org', 'ATTENDEE;CN="Smith, John":mailto:j@example.org')));
  assert.deepEqual([found.Host, found.Parties], ["Berg Inc", "Smith, John;"]);
});

test("days end with their last day, and a single day has no end", async () => {
  const end = async (...lines) => (await eventsOf(calendar(event("DTSTART;VALUE=DATE:20250218", ...lines))))[0].End;
  assert.equal(await end("DTEND;VALUE=DATE:20250221"), "2025-02-20");
  assert.equal(await end("DTEND;VALUE=DATE:20250219"), undefined);
  assert.equal(await end("DTEND;VALUE=DATE:20250218"), undefined);
  assert.equal(await end("DURATION:P3D"), "2025-02-20");
  assert.equal(await end("DTEND;VALUE=DATE:20250210"), "2025-02-10"); // is told where the dates are read
});

test("an end is read from its time or from a duration, and an end at the begin is none", async () => {
  const end = async (...lines) => (await eventsOf(calendar(event("DTSTART:20250218T143000Z", ...lines))))[0].End;
  assert.equal(await end("DTEND:20250218T160030Z"), "2025-02-18T16:00:30Z");
  assert.equal(await end("DURATION:PT1H30M"), "2025-02-18T16:00Z");
  assert.equal(await end("DTEND:20250218T143000Z"), undefined);
  assert.equal(await end("DTEND:late"), "late");
});

test("a time of a zone has the offset that the file says", async () => {
  const start = async (time) => (await eventsOf(calendar(berlin, event(`DTSTART;TZID=Office Time:${time}`))))[0].Start;
  assert.equal(await start("20250218T143000"), "2025-02-18T14:30+01:00");
  assert.equal(await start("20250718T143000"), "2025-07-18T14:30+02:00");
});

test("a zone that the file does not describe is known by its name", async () => {
  assert.deepEqual(await startsOf("DTSTART;TZID=America/New_York:20250218T143000"), ["2025-02-18T14:30-05:00"]);
  assert.deepEqual(await startsOf("DTSTART;TZID=Europe/London:20250718T143000"), ["2025-07-18T14:30+01:00"]);
  assert.deepEqual(await startsOf("DTSTART;TZID=Asia/Kolkata:20250218T143000"), ["2025-02-18T14:30+05:30"]);
  assert.deepEqual(await startsOf("DTSTART;TZID=/mozilla.org/20050126_1/Europe/Berlin:20250718T143000"), ["2025-07-18T14:30+02:00"]);
});

test("a zone that the file describes in a way no zone is, is known by its name", async () => {
  const zone = ["BEGIN:VTIMEZONE", "TZID:Europe/Berlin", "BEGIN:STANDARD", "DTSTART:20200101T000000", "RRULE:FREQ=DAILY", "TZOFFSETFROM:+0500", "TZOFFSETTO:+0500", "END:STANDARD", "END:VTIMEZONE"];
  assert.equal((await eventsOf(calendar(zone, event("DTSTART;TZID=Europe/Berlin:20250218T143000"))))[0].Start, "2025-02-18T14:30+01:00");
  const empty = ["BEGIN:VTIMEZONE", "TZID:Europe/Berlin", "END:VTIMEZONE"];
  assert.equal((await eventsOf(calendar(empty, event("DTSTART;TZID=Europe/Berlin:20250218T143000"))))[0].Start, "2025-02-18T14:30+01:00");
});

test("of a time that clocks show twice the first is meant, and one that they leave out has the offset before", async () => {
  assert.deepEqual(await startsOf("DTSTART;TZID=Europe/Berlin:20251026T023000"), ["2025-10-26T02:30+02:00"]);
  assert.deepEqual(await startsOf("DTSTART;TZID=Europe/Berlin:20250330T023000"), ["2025-03-30T02:30+01:00"]);
  assert.deepEqual(await startsOf("DTSTART;TZID=America/New_York:20251102T013000"), ["2025-11-02T01:30-04:00"]);
});

test("times of a zone that nobody knows are without one, and the author hears it once", async () => {
  const text = calendar(event("DTSTART;TZID=Nowhere:20250218T143000"), event("DTSTART;TZID=Nowhere:20250219T143000"));
  assert.deepEqual((await eventsOf(text)).map(({ Start }) => Start), ["2025-02-18T14:30", "2025-02-19T14:30"]);
  assert.deepEqual(await notesOf(text), [': Nobody knows the time zone "Nowhere". Its times were read without a zone.']);
});

test("an event that repeats is an event each time, with an id of its own", async () => {
  const found = await eventsOf(calendar(event("UID:a", "DTSTART;VALUE=DATE:20250218", "DTEND;VALUE=DATE:20250220", "RRULE:FREQ=MONTHLY;COUNT=3")));
  assert.deepEqual(found.map(({ ID, Start, End }) => [ID, Start, End]), [["a-2025-02-18", "2025-02-18", "2025-02-19"], ["a-2025-03-18", "2025-03-18", "2025-03-19"], ["a-2025-04-18", "2025-04-18", "2025-04-19"]]);
  const hours = await eventsOf(calendar(event("UID:a", "DTSTART:20250218T100000Z", "RRULE:FREQ=HOURLY;COUNT=2")));
  assert.deepEqual(hours.map(({ ID }) => ID), ["a-2025-02-18T10:00:00", "a-2025-02-18T11:00:00"]);
});

test("an event repeats at the same time of its clocks, summer and winter", async () => {
  assert.deepEqual(await startsOf("DTSTART;TZID=Europe/Berlin:20250324T100000", "RRULE:FREQ=WEEKLY;COUNT=2"), ["2025-03-24T10:00+01:00", "2025-03-31T10:00+02:00"]);
});

test("the last time that a rule allows is read, in whatever zone it is written", async () => {
  assert.equal((await startsOf("DTSTART;TZID=America/New_York:20250218T143000", "RRULE:FREQ=DAILY;UNTIL=20250220T193000Z")).length, 3);
  assert.equal((await startsOf("DTSTART;TZID=America/New_York:20250218T143000", "RRULE:FREQ=DAILY;UNTIL=20250220T192959Z")).length, 2);
  assert.equal((await startsOf("DTSTART;TZID=America/New_York:20250218T143000", "RRULE:FREQ=DAILY;UNTIL=20250220")).length, 3);
  assert.equal((await startsOf("DTSTART;VALUE=DATE:20250218", "RRULE:FREQ=DAILY;UNTIL=20250220T000000Z")).length, 3);
});

test("times are added and taken away, in whatever zone they are written", async () => {
  const start = ["DTSTART;TZID=America/New_York:20250218T143000", "RRULE:FREQ=DAILY;COUNT=4"];
  assert.deepEqual(await startsOf(...start, "EXDATE:20250219T193000Z", "EXDATE;VALUE=DATE:20250220", "RDATE;TZID=Europe/Paris:20250301T203000"),
    ["2025-02-18T14:30-05:00", "2025-02-21T14:30-05:00", "2025-03-01T14:30-05:00"]);
  assert.deepEqual(await startsOf("DTSTART:20250218T143000Z", "RDATE;VALUE=PERIOD:20250220T100000Z/PT1H"), ["2025-02-18T14:30Z", "2025-02-20T10:00Z"]);
});

test("a day is taken away also by a time on it", async () => {
  assert.deepEqual(await startsOf("DTSTART;VALUE=DATE:20250218", "RRULE:FREQ=DAILY;COUNT=3", "EXDATE:20250219T000000Z"), ["2025-02-18", "2025-02-20"]);
});

test("a repetition that was changed takes the place of its time, and names its own line", async () => {
  const text = calendar(
    event("UID:a", "SUMMARY:Talks", "DTSTART;TZID=America/New_York:20250218T143000", "RRULE:FREQ=DAILY;COUNT=3"),
    event("UID:a", "SUMMARY:Moved", "RECURRENCE-ID:20250219T193000Z", "DTSTART;TZID=America/New_York:20250219T180000"),
    event("UID:a", "SUMMARY:Off", "STATUS:CANCELLED", "RECURRENCE-ID;VALUE=DATE:20250220", "DTSTART;TZID=America/New_York:20250220T143000"),
    event("UID:b", "SUMMARY:Alone", "RECURRENCE-ID:20250219T193000Z", "DTSTART:20250219T200000Z"),
  );
  assert.deepEqual((await eventsOf(text)).map(({ ID, Start, Title, Status }) => [ID, Start, Title, Status]), [
    ["a-2025-02-18", "2025-02-18T14:30-05:00", "Talks", undefined],
    ["a-2025-02-19", "2025-02-19T18:00-05:00", "Moved", undefined],
    ["a-2025-02-20", "2025-02-20T14:30-05:00", "Off", "cancelled"],
    ["b-2025-02-19T19:30:00", "2025-02-19T20:00Z", "Alone", undefined],
  ]);
  assert.deepEqual((await sheetOf(text)).lines, [1, 3, 9, 15, 22]);
});

test("a change of all later repetitions is read as one, and the author hears it", async () => {
  const text = calendar(event("UID:a", "DTSTART:20250218T100000Z", "RRULE:FREQ=DAILY;COUNT=3"), event("UID:a", "RECURRENCE-ID;RANGE=THISANDFUTURE:20250219T100000Z", "DTSTART:20250219T110000Z"));
  assert.deepEqual((await eventsOf(text)).map(({ Start }) => Start.slice(8)), ["18T10:00Z", "19T11:00Z", "20T10:00Z"]);
  assert.match((await notesOf(text)).join(), /^8: This changes all later repetitions/);
});

test("an event that repeats for ever ends after ten years or a thousand times, and the author hears where", async () => {
  const years = calendar(event("DTSTART:20250101T100000Z", "RRULE:FREQ=YEARLY"));
  assert.equal((await eventsOf(years)).length, 11);
  assert.deepEqual(await notesOf(years), ["3: This event repeats further. Only its first 11 times were read, up to 2035-01-01."]);
  assert.equal((await startsOf("DTSTART:20250601T100000Z", "RRULE:FREQ=MONTHLY")).at(-1), "2035-06-01T10:00Z");
  const days = calendar(event("DTSTART:20250101T100000Z", "RRULE:FREQ=DAILY"));
  assert.equal((await eventsOf(days)).length, 1000);
  assert.match((await notesOf(days)).join(), /first 1000 times were read, up to 2027-09-27/);
  assert.deepEqual(await notesOf(calendar(event("DTSTART:20250101T100000Z", "RRULE:FREQ=DAILY;COUNT=1000"))), []);
});

test("a rule that never fits, or has no sense, costs no time and no other event", async () => {
  const text = calendar(
    event("DTSTART:20250101T100000Z", "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"),
    event("DTSTART:20250101T100000Z", "RRULE:FREQ=SECONDLY;BYMONTH=12"),
    event("DTSTART:20250102T100000Z", "RRULE:FREQ=MONTHLY;BYYEARDAY=5"),
    event("DTSTART:20250103T100000Z", "RRULE:FREQ=SOMETIMES"),
  );
  const begun = performance.now();
  assert.equal((await eventsOf(text)).length, 4);
  assert.ok(performance.now() - begun < 5000);
  assert.deepEqual((await notesOf(text)).map((note) => note.slice(0, 36)), [
    "3: This event repeats further. Only ", "7: This event repeats further. Only ", "11: The rule by which this event rep", "17: This line is not understood, and",
  ]);
});

test("rules of a whole file make no more rows than a story can have", async () => {
  const text = calendar(...Array.from({ length: 120 }, () => event("DTSTART:20250101T100000Z", "RRULE:FREQ=DAILY")));
  assert.equal((await sheetOf(text)).rows.length, 1 + 100_000 + 20); // of the rest, the first time
});

test("tasks are at the time when they are due, journals are events, and free times are none", async () => {
  const text = calendar(
    ["BEGIN:VTODO", "SUMMARY:Task", "DTSTART:20250101T100000Z", "DUE:20250218T100000Z", "STATUS:NEEDS-ACTION", "END:VTODO"],
    ["BEGIN:VJOURNAL", "SUMMARY:Note", "DTSTART;VALUE=DATE:20250219", "STATUS:FINAL", "END:VJOURNAL"],
    ["BEGIN:VFREEBUSY", "DTSTART:20250101T100000Z", "END:VFREEBUSY"],
  );
  assert.deepEqual(await eventsOf(text), [{ Start: "2025-02-18T10:00Z", Title: "Task", Status: "scheduled" }, { Start: "2025-02-19", Title: "Note", Status: "held" }]);
});

test("folded lines are one, whatever the line ends, also when a letter was cut", async () => {
  for (const end of ["\r\n", "\n", "\r"]) {
    const text = calendar(event("DTSTART:20250218T143000Z", "SUMMARY:Ta\r\n lks of\r\n\t the four")).replaceAll("\r\n", end);
    assert.equal((await eventsOf(text))[0].Title, "Talks of the four");
    assert.equal((await sheetOf(text)).lines[1], 3);
  }
  const [before, after] = calendar(event("DTSTART:20250218T143000Z", "SUMMARY:Köln — мир|")).split("|").map((text) => Buffer.from(text, "utf8"));
  for (let cut = 1; cut < 16; ++cut) {
    for (const fold of ["\r\n ", "\n\t"]) {
      const bytes = new Uint8Array(Buffer.concat([before.subarray(0, before.length - cut), Buffer.from(fold), before.subarray(before.length - cut), after]));
      assert.equal((await eventsOf(bytes))[0].Title, "Köln — мир", `${cut}`);
      assert.equal((await open(bytes)).encoding, "utf-8");
    }
  }
});

test("a calendar is read in other encodings, with a mark, and in small letters", async () => {
  const text = calendar(event("DTSTART:20250218T143000Z", "SUMMARY:Köln"));
  for (const bytes of [utf8(`\uFEFF${text}`), utf16(`\uFEFF${text}`), latin(text)]) assert.equal((await eventsOf(bytes))[0].Title, "Köln");
  assert.equal((await eventsOf("begin:vcalendar\nbegin:vevent\ndtstart:20250218\nsummary:Talks\nend:vevent\nend:vcalendar\n"))[0].Start, "2025-02-18");
});

test("an event whose date is missing or no date keeps its words, and costs no other event", async () => {
  const text = calendar(event("SUMMARY:No date"), event("DTSTART:soon", "SUMMARY:Soon"), event("DTSTART:20250230T100000Z", "SUMMARY:No such day"), event("DTSTART:20250218T100000Z", "SUMMARY:Good"));
  assert.deepEqual((await eventsOf(text)).map(({ Start, Title }) => [Start, Title]), [[undefined, "No date"], ["soon", "Soon"], ["20250230T100000Z", "No such day"], ["2025-02-18T10:00Z", "Good"]]);
  assert.equal((await sheetOf(text)).rows[2][1], "soon"); // a text, so that it is named where dates are read
});

test("a text that was not folded is not lost, and a line without sense is named", async () => {
  const text = calendar(event("DTSTART:20250218T100000Z", "DESCRIPTION:One", "Two: 2", "https://example.org", "", "DTEND;X"), "three");
  assert.deepEqual(await eventsOf(text), [{ Start: "2025-02-18T10:00Z", Description: "One\nTwo: 2\nhttps://example.org" }]);
  assert.deepEqual((await notesOf(text)).map((note) => note.slice(0, 24)), ["6: This line does not be", "7: This line does not be", "9: This line is not unde", "11: This line is not und"]);
});

test("alarms in an event are no words of it", async () => {
  assert.deepEqual(await eventsOf(calendar(event("DTSTART:20250218T100000Z", "BEGIN:VALARM", "DESCRIPTION:Wake up", "END:VALARM", "SUMMARY:Talks"))), [{ Start: "2025-02-18T10:00Z", Title: "Talks" }]);
});

test("a calendar that was cut is read as far as it goes, and the author hears it", async () => {
  const whole = calendar(event("DTSTART:20250218T100000Z", "SUMMARY:First"), event("DTSTART:20250219T100000Z", "SUMMARY:Second talks"));
  const text = whole.slice(0, whole.indexOf(" talks"));
  assert.deepEqual((await eventsOf(text)).map(({ Title }) => Title), ["First", "Second"]);
  assert.deepEqual(await notesOf(text), ["7: This event has no end in the file. It was read as far as it goes.", ": The file ends before its calendar does. Was it copied as a whole?"]);
  const without = calendar(["BEGIN:VEVENT", "SUMMARY:First"], event("SUMMARY:Second"));
  assert.deepEqual((await eventsOf(without)).map(({ Title }) => Title), ["First", "Second"]);
  assert.deepEqual(await notesOf(without), ["3: This event has no end in the file. It was read as far as it goes."]);
});

test("events without ends are read, however many they are", async () => {
  const { kind, sheets, notes } = await open(["BEGIN:VCALENDAR", ...Array.from({ length: 20_000 }, (_, at) => `BEGIN:VEVENT\nSUMMARY:${at}`)].join("\n"));
  assert.deepEqual([kind, sheets[0].rows.length, notes.length], ["table", 20_001, 20_001]);
});

test("several calendars in one file are read together", async () => {
  assert.equal((await eventsOf(calendar(event("SUMMARY:A")) + calendar(event("SUMMARY:B")))).length, 2);
});

test("a file inside of an event is left out, and the author hears it", async () => {
  const text = calendar(event("DTSTART:20250218T100000Z", "ATTACH;ENCODING=BASE64;VALUE=BINARY:QUJD", "ATTACH:https://example.org/a.pdf"));
  assert.equal((await eventsOf(text))[0].ATTACH, "https://example.org/a.pdf");
  assert.deepEqual(await notesOf(text), ["5: A file is inside of this event. It was left out."]);
});

test("whatever is wrong in a calendar, it is read", async () => {
  const lines = calendar(berlin, event(
    "UID:a", "DTSTART;TZID=Office Time:20250218T143000", "DURATION:PT1H", "RRULE:FREQ=MONTHLY;BYDAY=2TU;COUNT=9", "EXDATE;TZID=Office Time:20250311T143000", "GEO:1;2",
    "CATEGORIES:a,b", "ATTENDEE;CN=\"A\";PARTSTAT=DECLINED:mailto:a@example.org",
  ), event("UID:a", "RECURRENCE-ID;TZID=Office Time:20250408T143000", "DTSTART:20250218T143000Z")).split("\r\n");
  let seed = 1;
  const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
  for (let turn = 0; turn < 500; ++turn) {
    const broken = lines.map((line, at) => {
      if (at === 0 || random(6)) return line;
      const place = random(line.length + 1);
      return [line.slice(0, place), line.slice(0, place) + ":;,=\"\\PT0"[random(9)] + line.slice(place + 1), line.replace(/\d/g, () => random(10)), lines[1 + random(lines.length - 2)]][random(4)];
    });
    const text = broken.join("\n");
    if (/^BEGIN:VEVENT$/m.test(text)) assert.equal((await open(text)).kind, "table", text);
  }
});
