// Two documents about the same events become one: what both tell alike stands once, and what they tell differently
// stands as accounts, side by side.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace demarche {

// An event of each document, by its place, that are likely the same.
struct EventPair {
    std::uint32_t first = 0, second = 0;
    double likeness = 0;  // 0–1
};

// The pairs, in the order of the first document; no event is in two of them. Two events are alike when their dates
// share some time, or are at most three days apart, and their titles share words: half of it is the titles (Dice's
// coefficient of their words), a third the parties, the rest how alike the lengths of their dates are. At least 0.5.
// Titles with other numbers, or with a "no" that the other has not, are never alike.
std::vector<EventPair> same_events(const Document& first, const Document& second);

// What the accounts of an event are told by, where it names no source: the names of the files.
struct FileNames {
    std::string_view first, second;
};

// All events of both, those of a pair as one. Parties and sources of one name are one. The date of a pair allows what
// either says, and is no sharper; where they differ, so do its accounts.
Document merged(const Document& first, const Document& second, std::span<const EventPair> pairs, FileNames names);

// Two documents as JSON, parted by U+001C. On lines before the first U+001C stand the names of their files, then the
// pairs that the author does not want: the ids of two events, parted by U+001F. Gives {"document": …,
// "pairs": [{"first", "second", "ids": [ID, ID], "likeness", "differs": [FIELD], "apart"}]}: the titles of the pairs;
// the document has them merged where that is asked, but not those apart; else all events stand by themselves. Stories
// of two time zones cannot be joined: then it is {"zones": [ZONE, ZONE]}.
enum class Merging : std::uint8_t {
    proposed,
    done,
    updated  // three documents, see update.h
};
std::string merged_json(std::string_view documents, Merging merging);

}  // namespace demarche
