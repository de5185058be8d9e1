#include "base/text_set.h"

#include <algorithm>
#include <cassert>

#include "base/reserve.h"

namespace demarche {
namespace {

// FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) of all but the last letter, and then that letter: ids that are
// numbered one after the other stand side by side in the table, and share a line of the processor's cache.
std::uint32_t hash(std::string_view text) {
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
std::size_t TextSet::slot(std::string_view text) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash(text) & mask;
    while (slots_[at] != 0 && (*this)[slots_[at] - 1] != text) at = (at + 1) & mask;
    return at;
}

std::optional<std::uint32_t> TextSet::find(std::string_view text) const {
    if (slots_.empty()) return std::nullopt;
    const std::uint32_t found = slots_[slot(text)];
    return found == 0 ? std::nullopt : std::optional(found - 1);
}

std::uint32_t TextSet::insert(std::string_view text) {
    reserve(size() + 1);
    std::uint32_t& place = slots_[slot(text)];
    if (place != 0) return place - 1;
    letters_ += text;
    ends_.push_back(letters_.size());
    place = static_cast<std::uint32_t>(size());
    return place - 1;
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
    slots_.assign(slots, 0);
    for (std::size_t i = 0; i < size(); ++i) slots_[slot((*this)[i])] = static_cast<std::uint32_t>(i + 1);
}

}  // namespace demarche
