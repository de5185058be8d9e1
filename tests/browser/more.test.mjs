// A reader takes something along: a link, a citation, the picture as a file.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { number } from "../../web/abi/names.js";
import { bundle, closeAll, closePages, launch, open, phone, picture, range, rest, riyadh, selected, stagePicture, zoomIn } from "./reader.mjs";

let browser, address;
before(async () => {
  browser = await launch();
  address = bundle(riyadh);
});
afterEach(closePages);
after(closeAll);

async function choose(page, name) {
  await page.locator("button.more").click();
  await page.locator("div.more").getByRole("button", { name, exact: true }).click();
}

async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), choose(page, name)]);
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}

async function bytesOf(download) {
  const folder = mkdtempSync(join(tmpdir(), "demarche-"));
  await download.saveAs(join(folder, "file"));
  const bytes = readFileSync(join(folder, "file"));
  rmSync(folder, { recursive: true });
  return bytes;
}

/** Width and height of a PNG. */
const sizeOf = (bytes) => [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];

test("a link to the view and a citation are copied, or shown where the clipboard is closed", async () => {
  const page = await open(browser, address, { permissions: ["clipboard-read", "clipboard-write"] });
  await choose(page, "Copy this event as a citation");
  await page.locator("div.more button", { hasText: "Copied" }).waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^US and Russia meet in Riyadh, 18 February 2025\. The road to Riyadh\. .*USA TODAY/);
  const closed = await open(browser, address, { init: () => Object.defineProperty(navigator, "clipboard", { value: undefined }) });
  await choose(closed, "Copy a link to this view");
  assert.equal(await closed.locator("div.more input[readonly]").inputValue(), `${address}#riyadh-meeting`);
});

test("the view is saved as PNG, once and twice as large, with title, legend and sources, and the reader sees no change", async () => {
  const page = await open(browser, address);
  const before = await stagePicture(page);
  const one = await saved(page, "Save this view as PNG"), two = await saved(page, "Save this view as PNG 2×");
  assert.equal(one.name, "The-road-to-Riyadh.png");
  const [width, height] = sizeOf(one.bytes);
  assert.equal(width, 940);
  assert.ok(height > 651 + 150, `${height}`); // the picture, and words above and below
  assert.deepEqual(sizeOf(two.bytes), [2 * width, 2 * height]);
  await page.waitForTimeout(300);
  assert.ok(before.equals(await stagePicture(page)));
  assert.deepEqual(page.errors, []);
});

test("the view is saved as SVG with the words of the picture, its title, its legend and its sources", async () => {
  const page = await open(browser, address);
  const { name, bytes } = await saved(page, "Save this view as SVG");
  assert.equal(name, "The-road-to-Riyadh.svg");
  const svg = bytes.toString();
  for (const words of ["The road to Riyadh", "US and Russia meet in Riyadh", "Took part", "USA TODAY"]) assert.ok(svg.includes(words), words);
  const blank = await page.context().newPage(); // the page itself parses no markup
  const parsed = await blank.evaluate((each) => {
    const read = new DOMParser().parseFromString(each, "image/svg+xml");
    return [read.querySelector("parsererror")?.textContent ?? "", read.querySelectorAll("svg > svg").length];
  }, svg);
  assert.deepEqual(parsed, ["", 1]);
});

test("the whole story is saved from a reader who has zoomed in, and stays as it was for the reader", async () => {
  const page = await open(browser, address);
  for (let i = 0; i < 3; ++i) await zoomIn(page).click();
  await page.waitForTimeout(600);
  const seen = await range(page);
  const { bytes } = await saved(page, "Save the whole story as SVG");
  for (const title of ["Budapest assurances", "Visit now planned for March"]) assert.ok(bytes.toString().includes(title), title);
  await page.waitForTimeout(600);
  assert.equal(await range(page), seen);
  assert.equal(await selected(page), "riyadh-meeting");
});

const dateField = (page) => page.locator("div.more .date input");
const goTo = async (page, date) => {
  if (!(await dateField(page).isVisible())) await page.locator("button.more").click();
  await dateField(page).fill(date);
  await dateField(page).press("Enter");
  await page.waitForTimeout(100);
};
const rangeAfter = async (page) => (await page.waitForTimeout(2300), range(page));

test("a reader goes to a date that is written as in a document, and to the nearest end when it is outside of the story", async () => {
  const page = await open(browser, address);
  await goTo(page, "2008-04");
  assert.match(await rangeAfter(page), /2008/);
  assert.doesNotMatch(await range(page), /2025/);
  assert.equal(await page.locator("div.more").isVisible(), false);
  assert.equal(await page.evaluate(() => document.querySelector("demarche-timeline").shadowRoot.activeElement?.className.includes("stage")), true);
  await goTo(page, "2300");
  assert.match(await rangeAfter(page), /2025/);
  assert.deepEqual(page.errors, []);
});

test("a text that is no date is told beside the field, and the view stays", async () => {
  const page = await open(browser, address);
  const before = await range(page);
  for (const text of ["18.2.2025", "", "soon"]) {
    await goTo(page, text);
    assert.equal(await page.locator("div.more .date output").innerText(), "This is no date. Write it as 1648, 2025-02 or 2025-02-18.");
    assert.equal(await dateField(page).getAttribute("aria-invalid"), "true");
  }
  await dateField(page).fill("2025");
  assert.equal(await page.locator("div.more .date output").innerText(), "");
  assert.equal(await range(page), before);
});

test("the menu leads to the whole story, and to today where today lies within it", async () => {
  const page = await open(browser, address);
  await page.locator("button.more").click();
  assert.equal(await page.locator("div.more").getByRole("button", { name: "Today" }).count(), 0);
  await page.keyboard.press("Escape");
  for (let i = 0; i < 3; ++i) await zoomIn(page).click();
  await choose(page, "Whole story");
  assert.match(await rangeAfter(page), /1994.*2025/);
  const now = new Date().getUTCFullYear();
  const events = [{ id: "a", title: "A", date: `${now - 40}` }, { id: "b", title: "B", date: `${now + 40}` }, { id: "c", title: "C", date: `${now - 38}-02-03` }];
  const current = await open(browser, bundle({ version: 1, title: "Now", language: "en", events, display: { end: `${now - 30}` } }));
  assert.doesNotMatch(await range(current), new RegExp(now));
  await choose(current, "Today");
  assert.match(await rangeAfter(current), new RegExp(now));
});

test("on a phone the page scrolls to the date", async () => {
  const page = await open(browser, address, { viewport: phone, hasTouch: true });
  await goTo(page, "2025-03");
  await page.waitForTimeout(900);
  const y = await page.evaluate((which) => {
    const element = document.querySelector("demarche-timeline");
    return element.shadowRoot.querySelector(".stage").getBoundingClientRect().top + element.app.timeline.number(which);
  }, number.dateTop);
  assert.ok(y > 0 && y < phone.height - 64, String(y));
  assert.ok((await page.evaluate(() => scrollY)) > 300);
  assert.equal(await page.locator("div.more").getByRole("button", { name: "Whole story" }).count(), 0);
});

/** Of the first and the last px of a part of a PNG that are not paper. */
const inkOf = (page, bytes, top, height) => page.evaluate(async ([data, y, high]) => {
  const image = await createImageBitmap(await (await fetch(data)).blob());
  const canvas = new OffscreenCanvas(image.width, image.height);
  const on = canvas.getContext("2d");
  on.drawImage(image, 0, 0);
  const { data: pixels } = on.getImageData(0, y, image.width, high);
  const columns = [];
  for (let i = 0; i < pixels.length; i += 4) if (pixels[i] < 128) columns.push((i / 4) % image.width);
  return [Math.min(...columns), Math.max(...columns), image.width];
}, [`data:image/png;base64,${bytes.toString("base64")}`, top, height]);

const meeting = (language, title) => ({
  version: 1, title, language, sources: [{ id: "s", publisher: "The Herald", title: "Ministers meet." }],
  actors: [{ id: "a", name: "A" }, { id: "b", name: "B" }],
  events: [1, 2, 3].map((day) => ({ id: `e${day}`, title: `E${day}`, date: `2025-02-0${day}`, sources: ["s"], participants: [{ actor: "a" }, { actor: "b" }] })),
});

for (const [language, title] of Object.entries({ ar: "طريق الرياض.", he: "הדרך לריאד.", fa: "راه ریاض.", ur: "ریاض کا راستہ۔", en: "Riyadh." })) {
  test(`a saved picture has the title, the legend and the sources where a reader of ${language} begins`, async () => {
    const page = await open(browser, bundle(meeting(language, title)));
    const save = (format) => page.evaluate((wanted) => [...document.querySelector("demarche-timeline").shadowRoot.querySelectorAll("div.more button")].find((each) => each.textContent.endsWith(wanted)).click(), format);
    const taken = async (format) => {
      await page.locator("button.more").click();
      const [download] = await Promise.all([page.waitForEvent("download"), save(format)]);
      return bytesOf(download);
    };
    const svg = (await taken("SVG")).toString();
    const said = [...svg.slice(svg.lastIndexOf("</svg>", svg.length - 10)).matchAll(/<text x="([\d.]+)"[^>]*?(?: direction="(\w+)")?>([^<]*)/g)];
    const width = Number(/width="(\d+)"/.exec(svg)[1]), isTurned = language !== "en";
    assert.ok(said.length >= 5, String(said)); // the title, three entries of the legend or more, the sources
    assert.deepEqual([...new Set(said.map((each) => each[2]))], [isTurned ? "rtl" : undefined]);
    for (const at of [0, said.length - 1]) assert.equal(Number(said[at][1]), isTurned ? width - 20 : 20);
    const marks = [...svg.matchAll(/transform="translate\(([\d.]+) /g)].map((each) => Number(each[1]));
    assert.ok(isTurned ? marks.includes(width - 48) && !marks.includes(20) : marks.includes(20), String(marks));
    const [left, right, wide] = await inkOf(await page.context().newPage(), await taken("PNG"), 0, 50);
    assert.ok(isTurned ? right > wide - 30 && right < wide - 15 && left > wide / 2 && left < wide - 60 : left < 30 && right < wide / 2, String([left, right, wide]));
  });
}

test("the menu and a key show the links between all events, and the address keeps them", async () => {
  const page = await open(browser, address);
  const before = await stagePicture(page);
  await choose(page, "Draw all links between events");
  await rest(page);
  await picture(page, "all-links");
  const all = await stagePicture(page);
  assert.ok(!before.equals(all));
  assert.match(await page.evaluate(() => document.querySelector("demarche-timeline").getState()), /links=all/);
  await page.locator(".stage").focus();
  await page.keyboard.press("l");
  await page.locator("button.more").focus();
  await rest(page);
  assert.doesNotMatch(await page.evaluate(() => document.querySelector("demarche-timeline").getState()), /links/);
});
