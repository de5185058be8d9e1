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

const leastUses = 3;

/**
 * Pictures of marks that come several times become one symbol each.
 * @param {Record<string, string>} parts HTML of a page, before it is slim
 * @returns {{ parts: Record<string, string>, symbols: string }} symbols: as children of an SVG
 */
export function sharePictures(parts) {
  const picture = /<svg class=.(dot|mark).[^>]*?( viewBox=.[\d. ]+.)[^>]*>(.*?)<[/]svg>/g;
  const whole = Object.values(parts).join("");
  /** @type {Map<string, number>} */
  const uses = new Map();
  for (const [, , box, content] of whole.matchAll(picture)) uses.set(box + content, (uses.get(box + content) ?? 0) + 1);
  const shared = [...uses].filter(([, count]) => count >= leastUses).map(([each]) => each);
  let prefix = "m"; // with which no id of the author begins
  const ids = [...whole.matchAll(/ id=.(\w*)/g)].map(([, id]) => id);
  while (ids.some((id) => id.startsWith(prefix))) prefix += "m";
  const symbols = shared.map((each, at) => each.replace(/^( viewBox=.[\d. ]+.)(.*)$/s, `<symbol id="${prefix}${at}"$1>$2</symbol>`));
  /** @param {string} all @param {string} name @param {string} box @param {string} content */
  const use = (all, name, box, content) => {
    const at = shared.indexOf(box + content);
    return at < 0 ? all : `<svg class="${name}" aria-hidden="true"><use href="#${prefix}${at}"/></svg>`;
  };
  return { parts: Object.fromEntries(Object.entries(parts).map(([name, html]) => [name, html.replace(picture, use)])), symbols: symbols.join("") };
}

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
      .replace(/(?<=[^"\s])\/>$/, " />")
      .replace(/="([^\s"'=<>`]*[^\s"'=<>`/])"/g, "=$1")
      .replace(/(?<=[^"\s])\/>$/, " />")
      .replace(/^<\/(li|p|td|th|tr|thead|tbody)>$/, ""),
  );
