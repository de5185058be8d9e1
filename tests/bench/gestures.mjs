// What a reader does to a timeline: drags and zooms, a step a frame, and what each step costs.
import { cpuBetween, droppedFrames, percentile } from "./arithmetic.mjs";
import { mainThreadMs, processes, settle, view } from "./browser.mjs";
import { countQuads, follow } from "./in_page.mjs";

const panSteps = 120;
const turnsAt = panSteps / 3; // so that the drag does not end where it began, and it can be seen whether anything moved
const panPx = 12;
const zoomSteps = 20;
const countedSteps = 10; // whose quads are counted, after the drag: counting takes time itself
const longestMs = 20_000; // then as many steps count as there were

/** How far the pointer has gone after so many steps: to the left, and then to the right past where it began. @param {number} done */
const dragged = (done) => (done <= turnsAt ? -done : done - 2 * turnsAt) * panPx;

/**
 * Does the steps, each when the one before it has been handled, and what follows of itself.
 * @param {number} count @param {string} eventType by which the page knows a step @param {(step: number) => Promise<any>} step
 */
async function stepped(measured, count, eventType, step) {
  const { page } = measured;
  await settle(measured);
  await page.evaluate(`(${follow})(${JSON.stringify(eventType)})`);
  const before = { ms: await mainThreadMs(measured), processes: await processes(measured) };
  const until = Date.now() + longestMs;
  let done = 0;
  while (done < count && Date.now() < until) await step(done++);
  await page.evaluate(() => window.seen.nextFrame());
  const { latencies, frames } = await page.evaluate(() => window.steps.finish());
  await settle(measured);
  const cpu = cpuBetween(before.processes, await processes(measured));
  return {
    steps: done,
    cpuMs: cpu.all / done,
    gpuMs: cpu.gpu / done,
    mainThreadMs: ((await mainThreadMs(measured)) - before.ms) / done,
    p50: percentile(latencies, 0.5),
    p95: percentile(latencies, 0.95),
    dropped: (droppedFrames(frames) * count) / done,
  };
}

// Only to see whether anything moves: a page too busy to be pictured is not held against it.
const glance = (page) => page.screenshot({ timeout: 5_000 }).catch(() => undefined);

async function middleOf({ page }, { stage }) {
  const box = await page.locator(stage).first().boundingBox();
  const bottom = Math.min(box.y + box.height, view.height);
  return { x: box.x + box.width / 2, y: (Math.max(0, box.y) + bottom) / 2 };
}

// A step that is no input: the page itself says when it begins, and the step has been handled in the next frame.
const called = (page, call, argument) =>
  page.evaluate(`window.steps?.begin(); (${call})(${JSON.stringify(argument)}); window.seen.nextFrame()`);

const eventOf = { "ctrl-wheel": "wheel", wheel: "wheel", button: "none", api: "none" };

/** In for half of the steps, and out again. Afterwards the view is so near that every step of a drag can move it. */
export async function zoomed(measured, contender) {
  const { page } = measured;
  const { x, y } = await middleOf(measured, contender);
  await page.mouse.move(x, y);
  const isHeld = contender.zoom === "ctrl-wheel";
  if (isHeld) await page.keyboard.down("Control");
  const zoom = zoomer(page, contender);
  const result = await stepped(measured, zoomSteps, eventOf[contender.zoom], (step) => zoom(step < zoomSteps / 2));
  for (let step = 0; step < contender.nearer; ++step) await zoom(true);
  if (isHeld) await page.keyboard.up("Control");
  return result;
}

/** @returns {(isIn: boolean) => Promise<any>} */
function zoomer(page, { zoom, zoomButtons }) {
  if (zoom === "api") return (isIn) => called(page, "(factor) => window.bench.zoom(factor)", isIn ? 1.25 : 0.8);
  if (zoom === "button") return (isIn) => called(page, "(button) => document.querySelector(button).click()", zoomButtons[isIn ? 0 : 1]);
  return (isIn) => page.mouse.wheel(0, isIn ? -100 : 100);
}

/** A drag, with the most quads of a frame of it where the timeline draws on a canvas. */
export async function panned(measured, contender) {
  const { page } = measured;
  const { x, y } = await middleOf(measured, contender);
  const isDrag = contender.pan === "drag";
  const pan = async (step) =>
    isDrag
      ? page.mouse.move(x + dragged(step + 1), y)
      : called(page, "(px) => window.bench.pan(px)", dragged(step + 1) - dragged(step));
  await page.mouse.move(x, y);
  await settle(measured);
  const before = await glance(page);
  if (isDrag) await page.mouse.down();
  const result = await stepped(measured, panSteps, isDrag ? "pointermove" : "none", pan);
  if (contender.draws) result.quads = await quads(measured, pan);
  if (isDrag) await page.mouse.up();
  await page.mouse.move(x, y); // as before, so that what it points at looks alike
  await settle(measured);
  const after = await glance(page);
  return { ...result, moved: before && after ? !before.equals(after) : undefined };
}

// The drag goes back by some steps.
async function quads(measured, pan) {
  await measured.page.evaluate(countQuads);
  for (let step = 1; step <= countedSteps; ++step) {
    await pan(panSteps - 1 - step);
    await measured.page.evaluate(() => window.seen.nextFrame());
  }
  return measured.page.evaluate(() => window.quads.length && Math.max(...window.quads));
}
