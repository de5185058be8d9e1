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
    const auto& ascii = of_letters_.ascii(face);
    float sum = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto code = static_cast<unsigned char>(utf8[at]);
        const bool known = code < ascii.size() && ascii[code] != 0;
        const std::size_t size = known ? 1 : size_at(utf8, at);
        sum += known ? ascii[code] : of_letters_.width(utf8.substr(at, size), face);
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
            if (static_cast<unsigned char>(text[at]) < 0x80) {  // ASCII is always added below
                ++at;
                continue;
            }
            const CodePoint letter = next_code_point(text, at);
            seen[letter.value] = 1;
            at += letter.size;
        }
    };
    note("…");
    for (std::uint32_t i = 0; i < timeline.size(); ++i)
        note(timeline.title(EventIndex{i})), note(timeline.label(EventIndex{i}));
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
