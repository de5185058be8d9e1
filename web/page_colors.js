/** Reads the colours that a page gives to a timeline by --demarche-NAME. theme.css has the names. */

import { styleText } from "./styles.js";

export const forced = "(forced-colors: active)";

/**
 * @param {HTMLElement} element the timeline @param {HTMLElement} part of its shadow tree
 * @returns {string[]} `NAME=#rrggbb`, as the core reads it; none for the colours that the page leaves alone
 */
export function pageColors(element, part) {
  const style = getComputedStyle(element);
  const isForced = matchMedia(forced).matches; // then theme.css has the reader's colours for all
  const names = [...styleText().matchAll(/--([\w-]+): ?var\(--demarche-\1\b/g)]
    .map(([, name]) => name)
    .filter((name) => isForced || style.getPropertyValue(`--demarche-${name}`));
  return names.length ? pixels(computed(names, part)).map((color, at) => `${names[at].replace("-", "_")}=${color}`) : [];
}

/**
 * The browser computes the colours. The paper comes first.
 * @param {string[]} names @param {HTMLElement} part
 */
function computed(names, part) {
  const probe = part.appendChild(document.createElement("i"));
  probe.style.forcedColorAdjust = "none";
  const style = getComputedStyle(probe);
  const colors = ["paper", ...names].map((name) => {
    probe.style.color = `var(--${name})`;
    return style.color;
  });
  probe.remove();
  return colors;
}

/**
 * CSS has many notations for a colour. A painted pixel has one. Translucent colours are painted on the paper.
 * @param {string[]} colors of CSS, the paper first
 */
function pixels([paper, ...colors]) {
  const canvas = Object.assign(document.createElement("canvas"), { width: colors.length, height: 1 });
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d", { willReadFrequently: true }));
  context.fillStyle = paper;
  context.fillRect(0, 0, colors.length, 1);
  return colors.map((color, x) => {
    context.fillStyle = color;
    context.fillRect(x, 0, 1, 1);
    const [red, green, blue] = context.getImageData(x, 0, 1, 1).data;
    return `#${((1 << 24) | (red << 16) | (green << 8) | blue).toString(16).slice(1)}`;
  });
}
