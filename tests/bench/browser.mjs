// One Chromium for one measurement, so that none inherits another's memory, and a stuck one can be killed by itself.
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

export const view = { width: 1280, height: 720 };

// No other host can be reached: what a page asks of one fails at once and costs no time.
const flags = [
  "--no-sandbox", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic",
  "--enable-unsafe-swiftshader", "--js-flags=--expose-gc",
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

/** @param {string[]} [more] flags of this measurement alone */
export async function openBrowser(more = []) {
  const server = await chromium.launchServer({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: [...flags, ...more] });
  const browser = await chromium.connect(server.wsEndpoint());
  const page = await browser.newPage({ viewport: view });
  const session = await page.context().newCDPSession(page);
  const whole = await browser.newBrowserCDPSession();
  // By the clock: a reader also waits while the page is blocked by another process.
  await session.send("Performance.enable", { timeDomain: "timeTicks" });
  return { server, browser, page, session, whole, close: () => server.kill() };
}

/** ms that the page's main thread has been in tasks so far, busy or blocked. */
export async function mainThreadMs({ session }) {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1000 * metrics.find(({ name }) => name === "TaskDuration").value;
}

/** All processes of the browser, with the CPU time of each so far. */
export const processes = async ({ whole }) => (await whole.send("SystemInfo.getProcessInfo")).processInfo;

const markName = "measured page"; // by which its process is known

/** The tasks of the page's main thread while something is done, ms by the clock each. @param {() => Promise<any>} work */
export async function tracedTasks({ whole, page }, work) {
  const events = [];
  whole.on("Tracing.dataCollected", ({ value }) => events.push(...value));
  await whole.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: ["toplevel", "blink.user_timing"] } });
  await work();
  await page.evaluate((mark) => performance.mark(mark), markName);
  const complete = new Promise((resolve) => whole.once("Tracing.tracingComplete", resolve));
  await whole.send("Tracing.end");
  await complete;
  const { pid, tid } = events.find(({ name }) => name === markName);
  return events.filter((event) => event.name.endsWith("RunTask") && event.pid === pid && event.tid === tid).map(({ dur = 0 }) => dur / 1000);
}

const mb = 1024 * 1024;

/** MB after a collection: objects of JavaScript, memory of wasm, what the renderer's process holds, and at most has held. */
export async function memory(measured) {
  const { session, page } = measured;
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const wasm = await page.evaluate(() => [...window.seen.memories].reduce((sum, each) => sum + each.buffer.byteLength, 0));
  const ids = (await processes(measured)).filter(({ type }) => type === "renderer").map(({ id }) => id);
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
