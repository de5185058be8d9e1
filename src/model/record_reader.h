// Private to model: numbers and texts of a record, one after the other.
#pragma once

#include <cstdint>
#include <string_view>

namespace demarche {

// Does not check its input: bytes of another instance are checked when they arrive.
struct RecordReader {
    const char* next;

    std::uint64_t number() {
        std::uint64_t value = 0;
        for (int shift = 0;; shift += 7) {
            const auto byte = static_cast<unsigned char>(*next++);
            value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
            if (byte < 0x80) return value;
        }
    }
    std::string_view text() {
        const auto size = static_cast<std::size_t>(number());
        next += size;
        return {next - size, size};
    }
};

}  // namespace demarche
