/**
 * Draws on demand: all timelines of a page share one animation frame, and there is neither frame nor timer when idle.
 * @typedef {{ frame(now: number): number }} Drawable  draws a frame; answers the ms to the next one, negative: none
 */

/** @type {Map<Drawable, number>} when each wants its next frame, ms of performance.now */
const dueTimes = new Map();
let pendingFrame = 0;
let pendingTimer = 0;

/** @param {number} now */
function run(now) {
  pendingFrame = 0;
  for (const [drawable, due] of [...dueTimes]) {
    if (due > now) continue;
    dueTimes.delete(drawable);
    const wait = drawable.frame(now);
    if (wait >= 0 && wait < Infinity) dueTimes.set(drawable, Math.min(dueTimes.get(drawable) ?? Infinity, now + wait));
  }
  plan();
}

function plan() {
  clearTimeout(pendingTimer);
  pendingTimer = 0;
  if (pendingFrame || !dueTimes.size) return;
  const wait = Math.min(...dueTimes.values()) - performance.now();
  // Within a frame's time a timer would be late.
  if (wait <= 16) pendingFrame = requestAnimationFrame(run);
  else pendingTimer = window.setTimeout(() => (pendingFrame = requestAnimationFrame(run)), wait);
}

/** Asks for a frame as soon as the browser paints. @param {Drawable} drawable */
export function wake(drawable) {
  dueTimes.set(drawable, 0);
  plan();
}

/** Wants no frame any more: it left the page or the screen. @param {Drawable} drawable */
export function rest(drawable) {
  dueTimes.delete(drawable);
  if (!dueTimes.size && pendingFrame) {
    cancelAnimationFrame(pendingFrame);
    pendingFrame = 0;
  }
  plan();
}
