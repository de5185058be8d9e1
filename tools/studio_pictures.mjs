// The pictures of docs/make-a-timeline.md, taken in Chromium from dist/studio.html with an invented story.
// usage: node tools/studio_pictures.mjs [FOLDER], docs/pictures without it; CHROMIUM may name another browser
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { smallPng } from "./small_png.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = process.argv[2] ?? join(root, "docs/pictures");
const mostBytes = 90_000;

const herald = [
  ["Day", "Headline", "Who", "Absent", "Source"],
  ["c. 2019", "Upland plans a dam", "Upland", "", "The Herald"],
  ["05/06/2025", "Upland and Midland meet", "Upland; Midland (host)", "Delta (not invited)", "The Herald"],
  ["32 May 2025", "Ministers fly home", "Upland", "", "The Herald"],
  ["15–18 June 2025", "Delta protests", "Delta", "", "The Herald"],
  ["autumn 2025", "A second round is planned", "Uplnd; Midland; Delta", "", "The Herald"],
];
const post = [
  ["Date", "What happened", "Who", "Source"],
  ["6 June 2025", "Upland and Midland met at the river", "Upland; Midland", "The Post"],
  ["20 June 2025", "Delta calls its envoy home", "Delta", "The Post"],
];
const sheet = (/** @type {string[][]} */ rows) => rows.map((row) => row.join("\t")).join("\n");

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const blank = await browser.newPage();
const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
await page.addInitScript(() => Object.assign(window, { showSaveFilePicker: undefined }));
await page.goto(pathToFileURL(join(root, "dist/studio.html")).href);
await page.getByRole("button", { name: "Begin empty" }).waitFor();

const paste = (/** @type {string} */ text) =>
  page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);

/** @param {import("playwright-core").Page} page @param {string} name @param {{ x: number, y: number, width: number, height: number }} [clip] */
async function take(page, name, clip) {
  await page.waitForTimeout(1500); // the timeline comes to rest
  const png = await smallPng(blank, await page.screenshot({ clip }));
  writeFileSync(join(folder, name), png);
  console.log(`${name}: ${png.length} bytes`);
  if (png.length > mostBytes) throw new Error(`${name} is larger than ${mostBytes} bytes`);
}

// What was understood of a table, and what is left to mend.
await paste(sheet(herald));
await page.locator(".problems li").first().waitFor();
await page.getByRole("tab", { name: "Events" }).focus();
await take(page, "studio-pasted.png");
await page.getByRole("button", { name: "Close the import" }).click();
await page.locator(".tabulator-cell", { hasText: "32 May 2025" }).click();
await page.setViewportSize({ width: 1280, height: 520 });
await take(page, "studio-problems.png", { x: 0, y: 56, width: 640, height: 464 });
await page.setViewportSize({ width: 1280, height: 720 });

// The sheet of a second reporter.
for (const fix of ["Use 5 June 2025", "Use Upland"]) await page.locator(".problems").getByRole("button", { name: fix }).click();
await page.locator(".tabulator-cell", { hasText: "32 May 2025" }).click();
await page.keyboard.type("7 June 2025");
await page.keyboard.press("Enter");
await page.getByRole("tab", { name: "Story" }).click();
await page.getByLabel("Title", { exact: true }).fill("The dam upriver");
await page.getByRole("tab", { name: "Events" }).click();

// What the row of an event has no room for.
await page.locator(".tabulator-cell", { hasText: "Upland and Midland meet" }).click();
await page.getByRole("button", { name: "Details" }).click();
const details = page.locator("#details");
await details.getByRole("button", { name: "Add an account" }).click();
for (const text of ["They agreed on nothing.", "The Post", "Midland"]) {
  await page.keyboard.type(text);
  await page.keyboard.press("Tab");
}
await page.locator("demarche-timeline article", { hasText: "They agreed on nothing." }).first().waitFor({ state: "attached" });
await details.getByText("Who took part").evaluate((legend) => legend.scrollIntoView());
await page.getByRole("tab", { name: "Events" }).focus();
await take(page, "studio-details.png", { x: 0, y: 56, width: 640, height: 664 });
await page.getByRole("button", { name: "Undo" }).click();
await page.getByRole("button", { name: "Undo" }).click();
await page.getByRole("button", { name: "Undo" }).click();
await details.getByRole("button", { name: "Close the details" }).click();
await page.getByRole("tab", { name: "Events" }).focus();
await paste(sheet(post));
await page.getByRole("button", { name: "is merged with this one" }).click();
await page.locator(".import-joined li").first().waitFor();
await take(page, "studio-merged.png", { x: 0, y: 56, width: 640, height: 664 });

// The page that is saved.
const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save the page" }).click()]);
const saved = await browser.newPage({ viewport: { width: 960, height: 640 } });
const file = join(mkdtempSync(join(tmpdir(), "demarche-pictures-")), download.suggestedFilename());
await download.saveAs(file);
await saved.goto(pathToFileURL(file).href);
await saved.locator("demarche-timeline .stage.drawn").first().waitFor();
await take(saved, "studio-page.png");

await browser.close();
rmSync(dirname(file), { recursive: true });
