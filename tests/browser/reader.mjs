// A reader in Chromium for the tests: opens pages, and notes every error and every request.
import { spawnSync } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, extname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
export const riyadh = join(root, "shell/stories/riyadh-2025.timeline.json");
export const pictures = join(root, "build/screenshots");
export const desktop = { width: 1280, height: 720 };
const patience = 60_000; // ms until a test gives up: other tests and builds may keep both cores busy
export const phone = { width: 390, height: 844 };

const quiet = [
  "--no-sandbox", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
  "--disable-quic",
];
const softwareGl = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist", "--disable-gpu-rasterization"];

const started = { executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: [...quiet, ...softwareGl] };

/** A Chromium that several test files connect to (one_browser.mjs). */
export const startServer = () => chromium.launchServer(started);

/** @type {{close(): unknown}[]} browsers and servers of a test file */
const opened = [];
/** @type {{close(): unknown}[]} contexts of a test, each with a page */
const contexts = [];

const closeEach = (all) => Promise.all(all.splice(0).map((each) => each.close()));

/** Closes every browser and server that a test file has opened. A file without it hangs when a test of it fails. */
export const closeAll = () => closeEach(opened);

/** Closes the pages of a test: each has a process of its own, and the next test should have the machine for itself. */
export const closePages = () => closeEach(contexts);

/** The Chromium of this run, or a new one where a file is tested alone. Its close() ends only what was opened here. */
export async function launch() {
  const shared = process.env.DEMARCHE_BROWSER;
  const browser = await (shared ? chromium.connect(shared) : chromium.launch(started));
  opened.push(browser);
  return browser;
}

// All files of a run share the pages that they bundle (one_browser.mjs); a file that is run alone has its own.
const bundled = process.env.DEMARCHE_BUNDLED ?? mkdtempSync(join(tmpdir(), "demarche-"));
if (!process.env.DEMARCHE_BUNDLED) process.on("exit", () => rmSync(bundled, { recursive: true, force: true }));

/** Bundles a story (a path, or a document) and answers the address of the page. */
export function bundle(story) {
  const json = typeof story === "string" ? readFileSync(story, "utf8") : JSON.stringify(story);
  const name = join(bundled, createHash("sha256").update(json).digest("hex").slice(0, 16));
  if (!existsSync(`${name}.html`)) {
    const own = `${name}-${process.pid}`; // another file may bundle the same story now
    writeFileSync(`${own}.json`, json);
    const { status, stderr } = spawnSync(process.execPath, [join(root, "shell/cli.mjs"), "bundle", `${own}.json`, "-o", `${own}.html`]);
    if (status !== 0 && status !== 1) throw new Error(String(stderr)); // 1: the story has errors, and the page tells them
    renameSync(`${own}.html`, `${name}.html`);
  }
  return pathToFileURL(`${name}.html`).href;
}

/**
 * A new reader at an address. page.errors has the errors and warnings, page.requests the addresses that are fetched. A test
 * that names no renderer has that of the run (renderers.mjs), or else the one that the timeline chooses.
 */
export async function open(browser, address, options = {}) {
  const { init, renderer = process.env.DEMARCHE_RENDERER, wait = "drawn", ...wanted } = { viewport: desktop, ...options };
  const context = await browser.newContext(wanted);
  contexts.push(context);
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  page.errors = [];
  page.requests = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && page.errors.push(message.text()));
  page.on("pageerror", (error) => page.errors.push(String(error)));
  page.on("request", (request) => page.requests.push(request.url()));
  if (init) await page.addInitScript(init);
  if (renderer) await page.addInitScript(askFor, renderer);
  await page.goto(address);
  if (wait === "drawn") await drawn(page);
  return page;
}

/** The path of a file that was downloaded. @param {import("playwright-core").Download} download */
export async function savedAt(download) {
  const path = join(bundled, `${randomUUID()}-${download.suggestedFilename()}`);
  await download.saveAs(path); // the browser may run elsewhere
  return path;
}

/** Every timeline of the page that is in view has been drawn. */
export const drawn = (page) => page.locator("demarche-timeline .stage.drawn").first().waitFor();

export const zoomIn = (page) => page.locator(".tools button", { hasText: "+" }).first();
export const range = (page) => zoomIn(page).getAttribute("aria-label");
/** A reader chooses what lanes stand for, in the menu View. */
export async function groupBy(page, grouping) {
  await page.locator("button.view").click();
  await page.locator(".lanes select").selectOption(grouping);
  await page.keyboard.press("Escape");
}

/** A reader types words into the field of the search, in place of those that are there. */
export async function searchFor(page, words) {
  const field = page.locator(".search > input").first();
  await field.fill(words);
  return field;
}

export const selected = (page) => page.evaluate(() => document.querySelector("demarche-timeline").selected);
export const stageBox = (page) => page.locator(".stage").first().boundingBox();

/** The place of an event's label in the window. The bundled picture is the same drawing as the first view. */
export async function labelOf(page, words) {
  const at = await page.evaluate((text) => {
    const label = [...document.querySelectorAll(".picture text")].find((each) => each.textContent.includes(text));
    return label && { x: Number(label.getAttribute("x")) + 12, y: Number(label.getAttribute("y")) - 4 };
  }, words);
  if (!at) throw new Error(`the picture has no label "${words}"`);
  const box = await stageBox(page);
  return { x: box.x + at.x, y: box.y + at.y };
}

/** Fingers go down, move and are lifted. @param {{x: number, y: number}[][]} steps where each of them is */
export async function fingers(page, steps) {
  const session = await page.context().newCDPSession(page);
  const send = (type, touchPoints) => session.send("Input.dispatchTouchEvent", { type, touchPoints });
  await send("touchStart", steps[0]);
  for (const points of steps.slice(1)) await send("touchMove", points);
  await send("touchEnd", []);
}

/** What draws the first timeline: "webgl" or "2d". */
export const renderer = (page) => page.evaluate(() => document.querySelector("demarche-timeline").renderer);

// Runs in the page: every timeline asks for this renderer, before it is connected.
const askFor = (renderer) =>
  new MutationObserver(() => {
    for (const each of document.querySelectorAll("demarche-timeline:not([renderer])")) each.setAttribute("renderer", renderer);
  }).observe(document, { childList: true, subtree: true });

/** Runs in the page: the engine comes when the test calls window.releaseEngine. */
export const holdEngine = () => {
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...given) => {
    await new Promise((go) => (window.releaseEngine = go));
    return instantiate(...given);
  };
};

export const stagePicture = (page) => page.locator(".stage").first().screenshot();

export const mostDiffering = 0.001; // of all pixels, between two painters of one scene: edges of slanted lines and texts

/** The share of pixels in which two screenshots differ by more than a quarter of the range. @returns {Promise<number>} */
export const differing = (page, ...shots) =>
  page.evaluate(async (all) => {
    const [one, other] = await Promise.all(all.map(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0)); // policies forbid to fetch it
      const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height).data;
    }));
    if (one.length !== other.length) return 1;
    let count = 0;
    for (let at = 0; at < one.length; at += 4) count += [0, 1, 2].some((channel) => Math.abs(one[at + channel] - other[at + channel]) > 64);
    return count / (one.length / 4);
  }, shots.map((shot) => shot.toString("base64")));

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** Waits until what is read has another value than before, and answers it. */
export async function changed(read, before) {
  for (const until = Date.now() + patience; Date.now() < until; await sleep(25)) {
    const now = await read();
    if (now !== before) return now;
  }
  throw new Error(`nothing changed: ${before}`);
}

/** Waits until every flight and fade has ended: a frame of the first timeline asks for no other one soon. */
export const rest = (page) =>
  page.evaluate(async (soon) => {
    const { app } = document.querySelector("demarche-timeline");
    let isMoving = true;
    app.frame = function (now) {
      const wait = Object.getPrototypeOf(this).frame.call(this, now);
      isMoving = wait >= 0 && wait <= soon;
      return wait;
    };
    app.wake();
    while (isMoving) await new Promise((done) => setTimeout(done, 30));
    delete app.frame;
  }, 150);

/** Waits until the page has had so many frames. */
export const frames = (page, count) =>
  page.evaluate(async (left) => {
    for (; left > 0; --left) await new Promise(requestAnimationFrame);
  }, count);

/** Counts frames and timers that the page asks for. */
export const countWork = () => {
  window.work = { frames: 0, timers: 0 };
  const { requestAnimationFrame, setTimeout, setInterval } = window;
  window.requestAnimationFrame = (call) => (++window.work.frames, requestAnimationFrame.call(window, call));
  window.setTimeout = (...given) => (++window.work.timers, setTimeout.apply(window, given));
  window.setInterval = (...given) => (++window.work.timers, setInterval.apply(window, given));
};

/** The work of the page in a second in which the reader does nothing, as soon as half a second passes without any. */
export async function idleWork(page) {
  const workIn = async (ms) => {
    await page.evaluate(() => (window.work = { frames: 0, timers: 0 }));
    await sleep(ms);
    return page.evaluate(() => window.work);
  };
  await changed(async () => Object.values(await workIn(500)).every((count) => count === 0), false);
  return workIn(1000);
}

const types = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm", ".json": "application/json" };

/**
 * Serves files of the checkout, and pages made here, under a content security policy. `requests` has the path of every
 * request, also those of workers.
 */
export async function serve(pages, policy) {
  /** @type {string[]} */
  const requests = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    requests.push(path);
    try {
      const body = Buffer.from(pages[path] ?? readFileSync(join(root, path)));
      response.writeHead(200, {
        "content-length": body.length,
        "content-type": types[extname(path)] ?? "text/html",
        ...(policy ? { "content-security-policy": policy } : {}),
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const close = () => (server.close(), server.closeAllConnections());
  opened.push({ close });
  return { address: `http://127.0.0.1:${server.address().port}`, requests, close };
}

export async function picture(page, name) {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}

/** The colour of a point of the window: "255,255,255". */
export async function pixel(page, x, y) {
  const shot = (await page.screenshot({ clip: { x, y, width: 1, height: 1 } })).toString("base64");
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(1, 1).getContext("2d");
    context.drawImage(image, 0, 0);
    return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)].join();
  }, shot);
}
