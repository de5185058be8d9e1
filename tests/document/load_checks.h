// A small story to break, and the place of an issue as an author finds it: by going to its line and column.
#pragma once

#include <catch2/catch_test_macros.hpp>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "document/load_json.h"

namespace demarche {

inline std::ostream& operator<<(std::ostream& out, const Issue& issue) {
    constexpr std::string_view names[] = {"error", "warning", "notice"};
    return out << issue.line << ':' << issue.column << ": " << names[static_cast<std::size_t>(issue.severity)] << ": "
               << issue.message << " [" << issue.pointer << ']';
}

// What stands in the text from that line and column on; columns count characters.
inline std::string_view text_at(std::string_view text, const Issue& issue) {
    for (std::uint32_t line = 1; line < issue.line; ++line) text.remove_prefix(text.find('\n') + 1);
    for (std::uint32_t column = 1; column < issue.column; ++column) text.remove_prefix(next_code_point(text, 0).size);
    return text;
}

// One source, one actor, one topic, and on line 2 one event with these members after its id and title.
inline std::string story(std::string_view event_members) {
    return R"({"title": "T", "sources": [{"id": "s"}], "actors": [{"id": "ua", "name": "Ukraine"}], )"
           R"("topics": [{"id": "t", "name": "Aid"}], "events": [)"
           "\n"
           R"({"id": "talks", "title": "Talks", )" +
           std::string(event_members) + "}\n]}";
}

// The expected issue, with the text that stands at its line and column.
struct Expected {
    Severity severity;
    std::string_view pointer, found, message;
};

inline void check_issue(std::string_view text, const Issue& issue, const Expected& expected) {
    CHECK(issue.severity == expected.severity);
    CHECK(issue.pointer == expected.pointer);
    CHECK(text_at(text, issue).substr(0, expected.found.size()) == expected.found);
    CHECK(issue.message == expected.message);
}

// Loads the text, which has this one issue and no other.
inline Document check_only_issue(std::string_view text, const Expected& expected) {
    const Loaded loaded = load_json(text);
    CAPTURE(text, loaded.issues);
    REQUIRE(loaded.issues.size() == 1);
    check_issue(text, loaded.issues[0], expected);
    return loaded.document;
}

}  // namespace demarche
