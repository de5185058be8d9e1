// Words by the keys of shell/languages, for tests: a language as its file says it, before the build puts it in order.
#pragma once

#include <algorithm>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "base/words.h"
#include "golden.h"

namespace demarche {

// The keys of the words that are built in, in their order.
inline const std::vector<std::string>& word_keys() {
    static const std::vector<std::string> keys = [] {
        std::vector<std::string> found;
        std::istringstream english(read_source("shell/languages/en.txt"));
        for (std::string line; std::getline(english, line);) {
            const std::string key = line.substr(0, line.find('='));
            const bool is_outside = key.starts_with("early.") || key == "plural.categories";
            if (!line.empty() && line[0] != '#' && !is_outside) found.push_back(key);
        }
        return found;
    }();
    return keys;
}

// The word of a key: "role.host" is Word::role_host.
inline std::optional<Word> find_word(std::string_view key) {
    const auto found = std::ranges::find(word_keys(), key);
    if (found == word_keys().end()) return std::nullopt;
    return static_cast<Word>(found - word_keys().begin());
}

// Words of `key=text` lines. Lines without a key of a word are skipped.
inline Words keyed_words(const std::string& lines) {
    std::vector<std::string> texts(word_count);
    std::istringstream in(lines);
    for (std::string line; std::getline(in, line);) {
        const std::size_t equals = line.find('=');
        if (equals == std::string::npos) continue;
        if (const auto word = find_word(line.substr(0, equals)))
            texts[static_cast<std::size_t>(*word)] = line.substr(equals + 1);
    }
    std::string positional(word_list_mark);
    for (const std::string& text : texts) positional += "\n" + text;
    return Words(positional);
}

// A language of shell/languages.
inline Words language(const std::string& name) { return keyed_words(read_source("shell/languages/" + name + ".txt")); }

}  // namespace demarche
