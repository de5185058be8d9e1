// What runs in the measured page: these functions are handed over as text and see nothing of this file's scope.

/** Before the page's own scripts: counts frames that are asked for, and notes wasm memory and the end of the last long task. */
export function watch({ pictured, ready }) {
  const frame = window.requestAnimationFrame.bind(window);
  const clock = performance.now.bind(performance);
  const seen = { frames: 0, memories: new Set(), lastTaskEnd: 0, pictured: 0, ready: 0 };
  window.seen = seen;
  window.requestAnimationFrame = (call) => (++seen.frames, frame(call));
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

  /** In the next frame. */
  seen.nextFrame = () => new Promise(frame);

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

/**
 * Follows the steps of a gesture until finish() is called. A step begins with the time stamp of its event, or with a call of
 * begin(). It ends with the first message after the frame that follows. Meanwhile the page has every frame that it can have.
 * @param {string} eventType
 */
export function follow(eventType) {
  const latencies = [];
  const frames = [];
  const begun = [];
  let isOver = false;
  const afterFrame = new MessageChannel();
  afterFrame.port1.onmessage = () => latencies.push(performance.now() - begun.shift());
  const begin = (at) =>
    window.seen.nextFrame().then(() => {
      begun.push(at);
      afterFrame.port2.postMessage(undefined);
    });
  const onEvent = ({ timeStamp }) => begin(timeStamp);
  window.addEventListener(eventType, onEvent, { capture: true, passive: true });
  const beat = (now) => {
    frames.push(now);
    if (!isOver) window.seen.nextFrame().then(beat);
  };
  window.seen.nextFrame().then(beat);
  window.steps = {
    begin: () => begin(performance.now()),
    finish() {
      isOver = true;
      window.removeEventListener(eventType, onEvent, { capture: true });
      return { latencies, frames };
    },
  };
}

/**
 * Counts what each frame draws on the canvases that stand in the page, from now on: window.quads has a number for every
 * frame that drew. A quad is two triangles of WebGL, or one call of a 2D context that draws.
 */
export function countQuads() {
  const quads = (window.quads = []);
  let isCounting = false;
  const afterFrame = new MessageChannel();
  afterFrame.port1.onmessage = () => (isCounting = false);
  const add = (count) => {
    if (!isCounting) {
      isCounting = true;
      quads.push(0);
      afterFrame.port2.postMessage(undefined);
    }
    quads[quads.length - 1] += count;
  };
  const hook = (owner, name, countOf) => {
    const own = owner.prototype[name];
    owner.prototype[name] = function (...given) {
      if (this.canvas.isConnected) add(countOf(given));
      return own.apply(this, given);
    };
  };
  for (const owner of [WebGLRenderingContext, WebGL2RenderingContext]) hook(owner, "drawElements", ([, indices]) => indices / 6);
  for (const name of ["fillRect", "strokeRect", "fill", "stroke", "fillText", "strokeText", "drawImage"]) hook(CanvasRenderingContext2D, name, () => 1);
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
