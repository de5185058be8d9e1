#!/usr/bin/env node
// The command line. It uses the engine of the page, without a page.
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { panelPx } from "../web/limits.js";
import { number, text } from "../web/abi/names.js";
import { bundle } from "./bundle.mjs";
import { Trouble, drawings, issueLines, openStory, readStory, root } from "./headless.mjs";
import { standalone } from "./still.mjs";

const usage = `usage: demarche COMMAND FILE [OPTIONS]

  check FILE                  what is wrong with a story, as file:line:column: severity: sentence
  bundle FILE [-o OUT.html]   one HTML page that holds everything and opens offline
  svg FILE [-o OUT.svg]       a story as a still picture [--width 1280] [--height 720], in CSS px

  -o, --output FILE           where to write; "-" is the standard output
  -h, --help                  this text
  --version                   the version

Ends with 0 when all went well, 1 when the story has errors or cannot be read, 2 when the command is not understood.
`;

/** The first view's canvas in the page at 1280 by 720, beside the panel and below the head. */
const stage = { width: 1280 - panelPx, height: 648 };

/** @typedef {{ file: string, output: string | undefined, width: number, height: number }} Task */

/** @type {Record<string, (task: Task) => Promise<number>>} */
const commands = {
  async check({ file }) {
    const { timeline, isDocument, issues } = await openStory(readStory(file), stage);
    for (const line of issueLines(file, issues)) console.log(line);
    const hasErrors = !isDocument || issues.some(({ severity }) => severity === "error");
    if (!issues.length) console.log(`${file}: ${timeline.number(number.events)} events, nothing wrong.`);
    return hasErrors ? 1 : 0;
  },

  async bundle({ file, output }) {
    const story = readStory(file);
    const opened = await openWell(file, story, stage);
    write(output ?? `${stem(file)}.html`, await bundle(story, opened));
    return 0;
  },

  async svg({ file, output, width, height }) {
    const { timeline } = await openWell(file, readStory(file), { width, height });
    write(output ?? `${stem(file)}.svg`, standalone(drawings(timeline), timeline.text(text.theme)));
    return 0;
  },
};

// Issues are printed, and the output is still made of all that has no error.
/** @param {string} file @param {string} story @param {{width: number, height: number}} size */
async function openWell(file, story, size) {
  const opened = await openStory(story, size);
  for (const line of issueLines(file, opened.issues)) console.error(line);
  if (!opened.isDocument) throw new Trouble(`${file}: this is not a story that can be shown.`);
  return opened;
}

/** @param {string} file */
const stem = (file) => basename(file).replace(/(\.timeline)?\.json$/, "");

/** @param {string} path @param {string} content */
function write(path, content) {
  if (path === "-") return void process.stdout.write(content);
  try {
    writeFileSync(path, content);
  } catch (error) {
    throw new Trouble(`${path}: it could not be written (${/** @type {Error} */ (error).message}).`);
  }
}

/** @param {string | undefined} value @param {string} name @param {number} otherwise */
function size(value, name, otherwise) {
  if (value === undefined) return otherwise;
  const px = Number(value);
  if (px >= 200 && px <= 10000) return px;
  throw new Trouble(`--${name} ${value}: expected a number of px from 200 to 10000.`);
}

/** @param {string[]} given */
function parse(given) {
  try {
    return parseArgs({
      args: given,
      allowPositionals: true,
      options: {
        output: { type: "string", short: "o" },
        width: { type: "string" },
        height: { type: "string" },
        help: { type: "boolean", short: "h" },
        version: { type: "boolean" },
      },
    });
  } catch (error) {
    return { error: /** @type {Error} */ (error).message };
  }
}

/** @param {string} sentence */
function misunderstood(sentence) {
  console.error(`${sentence}\n\n${usage}`);
  return 2;
}

/** @param {string[]} given @returns {Promise<number>} exit code */
async function main(given) {
  const parsed = parse(given);
  if ("error" in parsed) return misunderstood(parsed.error);
  const { values, positionals } = parsed;
  if (values.version) return console.log(JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version), 0;
  if (values.help || positionals[0] === "help") return console.log(usage), 0;
  const [name, file, ...more] = positionals;
  if (!name) return misunderstood("A command is missing.");
  if (!Object.hasOwn(commands, name)) return misunderstood(`There is no command "${name}".`);
  if (!file || more.length) return misunderstood(`"${name}" wants one file.`);
  const { output } = values;
  return commands[name]({ file, output, width: size(values.width, "width", 1280), height: size(values.height, "height", 720) });
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Trouble)) console.error("demarche: something went wrong that should not:");
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
