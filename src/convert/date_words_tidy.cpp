// Removes from a row of words what says nothing, and puts eras, decades, centuries, quarters and halves together.

#include <algorithm>
#include <initializer_list>

#include "convert/date_words_parts.h"
#include "convert/date_words_scan.h"

namespace demarche::date_words {
namespace {

bool is_one_of(Sense sense, std::initializer_list<Sense> senses) {
    return std::find(senses.begin(), senses.end(), sense) != senses.end();
}

bool is(const Tokens& tokens, std::size_t at, Sense sense) { return at < tokens.size() && tokens[at].sense == sense; }

void remove_at(Tokens& tokens, std::size_t at, std::size_t count = 1) {
    const auto begin = tokens.begin() + static_cast<std::ptrdiff_t>(at);
    tokens.erase(begin, begin + static_cast<std::ptrdiff_t>(count));
}

// A year of two centuries: "1900s" may be ten years or a hundred, so it is the hundred.
void make_decade(Token& number) {
    const bool hundred = number.value % 100 == 0;
    number.sense = Sense::period;
    number.span = hundred ? Span::century : Span::decade;
    number.either = hundred;
    if (hundred) number.value = number.value / 100 + 1;
}

bool may_be_decade(const Token& token) {
    return token.sense == Sense::number && token.digits == 4 && token.value % 10 == 0 && token.value >= 1000;
}

// "18th", "18-го", "2014'ten", "1990s", "1990-х": the ending goes, and a decade is made.
void take_endings(Tokens& tokens) {
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        const bool number = tokens[i].sense == Sense::number;
        const bool named =
            is_one_of(tokens[i].sense, {Sense::month, Sense::year, Sense::century, Sense::decade, Sense::period});
        const bool apostrophe = tokens[i + 1].sense == Sense::apostrophe;
        const bool joined = apostrophe || tokens[i + 1].sense == Sense::hyphen;
        if (!number && !(named && apostrophe)) continue;
        const std::size_t ending = i + (joined ? 2 : 1);
        if (ending >= tokens.size() || tokens[i + 1].spaced || tokens[ending].spaced) continue;
        const Token& word = tokens[ending];
        const bool decade = may_be_decade(tokens[i]) &&
                            ((word.sense == Sense::ordinal && word.value == 1) || word.sense == Sense::letter_s);
        const bool ordinal =
            (word.sense == Sense::ordinal && (joined || tokens[i].digits <= 2)) ||
            (joined && is_one_of(word.sense, {Sense::noise, Sense::both, Sense::to, Sense::in_or_century}));
        if (!decade && !ordinal) continue;
        if (decade) make_decade(tokens[i]);
        const bool date_follows =
            ending + 1 < tokens.size() &&
            is_one_of(tokens[ending + 1].sense, {Sense::number, Sense::weekday, Sense::month, Sense::season});
        const bool from = word.sense == Sense::noise && word.value == 1 && date_follows;
        remove_at(tokens, i + 1, ending - i - (from ? 1 : 0));
        if (from) tokens[i + 1].sense = Sense::since;
        if (decade) --i;  // Turkish may have another ending behind
    }
}

// A hyphen behind a word that hangs on what follows, as in "mid-1990s" or Hebrew "ב-12".
void take_hyphens(Tokens& tokens) {
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        const bool hangs = is_one_of(tokens[i].sense, {Sense::vague_part, Sense::noise, Sense::since, Sense::to,
                                                       Sense::both, Sense::century, Sense::decade, Sense::circa});
        if (hangs && tokens[i + 1].sense == Sense::hyphen && !tokens[i + 1].spaced && !tokens[i + 2].spaced)
            remove_at(tokens, i + 1);
    }
}

bool is_century_number(const Tokens& tokens, std::size_t at) {
    if (at >= tokens.size()) return false;
    const Token& token = tokens[at];
    return token.roman != 0 ||
           (token.sense == Sense::number && token.digits <= 2 && token.value >= 1 && token.value <= 30);
}

// Decides the words that mean one thing behind the number of a century and another elsewhere.
void settle_double_meanings(Tokens& tokens) {
    const Token august{.sense = Sense::month, .value = 8};
    const bool counts_years = std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
        return is_one_of(token.sense, {Sense::year, Sense::decade, Sense::scale});
    });
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        Sense& sense = tokens[i].sense;
        std::size_t before = i - 1;
        if (i >= 2 && is(tokens, before, Sense::dot)) --before;
        const bool ends = !is(tokens, i + 1, Sense::number) && !is(tokens, i + 1, Sense::clock);
        const bool roman = i > 0 && tokens[before].roman != 0;
        const bool century = i > 0 && ends && is_century_number(tokens, before);
        if (sense == Sense::in_or_century) sense = century ? Sense::century : Sense::noise;
        if (sense == Sense::circa_or_century) sense = century ? Sense::century : Sense::circa;
        const std::size_t after = is(tokens, i + 1, Sense::dot) ? i + 2 : i + 1;
        if (sense == Sense::letter_s && (roman || (after < tokens.size() && tokens[after].roman != 0)))
            sense = Sense::century;
        if (sense == Sense::utc && tokens[i].value == 1) sense = Sense::since;
        if (sense == Sense::until && tokens[i].value == 1 &&
            (is(tokens, i + 1, Sense::dot) || is(tokens, i + 1, Sense::comma)))
            sense = Sense::weekday;
        if (sense == Sense::before && tokens[i].value == 1) sense = Sense::unknown;
        if (sense == Sense::ago && tokens[i].value == 1 && !counts_years) tokens[i] = august;
        if (sense == Sense::meridiem && tokens[i].value == 0 && i + 1 < tokens.size())
            sense = Sense::noise;  // German "am"
    }
}

// A full stop counts between numbers only; a word for "year" only beside what is none.
void drop_noise(Tokens& tokens) {
    for (std::size_t i = 0; i < tokens.size();) {
        const bool between = i > 0 && tokens[i - 1].sense == Sense::number && is(tokens, i + 1, Sense::number);
        const bool beside_year = (i > 0 && is_one_of(tokens[i - 1].sense, {Sense::number, Sense::era, Sense::dot})) ||
                                 is(tokens, i + 1, Sense::number) || is(tokens, i + 1, Sense::era);
        const Sense sense = tokens[i].sense;
        const bool counts = tokens[i].value == 1 && i > 0 && tokens[i - 1].sense == Sense::number;
        const bool drop = is_one_of(sense, {Sense::noise, Sense::weekday, Sense::comma, Sense::bracket,
                                            Sense::new_style, Sense::o_clock}) ||
                          (sense == Sense::dot && !between) || (sense == Sense::year && beside_year && !counts);
        if (drop)
            remove_at(tokens, i);
        else
            ++i;
    }
}

// "à 14h30", "o 14:30", "um 14:30": before the only time of the cell these words mean "at". So does Spanish "a" at the
// begin of "a principios de 1990".
void drop_words_for_at(Tokens& tokens) {
    if (tokens.size() > 1 && tokens[0].sense == Sense::to && tokens[1].sense == Sense::vague_part) remove_at(tokens, 0);
    const auto is_clock = [](const Token& token) { return token.sense == Sense::clock; };
    const auto clock = std::find_if(tokens.begin(), tokens.end(), is_clock);
    const auto at = static_cast<std::size_t>(clock - tokens.begin());
    if (at == 0 || clock == tokens.end()) return;
    const Token& word = tokens[at - 1];
    if (is_one_of(word.sense, {Sense::to, Sense::either, Sense::circa}) && word.value == 0) remove_at(tokens, at - 1);
}

// 2025年2月18日: a month is made, and the other marks go.
void take_cjk_marks(Tokens& tokens) {
    const bool era = std::any_of(tokens.begin(), tokens.end(), [](const Token& t) { return t.sense == Sense::era; });
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        Token& number = tokens[i];
        if (number.sense != Sense::number) continue;
        const Sense mark = tokens[i + 1].sense;
        const bool year = mark == Sense::cjk_year && (number.digits >= 3 || era);
        const bool month = mark == Sense::cjk_month && number.value >= 1 && number.value <= 12;
        if (month) number.sense = Sense::month, number.digits = 0;
        if (year || month || (mark == Sense::cjk_day && number.digits <= 2)) remove_at(tokens, i + 1);
    }
}

bool takes_era(const Tokens& tokens, std::size_t at) {
    return at < tokens.size() && is_one_of(tokens[at].sense, {Sense::number, Sense::period}) &&
           tokens[at].era == Era::unsaid;
}

// "44 BC", "AD 79", "公元前44": the era goes to the number before it, or else to the one behind it.
void take_eras(Tokens& tokens) {
    for (std::size_t i = 0; i < tokens.size();) {
        if (tokens[i].sense != Sense::era) {
            ++i;
            continue;
        }
        const bool behind = i > 0 && takes_era(tokens, i - 1);
        if (!behind && !takes_era(tokens, i + 1)) return;
        tokens[behind ? i - 1 : i + 1].era = tokens[i].value == 0 ? Era::ours : Era::before_ours;
        remove_at(tokens, i);
    }
}

void make_century(Token& token) {
    if (token.sense != Sense::number) token.value = token.roman;
    token.sense = Sense::period;
    token.span = Span::century;
    token.roman = 0;
    token.digits = 0;
}

bool joins(const Tokens& tokens, std::size_t at) {
    return at < tokens.size() && is_one_of(tokens[at].sense, {Sense::hyphen, Sense::dash, Sense::to, Sense::either,
                                                              Sense::both, Sense::until, Sense::slash});
}

// "18th century", "siècle XVIII", "XVIII–XIX века".
void take_centuries(Tokens& tokens) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].sense != Sense::century) continue;
        const bool behind = i > 0 && is_century_number(tokens, i - 1);
        if (!behind && !is_century_number(tokens, i + 1)) continue;
        remove_at(tokens, i);
        const std::size_t number = behind ? i - 1 : i;
        make_century(tokens[number]);
        const std::size_t other = behind ? number - 2 : number + 2, beyond = behind ? number - 3 : number + 3;
        if (beyond < tokens.size() && is_one_of(tokens[beyond].sense, {Sense::month, Sense::number, Sense::dot}))
            continue;
        if ((!behind || number >= 2) && joins(tokens, behind ? number - 1 : number + 1) &&
            is_century_number(tokens, other))
            make_century(tokens[other]);
    }
}

// "1990 роки", "años 1990". Behind a range the word says nothing: "1914–1918 гг."; "2000 years" is no date.
void take_decades(Tokens& tokens) {
    for (std::size_t i = 0; i < tokens.size();) {
        const std::size_t before = i - 1, after = i + 1;
        if (tokens[i].sense != Sense::decade) {
            ++i;
            continue;
        }
        const std::size_t number =
            i > 0 && is_one_of(tokens[before].sense, {Sense::number, Sense::period}) ? before : after;
        if (number >= tokens.size()) return;
        const bool range = tokens[i].value != 2 && number < i && number >= 2 && joins(tokens, number - 1) &&
                           is(tokens, number - 2, Sense::number);
        if (number < i && !range && tokens[i].value == 1 && tokens[number].sense == Sense::number) return;
        if (!range && may_be_decade(tokens[number])) make_decade(tokens[number]);
        remove_at(tokens, i);
    }
}

// The number of a quarter or half: "Q1", "2nd", "first", "II"; 0 when none stands there.
std::int64_t count_at(const Tokens& tokens, std::size_t at) {
    if (at >= tokens.size()) return 0;
    const Token& token = tokens[at];
    if (token.roman != 0) return token.roman;
    return token.sense == Sense::nth || (token.sense == Sense::number && token.digits == 1) ? token.value : 0;
}

// "first half of 2024", "2. Quartal 2024". A part of a month, decade or century is the whole of it, said vaguely.
void take_parts(Tokens& tokens) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool half = tokens[i].sense == Sense::half;
        if (half || tokens[i].sense == Sense::quarter) {
            const bool behind = i > 0 && count_at(tokens, i - 1) != 0;
            const std::int64_t count = behind ? count_at(tokens, i - 1) : count_at(tokens, i + 1);
            if (count < 1 || count > (half ? 2 : 4)) continue;
            remove_at(tokens, behind ? i - 1 : i + 1);
            if (behind) --i;
            tokens[i] = {.sense = Sense::part, .value = (half ? 39 : 32) + count};
        }
        const std::size_t next = i + 1;
        if (tokens[i].sense == Sense::part &&
            (is(tokens, next, Sense::month) || is(tokens, next, Sense::period) || is(tokens, next, Sense::season)))
            tokens[i].sense = Sense::vague_part;
    }
}

}  // namespace

void tidy(Tokens& tokens) {
    take_endings(tokens);
    take_hyphens(tokens);
    take_clocks(tokens);
    settle_double_meanings(tokens);
    drop_noise(tokens);
    drop_words_for_at(tokens);
    take_cjk_marks(tokens);
    take_centuries(tokens);
    take_decades(tokens);
    take_eras(tokens);
    take_parts(tokens);
    take_joints(tokens);
}

}  // namespace demarche::date_words
