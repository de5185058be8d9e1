#pragma once
// Texts in the order they came, each once, found by hashing: a million ids are still read in one pass.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demarche {

class TextSet {
public:
    /// The position of a text, or nothing when it is not in the set.
    std::optional<std::uint32_t> find(std::string_view text) const;

    /// Adds a text unless it is there already; gives its position.
    std::uint32_t insert(std::string_view text);

    /// Makes room for so many at once, since making it later takes long when there are many.
    void reserve(std::size_t texts);
    /// And for so many times as many, whose letters are twice as many, since ids that count get longer.
    void reserve_times(double times);

    std::size_t size() const { return ends_.size(); }
    std::string_view operator[](std::size_t index) const;  ///< index < size()

private:
    std::size_t slot(std::string_view text) const;
    void grow(std::size_t slots);

    // One string for all: most are short, and their owners' own strings move.
    std::string letters_;
    std::vector<std::size_t> ends_;
    std::vector<std::uint32_t> slots_;  // open addressing, linear probing; position + 1, or 0 for a free slot
};

}  // namespace demarche
