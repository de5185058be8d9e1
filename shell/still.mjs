// The still picture in both schemes. The engine draws it twice, light and dark. The two drawings differ only in the
// colours of their classes, so that one drawing and a style sheet show both.
import { createHash } from "node:crypto";

/** @typedef {{ light: string, dark: string }} Drawings  the same picture as SVG, in either theme */
/** @typedef {{ light: string, dark: string, paint: string }} Color  paint: the attribute that it is for */

/** The attribute that a class colours, by the first letter of the class: areas, strokes, words. */
const paints = /** @type {Record<string, string>} */ ({ f: "fill", s: "stroke", t: "fill" });

/** @param {string} tag @param {string} name */
const attribute = (tag, name) => tag.match(new RegExp(` ${name}="([^"]*)"`))?.[1] ?? "";

/** @param {string} tag @returns {string[]} */
const classes = (tag) => attribute(tag, "class").split(" ").filter(Boolean);

/** @param {string} svg */
const tags = (svg) => svg.match(/<\w[^>]*>/g) ?? [];

/** @param {Drawings} drawings @returns {Map<string, Color>} by class */
function colorsOf({ light, dark }) {
  const colors = new Map();
  const darkTags = tags(dark);
  tags(light).forEach((tag, at) => {
    for (const name of classes(tag)) {
      const paint = paints[name[0]];
      colors.set(name, { light: attribute(tag, paint), dark: attribute(darkTags[at], paint), paint });
    }
  });
  return colors;
}

/**
 * The picture as a file of its own. Light colours are attributes, which every viewer reads. Dark colours are rules, for
 * viewers that know the scheme of their reader. The rules apply to this picture only, also inside a page.
 * @param {Drawings} drawings @param {string} theme the author's: light, dark, or what the reader prefers
 */
export function standalone(drawings, theme) {
  if (theme === "light" || theme === "dark") return drawings[theme];
  const name = `d-${createHash("sha256").update(drawings.light).digest("hex").slice(0, 8)}`;
  const rules = [...colorsOf(drawings)].filter(([, { light, dark }]) => light !== dark);
  const style = rules.map(([each, { paint, dark }]) => `.${name} .${each}{${paint}:${dark}}`).join("");
  return drawings.light.replace(
    /^<svg([^>]*)>/,
    (_, attributes) => `<svg${attributes} class="${name}"><style>@media (prefers-color-scheme:dark){${style}}</style>`,
  );
}

/**
 * The value of a colour in the style sheet of the page: by its name there, if the picture has the same colours.
 * @param {string} each a class @param {Color} color @param {string} sheet
 */
function valueOf(each, { light, dark }, sheet) {
  const name = `--${each.slice(2).replace("_", "-")}`;
  const [, ...tone] = sheet.match(new RegExp(`${name}: ?var\\([^,]*, ?light-dark\\((#\\w+), ?(#\\w+)\\)\\)`)) ?? [];
  if (tone[0] === light && tone[1] === dark) return `var(${name})`;
  return light === dark ? light : `light-dark(${light},${dark})`;
}

/**
 * The picture for a page that has the style sheet of the timeline: its shapes have classes, and the style has colours.
 * @param {Drawings} drawings @param {string} sheet theme.css
 * @returns {{ svg: string, style: string }}
 */
export function pagePicture(drawings, sheet) {
  const rule = (/** @type {[string, Color]} */ [each, color]) => `.picture .${each}{${color.paint}:${valueOf(each, color, sheet)}}`;
  const svg = drawings.light.replace(/<\w[^>]*>/g, (tag) =>
    classes(tag).reduce((rest, each) => rest.replace(new RegExp(` ${paints[each[0]]}="[^"]*"`), ""), tag),
  );
  return { svg, style: [...colorsOf(drawings)].map(rule).join("") };
}
