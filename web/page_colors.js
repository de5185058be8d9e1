/** The colours that a page gives to a timeline by --demarche-NAME. theme.css has the names. */

import { styleText } from "./styles.js";

export const forced = "(forced-colors: active)";

// Where the reader's system chooses the colours, the browser sets them for the words of the page, but not for a canvas.
const line = "color-mix(in srgb, Canvas, CanvasText 30%)";
/** @type {Record<string, string>} */
const system = Object.fromEntries([
  ...["paper", "band", "panel", "highlight"].map((name) => [name, "Canvas"]),
  ...["text", "muted", "faint", "lane"].map((name) => [name, "CanvasText"]),
  ...["rule", "grid", "fold"].map((name) => [name, line]),
]);

/**
 * @param {HTMLElement} element the timeline @param {HTMLElement} part of its shadow tree
 * @returns {string[]} `NAME=#rrggbb`, as the core reads it; none for the colours that the page leaves alone
 */
export function pageColors(element, part) {
  for (const name of names()) element.style.removeProperty(`--${name}`);
  const colors = matchMedia(forced).matches ? system : ownColors(element);
  if (!Object.keys(colors).length) return [];
  const computedColors = pixels(computed(Object.values(colors), part));
  return Object.keys(colors).map((name, at) => `${name.replace("-", "_")}=${computedColors[at]}`);
}

/**
 * Gives to the words of the page the colours that the core moved, until the page's colours are read again.
 * @param {HTMLElement} element @param {string} lines as the core writes them
 */
export function moveColors(element, lines) {
  for (const [, name, color] of lines.matchAll(/(.+)=(.+)/g)) element.style.setProperty(`--${name.replace("_", "-")}`, color);
}

/** @type {string[] | undefined} */
let found;
// The style does not change, and a page may change its attributes often.
const names = () => (found ??= [...styleText().matchAll(/--([\w-]+): ?var\(--demarche-\1\b/g)].map(([, name]) => name));

/** @param {HTMLElement} element @returns {Record<string, string>} */
function ownColors(element) {
  const style = getComputedStyle(element);
  return Object.fromEntries(names().filter((name) => style.getPropertyValue(`--demarche-${name}`)).map((name) => [name, `var(--${name})`]));
}

/**
 * The browser computes the colours. The paper comes first.
 * @param {string[]} colors @param {HTMLElement} part
 */
function computed(colors, part) {
  const probe = part.appendChild(document.createElement("i"));
  probe.style.forcedColorAdjust = "none";
  const style = getComputedStyle(probe);
  const found = ["var(--paper)", ...colors].map((color) => {
    probe.style.color = color;
    return style.color;
  });
  probe.remove();
  return found;
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
