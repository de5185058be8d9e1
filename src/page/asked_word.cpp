#include "page/asked_word.h"

#include <charconv>
#include <vector>

namespace demarche {
namespace {

struct Value {
    std::string name, text;
};

std::string_view take_line(std::string_view& lines) {
    const std::size_t end = lines.find('\n');
    const std::string_view line = lines.substr(0, end);
    lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
    return line;
}

}  // namespace

std::string asked_word(const Words& words, Word word, std::string_view lines) {
    Count count;
    std::vector<Value> values;
    while (!lines.empty()) {
        const std::string_view line = take_line(lines);
        const std::size_t at = line.find_first_of("=#");
        if (at == std::string_view::npos) continue;
        const std::string_view name = line.substr(0, at), text = line.substr(at + 1);
        const bool is_number = line[at] == '#';
        if (is_number && name == "n") std::from_chars(text.data(), text.data() + text.size(), count.whole);
        values.push_back({std::string(name), is_number ? grouped(text, words[Word::number_group]) : std::string(text)});
    }
    std::vector<Slot> slots;
    slots.reserve(values.size());
    for (const Value& value : values) slots.push_back({value.name, value.text});
    return words.counted(word, count, slots);
}

}  // namespace demarche
