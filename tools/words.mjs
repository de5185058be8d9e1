// Writes the words of English (shell/languages/en.txt) as C++: word_list.h, an enumerator for each key, and
// english_words.h, the text of the table without its comments.
// usage: node tools/words.mjs shell/languages/en.txt OUT_FOLDER
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

const note = "// Made by tools/words.mjs from shell/languages/en.txt.\n#pragma once\n\n";

/** @param {string[]} keys */
const list = (keys) => `${note}#include <cstddef>
#include <cstdint>

namespace demarche {

/// Every word that a reader sees, by its key in shell/languages.
enum class Word : std::uint16_t {
${keys.map((key) => `    ${key.replaceAll(".", "_")},`).join("\n")}
};
inline constexpr std::size_t word_count = ${keys.length};

}  // namespace demarche
`;

/** @param {[string, string][]} words */
const table = (words) => `${note}#include <string_view>

namespace demarche {

// "key=text" lines in the order of the enumerators.
inline constexpr std::string_view english_words =
${words.map(([key, text]) => `    ${JSON.stringify(`${key}=${text}\n`)}`).join("\n")};

}  // namespace demarche
`;

/** A file that stays as it is makes nothing else be built anew. @param {string} path @param {string} content */
function write(path, content) {
  if (!existsSync(path) || readFileSync(path, "utf8") !== content) writeFileSync(path, content);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [source, folder] = process.argv.slice(2);
  const words = [...entries(readFileSync(source, "utf8"))].filter(([key]) => !isOutside(key));
  mkdirSync(folder, { recursive: true });
  write(join(folder, "word_list.h"), list(words.map(([key]) => key)));
  write(join(folder, "english_words.h"), table(words));
}
