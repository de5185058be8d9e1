// Widths of texts and letters that were asked for before, kept: every frame asks for those of all it writes, mostly the
// same ones.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/face.h"

namespace demarche {

class ByteReader;
class ByteWriter;

class KnownWidths final : public TextMeasure {
public:
    explicit KnownWidths(const TextMeasure& of) : of_(of) {}

    float width(std::string_view utf8, Face) const override;
    void forget();  // fonts changed

    // A worker has not the page's fonts: it takes over what the page has measured.
    void write(ByteWriter&) const;
    void read(ByteReader&) const;

private:
    struct Slot {
        std::uint64_t key = 0;  // odd; 0: empty
        double width = 0;       // a float would leave bytes that nobody set
    };
    static constexpr std::size_t first_slots = 1'024, most_slots = 131'072;

    Slot& slot_of(std::uint64_t key) const;
    void add(const Slot&) const;

    const TextMeasure& of_;
    mutable std::vector<Slot> slots_ = std::vector<Slot>(first_slots);  // a power of two, at most half of them taken
    mutable std::size_t taken_ = 0;
};

}  // namespace demarche
