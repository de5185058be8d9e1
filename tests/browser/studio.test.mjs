// A journalist in the studio, at a desk that only keeps cells (fake_desk.mjs).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, afterEach, before, test } from "node:test";
import { join } from "node:path";
import { changed, closeAll, closePages, launch, open, phone, picture, root, serve } from "./reader.mjs";

const sheets = ["web/theme.css", "shell/studio/studio.css", "shell/studio/panels.css", "shell/studio/table/grid.css"];
const style = sheets.map((path) => readFileSync(join(root, path), "utf8")).join("\n").replace(":host,\ndemarche-timeline {", ":root {");
const imports = { "tabulator-tables": "/node_modules/tabulator-tables/dist/js/tabulator_esm.mjs" };
const studio = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Studio</title><style>${style}</style>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<script type="importmap">${JSON.stringify({ imports })}</script>
<script type="module">
import * as reader from "/dist/demarche.js";
import { start } from "/shell/studio/main.js";
import { Desk } from "/tests/browser/fake_desk.mjs";
await start(Desk, reader);
</script>`;
const table = "Day\tHeadline\n2025-05-14\tUpland and Midland meet\n32 May 2025\tMinisters fly home\n2025-06-01\t<img src=x>";

let browser, address;
before(async () => {
  browser = await launch();
  address = `${(await serve({ "/studio": studio })).address}/studio`;
});
afterEach(closePages);
after(closeAll);

const axe = readFileSync(join(root, "node_modules/axe-core/axe.min.js"), "utf8");
async function findings(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run());
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}: ${nodes[0].target} ${nodes[0].html.slice(0, 120)})`);
}

async function openStudio(options) {
  const page = await open(browser, address, { wait: "", ...options });
  await page.getByRole("button", { name: "Begin empty" }).waitFor();
  return page;
}

/** The author pastes where the keyboard's focus is. */
const paste = (page, text) =>
  page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);

const texts = (page, collection) => page.evaluate((name) => JSON.stringify(window.desk.texts(name)), collection);
const activeText = (page) => page.evaluate(() => document.getElementById(document.activeElement.getAttribute("aria-activedescendant"))?.textContent);

test("an author makes rows with the keyboard alone", async () => {
  const page = await openStudio();
  for (const key of ["Tab", "Tab", "Enter"]) await page.keyboard.press(key);
  await page.locator(".grid:focus").waitFor();
  await page.keyboard.type("2025-05-14");
  await page.keyboard.press("Tab");
  await page.keyboard.type("They meet (#1)");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Home");
  await page.keyboard.type("June");
  await page.keyboard.press("Escape");
  const expected = [["2025-05-14", "They meet (#1)", "", ""], ["", "", "", ""]];
  await changed(async () => (await texts(page)) === JSON.stringify(expected), false);
  assert.deepEqual(page.errors, []);
});

test("a preview goes to the desk while the author types, and one step when the text is kept", async () => {
  const page = await openStudio();
  await page.getByRole("button", { name: "Begin empty" }).click();
  await page.locator(".grid:focus").waitFor();
  await page.keyboard.type("2025", { delay: 30 });
  assert.equal(await page.locator(".cell-field").inputValue(), "2025");
  await page.keyboard.press("Enter");
  const calls = () => page.evaluate(() => window.desk.calls);
  await changed(async () => (await calls()).some(([, , isTyping]) => isTyping === false), false);
  const all = await calls();
  assert.ok(all.length > 1 && all.slice(0, -1).every(([, , isTyping]) => isTyping));
  assert.deepEqual(all.at(-1), ["set", [["events-1", "when", "2025"]], false]);
});

test("Escape, then Tab, leaves the table", async () => {
  const page = await openStudio();
  await page.getByRole("button", { name: "Begin empty" }).click();
  await page.locator(".grid:focus").waitFor();
  await page.keyboard.press("Tab");
  assert.equal(await page.locator(".grid:focus").count(), 1);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  assert.equal(await page.locator(".grid:focus").count(), 0);
});

test("cells of a spreadsheet are pasted from the active cell on, and missing rows are added", async () => {
  const page = await openStudio();
  await page.getByRole("button", { name: "Begin empty" }).click();
  await page.locator(".grid:focus").waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await paste(page, 'Talks\tUpland\r\n"Two\nlines"\tMidland\r\n');
  const expected = [["", "", "", ""], ["", "Talks", "Upland", ""], ["", "Two\nlines", "Midland", ""]];
  await changed(async () => (await texts(page)) === JSON.stringify(expected), false);
  await page.keyboard.press("Control+ArrowDown");
  await page.keyboard.press("Delete");
  await changed(async () => JSON.parse(await texts(page))[2][1], "Two\nlines");
});

test("a table that is pasted anywhere is opened, and text of authors is never markup", async () => {
  const page = await openStudio();
  await paste(page, table);
  await page.locator(".import").waitFor();
  await page.locator(".tabulator-row").nth(2).waitFor();
  assert.equal(await page.locator(".tabulator-row img").count(), 0);
  assert.match(await page.locator(".tabulator-row").nth(2).innerText(), /<img src=x>/);
  await page.getByLabel("What “Headline” means").selectOption("kept");
  await changed(() => page.evaluate(() => window.desk.calls.length), 0);
  await page.getByRole("button", { name: "May 6" }).click();
  const last = () => page.evaluate(() => JSON.stringify(window.desk.calls.at(-1)));
  await changed(async () => (await last()) === JSON.stringify(["choose", { columns: ["Headline=kept"], order: "month-first" }]), false);
  await changed(() => page.evaluate(() => document.activeElement.textContent), "");
});

test("a table that is pasted into an empty one is opened, and not written into its cells", async () => {
  const page = await openStudio();
  await page.getByRole("button", { name: "Begin empty" }).click();
  await page.locator(".grid:focus").waitFor();
  await paste(page, table);
  await page.locator(".import").waitFor();
  assert.equal(JSON.parse(await texts(page)).length, 3);
});

test("a problem leads to its cell, and its fix mends it", async () => {
  const page = await openStudio();
  await paste(page, table);
  await page.getByRole("button", { name: /row 2 · When/ }).click();
  await changed(async () => (await activeText(page)) === "32 May 2025", false);
  assert.equal(await page.locator(".tabulator-cell.faulty").getAttribute("aria-invalid"), "true");
  assert.match(await page.locator(".cell-line").innerText(), /31 days/);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("Uplnd");
  await page.keyboard.press("Enter");
  await page.locator(".problems").getByRole("button", { name: "Use Upland" }).click();
  await changed(async () => JSON.parse(await texts(page))[1][2], "Uplnd");
  assert.equal(JSON.parse(await texts(page))[1][2], "Upland");
});

test("a row opens its event in the timeline, and an event its row", async () => {
  const page = await openStudio();
  await paste(page, table);
  await page.locator("demarche-timeline .stage.drawn").first().waitFor();
  await page.locator(".tabulator-cell", { hasText: "Ministers fly home" }).click();
  const selected = () => page.evaluate(() => document.querySelector("demarche-timeline").selected);
  await changed(selected, "");
  assert.equal(await selected(), "events-2");
  assert.equal(await page.locator(".grid:focus").count(), 1);
  await page.evaluate(() => document.querySelector("demarche-timeline").select("events-3"));
  await page.locator(".tabulator-row.tabulator-range-highlight", { hasText: "2025-06-01" }).waitFor();
});

test("a story is saved into the downloads, and the page warns while it is not", async () => {
  const page = await openStudio({ acceptDownloads: true });
  await page.evaluate(() => (window.showSaveFilePicker = undefined));
  await paste(page, table);
  const warns = () => page.evaluate(() => !window.dispatchEvent(new Event("beforeunload", { cancelable: true })));
  await changed(warns, false);
  const downloading = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  assert.equal((await downloading).suggestedFilename(), "read.timeline.json");
  await changed(warns, true);
  assert.match(await page.locator(".state").innerText(), /saved as read\.timeline\.json in your downloads · 3 events/);
});

for (const [name, options] of Object.entries({ "on a desk": {}, "in the dark": { colorScheme: "dark" }, "on a phone": { viewport: phone } }))
  test(`axe finds nothing against the studio, ${name}`, async () => {
    const page = await openStudio(options);
    assert.deepEqual(await findings(page), []);
    await paste(page, table);
    await page.locator(".import").waitFor();
    await page.locator(".tabulator-row").nth(2).waitFor();
    assert.deepEqual(await findings(page), []);
    await picture(page, `studio ${name}`);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= page.viewportSize().width);
    for (const name of ["Sources", "Story"]) {
      await page.getByRole("tab", { name }).click();
      assert.deepEqual(await findings(page), []);
    }
  });
