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

void append_fraction(std::string& out, const Written& written) {
    if (written.fraction_digits == 0) return;
    std::uint32_t fraction = written.fraction_ns;
    for (int i = written.fraction_digits; i < 9; ++i) fraction /= 10;
    out += '.';
    append_padded(out, fraction, written.fraction_digits);
}

}  // namespace demarche
