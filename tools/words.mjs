// Writes a table of English as C++: a header with an enumerator for each key, and one with the texts. The words of
// readers (shell/languages/en.txt) become word_list.h and english_words.h, the sentences to authors
// (shell/sentences/issues.txt) sentence_list.h and english_sentences.h.
// usage: node tools/words.mjs words|sentences TABLE OUT_FOLDER
import { createHash } from "node:crypto";
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

/** The words that the engine has, in the order of their numbers. Early words and plural categories are for the page and the tools only. @param {Map<string, string>} english @returns {[string, string][]} */
export const engineWords = (english) => [...english].filter(([key]) => !key.startsWith("early.") && key !== "plural.categories");

/** A mark that every other list of keys changes. An engine reads no language file of another list. @param {string[]} keys */
export const listMark = (keys) => createHash("sha256").update(keys.join("\n")).digest("hex").slice(0, 8);

/**
 * A language as the engine reads it: the mark of the list, and the texts in the order of their numbers. Then follow, for the
 * page, the early words as key=text.
 * @param {Map<string, string>} english @param {Map<string, string>} words of the language
 */
export function positional(english, words) {
  const keys = engineWords(english).map(([key]) => key);
  const early = [...words].filter(([key]) => key.startsWith("early."));
  const lines = [listMark(keys), ...keys.map((key) => words.get(key) ?? ""), ...early.map(([key, text]) => `${key}=${text}`)];
  return lines.map((line) => `${line}\n`).join("");
}

/** @typedef {{ name: string, about: string, rows: (all: Map<string, string>) => [string, string][], mark?: string }} Table */

/** The two tables. @type {Record<string, Table>} */
const tables = {
  words: {
    name: "word",
    about: "Every word that a reader sees, by its key in shell/languages.",
    rows: engineWords,
    mark: "/// The first line of a language file of this list.\ninline constexpr std::string_view word_list_mark = ",
  },
  sentences: {
    name: "sentence",
    about: "Every sentence that an author hears about a document, by its key in shell/sentences/issues.txt.",
    rows: (all) => [...all],
  },
};

const note = "// Made by tools/words.mjs.\n#pragma once\n\n";
const capital = (/** @type {string} */ name) => name[0].toUpperCase() + name.slice(1);

/** @param {Table} table @param {string[]} keys */
const listHeader = ({ name, about, mark }, keys) => `${note}#include <cstddef>
#include <cstdint>
#include <string_view>

namespace demarche {

/// ${about}
enum class ${capital(name)} : std::uint16_t {
${keys.map((key) => `    ${key.replaceAll(".", "_")},`).join("\n")}
};
inline constexpr std::size_t ${name}_count = ${keys.length};
${mark ? `${mark}"${listMark(keys)}";\n` : ""}
}  // namespace demarche
`;

/** @param {Table} table @param {[string, string][]} rows */
const textHeader = ({ name }, rows) => `${note}#include <string_view>

namespace demarche {

// Lines of text in the order of the enumerators.
inline constexpr std::string_view english_${name}s =
${rows.map(([, text]) => `    ${JSON.stringify(`${text}\n`)}`).join("\n")};

}  // namespace demarche
`;

/** A file that stays as it is makes nothing else be built anew. @param {string} path @param {string} content */
function write(path, content) {
  if (!existsSync(path) || readFileSync(path, "utf8") !== content) writeFileSync(path, content);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [kind, source, folder] = process.argv.slice(2);
  const table = tables[kind];
  const rows = table.rows(entries(readFileSync(source, "utf8")));
  mkdirSync(folder, { recursive: true });
  write(join(folder, `${table.name}_list.h`), listHeader(table, rows.map(([key]) => key)));
  write(join(folder, `english_${table.name}s.h`), textHeader(table, rows));
}
