// Measures one timeline with one number of events: loading, labels, idling, memory, zooming, panning, in this order.
import { writing } from "../../web/abi/names.js";
import { Late, mainThreadMs, memory, openBrowser, settle, tracedTasks, view, within } from "./browser.mjs";
import { loaded, textsInView, watch } from "./in_page.mjs";
import { countLabels, textsOfScene } from "./labels.mjs";

const panSteps = 40;
const panPx = 12;
const zoomSteps = 20;
const idleMs = 3_000;
const theirs = ["load", "zoom", "pan"]; // what else takes too long is our way of measuring, and no failure of the timeline
const interactionMs = 20_000; // then as many steps count as there were

/**
 * @param {any} contender of contenders.mjs
 * @param {{address: string, titles: string[], limitMs: number, picture: string, onlyLabels?: boolean}} task
 */
export async function measure(contender, { address, titles, limitMs, picture, onlyLabels = false }) {
  const measured = await openBrowser();
  const { page } = measured;
  const result = { errors: [] };
  let doing = "";
  const part = async (name, work, ms = limitMs) => {
    doing = name;
    result[name] = await within(ms, work());
  };
  page.on("pageerror", (error) => result.errors.push(error.message.split("\n")[0]));
  page.on("crash", () => result.errors.push("the page crashed"));
  try {
    await part("load", () => load(measured, contender, address));
    await settle(measured);
    await page.screenshot({ path: picture, timeout: 10_000 }).catch(() => {});
    if (!contender.isOneFile) await part("labels", () => labels(measured, contender, titles));
    if (onlyLabels) return result;
    await settle(measured);
    await part("idle", () => idle(measured));
    await part("memory", () => memory(measured));
    if (contender.zoom) await part("zoom", () => zoomed(measured, contender));
    if (contender.pan) await part("pan", () => panned(measured, contender));
  } catch (error) {
    if (theirs.includes(doing)) Object.assign(result, { failed: error instanceof Late ? error.message : "failed", failedAt: doing });
    else result.unknown = doing;
    result.errors.push(`${doing}: ${error.message.split("\n")[0]}`);
  } finally {
    await measured.close();
  }
  return result;
}

/**
 * How long at most one task of the page's main thread takes while it loads, ms of CPU. In a browser of its own: a trace takes
 * memory and time. @param {any} contender @param {{address: string, limitMs: number}} task @returns {Promise<number | undefined>}
 */
export async function longestTask(contender, { address, limitMs }) {
  const measured = await openBrowser();
  try {
    return Math.max(...(await within(2 * limitMs, tracedTasks(measured, () => load(measured, contender, address)))));
  } catch {
    return undefined;
  } finally {
    await measured.close();
  }
}

async function load({ page }, { pictured, ready = pictured }, address) {
  await page.addInitScript({ content: `(${watch})({ pictured: ${pictured}, ready: ${ready} });` });
  await page.goto(address, { waitUntil: "commit", timeout: 0 });
  return page.evaluate(loaded);
}

async function idle(measured) {
  const frames = () => measured.page.evaluate(() => window.seen.frames);
  const before = { frames: await frames(), ms: await mainThreadMs(measured) };
  await measured.page.waitForTimeout(idleMs);
  return { mainThreadMs: (await mainThreadMs(measured)) - before.ms, frames: (await frames()) - before.frames };
}

// Some place their marks a while after they can be used: what counts is what two looks agree on.
async function labels(measured, contender, titles) {
  let before;
  for (let looks = 0; looks < 8; ++looks) {
    const now = countLabels(await texts(measured, contender), titles);
    if (before && Object.keys(now).every((each) => now[each] === before[each])) return now;
    before = now;
    await measured.page.waitForTimeout(1_000);
  }
  throw new Error("the labels do not come to rest");
}

async function texts({ page }, { ours, stage }) {
  if (!ours) return page.evaluate(textsInView);
  const dump = await page.evaluate((scene) => window.write(document.querySelector("demarche-timeline").app.timeline, scene), writing.scene);
  return textsOfScene(dump, await page.locator(stage).boundingBox(), view);
}

/** Runs steps, each until it is on the screen, and what follows of itself; answers ms a step. */
async function stepped(measured, count, step) {
  await settle(measured);
  const { page } = measured;
  const inFramesMs = () => page.evaluate(() => window.seen.inFramesMs);
  const before = { ms: await mainThreadMs(measured), inFramesMs: await inFramesMs(), clock: Date.now(), picture: await glance(page) };
  const until = before.clock + interactionMs;
  let done = 0;
  let middle = before.picture;
  for (; done < count && Date.now() < until; ++done) {
    await step(done);
    await page.evaluate(() => window.seen.painted());
    if (done === Math.floor(count / 4)) middle = await glance(page);
  }
  const clock = Date.now() - before.clock;
  await settle(measured);
  return {
    mainThreadMs: ((await mainThreadMs(measured)) - before.ms) / done, inFramesMs: ((await inFramesMs()) - before.inFramesMs) / done, clockMs: clock / done, steps: done,
    moved: middle && before.picture ? !middle.equals(before.picture) : undefined,
  };
}

// Only to see whether anything moves: a page too busy to be pictured is not held against it.
const glance = (page) => page.screenshot({ timeout: 5_000 }).catch(() => undefined);

async function middleOf({ page }, { stage }) {
  const box = await page.locator(stage).first().boundingBox();
  const bottom = Math.min(box.y + box.height, view.height);
  return { x: box.x + box.width / 2, y: (Math.max(0, box.y) + bottom) / 2 };
}

// In for half of the steps, and out again.
async function zoomed(measured, contender) {
  const zoom = await zoomer(measured, contender);
  const result = await stepped(measured, zoomSteps, (step) => zoom(step < zoomSteps / 2 ? 1 : -1));
  for (let step = 0; step < 3; ++step) await zoom(1); // so that there is somewhere to pan to
  return result;
}

async function zoomer(measured, contender) {
  const { page } = measured;
  if (contender.zoom === "api") return (direction) => page.evaluate((factor) => window.bench.zoom(factor), direction > 0 ? 1.25 : 0.8);
  if (contender.zoom === "button") {
    return (direction) => page.evaluate((button) => document.querySelector(button).click(), contender.zoomButtons[direction > 0 ? 0 : 1]);
  }
  const { x, y } = await middleOf(measured, contender);
  await page.mouse.move(x, y);
  const held = contender.zoom === "ctrl-wheel";
  return async (direction) => {
    if (held) await page.keyboard.down("Control");
    await page.mouse.wheel(0, -100 * direction);
    if (held) await page.keyboard.up("Control");
  };
}

// To the left for half of the steps, and back: a drag that does not let go.
async function panned(measured, contender) {
  const { page } = measured;
  const at = (step) => (step < panSteps / 2 ? step + 1 : panSteps - step - 1) * -panPx;
  if (contender.pan === "api") {
    return stepped(measured, panSteps, (step) => page.evaluate((px) => window.bench.pan(px), step < panSteps / 2 ? -panPx : panPx));
  }
  const { x, y } = await middleOf(measured, contender);
  await page.mouse.move(x, y);
  await page.mouse.down();
  const result = await stepped(measured, panSteps, (step) => page.mouse.move(x + at(step), y));
  await page.mouse.up();
  return result;
}
