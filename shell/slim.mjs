// Shortens the markup of a page without changing its words or its look.

/** @param {number} px */
const tenth = (px) => Math.round(px * 10) / 10;

/** Changes tags only, never the words. @param {string} markup @param {(tag: string) => string} shorten */
const inTags = (markup, shorten) => markup.replace(/<[^>]*>/g, shorten);

/** Lines of one look that follow one another become one path. @param {string} svg */
const joinLines = (svg) =>
  svg.replace(/(?:<line [^>]*>)+/g, (run) => {
    /** @type {[look: string, path: string][]} */
    const paths = [];
    for (const [, x1, y1, x2, y2, look] of run.matchAll(/<line x1="([^"]*)" y1="([^"]*)" x2="([^"]*)" y2="([^"]*)"([^>]*)\/>/g)) {
      const line = `M${x1},${y1}${x1 === x2 ? `V${y2}` : y1 === y2 ? `H${x2}` : `L${x2},${y2}`}`;
      const last = paths[paths.length - 1];
      if (last?.[0] === look) last[1] += line;
      else paths.push([look, line]);
    }
    return paths.map(([look, path]) => `<path d="${path}"${look}/>`).join("");
  });

/**
 * The still picture: the same drawing, to a tenth of a px.
 * @param {string} svg of still.mjs
 */
export const slimPicture = (svg) =>
  slimWords(
    joinLines(
      inTags(svg, (tag) =>
        tag
          .replace(/(?<=[" ,MC])-?\d+\.\d+(?=[" ,C])/g, (number) => String(tenth(Number(number))))
          .replace(/^<rect x="0"/, "<rect"),
      ),
    ),
  );

// The style has the size of dots and marks.
/** @param {string} html */
const shortenDots = (html) => html.replace(/(<svg class="(?:dot|mark)") width="\d+" height="\d+"/g, "$1");

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
