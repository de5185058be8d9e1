#include "base/text_set.h"

#include <algorithm>
#include <cassert>

#include "base/reserve.h"

namespace demarche {
namespace {

// FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) of all but the last letter, and then that letter: ids that are
// numbered one after the other stand side by side in the table, and share a line of the processor's cache.
std::uint32_t hash_of(std::string_view text) {
    if (text.empty()) return 0;
    std::uint32_t value = 2166136261u;
    for (const char c : text.substr(0, text.size() - 1)) value = (value ^ static_cast<unsigned char>(c)) * 16777619u;
    return (value ^ value >> 15) + static_cast<unsigned char>(text.back());
}

}  // namespace

std::string_view TextSet::operator[](std::size_t index) const {
    assert(index < size());
    const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
    return std::string_view(letters_).substr(begin, ends_[index] - begin);
}

// The slot of the text, or the free slot that it would take. At least one slot is always free.
std::size_t TextSet::slot(std::string_view text, std::uint32_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at].place != 0 && (slots_[at].hash != hash || (*this)[slots_[at].place - 1] != text))
        at = (at + 1) & mask;
    return at;
}

std::optional<std::uint32_t> TextSet::find(std::string_view text) const {
    if (slots_.empty()) return std::nullopt;
    const std::uint32_t found = slots_[slot(text, hash_of(text))].place;
    return found == 0 ? std::nullopt : std::optional(found - 1);
}

std::uint32_t TextSet::insert(std::string_view text) {
    reserve(size() + 1);
    const std::uint32_t hash = hash_of(text);
    Slot& found = slots_[slot(text, hash)];
    if (found.place != 0) return found.place - 1;
    letters_ += text;
    ends_.push_back(letters_.size());
    found = {hash, static_cast<std::uint32_t>(size())};
    return found.place - 1;
}

void TextSet::reserve(std::size_t texts) {
    std::size_t slots = std::max<std::size_t>(16, slots_.size());
    while (slots < 2 * texts) slots *= 2;
    if (slots > slots_.size()) grow(slots);
}

void TextSet::reserve_times(double times) {
    demarche::reserve_times(ends_, times);
    demarche::reserve_times(letters_, 2 * times);
}

void TextSet::grow(std::size_t slots) {
    std::vector<Slot> old(slots);
    old.swap(slots_);
    const std::size_t mask = slots - 1;
    for (const Slot& each : old) {
        std::size_t at = each.hash & mask;
        while (each.place != 0 && slots_[at].place != 0) at = (at + 1) & mask;
        if (each.place != 0) slots_[at] = each;
    }
}

}  // namespace demarche
