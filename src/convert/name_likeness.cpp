#include "convert/name_likeness.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "convert/meaning.h"
#include "document/suggestion.h"

namespace demarche {
namespace {

constexpr double of_a_word = 0.65, of_its_length = 0.1, of_a_slip = 0.8;
constexpr std::size_t least_letters = 5;  // of a name in which a letter may be wrong

std::vector<std::string> words_in(std::string_view name) {
    std::vector<std::string> words(1);
    char before = ' ';
    for (const char c : name) {
        const bool is_upper = c >= 'A' && c <= 'Z';
        const bool is_letter =
            is_upper || (c >= 'a' && c <= 'z') || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
        const bool begins = !is_letter || (is_upper && before >= 'a' && before <= 'z');
        if (begins && !words.back().empty()) words.emplace_back();
        if (is_letter) words.back() += c;
        before = c;
    }
    for (std::string& word : words) word = squeezed(word);
    return words;
}

}  // namespace

ColumnName::ColumnName(std::string_view header) : whole(squeezed(header)), words(words_in(header)) {}

UsualNames::UsualNames(std::string_view names) {
    while (!names.empty()) names_.push_back(squeezed(next_part(names, '|')));
}

double UsualNames::likeness(const ColumnName& asked) const {
    if (asked.whole.empty()) return 0;
    double best = 0;
    for (const std::string& name : names_) {
        if (name == asked.whole) return 1;
        if (asked.words.size() > 1 && std::find(asked.words.begin(), asked.words.end(), name) != asked.words.end())
            best = std::max(best, of_a_word + of_its_length * static_cast<double>(name.size()) /
                                                  static_cast<double>(asked.whole.size()));
        const std::size_t most = name.size() >= 9 ? 2 : 1;
        const std::size_t longer = std::max(name.size(), asked.whole.size()),
                          shorter = std::min(name.size(), asked.whole.size());
        if (name.size() >= least_letters && longer - shorter <= most && edit_distance(asked.whole, name) <= most)
            best = std::max(best, of_a_slip);
    }
    return best;
}

}  // namespace demarche
