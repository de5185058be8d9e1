// Writes a table of English as C++: a header with an enumerator for each key, and one with the texts. The words of
// readers (shell/languages/en.txt) become word_list.h and english_words.h, the sentences to authors
// (shell/sentences/issues.txt) sentence_list.h and english_sentences.h.
// usage: node tools/words.mjs words|sentences TABLE OUT_FOLDER
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** A language file as keys and texts, in its order. @param {string} text @returns {Map<string, string>} */
export function entries(text) {
  const lines = text.split("\n").filter((line) => line && !line.startsWith("#"));
  return new Map(lines.map((line) => {
    const [, key, value] = line.match(/^([a-z][a-z0-9_.]*)=(.*)$/) ?? [];
    if (key === undefined) throw new Error(`this line of a language file is not key=text: ${line}`);
    return [key, value];
  }));
}

/** Whether a line is for the page or the tools only: words that are needed before the engine is loaded, and names. */
const isOutside = (/** @type {string} */ key) => key.startsWith("early.") || key === "plural.categories";

/** @typedef {{ name: string, about: string, line: (key: string, text: string) => string, lines: string }} Table */

/** The two tables. Words are looked up by key when a language file is read, so their lines have the key. */
/** @type {Record<string, Table>} */
const tables = {
  words: {
    name: "word",
    about: "Every word that a reader sees, by its key in shell/languages.",
    line: (key, text) => `${key}=${text}\n`,
    lines: '"key=text" lines',
  },
  sentences: {
    name: "sentence",
    about: "Every sentence that an author hears about a document, by its key in shell/sentences/issues.txt.",
    line: (_, text) => `${text}\n`,
    lines: "Lines of text",
  },
};

const note = "// Made by tools/words.mjs.\n#pragma once\n\n";
const capital = (/** @type {string} */ name) => name[0].toUpperCase() + name.slice(1);

/** @param {Table} table @param {string[]} keys */
const listHeader = ({ name, about }, keys) => `${note}#include <cstddef>
#include <cstdint>

namespace demarche {

/// ${about}
enum class ${capital(name)} : std::uint16_t {
${keys.map((key) => `    ${key.replaceAll(".", "_")},`).join("\n")}
};
inline constexpr std::size_t ${name}_count = ${keys.length};

}  // namespace demarche
`;

/** @param {Table} table @param {[string, string][]} rows */
const textHeader = ({ name, line, lines }, rows) => `${note}#include <string_view>

namespace demarche {

// ${lines} in the order of the enumerators.
inline constexpr std::string_view english_${name}s =
${rows.map(([key, text]) => `    ${JSON.stringify(line(key, text))}`).join("\n")};

}  // namespace demarche
`;

/** A file that stays as it is makes nothing else be built anew. @param {string} path @param {string} content */
function write(path, content) {
  if (!existsSync(path) || readFileSync(path, "utf8") !== content) writeFileSync(path, content);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [kind, source, folder] = process.argv.slice(2);
  const table = tables[kind];
  const rows = [...entries(readFileSync(source, "utf8"))].filter(([key]) => !isOutside(key));
  mkdirSync(folder, { recursive: true });
  write(join(folder, `${table.name}_list.h`), listHeader(table, rows.map(([key]) => key)));
  write(join(folder, `english_${table.name}s.h`), textHeader(table, rows));
}
