// Reads Markdown for the tests: files, snippets, sections, links.
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const notOurs = new Set([".git", "build", "dist", "node_modules"]);

/** All Markdown of the repository, as paths from its root. */
export const markdownFiles = () =>
  readdirSync(root, { withFileTypes: true })
    .filter(({ name }) => !notOurs.has(name) && !name.startsWith(".") || name === ".github")
    .flatMap((entry) => (entry.isDirectory() ? below(join(root, entry.name)) : [join(root, entry.name)]))
    .filter((path) => path.endsWith(".md"))
    .map((path) => relative(root, path));

const below = (/** @type {string} */ folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== "node_modules")
    .flatMap((entry) => (entry.isDirectory() ? below(join(folder, entry.name)) : [join(folder, entry.name)]));

export const read = (/** @type {string} */ path) => readFileSync(join(root, path), "utf8");

/** The fenced snippets of a text. @returns {{kind: string, content: string}[]} */
export const snippetsOf = (/** @type {string} */ markdown) =>
  [...markdown.matchAll(/^```(.*)\n([^]*?)^```$/gm)].map(([, kind, content]) => ({ kind, content }));

/** The number of fences that belong to no snippet above: indented ones, and those made of tildes. */
export const looseFences = (/** @type {string} */ markdown) =>
  (markdown.match(/^\s*(```|~~~)/gm) ?? []).length - 2 * snippetsOf(markdown).length;

/** A text without its snippets. */
export const prose = (/** @type {string} */ markdown) => markdown.replace(/^```.*\n[^]*?^```$/gm, "");

/** The targets of links and pictures, `path#anchor`. */
export const linksOf = (/** @type {string} */ markdown) =>
  [...prose(markdown).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target);

/** The anchors of headings, as GitHub makes them. */
export const anchorsOf = (/** @type {string} */ markdown) =>
  [...prose(markdown).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, "").replaceAll(" ", "-"));

/** The texts in backticks that look like a path of the repository: by their first folder, or by their ending. */
export const pathsOf = (/** @type {string} */ markdown) =>
  [...prose(markdown).matchAll(/`([^`\n]+)`/g)].map(([, code]) => code)
    .filter((code) => /^(src|web|shell|tests|tools|docs)\/[\w./*{},-]*$/.test(code)
      || /^[\w-]+\.(md|json|mjs|js|h|cpp|css|txt)$/.test(code));

/** The rows of all tables of a text, as lists of cells. */
export const rowsOf = (/** @type {string} */ markdown) =>
  [...markdown.matchAll(/^\| (.+) \|$/gm)].map(([, cells]) => cells.split(" | "));

/** The sections under headings of the second level. @returns {{heading: string, body: string}[]} */
export const sectionsOf = (/** @type {string} */ markdown) =>
  markdown.split(/^## /m).slice(1).map((part) => ({ heading: part.slice(0, part.indexOf("\n")), body: part.slice(part.indexOf("\n")) }));
