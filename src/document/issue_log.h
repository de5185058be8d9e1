// Gathers what is wrong with a document by byte offset, and says it in the order of the file, by line and column.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "document/issue.h"
#include "document/source_text.h"

namespace demarche {

/// Where something is wrong.
struct SourcePlace {
    std::size_t at = 0;   ///< byte offset into the text
    std::string pointer;  ///< RFC 6901
};

class IssueLog {
public:
    /// The message is a sentence without its full stop. Beyond 1,000 of a severity they are only counted: an author
    /// mends the first ones, and a broken export of a million rows must not fill the memory.
    void add(Severity severity, SourcePlace place, std::string message);

    /// The issues in the order of the text; afterwards there are none.
    std::vector<Issue> take(SourceText& text);

private:
    struct Found {
        std::size_t at = 0;
        Issue issue;
    };
    std::vector<Found> found_;  // by offset; of one offset, as they came
    std::array<std::size_t, 3> counts_{};
};

/// "found" in quotation marks, cut when it is long.
std::string quoted(std::string_view found);

}  // namespace demarche
