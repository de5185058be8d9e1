// The still picture in both schemes. The engine draws it twice, light and dark. The two drawings differ only in the
// colours of their classes, so that one drawing and a style sheet show both.

import { text } from "../../web/abi/names.js";

/** @typedef {{ light: string, dark: string }} Drawings  the same picture as SVG, in either theme */
/** @typedef {{ light: string, dark: string, paint: string }} Color  paint: the attribute that it is for */

const allSteps = 0x7fffffff;

/** What is in view as a still picture, light and dark. @param {import("../../web/engine/timeline.js").Timeline} timeline @returns {Drawings} */
export function drawings(timeline) {
  while (timeline.work(allSteps) < 1);
  const [light, dark] = ["light", "dark"].map((scheme) => {
    timeline.theme(`scheme=${scheme}`);
    return timeline.text(text.still);
  });
  return { light, dark };
}

/** The attribute that a class colours, by the first letter of the class: areas, strokes, words. */
const paints = /** @type {Record<string, string>} */ ({ f: "fill", s: "stroke", t: "fill" });

/** @param {string} tag @param {string} name */
const attribute = (tag, name) => tag.match(new RegExp(` ${name}="([^"]*)"`))?.[1] ?? "";

/** @param {string} tag @returns {string[]} */
const classes = (tag) => attribute(tag, "class").split(" ").filter(Boolean);

/** @param {string} svg */
const tags = (svg) => svg.match(/<\w[^>]*>/g) ?? [];

/** @param {Drawings} drawings @returns {Map<string, Color>} by class */
export function colorsOf({ light, dark }) {
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
 * The value of a colour in the style sheet of the page: by its name there, if the picture has the same colours.
 * @param {string} each a class @param {Color} color @param {string} sheet
 */
function valueOf(each, { light, dark }, sheet) {
  const name = `--${each.slice(2).replace("_", "-")}`;
  const [, ...tone] = sheet.match(new RegExp(`${name}: ?var\\([^,]*, ?light-dark\\((#\\w+), ?(#\\w+)\\)\\)`)) ?? [];
  if (tone[0] === light && tone[1] === dark) return `var(${name})`;
  return light === dark ? light : `light-dark(${light},${dark})`;
}

/** Attributes that a style sheet can give instead, and the unit that it wants. */
const units = /** @type {Record<string, string>} */ ({
  fill: "", stroke: "", "stroke-width": "", "stroke-dasharray": "", "fill-opacity": "", "font-size": "px", "font-weight": "", "font-style": "",
});

const clipName = /((?: id="|url\(#))c(?=\d+-)/;

/** A short name. @param {number} number @returns {string} */
const letters = (number) => (number < 52 ? String.fromCharCode(number < 26 ? 97 + number : 39 + number) : letters(Math.floor(number / 52) - 1) + letters(number % 52));

/**
 * @typedef {object} View  a drawing of the first view
 * @property {string} name  its class; the names of its clips begin with the first letter
 * @property {Drawings} drawn
 * @property {string} links  areas that lead to the text of an event, as SVG
 */

// Screen readers read the title of the picture. They skip its links, since the list has the same ones.
/** @param {string} svg @param {string} links */
const withLinks = (svg, links) =>
  svg
    .replace(' role="img"', "")
    .replace(/^<svg[^>]*>(?:<title>([^<]*)<\/title>)?(?:<desc>[^<]*<\/desc>)?/, (head, title = "") => `${head}<g role="img" aria-label="${title.replaceAll('"', "&quot;")}">`)
    .replace(/<\/svg>$/, () => `</g><g aria-hidden="true">${links}</g></svg>`);

/**
 * Drawings for a page that has the style sheet of the timeline. What their shapes look like is in the style: every look
 * has a class.
 * @param {View[]} views @param {string} sheet theme.css
 * @returns {{ svg: string, style: string }}
 */
export function pagePicture(views, sheet) {
  /** @type {Map<string, string>} classes by their rules */
  const looks = new Map();
  const svgs = views.map(({ name, drawn, links }) => {
    const colors = colorsOf(drawn);
    /** Changes a tag, never the words. @param {string} tag */
    const withClass = (tag) => {
      const own = new Map(classes(tag).map((each) => [paints[each[0]], valueOf(each, /** @type {Color} */ (colors.get(each)), sheet)]));
      const given = Object.keys(units).filter((each) => attribute(tag, each) && (each !== "fill" || own.has(each)));
      const rules = given.map((each) => `${each}:${own.get(each) ?? attribute(tag, each) + units[each]}`).join(";");
      if (!rules) return tag.replace(clipName, `$1${name[0]}`);
      if (!looks.has(rules)) looks.set(rules, letters(looks.size));
      return tag.replace(clipName, `$1${name[0]}`).replace(new RegExp(` (${Object.keys(units).join("|")}|class)="[^"]*"`, "g"), "").replace(/ ?(?=\/?>$)/, () => ` class="${looks.get(rules)}"`);
    };
    const svg = drawn.light
      .trim()
      .replace(/<(?!svg)\w[^>]*>/g, withClass)
      .replace(/^<svg/, `$& class="${name}"`);
    return withLinks(svg, links);
  });
  return { svg: svgs.join(""), style: [...looks].map(([rules, name]) => `.picture .${name}{${rules}}`).join("") };
}
