/**
 * Draws on demand: one animation frame shared by all timelines of a page, and neither frame nor timer when idle.
 * @typedef {{ frame(now: number): number }} Drawn  draws; answers when again: 0 at once, n in n ms, negative never
 */

/** @type {Map<Drawn, number>} who wants a frame, and when (ms, the clock of performance.now) */
const wishes = new Map();
let pendingFrame = 0;
let pendingTimer = 0;

/** @param {number} now */
function run(now) {
  pendingFrame = 0;
  for (const [drawn, due] of [...wishes]) {
    if (due > now) continue;
    wishes.delete(drawn);
    const wait = drawn.frame(now);
    if (wait >= 0 && wait < Infinity) wishes.set(drawn, Math.min(wishes.get(drawn) ?? Infinity, now + wait));
  }
  plan();
}

function plan() {
  clearTimeout(pendingTimer);
  pendingTimer = 0;
  if (pendingFrame || !wishes.size) return;
  const wait = Math.min(...wishes.values()) - performance.now();
  // Nearer than a frame, a timer would only be late.
  if (wait <= 16) pendingFrame = requestAnimationFrame(run);
  else pendingTimer = window.setTimeout(() => (pendingFrame = requestAnimationFrame(run)), wait);
}

/** Asks for a frame as soon as the browser paints. @param {Drawn} drawn */
export function wake(drawn) {
  wishes.set(drawn, 0);
  plan();
}

/** Takes back every wish: it left the page or the screen. @param {Drawn} drawn */
export function rest(drawn) {
  wishes.delete(drawn);
  if (!wishes.size && pendingFrame) {
    cancelAnimationFrame(pendingFrame);
    pendingFrame = 0;
  }
  plan();
}
