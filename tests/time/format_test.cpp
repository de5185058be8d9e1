#include "time/format.h"

#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <random>

#include "keyed_words.h"
#include "time/date_samples.h"

using namespace demarche;
using namespace std::chrono_literals;

namespace {

std::string in_words(std::string_view edtf, const Words& words) {
    const auto date = parse_date(edtf);
    return date ? format_date(*date, words) : "error: " + date.error().message;
}

struct Told {
    const char *edtf, *words;
};

}  // namespace

TEST_CASE("a reader reads plain dates") {
    const Words words = english();
    for (const auto& [edtf, told] : {
             Told{"2025", "2025"},
             Told{"2025-02", "February 2025"},
             Told{"2025-02-18", "18 February 2025"},
             Told{"-0043", "44 BCE"},
             Told{"0000", "1 BCE"},
             Told{"-0043-03-15", "15 March 44 BCE"},
             Told{"0476", "476"},
             Told{"2025-02-18T10:30", "18 February 2025, 10:30"},
             Told{"2025-02-18T10:30Z", "18 February 2025, 10:30 UTC"},
             Told{"2025-02-18T10:30:05Z", "18 February 2025, 10:30:05 UTC"},
             Told{"2025-02-18T10:30+03:00", "18 February 2025, 10:30 UTC+3"},
             Told{"2025-02-18T10:30-03:30", "18 February 2025, 10:30 UTC−3:30"},
             Told{"Y-17E7", "170\u202F000\u202F000 BCE"},
             Told{"Y12345", "12\u202F345"},
             Told{"Y-12345", "12\u202F345 BCE"},
             Told{"-9998", "9999 BCE"},
         }) {
        INFO(edtf);
        CHECK(in_words(edtf, words) == told);
    }
}

TEST_CASE("a reader is never told more than the source says") {
    const Words words = english();
    for (const auto& [edtf, told] : {
             Told{"2008~", "about 2008"},
             Told{"1984?", "possibly 1984"},
             Told{"1984%", "about 1984, uncertain"},
             Told{"2004-06~-11", "about 11 June 2004"},
             Told{"2004-?06-11", "possibly 11 June 2004"},
             Told{"196X", "1960s"},
             Told{"190X", "1900–1909"},
             Told{"18XX", "1800s"},
             Told{"1XXX", "1000–1999"},
             Told{"000X", "1 BCE – 9"},
             Told{"-004X", "50–41 BCE"},
             Told{"XXXX", "1 BCE – 9999"},
             Told{"1950S2", "about 1950"},
             Told{"Y171010000S3", "about 171\u202F010\u202F000"},
             Told{"1999-XX-XX", "some day in 1999"},
             Told{"2004-06-XX", "some day in June 2004"},
             Told{"196X-XX-XX", "some day in 1960s"},
             Told{"2004-XX", "some month in 2004"},
             Told{"2004-1X", "some time in October–December 2004"},
             Told{"2016-02-1X", "some day 10–19 February 2016"},
             Told{"156X-12-25", "some day 25 December 1560 – 25 December 1569"},
             Told{"156X-12", "some time in December 1560 – December 1569"},
             Told{"2001-21", "spring 2001"},
             Told{"2001-28", "winter 2001"},
             Told{"2001-30", "summer 2001 (southern hemisphere)"},
             Told{"2001-21~", "about spring 2001"},
             Told{"2001-33", "first quarter of 2001"},
             Told{"2001-36", "fourth quarter of 2001"},
             Told{"2001-37", "January–April 2001"},
             Told{"2001-41", "second half of 2001"},
             Told{"2025-02-18T10:30:15.90Z", "18 February 2025, 10:30:15.90 UTC"},
             Told{"2025-02-18T10:30:15.1234567891Z", "18 February 2025, 10:30:15.123456789 UTC"},
             Told{"-0043-21", "spring 44 BCE"},
         }) {
        INFO(edtf);
        CHECK(in_words(edtf, words) == told);
    }
}

TEST_CASE("a reader reads intervals with what they share said once") {
    const Words words = english();
    for (const auto& [edtf, told] : {
             Told{"2025-02-10/2025-02-16", "10–16 February 2025"},
             Told{"2025-02-10/2025-03-03", "10 February – 3 March 2025"},
             Told{"2024-12-30/2025-01-02", "30 December 2024 – 2 January 2025"},
             Told{"2004-06/2004-08", "June–August 2004"},
             Told{"2004-06/2005-01", "June 2004 – January 2005"},
             Told{"1667/1672", "1667–1672"},
             Told{"-0049/-0040", "50–41 BCE"},
             Told{"Y-17E7/Y-16E7", "170\u202F000\u202F000–160\u202F000\u202F000 BCE"},
             Told{"-0010/0010", "11 BCE – 10"},
             Told{"2004/2004", "2004"},
             Told{"2004-06-11/2004-06-11", "11 June 2004"},
             Told{"2022-02/..", "since February 2022"},
             Told{"../1985", "until 1985"},
             Told{"1985/", "from 1985, end unknown"},
             Told{"/1985", "until 1985, begin unknown"},
             Told{"2008~/2010-06", "about 2008 – June 2010"},
             Told{"2008/2010-06", "2008 – June 2010"},
             Told{"2025-02-18T10:00Z/2025-02-18T14:30Z", "18 February 2025, 10:00–14:30 UTC"},
             Told{"2025-02-18T10:00Z/2025-02-19T14:30Z", "18 February 2025, 10:00 UTC – 19 February 2025, 14:30 UTC"},
         }) {
        INFO(edtf);
        CHECK(in_words(edtf, words) == told);
    }
}

TEST_CASE("a reader reads sets as choices or as lists") {
    const Words words = english();
    for (const auto& [edtf, told] : {
             Told{"[2025-02-10..2025-02-16]", "some day 10–16 February 2025"},
             Told{"[2004-06..2004-08]", "some time in June–August 2004"},
             Told{"[1667..1672]", "some time in 1667–1672"},
             Told{"[1667,1668, 1670..1672]", "1667, 1668 or 1670–1672"},
             Told{"{1667,1668, 1670..1672}", "1667, 1668 and 1670–1672"},
             Told{"[..1984]", "1984 or earlier"},
             Told{"[1984..]", "1984 or later"},
             Told{"{1984..}", "since 1984"},
             Told{"{..1984}", "until 1984"},
             Told{"[1984]", "1984"},
             Told{"{1984..1986}", "1984–1986"},
             Told{"[1760-01,1760-12..]", "January 1760 or December 1760 or later"},
             Told{"[1900-02-29,1900-03-01] julian", "29 February 1900 or 1 March 1900 (Julian calendar)"},
         }) {
        INFO(edtf);
        CHECK(in_words(edtf, words) == told);
    }
    Date made = *parse_date("2025-02-10/2025-02-16");
    made.form = Form::one_of;
    CHECK(format_date(made, words) == "some day 10–16 February 2025");
}

TEST_CASE("a reader of a Julian date sees its Gregorian day beside it") {
    const Words words = english();
    for (const auto& [edtf, told] : {
             Told{"1648-01-30 julian", "30 January 1648 (Julian; 9 February in the Gregorian calendar)"},
             Told{"1648-12-30 julian", "30 December 1648 (Julian; 9 January 1649 in the Gregorian calendar)"},
             Told{"1648-10 julian", "October 1648 (Julian calendar)"},
             Told{"1648~ julian", "about 1648 (Julian calendar)"},
             Told{"1648-01-30/1648-02-03 julian",
                  "30 January – 3 February 1648 (Julian; 9–13 February 1648 in the Gregorian calendar)"},
             Told{"1648-01-30/.. julian", "since 30 January 1648 (Julian; 9 February 1648 in the Gregorian calendar)"},
             Told{"1648-01-XX julian", "some day in January 1648 (Julian calendar)"},
         }) {
        INFO(edtf);
        CHECK(in_words(edtf, words) == told);
    }
}

TEST_CASE("a reader in another language gets its names, order and phrases") {
    const Words words = keyed_words(
        "month.names=января|февраля|марта\nmonth.names_alone=январь|февраль\nweekday.names_brief=пн|вт|ср\n"
        "about=около {date}\nbce={year} до н. э.\nnonsense=x\nno equals sign\n"
        "hours={n} час|{n} часа|{n} часов\nday_month_year={day} {month} {year} г.");
    CHECK(in_words("2025-02-18", words) == "18 февраля 2025 г.");
    CHECK(in_words("2025-02", words) == "февраль 2025");
    CHECK(in_words("-0043~", words) == "около 44 до н. э.");
    CHECK(in_words("2025-03-01", words) == "1 марта 2025 г.");
    CHECK(format_tick(instant({.year = 2025, .month = 2, .day = 12}), {Unit::day, 1}, words, TickStyle::minor) ==
          "ср 12");
    CHECK(words[Word::since] == "since {date}");

    const Words chinese =
        keyed_words("day_month_year={year}年{month}{day}日\nday_month={month}{day}日\nmonth.names=1月|2月|3月");
    CHECK(in_words("2025-02-10/2025-02-16", chinese) == "2025年2月10–16日");
    CHECK(in_words("2025-02-10/2025-03-03", chinese) == "2025年2月10日 – 3月3日");
    const Words american = keyed_words("day_month_year={month} {day}, {year}\nday_month={month} {day}");
    CHECK(in_words("2025-02-10/2025-02-16", american) == "February 10–16, 2025");
    CHECK(in_words("2025-02-10/2025-03-03", american) == "February 10 – March 3, 2025");
}

TEST_CASE("counted units take the plural form of their language") {
    std::string samples;
    for (int n = 0; n < 200; ++n) {
        const int ones = n % 10, tens = n % 100 / 10;
        samples += tens == 1 || ones == 0 || ones > 4 ? '2' : ones == 1 ? '0' : '1';
    }
    const Words words =
        keyed_words("plural.samples=" + samples + "1\nhours_brief={n} час|{n} часа|{n} часов\ndays_brief={n} Tag");
    const auto brief = [&](std::chrono::seconds length) {
        return format_span({Instant{}, Instant{length}}, words, SpanStyle::brief);
    };
    CHECK(brief(1h) == "1 час");
    CHECK(brief(3h) == "3 часа");
    CHECK(brief(5h) == "5 часов");
    CHECK(brief(11h) == "11 часов");
    CHECK(brief(21h) == "21 час");
    CHECK(brief(22h) == "22 часа");
    CHECK(brief(24h) == "1 Tag");
    CHECK(brief(72h) == "3 Tag");
}

TEST_CASE("a pattern with stray braces is kept as it is") {
    CHECK(in_words("2008~", keyed_words("about={ca {date} {x} {")) == "{ca {date} {x} {");
}

TEST_CASE("a fold says how long nothing happened") {
    const Words words = english();
    struct Case {
        Civil begin, end;
        const char *brief, *full;
    };
    for (const Case& c : {
             Case{{1994, 12, 5}, {2008, 4, 2}, "13 y", "13 years without events"},
             Case{{2008, 4, 4}, {2022, 2, 24}, "14 y", "14 years without events"},
             Case{{2022, 2, 24}, {2025, 2, 10}, "3 y", "3 years without events"},
             Case{{2023, 1, 1}, {2024, 1, 1}, "1 y", "1 year without events"},
             Case{{2023, 1, 1}, {2024, 7, 1}, "18 mo", "18 months without events"},
             Case{{2023, 2, 1}, {2023, 3, 1}, "28 d", "28 days without events"},
             Case{{2023, 1, 1}, {2023, 2, 1}, "1 mo", "1 month without events"},
             Case{{2025, 2, 16}, {2025, 2, 18}, "2 d", "2 days without events"},
             Case{{2025, 2, 16}, {2025, 2, 17, 5}, "29 h", "29 hours without events"},
             Case{{2025, 2, 16}, {2025, 2, 16, 5}, "5 h", "5 hours without events"},
             Case{{2025, 2, 16}, {2025, 2, 16, 0, 30}, "30 min", "30 minutes without events"},
             Case{{2025, 2, 16}, {2025, 2, 16}, "0 s", "0 seconds without events"},
             Case{{2025, 2, 16}, {2025, 2, 15}, "0 s", "0 seconds without events"},
         }) {
        const TimeRange range{instant(c.begin), instant(c.end)};
        CHECK(format_span(range, words, SpanStyle::brief) == c.brief);
        CHECK(format_span(range, words, SpanStyle::empty) == c.full);
    }
    CHECK(format_span({distant_past, distant_future}, words, SpanStyle::brief) == "292277024627 y");
}

TEST_CASE("ticks are labelled as their stretch needs") {
    const Words words = english();
    struct Case {
        Civil at;
        Step step;
        const char *minor, *major;
    };
    for (const Case& c : {
             Case{{2025, 2, 12}, {Unit::day, 1}, "Wed 12", "12 February 2025"},
             Case{{1648, 10, 24}, {Unit::day, 7}, "Sat 24", "24 October 1648"},
             Case{{2025, 2, 1}, {Unit::month, 1}, "Feb", "February 2025"},
             Case{{2022, 1, 1}, {Unit::year, 1}, "2022", "2022"},
             Case{{2025, 2, 18, 10}, {Unit::hour, 1}, "10:00", "18 February 2025, 10:00"},
             Case{{2025, 2, 18, 10, 5}, {Unit::minute, 5}, "10:05", "18 February 2025, 10:05"},
             Case{{2025, 2, 18, 10, 5, 30}, {Unit::second, 30}, "10:05:30", "18 February 2025, 10:05:30"},
             Case{{-43, 1, 1}, {Unit::year, 1}, "44 BCE", "44 BCE"},
             Case{{-1499, 1, 1}, {Unit::year, 100}, "1500 BCE", "1500 BCE"},
             Case{{-19999, 1, 1}, {Unit::year, 10000}, "20\u202F000 BCE", "20\u202F000 BCE"},
         }) {
        CHECK(format_tick(instant(c.at), c.step, words, TickStyle::minor) == c.minor);
        CHECK(format_tick(instant(c.at), c.step, words, TickStyle::major) == c.major);
    }
}

TEST_CASE("every date an author can write can be said, and leaves no placeholder behind") {
    testing::Author author{13};
    const Words words = english();
    int said = 0;
    for (int round = 0; round < 10000; ++round) {
        const std::string text = author.expression();
        const auto date = parse_date(text);
        if (!date) continue;
        ++said;
        const std::string told = format_date(*date, words);
        if (told.empty() || told.find_first_of("{}|") != std::string::npos) FAIL(text << ": " << told);
    }
    CHECK(said > 5000);
}

TEST_CASE("any bytes handed over as words leave the dates sayable") {
    std::mt19937 random{5};
    const Date date = *parse_date("2025-02-10/2025-03-03");
    for (int round = 0; round < 3000; ++round) {
        std::string lines(word_list_mark);
        for (auto left = static_cast<std::size_t>(Word::range_wide); left > 0; --left) lines += '\n';
        lines += '\n';
        for (auto length = random() % 40; length > 0; --length)
            lines += random() % 4 == 0 ? "{}|=\n.1"[random() % 7] : static_cast<char>(random());
        const std::string told = format_date(date, Words(lines));
        if (told.size() > 400) FAIL(lines);
    }
    SUCCEED();
}
