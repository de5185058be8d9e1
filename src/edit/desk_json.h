// The rows of the author's tables as JSON. desk.h has the form.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "convert/json_writer.h"
#include "document/issue.h"
#include "edit/lists.h"
#include "edit/problems.h"

namespace demarche {

inline constexpr std::array<std::string_view, 4> collection_names{"events", "parties", "sources", "story"};

std::string columns_json();
std::string lists_json(Collection collection, const Entry& row, const Labels& labels);
void write_rows(JsonWriter& json, const Document& document, Collection collection, const Labels& labels);
void write_changed(JsonWriter& json, const Document& document, std::uint32_t event, const Labels& labels);
void write_issues(JsonWriter& json, std::span<const Issue> issues);
void write_problems(JsonWriter& json, const Document& document, std::span<const Problem> problems);

}  // namespace demarche
