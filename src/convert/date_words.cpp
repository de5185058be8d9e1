// Puts the reading of a cell together: what joins its dates makes a key, and a table tells what the key means.

#include "convert/date_words.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"
#include "convert/date_words_parts.h"
#include "convert/date_words_scan.h"
#include "time/date.h"

namespace demarche {
namespace {

using date_words::edtf_of;
using date_words::Pair;
using date_words::Parts;
using date_words::Side;
using date_words::Token;
using date_words::Tokens;

constexpr std::size_t longest_cell = 200;  // bytes; a longer one is prose

enum class Meaning : std::uint8_t { single, before, by, after, since, until, interval, between, one_of, all_of };

// Keys: X a date, b before, y by, a after, s since, u until, w between, o or, & and, t to, - a dash, p the present.
// Some languages put their word behind the date.
struct Saying {
    std::string_view key;
    Meaning meaning;
};
constexpr std::array sayings{
    Saying{"X", Meaning::single},      Saying{"bX", Meaning::before},      Saying{"Xb", Meaning::before},
    Saying{"yX", Meaning::by},         Saying{"Xy", Meaning::by},          Saying{"aX", Meaning::after},
    Saying{"Xa", Meaning::after},      Saying{"sX", Meaning::since},       Saying{"Xs", Meaning::since},
    Saying{"X-", Meaning::since},      Saying{"X-p", Meaning::since},      Saying{"Xtp", Meaning::since},
    Saying{"Xup", Meaning::since},     Saying{"sX-p", Meaning::since},     Saying{"sXtp", Meaning::since},
    Saying{"sXup", Meaning::since},    Saying{"Xsp", Meaning::since},      Saying{"Xspu", Meaning::since},
    Saying{"uX", Meaning::until},      Saying{"Xu", Meaning::until},       Saying{"X-X", Meaning::interval},
    Saying{"XtX", Meaning::interval},  Saying{"XuX", Meaning::interval},   Saying{"sX-X", Meaning::interval},
    Saying{"sXtX", Meaning::interval}, Saying{"sXuX", Meaning::interval},  Saying{"XsX", Meaning::interval},
    Saying{"XsXu", Meaning::interval}, Saying{"sXtXu", Meaning::interval}, Saying{"wX&X", Meaning::between},
    Saying{"wXtX", Meaning::between},  Saying{"wX-X", Meaning::between},   Saying{"X&Xw", Meaning::between},
    Saying{"XtXw", Meaning::between},  Saying{"X-Xw", Meaning::between},   Saying{"XoX", Meaning::one_of},
    Saying{"X&X", Meaning::all_of},
};

struct Letter {
    Sense sense;
    char key;
};
constexpr std::array letters{
    Letter{Sense::before, 'b'}, Letter{Sense::by, 'y'},      Letter{Sense::after, 'a'},  Letter{Sense::since, 's'},
    Letter{Sense::until, 'u'},  Letter{Sense::between, 'w'}, Letter{Sense::either, 'o'}, Letter{Sense::both, '&'},
    Letter{Sense::to, 't'},     Letter{Sense::present, 'p'},
};

char key_of(const Token& token) {
    const auto found =
        std::find_if(letters.begin(), letters.end(), [&](const Letter& letter) { return letter.sense == token.sense; });
    if (found == letters.end()) return 'X';
    return token.sense == Sense::to && token.value != 0 ? '-' : found->key;
}

// What is said of the whole cell.
struct Manner {
    bool approximate = false, uncertain = false, vague = false, julian = false;

    bool take(Sense sense) {
        switch (sense) {
            case Sense::circa:
            case Sense::tilde:
                return approximate = true;
            case Sense::doubt:
            case Sense::question:
                return uncertain = true;
            case Sense::vague_part:
                return vague = true;
            case Sense::old_style:
                return julian = true;
            default:
                return false;
        }
    }
    date_words::Marks marks() const {
        constexpr std::array<std::string_view, 4> qualifiers{"", "~", "?", "%"};
        return {qualifiers[(approximate ? 1u : 0u) + (uncertain ? 2u : 0u)], julian};
    }
};

// A cell as its key and the tokens of its dates.
struct Sentence {
    std::string key;
    std::vector<Tokens> dates;
};

Sentence sentence_of(const Tokens& tokens, Manner& manner) {
    Sentence out;
    for (const Token& token : tokens) {
        if (manner.take(token.sense)) continue;
        const char key = key_of(token);
        if (key != 'X' || !out.key.ends_with('X')) out.key += key;
        if (key != 'X') continue;
        if (static_cast<std::size_t>(std::count(out.key.begin(), out.key.end(), 'X')) > out.dates.size())
            out.dates.emplace_back();
        out.dates.back().push_back(token);
    }
    return out;
}

bool is_unclear_winter(const Parts& parts) { return parts.month == 24 && !parts.exact_winter; }

// The pieces of a saying that are joined to EDTF. One that is empty was no date.
struct Pieces {
    std::string_view open;
    std::string first;
    std::string_view middle;
    std::string last;
    std::string_view close;
    bool needs_first = true, needs_last = false;
};

std::string joined(const Pieces& pieces) {
    if ((pieces.needs_first && pieces.first.empty()) || (pieces.needs_last && pieces.last.empty())) return "";
    return std::string(pieces.open).append(pieces.first).append(pieces.middle).append(pieces.last).append(pieces.close);
}

Pieces only_last(std::string_view open, std::string last, std::string_view close) {
    return {.open = open, .last = std::move(last), .close = close, .needs_first = false, .needs_last = true};
}

std::string single_text(const Parts& parts, const date_words::Marks& marks) {
    const std::string text = edtf_of(parts, Side::all, marks);
    const bool several = text.find(',') != text.npos || text.find("..") != text.npos;
    return several ? "[" + text + "]" : text;
}

// "before the early 1990s" may be within them, so that a vague end keeps the whole.
std::string write(Meaning meaning, const Parts& first, const Parts& last, const Manner& manner) {
    const auto marks = manner.marks();
    const bool vague = manner.vague || first.rough_hour || first.either || manner.approximate || manner.uncertain ||
                       is_unclear_winter(first);
    const auto begin = [&] { return edtf_of(first, Side::begin, marks); };
    const auto end = [&] { return edtf_of(last, Side::end, marks); };
    const auto all = [&](const Parts& parts) { return edtf_of(parts, Side::all, marks); };
    switch (meaning) {
        case Meaning::single:
            return single_text(first, marks);
        case Meaning::before:
            return joined(only_last("[..", vague ? end() : edtf_before(first, marks), "]"));
        case Meaning::by:
            return joined(only_last("[..", end(), "]"));
        case Meaning::after:
            return joined({"[", vague ? begin() : edtf_after(first, marks), "..]", "", ""});
        case Meaning::since:
            return joined({"", begin(), "/..", "", ""});
        case Meaning::until:
            return joined(only_last("../", end(), ""));
        case Meaning::interval:
            return joined({"", begin(), "/", end(), "", true, true});
        case Meaning::between:
            return joined({"[", begin(), "..", end(), "]", true, true});
        case Meaning::one_of:
            return joined({"[", all(first), ",", all(last), "]", true, true});
        case Meaning::all_of:
            if (is_unclear_winter(first) || is_unclear_winter(last)) return "";
            return joined({"{", all(first), ",", all(last), "}", true, true});
    }
    return "";
}

struct Dates {
    Parts first, last;
};

std::optional<Dates> read_dates(const Sentence& sentence, const DateContext& context, Pair pair) {
    const auto first = date_words::read_parts(sentence.dates.front(), context);
    const auto last = date_words::read_parts(sentence.dates.back(), context);
    if (!first || !last) return std::nullopt;
    Dates out{*first, *last};
    if (sentence.dates.size() == 2 && !date_words::complete(out.first, out.last, pair)) return std::nullopt;
    if (sentence.dates.size() == 1 && out.first.bare) return std::nullopt;
    if (!out.first.year && out.first.month == 0) return std::nullopt;
    return out;
}

// One date of the cell may prove the order of the other.
DayOrder proven(const Dates& dates) {
    return dates.first.proves != DayOrder::open ? dates.first.proves : dates.last.proves;
}

bool contradict(const Dates& dates) {
    return dates.first.proves != DayOrder::open && dates.last.proves != DayOrder::open &&
           dates.first.proves != dates.last.proves;
}

void give_year(Parts& parts, std::int64_t year) {
    parts.year = year > 0 ? year : 1 - year;
    parts.era = year > 0 ? date_words::Era::unsaid : date_words::Era::before_ours;
}

DateReading read_sentence(const Sentence& sentence, Meaning meaning, const Manner& manner, DateContext context) {
    const Pair pair = meaning == Meaning::interval || meaning == Meaning::between ? Pair::interval : Pair::choice;
    DateReading out;
    auto dates = read_dates(sentence, context, pair);
    if (!dates || contradict(*dates)) return out;
    out.proves = proven(*dates);
    if (out.proves != DayOrder::open) {
        context.order = out.proves;
        dates = read_dates(sentence, context, pair);
        if (!dates) return {};
    }
    auto& [first, last] = *dates;
    out.depends_on_order = (first.swaps || last.swaps) && out.proves == DayOrder::open;
    out.lacks_year = !first.year || !last.year;
    out.short_year = first.short_year || last.short_year;
    if (first.unclear || last.unclear || (out.lacks_year && !context.year)) return out;
    if (!first.year) give_year(first, *context.year);
    if (!last.year) give_year(last, *context.year);
    const bool same = meaning == Meaning::interval && first == last;  // "winter 1991/92", "2 pm – 4 pm" of one day
    out.edtf = write(same ? Meaning::single : meaning, first, last, manner);
    if (!out.edtf.empty() && manner.julian) out.edtf += " julian";
    if (!out.edtf.empty() && !parse_date(out.edtf)) out.edtf.clear();
    return out;
}

// "2020-24": EDTF reads a winter where most people mean years, which contain it.
bool may_be_years(std::string_view edtf) {
    if (!edtf.empty() && std::string_view("~?%").find(edtf.back()) != edtf.npos) edtf.remove_suffix(1);
    if (edtf.size() != 7 || edtf[4] != '-' || !std::all_of(edtf.begin() + 5, edtf.end(), is_digit)) return false;
    return edtf.substr(5) > "20" && edtf.substr(5) > edtf.substr(2, 2);
}

}  // namespace

DateReading read_date_words(std::string_view words, const DateContext& context) {
    words = trim(words);
    if (words.empty()) return {};
    if ((context.edtf_groupings || !may_be_years(words)) && parse_date(words)) return {.edtf = std::string(words)};
    if (words.size() > longest_cell) return {};
    auto tokens = date_words::scan(words);
    if (!tokens) return {};
    if (std::string remote = date_words::remote_years(words, *tokens); parse_date(remote)) return {.edtf = remote};
    date_words::tidy(*tokens);
    Manner manner;
    const Sentence sentence = sentence_of(*tokens, manner);
    const auto saying =
        std::find_if(sayings.begin(), sayings.end(), [&](const Saying& known) { return known.key == sentence.key; });
    if (saying == sayings.end()) return {};
    return read_sentence(sentence, saying->meaning, manner, context);
}

}  // namespace demarche
