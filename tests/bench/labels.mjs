// Labels of events: which can be read, and which lie upon each other. From the texts of a page or from our own scene.

const sides = ({ x, y, width, height }) => ({ left: x, top: y, right: x + width, bottom: y + height });
const within = (inner, outer) =>
  inner.left >= outer.left - 1 && inner.right <= outer.right + 1 && inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;

// What a title is called where there was no room for all of it: never readable, but it may lie upon another.
const isShortened = (text, titles) => /…$|\.\.\.$/.test(text) && titles.some((title) => title.startsWith(text.replace(/(…|\.\.\.)$/, "").trim()));

/** @param {{shown: {left: number, top: number, right: number, bottom: number}[]}[]} labels  marks those that overlap another */
function markOverlaps(labels) {
  const lines = labels.flatMap((label) => label.shown.map((rect) => ({ label, rect }))).sort((a, b) => a.rect.left - b.rect.left);
  for (const [at, one] of lines.entries()) {
    for (let next = at + 1; next < lines.length && lines[next].rect.left < one.rect.right; ++next) {
      const other = lines[next];
      if (one.label !== other.label && meet(one.rect, other.rect)) one.label.overlaps = other.label.overlaps = true;
    }
  }
}

/**
 * @param {{text: string, shown: any[], whole: boolean, covered: boolean}[]} texts
 * @param {string[]} titles
 */
export function countLabels(texts, titles) {
  const known = new Set(titles);
  const labels = texts.filter(({ text }) => known.has(text) || isShortened(text, titles));
  markOverlaps(labels);
  const readable = labels.filter(({ text, whole, covered, overlaps }) => known.has(text) && whole && !covered && !overlaps);
  return {
    inView: labels.length,
    readable: new Set(readable.map(({ text }) => text)).size,
    overlapping: labels.filter(({ overlaps }) => overlaps).length,
    cut: labels.filter(({ text, whole }) => !whole || !known.has(text)).length,
    covered: labels.filter(({ covered }) => covered).length,
  };
}

// A line of the scene's dump: a word, numbers, inks, and of a text its value.
const shapeOf = (line) => {
  const [word] = line.split(" ", 1);
  const numbers = line.slice(word.length).match(/^( -?[\d.]+)*/)[0].trim().split(" ").map(Number);
  return { word, numbers, look: line.replace(/".*"$/, "").replace(/ -?[\d.]+/g, ""), value: line.match(/"(.*)"$/)?.[1], isFilled: !/ none\b/.test(line.replace(/".*"$/, "")) };
};

const boxOf = ({ word, numbers }) => {
  const [x, y, width, height] = numbers;
  if (word === "disc") return sides({ x: x - width, y: y - width, width: 2 * width, height: 2 * width });
  return sides({ x, y, width, height });
};

const lineHeight = 18; // of a title of several lines, which is one text

/**
 * The texts of our canvas, as textsInView tells those of a page: a text is covered when a box or disc is painted after it.
 * @param {string} dump @param {{x: number, y: number, width: number, height: number}} stage @param {{width: number, height: number}} view
 */
export function textsOfScene(dump, stage, view) {
  const texts = [];
  let clip = sides({ x: 0, y: 0, width: Infinity, height: Infinity });
  const visible = sides({ x: -stage.x, y: -stage.y, ...view });
  for (const shape of dump.split("\n").filter(Boolean).map(shapeOf)) {
    if (shape.word === "clip") clip = boxOf(shape);
    const isOver = (shape.word === "box" || shape.word === "disc") && shape.isFilled;
    if (isOver) for (const text of texts) text.covered ||= text.shown.some((rect) => meet(rect, boxOf(shape)));
    if (shape.word !== "text") continue;
    const [x, y, width, size] = shape.numbers;
    const rect = sides({ x, y: y - 0.8 * size, width, height: size });
    const whole = within(rect, clip) && within(rect, visible);
    const above = texts[texts.length - 1];
    if (above && above.look === shape.look && above.shown[0].left === x && Math.abs(y - above.y - lineHeight) < 1) {
      Object.assign(above, { text: `${above.text} ${shape.value}`, y, whole: above.whole && whole });
      above.shown.push(rect);
      continue;
    }
    if (!meet(rect, clip) || !meet(rect, visible)) continue;
    texts.push({ text: shape.value, look: shape.look, y, shown: [rect], whole, covered: false, overlaps: false });
  }
  return texts;
}
