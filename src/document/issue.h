// Errors, warnings and notices about a document, each with its place and a sentence for the author.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace demarche {

enum class Severity : std::uint8_t { error, warning, notice };

inline std::string_view word(Severity severity) {
    constexpr std::array<std::string_view, 3> words{"error", "warning", "notice"};
    return words[static_cast<std::size_t>(severity)];
}

struct Issue {
    Severity severity = Severity::error;
    std::string pointer;       // JSON Pointer (RFC 6901), e.g. "/events/12/date"; "" is the document
    std::uint32_t line = 0;    // 1-based; 0 when unknown
    std::uint32_t column = 0;  // 1-based, in characters
    std::string message;       // one sentence: what was found and what was expected

    bool operator==(const Issue&) const = default;
};

}  // namespace demarche
