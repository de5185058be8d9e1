#include "convert/name_likeness.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "convert/meaning.h"
#include "document/suggestion.h"

namespace demarche {
namespace {

constexpr double of_a_word = 0.7, of_a_slip = 0.8;
constexpr std::size_t least_letters = 5;  // of a name in which a letter may be wrong

// The words of a name: "EventDate", "event_date" and "event date" have two.
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

double likeness(std::string_view header, std::string_view names) {
    const std::string asked = squeezed(header);
    if (asked.empty()) return 0;
    const std::vector<std::string> words = words_in(header);
    double best = 0;
    while (!names.empty()) {
        const std::string name = squeezed(next_part(names, '|'));
        if (name == asked) return 1;
        if (words.size() > 1 && std::find(words.begin(), words.end(), name) != words.end())
            best = std::max(best, of_a_word);
        if (name.size() >= least_letters && edit_distance(asked, name) <= (name.size() >= 9 ? 2u : 1u))
            best = std::max(best, of_a_slip);
    }
    return best;
}

}  // namespace demarche
