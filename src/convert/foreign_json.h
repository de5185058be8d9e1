// Timelines of others that are JSON, as tables.
#pragma once

#include <optional>
#include <string_view>

#include "convert/loose_tables.h"

namespace demarche {

// Reads TimelineJS (3 and the old 2), items and groups of vis-timeline, results of SPARQL, and lists of flat objects.
// The rows are numbered as the events are, from 1. Nothing for a document of ours, for other JSON, and for a text that
// is no JSON.
std::optional<LooseTables> tables_in_json(std::string_view text);

}  // namespace demarche
