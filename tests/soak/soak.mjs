// Random input of a reader through a browser, from a seed, for any time. After each batch, every promise of the layout
// that can be checked on the live scene is checked.
import { join } from "node:path";
import { random, story } from "../bench/generate.mjs";
import { serve } from "../bench/server.mjs";
import { launch, root } from "../browser/reader.mjs";
import { actions, away, plain, settled } from "./actions.mjs";
import { faults, pannedFaults, uncounted, zoomedFaults } from "./scene.mjs";

const batch = 8; // steps between two checks
const desk = { width: 1280, height: 720 };
const mb = 1024 * 1024;

// Titles begin with a number, so that no two are the same; every fourth event joins two lanes; some matter more.
/** @param {number} events @param {number} seed */
export function document(events, seed) {
  const made = story(events, seed);
  const next = random(seed);
  const list = made.events.map((event, i) => {
    const other = next() < 0.25 ? [{ actor: `p${Math.floor(next() * 12)}`, role: "party" }] : [];
    const participants = [...event.participants, ...other.filter(({ actor }) => actor !== event.participants[0].actor)];
    return { ...event, title: `${i} ${event.title}`, importance: Math.round(next() * 80) / 100, participants };
  });
  return { ...made, events: list };
}

// A swipe that nobody takes must not lead back to the page before.
const shell = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="color-scheme" content="light dark">
<title>Soak</title><style>html{color-scheme:light dark;overscroll-behavior:none}body{margin:0;font:14px sans-serif}</style>
<link rel="icon" href="data:,"><demarche-timeline src="/story.json"></demarche-timeline>
<script type="module">import { write } from "/dist/workshop.js"; window.write = write;</script><p style="height:40vh">The article goes on.</p>`;

// Memory of every wasm of the page.
const watchMemory = () => {
  const { instantiate } = WebAssembly;
  window.memories = new Set();
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate.apply(WebAssembly, given);
    for (const each of Object.values((made.instance ?? made).exports)) {
      if (each instanceof WebAssembly.Memory) window.memories.add(each);
    }
    return made;
  };
};

/** @returns {Promise<{heap: number, wasm: number, nodes: number}>} MB after a collection */
async function memory(page, session) {
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const { nodes } = await session.send("Memory.getDOMCounters");
  const wasm = await page.evaluate(() => [...window.memories].reduce((sum, each) => sum + each.buffer.byteLength, 0));
  return { heap: usedSize / mb, wasm: wasm / mb, nodes };
}

/**
 * @param {{events: number, seconds: number, seed: number, home?: {width: number, height: number}, checks?: number, say?: (line: string) => void}} wanted
 *   home: the window in which the reader begins, and to which they come back; checks:
 *   how many must be made, however long they take
 * @returns {Promise<{steps: number, checks: number, titles: {across: number, down: number}, faults: string[], first?: any, last?: any, log: string[]}>} titles: how many were
 *   checked where time runs across and down; first and last: memory, after the first minute (or a quarter of a shorter run) and at the end
 */
export async function soak({ events, seconds, seed, home = desk, checks = 0, say = () => {} }) {
  const made = document(events, seed);
  const places = made.events.reduce((sum, { participants }) => sum + participants.length, 0);
  const pages = new Map([["/", shell], ["/story.json", JSON.stringify(made)]]);
  const site = await serve({ dist: join(root, "dist") }, pages);
  const browser = await launch();
  try {
    const run = new Run({ browser, address: `${site.address}/`, events, places, seconds, seed, home, checks, say });
    await run.run().catch((error) => run.stuck(error));
    return run.report;
  } finally {
    await browser.close();
    site.close();
  }
}

class Run {
  /** @param {any} given */
  constructor(given) {
    Object.assign(this, given);
    this.next = random(this.seed);
    this.report = { steps: 0, checks: 0, titles: { across: 0, down: 0 }, faults: [], log: [] };
  }

  async run() {
    const { browser, address, events, seconds, report } = this;
    const context = await browser.newContext({ viewport: this.home });
    const page = (this.page = await context.newPage());
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && this.fault(`console: ${message.text()}`));
    page.on("pageerror", (error) => this.fault(`exception: ${error.stack ?? error}`));
    page.on("crash", () => this.fault("the page crashed"));
    await page.addInitScript(watchMemory);
    await page.goto(address);
    await page.locator("demarche-timeline .stage.drawn").first().waitFor({ timeout: 60_000 });
    this.session = await context.newCDPSession(page);
    this.say(`${events} events, seed ${this.seed}, ${seconds} s`);
    const begun = Date.now();
    const passed = () => (Date.now() - begun) / 1000;
    const warm = Math.min(60, seconds / 4);
    let told = 0;
    // Each once and to its end, so that what grows once has grown: memory of wasm never shrinks.
    for (const name of Object.keys(actions)) {
      await this.step(name);
      if (events > 10_000) await settled(page);
    }
    while ((passed() < seconds || report.checks < this.checks) && report.faults.length < 20) {
      await this.batch();
      if (!report.first && passed() >= warm) report.first = await this.measure();
      if (passed() - told >= 30) {
        told = passed();
        this.say(`${Math.round(told)} s: ${report.steps} steps, ${report.checks} checks, ${report.faults.length} faults`);
      }
    }
    report.last = await this.measure();
    return report;
  }

  /** @param {string} what */
  fault(what) {
    this.report.faults.push(`step ${this.report.steps}: ${what}`);
    this.say(`FAULT at step ${this.report.steps}: ${what}\n  after: ${this.report.log.slice(-12).join("; ")}`);
  }

  // The page does not answer: reports the functions in which it is.
  /** @param {any} error */
  async stuck(error) {
    const first = String(error.message ?? error).split("\n")[0];
    const within = (/** @type {Promise<any>} */ asked) => Promise.race([asked, new Promise((done) => setTimeout(done, 5_000))]);
    const paused = new Promise((done) => this.session?.once("Debugger.paused", done));
    this.session?.send("Debugger.enable").then(() => this.session.send("Debugger.pause")).catch(() => {});
    const { callFrames = [] } = (await within(paused)) ?? {};
    const stack = callFrames.map((/** @type {any} */ { functionName, location }) => `${functionName}:${location.lineNumber}:${location.columnNumber}`);
    this.fault(`${first} at ${this.page.url()}, in ${stack.slice(0, 12).join(" < ") || "no script"}`);
  }

  /** @param {string} name */
  async step(name) {
    ++this.report.steps;
    const did = await actions[name](this.page, this.next);
    this.report.log.push(`${this.report.steps} ${name} ${did ?? ""}`);
    if (this.report.log.length > 200) this.report.log.shift();
  }

  async batch() {
    const names = Object.keys(actions);
    for (let i = 0; i < batch; ++i) await this.step(names[Math.floor(this.next() * names.length)]);
    await this.check();
    const moving = this.next();
    if (moving < 0.3) await this.checkPan();
    else if (moving < 0.6) await this.checkZoom();
    else if (moving < 0.75) await this.checkHome();
  }

  /** @param {string[]} found @param {...any} seen what it was found in */
  note(found, ...seen) {
    ++this.report.checks;
    if (found.length) {
      const about = ({ shown, axis, range, scene }) => JSON.stringify({ ...this.page.viewportSize(), shown, axis, range, plot: scene.plot });
      this.say(`seen at ${seen.map(about).join(", then ")}`);
      this.report.seen = seen;
    }
    for (const each of found.slice(0, 3)) this.fault(each);
  }

  async check() {
    const now = await settled(this.page);
    if (!now) return this.fault("the picture does not come to rest within a minute");
    this.report.titles[now.scene.runsDown ? "down" : "across"] += now.scene.titles.length;
    this.note(faults(now.scene, { ...now, places: this.places }), now);
    return now.scene.runsDown ? undefined : now; // it neither pans nor zooms
  }

  // Nothing is emphasised, so that no label gives way.
  async bare() {
    await plain(this.page);
    return this.check();
  }

  async checkPan() {
    const before = await this.bare();
    if (!before) return;
    const part = this.next() - 0.5;
    const dx = Math.round(part * 480) + (part < 0 ? -10 : 10); // less is a click
    await actions.drag(this.page, this.next, { dx, dy: 0 });
    await away(this.page);
    const after = await this.bare();
    // An event under the pointer has a bold label, and may be labelled where others are not.
    if (after && isOfSameEvents(before, after) && !before.hovered && !after.hovered) this.note(pannedFaults(before.scene, after.scene), before, after);
  }

  async checkZoom() {
    const before = await this.bare();
    if (!before) return;
    const at = { part: 0.3 + this.next() * 0.6, dy: -60 - Math.round(this.next() * 400) };
    await actions.zoom(this.page, this.next, at);
    await away(this.page);
    const after = await this.check();
    if (!after || !isOfSameEvents(before, after)) return;
    this.note(zoomedFaults(before.scene, after.scene), before, after);
    await actions.zoom(this.page, this.next, { ...at, dy: -at.dy });
    await away(this.page);
    const back = await this.check();
    // The way back leads elsewhere if the zoom or the view met its limit.
    if (back && isOfSameEvents(before, back) && isBack(before.scene, back.scene)) this.note(pannedFaults(before.scene, back.scene), before, back);
  }

  async checkHome() {
    const home = await this.atHome();
    if (home) this.note(uncounted(home.scene, { ...home, places: this.places }), home);
  }

  async atHome() {
    await this.page.setViewportSize(this.home);
    await actions.clear(this.page);
    await plain(this.page);
    await this.page.keyboard.press("0");
    await away(this.page);
    return this.check();
  }

  async measure() {
    await this.atHome();
    const found = await memory(this.page, this.session);
    this.say(`memory: heap ${found.heap.toFixed(2)} MB, wasm ${found.wasm.toFixed(2)} MB, ${found.nodes} nodes`);
    return found;
  }
}

// The answer to a filter may come late, within a pan: then it is no pan of one picture.
const isOfSameEvents = (before, after) => before.shown === after.shown;

// Whether all titles of both scenes moved by the same distance.
function isBack(before, back) {
  const at = new Map(back.titles.map(({ text, x }) => [text, x]));
  const moves = before.titles.flatMap(({ text, x, slides }) => (slides || !at.has(text) ? [] : [at.get(text) - x]));
  return moves.length > 1 && Math.max(...moves) - Math.min(...moves) < 0.5;
}

/** By how much memory grew, as a share of what it was. @param {{first?: any, last?: any}} report */
export const growth = ({ first, last }) => (last.heap + last.wasm) / (first.heap + first.wasm) - 1;
