// A file of any format as a document.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "convert/progress.h"

namespace demarche {

enum class FileForm : std::uint8_t { sheets, json, text };

// The text has the choices of an author (from_tables.h), U+001C and the file. Gives the texts of imported.h, or nothing
// where JSON or a text is no timeline that we know. Choices that do not exist are told instead (unknown_json).
std::string imported_json(std::string_view text, FileForm form, Progress progress = nullptr);

}  // namespace demarche
