// The words of a language: every word that a reader sees, by its name, with the plural forms of the language.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "base/word_list.h"

namespace demarche {

// A placeholder without its braces, and what goes in its place.
struct Slot {
    std::string_view name, text;
};

inline constexpr std::size_t most_slots = 8;  // of a counted word

// The pattern with its placeholders filled; unknown ones stay as they are.
std::string fill(std::string_view pattern, std::span<const Slot> slots);
inline std::string fill(std::string_view pattern, std::initializer_list<Slot> slots) {
    return fill(pattern, std::span(slots.begin(), slots.size()));
}

// The form at `index` (from 0) of forms parted by "|"; the last when there are fewer.
std::string_view form_at(std::string_view forms, std::size_t index);

// A count from 0 on, and a half more perhaps.
struct Count {
    std::int64_t whole = 0;
    bool and_half = false;
};

// "1234567" with the separator between its groups of three digits: "1,234,567".
std::string grouped(std::string_view digits, std::string_view separator);

// The word at `offset` after the first of a vocabulary: its words stand in the order of its values.
constexpr Word word_after(Word first, std::size_t offset) {
    return static_cast<Word>(static_cast<std::size_t>(first) + offset);
}

// One language. English is built in from shell/languages/en.txt; another language is read from lines over it.
class Words {
public:
    Words();  // English

    // Reads lines: the mark of this list of words, then the text of each word in its order. An empty line leaves its
    // word English. Lines of another list leave all words English. tools/words.mjs makes the lines of shell/languages.
    // A line "zone=Ukraine Time" may stand before all others: the name of the time zone in which times are told.
    explicit Words(std::string_view lines);

    std::string_view operator[](Word word) const { return text_of(places_[static_cast<std::size_t>(word)]); }

    // One of the texts of a list: the third month, a kind as a heading.
    std::string_view nth(Word list, std::size_t index) const { return form_at((*this)[list], index); }

    // "1 event", "22 events", "4½ hours": the plural form of the count, with {n} and the other placeholders filled.
    std::string counted(Word word, Count count) const;
    std::string counted(Word word, Count count, std::span<const Slot> slots) const;

    // "1,234,567": a whole number with the separator of the language between its groups.
    std::string number(std::int64_t value) const;

    std::string zone;  // the name of the time zone in which times are told; empty: each is told as it was written

private:
    struct Place {
        std::uint32_t begin = 0, size = 0;
    };

    // The place of the line that begins at `at`, without its end; moves `at` to the next line.
    Place next_line(std::size_t& at) const;
    std::string_view text_of(Place place) const { return std::string_view(text_).substr(place.begin, place.size); }

    std::string text_;  // the lines of English, then those of another language
    std::array<Place, word_count> places_{};
};

inline Words english() { return {}; }

}  // namespace demarche
