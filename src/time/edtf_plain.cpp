// Reads the common forms of a date quickly: a year, a month, a day, and an interval of two of them.

#include "base/text.h"
#include "time/edtf_scan.h"

namespace demarche::edtf {
namespace {

// Two digits from there on, or 100.
unsigned pair(std::string_view text, std::size_t at) {
    if (!is_digit(text[at]) || !is_digit(text[at + 1])) return 100;
    return static_cast<unsigned>((text[at] - '0') * 10 + (text[at + 1] - '0'));
}

bool is_from_to(unsigned value, unsigned first, unsigned last) { return value >= first && value <= last; }

// "1998", "1998-07" or "1998-07-31".
bool read_plain_statement(std::string_view text, Statement& out) {
    constexpr std::size_t year_size = 4, month_size = 7, day_size = 10;
    const std::size_t size = text.size();
    if (size != year_size && size != month_size && size != day_size) return false;
    const unsigned century = pair(text, 0), year = pair(text, 2);
    if (century > 99 || year > 99) return false;
    CivilDay begin{century * 100 + year, 1, 1};
    unsigned days = is_leap_year(begin.year) ? 366 : 365;
    out.precision = Precision::year;
    out.written = {.year = begin.year};
    if (size > year_size) {
        begin.month = pair(text, 5);
        if (text[4] != '-' || !is_from_to(begin.month, 1, 12)) return false;
        days = days_in_month(begin.year, begin.month);
        out.precision = Precision::month;
        out.written.month = static_cast<std::uint8_t>(begin.month);
    }
    if (size == day_size) {
        begin.day = pair(text, 8);
        if (text[7] != '-' || !is_from_to(begin.day, 1, days)) return false;
        days = 1;
        out.precision = Precision::day;
        out.written.day = static_cast<std::uint8_t>(begin.day);
    }
    const Instant first = instant({begin.year, begin.month, begin.day});
    out.bounds = {first, first + std::chrono::days(days)};
    return true;
}

}  // namespace

bool read_plain(std::string_view text, Date& out) {
    const std::size_t slash = text.find('/');
    if (!read_plain_statement(text.substr(0, slash), out.first)) return false;
    if (slash == text.npos) {
        out.last = out.first;
        return true;
    }
    out.form = Form::interval;
    return read_plain_statement(text.substr(slash + 1), out.last) && out.last.bounds.end > out.first.bounds.begin;
}

}  // namespace demarche::edtf
