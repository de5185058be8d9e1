// Measures one timeline with one number of events: loading, labels, idling, memory, zooming, panning, in this order.
import { writing } from "../../web/abi/names.js";
import { Late, mainThreadMs, memory, openBrowser, settle, tracedTasks, view, within } from "./browser.mjs";
import { panned, zoomed } from "./gestures.mjs";
import { loaded, textsInView, watch } from "./in_page.mjs";
import { countLabels, textsOfScene } from "./labels.mjs";

const idleMs = 3_000;
const theirs = ["load", "zoom", "pan"]; // what else takes too long is our way of measuring, and no failure of the timeline

/** What is measured: everything, only what a reader does, or only the labels. */
export const parts = {
  all: ["load", "picture", "labels", "idle", "memory", "zoom", "pan"],
  again: ["load", "zoom", "pan"],
  labels: ["load", "picture", "labels"],
};

/**
 * @param {any} contender of contenders.mjs
 * @param {{address: string, titles: string[], limitMs: number, picture: string, wanted: string[]}} task
 */
export async function measure(contender, { address, titles, limitMs, picture, wanted }) {
  const measured = await openBrowser(contender.flags);
  const { page } = measured;
  const result = { errors: [] };
  let doing = "";
  const work = {
    load: () => load(measured, contender, address),
    picture: () => page.screenshot({ path: picture, timeout: 10_000 }).then(() => undefined, () => undefined),
    labels: () => contender.labels && labels(measured, contender, titles),
    idle: () => idle(measured),
    memory: () => memory(measured),
    zoom: () => contender.zoom && zoomed(measured, contender),
    pan: () => contender.pan && panned(measured, contender),
  };
  page.on("pageerror", (error) => result.errors.push(error.message.split("\n")[0]));
  page.on("crash", () => result.errors.push("the page crashed"));
  try {
    for (doing of wanted) {
      await settle(measured);
      result[doing] = await within(limitMs, Promise.resolve(work[doing]()));
    }
    result.renderer = await page.evaluate(() => document.querySelector("demarche-timeline")?.renderer);
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
 * How long at most one task of the page's main thread takes while it loads, ms by the clock. In a browser of its own: a trace
 * takes memory and time. @param {any} contender @param {{address: string, limitMs: number}} task @returns {Promise<number | undefined>}
 */
export async function longestTask(contender, { address, limitMs }) {
  const measured = await openBrowser(contender.flags);
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

async function texts({ page }, { labels, stage }) {
  if (labels === "page") return page.evaluate(textsInView);
  const dump = await page.evaluate((scene) => window.write(document.querySelector("demarche-timeline").app.timeline, scene), writing.scene);
  return textsOfScene(dump, await page.locator(stage).boundingBox(), view);
}
