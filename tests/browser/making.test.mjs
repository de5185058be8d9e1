// Four authors make a timeline in the studio, as it is shipped. Their keys and clicks are counted, and the time of a user
// is reckoned from them by the keystroke-level model (Card, Moran and Newell 1980), with the time that they wait.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { after, afterEach, before, test } from "node:test";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { changed, closeAll, closePages, launch, open, root, savedAt } from "./reader.mjs";

const studio = pathToFileURL(join(root, "dist/studio.html")).href;
const secondsOfKey = 0.2, secondsOfPointing = 1.1, secondsOfThinking = 1.35;

let browser;
before(async () => (browser = await launch()));
afterEach(closePages);
after(closeAll);

/** An author at the studio. Each step is thought of first. */
class Author {
  keys = 0;
  clicks = 0;
  steps = 0;
  #begun = performance.now();
  #waited = 0;

  static async at(address = studio) {
    const page = await open(browser, address, { wait: "", acceptDownloads: true, init: () => (window.showSaveFilePicker = undefined) });
    await page.getByRole("button", { name: "Begin empty" }).waitFor();
    return new Author(page);
  }

  constructor(page) {
    this.page = page;
  }

  async step(work) {
    ++this.steps;
    const from = performance.now();
    await work();
    this.#waited += performance.now() - from;
  }

  async click(target) {
    ++this.clicks;
    await target.click();
  }

  async press(...keys) {
    for (const key of keys) ++this.keys, await this.page.keyboard.press(key);
  }

  async type(text) {
    this.keys += text.length;
    await this.page.keyboard.type(text);
  }

  async paste(text, html = "") {
    this.keys += 2;
    await this.page.evaluate(([text, html]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      if (html) clipboardData.setData("text/html", html);
      document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, [text, html]);
  }

  async drop(name, text) {
    ++this.clicks;
    await this.page.evaluate(([name, text]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], name));
      for (const type of ["dragenter", "dragover", "drop"]) document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }, [name, text]);
  }

  async download(work) {
    const [download] = await Promise.all([this.page.waitForEvent("download"), work()]);
    return { name: download.suggestedFilename(), text: readFileSync(await savedAt(download), "utf8") };
  }

  get rows() {
    return this.page.evaluate(() => Number(document.querySelector("#grid-events").getAttribute("aria-rowcount")) - 1);
  }

  /** Seconds of a user's time. */
  get seconds() {
    return this.keys * secondsOfKey + this.clicks * secondsOfPointing + this.steps * secondsOfThinking + this.#waited / 1000;
  }

  tell(t) {
    t.diagnostic(`${this.keys} keys, ${this.clicks} clicks, ${this.steps} steps: ${this.seconds.toFixed(0)} s of a user's time; the test took ${((performance.now() - this.#begun) / 1000).toFixed(1)} s`);
  }
}

const parties = ["Upland", "Midland", "Delta"];
/** Twenty rows of a sheet, two of them with dates that do not exist. */
const rows = Array.from({ length: 20 }, (_, at) => [
  at === 6 ? "32 May 2025" : at === 13 ? "Febuary 30, 2025" : `${at + 1} March 2025`,
  `Envoys meet for round ${at + 1}`,
  `${parties[at % 3]}; ${parties[(at + 1) % 3]} (host)`,
  "The Herald",
]);
const tsv = [["Date", "What happened", "Who", "Source"], ...rows].map((row) => row.join("\t")).join("\r\n");

test("a journalist pastes 20 rows, corrects two dates and saves the page, in a minute of their time", async (t) => {
  const author = await Author.at();
  const { page } = author;
  await author.step(async () => {
    await author.paste(tsv);
    await page.locator(".problems li").nth(1).waitFor();
  });
  assert.equal(await author.rows, 20);
  for (const date of ["31 May 2025", "28 February 2025"]) {
    await author.step(async () => {
      const left = await page.locator(".problems li").count();
      await author.click(page.locator(".problems li button").first());
      await page.locator(".grid:focus").waitFor();
      await author.type(date);
      await author.press("Enter");
      await changed(() => page.locator(".problems li").count(), left);
    });
  }
  assert.equal(await page.locator(".problems").isVisible(), false);
  let saved;
  await author.step(async () => {
    saved = await author.download(() => author.click(page.getByRole("button", { name: "Save the page" })));
  });
  author.tell(t);
  assert.ok(author.seconds < 60, `${author.seconds} s`);
  assert.match(await page.locator(".state").innerText(), /in your downloads · 20 events/);
  assert.deepEqual(page.errors, []);
  assert.match(saved.text, /^<!doctype html>/);
  assert.equal(saved.text.match(/<article\b/g).length, 20);
  for (const text of ["31 May 2025", "28 February 2025", "Envoys meet for round 20"]) assert.ok(saved.text.includes(text), text);

  // The page carries its story: the studio opens it again.
  const again = await Author.at();
  await again.drop("saved.html", saved.text);
  await again.page.locator(".tabulator-row").first().waitFor();
  assert.equal(await again.rows, 20);
  assert.match(await again.page.locator(".tabulator-row").first().innerText(), /Envoys meet for round 1/);
});

test("a page that the studio saves is read without the studio", async () => {
  const author = await Author.at();
  await author.paste(tsv);
  await author.page.locator(".tabulator-row").first().waitFor();
  const saved = await author.download(() => author.page.keyboard.press("Control+s"));
  const served = await open(browser, studio, { wait: "" });
  await served.route("**/saved.html", (route) => route.fulfill({ contentType: "text/html", body: saved.text }));
  await served.goto("https://reader.example/saved.html");
  await served.locator("demarche-timeline .stage.drawn").waitFor();
  assert.deepEqual(served.errors, []);
  assert.equal(await served.evaluate(() => document.querySelector("demarche-timeline").select("envoys-meet-for-round-3")), true);
});

test("a page does not publish the columns that its author did not use", async () => {
  const author = await Author.at();
  await author.paste("Date\tEvent\tOur notes\n2025-05-14\tThey meet\tsecret words\n2025-05-15\tThey leave\tmore secret words");
  await author.page.locator(".tabulator-row").nth(1).waitFor();
  await author.page.getByLabel("What “Our notes” means").selectOption("kept");
  await author.page.getByText("2 cells kept as they are").waitFor();
  const saved = await author.download(() => author.page.keyboard.press("Control+s"));
  const again = await Author.at();
  await again.drop("saved.html", saved.text);
  await again.page.locator(".tabulator-row").first().waitFor();
  const json = await again.download(async () => {
    await again.page.getByRole("button", { name: "Export…" }).click();
    await again.page.getByRole("button", { name: "Timeline file (JSON)" }).or(again.page.getByRole("menuitem", { name: "Timeline file (JSON)" })).click();
  });
  assert.match(json.text, /They meet/);
  for (const text of [saved.text, json.text]) assert.doesNotMatch(text, /secret/);
});

test("a page that can be edited opens the studio with a copy of its story, and what it saves can be edited too", async () => {
  const story = join(root, "shell/stories/cuba-1962.timeline.json"), page = join(mkdtempSync(join(tmpdir(), "demarche-")), "cuba.html");
  execFileSync(process.execPath, [join(root, "shell/cli.mjs"), "bundle", story, "-o", page, "--editable"]);
  let address = pathToFileURL(page).href;
  for (const title of ["The missiles", "The missiles again"]) {
    const reader = await open(browser, address, { acceptDownloads: true, init: () => (window.showSaveFilePicker = undefined) });
    await reader.locator("demarche-timeline button.more").click();
    await reader.locator("demarche-timeline .menu button", { hasText: "Edit a copy" }).click();
    await reader.locator(".tabulator-row").first().waitFor();
    await reader.getByRole("tab", { name: "Story" }).click();
    await reader.locator("#story-title").fill(title);
    await reader.locator("#story-summary").focus();
    await changed(async () => (await reader.locator("header h1, .bar h1").first().textContent()) === title, false);
    const [download] = await Promise.all([reader.waitForEvent("download"), reader.getByRole("button", { name: "Save the page" }).click()]);
    const path = await savedAt(download), saved = readFileSync(path, "utf8");
    assert.ok(saved.includes(`<title>${title}</title>`));
    assert.deepEqual(reader.errors, []);
    address = pathToFileURL(path).href;
  }
});

test("a sheet of TimelineJS becomes a page with its pictures", async (t) => {
  const header = "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background";
  const lines = [
    ",,,,,,,,,The dam,A story of a river,,,,,title,,",
    "2019,,,,,,,,,A dam is planned,<p>Upland <b>plans</b>.</p>,https://pictures.example/plan.jpg,A. Berg,The plan,,,,",
    "2025,5,14,,2025,5,16,,,Ministers meet,They meet at the river.,https://pictures.example/meeting.jpg,,,,,,",
  ];
  const author = await Author.at();
  await author.step(async () => {
    await author.drop("dam.csv", [header, ...lines].join("\n"));
    await author.page.locator(".tabulator-row").nth(1).waitFor();
  });
  let saved;
  await author.step(async () => {
    saved = await author.download(() => author.click(author.page.getByRole("button", { name: "Save the page" })));
  });
  author.tell(t);
  assert.match(saved.text, /<title>The dam<\/title>/);
  for (const name of ["plan", "meeting"]) assert.match(saved.text, new RegExp(`<img[^>]*https://pictures.example/${name}.jpg`));
  assert.match(saved.text, /img-src data: https:\/\/pictures\.example/);
  assert.ok(author.seconds < 30, `${author.seconds} s`);
});

test("two reporters' tables of one day become one story with differing accounts", async (t) => {
  const sheet = (source, ...rows) => ["Date\tEvent\tWho\tDetails\tSource", ...rows.map((row) => [...row, source].join("\t"))].join("\n");
  const herald = sheet("Herald", ["14 May 2025", "Upland and Midland meet at the river", "Upland; Midland; Delta (not invited)", "The ministers agreed."], ["20 May 2025", "Delta sends a letter", "Delta", "It is short."]);
  const post = sheet("Post", ["14 May 2025", "Midland and Upland meet by the river", "Midland; Upland; Delta (declined)", "Nothing was agreed."], ["2 June 2025", "Upland builds", "Upland", "It begins."]);
  const author = await Author.at();
  const { page } = author;
  await author.step(async () => {
    await author.drop("herald.tsv", herald);
    await page.locator(".tabulator-row").nth(1).waitFor();
  });
  await author.step(async () => {
    await author.drop("post.tsv", post);
    await page.getByRole("button", { name: "is merged with this one" }).waitFor();
  });
  assert.equal(await author.rows, 2);
  await author.step(async () => {
    await author.click(page.getByRole("button", { name: "is merged with this one" }));
    await page.locator(".import-joined li").first().waitFor();
  });
  assert.equal(await author.rows, 3);
  assert.match(await page.locator(".import-joined").innerText(), /One event: “Upland and Midland meet at the river” and “Midland and Upland meet by the river”; both accounts of/);
  await author.step(() => author.click(page.locator(".tabulator-cell", { hasText: "meet at the river" })));
  const panel = page.locator("demarche-timeline .panel");
  await panel.getByText("Nothing was agreed.").waitFor();
  assert.match(await panel.innerText(), /The ministers agreed\./);
  author.tell(t);
  assert.ok(author.seconds < 40, `${author.seconds} s`);
  // One press takes the second file away again.
  await page.getByRole("button", { name: "Undo" }).click();
  await changed(() => author.rows, 3);
  assert.equal(await author.rows, 2);
});

test("an analyst drops 20,000 rows of GDELT and saves the picture of what they filtered", async (t) => {
  const names = ["UNITED STATES", "RUSSIA", "UKRAINE", "GERMANY", "CHINA", "FRANCE"];
  const codes = ["042", "036", "190", "112", "051", "173"];
  const row = (at) => {
    const cells = Array(58).fill("");
    const day = String(20250101 + (at % 28) + 100 * (at % 12));
    Object.assign(cells, { 0: String(900000 + at), 1: day, 2: day.slice(0, 6), 3: day.slice(0, 4), 4: "2025.1", 5: "USA", 6: names[at % 6], 15: "RUS", 16: names[(at + 1 + (at % 4)) % 6], 25: "1", 26: codes[at % 6], 27: codes[at % 6], 28: codes[at % 6].slice(0, 2), 29: "1", 30: "2.8", 31: "4", 32: "1", 33: "4", 34: "1.5", 56: day, 57: `https://news.example/${at}` });
    return cells.join("\t");
  };
  const author = await Author.at();
  const { page } = author;
  await author.step(async () => {
    await author.drop("20250101.export.CSV", Array.from({ length: 20_000 }, (_, at) => row(at)).join("\n"));
    await page.locator(".tabulator-row").first().waitFor();
    await page.locator("demarche-timeline .stage.drawn").waitFor();
  });
  assert.equal(await author.rows, 20_000);
  await author.step(async () => {
    await author.click(page.locator("demarche-timeline .search > input"));
    await author.type("ukraine");
    await page.locator("demarche-timeline .chips button").first().waitFor();
  });
  let saved;
  await author.step(async () => {
    await author.click(page.locator("demarche-timeline button.more"));
    saved = await author.download(() => author.click(page.locator("demarche-timeline").getByRole("button", { name: /this view.*SVG|view as SVG/i })));
  });
  author.tell(t);
  assert.match(saved.text, /^<svg/);
  assert.match(saved.text, /Ukraine/);
  assert.ok(author.seconds < 60, `${author.seconds} s`);
});
