// Long stories in a page: read beside it in a worker, in slices where workers are refused, and stopped on demand.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, afterEach, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { bundle, closeAll, closePages, launch, open, serve } from "./reader.mjs";

const own = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'";
const strict = `${own}; require-trusted-types-for 'script'; trusted-types 'none'`;

/** @param {number} events @param {string} summary of each */
const story = (events, summary) => ({
  version: 1,
  title: "A long story",
  actors: ["a", "b", "c"].map((id) => ({ id, name: `State ${id}` })),
  events: Array.from({ length: events }, (_, i) => ({
    id: `e${i}`, title: `Envoys meet ${i}`, summary, date: String(1800 + (i % 200)),
    participants: [{ actor: "abc"[i % 3] }],
  })),
});
const wordy = story(60, "They met at the border and agreed on nothing. ".repeat(500));
const article = (src) => `<!doctype html><link rel="icon" href="data:,"><script type="module" src="/dist/demarche.js"></script><demarche-timeline src="${src}"></demarche-timeline>`;

let browser, free, guarded;
before(async () => {
  browser = await launch();
  const pages = {
    "/wordy.html": article("/wordy.json"),
    "/wordy.json": JSON.stringify(wordy),
    "/own.html": article("/wordy.json")
      .replace('src="/dist/demarche.js">', '>import { define } from "/dist/element.js"; define("our-timeline");')
      .replaceAll("demarche-timeline", "our-timeline"),
    "/endless.html": article("/endless.json"),
    "/endless.json": JSON.stringify(story(400_000, "They met.")),
    "/many.html": article("/many.json"),
    "/broken.html": article("/broken.json"),
    "/broken.json": `\n\n[${" ".repeat(600_000)}]`,
    "/two.html": article("/short.json").replace("src=\"/short", "id=\"short\" src=\"/short"),
    "/short.json": JSON.stringify(story(20, "They met.")),
    "/many.json": JSON.stringify(story(150_000, "They met.")),
  };
  free = await serve(pages);
  guarded = await serve(pages, strict);
});
afterEach(closePages);
after(closeAll);

/** A clock that runs ahead: a fast machine waits a second too. */
const hurry = () => {
  const now = performance.now.bind(performance);
  performance.now = () => now() * 25;
};

/** A page, and how many workers it has started. @param {string} address @param {(() => void)=} first run in the page */
async function visit(address, first) {
  const page = await open(browser, "about:blank", { wait: "nothing" });
  if (first) await page.addInitScript(first);
  let workers = 0;
  page.on("worker", () => ++workers);
  await page.goto(address);
  return { page, workers: () => workers };
}

async function checkStory(page, name = "demarche-timeline") {
  await page.locator(`${name} .stage.drawn`).waitFor();
  const timeline = page.locator(name);
  assert.equal(await timeline.evaluate((element) => element.select("e7")), true);
  assert.match(await timeline.locator(".panel").innerText(), /Envoys meet 7[^]*agreed on nothing/);
  assert.equal(await timeline.locator("p.progress").count(), 0);
}

test("a long story is read in a worker, which ends with it", async () => {
  const { page, workers } = await visit(`${free.address}/wordy.html`);
  await checkStory(page);
  assert.equal(workers(), 1);
  assert.equal(page.workers().length, 0);
  assert.deepEqual(page.errors, []);
});

test("a page that gives the element a name of its own reads a long story in a worker too", async () => {
  const { page, workers } = await visit(`${free.address}/own.html`);
  await checkStory(page, "our-timeline");
  assert.equal(workers(), 1);
  assert.equal(await page.evaluate(() => customElements.get("demarche-timeline")), undefined);
  assert.deepEqual(page.errors, []);
});

test("a page that refuses workers shows the same story, read in slices", async () => {
  const { page, workers } = await visit(`${guarded.address}/wordy.html`);
  await checkStory(page);
  assert.equal(workers(), 0);
});

test("one file with a long story reads it in a worker too, from the disk and without a request", async () => {
  const { page, workers } = await visit(bundle(wordy));
  await checkStory(page);
  assert.equal(workers(), 1);
  assert.deepEqual(page.errors, []);
  assert.deepEqual(page.requests.filter((each) => !/^(file|data|blob|about):/.test(each)), []);
});

test("one file with a long story reads it in a worker where a site serves it", async () => {
  const site = await serve({ "/wordy.html": readFileSync(fileURLToPath(bundle(wordy))) });
  const { page, workers } = await visit(`${site.address}/wordy.html`);
  await checkStory(page);
  assert.equal(workers(), 1);
  assert.deepEqual(page.errors, []);
});

for (const [where, site] of [["a worker", () => free], ["slices", () => guarded]]) {
  test(`a reader who has waited a second sees how far reading in ${where} is, and stops it`, async () => {
    const { page } = await visit(`${site().address}/endless.html`, hurry);
    const line = page.locator("demarche-timeline p.progress");
    await line.waitFor();
    assert.ok(Number(await line.locator("progress").getAttribute("value")) < 1);
    await line.locator("button").click();
    await page.locator("demarche-timeline .notice").waitFor();
    assert.match(await page.locator("demarche-timeline .notice").innerText(), /reading it was stopped/);
    assert.equal(await line.count(), 0);
    assert.equal(page.workers().length, 0);
  });
}

const worker = (fault) => `data:text/javascript,${encodeURIComponent(`const ready = { type: "ready" };
onmessage = ({ data }) => data.type === "start" ? postMessage(ready) : (() => { ${fault} })();`)}`;

for (const [why, { fault, told }] of Object.entries({
  "an error": { fault: 'postMessage({ type: "failed", why: "Error: a disk is full" })', told: /a disk is full/ },
  "no memory": { fault: 'postMessage({ type: "failed", why: "" })', told: /not enough memory/ },
  "a fault of its script": { fault: 'throw new Error("a pipe broke")', told: /a pipe broke/ },
})) {
  test(`a worker that ends by ${why} is told with this reason`, async () => {
    const { page } = await visit("about:blank");
    await page.addInitScript((address) => {
      const { Worker } = window;
      window.Worker = class extends Worker {
        constructor() {
          super(address);
        }
      };
    }, worker(fault));
    await page.goto(`${free.address}/wordy.html`);
    await page.locator(".notice").waitFor();
    assert.match(await page.locator(".notice").innerText(), told);
  });
}

test("a long text that is no document is told with its line", async () => {
  const { page } = await visit(`${free.address}/broken.html`);
  await page.locator(".notice").waitFor();
  assert.match(await page.locator(".notice").innerText(), /could not be shown[^]*Line 3: /);
});

test("the words of a very long story are there while its picture is still being arranged, and stay when that is stopped", async () => {
  const { page } = await visit(`${free.address}/endless.html`, hurry);
  const timeline = page.locator("demarche-timeline");
  await timeline.locator("ol.windowed > li article").first().waitFor({ state: "attached" });
  assert.equal(await timeline.locator(".stage.drawn").count(), 0);
  assert.match(await timeline.locator(".masthead").innerText(), /A long story/);
  await timeline.locator("p.progress button").click();
  await timeline.locator(".notice").waitFor();
  while (page.workers().length) await page.waitForTimeout(50);
  assert.equal(await timeline.evaluate((element) => element.select("e7")), true);
  assert.match(await timeline.locator(".panel").innerText(), /Envoys meet 7/);
  assert.deepEqual(page.errors, []);
});

for (const [where, width] of [["beside its panel", 1280], ["above its panel, as high as its lanes", 800], ["on a phone", 390]]) {
  test(`a very long story ${where} is arranged in the worker alone, for the size that its stage has by then`, async () => {
    const { page } = await visit("about:blank", () => {
      const { instantiate } = WebAssembly;
      WebAssembly.instantiate = async (...given) => {
        const made = await instantiate.apply(WebAssembly, given);
        const { exports } = made.instance ?? made;
        window.memory = Object.values(exports).find((each) => each instanceof WebAssembly.Memory);
        return made;
      };
    });
    await page.setViewportSize({ width, height: 720 });
    await page.goto(`${free.address}/many.html`);
    await page.locator("demarche-timeline .stage.drawn").waitFor({ timeout: 60_000 });
    while (page.workers().length) await page.waitForTimeout(50); // the labels of every zoom come after those of the first view
    const mb = (await page.evaluate(() => window.memory.buffer.byteLength)) / 1e6;
    assert.ok(mb < 42, `${mb} MB: what it took over are 39, to arrange takes 19 more`);
    assert.deepEqual(page.errors, []);
  });
}

test("a very long story that leaves the page while it is taken over harms no other on it", async () => {
  const { page } = await visit(`${free.address}/two.html`);
  await page.locator("#short .stage.drawn").waitFor();
  for (const wait of [0, 30, 200, 700]) {
    await page.evaluate(async (ms) => {
      const long = document.createElement("demarche-timeline");
      long.setAttribute("src", "/many.json");
      document.body.append(long);
      while (!long.shadowRoot?.querySelector(".frame.loaded")) await new Promise((done) => setTimeout(done, 5));
      await new Promise((done) => setTimeout(done, ms));
      long.remove();
    }, wait);
  }
  await page.waitForTimeout(300);
  assert.equal(await page.locator("#short").evaluate((element) => element.select("e7")), true);
  assert.match(await page.locator("#short .panel").innerText(), /Envoys meet 7/);
  while (page.workers().length) await page.waitForTimeout(50);
  assert.deepEqual(page.errors, []);
});
