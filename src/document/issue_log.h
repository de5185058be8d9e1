// Collects the issues of a document by byte offset, and returns them in the order of the file with line and column.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "document/issue.h"
#include "document/source_text.h"

namespace demarche {

// The place of an issue.
struct SourcePlace {
    std::size_t at = 0;   // byte offset into the text
    std::string pointer;  // RFC 6901
};

class IssueLog {
public:
    // The message is a sentence without its full stop. After 1,000 issues of a severity the others are only counted: an
    // author mends the first ones, and a broken export of a million rows must not fill the memory.
    void add(Severity severity, SourcePlace place, std::string message);

    // Whether another one would be listed: else its sentence need not be made.
    bool lists_more(Severity) const;

    // The issues in the order of the text; afterwards there are none.
    std::vector<Issue> take(SourceText& text);

private:
    std::vector<Issue> issues_;    // in the order of add(), still without line and column
    std::vector<std::size_t> at_;  // of each, its byte offset
    std::array<std::size_t, 3> counts_{};
};

// "found" in quotation marks, cut when it is long.
std::string quoted(std::string_view found);

}  // namespace demarche
