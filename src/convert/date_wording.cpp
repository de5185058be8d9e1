#include "convert/date_wording.h"

#include <array>
#include <string>

#include "base/text.h"
#include "convert/date_names.h"

namespace demarche {
namespace {

// What is written in the date too.
constexpr std::array same{Sense::number,       Sense::month,    Sense::season,      Sense::quarter, Sense::half,
                          Sense::part,         Sense::nth,      Sense::clock,       Sense::ordinal, Sense::era,
                          Sense::year,         Sense::cjk_year, Sense::cjk_month,   Sense::cjk_day, Sense::meridiem,
                          Sense::to,           Sense::o_clock,  Sense::hour_letter, Sense::utc,     Sense::since,
                          Sense::until,        Sense::present,  Sense::noise,       Sense::weekday, Sense::letter_t,
                          Sense::in_or_century};

bool is_same(Sense sense) {
    for (const Sense one : same)
        if (one == sense) return true;
    return false;
}

bool is_letter(std::string_view text) {
    const char c = static_cast<char>(text[0] | 0x20);
    const bool is_blank = text.starts_with("\xc2\xa0");
    return (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(text[0]) >= 0x80 && !is_blank);
}

}  // namespace

bool says_more(std::string_view words, std::string_view edtf) {
    if (words == edtf) return false;
    if (edtf.find_first_of("[]{}~?%X") != edtf.npos) return true;
    const std::string folded = fold(words);
    for (std::size_t at = 0; at < folded.size();) {
        const std::string_view rest = std::string_view(folded).substr(at);
        if (!is_letter(rest)) {
            ++at;
            continue;
        }
        const FoundName found = find_date_name(rest);
        const bool is_digit_of_others =
            found.size == 0 && rest.size() > 1 && static_cast<unsigned char>(rest[0]) >= 0xd9;
        if (found.size == 0 ? !is_digit_of_others : !is_same(found.sense)) return true;
        at += found.size == 0 ? next_code_point(folded, at).size : found.size;
    }
    return false;
}

}  // namespace demarche
