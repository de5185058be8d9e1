// A journalist in the studio, as it is shipped, opened from disk.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { findings } from "./axe.mjs";
import { changed, closeAll, closePages, launch, phone, picture } from "./reader.mjs";
import { cells, comes, leaveTable, openStudio as openWith, paste, pasted, studio, table, titles, writeOver } from "./studio.mjs";

let browser;
before(async () => (browser = await launch()));
afterEach(closePages);
after(closeAll);

const openStudio = (options) => openWith(browser, options);
const activeText = (page) => page.evaluate(() => document.getElementById(document.activeElement.getAttribute("aria-activedescendant"))?.textContent);

async function beginEmpty(page) {
  await page.getByRole("button", { name: "Begin empty" }).click();
  await page.locator(".grid:focus").waitFor();
}

test("an author makes rows with the keyboard alone", async () => {
  const page = await openStudio();
  for (const key of ["Tab", "Tab", "Enter"]) await page.keyboard.press(key);
  await page.locator(".grid:focus").waitFor();
  await page.keyboard.type("c. 12 May 2025");
  await page.keyboard.press("Tab");
  await page.keyboard.type("They meet (#1)");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Upland; Midland (host)");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Home");
  await page.keyboard.type("June");
  await page.keyboard.press("Escape");
  await comes(page, [["c. 12 May 2025", "They meet (#1)", "Upland; Midland (host)"], ["", "", ""]]);
  await changed(async () => (await titles(page)).join(), "");
  await page.keyboard.press("ArrowUp");
  assert.match(await page.locator(".cell-line").innerText(), /c\. 12 May 2025 → about 12 May 2025/);
  assert.deepEqual(page.errors, []);
});

test("the timeline shows what an author types before the cell is left, and Escape takes it back", async () => {
  const page = await openStudio();
  await pasted(page);
  await page.locator(".tabulator-cell", { hasText: "Ministers fly home" }).click();
  await page.keyboard.type("Ministers stay", { delay: 30 });
  await changed(async () => (await titles(page)).includes("Ministers stay"), false);
  assert.equal(await page.locator(".cell-field").inputValue(), "Ministers stay");
  await page.keyboard.press("Escape");
  await changed(async () => (await titles(page)).includes("Ministers fly home"), false);
  assert.equal(await page.getByRole("button", { name: "Redo" }).getAttribute("aria-disabled"), "true");
});

test("a party is renamed letter by letter, and its events follow", async () => {
  const page = await openStudio();
  await pasted(page);
  await page.getByRole("tab", { name: "Parties" }).click();
  await page.locator("#sheet-parties .tabulator-cell", { hasText: "Midland" }).click();
  await page.keyboard.type("Midrealm", { delay: 60 });
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type("League", { delay: 60 }); // a party that is new
  await page.keyboard.press("Enter");
  await comes(page, [["Upland", "", "state", ""], ["Midrealm", "", "state", "League"], ["Delta", "", "state", ""], ["League", "", "state", ""]]);
  await page.getByRole("tab", { name: "Events" }).click();
  await comes(page, [["05/06/2025", "Upland and Midland meet", "Upland; Midrealm"]]);
  assert.deepEqual(page.errors, []);
});

test("what an author did is undone and made again, by keys and by buttons", async () => {
  const page = await openStudio();
  await pasted(page);
  await page.locator(".tabulator-cell", { hasText: "Ministers fly home" }).click();
  await page.keyboard.press("Delete");
  await changed(async () => (await cells(page))[1][1], "Ministers fly home");
  await page.keyboard.press("Control+z");
  await changed(async () => (await cells(page))[1][1], "");
  assert.equal((await cells(page))[1][1], "Ministers fly home");
  await page.getByRole("button", { name: "Redo" }).click();
  await changed(async () => (await cells(page))[1][1], "Ministers fly home");
});

test("Escape, then Tab, leaves the table", async () => {
  const page = await openStudio();
  await beginEmpty(page);
  await page.keyboard.press("Tab");
  assert.equal(await page.locator(".grid:focus").count(), 1);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  assert.equal(await page.locator(".grid:focus").count(), 0);
});

test("cells of a spreadsheet are pasted from the active cell on, and missing rows are added", async () => {
  const page = await openStudio();
  await pasted(page);
  await page.locator(".tabulator-cell", { hasText: "Delta writes" }).click();
  await paste(page, 'Talks\tUpland\r\n"Two\nlines"\tMidland\r\n');
  await comes(page, [["05/06/2025", "Upland and Midland meet", "Upland; Midland"], ["32 May 2025", "Ministers fly home", "Upland"], ["2025-06-01", "Talks", "Upland"], ["", "Two\nlines", "Midland"]]);
});

test("a text of authors is never markup", async () => {
  const page = await openStudio();
  await pasted(page);
  await writeOver(page, "Delta writes", "<img src=x onerror=alert(1)>");
  await changed(async () => (await cells(page))[2][1], "Delta writes");
  assert.equal((await cells(page))[2][1], "<img src=x onerror=alert(1)>");
  await changed(async () => (await titles(page)).some((each) => each.includes("<img")), false);
  assert.equal(await page.locator("img").count(), 0);
  assert.deepEqual(page.errors, []);
});

test("a table that is pasted anywhere is opened, and its columns and dates can be chosen", async () => {
  const page = await openStudio();
  await pasted(page);
  await page.getByRole("button", { name: "May 6" }).click();
  await changed(async () => (await cells(page))[0][0], "05/06/2025");
  assert.equal((await cells(page))[0][0], "2025-05-06");
  await page.getByLabel("What “Headline” means").selectOption("kept");
  await changed(async () => (await cells(page))[2]?.[1], "Delta writes");
  assert.deepEqual(page.errors, []);
});

test("a file that is no story takes nothing away, and the choices for the file before it still hold", async () => {
  const page = await openStudio();
  await pasted(page);
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['{"name": "settings", "version": 1}'], "settings.json"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  });
  await page.locator(".notice", { hasText: "Nothing was opened" }).waitFor();
  await page.getByLabel("What “Who” means").selectOption("kept");
  await comes(page, [["05/06/2025", "Upland and Midland meet", ""], ["32 May 2025", "Ministers fly home", ""], ["2025-06-01", "Delta writes", ""]]);
});

test("a table that is pasted into an empty one is opened, and not written into its cells", async () => {
  const page = await openStudio();
  await beginEmpty(page);
  await paste(page, table);
  await page.locator(".import").waitFor();
  await comes(page, [["05/06/2025", "Upland and Midland meet", "Upland; Midland"]]);
});

test("a problem leads to its cell, and its fix mends it", async () => {
  const page = await openStudio();
  await pasted(page);
  await page.getByRole("button", { name: /row 2 · When/ }).click();
  await changed(async () => (await activeText(page)) === "32 May 2025", false);
  assert.equal(await page.locator(".tabulator-cell.faulty").last().getAttribute("aria-invalid"), "true");
  assert.match(await page.locator(".cell-line").innerText(), /no date that is understood/);
  await writeOver(page, /^Delta$/, "Uplnd");
  await page.locator(".problems").getByRole("button", { name: "Use Upland" }).click();
  await changed(async () => (await cells(page))[2][2], "Uplnd");
  assert.equal((await cells(page))[2][2], "Upland");
});

test("a date that can be read in two ways is mended with one press", async () => {
  const page = await openStudio();
  await pasted(page);
  await page.locator(".problems").getByRole("button", { name: "Use 6 May 2025" }).click();
  await changed(async () => (await cells(page))[0][0], "05/06/2025");
  assert.equal((await cells(page))[0][0], "2025-05-06");
});

test("a row opens its event in the timeline, and an event its row", async () => {
  const page = await openStudio();
  await pasted(page);
  await page.locator("demarche-timeline .stage.drawn").first().waitFor();
  await page.locator(".tabulator-cell", { hasText: "Ministers fly home" }).click();
  const selected = () => page.evaluate(() => document.querySelector("demarche-timeline").selected);
  await changed(selected, "");
  assert.equal(await selected(), "ministers-fly-home");
  assert.equal(await page.locator(".grid:focus").count(), 1);
  await page.evaluate(() => document.querySelector("demarche-timeline").select("upland-and-midland-meet"));
  await page.locator(".tabulator-row.tabulator-range-highlight", { hasText: "05/06/2025" }).waitFor();
});

test("the page of the studio asks nobody for anything", async () => {
  const page = await openStudio();
  await pasted(page);
  await page.locator("demarche-timeline .stage.drawn").first().waitFor();
  assert.deepEqual(page.requests.filter((each) => !/^(data|blob):/.test(each)), [studio]);
});

test("a story is saved into the downloads, and the page warns while it is not", async () => {
  const page = await openStudio({ acceptDownloads: true });
  await pasted(page);
  const warns = () => page.evaluate(() => !window.dispatchEvent(new Event("beforeunload", { cancelable: true })));
  await changed(warns, false);
  const downloading = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  assert.match((await downloading).suggestedFilename(), /\.html$/);
  await changed(warns, true);
  assert.match(await page.locator(".state").innerText(), /in your downloads · 3 events/);
});

test("a choice in the import keeps what was edited since", async () => {
  const page = await openStudio();
  await pasted(page);
  await writeOver(page, "Ministers fly home", "Ministers stay");
  await comes(page, [["05/06/2025", "Upland and Midland meet"], ["32 May 2025", "Ministers stay"]]);
  await page.locator(".import").getByRole("button", { name: "May 6" }).click();
  await comes(page, [["2025-05-06", "Upland and Midland meet"], ["32 May 2025", "Ministers stay"]]);
});

test("a choice in the import keeps what was edited since two files were merged", async () => {
  const page = await openStudio();
  await pasted(page);
  await leaveTable(page);
  await paste(page, "Date\tEvent\tWho\n05/06/2025\tMidland and Upland meet\tMidland; Upland\n07/08/2025\tTalks fail\tDelta");
  await page.getByRole("button", { name: "is merged with this one" }).click();
  await page.locator(".import-joined li").first().waitFor();
  await writeOver(page, "Ministers fly home", "Ministers stay");
  await changed(async () => (await cells(page, 9)).some(([, title]) => title === "Ministers stay"), false);
  await page.locator(".import").getByRole("button", { name: "July 8" }).or(page.locator(".import").getByRole("button", { name: "May 6" })).first().click();
  await changed(async () => (await cells(page, 9)).some(([date]) => date === "2025-07-08"), false);
  assert.ok((await cells(page, 9)).some(([, title]) => title === "Ministers stay"));
});

test("what an author edits while a page is made is not taken for saved", async () => {
  const page = await openStudio({ acceptDownloads: true });
  await pasted(page);
  const warns = () => page.evaluate(() => !window.dispatchEvent(new Event("beforeunload", { cancelable: true })));
  await page.locator(".tabulator-cell", { hasText: "Ministers fly home" }).click();
  const downloading = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  await page.keyboard.press("Delete");
  await downloading;
  await changed(async () => (await cells(page))[1][1], "Ministers fly home");
  assert.equal(await warns(), true);
});

test("a newer sheet brings its news, and what was edited stays", async () => {
  const page = await openStudio();
  await pasted(page);
  await writeOver(page, "Ministers fly home", "Ministers stay");
  await comes(page, [["05/06/2025", "Upland and Midland meet"], ["32 May 2025", "Ministers stay"]]);
  await leaveTable(page);
  await paste(page, `${table.replace("32 May 2025", "30 May 2025")}\n2025-07-01\tTalks fail\tDelta`);
  await page.getByRole("button", { name: "is updated, with its edits" }).click();
  await page.locator(".import-joined li").first().waitFor();
  await comes(page, [["05/06/2025", "Upland and Midland meet"], ["2025-05-30", "Ministers stay"], ["2025-06-01", "Delta writes"], ["2025-07-01", "Talks fail"]]);
  assert.match(await page.locator(".import-joined").innerText(), /Changed: “Ministers stay”[^]*New: “Talks fail”/);
});

test("after another file was opened and undone, a newer sheet still knows what was edited", async () => {
  const page = await openStudio();
  await pasted(page);
  await writeOver(page, "Ministers fly home", "Ministers stay");
  await comes(page, [["05/06/2025", "Upland and Midland meet"], ["32 May 2025", "Ministers stay"]]);
  await leaveTable(page);
  await paste(page, "Date\tEvent\n1999\tAnother story\n2000\tGoes on");
  await comes(page, [["1999", "Another story"]]);
  await page.getByRole("button", { name: "Undo" }).click();
  await comes(page, [["05/06/2025", "Upland and Midland meet"]]);
  await leaveTable(page);
  await paste(page, table.replace("32 May 2025", "30 May 2025"));
  await page.getByRole("button", { name: "is updated, with its edits" }).click();
  await comes(page, [["05/06/2025", "Upland and Midland meet"], ["2025-05-30", "Ministers stay"]]);
  assert.doesNotMatch(await page.locator(".import-joined").innerText(), /Both changed/);
});

for (const [name, options] of Object.entries({ "on a desk": {}, "in the dark": { colorScheme: "dark" }, "on a phone": { viewport: phone } }))
  test(`axe finds nothing against the studio, ${name}`, async () => {
    const page = await openStudio(options);
    assert.deepEqual(await findings(page), []);
    await pasted(page);
    assert.deepEqual(await findings(page), []);
    await picture(page, `studio ${name}`);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= page.viewportSize().width);
    for (const name of ["Sources", "Story"]) {
      await page.getByRole("tab", { name }).click();
      assert.deepEqual(await findings(page), []);
    }
  });
