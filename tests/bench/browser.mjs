// One Chromium for one measurement, so that none inherits another's memory, and a stuck one can be killed by itself.
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

export const view = { width: 1280, height: 720 };

// No other host can be reached: what a page asks of one fails at once and costs no time.
const flags = [
  "--no-sandbox", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic",
  "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist", "--js-flags=--expose-gc",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

export class Late extends Error {}

/** Whatever comes first: the work's answer, or Late. @template T @param {number} ms @param {Promise<T>} work @returns {Promise<T>} */
export async function within(ms, work) {
  let timer;
  const late = new Promise((_, reject) => (timer = setTimeout(() => reject(new Late(`> ${ms / 1000} s`)), ms)));
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => {}); // of a browser that is killed
  }
}

export async function openBrowser() {
  const server = await chromium.launchServer({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: flags });
  const browser = await chromium.connect(server.wsEndpoint());
  const page = await browser.newPage({ viewport: view });
  const session = await page.context().newCDPSession(page);
  // CPU time of the main thread and not the clock's: other work on this machine counts less.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return { server, browser, page, session, close: () => server.kill() };
}

/** ms of CPU time that the page's main thread has spent in tasks so far. */
export async function mainThreadMs({ session }) {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1000 * metrics.find(({ name }) => name === "TaskDuration").value;
}

const markName = "measured page"; // by which its process is known

/** The tasks of the page's main thread while something is done, ms of its CPU time each. @param {() => Promise<any>} work */
export async function tracedTasks({ browser, page }, work) {
  const session = await browser.newBrowserCDPSession();
  const events = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...value));
  await session.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: ["toplevel", "blink.user_timing"] } });
  await work();
  await page.evaluate((mark) => performance.mark(mark), markName);
  const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await complete;
  const { pid, tid } = events.find(({ name }) => name === markName);
  return events.filter((event) => event.name.endsWith("RunTask") && event.pid === pid && event.tid === tid).map(({ tdur }) => tdur / 1000);
}

const mb = 1024 * 1024;

/** MB after a collection: objects of JavaScript, memory of wasm, what the renderer's process holds, and at most has held. */
export async function memory({ session, page, browser }) {
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const wasm = await page.evaluate(() => [...window.seen.memories].reduce((sum, each) => sum + each.buffer.byteLength, 0));
  const whole = await browser.newBrowserCDPSession();
  const { processInfo } = await whole.send("SystemInfo.getProcessInfo");
  const ids = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
  const largest = (/** @type {string} */ what) => Math.max(...ids.map((id) => statusKb(id, what))) / 1024;
  return { heap: usedSize / mb, wasm: wasm / mb, renderer: largest("VmRSS"), peak: largest("VmHWM") };
}

/** @param {number} pid @param {string} what  a line of proc(5)'s status */
function statusKb(pid, what) {
  try {
    return Number(readFileSync(`/proc/${pid}/status`, "utf8").match(new RegExp(`${what}:\\s+(\\d+)`))[1]);
  } catch {
    return 0; // it has ended meanwhile
  }
}

/** Waits until the main thread has nothing more to do, at most some seconds. */
export async function settle(measured) {
  let before = await mainThreadMs(measured);
  for (let tries = 0; tries < 25; ++tries) {
    await measured.page.waitForTimeout(200);
    const now = await mainThreadMs(measured);
    if (now - before < 3) return;
    before = now;
  }
}
