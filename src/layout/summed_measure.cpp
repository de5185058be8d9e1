#include "layout/summed_measure.h"

#include <string>

#include "base/text.h"

namespace demarche {

float SummedMeasure::width(std::string_view utf8, Face face) const {
    float sum = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const CodePoint point = next_code_point(utf8, at);
        sum += advance(point.value, face);
        at += point.size;
    }
    return sum;
}

void SummedMeasure::forget() {
    for (auto& pages : pages_) pages.clear();
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

}  // namespace demarche
