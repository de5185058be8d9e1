#include "base/words.h"

#include <vector>

#include "base/english_words.h"
#include "base/text.h"

namespace demarche {
namespace {

constexpr std::int64_t sampled_counts = 200;  // plural.samples has a digit for each, and one more for a half

// The line of a text that begins at `at`, without its end; moves `at` to the next line.
std::string_view next_line(std::string_view text, std::size_t& at) {
    const std::size_t end = text.find('\n', at);
    std::string_view line = text.substr(at, end == std::string_view::npos ? end : end - at);
    at = end == std::string_view::npos ? text.size() : end + 1;
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

// Finds words by their keys. A language file has them in the order of English: most are found at once.
class KeyFinder {
public:
    std::optional<Word> find(std::string_view key) {
        for (std::size_t tried = 0; tried < word_count; ++tried) {
            const auto word = static_cast<Word>(index_);
            const std::string_view line = next_line(english_words, at_);
            if (++index_ == word_count) index_ = at_ = 0;
            if (line.substr(0, line.find('=')) == key) return word;
        }
        return std::nullopt;
    }

private:
    std::size_t index_ = 0, at_ = 0;
};

static_assert(Word::plural_samples == Word{0});
std::string_view english_samples() {
    std::size_t at = 0;
    const std::string_view line = next_line(english_words, at);
    return line.substr(line.find('=') + 1);
}

std::size_t plural_form(std::string_view samples, Count count) {
    const std::int64_t whole = count.whole < sampled_counts ? count.whole : 100 + count.whole % 100;
    const auto at = static_cast<std::size_t>(count.and_half ? sampled_counts : whole);
    return at < samples.size() && is_digit(samples[at]) ? static_cast<std::size_t>(samples[at] - '0') : 0;
}

}  // namespace

std::optional<Word> find_word(std::string_view key) { return KeyFinder().find(key); }

Words::Words() : text_(english_words) {
    std::size_t at = 0;
    for (Place& place : places_) {
        const std::size_t begin = at;
        const std::string_view line = next_line(english_words, at);
        const std::size_t equals = line.find('=');
        place = {static_cast<std::uint32_t>(begin + equals + 1), static_cast<std::uint32_t>(line.size() - equals - 1)};
    }
}

Words::Words(std::string_view lines) : Words() {
    text_ += lines;
    KeyFinder finder;
    for (std::size_t at = english_words.size(); at < text_.size();) {
        const std::size_t begin = at;
        const std::string_view line = next_line(text_, at);
        const std::size_t equals = line.find('=');
        if (equals == std::string_view::npos) continue;
        if (const auto word = finder.find(line.substr(0, equals)))
            places_[static_cast<std::size_t>(*word)] = {static_cast<std::uint32_t>(begin + equals + 1),
                                                        static_cast<std::uint32_t>(line.size() - equals - 1)};
    }
}

std::string Words::number(std::int64_t value) const { return grouped(decimal(value), (*this)[Word::number_group]); }

std::string Words::counted(Word word, Count count) const { return counted(word, count, {}); }

// A word that the language leaves to English takes the plural form of English.
std::string Words::counted(Word word, Count count, std::span<const Slot> slots) const {
    const bool is_english = places_[static_cast<std::size_t>(word)].begin < english_words.size();
    const std::string_view samples = is_english ? english_samples() : (*this)[Word::plural_samples];
    std::string number = decimal(count.whole);
    if (count.and_half) number += "½";
    std::vector<Slot> all(slots.begin(), slots.end());
    all.push_back({"n", number});
    return fill(nth(word, plural_form(samples, count)), all);
}

std::string fill(std::string_view pattern, std::span<const Slot> slots) {
    std::string out;
    while (!pattern.empty()) {
        const std::size_t open = pattern.find('{');
        out += pattern.substr(0, open);
        if (open == std::string_view::npos) break;
        pattern.remove_prefix(open);
        const std::size_t close = pattern.find('}');
        std::string_view text = pattern.substr(0, close == std::string_view::npos ? close : close + 1);
        pattern.remove_prefix(text.size());
        for (const Slot& slot : slots)
            if (close == slot.name.size() + 1 && text.substr(1, slot.name.size()) == slot.name) {
                text = slot.text;
                break;
            }
        out += text;
    }
    return out;
}

std::string_view form_at(std::string_view forms, std::size_t index) {
    for (std::size_t bar = forms.find('|'); index > 0 && bar != std::string_view::npos; --index) {
        forms.remove_prefix(bar + 1);
        bar = forms.find('|');
    }
    return forms.substr(0, forms.find('|'));
}

std::string grouped(std::string_view digits, std::string_view separator) {
    std::string out(digits);
    for (std::size_t at = out.size(); at > 3;) out.insert(at -= 3, separator);
    return out;
}

}  // namespace demarche
