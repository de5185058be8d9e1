#include "page/asked_word.h"

#include <array>
#include <charconv>
#include <span>
#include <string>

namespace demarche {
namespace {

std::string_view take_line(std::string_view& lines) {
    const std::size_t end = lines.find('\n');
    const std::string_view line = lines.substr(0, end);
    lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
    return line;
}

}  // namespace

std::string asked_word(const Words& words, Word word, std::string_view lines) {
    Count count;
    std::array<std::string, most_slots> texts;
    std::array<Slot, most_slots> slots;
    std::size_t size = 0;
    while (!lines.empty() && size < most_slots) {
        const std::string_view line = take_line(lines);
        const std::size_t at = line.find_first_of("=#");
        if (at == std::string_view::npos) continue;
        const std::string_view name = line.substr(0, at), text = line.substr(at + 1);
        const bool is_number = line[at] == '#';
        if (is_number && name == "n") std::from_chars(text.data(), text.data() + text.size(), count.whole);
        texts[size] = is_number ? grouped(text, words[Word::number_group]) : std::string(text);
        slots[size] = {name, texts[size]};
        ++size;
    }
    return words.counted(word, count, std::span(slots).first(size));
}

}  // namespace demarche
