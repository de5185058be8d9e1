// A hash set of texts that keeps the order of insertion, fast enough for a million ids.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demarche {

class TextSet {
public:
    // The position of a text, or nothing when it is not in the set.
    std::optional<std::uint32_t> find(std::string_view text) const;

    // Adds a text unless it is there already; gives its position.
    std::uint32_t insert(std::string_view text);

    // Reserves memory for so many texts.
    void reserve(std::size_t texts);
    // Reserves memory for `times` as many texts, and for twice the letters that these need: numbered ids get longer.
    void reserve_times(double times);

    std::size_t size() const { return ends_.size(); }
    std::string_view operator[](std::size_t index) const;  // index < size()

private:
    struct Slot {
        std::uint32_t hash = 0, place = 0;  // position + 1, or 0 for a free slot
    };

    std::size_t slot(std::string_view text, std::uint32_t hash) const;
    void grow(std::size_t slots);

    // One string for all texts, since most are short.
    std::string letters_;
    std::vector<std::size_t> ends_;
    std::vector<Slot> slots_;  // open addressing, linear probing
};

}  // namespace demarche
