// JSON of other timelines as values, and as text again.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <string_view>

#include "document/document.h"

namespace demarche {

using Json = nlohmann::ordered_json;

void append_json(std::string& out, const Json& value);

// Puts a text of `kept` back where it was: "background.color" into an object "background". True and false are values
// again, and so are whole numbers. False where something stands there already.
bool put_back(Json& object, std::string_view path, const std::string& text);

// Puts back all that an event keeps, but no member of these names. Gives the number of texts that have no place.
std::uint32_t add_kept(Json& object, const Event& event, std::span<const std::string_view> own_members);

}  // namespace demarche
