#include "layout/known_widths.h"

#include <utility>

#include "base/bytes.h"
#include "base/text.h"

namespace demarche {

float KnownWidths::width(std::string_view utf8, Face face) const {
    const std::uint64_t key = hash_of(utf8, static_cast<std::uint64_t>(face)) | 1;
    if (slot_of(key).key != key) add({key, of_.width(utf8, face)});
    return static_cast<float>(slot_of(key).width);
}

void KnownWidths::forget() {
    slots_.assign(first_slots, {});
    taken_ = 0;
}

void KnownWidths::write(ByteWriter& out) const { out.array(slots_); }

void KnownWidths::read(ByteReader& in) const {
    std::vector<Slot> slots;
    in.array(slots);
    for (const Slot& slot : slots)
        if (slot.key != 0) add(slot);
}

// Where it stands, or may stand. Open addressing with linear probing (Knuth, TAOCP 3, 6.4).
KnownWidths::Slot& KnownWidths::slot_of(std::uint64_t key) const {
    const std::size_t last = slots_.size() - 1;
    auto at = static_cast<std::size_t>(key >> 1) & last;
    while (slots_[at].key != 0 && slots_[at].key != key) at = (at + 1) & last;
    return slots_[at];
}

// Twice as large when half of it is taken; when it may not grow it begins anew: what is still in use is soon back.
void KnownWidths::add(const Slot& slot) const {
    if (++taken_ * 2 > slots_.size()) {
        const bool grows = slots_.size() < most_slots;
        const auto before = std::exchange(slots_, std::vector<Slot>(grows ? slots_.size() * 2 : first_slots));
        taken_ = 1;
        for (const Slot& known : before)
            if (grows && known.key != 0) add(known);
    }
    slot_of(slot.key) = slot;
}

}  // namespace demarche
