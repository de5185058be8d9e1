/**
 * Sets the colours and the motion of a timeline. The author's theme comes first, then the page's, then the reader's.
 */

import { preference, text } from "./abi/names.js";
import { forced, moveColors, pageColors } from "./page_colors.js";

const dark = "(prefers-color-scheme: dark)";
const reducedMotion = "(prefers-reduced-motion: reduce)";

/**
 * @param {HTMLElement} element @param {import("./app.js").App} app @param {AbortSignal} signal
 * @returns {() => void} sets them now; later changes of the device are followed without a call
 */
export function watchPreferences(element, app, signal) {
  /** @type {unknown[]} */
  let told = [];
  const update = () => {
    const { timeline } = app;
    const theme = timeline?.text(text.theme);
    if (theme === "light" || theme === "dark") element.style.colorScheme = theme;
    const colors = [isDark(element) ? "scheme=dark" : "", ...pageColors(element, app.tree.frame)].join("\n");
    const motion = matchMedia(reducedMotion).matches ? preference.reducedMotion : 0;
    const now = [timeline, colors, motion], isNew = now.some((each, at) => each !== told[at]);
    told = now;
    if (isNew) timeline?.theme(colors);
    moveColors(element, timeline?.text(text.colors) ?? "");
    if (!isNew) return;
    if (timeline) app.stage.showHeads(timeline);
    timeline?.preferences(motion);
    app.wake();
  };
  watchAttributes(element, update, signal);
  for (const query of [dark, reducedMotion, forced]) matchMedia(query).addEventListener("change", update, { signal });
  return update;
}

// A page is light unless its colour scheme says that it can be dark.
/** @param {Element} element */
function isDark(element) {
  const scheme = getComputedStyle(element).colorScheme;
  return /dark/.test(scheme) && (!/light/.test(scheme) || matchMedia(dark).matches);
}

// A page may change its colours by the attributes of what is around the timeline.
/** @param {HTMLElement} element @param {() => void} update @param {AbortSignal} signal */
function watchAttributes(element, update, signal) {
  let frame = 0;
  const later = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(update);
  };
  const observer = new MutationObserver(later);
  for (let at = element.parentNode; at; at = at instanceof ShadowRoot ? at.host : at.parentNode)
    if (at instanceof Element) observer.observe(at, { attributes: true });
  signal.addEventListener("abort", () => (observer.disconnect(), cancelAnimationFrame(frame)));
}
