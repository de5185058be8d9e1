#include "layout/glyph_sum_measure.h"

#include <array>

#include "base/text.h"

namespace demarche {
namespace {

std::size_t size_at(std::string_view utf8, std::size_t at) {
    return static_cast<unsigned char>(utf8[at]) < 0x80 ? 1 : next_code_point(utf8, at).size;
}

constexpr std::array item_faces{Face::label_strong, Face::title, Face::caption, Face::lane};

}  // namespace

float GlyphSumMeasure::width(std::string_view utf8, Face face) const {
    float sum = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t size = size_at(utf8, at);
        sum += of_letters_.width(utf8.substr(at, size), face);
        at += size;
    }
    return sum;
}

// Finds what the search of other measures finds, in one pass.
std::size_t GlyphSumMeasure::cut(std::string_view utf8, Face face, float px) const {
    const float ellipsis = of_letters_.width("…", face);
    float sum = 0;
    std::size_t fitting = 0;
    for (std::size_t at = 0; at < utf8.size() && (at == 0 || sum + ellipsis <= px);) {
        fitting = at;
        const std::size_t size = size_at(utf8, at);
        sum += of_letters_.width(utf8.substr(at, size), face);
        at += size;
    }
    return fitting;
}

void GlyphSumMeasure::measure(std::string_view glyphs) const {
    for (const Face face : item_faces) width(glyphs, face);
}

std::string glyphs_in(const Timeline& timeline) {
    std::vector<std::uint8_t> seen(0x110000);
    const auto note = [&](std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            const auto byte = static_cast<unsigned char>(text[at]);
            const CodePoint letter = byte < 0x80 ? CodePoint{byte, 1} : next_code_point(text, at);
            seen[letter.value] = 1;
            at += letter.size;
        }
    };
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
