#pragma once
// What the tests of dates share: instants as text, and random dates as an author might write them.

#include <random>
#include <string>
#include <string_view>

#include "base/text.h"
#include "time/date.h"

namespace demarche::testing {

/// "2025-02-18" at midnight, "2025-02-18T10:30:00" else, "-inf" and "inf" at the ends.
inline std::string instant_text(Instant at) {
    if (at == distant_past) return "-inf";
    if (at == distant_future) return "inf";
    const Civil c = civil(at);
    std::string out;
    append_padded(out, c.year, 4);
    for (const unsigned part : {c.month, c.day}) {
        out += '-';
        append_padded(out, part, 2);
    }
    if (c.hour == 0 && c.minute == 0 && c.second == 0) return out;
    char separator = 'T';
    for (const int part : {c.hour, c.minute, c.second}) {
        out += separator;
        append_padded(out, part, 2);
        separator = ':';
    }
    return out;
}

inline std::string range_text(const TimeRange& range) {
    return instant_text(range.begin) + " " + instant_text(range.end);
}

/// Writes random EDTF, most of it valid.
class Author {
public:
    explicit Author(unsigned seed) : random_(seed) {}

    unsigned pick(unsigned count) { return static_cast<unsigned>(random_() % count); }

    std::string expression() {
        const std::string mark = pick(8) == 0 ? " julian" : "";
        switch (pick(8)) {
            case 0:
                return statement() + "/" + statement() + mark;
            case 1:
                return statement() + (pick(2) == 0 ? "/" : "/..") + mark;
            case 2:
                return (pick(2) == 0 ? "/" : "../") + statement() + mark;
            case 3:
                return "[" + members() + "]" + mark;
            case 4:
                return "{" + members() + "}" + mark;
            default:
                return statement() + mark;
        }
    }

    std::string statement() {
        std::string out = doubt() + year();
        if (out.size() > 5 || pick(4) == 0) return out + doubt();
        out += doubt() + "-" + doubt() + (pick(6) == 0 ? std::to_string(21 + pick(21)) : pair(12));
        if (pick(3) == 0) return out + doubt();
        out += doubt() + "-" + doubt() + pair(28) + doubt();
        if (pick(3) == 0) out += "T" + clock() + (pick(2) == 0 ? "" : pick(2) == 0 ? "Z" : "+05:30");
        return out;
    }

private:
    std::string digits(unsigned count) {
        std::string out;
        for (; count > 0; --count) out += static_cast<char>('0' + pick(10));
        return out;
    }
    std::string year() {
        const std::string sign = pick(5) == 0 ? "-" : "";
        switch (pick(9)) {
            case 0:
                return "Y" + sign + std::to_string(1 + pick(9)) + digits(4 + pick(7));
            case 1:
                return "Y" + sign + std::to_string(1 + pick(99)) + "E" + std::to_string(pick(9));
            case 2:
                return sign + "1" + digits(3) + "S" + std::to_string(1 + pick(4));
            case 3:
                return sign + digits(3) + "X";
            case 4:
                return sign + digits(2) + "XX";
            case 5:
                return sign + digits(1) + "X" + digits(1) + "X";
            default:
                return sign + digits(4);
        }
    }
    std::string pair(unsigned most) {
        std::string out;
        append_padded(out, 1 + pick(most), 2);
        if (pick(8) == 0) out[1] = 'X';
        if (pick(8) == 0) out[0] = 'X';
        return out;
    }
    std::string clock() {
        std::string out;
        append_padded(out, pick(24), 2);
        out += ':';
        append_padded(out, pick(60), 2);
        if (pick(2) == 0) out += ":" + std::to_string(10 + pick(50));
        return out;
    }
    std::string members() {
        std::string out = pick(5) == 0 ? ".." : "";
        out += statement();
        for (unsigned more = pick(3); more > 0; --more)
            out += (pick(2) == 0 ? "," : ", ") + statement() + (pick(4) == 0 ? ".." + statement() : "");
        return out + (pick(5) == 0 ? ".." : "");
    }
    std::string doubt() { return pick(12) == 0 ? std::string{"~?%"[pick(3)]} : ""; }

    std::mt19937 random_;
};

}  // namespace demarche::testing
