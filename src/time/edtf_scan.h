// Shared by the files that read EDTF: a text with a position, and the reading of one statement from there.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "base/sentences.h"
#include "time/date.h"

namespace demarche::edtf {

// A text being read. The functions below return false once, when `error` says why.
struct Scan {
    std::string_view text;
    Calendar calendar = Calendar::gregorian;
    std::size_t at = 0;
    Error error;

    bool done() const { return at == text.size(); }
    char peek() const { return done() ? '\0' : text[at]; }
    bool accept(std::string_view token) {
        if (!text.substr(at).starts_with(token)) return false;
        at += token.size();
        return true;
    }
    bool fail(std::size_t where, std::string_view what) {
        error = {where, say(Sentence::why, {{"what", what}})};
        return false;
    }
    bool fail(std::size_t where, Sentence what) { return fail(where, say(what)); }
};

// The places where the parts of a statement begin, for errors that only the complete statement shows.
struct Places {
    std::size_t year = 0, month = 0, day = 0;
};

// Reads a date in one of its common forms quickly. False: it has another form, or an error, and `out` may be changed.
bool read_plain(std::string_view text, Date& out);

// Reads a date in any form, as parse_date does.
Result<Date> read_any(std::string_view edtf);

// Reads one date or time with its bounds, and stops after it.
bool read_statement(Scan& scan, Statement& out);

// Computes `bounds` from the fields. Fails when no day fits them, or when they leave the range of instants.
bool settle_bounds(Scan& scan, const Places& places, Statement& out);

// The months of a code from 21 to 41.
struct Grouping {
    Precision precision;
    std::uint8_t first_month, months;
};
Grouping grouping(unsigned code);

// The years the written digits allow.
struct YearSpan {
    std::int64_t first, last;
};
YearSpan year_span(const Written& written);

}  // namespace demarche::edtf
