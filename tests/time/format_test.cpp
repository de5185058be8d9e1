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
             Told{"Y-17E7", "170 million years ago"},
             Told{"Y12345", "12,345"},
             Told{"Y-12345", "12,350 BCE"},
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
             Told{"Y171010000S3", "about 171,010,000"},
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
             Told{"Y-17E7/Y-16E7", "170 million years ago – 160 million years ago"},
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
        "about=около {date}\nyear.bce={year} до н. э.\nnonsense=x\nno equals sign\n"
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
    const Words japanese = keyed_words(
        "year={year}年\nyear.bce=紀元前{year}年\nmonth_year={year}年1月|{year}年2月|{year}年3月\n"
        "month_year.bce=紀元前{year}年1月|紀元前{year}年2月|紀元前{year}年3月\n"
        "weekday_day_month_year={year}年1月{day}日({weekday})|{year}年2月{day}日({weekday})\n"
        "day_month_year={year}年1月{day}日|{year}年2月{day}日\nday_month=1月{day}日|2月{day}日\n"
        "weekday_day={day}日({weekday})\nday={day}日\nweekday.names_dated=月|火|水");
    CHECK(in_words("2025", japanese) == "2025年");
    CHECK(in_words("-0043", japanese) == "紀元前44年");
    CHECK(in_words("2025-02", japanese) == "2025年2月");
    CHECK(in_words("-0043-03", japanese) == "紀元前44年3月");
    CHECK(in_words("2025-01/2025-03", japanese) == "2025年1月 – 2025年3月");
    CHECK(in_words("2025-02-10/2025-02-16", japanese) == "2025年2月10–16日");
    CHECK(format_date_with_weekday(*parse_date("2025-02-18"), japanese) == "2025年2月18日(火)");
    CHECK(format_date_with_weekday(*parse_date("2025-02-18T10:30Z"), japanese) == "2025年2月18日(火), 10:30 UTC");
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
    CHECK(format_span({distant_past, distant_future}, words, SpanStyle::brief) == "292.3 billion years");
}

TEST_CASE("deep time has one year everywhere, with the digits that a source can mean") {
    const Words words = english();
    struct Case {
        const char *edtf, *told;
    };
    for (const auto& [edtf, told] : {
             Case{"-9998", "9999 BCE"},
             Case{"Y-10000", "10,000 BCE"},
             Case{"-9999", "10,000 BCE"},
             Case{"Y-50000", "50,000 BCE"},
             Case{"Y-49999", "50,000 BCE"},
             Case{"Y-99999", "100,000 years ago"},
             Case{"Y-100000", "100,000 years ago"},
             Case{"Y-300000", "300,000 years ago"},
             Case{"Y-299999", "300,000 years ago"},
             Case{"Y-999999", "1 million years ago"},
             Case{"Y-1500000", "1.5 million years ago"},
             Case{"Y-66043000", "66.04 million years ago"},
             Case{"Y-999999999", "1 billion years ago"},
             Case{"Y-4540000000", "4.54 billion years ago"},
             Case{"Y-13800000000", "13.8 billion years ago"},
             Case{"Y-13799999999", "13.8 billion years ago"},
         }) {
        const std::string year = edtf;
        const auto date = parse_date(year);
        INFO(edtf);
        REQUIRE(date);
        CHECK(format_date(*date, words) == told);
        for (const TickStyle style : {TickStyle::minor, TickStyle::major, TickStyle::brief})
            CHECK(format_tick(date->bounds().begin, {Unit::year, 1}, words, style) == told);
    }
    const auto gap = [&](const char* from, const char* to, SpanStyle style) {
        return format_span({parse_date(from)->bounds().end, parse_date(to)->bounds().begin}, words, style);
    };
    CHECK(gap("Y-13800000000", "Y-4600000000", SpanStyle::brief) == "9.2 billion years");
    CHECK(gap("Y-13800000000", "Y-300000", SpanStyle::empty) == "13.8 billion years without events");
    CHECK(gap("Y-300000", "-3499", SpanStyle::brief) == "296,500 y");
    CHECK(gap("Y-300000", "-3499", SpanStyle::full) == "296,500 years");
    CHECK(gap("-7999", "2000", SpanStyle::full) == "9998 years");
}

TEST_CASE("large numbers stand in the units and the forms of their language") {
    const Words japanese = keyed_words(
        "magnitude.digits=341234\nmagnitude.6={n}万\nmagnitude.7={n}万\nmagnitude.8={n}億\nmagnitude.9={n}億\n"
        "magnitude.10={n}億\nmagnitude.11={n}億\nyears_ago_large={n}年前");
    CHECK(in_words("Y-13800000000", japanese) == "138億年前");
    CHECK(in_words("Y-1500000", japanese) == "150万年前");
    const Words german = keyed_words(
        "number.decimal=,\nnumber.group=.\nmagnitude.6={n} Million|{n} Millionen\n"
        "magnitude.9={n} Milliarde|{n} Milliarden\nmagnitude.10={n} Milliarden|{n} Milliarden\n"
        "years_ago=vor {n} Jahr|vor {n} Jahren\nyears_ago_large=vor {n} Jahren");
    CHECK(in_words("Y-13800000000", german) == "vor 13,8 Milliarden Jahren");
    CHECK(in_words("Y-999999999", german) == "vor 1 Milliarde Jahren");
    CHECK(in_words("Y-1500000", german) == "vor 1,5 Millionen Jahren");
    CHECK(in_words("Y-300000", german) == "vor 300.000 Jahren");
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
             Case{{1648, 10, 24}, {Unit::day, 7}, "24", "24 October 1648"},
             Case{{1752, 9, 14}, {Unit::day, 1}, "Thu 14", "14 September 1752"},
             Case{{1752, 9, 13}, {Unit::day, 1}, "13", "13 September 1752"},
             Case{{2025, 2, 1}, {Unit::month, 1}, "Feb", "February 2025"},
             Case{{2022, 1, 1}, {Unit::year, 1}, "2022", "2022"},
             Case{{2025, 2, 18, 10}, {Unit::hour, 1}, "10:00", "18 February 2025, 10:00"},
             Case{{2025, 2, 18, 10, 5}, {Unit::minute, 5}, "10:05", "18 February 2025, 10:05"},
             Case{{2025, 2, 18, 10, 5, 30}, {Unit::second, 30}, "10:05:30", "18 February 2025, 10:05:30"},
             Case{{-43, 1, 1}, {Unit::year, 1}, "44 BCE", "44 BCE"},
             Case{{-1499, 1, 1}, {Unit::year, 100}, "1500 BCE", "1500 BCE"},
             Case{{-19999, 1, 1}, {Unit::year, 10000}, "20,000 BCE", "20,000 BCE"},
         }) {
        CHECK(format_tick(instant(c.at), c.step, words, TickStyle::minor) == c.minor);
        CHECK(format_tick(instant(c.at), c.step, words, TickStyle::major) == c.major);
    }
}

TEST_CASE("where room is short a tick has the short name of its month") {
    const Words words = english();
    const Instant at = instant({.year = 2025, .month = 2, .day = 12});
    CHECK(format_tick(at, {Unit::month, 1}, words, TickStyle::brief) == "Feb 2025");
    CHECK(format_tick(at, {Unit::day, 1}, words, TickStyle::brief) == "12 Feb 2025");
    CHECK(format_tick(instant({.year = -43, .month = 3}), {Unit::month, 1}, words, TickStyle::brief) == "Mar 44 BCE");
}

TEST_CASE("a weekday is told of a certain day since 1752, when all of western Europe wrote one date, and of no other") {
    const Words words = english();
    for (const auto& [edtf, told] : {
             Told{"2025-02-18", "Tue 18 February 2025"},
             Told{"2025-02-18T10:30Z", "Tue 18 February 2025, 10:30 UTC"},
             Told{"1752-09-14", "Thu 14 September 1752"},
             Told{"1752-09-13", "13 September 1752"},
             Told{"1649-01-30",
                  "30 January 1649"},  // a Tuesday in London, where it was written, and a Saturday in Paris
             Told{"-0043-03-15", "15 March 44 BCE"},
             Told{"1648-01-30 julian", "30 January 1648 (Julian; 9 February in the Gregorian calendar)"},
             Told{"1917-10-25 julian", "25 October 1917 (Julian; 7 November in the Gregorian calendar)"},
             Told{"1453-05-29 julian", "29 May 1453 (Julian; 7 June in the Gregorian calendar)"},
             Told{"2025-02-18~", "about 18 February 2025"},
             Told{"2025-02-1X", "some day 10–19 February 2025"},
             Told{"2025-02", "February 2025"},
             Told{"2025-02-18/2025-02-19", "18–19 February 2025"},
         }) {
        INFO(edtf);
        CHECK(format_date_with_weekday(*parse_date(edtf), words) == told);
    }
}

TEST_CASE(
    "below the name of its month a certain day is told by its number, with its time, and any other date in full") {
    const Words words = english();
    for (const auto& [edtf, told] : {
             Told{"2025-02-18", "Tue 18"},
             Told{"2025-02-18T10:30Z", "Tue 18, 10:30 UTC"},
             Told{"2025-02-18T10:30:05.25+02:00", "Tue 18, 10:30:05.25 UTC+2"},
             Told{"1649-01-30", "30 January"},
             Told{"1648-01-30 julian", "30 January 1648 (Julian; 9 February in the Gregorian calendar)"},
             Told{"2025-02-18~", "about 18 February 2025"},
             Told{"2025-02-18?", "possibly 18 February 2025"},
             Told{"2025-02-18/2025-02-19", "18–19 February 2025"},
         }) {
        INFO(edtf);
        CHECK(format_date_below_month(*parse_date(edtf), words) == told);
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
