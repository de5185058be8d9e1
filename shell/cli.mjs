#!/usr/bin/env node
// The command line. It uses the engine of the page, without a page.
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { number, text } from "../web/abi/names.js";
import { bundle } from "./bundle.mjs";
import { published, storyOf, storyOfSeveral } from "./convert.mjs";
import { kindOf, madeOf } from "./export.mjs";
import { Trouble, keepStory, stream, write } from "./files.mjs";
import { isError, issueLines, openStory, root } from "./headless.mjs";
import { arial } from "./page/arial.mjs";
import { wide } from "./page/first_view.mjs";
import { drawings } from "./page/still.mjs";
import * as say from "./sentences.mjs";
import { standalone } from "./standalone.mjs";

/** @typedef {import("./headless.mjs").Opened} Opened */
/** @typedef {{ file: string, others?: string[], merges?: boolean, output: string | undefined, width: number, height: number, embedsMedia?: boolean, isEditable?: boolean, to?: string, choices: import("./convert.mjs").Choices }} Task */
/**
 * @typedef {object} Command
 * @property {string[]} takes  names of options
 * @property {(task: Task) => Promise<Opened & { imported?: import("./convert.mjs").Imported }>} run
 */

// The options of a file that is a table.
const ofTables = ["dates", "column", "title", "language"];
const orders = ["day-first", "month-first"];

/** @type {Record<string, Command>} */
const commands = {
  check: {
    takes: [...ofTables],
    async run({ file, choices }) {
      keepStory(file, stream);
      const { story, lines, imported } = await storyOf(file, choices);
      const opened = await openStory(story, wide);
      const { timeline, issues } = opened;
      const found = imported ? lines : [...lines, ...issueLines(file, issues)];
      if (!found.length) found.push(say.nothingWrong(file, timeline.number(number.events)));
      await write(stream, `${found.join("\n")}\n`);
      return { ...opened, imported };
    },
  },

  convert: {
    takes: ["output", "merge", "to", ...ofTables],
    async run({ file, others = [], output, to, choices, merges = false }) {
      const kind = kindOf(to, output);
      const into = output ?? unnamed(file, kind.ending);
      for (const each of [file, ...others]) keepStory(each, into);
      const { story, lines, imported } = await (others.length ? storyOfSeveral([file, ...others], choices, merges) : storyOf(file, choices));
      const opened = await openStory(story, wide);
      for (const line of imported ? lines : [...lines, ...issueLines(file, opened.issues)]) console.error(line);
      if (!opened.isDocument) throw new Trouble(say.noStory(file));
      if (kind.to === "csv-sheets" && into === stream) throw new Misuse(say.noStreamOfSheets);
      const { files, lines: losses } = await madeOf(opened.timeline, kind, into);
      for (const { path, content } of files) {
        for (const each of [file, ...others]) keepStory(each, path);
        await write(path, content);
      }
      for (const line of losses) console.error(line);
      return { ...opened, imported };
    },
  },

  bundle: {
    takes: ["output", "embed-media", "editable", ...ofTables],
    run: ({ file, output, embedsMedia, isEditable, choices }) =>
      make({ file, choices, output: output ?? unnamed(file, "html"), size: wide, font: arial }, (story, opened) =>
        bundle(story, opened, { embedsMedia, isEditable, tell: console.error }),
      ),
  },

  svg: {
    takes: ["output", "width", "height", ...ofTables],
    run: ({ file, output, width, height, choices }) =>
      make({ file, choices, output: output ?? unnamed(file, "svg"), size: { width, height } }, async (_, { timeline }) =>
        standalone(drawings(timeline), timeline.text(text.theme)),
      ),
  },
};

/**
 * Prints what is wrong with a story, and writes what is made of the rest.
 * @param {{ file: string, choices: Task["choices"], output: string, size: { width: number, height: number }, font?: object }} task  the font of its page
 * @param {(story: Uint8Array, opened: Opened) => Promise<string>} making
 */
async function make({ file, choices, output, size, font }, making) {
  keepStory(file, output);
  const found = await storyOf(file, choices);
  const { lines, imported } = found;
  const story = published(found);
  const opened = await openStory(story, size, font);
  for (const line of imported ? lines : [...lines, ...issueLines(file, opened.issues)]) console.error(line);
  if (!opened.isDocument) throw new Trouble(say.noStory(file));
  await write(output, await making(story, opened));
  return { ...opened, imported };
}

/** The output that nobody named. @param {string} file @param {string} ending */
const unnamed = (file, ending) => (file === stream ? stream : `${basename(file).replace(/(\.timeline)?\.\w+$/, "")}.${ending}`);

/** @param {string} name @param {string | undefined} value @param {number} otherwise */
function size(name, value, otherwise) {
  if (value === undefined) return otherwise;
  const px = /^\d+(\.\d+)?$/.test(value) ? Number(value) : NaN;
  if (px >= 200 && px <= 10000) return px;
  throw new Misuse(say.wrongSize(name, value));
}

/** A command that is not understood. */
class Misuse extends Trouble {
  /** @param {string} sentence */
  constructor(sentence) {
    super(`${sentence}\n\n${say.usage}`, 2);
  }
}

/** @param {string[]} given */
function parse(given) {
  try {
    return parseArgs({
      args: given,
      allowPositionals: true,
      options: {
        output: { type: "string", short: "o" },
        to: { type: "string" },
        "embed-media": { type: "boolean" },
        editable: { type: "boolean" },
        dates: { type: "string" },
        column: { type: "string", multiple: true },
        merge: { type: "boolean" },
        title: { type: "string" },
        language: { type: "string" },
        width: { type: "string" },
        height: { type: "string" },
        help: { type: "boolean", short: "h" },
        version: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new Misuse(/** @type {Error} */ (error).message);
  }
}

/** @param {string[]} given @returns {Promise<number>} exit code */
async function main(given) {
  const { values, positionals } = parse(given);
  if (values.version) return await write(stream, `${JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version}\n`), 0;
  if (values.help || positionals[0] === "help") return await write(stream, say.usage), 0;
  const [name, file, ...others] = positionals;
  if (!name) throw new Misuse(say.noCommand);
  if (!Object.hasOwn(commands, name)) throw new Misuse(say.unknownCommand(name));
  if (!file || (others.length && name !== "convert")) throw new Misuse(say.oneFile(name));
  const { takes, run } = commands[name];
  const alien = Object.keys(values).find((option) => !takes.includes(option));
  if (alien) throw new Misuse(say.notTaken(name, alien));
  const { output } = values;
  if (output === "") throw new Misuse(say.noOutput);
  const width = size("width", values.width, 1280);
  const height = size("height", values.height, 720);
  const { to, dates: order, column: columns = [], title, language } = values;
  if (order !== undefined && !orders.includes(order)) throw new Misuse(say.wrongOrder(order));
  const done = await run({ file, others, merges: values.merge, output, width, height, embedsMedia: values["embed-media"], isEditable: values.editable, to, choices: { order, columns, title, language } });
  const issues = [...done.issues, ...(done.imported?.issues ?? [])];
  return done.isDocument && !issues.some(isError) ? 0 : 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isTrouble = error instanceof Trouble;
  if (!isTrouble) console.error(say.ourFault);
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = isTrouble ? error.exit : 1;
}
