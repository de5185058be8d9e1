#!/usr/bin/env node
// The command line. It uses the engine of the page, without a page.
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { panelPx } from "../web/limits.js";
import { number, text } from "../web/abi/names.js";
import { bundle } from "./bundle.mjs";
import { Trouble, drawings, issueLines, openStory, readStory, root } from "./headless.mjs";
import * as say from "./sentences.mjs";
import { standalone } from "./still.mjs";

/** The first view's canvas in the page at 1280 by 720, beside the panel and below the head. */
const stage = { width: 1280 - panelPx, height: 648 };

/** @typedef {{ file: string, output: string | undefined, width: number, height: number }} Task */

/** @type {Record<string, (task: Task) => Promise<number>>} */
const commands = {
  async check({ file }) {
    const { timeline, isDocument, issues } = await openStory(readStory(file), stage);
    for (const line of issueLines(file, issues)) console.log(line);
    const hasErrors = !isDocument || issues.some(({ severity }) => severity === "error");
    if (!issues.length) console.log(say.nothingWrong(file, timeline.number(number.events)));
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
    write(output ?? `${stem(file)}.svg`, standalone(await drawings(timeline), timeline.text(text.theme)));
    return 0;
  },
};

// Issues are printed, and the output is still made of all that has no error.
/** @param {string} file @param {string} story @param {{width: number, height: number}} size */
async function openWell(file, story, size) {
  const opened = await openStory(story, size);
  for (const line of issueLines(file, opened.issues)) console.error(line);
  if (!opened.isDocument) throw new Trouble(say.noStory(file));
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
    throw new Trouble(say.notWritten(path, /** @type {Error} */ (error).message));
  }
}

/** @param {string | undefined} value @param {string} name @param {number} otherwise */
function size(value, name, otherwise) {
  if (value === undefined) return otherwise;
  const px = Number(value);
  if (px >= 200 && px <= 10000) return px;
  throw new Trouble(say.wrongSize(name, value));
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
  console.error(`${sentence}\n\n${say.usage}`);
  return 2;
}

/** @param {string[]} given @returns {Promise<number>} exit code */
async function main(given) {
  const parsed = parse(given);
  if ("error" in parsed) return misunderstood(parsed.error);
  const { values, positionals } = parsed;
  if (values.version) return console.log(JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version), 0;
  if (values.help || positionals[0] === "help") return console.log(say.usage), 0;
  const [name, file, ...more] = positionals;
  if (!name) return misunderstood(say.noCommand);
  if (!Object.hasOwn(commands, name)) return misunderstood(say.unknownCommand(name));
  if (!file || more.length) return misunderstood(say.oneFile(name));
  const { output } = values;
  return commands[name]({ file, output, width: size(values.width, "width", 1280), height: size(values.height, "height", 720) });
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Trouble)) console.error(say.ourFault);
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
