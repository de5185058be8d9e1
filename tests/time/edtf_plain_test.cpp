// The common forms of a date are read by a way of their own: it must give the same values as the whole grammar.
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "date_samples.h"
#include "time/edtf_scan.h"

namespace demarche::testing {
namespace {

// Counts the texts that have a common form, and compares what the two ways read.
class Comparison {
public:
    void of(const std::string& text) {
        const auto date = parse_date(text), whole = edtf::read_any(text);
        const bool is_same = date && whole ? *date == *whole
                                           : !date && !whole && date.error().at == whole.error().at &&
                                                 date.error().message == whole.error().message;
        if (!is_same) FAIL(text);
        Date plain;
        ++(edtf::read_plain(text, plain) ? plains : others);
    }

    int plains = 0, others = 0;
};

std::string numeral(unsigned value, int digits) {
    std::string out;
    append_padded(out, value, digits);
    return out;
}

TEST_CASE("every day, month and year of four digits is read alike by both ways") {
    Comparison compared;
    for (unsigned year = 0; year <= 9999; ++year) compared.of(numeral(year, 4));
    for (const unsigned year : {0u, 1u, 4u, 99u, 100u, 400u, 1582u, 1900u, 1969u, 1970u, 2000u, 2023u, 2024u, 9999u})
        for (unsigned month = 0; month <= 42; ++month) {
            const std::string in_month = numeral(year, 4) + '-' + numeral(month, 2);
            compared.of(in_month);
            for (unsigned day = 0; day <= 33; ++day) compared.of(in_month + '-' + numeral(day, 2));
        }
    CHECK(compared.plains > 15000);
    CHECK(compared.others > 10000);
}

TEST_CASE("an interval of two common forms is read alike by both ways, in order or not") {
    Comparison compared;
    const std::vector<std::string> sides{
        "1998",       "1999",       "1998-02", "1998-12", "1998-02-28", "1998-02-29", "1999-01", "1998-03-01",
        "1998-01-31", "2000-02-29", "1998-21", "",        "..",         "-0001",      "1998?",   "0000"};
    for (const std::string& first : sides)
        for (const std::string& last : sides) compared.of(first + '/' + last);
    CHECK(compared.plains > 40);
    CHECK(compared.others > 100);
}

TEST_CASE("a date with one other character is read alike by both ways") {
    Comparison compared;
    Author author{31};
    constexpr std::string_view alphabet = "0123456789-/.,~?XYST: \xC3";
    for (int round = 0; round < 30000; ++round) {
        std::string text = author.pick(4) ? "1998-07-31/2001-10-05" : author.expression();
        if (author.pick(3) == 0) text = text.substr(0, author.pick(static_cast<unsigned>(text.size()) + 1));
        const auto at = author.pick(static_cast<unsigned>(text.size()) + 1);
        const char other = alphabet[author.pick(static_cast<unsigned>(alphabet.size()))];
        compared.of(at < text.size() ? text.replace(at, 1, 1, other) : text + other);
    }
    CHECK(compared.plains > 2000);
    CHECK(compared.others > 10000);
}

}  // namespace
}  // namespace demarche::testing
