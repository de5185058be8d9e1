// Tables whose columns are known: of data sets, and of other timelines.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "convert/meaning.h"
#include "convert/table.h"

namespace demarche {

struct KnownColumn {
    std::string_view header;
    Meaning meaning = Meaning::kept;
};

struct KnownTable {
    std::string_view name;
    std::span<const KnownColumn> columns;       // those that tell it: all of them are there
    std::span<const KnownColumn> others;        // that may be there
    std::span<const std::string_view> headers;  // of a table without a header, in their order; else empty
    bool has_mentions = false;                  // of events, and not the events themselves
};

// The table of which all the listed columns are there.
const KnownTable* known_by_header(const Row& header);
// The table without a header whose first row this can be.
const KnownTable* known_by_shape(const Row& row);
std::optional<Meaning> known_meaning(const KnownTable&, std::string_view header);

}  // namespace demarche
