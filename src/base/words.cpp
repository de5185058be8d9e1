#include "base/words.h"

#include <algorithm>
#include <cassert>

#include "base/english_words.h"
#include "base/text.h"

namespace demarche {
namespace {

constexpr std::int64_t sampled_counts = 200;  // plural.samples has a digit for each, and one more for a half

static_assert(Word::plural_samples == Word{0});
constexpr std::string_view english_samples = english_words.substr(0, english_words.find('\n'));

// A half more than one is "one" in some languages, as in French; of more than two they then count the whole.
std::size_t plural_form(std::string_view samples, Count count) {
    const auto form = [&](std::size_t at) {
        return at < samples.size() && is_digit(samples[at]) ? static_cast<std::size_t>(samples[at] - '0') : 0;
    };
    const std::int64_t whole = count.whole < sampled_counts ? count.whole : 100 + count.whole % 100;
    const std::size_t half = form(static_cast<std::size_t>(sampled_counts));
    return count.and_half && (count.whole < 2 || half != form(1)) ? half : form(static_cast<std::size_t>(whole));
}

}  // namespace

Words::Place Words::next_line(std::size_t& at) const {
    const std::size_t begin = at, end = std::min(text_.find('\n', at), text_.size());
    at = std::min(end + 1, text_.size());
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin)};
}

Words::Words() : text_(english_words) {
    std::size_t at = 0;
    for (Place& place : places_) place = next_line(at);
}

Words::Words(std::string_view lines) : Words() {
    constexpr std::string_view zone_key = "zone=";
    if (lines.starts_with(zone_key)) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        zone = lines.substr(zone_key.size(), end - zone_key.size());
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    if (!lines.starts_with(word_list_mark)) return;
    text_ += lines;
    std::size_t at = english_words.size();
    next_line(at);
    for (Place& place : places_)
        if (const Place line = next_line(at); line.size > 0) place = line;
}

std::string Words::number(std::int64_t value) const { return grouped(decimal(value), (*this)[Word::number_group]); }

std::string Words::counted(Word word, Count count) const { return counted(word, count, {}); }

// A word that the language leaves to English takes the plural form of English.
std::string Words::counted(Word word, Count count, std::span<const Slot> slots) const {
    const bool is_english = places_[static_cast<std::size_t>(word)].begin < english_words.size();
    const std::string_view samples = is_english ? english_samples : (*this)[Word::plural_samples];
    std::string number = decimal(count.whole);
    if (count.and_half) number += "½";
    std::array<Slot, most_slots + 1> all;
    assert(slots.size() <= most_slots);
    *std::copy(slots.begin(), slots.end(), all.begin()) = {"n", number};
    return fill(nth(word, plural_form(samples, count)), std::span(all).first(slots.size() + 1));
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
