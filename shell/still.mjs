// The still picture of a story in both schemes. The engine draws it twice, light and dark; the two drawings differ in
// nothing but the colours of their classes, so that one of them and a style sheet say both.
import { createHash } from "node:crypto";

/** @typedef {{ light: string, dark: string }} Drawings  the same picture as SVG, in either theme */
/** @typedef {{ light: string, dark: string, paint: string }} Color  paint: the attribute that it is for */

/** The attribute that a class colours, by its first letter: areas, strokes, words. */
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
 * A file of its own. Light colours are attributes, which every viewer knows; dark ones are rules for those that know
 * what their reader prefers. The rules are of this picture alone, wherever it is put.
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
 * What a tone is called in the style sheet of the page, when the picture has the same colours by that name.
 * @param {string} each a class @param {Color} color @param {string} sheet
 */
function valueOf(each, { light, dark }, sheet) {
  const name = `--${each.slice(2).replace("_", "-")}`;
  const [, ...tone] = sheet.match(new RegExp(`${name}: ?var\\([^,]*, ?light-dark\\((#\\w+), ?(#\\w+)\\)\\)`)) ?? [];
  if (tone[0] === light && tone[1] === dark) return `var(${name})`;
  return light === dark ? light : `light-dark(${light},${dark})`;
}

/**
 * For a page that has the style sheet of the timeline: the picture says classes alone, the style their colours.
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
