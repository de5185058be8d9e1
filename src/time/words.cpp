// The words of a language: English built in, any other read from lines.

#include <charconv>
#include <span>

#include "base/text.h"
#include "time/phrases.h"

namespace demarche {
namespace {

struct Entry {
    std::string_view key, english;
};

constexpr std::array<Entry, phrase_count> entries{{
    {"year", "{year}"},
    {"day_month_year", "{day} {month} {year}"},
    {"day_month", "{day} {month}"},
    {"month_year", "{month} {year}"},
    {"weekday_day", "{weekday} {day}"},
    {"range", "{from}–{to}"},
    {"range_wide", "{from} – {to}"},
    {"date_time", "{date}, {time} {zone}"},
    {"bce", "{year} BCE"},
    {"decade", "{year}s"},
    {"century", "{year}s"},
    {"season", "spring {year}|summer {year}|autumn {year}|winter {year}"},
    {"southern", "{date} (southern hemisphere)"},
    {"quarter", "first quarter of {year}|second quarter of {year}|third quarter of {year}|fourth quarter of {year}"},
    {"half", "first half of {year}|second half of {year}"},
    {"about", "about {date}"},
    {"uncertain", "possibly {date}"},
    {"about_uncertain", "about {date}, uncertain"},
    {"some_day", "some day {range}"},
    {"some_time", "some time in {range}"},
    {"some_day_in", "some day in {date}"},
    {"some_month_in", "some month in {date}"},
    {"one_of", "{list} or {last}"},
    {"all_of", "{list} and {last}"},
    {"or_later", "{date} or later"},
    {"or_earlier", "{date} or earlier"},
    {"since", "since {date}"},
    {"until", "until {date}"},
    {"from_unknown", "until {date}, begin unknown"},
    {"to_unknown", "from {date}, end unknown"},
    {"julian", "{date} (Julian calendar)"},
    {"julian_note", "{date} (Julian; {gregorian} in the Gregorian calendar)"},
    {"years", "{n} year|{n} years"},
    {"months", "{n} month|{n} months"},
    {"days", "{n} day|{n} days"},
    {"hours", "{n} hour|{n} hours"},
    {"minutes", "{n} minute|{n} minutes"},
    {"seconds", "{n} second|{n} seconds"},
    {"years_brief", "{n} y"},
    {"months_brief", "{n} mo"},
    {"days_brief", "{n} d"},
    {"hours_brief", "{n} h"},
    {"minutes_brief", "{n} min"},
    {"seconds_brief", "{n} s"},
    {"empty_span", "{span} without events"},
    {"today", "today"},
}};
static_assert(!entries.back().key.empty());

constexpr std::string_view english_months =
    "January|February|March|April|May|June|July|August|September|October|November|December";
constexpr std::string_view english_weekdays = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";
constexpr std::size_t brief_letters = 3;

std::span<std::string> names_of(DateWords& words, std::string_view key) {
    if (key == "month") return words.months;
    if (key == "month_alone") return words.months_alone;
    if (key == "month_brief") return words.months_brief;
    if (key == "weekday") return words.weekdays;
    if (key == "weekday_brief") return words.weekdays_brief;
    return {};
}

void take_line(DateWords& words, std::string_view key, std::string_view value) {
    const std::size_t dot = key.find('.');
    if (dot != std::string_view::npos) {
        const auto names = names_of(words, key.substr(0, dot));
        std::size_t number = 0;
        std::from_chars(key.data() + dot + 1, key.data() + key.size(), number);
        if (number >= 1 && number <= names.size()) names[number - 1] = value;
        return;
    }
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (entries[i].key == key) words.phrases[i] = value;
}

std::size_t plural_form(std::string_view forms, Count count) {
    const auto ones = count.whole % 10, tens = count.whole % 100 / 10;
    if (count.and_half) return 1;
    if (form_at(forms, 2) == form_at(forms, 1)) return count.whole == 1 ? 0 : 1;
    if (ones == 1 && tens != 1) return 0;
    return ones >= 2 && ones <= 4 && tens != 1 ? 1 : 2;
}

}  // namespace

DateWords english() {
    DateWords words;
    for (std::size_t i = 0; i < words.months.size(); ++i) {
        words.months[i] = words.months_alone[i] = form_at(english_months, i);
        words.months_brief[i] = words.months[i].substr(0, brief_letters);
    }
    for (std::size_t i = 0; i < words.weekdays.size(); ++i) {
        words.weekdays[i] = form_at(english_weekdays, i);
        words.weekdays_brief[i] = words.weekdays[i].substr(0, brief_letters);
    }
    for (std::size_t i = 0; i < entries.size(); ++i) words.phrases[i] = entries[i].english;
    return words;
}

DateWords parse_date_words(std::string_view lines) {
    DateWords words = english();
    while (!lines.empty()) {
        const std::size_t end = lines.find('\n');
        std::string_view line = lines.substr(0, end);
        lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
        if (line.ends_with('\r')) line.remove_suffix(1);
        const std::size_t equals = line.find('=');
        if (equals != std::string_view::npos) take_line(words, trim(line.substr(0, equals)), line.substr(equals + 1));
    }
    return words;
}

std::string fill(std::string_view pattern, std::initializer_list<Slot> slots) {
    std::string out;
    while (!pattern.empty()) {
        const std::size_t open = pattern.find('{');
        out += pattern.substr(0, open);
        if (open == std::string_view::npos) break;
        pattern.remove_prefix(open);
        const std::size_t close = pattern.find('}');
        std::string_view text = pattern.substr(0, close == std::string_view::npos ? close : close + 1);
        pattern.remove_prefix(text.size());
        for (const Slot& slot : slots)
            if (close == slot.name.size() + 1 && text.substr(1, slot.name.size()) == slot.name) {
                text = slot.text;
                break;
            }
        out += text;
    }
    return out;
}

std::string_view form_at(std::string_view forms, std::size_t index) {
    for (std::size_t bar = forms.find('|'); index > 0 && bar != std::string_view::npos; --index) {
        forms.remove_prefix(bar + 1);
        bar = forms.find('|');
    }
    return forms.substr(0, forms.find('|'));
}

std::string counted(std::string_view forms, Count count) {
    std::string number;
    append_int(number, count.whole);
    if (count.and_half) number += "½";
    return fill(form_at(forms, plural_form(forms, count)), {{"n", number}});
}

std::string year_digits(std::int64_t year) {
    std::string digits;
    append_int(digits, year > 0 ? year : 1 - year);
    if (digits.size() > 4)
        for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, "\u202F");
    return digits;
}

std::string year_text(std::int64_t year, const DateWords& words) {
    return fill(words[year > 0 ? Phrase::year : Phrase::bce], {{"year", year_digits(year)}});
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
