// Files of the command line. A story is read as bytes. A file is replaced only when its new content is complete.
import { randomUUID } from "node:crypto";
import {
  accessSync, chmodSync, closeSync, constants, fstatSync, fsyncSync, openSync, readFileSync, readlinkSync, realpathSync,
  renameSync, rmSync, statSync, writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import * as say from "./sentences.mjs";

/** @typedef {NodeJS.ErrnoException} Failure  of a call to the file system */

/** An error that the person at the command line can act on. It is shown without a stack. */
export class Trouble extends Error {
  /** @param {string} sentence @param {number} [exit] status of the process */
  constructor(sentence, exit = 1) {
    super(sentence);
    this.exit = exit;
  }
}

/** Stands for the standard input, or for the standard output. */
export const stream = "-";

/** @param {string} path of a file, or `stream` @returns {Promise<Uint8Array>} */
export async function readStory(path) {
  try {
    return path === stream ? await readInput() : readFileSync(path);
  } catch (error) {
    const { code, message } = /** @type {Failure} */ (error);
    throw new Trouble(`${path}: ${say.unreadable[code ?? ""] ?? message}`);
  }
}

async function readInput() {
  const pieces = [];
  for await (const piece of process.stdin) pieces.push(piece);
  return Buffer.concat(pieces);
}

// Links to one file have one identity, hard links too. Terminals and pipes have none: nothing in them is overwritten.
/** @param {string | number} place a path or a descriptor @returns {string | undefined} */
function identity(place) {
  try {
    const status = typeof place === "number" ? fstatSync(place, { bigint: true }) : statSync(place, { bigint: true });
    return status.isFile() ? `${status.dev}:${status.ino}` : undefined;
  } catch {
    return undefined;
  }
}

/** Refuses to write over the story. @param {string} story @param {string} output either may be `stream` */
export function keepStory(story, output) {
  const [read, written] = [identity(story === stream ? 0 : story), identity(output === stream ? 1 : output)];
  if (read !== undefined && read === written) throw new Trouble(say.wouldOverwrite(story, output), 2);
}

/** @param {string} path of a file, or `stream` @param {string | Uint8Array} content */
export async function write(path, content) {
  try {
    if (path === stream) await print(content);
    else replace(behindLinks(path), content);
  } catch (error) {
    const { code, message } = /** @type {Failure} */ (error);
    throw new Trouble(say.notWritten(path, say.unwritable[code ?? ""] ?? message));
  }
}

// A pipe whose reader has read enough is no failure.
/** @param {string | Uint8Array} content @returns {Promise<void>} */
const print = (content) =>
  new Promise((printed, failed) => {
    /** @param {Failure | null} [error] */
    const end = (error) => (error && error.code !== "EPIPE" ? failed(error) : printed());
    process.stdout.once("error", end);
    process.stdout.write(content, end);
  });

// The file that a symbolic link leads to, also when there is no such file yet.
/** @param {string} path @returns {string} */
function behindLinks(path) {
  try {
    return realpathSync(path);
  } catch (error) {
    if (/** @type {Failure} */ (error).code !== "ENOENT") throw error;
  }
  try {
    return behindLinks(resolve(dirname(path), readlinkSync(path)));
  } catch {
    return path;
  }
}

/** @param {string} path @param {string | Uint8Array} content */
function replace(path, content) {
  const old = statSync(path, { throwIfNoEntry: false });
  if (old && !old.isFile()) return writeFileSync(path, content); // a device or a pipe
  if (old) accessSync(path, constants.W_OK);
  const beside = join(dirname(path), `.demarche-${randomUUID()}`);
  try {
    writeToDisk(beside, content);
    if (old) chmodSync(beside, old.mode);
    renameSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
}

/** @param {string} path @param {string | Uint8Array} content */
function writeToDisk(path, content) {
  const file = openSync(path, "wx");
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
