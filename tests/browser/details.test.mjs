// What an author writes beside the table: the details of an event, the lists of the story; and how nothing is lost.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, afterEach, before, test } from "node:test";
import { findings } from "./axe.mjs";
import { changed, closeAll, closePages, launch, phone, picture, savedAt } from "./reader.mjs";
import { cells, comes, drop, leaveTable, openStudio as openWith, paste, pasted, table, titles, writeOver } from "./studio.mjs";

let browser;
before(async () => (browser = await launch()));
afterEach(closePages);
after(closeAll);

const openStudio = (options) => openWith(browser, options);

/** The details of the event with this title. */
async function detailsOf(page, title) {
  await page.locator(".tabulator-cell", { hasText: title }).click();
  if (!(await page.locator("#details").isVisible())) await page.getByRole("button", { name: "Details" }).click();
  await page.locator("#details h2", { hasText: title }).waitFor();
  return page.locator("#details");
}

/** All that readers have in words. */
const articles = async (page) => (await page.locator("demarche-timeline article").allTextContents()).join("\n");

/** The story that is saved. */
async function saved(page) {
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export…" }).click();
  await page.getByRole("button", { name: "Timeline file (JSON)" }).click();
  return JSON.parse(readFileSync(await savedAt(await downloading), "utf8"));
}

test("an author writes what a source says of an event, and readers see it at once", async () => {
  const page = await openStudio({ acceptDownloads: true });
  await pasted(page);
  const details = await detailsOf(page, "Upland and Midland meet");
  await details.getByRole("button", { name: "Add an account" }).click();
  await page.keyboard.type("They shook hands.");
  await page.keyboard.press("Tab");
  await page.keyboard.type("The Herald");
  await page.keyboard.press("Tab");
  await changed(async () => (await articles(page)).includes("They shook hands."), false);
  const { events, sources } = await saved(page);
  assert.equal(events[0].accounts[0].text, "They shook hands.");
  assert.equal(sources.find(({ id }) => id === events[0].accounts[0].source).publisher, "The Herald");
  assert.deepEqual(page.errors, []);
});

test("an account that lacks its source says so, and the problem leads to the field", async () => {
  const page = await openStudio();
  await pasted(page);
  const details = await detailsOf(page, "Delta writes");
  await details.getByRole("button", { name: "Add an account" }).click();
  await page.keyboard.type("It was short.");
  await leaveTable(page);
  await details.getByRole("button", { name: "Close the details" }).click();
  await page.getByRole("button", { name: /row 3 · Account 1 · Source/ }).click();
  await page.locator("#events-accounts-0-source:focus").waitFor();
});

test("a link is made by looking for the other event with its words", async () => {
  const page = await openStudio({ acceptDownloads: true });
  await pasted(page);
  const details = await detailsOf(page, "Delta writes");
  await details.getByRole("button", { name: "Add a link" }).click();
  await page.keyboard.press("Tab");
  await page.keyboard.type("midland MEET");
  await page.keyboard.press("Enter");
  await changed(() => details.getByLabel("Event", { exact: true }).inputValue(), "midland MEET");
  assert.equal(await details.getByLabel("Event", { exact: true }).inputValue(), "Upland and Midland meet");
  await details.getByLabel("How", { exact: true }).selectOption("answers");
  await changed(async () => (await articles(page)).split("Upland and Midland meet").length > 2, false); // the answer names it
  const { events } = await saved(page);
  assert.deepEqual(events[2].links, [{ type: "answers", event: "upland-and-midland-meet" }]);
});

test("who was not invited is written with the reason, and the cell of the table has it too", async () => {
  const page = await openStudio();
  await pasted(page);
  const details = await detailsOf(page, "Upland and Midland meet");
  await details.getByRole("button", { name: "Add a participant" }).click();
  await page.keyboard.type("Delta");
  await page.keyboard.press("Tab");
  await details.getByLabel("Why absent").last().selectOption("not-invited");
  await comes(page, [["05/06/2025", "Upland and Midland meet", "Upland; Midland", "Delta (not invited)"]]);
  await details.getByRole("button", { name: "Remove: Participant 3" }).click();
  await comes(page, [["05/06/2025", "Upland and Midland meet", "Upland; Midland", ""]]);
});

test("a date in the details is typed in words, and its reading stands below it", async () => {
  const page = await openStudio();
  await pasted(page);
  const details = await detailsOf(page, "Ministers fly home");
  const when = details.getByLabel("When", { exact: true });
  await when.fill("12 or 14 May 2025");
  await details.locator(".reading", { hasText: "12 or 14 May 2025" }).or(details.locator(".reading", { hasText: /12.*14 May 2025/ })).first().waitFor();
  await when.press("Tab");
  await comes(page, [["05/06/2025", "Upland and Midland meet"], ["12 or 14 May 2025", "Ministers fly home"]]);
  await details.getByRole("button", { name: "Add a phase" }).click();
  await page.keyboard.type("in force");
  await page.keyboard.press("Tab");
  await page.keyboard.type("soon");
  await page.keyboard.press("Tab");
  await details.getByText("This is no date that is understood.").waitFor();
});

test("what is half typed in the details stays with its event when another row is pressed", async () => {
  const page = await openStudio({ acceptDownloads: true });
  await pasted(page);
  const details = await detailsOf(page, "Upland and Midland meet");
  await details.getByLabel("Summary", { exact: true }).click();
  await page.keyboard.type("At the river.");
  await page.locator(".tabulator-cell", { hasText: "Delta writes" }).click();
  await page.locator("#details h2", { hasText: "Delta writes" }).waitFor();
  await changed(() => details.getByLabel("Summary", { exact: true }).inputValue(), "At the river.");
  const { events } = await saved(page);
  assert.deepEqual(events.map(({ summary }) => summary), ["At the river.", undefined, undefined]);
});

test("the details go with the event that is chosen in the timeline", async () => {
  const page = await openStudio();
  await pasted(page);
  await detailsOf(page, "Delta writes");
  await page.locator("demarche-timeline .stage.drawn").first().waitFor();
  await page.evaluate(() => document.querySelector("demarche-timeline").select("upland-and-midland-meet"));
  await page.locator("#details h2", { hasText: "Upland and Midland meet" }).waitFor();
});

test("an author makes a tour, and changes its order", async () => {
  const page = await openStudio({ acceptDownloads: true });
  await pasted(page);
  await page.getByRole("tab", { name: "Story" }).click();
  for (const words of ["Delta", "Midland meet"]) {
    await page.getByRole("button", { name: "Add a step" }).click();
    await page.keyboard.type(words);
    await page.keyboard.press("Enter");
    await page.getByRole("group", { name: `Step ${words === "Delta" ? 1 : 2}` }).waitFor();
  }
  await page.getByRole("button", { name: "Move up: Step 2" }).click();
  await changed(() => page.getByLabel("Event", { exact: true }).first().inputValue(), "Delta writes");
  await page.locator("demarche-timeline").getByRole("button", { name: /tour/i }).first().waitFor();
  const { display } = await saved(page);
  assert.deepEqual(display.tour.map(({ event }) => event), ["upland-and-midland-meet", "delta-writes"]);
});

test("a workbook goes out, and opens again with its accounts", async () => {
  const page = await openStudio({ acceptDownloads: true });
  await pasted(page);
  const details = await detailsOf(page, "Upland and Midland meet");
  await details.getByRole("button", { name: "Add an account" }).click();
  await page.keyboard.type("They shook hands.");
  await page.keyboard.press("Tab");
  await page.keyboard.type("The Herald");
  await page.keyboard.press("Tab");
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export…" }).click();
  await page.getByRole("button", { name: /XLSX/ }).click();
  const download = await downloading;
  assert.match(download.suggestedFilename(), /\.xlsx$/);
  const bytes = [...readFileSync(await savedAt(download))];
  const again = await openStudio();
  await again.evaluate((bytes) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([new Uint8Array(bytes)], "talks.xlsx"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, bytes);
  await comes(again, [["05/06/2025", "Upland and Midland meet", "Upland; Midland"], ["32 May 2025", "Ministers fly home", "Upland"]]);
  const opened = await detailsOf(again, "Upland and Midland meet");
  await changed(() => opened.getByLabel("What is said").first().inputValue().catch(() => ""), "");
  assert.equal(await opened.getByLabel("What is said").first().inputValue(), "They shook hands.");
});

test("a table and what is told of its events are dropped together and become one story", async () => {
  const page = await openStudio();
  await page.getByRole("button", { name: "Begin empty" }).waitFor();
  await drop(page, {
    "talks.events.csv": "Id,Date,Title\none,14 May 2025,They meet\ntwo,15 May 2025,They sign\n",
    "talks.accounts.csv": "Event id,Account,Source,About\none,It was short.,Herald,date\none,It was long.,Post,date\n",
  });
  await comes(page, [["2025-05-14", "They meet"], ["2025-05-15", "They sign"]].map((row) => row));
  const details = await detailsOf(page, "They meet");
  await details.getByRole("group", { name: "Account 2" }).waitFor();
});

test("what is told of events that nobody has dropped is refused with a reason", async () => {
  const page = await openStudio();
  await pasted(page);
  const mentions = Array.from({ length: 3 }, (_, at) => `${at}\t20250514100000\t20250514113000\t1\therald.example\thttps://herald.example/${at}\t3\t-1\t20\t44\t1\t60\t4000\t-1.5\t\t`).join("\n");
  await drop(page, { "mentions.csv": mentions });
  await page.locator(".notice", { hasText: "together with the table of its events" }).waitFor();
  await comes(page, [["05/06/2025", "Upland and Midland meet"]]);
});

test("of a conflict the author takes the newer file's word, and may change her mind", async () => {
  const page = await openStudio();
  await pasted(page);
  await writeOver(page, "Delta writes", "Delta asks");
  await changed(async () => (await cells(page))[2][1] === "Delta asks", false);
  await leaveTable(page);
  await paste(page, table.replace("Delta writes", "Delta writes again"));
  await page.getByRole("button", { name: "is updated, with its edits" }).click();
  await page.getByRole("button", { name: "Take the newer file’s" }).click();
  await changed(async () => (await cells(page))[2][1], "Delta asks");
  assert.equal((await cells(page))[2][1], "Delta writes again");
  await page.getByRole("button", { name: "Keep my edit" }).click();
  await changed(async () => (await cells(page))[2][1], "Delta writes again");
  assert.equal((await cells(page))[2][1], "Delta asks");
});

test("two events that were taken for one are kept apart with one press", async () => {
  const page = await openStudio();
  await pasted(page);
  await leaveTable(page);
  await paste(page, "Date\tEvent\tWho\n05/06/2025\tMidland and Upland meet\tMidland; Upland\n07/08/2025\tTalks fail\tDelta");
  await page.getByRole("button", { name: "is merged with this one" }).click();
  await page.getByRole("button", { name: "These are two events" }).click();
  await changed(async () => (await cells(page, 9)).length, 4);
  assert.equal((await cells(page, 9)).length, 5);
  await page.getByRole("button", { name: "They are one event" }).waitFor();
});

test("a tab that was allowed to keeps the story through a reload, and forgets it when it is told to", async () => {
  const page = await openStudio();
  await pasted(page);
  page.on("dialog", (dialog) => dialog.accept());
  await page.reload();
  await page.getByRole("button", { name: "Begin empty" }).waitFor(); // nothing is kept before it is allowed
  await pasted(page);
  await page.getByRole("button", { name: "Keep it in this tab" }).click();
  await writeOver(page, "Ministers fly home", "Ministers stay");
  await changed(async () => (await titles(page)).includes("Ministers stay"), false);
  await changed(() => page.evaluate(() => Object.keys(sessionStorage).length > 0 && performance.now()), false);
  await page.locator(".state", { hasText: "kept in this browser tab only" }).waitFor();
  const kept = () => page.evaluate(() => JSON.stringify(sessionStorage));
  await changed(async () => (await new Promise((ready) => setTimeout(ready, 600)), await kept()), ""); // the last letters are in it
  await page.reload();
  await comes(page, [["05/06/2025", "Upland and Midland meet"], ["32 May 2025", "Ministers stay"]]);
  assert.equal(await page.getByRole("button", { name: "Keep it in this tab" }).getAttribute("aria-pressed"), "true");
  await page.getByRole("button", { name: "Keep it in this tab" }).click();
  assert.equal(await page.evaluate(() => sessionStorage.length), 0);
});

test("a link holds the whole story, and a story that is too long for one says so", async () => {
  const page = await openStudio();
  await pasted(page);
  await page.getByRole("button", { name: "Export…" }).click();
  await page.getByRole("button", { name: "Link that holds the story…" }).click();
  const link = await page.getByRole("dialog").locator("textarea").inputValue();
  assert.ok(link.length < 8000);
  const other = await openStudio({ address: link });
  await comes(other, [["05/06/2025", "Upland and Midland meet", "Upland; Midland"], ["32 May 2025", "Ministers fly home", "Upland"]]);
  assert.equal(await other.evaluate(() => location.hash), "");
  assert.deepEqual(other.requests.filter((each) => each.startsWith("http")), []);
  const long = await openStudio();
  const words = Array.from({ length: 900 }, (_, at) => `${1000 + at}\tEvent ${(at * 7919) % 10007} ${((at * 104729) % 99991).toString(36)}`);
  await paste(long, `Year\tEvent\n${words.join("\n")}`);
  await long.locator(".tabulator-row").first().waitFor();
  await long.getByRole("button", { name: "Export…" }).click();
  await long.getByRole("button", { name: "Link that holds the story…" }).click();
  await long.getByRole("dialog").getByText(/The link would have [\d,]+ characters/).waitFor();
  const broken = await openStudio({ address: `${link.slice(0, -40)}` });
  await broken.locator(".notice", { hasText: "could not be read" }).waitFor();
});

test("an author who opens a large table is told how far it is read", async () => {
  const page = await openStudio();
  await page.evaluate(() => {
    window.told = new Set();
    const notice = document.querySelector(".notice span");
    new MutationObserver(() => window.told.add(notice.textContent)).observe(notice, { childList: true, characterData: true, subtree: true });
  });
  const rows = Array.from({ length: 60_000 }, (_, at) => `${1000 + (at % 900)},Event ${at},Party ${at % 30}; Party ${at % 7} (host)`);
  await drop(page, { "many.csv": `Year,Event,Who\n${rows.join("\n")}` });
  await page.locator(".state", { hasText: "60,000 events" }).waitFor();
  assert.ok((await page.evaluate(() => [...window.told])).some((text) => /^Reading… \d0 %$/.test(text)));
  assert.equal(await page.locator("main > .notice").isVisible(), false);
});

for (const [name, options] of Object.entries({ "on a desk": {}, "in the dark": { colorScheme: "dark" }, "on a phone": { viewport: phone } }))
  test(`axe finds nothing against the details, ${name}`, async () => {
    const page = await openStudio(options);
    await pasted(page);
    const details = await detailsOf(page, "Upland and Midland meet");
    for (const what of ["an account", "a link", "a position", "a picture"]) await details.getByRole("button", { name: `Add ${what}` }).click();
    assert.deepEqual(await findings(page), []);
    await picture(page, `details ${name}`);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= page.viewportSize().width);
    await page.getByRole("tab", { name: "Story" }).click();
    await page.getByRole("button", { name: "Add a step" }).click();
    assert.deepEqual(await findings(page), []);
    await picture(page, `story form ${name}`);
  });
