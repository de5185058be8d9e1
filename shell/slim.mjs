// Shortens what a page carries without changing what it says or shows.

/** @param {number} px */
const tenth = (px) => Math.round(px * 10) / 10;

/** @typedef {{id: string, rest: string, offsets: number[][]}} Shape  a line drawn once, its points from the first one */

/** Nobody sees a fifth of a px. @param {Shape} shape @param {string} rest @param {number[][]} offsets */
const looksLike = (shape, rest, offsets) =>
  shape.rest === rest &&
  shape.offsets.length === offsets.length &&
  shape.offsets.every(([x, y], at) => Math.abs(x - offsets[at][0]) < 0.2 && Math.abs(y - offsets[at][1]) < 0.2);

/** The relative steps of a path. @param {number[][]} offsets */
function steps(offsets) {
  const each = offsets.slice(1).map((point, at) => point.map((px, axis) => tenth(tenth(px) - tenth(offsets[at][axis]))));
  return each.map((step) => step.join(" ")).join(" ").replaceAll(" -", "-");
}

/** Lines of one shape, as the waves of the folds are, are drawn once and then referred to. @param {string} svg */
function shareLines(svg) {
  /** @type {Shape[]} */
  const shapes = [];
  return svg.replace(/<polyline points="([^"]+)"([^>]*)\/>/g, (all, points, rest) => {
    const [first, ...more] = points.split(" ").map((/** @type {string} */ point) => point.split(",").map(Number));
    const offsets = [first, ...more].map(([x, y]) => [x - first[0], y - first[1]]);
    const known = shapes.find((shape) => looksLike(shape, rest, offsets));
    const id = known?.id ?? `demarche-line-${shapes.length + 1}`;
    const use = `<use href="#${id}" x="${tenth(first[0])}" y="${tenth(first[1])}"/>`;
    if (known) return use;
    shapes.push({ id, rest, offsets });
    return `<defs><path id="${id}" d="M0 0l${steps(offsets)}"${rest}/></defs>${use}`;
  });
}

// A plate of paper under a text is said shorter by a class: page.html gives it a rim of paper.
/** @param {string} svg */
const shortenHalos = (svg) => svg.replace(/<rect [^>]*class="f-paper"\/><text /g, "<text halo ");

/** Only within tags: the words stay as they are. @param {string} markup @param {(tag: string) => string} shorten */
const inTags = (markup, shorten) => markup.replace(/<[^>]*>/g, shorten);

/**
 * The still picture: the same drawing, to a tenth of a px, without its classes.
 * @param {string} svg as the core draws it
 */
export const slimPicture = (svg) =>
  slimWords(
    inTags(shortenHalos(shareLines(svg)), (tag) =>
      tag
        .replace(/ class="[^"]*"/g, "")
        .replace("text halo", "text class=halo")
        .replace(/^<line(.*) fill="none"/, "<line$1")
        .replace(/(?<=[" ,MC])-?\d+\.\d+(?=[" ,C])/g, (number) => String(tenth(Number(number)))),
    ),
  );

// The style gives a dot its size, and the words beside it its name.
/** @param {string} html */
const shortenDots = (html) =>
  html
    .replace(/(<svg class="dot") width="12" height="12"([^>]*>)<title>[^<]*<\/title>/g, "$1$2")
    .replace(/<(path|circle)([^>]*)><\/\1>/g, "<$1$2/>");

/**
 * HTML without the quotes and end tags that HTML does not ask for.
 * @param {string} html as the core writes it: lists, tables and paragraphs hold no loose text after their items
 */
export const slimWords = (html) =>
  inTags(shortenDots(html), (tag) =>
    tag
      .replace(/="([^\s"'=<>`]+)"/g, "=$1")
      .replace(/(?<=[^"\s])\/>$/, " />")
      .replace(/^<\/(li|p|td|th|tr|thead|tbody)>$/, ""),
  );
