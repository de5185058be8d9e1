#include "layout/summed_measure.h"

#include <algorithm>
#include <string>

#include "base/bytes.h"
#include "base/text.h"

namespace demarche {
namespace {

constexpr std::array item_faces{Face::label_strong, Face::title, Face::caption, Face::lane};

template <class Act>
void for_letters(std::string_view utf8, Act act) {
    for (std::size_t at = 0; at < utf8.size();) {
        const CodePoint point = next_code_point(utf8, at);
        act(point.value);
        at += point.size;
    }
}

}  // namespace

float SummedMeasure::width(std::string_view utf8, Face face) const {
    float sum = 0;
    for_letters(utf8, [&](char32_t letter) { sum += advance(letter, face); });
    return sum;
}

void SummedMeasure::forget() {
    for (auto& pages : pages_) pages.clear();
}

void SummedMeasure::learn(std::string_view letters) const {
    for (const Face face : item_faces) width(letters, face);
}

void SummedMeasure::write(ByteWriter& out) const {
    for (const auto& pages : pages_) {
        out.value(static_cast<std::uint32_t>(pages.size()));
        for (const auto& page : pages) out.array(page ? std::vector(page->begin(), page->end()) : std::vector<float>{});
    }
}

void SummedMeasure::read(ByteReader& in) {
    for (auto& pages : pages_) {
        pages.resize(std::min<std::uint32_t>(in.value<std::uint32_t>(), 0x1100));
        for (auto& page : pages) {
            std::vector<float> advances;
            in.array(advances);
            if (advances.size() != 256) continue;
            page = std::make_unique<Page>();
            std::ranges::copy(advances, page->begin());
        }
    }
}

float SummedMeasure::advance(char32_t c, Face face) const {
    auto& pages = pages_[static_cast<std::size_t>(face)];
    const std::size_t number = c / 256;
    if (number >= pages.size()) pages.resize(number + 1);
    if (!pages[number]) {
        pages[number] = std::make_unique<Page>();
        pages[number]->fill(-1);
    }
    float& known = (*pages[number])[c % 256];
    if (known < 0) {
        std::string letter;
        append_code_point(letter, c);
        known = of_letters_.width(letter, face);
    }
    return known;
}

std::string letters_in(const Timeline& timeline) {
    std::vector<std::uint8_t> seen(0x110000);
    const auto note = [&](std::string_view text) { for_letters(text, [&](char32_t letter) { seen[letter] = 1; }); };
    note("…");
    for (std::uint32_t i = 0; i < timeline.size(); ++i) note(timeline.title(EventIndex{i}));
    for (const Actor& actor : timeline.document().actors) {
        note(actor.name);
        note(actor.short_name);
        note(actor.office);
    }
    std::string letters;
    for (char32_t letter = 0x20; letter < seen.size(); ++letter)
        if (seen[letter] || letter < 0x7f) append_code_point(letters, letter);
    return letters;
}

}  // namespace demarche
