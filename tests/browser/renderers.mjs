// Which files of browser tests run once more with WebGL2. Chromium has no GPU where the tests run, so a timeline draws on a
// 2D canvas unless a page asks for WebGL2. A file whose tests look at the drawing, point into it or wait for it runs with
// both. One that asks for a painter itself, or is about what stands without a drawing, runs once.
// As a command it prints the files that run with both: node tests/browser/renderers.mjs
import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const both = "both";
const itself = "it chooses the painter itself";
const words = "it is about the words, the page around or the loading";

/** @type {Record<string, string>} by the name of the file, "both" or why it runs once */
export const painters = {
  access: words,
  address: words,
  clusters: both,
  desk: both,
  details: words,
  direction: both,
  display: both,
  early: words,
  embed: both,
  engine: words,
  filter: words,
  lanes: both,
  language: words,
  late: words,
  load: words,
  long_phone: both,
  making: words,
  more: words,
  painters: itself,
  phone: both,
  pictures: words,
  renderers: both,
  room: both,
  scaled: both,
  soak: "it takes half a minute by the clock; its pages draw as the others do",
  still: itself,
  studio: words,
  theme: itself,
  tour: both,
  without: itself,
  wrappers: words,
  zones: words,
};

const here = dirname(fileURLToPath(import.meta.url));
if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  for (const name of Object.keys(painters).filter((each) => painters[each] === both)) console.log(join(here, `${name}.test.mjs`));
}
