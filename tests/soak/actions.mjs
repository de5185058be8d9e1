// What a reader may do, each with the numbers that a seed gives; and how a test sees what came of it.
import { number, text, writing } from "../../web/abi/names.js";
import { readScene } from "./scene.mjs";

const timelineOf = () => document.querySelector("demarche-timeline").app.timeline;
const sizes = [[1280, 720], [1600, 900], [1024, 640], [1280, 720], [760, 900], [390, 844], [1440, 700]];
const words = ["treaty", "envoys", "river grain", "12", "zzz", "ceasefire after", "council"];
const keys = ["+", "+", "-", "-", "0", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown", "Enter", "Escape"];

const pick = (next, list) => list[Math.floor(next() * list.length)];

/** The part of the stage that is in the window. */
async function stageIn(page) {
  const stage = page.locator(".stage").first();
  const isSeen = await stage.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 200 && top < innerHeight - 200;
  });
  if (!isSeen) await stage.evaluate((element) => element.scrollIntoView({ block: "start", behavior: "instant" }));
  const box = await stage.boundingBox();
  const { width, height } = page.viewportSize();
  const top = Math.max(0, box.y);
  return { x: box.x, y: top, width: Math.min(width, box.x + box.width) - box.x, height: Math.min(height, box.y + box.height) - top, above: top - box.y };
}

async function somewhere(page, next) {
  const box = await stageIn(page);
  return { x: box.x + 4 + next() * (box.width - 8), y: box.y + 4 + next() * (box.height - 8) };
}

/** Where the page is scrolled, the stage may be under every place of the window. */
export async function away(page) {
  await page.mouse.move(1, 1);
  await page.locator(".stage").first().dispatchEvent("pointerleave");
}

/** Nothing selected, focused or pointed at. */
export async function plain(page) {
  await page.evaluate(() => document.querySelector("demarche-timeline").select(""));
  await page.locator(".stage").first().focus();
  await page.keyboard.press("Escape"); // a tip goes first
  await page.keyboard.press("Escape");
  await away(page);
}

/** @type {Record<string, (page: any, next: () => number, given?: any) => Promise<any>>} */
export const actions = {
  async drag(page, next, given) {
    const box = await stageIn(page);
    const { dx, dy } = given ?? { dx: (next() - 0.5) * 700, dy: (next() - 0.5) * 120 };
    // Clear of the window's right edge, and of the overview at the bottom.
    const from = { x: box.x + box.width * (dx < 0 ? 0.8 : 0.3), y: box.y + Math.min(60, box.height / 2) };
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + dx / 2, from.y + dy / 2, { steps: 2 });
    await page.mouse.move(from.x + dx, from.y + dy, { steps: 2 });
    await page.mouse.up();
    return `${dx} ${dy}`;
  },
  async zoom(page, next, given) {
    const box = await stageIn(page);
    const { part, dy } = given ?? { part: next(), dy: (next() - 0.55) * 900 };
    await page.mouse.move(box.x + 4 + part * (box.width - 8), box.y + box.height * 0.4);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, dy);
    await page.keyboard.up("Control");
    return `${part} ${dy}`;
  },
  async pan(page, next) {
    const at = await somewhere(page, next);
    await page.mouse.move(at.x, at.y);
    const dx = (next() - 0.5) * 600;
    await page.mouse.wheel(dx, 0);
    return `${dx}`;
  },
  async key(page, next) {
    await page.locator(".stage").first().focus();
    const pressed = [];
    for (let i = 0; i < 4; ++i) {
      pressed.push(pick(next, keys));
      await page.keyboard.press(pressed[i]);
    }
    return pressed.join(" ");
  },
  async hover(page, next) {
    const at = await somewhere(page, next);
    await page.mouse.move(at.x, at.y);
  },
  async click(page, next) {
    const at = await somewhere(page, next);
    await page.mouse.click(at.x, at.y);
    return `${at.x} ${at.y}`;
  },
  async doubleClick(page, next) {
    const at = await somewhere(page, next);
    await page.mouse.dblclick(at.x, at.y);
    return `${at.x} ${at.y}`;
  },
  async target(page, next) {
    const seen = await settled(page);
    if (!seen) return "no rest";
    const box = await stageIn(page);
    const { targets } = seen.scene;
    const clusters = targets.filter(({ count }) => count > 1);
    const target = pick(next, next() < 0.5 && clusters.length ? clusters : targets);
    if (!target) return "none";
    const y = target.y + target.height / 2 - box.above;
    if (y < 2 || y > box.height - 2) return "out of the window";
    const x = Math.min(box.width - 4, Math.max(4, target.x + Math.min(12, target.width / 2)));
    await page.mouse.click(box.x + x, box.y + y);
    return `${target.event} ×${target.count}`;
  },
  async select(page, next) {
    const event = next();
    return page.evaluate(([part, of, { id }, { events }]) => {
      const element = document.querySelector("demarche-timeline");
      const timeline = new Function(`return (${of})()`)();
      return element.select(timeline.text(id, Math.floor(part * timeline.number(events))));
    }, [event, String(timelineOf), text, number]);
  },
  async search(page, next) {
    const word = pick(next, words);
    await page.locator(".search > input").first().fill("");
    await page.keyboard.type(word);
    return word;
  },
  async clear(page) {
    await page.locator(".search > input").first().fill("");
  },
  async view(page) {
    const button = page.locator("button.view").first();
    if (!(await button.isVisible())) return;
    await button.click();
    const scale = page.locator("button.axis").first();
    if (await scale.isVisible()) await scale.click();
    await page.keyboard.press("Escape");
  },
  async resize(page, next) {
    const [width, height] = pick(next, sizes);
    await page.setViewportSize({ width, height });
    return `${width} ${height}`;
  },
  async look(page, next) {
    const media = { colorScheme: pick(next, ["dark", "light"]), reducedMotion: pick(next, ["reduce", "no-preference"]) };
    await page.emulateMedia(media);
    return JSON.stringify(media);
  },
  async overview(page, next) {
    const box = await stageIn(page);
    const at = { x: box.x + 160 + next() * Math.max(1, box.width - 180), y: box.y + box.height - 25 };
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x + (next() - 0.5) * 200, at.y, { steps: 3 });
    await page.mouse.up();
  },
  async scroll(page, next) {
    await away(page);
    await page.mouse.wheel(0, (next() - 0.5) * 1200);
  },
};

/** The scene at rest: the same twice, with nothing under way. Nothing when that does not come. */
export async function settled(page) {
  await stageIn(page);
  const seen = await page.evaluate(async ([of, text, number, writing]) => {
    const timeline = new Function(`return (${of})()`)();
    // A long document is arranged in some 300 frames, twice where the stage's height follows from it; software that
    // draws 10 a second would take a minute for it. What is done here is the same work, in about 40 ms more a frame.
    const steps = 2_000_000;
    const wait = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 40)));
    const look = () => ({
      shapes: window.write(timeline, writing.scene), targets: timeline.text(text.targets), marks: timeline.number(number.marks),
      shown: timeline.number(number.shown), axis: timeline.number(number.axis), range: timeline.text(text.range),
      isDone: timeline.work(steps) === 1, runsDown: timeline.number(number.runsDown) > 0,
      selected: timeline.number(number.selected), focused: timeline.number(number.focused),
    });
    const until = performance.now() + 60_000;
    let same = 0;
    for (let before = look(); performance.now() < until; ) {
      await wait();
      const now = look();
      same = now.shapes === before.shapes && now.shown === before.shown && now.isDone ? same + 1 : 0;
      if (same >= 4) {
        const wanted = [now.selected, now.focused].filter((event) => event >= 0);
        const title = (event) => timeline.text(text.eventTitle, event);
        const hovered = timeline.number(number.hovered);
        return { ...now, hovered: hovered < 0 ? "" : title(hovered), wanted: wanted.map((event) => ({ event, title: title(event) })) };
      }
      before = now;
    }
    return undefined;
  }, [String(timelineOf), text, number, writing]);
  return seen && { ...seen, scene: readScene(seen.shapes, seen.targets) };
}
