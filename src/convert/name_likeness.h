// How much the name of a column is like a usual one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace demarche {

// The name of a column, as it is compared: case, accents, blanks and punctuation do not count.
struct ColumnName {
    explicit ColumnName(std::string_view header);
    std::string whole;
    std::vector<std::string> words;  // "EventDate", "event_date" and "event date" have two
};

// Usual names of columns of one meaning.
class UsualNames {
public:
    explicit UsualNames(std::string_view names);  // parted by "|"

    // 1: it is one of the names. Between 0.6 and 1: it has one of them as a word of its own ("date of the event"), more
    // for a long one, or differs from one in a letter or two. Else 0.
    double likeness(const ColumnName& name) const;

private:
    std::vector<std::string> names_;
};

}  // namespace demarche
