#include "time/date_parts.h"

#include "base/text.h"

namespace demarche {

std::string year_digits(std::int64_t year) {
    std::string digits = decimal(year > 0 ? year : 1 - year);
    return digits.size() > 4 ? grouped(digits, "\u202F") : digits;
}

std::string year_text(std::int64_t year, const Words& words) {
    return fill(words[year > 0 ? Word::year : Word::bce], {{"year", year_digits(year)}});
}

std::string clock_text(const Civil& time, Precision precision) {
    std::string out;
    append_padded(out, time.hour, 2);
    out += ':';
    append_padded(out, time.minute, 2);
    if (precision != Precision::second) return out;
    out += ':';
    append_padded(out, time.second, 2);
    return out;
}

}  // namespace demarche
