// The studio as its authors use it, as it is shipped, opened from disk.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { changed, open, root } from "./reader.mjs";

export const studio = pathToFileURL(join(root, "dist/studio.html")).href;
export const table = "Day\tHeadline\tWho\n05/06/2025\tUpland and Midland meet\tUpland; Midland\n32 May 2025\tMinisters fly home\tUpland\n2025-06-01\tDelta writes\tDelta";

/** @param {object} [options] of the page; address: of the studio */
export async function openStudio(browser, { address = studio, ...options } = {}) {
  const page = await open(browser, address, { wait: "", init: () => (window.showSaveFilePicker = undefined), ...options });
  await page.getByRole("button", { name: "Begin empty" }).or(page.locator(".tabulator-row").first()).first().waitFor();
  return page;
}

/** The author pastes where the keyboard's focus is. */
export const paste = (page, text) =>
  page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);

/** The author drops files, by their names and texts. */
export const drop = (page, files) =>
  page.evaluate((files) => {
    const dataTransfer = new DataTransfer();
    for (const [name, text] of Object.entries(files)) dataTransfer.items.add(new File([text], name));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, files);

/** The cells of the first rows, of the first columns. */
export const cells = (page, rows = 3, columns = 3) =>
  page.evaluate(([rows, columns]) => [...document.querySelectorAll(".sheet:not([hidden]) .tabulator-row")].slice(0, rows)
    .map((row) => [...row.querySelectorAll(".tabulator-cell")].slice(1, columns + 1).map((cell) => cell.textContent)), [rows, columns]);
export const comes = (page, expected) => changed(async () => JSON.stringify(await cells(page, expected.length, expected[0].length)) === JSON.stringify(expected), false);
export const titles = (page) => page.locator("demarche-timeline article h3").allTextContents();

export async function pasted(page) {
  await paste(page, table);
  await page.locator(".import").waitFor();
  await page.locator(".tabulator-row").nth(2).waitFor();
}

/** The author writes over the cell that has a text. */
export async function writeOver(page, hasText, text) {
  await page.locator(".tabulator-cell", { hasText }).click();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Puts the keyboard's focus outside of the table. */
export const leaveTable = (page) => page.getByRole("tab", { name: "Events" }).focus();
