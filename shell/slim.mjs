// Shortens the markup of a page without changing its words or its look.

/** @param {number} px */
const tenth = (px) => Math.round(px * 10) / 10;

// A rectangle of paper under a text becomes a class, which is shorter: page.html gives the text a rim of paper.
/** @param {string} svg */
const shortenHalos = (svg) => svg.replace(/<rect [^>]*class="f-paper"\/>(<text [^>]*class=")/g, "$1halo ");

/** Changes tags only, never the words. @param {string} markup @param {(tag: string) => string} shorten */
const inTags = (markup, shorten) => markup.replace(/<[^>]*>/g, shorten);

/**
 * The still picture: the same drawing, to a tenth of a px.
 * @param {string} svg of still.mjs
 */
export const slimPicture = (svg) =>
  slimWords(
    inTags(shortenHalos(svg), (tag) =>
      tag
        .replace(/^<line(.*) fill="none"/, "<line$1")
        .replace(/(?<=[" ,MC])-?\d+\.\d+(?=[" ,C])/g, (number) => String(tenth(Number(number)))),
    ),
  );

// A dot needs neither size nor name: the style has its size, and the words beside it are its name.
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
