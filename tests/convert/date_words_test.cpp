#include "convert/date_words.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "base/text.h"
#include "convert/date_names.h"
#include "time/date.h"

using namespace demarche;

namespace {

struct Cell {
    const char *words, *edtf;
};

// The EDTF of a cell, which parse_date reads.
std::string read(std::string_view words, const DateContext& context = {}) {
    const DateReading reading = read_date_words(words, context);
    if (!reading.edtf.empty()) CHECK(parse_date(reading.edtf));
    return reading.edtf;
}

void check(std::initializer_list<Cell> cells) {
    for (const auto& [words, edtf] : cells) {
        INFO(words);
        CHECK(read(words) == edtf);
    }
}

void check_refused(std::initializer_list<const char*> cells) {
    for (const char* words : cells) {
        INFO(words);
        CHECK(read(words) == "");
    }
}

}  // namespace

TEST_CASE("an author who writes EDTF finds it unchanged") {
    for (const char* edtf :
         {"1985", "1985-04-12", "2025-02-18T14:30", "1985-04/1990?", "[..1983]", "156X-12-25", "Y-17E7", "1950S2",
          "2024-21", "0085", "-0043", "2014-05", "2001-02", "1914/1918", "1648-01-30 julian", "~1648", "1985/.."})
        CHECK(read(edtf) == edtf);
    CHECK(read(" 1985-04 \n") == "1985-04");
}

TEST_CASE("an author who writes 2020-24 means years, unless the column is EDTF") {
    check({{"2020-24", "2020/2024"}, {"2020-24?", "2020?/2024?"}, {"1939-40", "1939/1940"}, {"2024-21", "2024-21"}});
    CHECK(read("2020-24", {.edtf_groupings = true}) == "2020-24");
}

TEST_CASE("an author writes dates in numbers") {
    check({{"2025/02/18", "2025-02-18"},
           {"20250218", "2025-02-18"},
           {"2025.2.8", "2025-02-08"},
           {"2025–02–18", "2025-02-18"},
           {"14.05.2025", "2025-05-14"},
           {"14. 05. 2025", "2025-05-14"},
           {"14/5/2025", "2025-05-14"},
           {"5/14/2025", "2025-05-14"},
           {"14-05-2025", "2025-05-14"},
           {"14-5-25", "2025-05-14"},
           {"05/05/2025", "2025-05-05"},
           {"05.2025", "2025-05"},
           {"5/2025", "2025-05"},
           {"2025/02", "2025-02"},
           {"١٤/٠٥/٢٠٢٥", "2025-05-14"},
           {"２０２５／０２／１８", "2025-02-18"},
           {"2025\u00A0/ 02 / 18", "2025-02-18"}});
}

TEST_CASE("an author writes times of day") {
    check({{"2025-02-18 14:30", "2025-02-18T14:30"},
           {"2025-02-18 14:30:05Z", "2025-02-18T14:30:05Z"},
           {"2025-02-18 14:30:05.25+03:00", "2025-02-18T14:30:05+03:00"},
           {"2025-02-18 14:30:05-05:00", "2025-02-18T14:30:05-05:00"},
           {"2025-02-18t14:30z", "2025-02-18T14:30Z"},
           {"18 Feb 2025, 14:30", "2025-02-18T14:30"},
           {"18 Feb 2025 2:30 pm", "2025-02-18T14:30"},
           {"18 Feb 2025 12:05 a.m.", "2025-02-18T00:05"},
           {"18 Feb 2025 2.30pm", "2025-02-18T14:30"},
           {"le 18 février 2025 à 14h30", "2025-02-18T14:30"},
           {"am 18. Februar 2025 um 14:30 Uhr", "2025-02-18T14:30"},
           {"el 18 de mayo de 2025 a las 14:30", "2025-05-18T14:30"},
           {"18 мая 2025 в 14:30", "2025-05-18T14:30"},
           {"18 maja 2025 o 14:30", "2025-05-18T14:30"},
           {"18 Feb 2025 14:30 UTC", "2025-02-18T14:30Z"},
           {"18 Feb 2025 14:30 GMT+3", "2025-02-18T14:30+03:00"},
           {"12 May 2025, 14:30–16:00", "2025-05-12T14:30/2025-05-12T16:00"},
           {"12 May 2025 10:00-12:00", "2025-05-12T10:00/2025-05-12T12:00"}});
}

TEST_CASE("an hour alone leaves the day, since EDTF would make it a minute") {
    check({{"12 May 2025 at 2 pm", "2025-05-12"},
           {"12 May 2025 2 pm – 4 pm", "2025-05-12"},
           {"before 2 pm 12 May 2025", "[..2025-05-12]"},
           {"after 2 pm 12 May 2025", "[2025-05-12..]"}});
    check_refused({"12 May 2025 2 pm UTC", "2 pm", "14:30", "12 May 2025 14:30 pm", "12 May 2025 25:00"});
}

TEST_CASE("an author writes dates in twelve languages") {
    check({{"March 11, 2015", "2015-03-11"},
           {"MARCH  11th,  2015", "2015-03-11"},
           {"Tuesday, 11 Mar. 2015", "2015-03-11"},
           {"11-Mar-15", "2015-03-11"},
           {"Mar-2015", "2015-03"},
           {"11 березня 2015 р.", "2015-03-11"},
           {"11 марта 2015 г.", "2015-03-11"},
           {"11. März 2015", "2015-03-11"},
           {"Do., 15. Mai 2025", "2025-05-15"},
           {"1er mars 2015", "2015-03-01"},
           {"1º de mayo de 2015", "2015-05-01"},
           {"12 ago 2015", "2015-08-12"},
           {"11 marca 2015 r.", "2015-03-11"},
           {"١١ مارس ٢٠١٥", "2015-03-11"},
           {"ב-11 במרץ 2015", "2015-03-11"},
           {"2025年2月18日", "2025-02-18"},
           {"２０２５年２月１８日（火）", "2025-02-18"},
           {"2025年2月", "2025-02"},
           {"11 Mart 2015", "2015-03-11"},
           {"11 mart 843", "0843-03-11"}});
}

TEST_CASE("an author is not sure of a date") {
    check({{"c. 1648", "1648~"},
           {"ca 1648", "1648~"},
           {"circa 1648", "1648~"},
           {"about May 1648", "1648-05~"},
           {"1648 (?)", "1648?"},
           {"probably 1648", "1648?"},
           {"c. 1648?", "1648%"},
           {"um 1648", "1648~"},
           {"vers 1648", "1648~"},
           {"hacia 1648", "1648~"},
           {"около 1648", "1648~"},
           {"близько 1648 р.", "1648~"},
           {"około 1648", "1648~"},
           {"1648年頃", "1648~"},
           {"حوالي 1648", "1648~"},
           {"בערך 1648", "1648~"},
           {"c. 1914–1918", "1914~/1918~"},
           {"between c. 1914 and 1918", "[1914~..1918~]"}});
}

TEST_CASE("an author writes before, after, since and until") {
    check({{"before 12 May 2025", "[..2025-05-11]"},
           {"before 1 January 2025", "[..2024-12-31]"},
           {"before May 2025", "[..2025-04]"},
           {"before spring 1991", "[..1991-02]"},
           {"before AD 1", "[..0000]"},
           {"after 1 BC", "[0001..]"},
           {"by 2030", "[..2030]"},
           {"к 2030", "[..2030]"},
           {"after 2001", "[2002..]"},
           {"after 18 Feb 2025 14:30", "[2025-02-18T14:31..]"},
           {"before 18 Feb 2025 14:30 UTC+3", "[..2025-02-18T14:29+03:00]"},
           {"before 1 March 1648 (O.S.)", "[..1648-02-29] julian"},
           {"since 2014", "2014/.."},
           {"from 2014", "2014/.."},
           {"until 2019", "../2019"},
           {"till 2019", "../2019"},
           {"2014–", "2014/.."},
           {"2014–present", "2014/.."},
           {"2014 - ongoing", "2014/.."},
           {"May 2014 – today", "2014-05/.."},
           {"vor 2019", "[..2018]"},
           {"avant le 12 mai 2025", "[..2025-05-11]"},
           {"po 2001", "[2002..]"},
           {"z 2014", "2014/.."},
           {"jusqu'en 2019", "../2019"},
           {"2014'ten önce", "[..2013]"},
           {"2014'ten beri", "2014/.."},
           {"2014年以来", "2014/.."},
           {"2019年まで", "../2019"},
           {"מ-2014", "2014/.."},
           {"بعد 2001", "[2002..]"}});
}

TEST_CASE("a vague end keeps all that it may mean") {
    check({{"before early 1990s", "[..199X]"},
           {"before c. 1648", "[..1648~]"},
           {"after probably 1648", "[1648?..]"},
           {"before the 18th century", "[..1700]"},
           {"after the 18th century", "[1800..]"},
           {"before winter 1991", "[..1991-24]"},
           {"after winter 1991", "[1990-24..]"}});
}

TEST_CASE("an author writes ranges and leaves out what both ends share") {
    check({{"12–14 May 2025", "2025-05-12/2025-05-14"},
           {"12.–14. Mai 2025", "2025-05-12/2025-05-14"},
           {"May 12–14, 2025", "2025-05-12/2025-05-14"},
           {"12 May – 3 June 2025", "2025-05-12/2025-06-03"},
           {"May 3-June 5, 2025", "2025-05-03/2025-06-05"},
           {"28 Dec 2024 – 3 Jan 2025", "2024-12-28/2025-01-03"},
           {"28 Dec – 3 Jan 2025", "2024-12-28/2025-01-03"},
           {"May–June 2025", "2025-05/2025-06"},
           {"10/11 November 1918", "1918-11-10/1918-11-11"},
           {"1914–1918", "1914/1918"},
           {"1914-18", "1914/1918"},
           {"1914–1918 гг.", "1914/1918"},
           {"2001–02", "2001/2002"},
           {"2011/12", "2011/2012"},
           {"1999/00", "1999/2000"},
           {"13-14.05.2025", "2025-05-13/2025-05-14"},
           {"14.05.–16.05.2025", "2025-05-14/2025-05-16"},
           {"1980–1990-ті роки", "198X/199X"},
           {"du 12 au 14 mai 2025", "2025-05-12/2025-05-14"},
           {"с 12 по 14 мая 2025", "2025-05-12/2025-05-14"},
           {"od 12 do 14 maja 2025", "2025-05-12/2025-05-14"},
           {"2014'ten 2019'a kadar", "2014/2019"},
           {"2014年から2019年まで", "2014/2019"},
           {"2025年5月12日–14日", "2025-05-12/2025-05-14"},
           {"من 2014 إلى 2019", "2014/2019"},
           {"XVIII–XIX века", "17XX/18XX"}});
}

TEST_CASE("an author names several dates of which one is meant, or all") {
    check({{"14 or 15 May 2025", "[2025-05-14,2025-05-15]"},
           {"14 or 15/5/2025", "[2025-05-14,2025-05-15]"},
           {"14. oder 15. Mai 2025", "[2025-05-14,2025-05-15]"},
           {"14 and 15 May 2025", "{2025-05-14,2025-05-15}"},
           {"1914 or 15", "[1914,1915]"},
           {"between 1914 and 1918", "[1914..1918]"},
           {"zwischen 1914 und 1918", "[1914..1918]"},
           {"między 1914 a 1918", "[1914..1918]"},
           {"بين 1914 و1918", "[1914..1918]"},
           {"בין 1914 ל-1918", "[1914..1918]"},
           {"1914 ile 1918 arasında", "[1914..1918]"}});
}

TEST_CASE("an author writes decades and centuries") {
    check({{"the 1990s", "199X"},
           {"early 1990s", "199X"},
           {"mid-1990s", "199X"},
           {"1990-х", "199X"},
           {"1990er Jahre", "199X"},
           {"años 1990", "199X"},
           {"lata 1990", "199X"},
           {"1990年代", "199X"},
           {"1990'lar", "199X"},
           {"1900s", "19XX"},
           {"2000s", "20XX"},
           {"18th century", "17XX"},
           {"18th c.", "17XX"},
           {"XVIII century", "17XX"},
           {"18. Jahrhundert", "17XX"},
           {"XVIIIe siècle", "17XX"},
           {"XVIII в.", "17XX"},
           {"18 ст.", "17XX"},
           {"s. XVIII", "17XX"},
           {"siglo XVIII", "17XX"},
           {"القرن 18", "17XX"},
           {"המאה ה-18", "17XX"},
           {"18世紀", "17XX"},
           {"18. yüzyıl", "17XX"},
           {"XVIII wiek", "17XX"},
           {"5th century BC", "-04XX"},
           {"1st century BC", "[-00XX..0000]"},
           {"first half of the 18th century", "17XX"}});
}

TEST_CASE("an author writes seasons, quarters and halves") {
    check({{"spring 1991", "1991-21"},
           {"Frühling 1991", "1991-21"},
           {"навесні 2014", "2014-21"},
           {"été 1991", "1991-22"},
           {"winter 1991/92", "1991-24"},
           {"winter 1991", "[1990-24,1991-24]"},
           {"Q1 2024", "2024-33"},
           {"Q1/2024", "2024-33"},
           {"2. Quartal 2024", "2024-34"},
           {"first half of 2024", "2024-40"},
           {"H1 2024", "2024-40"},
           {"second half of 2024", "2024-41"},
           {"start of May 2025", "2025-05"},
           {"first half of May 2025", "2025-05"},
           {"late 2024", "2024"},
           {"mid-May 2025", "2025-05"},
           {"2024年上半年", "2024-40"},
           {"autumn 1990 – winter 1991", "1990-23/1991-24"}});
}

TEST_CASE("an author writes years before our era, and Julian dates") {
    check({{"44 BC", "-0043"},
           {"44 BCE", "-0043"},
           {"44 v. Chr.", "-0043"},
           {"44 av. J.-C.", "-0043"},
           {"44 до н. э.", "-0043"},
           {"公元前44年", "-0043"},
           {"AD 79", "0079"},
           {"79 CE", "0079"},
           {"15 March 44 BC", "-0043-03-15"},
           {"100–44 BC", "-0099/-0043"},
           {"27 BC – AD 14", "-0026/0014"},
           {"1500–1200 BC", "-1499/-1199"},
           {"30 January 1648 (O.S.)", "1648-01-30 julian"},
           {"30 January 1648 old style", "1648-01-30 julian"},
           {"30 января 1648 ст. ст.", "1648-01-30 julian"},
           {"9 February 1649 (N.S.)", "1649-02-09"}});
}

TEST_CASE("an author counts millions of years") {
    check({{"13.8 billion years ago", "[Y-13850000000S4..Y-13740000000S4]"},
           {"13,800,000,000 years ago", "[Y-13850000000S4..Y-13740000000S4]"},
           {"65 million years ago", "[Y-65500000S3..Y-64400000S3]"},
           {"c. 65 million years ago", "[Y-65500000S3~..Y-64400000S3~]"},
           {"vor 65 Millionen Jahren", "[Y-65500000S3..Y-64400000S3]"},
           {"65 млн лет назад", "[Y-65500000S3..Y-64400000S3]"},
           {"6500万年前", "[Y-65500000S3..Y-64400000S3]"},
           {"12,000 years ago", "[Y-10600S3..-9400S2]"},
           {"-13800000000", "Y-13800000000S3"},
           {"12,000 BC", "Y-11999"}});
    check_refused({"before 65 million years ago", "65 million years", "2000 years ago", "by 10,000", "-44"});
}

TEST_CASE("a date with two numbers that could change places waits for the order of its column") {
    const DateReading open = read_date_words("03/04/2025", {});
    CHECK(open.edtf == "");
    CHECK(open.depends_on_order);
    CHECK(read("03/04/2025", {.order = DayOrder::day_first}) == "2025-04-03");
    CHECK(read("03/04/2025", {.order = DayOrder::month_first}) == "2025-03-04");
    CHECK(read_date_words("03/04/2025", {.order = DayOrder::day_first}).depends_on_order);
    CHECK(read_date_words("3.4.25", {}).depends_on_order);
    CHECK(!read_date_words("05/05/2025", {}).depends_on_order);
    CHECK(read_date_words("14/05/2025", {}).proves == DayOrder::day_first);
    CHECK(read_date_words("05/14/2025", {}).proves == DayOrder::month_first);
    CHECK(read_date_words("03/04/2025", {}).proves == DayOrder::open);
    CHECK(read("05/14/2025", {.order = DayOrder::day_first}) == "2025-05-14");
    CHECK(read("03/05/2025 – 14/05/2025") == "2025-05-03/2025-05-14");
    CHECK(read("14/05/2025 – 05/16/2025") == "");
}

TEST_CASE("an author leaves out the year, or half of it") {
    const DateReading none = read_date_words("before 12 May", {});
    CHECK(none.edtf == "");
    CHECK(none.lacks_year);
    CHECK(read("before 12 May", {.year = 2025}) == "[..2025-05-11]");
    CHECK(read("12–14 May", {.year = 2025}) == "2025-05-12/2025-05-14");
    CHECK(read("15 March", {.year = -43}) == "-0043-03-15");
    CHECK(!read_date_words("12 May 2025", {}).lacks_year);
    const DateReading half = read_date_words("11-Mar-15", {});
    CHECK(half.short_year);
    CHECK(read("11-Mar-30") == "1930-03-11");
    CHECK(read("11-Mar-29") == "2029-03-11");
    CHECK(read("11-Mar-15", {.short_years = false}) == "");
    CHECK(!read_date_words("1914-18", {}).short_year);
}

TEST_CASE("an author whose words are no date, or not understood, gets no date") {
    check_refused({"",
                   " ",
                   "TBD",
                   "n/a",
                   "85",
                   "843",
                   "the year 85",
                   "45000",
                   "V",
                   "I",
                   "1,500",
                   "1400 °C",
                   "37°C",
                   "2000 years",
                   "1648 years",
                   "vor 2000 Jahren",
                   "قبل 2000 سنة",
                   "לפני 2000 שנה",
                   "2000年前",
                   "2000 yıl önce",
                   "2000 km",
                   "2000 e",
                   "2000 s",
                   "2000 am",
                   "$2000",
                   "a 1648",
                   "1648 (1650)",
                   "2025 2026",
                   "12 May 2025, 13 May 2025",
                   "12 May 2025 cancelled",
                   "not before 2014",
                   "Mar-15",
                   "31 February 2025",
                   "31.02.2025",
                   "2025-13-45",
                   "30 January 1648/9",
                   "30 January 1648/49",
                   "1918–1914",
                   "1918-14",
                   "12 May - 2025",
                   "28 Dec or 3 Jan 2025",
                   "winter 1991–1995",
                   "'90s",
                   "90s",
                   "18 Feb 2025 14:30 EST",
                   "18 Feb 2025 14:30 CET",
                   "令和7年5月12日",
                   "12 Ramadan 1446",
                   "0 BC"});
    CHECK(read(std::string(300, '1')) == "");
}

TEST_CASE("a name of the table is found however a cell writes it") {
    for (const auto& [sense, value, words] : date_names()) {
        for (std::string_view rest = words; !rest.empty();) {
            const std::string_view name = next_part(rest, '|');
            INFO(name);
            CHECK(fold(name) == name);
            CHECK(find_date_name(name).size == name.size());
            CHECK(find_date_name(name).sense == sense);
            CHECK(find_date_name(name).value == value);
        }
    }
    CHECK(find_date_name("marching").size == 0);
    CHECK(find_date_name("v.chr.").sense == Sense::era);
}
