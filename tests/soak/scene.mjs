// A scene as text, as the core tells it to tests, and what of its promises can be checked on it.

/** @typedef {{x: number, y: number, width: number, height: number}} Rect */
/** @typedef {Rect & {event: number, count: number}} Target */
/** @typedef {{text: string, x: number, y: number, width: number, slides: boolean, side: number}} Title  y of its baseline; side: x of its end at the mark */
/** @typedef {{runsDown: boolean, plot: Rect, shapes: number, words: (Rect & {text: string})[], titles: Title[], discs: Rect[], bars: Rect[], targets: Target[]}} Scene */

const mostShapes = 4_000; // "a few thousand"
const captionSizes = [10, 11]; // px: names of arcs, counts, "not invited"
const edge = 12; // px
const columns = 30; // px: so far titles of one day may stand apart

const rect = (/** @type {number[]} */ [x, y, width, height]) => ({ x, y, width, height });
const right = (/** @type {{x: number, width: number}} */ r) => r.x + r.width;
const bottom = (/** @type {Rect} */ r) => r.y + r.height;
const overlap = (/** @type {Rect} */ a, /** @type {Rect} */ b) => a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a);
const isSame = (/** @type {Rect} */ a, /** @type {Rect} */ b) => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

/** @param {string} shapes text 15 of the core @param {string} targets text 20 @returns {Scene} */
export function readScene(shapes, targets) {
  const lines = shapes.split("\n").filter(Boolean);
  const clips = lines.filter((line) => line.startsWith("clip "));
  // Time that runs across has clips for the lanes, the grid, the plot and more; time that runs down has one for all.
  const runsDown = clips.length === 1;
  const plotClip = runsDown ? 1 : 3;
  const inPlot = clips[plotClip - 1] ?? "clip 0 0 0 0";
  const scene = /** @type {Scene} */ ({
    runsDown, plot: rect(inPlot.split(" ").slice(1).map(Number)), shapes: lines.length, words: [], titles: [], discs: [], bars: [],
    targets: targets.split("\n").filter(Boolean).map((line) => {
      const [x, y, width, height, event, count] = line.split(" ").map(Number);
      return { x, y, width, height, event, count };
    }),
  });
  let clip = 0;
  for (const line of lines) {
    const [kind, ...parts] = line.split(" ");
    if (kind === "clip") ++clip;
    if (clip !== plotClip) continue;
    const numbers = parts.map(Number);
    if (kind === "text") addText(scene, line, numbers, parts[4]);
    if (kind === "disc" && numbers[2] < 7) scene.discs.push({ x: numbers[0] - 4, y: numbers[1] - 4, width: 8, height: 8 });
    // Bars across have an outline in the colour of their lane, which is soft where a search has found others; spans that
    // run down are filled with the soft one.
    if (kind === "box" && (runsDown ? /^lane_soft\d/.test(parts[4]) : /^lane(_soft)?\d/.test(parts[5] ?? ""))) scene.bars.push(rect(numbers));
  }
  for (const title of scene.titles) {
    title.slides = scene.bars.some((bar) => bar.y < title.y && bottom(bar) > title.y - 8 && (bar.x <= title.x || bar.x < scene.plot.x) && right(bar) >= title.x);
    const isMarkAfter = [...scene.discs, ...scene.bars].some((mark) =>
      mark.y < title.y && bottom(mark) > title.y - 8 && mark.x > title.x && right(mark) > right(title) && mark.x < right(title) + 14); // it may reach into its bar
    const isMarkBefore = [...scene.discs, ...scene.bars].some((mark) =>
      mark.y < title.y && bottom(mark) > title.y - 8 && right(mark) < title.x && right(mark) > title.x - 14);
    title.side = isMarkAfter && !isMarkBefore ? right(title) : title.x;
  }
  return scene;
}

/** @param {Scene} scene @param {string} line @param {number[]} numbers @param {string} ink */
function addText(scene, line, [x, y, width, size], ink) {
  if (/^lane\d/.test(ink)) return; // the name of an arc
  const text = line.slice(line.indexOf('"') + 1, -1);
  scene.words.push({ text, x, y: y - 9.5, width, height: 11 });
  const isLaneName = size === 13 && x === 10; // where names stand inside the lanes
  if (captionSizes.includes(size) || isLaneName) return;
  scene.titles.push({ text, x, y, width, slides: false, side: x });
}

/**
 * Whether a label stands in a bar; beside the view both are cut off. Where a bar is only as much as is known of a date, the
 * label begins in it. @param {Rect} word @param {Rect} bar @param {Rect} plot
 */
const isOwn = (word, bar, plot) =>
  (word.x >= bar.x || bar.x < plot.x) && (right(word) <= right(bar) || right(bar) > right(plot) || word.x <= bar.x + 8);

/**
 * What is wrong with one scene.
 * @param {Scene} scene
 * @param {{marks: number, places: number, wanted: {event: number, title: string}[], hovered?: string}} facts  places: the
 *   most that the shown events have, one in the lane of each party; wanted must be labelled; such a label, and that of what is pointed at, may lie over marks where no row is free of them
 */
export function faults(scene, { marks, places, wanted, hovered = "" }) {
  const found = [];
  const say = (/** @type {string} */ what, /** @type {any} */ ...about) => found.push(`${what}: ${about.map((each) => JSON.stringify(each)).join(" ")}`);
  const { words, plot } = scene;
  words.forEach((word, i) => {
    for (const other of words.slice(i + 1)) if (overlap(word, other)) say("labels overlap", word, other);
    if (scene.runsDown && (word.x < plot.x || right(word) > right(plot))) say("a label leaves the canvas", word);
    if (!scene.runsDown && [...wanted.map(({ title }) => title), hovered].some((title) => isOf(word.text, title))) return;
    for (const disc of scene.discs) if (overlap(word, disc)) say("a label covers a mark", word, disc);
    for (const bar of scene.bars) {
      if (overlap(word, bar) && (scene.runsDown || !isOwn(word, bar, plot)) && right(bar) > plot.x) say("a label covers a bar", word, bar);
    }
  });
  const clusters = scene.targets.filter(({ count }) => count > 1);
  const counted = clusters.reduce((sum, { count }) => sum + count, 0);
  if (marks + counted > places) say("more is counted than shown", { marks, counted, places });
  clusters.forEach((one, i) => {
    for (const other of clusters.slice(i + 1)) if (isSame(one, other)) say("two clusters in one place", one);
  });
  if (scene.shapes > mostShapes) say("too many shapes", scene.shapes);
  for (const { event, title } of wanted) {
    const mark = scene.targets.find((target) => target.event === event && target.count === 1);
    const isBeside = scene.runsDown || (mark && mark.x + edge > plot.x + 40 && mark.x + 40 < right(plot));
    const isInView = mark && isBeside && mark.y > plot.y && bottom(mark) < bottom(plot);
    if (isInView && !scene.titles.some(({ text }) => isOf(text, title))) say("the emphasised event has no label", event, title);
  }
  return found;
}

/** @param {string} text as it is drawn @param {string} title */
const isTitle = (text, title) => text === title || (text.endsWith("…") && title.startsWith(text.slice(0, -1)));

/** The first line of a title, where that is broken into several. @param {string} text @param {string} title */
const isLine = (text, title) => title.startsWith(text.replace(/…$/, ""));

// A title stands whole, or cut, or in lines.
/** @param {string} text @param {string} title */
const isOf = (text, title) => isTitle(text, title) || isLine(text, title);

/** In the first view every event is a mark or counted, in each of its places. @param {Scene} scene @param {{marks: number, places: number}} facts */
export function uncounted({ targets }, { marks, places }) {
  const counted = targets.reduce((sum, { count }) => sum + (count > 1 ? count : 0), 0);
  return marks + counted === places ? [] : [`of ${places} places of events ${marks} are marks and ${counted} are counted`];
}

/** How far the picture moved: what most titles say, if any is in both. @param {Scene} before @param {Scene} after */
export function movedBy(before, after) {
  const at = new Map(after.titles.map((title) => [title.text, title]));
  const moves = before.titles.flatMap(({ text, x, slides }) => (at.has(text) && !slides ? [/** @type {Title} */ (at.get(text)).x - x] : []));
  return moves.sort((a, b) => a - b)[moves.length >> 1];
}

/** What panning changed that it must not. @param {Scene} before @param {Scene} after */
export function pannedFaults(before, after) {
  const dx = movedBy(before, after);
  if (dx === undefined) return [];
  const at = new Map(after.titles.map((title) => [title.text, title]));
  const { plot } = before;
  return before.titles.flatMap(({ text, x, y, width, slides }) => {
    const margin = slides ? edge : 1;
    const left = x + dx;
    const isInView = slides ? left > plot.x + margin && left + width < right(plot) - margin : left + width > plot.x + margin && left < right(plot) - margin;
    if (!isInView) return [];
    const now = at.get(text);
    if (!now) return [`panning by ${dx} took "${text}" from ${x} ${y}`];
    if (now.y !== y || (!slides && Math.abs(now.x - left) > 1)) return [`panning by ${dx} moved "${text}" from ${x} ${y} to ${now.x} ${now.y}`];
    return [];
  });
}

/** What zooming in hid, of titles that were whole: of others nobody sees on which side their marks are, and that of a span
 * goes into its bar. What lies between two titles that are still there, on the same side of marks that are seen, is in view too. @param {Scene} before @param {Scene} after */
export function zoomedFaults(before, after) {
  const at = new Map(after.titles.map((title) => [title.text, title]));
  const isInside = (/** @type {number} */ x) => x > before.plot.x + edge && x < right(before.plot) - edge;
  const isAfterMark = (/** @type {Title} */ { x, side }) => side === x;
  const kept = before.titles.filter((title) => {
    const now = at.get(title.text);
    return !title.slides && now && !now.slides && isInside(now.side) && isAfterMark(now) === isAfterMark(title);
  });
  const first = Math.min(...kept.map(({ side }) => side));
  const last = Math.max(...kept.map(({ side }) => side));
  return before.titles
    .filter(({ text, x, width, side, slides }) => !slides && isInside(x) && isInside(x + width) && side > first + columns && side < last - columns && !at.has(text))
    .map(({ text, x, y }) => `zooming in hid "${text}" from ${x} ${y}, of titles from ${first} to ${last}`);
}
