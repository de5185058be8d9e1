#include "page/notice.h"

#include <array>

#include "base/text.h"
#include "page/page_parts.h"

namespace demarche {
namespace {

std::string line_of(const Issue& error, const Words& words) {
    if (error.line == 0) return error.message;
    return fill(words[Word::issues_line], {{"line", decimal(error.line)}, {"message", error.message}});
}

std::string count_text(Word word, std::int64_t count, const Words& words) {
    const std::string number = words.number(count);
    return words.counted(word, {count}, std::array{Slot{"n", number}});
}

}  // namespace

Node notice(std::span<const Issue> issues, std::size_t left_out, const Words& words) {
    Node list = element("ul", "", "");
    for (const Issue& issue : issues) {
        if (issue.severity == Severity::error) add(list, "li", "", line_of(issue, words));
    }
    const auto errors = static_cast<std::int64_t>(list.children.size());
    if (left_out == 0 && errors == 0) return {};
    Node details = element("details", "", "");
    add(details, "summary", "",
        left_out > 0 ? count_text(Word::issues_left_out, static_cast<std::int64_t>(left_out), words)
                     : count_text(Word::issues_errors, errors, words));
    details.children.push_back(std::move(list));
    return details;
}

}  // namespace demarche
