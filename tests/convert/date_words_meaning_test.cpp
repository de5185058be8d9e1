// Dates are made up, written in words, and read again: what is read contains what was meant, and is no finer.
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <random>
#include <string>
#include <vector>

#include "base/text.h"
#include "convert/date_names.h"
#include "convert/date_words.h"
#include "time/calendar.h"
#include "time/date.h"

using namespace demarche;

namespace {

// How a language writes. D is a day, M a month, Y a year, C a century, A and B dates; "|" parts several ways.
struct Language {
    const char* name;
    std::array<const char*, 12> months;
    const char *day, *month, *year, *decade, *century;
    const char *before, *after, *since, *until, *range, *between, *either, *about;
};

const Language languages[] = {
    {"English",
     {"January", "Feb.", "March", "Apr", "May", "June", "July", "August", "Sept.", "October", "November", "Dec"},
     "D M Y|M D, Y|Dth of M, Y|Y M D|on D M Y|Monday, D M Y",
     "M Y|in M of Y|M, Y",
     "Y|in Y|the year Y",
     "the Ys|early Ys|mid-Ys|in the late Ys",
     "Cth century|the Cth c.|late Cth century",
     "before A|prior to A",
     "after A",
     "since A|from A|A –|A – present",
     "until A|up to A",
     "A to B|from A to B|A – B|A until B",
     "between A and B",
     "A or B",
     "c. A|about A|circa A|A~"},
    {"Ukrainian",
     {"січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня", "листопада",
      "грудня"},
     "D M Y р.|D M Y року|D-го M Y|неділя, D M Y",
     "M Y|M Y року",
     "Y|у Y році|Y р.",
     "Y-ті|Y-х роках|на початку Y-х",
     "C століття|C ст.",
     "перед A",
     "після A",
     "з A|від A",
     "до A",
     "з A до B|A – B",
     "між A та B",
     "A або B",
     "близько A|бл. A"},
    {"Russian",
     {"января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
      "декабря"},
     "D M Y|D M Y г.|D-го M Y года",
     "M Y|M Y года",
     "Y|Y год|в Y году",
     "Y-е|Y-х годах|в начале Y-х",
     "C век|C в.|конец C века",
     "перед A|раньше A",
     "после A",
     "с A|начиная с A",
     "до A",
     "с A по B|с A до B|A – B",
     "между A и B",
     "A или B",
     "около A|ок. A"},
    {"German",
     {"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "Sept.", "Oktober", "Nov.", "Dezember"},
     "D. M Y|am D. M Y|Montag, D. M Y",
     "M Y|im M Y",
     "Y|im Jahr Y",
     "Yer|Yer Jahre|Anfang der Yer",
     "C. Jahrhundert|C. Jh.",
     "vor A",
     "nach A",
     "seit A|ab A",
     "bis A",
     "von A bis B|A bis B|A – B",
     "zwischen A und B",
     "A oder B",
     "um A|ca. A|etwa A"},
    {"French",
     {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
      "décembre"},
     "D M Y|le D M Y|lundi D M Y",
     "M Y|en M Y",
     "Y|en Y",
     "années Y|les années Y|début des années Y",
     "Ce siècle|le Ce siècle",
     "avant A",
     "après A",
     "depuis A|à partir de A",
     "jusqu'à A",
     "de A à B|A à B|A – B",
     "entre A et B",
     "A ou B",
     "vers A|environ A"},
    {"Spanish",
     {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
      "diciembre"},
     "D de M de Y|el D de M de Y|D M Y",
     "M de Y|M Y",
     "Y|en Y",
     "años Y|los años Y|principios de los años Y",
     "siglo C",
     "antes de A",
     "después de A",
     "desde A|a partir de A",
     "hasta A",
     "de A a B|desde A hasta B|A – B",
     "entre A y B",
     "A o B",
     "hacia A|alrededor de A"},
    {"Polish",
     {"stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października",
      "listopada", "grudnia"},
     "D M Y|D M Y r.|dnia D M Y roku",
     "M Y|M Y r.",
     "Y|Y r.|w Y roku",
     "lata Y|początek lat Y",
     "C wiek|C w.",
     "przed A",
     "po A",
     "od A",
     "do A",
     "od A do B|A – B",
     "między A a B|między A i B",
     "A lub B",
     "około A|ok. A"},
    {"Arabic",
     {"يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"},
     "D M Y|يوم D M Y|D M Y م",
     "M Y|في M Y",
     "Y|عام Y|سنة Y",
     "عقد Y",
     "القرن C",
     "قبل A",
     "بعد A",
     "منذ A",
     "حتى A",
     "من A إلى B|A – B",
     "بين A وB",
     "A أو B",
     "حوالي A|نحو A"},
    {"Hebrew",
     {"ינואר", "פברואר", "מרץ", "אפריל", "מאי", "יוני", "יולי", "אוגוסט", "ספטמבר", "אוקטובר", "נובמבר", "דצמבר"},
     "D M Y|ב-D ב M Y",
     "M Y",
     "Y|בשנת Y",
     "שנות ה-Y",
     "המאה ה-C",
     "לפני A",
     "אחרי A|לאחר A",
     "מאז A",
     "עד A",
     "A עד B|A – B",
     "בין A ל-B",
     "A או B",
     "בערך A"},
    {"Chinese",
     {"1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "十一月", "十二月"},
     "Y年MD日|Y年 M D 号",
     "Y年M",
     "Y年|Y",
     "Y年代",
     "C世纪|第C世纪",
     "A之前|A以前",
     "在A之后",
     "从A|A以来|自A",
     "直到A",
     "从A到B|A至B|A – B",
     "在A和B之间",
     "A或B",
     "约A|大约A"},
    {"Japanese",
     {"1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"},
     "Y年MD日|Y年MD日(火)",
     "Y年M",
     "Y年",
     "Y年代|Y年代初頭",
     "C世紀",
     "A以前",
     "A以降",
     "Aから",
     "Aまで",
     "AからBまで|A～B",
     "AとBの間",
     "AまたはB",
     "A頃|約A"},
    {"Turkish",
     {"Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"},
     "D M Y|Pazartesi, D M Y",
     "M Y",
     "Y|Y yılı|Y yılında",
     "Y'lar|Y'lı yıllar",
     "C. yüzyıl",
     "A'ten önce",
     "A'ten sonra",
     "A'ten beri",
     "A'a kadar",
     "A'ten B'a kadar|A – B",
     "A ile B arasında|A ve B arasında",
     "A veya B",
     "yaklaşık A"},
};

// What was meant: all times from begin to end, and how exactly that was said.
struct Meant {
    TimeRange times;
    Precision precision = Precision::day;
    std::string words;
};

class Author {
public:
    explicit Author(unsigned seed) : random_(seed) {}

    int below(int end) { return std::uniform_int_distribution{0, end - 1}(random_); }

    // One of the ways, with the letters replaced.
    std::string say(const char* ways, std::initializer_list<std::pair<char, std::string>> letters) {
        std::vector<std::string_view> all;
        for (std::string_view rest = ways; !rest.empty();) all.push_back(next_part(rest, '|'));
        std::string out;
        const std::string_view way = all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
        for (std::size_t i = 0; i < way.size(); ++i) {
            const bool alone = i + 1 >= way.size() || way[i + 1] < 'a' || way[i + 1] > 'z' || way[i + 1] == 's' ||
                               way[i + 1] == 't' || way[i + 1] == 'e';
            const std::string* by = nullptr;
            for (const auto& [letter, text] : letters)
                if (letter == way[i] && alone) by = &text;
            if (by)
                out += *by;
            else
                out += way[i];
        }
        return out;
    }

    Meant day(const Language& in) {
        const CivilDay day{1000 + below(1100), 1u + static_cast<unsigned>(below(12)),
                           1u + static_cast<unsigned>(below(28))};
        const Instant begin = instant({day.year, day.month, day.day});
        return {{begin, begin + std::chrono::days(1)},
                Precision::day,
                say(in.day, {{'D', decimal(day.day)}, {'M', in.months[day.month - 1]}, {'Y', decimal(day.year)}})};
    }
    Meant month(const Language& in) {
        const std::int64_t year = 1000 + below(1100);
        const auto month = static_cast<unsigned>(below(12));
        return {{instant({year, month + 1, 1}), instant({year + (month == 11), month == 11 ? 1 : month + 2, 1})},
                Precision::month,
                say(in.month, {{'M', in.months[month]}, {'Y', decimal(year)}})};
    }
    Meant year(const Language& in) {
        const std::int64_t year = 1000 + below(1100);
        return {years(year, 1), Precision::year, say(in.year, {{'Y', decimal(year)}})};
    }
    Meant decade(const Language& in) {
        const std::int64_t year = 1000 + 10 * below(110);
        return {years(year, 10), Precision::decade, say(in.decade, {{'Y', decimal(year)}})};
    }
    Meant century(const Language& in) {
        const std::int64_t number = 2 + below(20);
        return {years((number - 1) * 100, 100), Precision::century, say(in.century, {{'C', decimal(number)}})};
    }
    Meant any(const Language& in) {
        const std::array makers{&Author::day, &Author::month, &Author::year, &Author::decade, &Author::century};
        return (this->*makers[static_cast<std::size_t>(below(5))])(in);
    }

    // The same words with other spaces, digits and case.
    std::string disguise(std::string_view words) {
        const int style = below(6);
        std::string out;
        for (const char c : words) {
            if (c == ' ' && style == 1)
                out += "\u00A0 ";
            else if (is_digit(c) && style == 2)
                append_code_point(out, 0x660 + static_cast<char32_t>(c - '0'));
            else if (is_digit(c) && style == 3)
                append_code_point(out, 0xFF10 + static_cast<char32_t>(c - '0'));
            else if (c >= 'a' && c <= 'z' && style == 4)
                out += static_cast<char>(c - 'a' + 'A');
            else
                out += c;
        }
        return style == 5 ? "  " + out + " " : out;
    }

private:
    static TimeRange years(std::int64_t first, std::int64_t count) {
        return {instant({first, 1, 1}), instant({first + count, 1, 1})};
    }

    std::mt19937 random_;
};

// The reading contains the times and is no finer.
void check(const std::string& words, const TimeRange& times, Precision precision) {
    const DateReading reading = read_date_words(words, {});
    INFO(words << " => " << reading.edtf);
    const auto date = parse_date(reading.edtf);
    REQUIRE(date);
    CHECK(date->bounds().begin <= times.begin);
    CHECK(date->bounds().end >= times.end);
    CHECK(date->first.precision <= precision);
    CHECK(date->last.precision <= precision);
}

Precision finer(const Meant& a, const Meant& b) { return std::max(a.precision, b.precision); }

}  // namespace

TEST_CASE("what an author means by a date is what is read, in twelve languages") {
    Author author{1648};
    for (const Language& in : languages) {
        INFO(in.name);
        for (int i = 0; i < 300; ++i) {
            const Meant meant = author.any(in);
            const std::string words = author.disguise(meant.words);
            check(words, meant.times, meant.precision);
            if (meant.precision < Precision::year) continue;
            INFO(words);
            CHECK(parse_date(read_date_words(words, {}).edtf)->bounds() == meant.times);
        }
    }
}

TEST_CASE("what an author means by before, after, since, until and about is contained in what is read") {
    Author author{1659};
    for (const Language& in : languages) {
        INFO(in.name);
        for (int i = 0; i < 300; ++i) {
            const Meant meant = author.any(in);
            const TimeRange before{distant_past, meant.times.begin}, after{meant.times.end, distant_future};
            const Precision precision = std::max(meant.precision, Precision::year);
            const auto say = [&](const char* ways) { return author.disguise(author.say(ways, {{'A', meant.words}})); };
            check(say(in.before), before, precision);
            check(say(in.after), after, precision);
            check(say(in.since), {meant.times.begin, distant_future}, meant.precision);
            check(say(in.until), before, meant.precision);
            check(say(in.about), meant.times, meant.precision);
        }
    }
}

TEST_CASE("what an author means by two dates is contained in what is read") {
    Author author{1713};
    for (const Language& in : languages) {
        INFO(in.name);
        for (int i = 0; i < 300; ++i) {
            Meant first = author.any(in), last = author.any(in);
            if (first.times.begin > last.times.begin) std::swap(first, last);
            const TimeRange times{first.times.begin, std::max(first.times.end, last.times.end)};
            const auto say = [&](const char* ways) {
                return author.disguise(author.say(ways, {{'A', first.words}, {'B', last.words}}));
            };
            check(say(in.either), times, finer(first, last));
            if (first.times.end > last.times.begin) continue;
            check(say(in.range), times, finer(first, last));
            check(say(in.between), times, finer(first, last));
        }
    }
}

TEST_CASE("a date in numbers is the day that was meant, or none") {
    Author author{1815};
    const std::array orders{DayOrder::open, DayOrder::day_first, DayOrder::month_first};
    for (int i = 0; i < 5000; ++i) {
        const CivilDay day{1930 + author.below(100), 1u + static_cast<unsigned>(author.below(12)),
                           1u + static_cast<unsigned>(author.below(28))};
        const DayOrder order = orders[static_cast<std::size_t>(author.below(3))];
        const bool month_first = order == DayOrder::month_first || (order == DayOrder::open && author.below(2) == 0);
        const bool short_year = author.below(3) == 0;
        std::string year;
        append_padded(year, short_year ? day.year % 100 : day.year, 2);
        const std::string words = author.say(month_first ? "M/D/Y|M.D.Y|M-D-Y" : "D/M/Y|D.M.Y|D-M-Y|D. M. Y",
                                             {{'D', decimal(day.day)}, {'M', decimal(day.month)}, {'Y', year}});
        const DateReading reading = read_date_words(author.disguise(words), {.order = order});
        INFO(words << " => " << reading.edtf);
        const bool open = order == DayOrder::open && day.day <= 12 && day.day != day.month;
        CHECK(reading.depends_on_order == (day.day <= 12 && day.day != day.month));
        CHECK(reading.edtf.empty() == open);
        CHECK(reading.short_year == short_year);
        if (open) continue;
        const Instant begin = instant({day.year, day.month, day.day});
        CHECK(parse_date(reading.edtf)->bounds() == TimeRange{begin, begin + std::chrono::days(1)});
    }
}

TEST_CASE("an author who pastes anything gets a date that can be read, or none") {
    Author author{1919};
    std::vector<std::string_view> pieces{"1",      "12",      "31",   "44",       "99", "300",
                                         "1648",   "1990",    "2025", "20250218", "..", "10000000000000000000",
                                         "12,000", "XVIII",   "[",    "]",        "{",  "\xFF",
                                         "\xC3",   "\xE2\x80"};
    for (const auto& [sense, value, words] : date_names())
        for (std::string_view rest = words; !rest.empty();) pieces.push_back(next_part(rest, '|'));
    int read = 0;
    for (int i = 0; i < 200000; ++i) {
        std::string words;
        for (int length = 1 + author.below(7); length > 0; --length) {
            const bool number = author.below(2) == 0;
            words += pieces[static_cast<std::size_t>(author.below(number ? 14 : static_cast<int>(pieces.size())))];
            if (author.below(3) != 0) words += ' ';
        }
        const DateContext context{
            .order = static_cast<DayOrder>(author.below(3)),
            .year = author.below(2) == 0 ? std::optional<std::int64_t>{author.below(4000) - 1000} : std::nullopt};
        const std::string edtf = read_date_words(words, context).edtf;
        if (edtf.empty()) continue;
        ++read;
        const bool good = static_cast<bool>(parse_date(edtf));
        INFO(words << " => " << edtf);
        if (!good) CHECK(good);
    }
    CHECK(read > 1000);
}
