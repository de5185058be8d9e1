// What runs in the measured page: these functions are handed over as text and see nothing of this file's scope.

/** Before the page's own scripts: counts frames that are asked for and how long they take, wasm memory, and long tasks. */
export function watch({ pictured, ready }) {
  const frame = window.requestAnimationFrame.bind(window);
  const clock = performance.now.bind(performance);
  const seen = { frames: 0, inFramesMs: 0, memories: new Set(), lastTaskEnd: 0, pictured: 0, ready: 0 };
  window.seen = seen;
  window.requestAnimationFrame = (call) => (++seen.frames, frame((now) => {
    const begun = clock();
    call(now);
    seen.inFramesMs += clock() - begun;
  }));
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.lastTaskEnd = Math.max(seen.lastTaskEnd, startTime + duration);
  }).observe({ type: "longtask", buffered: true });

  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate.apply(WebAssembly, given);
    for (const each of Object.values((made.instance ?? made).exports)) {
      if (each instanceof WebAssembly.Memory) seen.memories.add(each);
    }
    return made;
  };

  /** Two frames on, what was asked for before is on the screen. */
  seen.painted = () => new Promise((done) => frame(() => frame(done)));

  // Looks once a frame; a task after the frame counts, for then it has been painted.
  const look = () => {
    const now = () => setTimeout(() => {
      if (!seen.pictured && pictured()) seen.pictured = clock();
      if (seen.pictured && !seen.ready && ready()) seen.ready = clock();
    });
    if (seen.ready) return;
    now();
    frame(look);
  };
  frame(look);
}

/** ms from navigation to the first picture, and to the end of the last long task before half a second without one. */
export async function loaded() {
  const { seen } = window;
  const wait = (ms) => new Promise((done) => setTimeout(done, ms));
  while (!seen.ready || performance.now() - Math.max(seen.ready, seen.lastTaskEnd) < 500) await wait(100);
  return { pictured: seen.pictured, interactive: Math.max(seen.ready, seen.lastTaskEnd) };
}

/** Texts in the window as the reader may see them: where, whether all of it shows, whether something lies over it. */
export function textsInView() {
  const view = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const cut = (a, b) => ({
    left: Math.max(a.left, b.left), top: Math.max(a.top, b.top), right: Math.min(a.right, b.right), bottom: Math.min(a.bottom, b.bottom),
  });
  const isEmpty = (r) => r.right - r.left < 1 || r.bottom - r.top < 1;
  const isSame = (a, b) => ["left", "top", "right", "bottom"].every((side) => Math.abs(a[side] - b[side]) < 2);
  const isInk = (color) => !/^(none|transparent|rgba\(.*, 0\))$/.test(color);

  // What its ancestors let through, found once for each of them: a page may have 200,000.
  const through = new Map();
  const shownThrough = (element) => {
    if (!element || element === document.documentElement) return view;
    let shown = through.get(element);
    if (shown) return shown;
    shown = shownThrough(element.parentElement);
    const { overflowX, overflowY } = getComputedStyle(element);
    const clips = overflowX !== "visible" || overflowY !== "visible";
    if (clips && (!(element instanceof SVGElement) || element instanceof SVGSVGElement)) shown = cut(shown, element.getBoundingClientRect());
    through.set(element, shown);
    return shown;
  };
  const covers = (element) => {
    const { fill, backgroundColor } = getComputedStyle(element);
    if (element instanceof SVGElement) return !(element instanceof SVGSVGElement) && element.localName !== "g" && isInk(fill);
    return isInk(backgroundColor) || ["IMG", "CANVAS"].includes(element.tagName);
  };
  const isCoveredAt = (x, y, own) => {
    const stack = document.elementsFromPoint(x, y);
    const mine = stack.findIndex((each) => each === own || own.contains(each) || each.contains(own));
    return stack.slice(0, Math.max(0, mine)).some(covers);
  };

  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walk.nextNode()) {
    const text = walk.currentNode.data.trim().replace(/\s+/g, " ");
    const own = walk.currentNode.parentElement;
    if (text.length < 6 || !own || ["SCRIPT", "STYLE"].includes(own.tagName)) continue;
    range.selectNodeContents(walk.currentNode);
    const all = range.getBoundingClientRect();
    if (isEmpty(cut(all, view)) || !own.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const clip = shownThrough(own);
    const lines = [...range.getClientRects()].map((line) => ({ line, shown: cut(line, clip) })).filter(({ line }) => !isEmpty(line));
    const shown = lines.map((each) => each.shown).filter((each) => !isEmpty(each));
    if (!shown.length) continue;
    const whole = lines.every(({ line, shown: part }) => isSame(line, part));
    // What is cut cannot be read anyhow, and to ask what lies over it is slow where much does.
    const covered = whole && shown.some(({ left, right, top, bottom }) =>
      [0.02, 0.5, 0.98].some((part) => isCoveredAt(left + part * (right - left), (top + bottom) / 2, own)));
    found.push({ text, shown, whole, covered });
  }
  return found;
}
