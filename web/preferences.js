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
  const update = () => {
    const theme = app.timeline?.text(text.theme);
    if (theme === "light" || theme === "dark") element.style.colorScheme = theme;
    const colors = [isDark(element) ? "scheme=dark" : "", ...pageColors(element, app.tree.frame)];
    app.timeline?.theme(colors.join("\n"));
    moveColors(element, app.timeline?.text(text.colors) ?? "");
    if (app.timeline) app.stage.showHeads(app.timeline);
    app.timeline?.preferences(matchMedia(reducedMotion).matches ? preference.reducedMotion : 0);
    app.wake();
  };
  for (const query of [dark, reducedMotion, forced]) matchMedia(query).addEventListener("change", update, { signal });
  return update;
}

// A page is light unless its colour scheme says that it can be dark.
/** @param {Element} element */
function isDark(element) {
  const scheme = getComputedStyle(element).colorScheme;
  return /dark/.test(scheme) && (!/light/.test(scheme) || matchMedia(dark).matches);
}
