// The ids of one collection in the order they came, found by hashing: a million events still load in one pass.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demarche {

class JsonIdSet {
public:
    /// The position of the id, or nothing when it is not in the set.
    std::optional<std::uint32_t> find(std::string_view id) const;

    /// Adds an id unless it is there already; gives its position.
    std::uint32_t insert(std::string_view id);

    /// Makes room for so many at once, since making it later takes long when there are many.
    void reserve(std::size_t ids);
    /// And for so many times as many, whose letters are twice as many, since ids that count get longer.
    void foresee(double times);

    std::size_t size() const { return ends_.size(); }
    std::string_view operator[](std::size_t index) const;  ///< index < size()

private:
    std::size_t slot(std::string_view id) const;
    void grow(std::size_t slots);

    // One string for all: ids are short, and the model's own strings move while it grows.
    std::string letters_;
    std::vector<std::size_t> ends_;
    std::vector<std::uint32_t> slots_;  // open addressing, linear probing; position + 1, or 0 for a free slot
};

}  // namespace demarche
