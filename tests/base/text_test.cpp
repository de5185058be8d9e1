#include "base/text.h"

#include <catch2/catch_test_macros.hpp>
#include <limits>
#include <random>

using namespace demarche;

namespace {

std::string fixed(double value, int decimals) {
    std::string out;
    append_fixed(out, value, decimals);
    return out;
}

}  // namespace

TEST_CASE("integers are written whole, over the whole range") {
    std::string out = "x";
    append_int(out, std::numeric_limits<std::int64_t>::min());
    CHECK(out == "x-9223372036854775808");
    out.clear();
    append_padded(out, 7, 2);
    append_padded(out, -43, 4);
    append_padded(out, 12345, 4);
    CHECK(out == "07-004312345");
}

TEST_CASE("decimal numbers are rounded and trimmed, and never read -0") {
    CHECK(fixed(0, 3) == "0");
    CHECK(fixed(-0.0, 3) == "0");
    CHECK(fixed(-0.0004, 3) == "0");
    CHECK(fixed(-0.0005, 3) == "-0.001");
    CHECK(fixed(1.5, 3) == "1.5");
    CHECK(fixed(1.050, 3) == "1.05");
    CHECK(fixed(0.999999, 3) == "1");
    CHECK(fixed(-9.9996, 3) == "-10");
    CHECK(fixed(1234.5678, 2) == "1234.57");
    CHECK(fixed(2.5, 0) == "3");
    CHECK(fixed(-120, 1) == "-120");
    CHECK(fixed(1e300, 2) == "9000000000000000");
    CHECK(fixed(-std::numeric_limits<double>::infinity(), 2) == "-9000000000000000");
    CHECK(fixed(std::numeric_limits<double>::quiet_NaN(), 2) == "0");
}

TEST_CASE("an author's stray spaces are trimmed, inner ones kept") {
    CHECK(trim(" \t a b\r\n") == "a b");
    CHECK(trim(" \n").empty());
    CHECK(trim("").empty());
}

TEST_CASE("ASCII is lowered and nothing else") { CHECK(lower_ascii("KYIV Ä[@") == "kyiv Ä[@"); }

TEST_CASE("every code point survives being written and read") {
    for (char32_t value = 1; value <= 0x10FFFF; value += value < 0x3000 ? 1 : 97) {
        if (value >= 0xD800 && value < 0xE000) continue;
        std::string text;
        append_code_point(text, value);
        const CodePoint point = next_code_point(text, 0);
        if (point.value != value || point.size != text.size() || !is_valid_utf8(text)) FAIL("U+" << std::hex << +value);
    }
    SUCCEED();
}

TEST_CASE("text that is not UTF-8 is recognised, and read without leaving it") {
    for (const char* bad :
         {"\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\x80", "abc\xE2\x82", "\xFF", "\xE0\x9F\xBF"}) {
        CHECK_FALSE(is_valid_utf8(bad));
        CHECK_FALSE(fold(bad).empty());
    }
    CHECK(is_valid_utf8("Зеленський, Ĝiĝi, 日本, 🕊"));
    CHECK(is_valid_utf8("\uFFFD"));
    std::string surrogate;
    append_code_point(surrogate, 0xD800);
    CHECK(surrogate == "\uFFFD");
}

TEST_CASE("a reader finds a name however it is accented or cased") {
    struct Pair {
        const char *written, *folded;
    };
    for (const auto& [written, folded] : {Pair{"Škoda", "skoda"},     Pair{"MÜNSTER", "munster"},
                                          Pair{"Œuvre", "oeuvre"},    Pair{"Straße", "strasse"},
                                          Pair{"Łódź", "lodz"},       Pair{"Đà", "da"},
                                          Pair{"Þór", "thor"},        Pair{"İstanbul", "istanbul"},
                                          Pair{"ŷŸ", "yy"},           Pair{"Mu\u0308nster", "munster"},
                                          Pair{"ΑΘΉΝΑΣ", "αθηνασ"},   Pair{"Αθήνας", "αθηνασ"},
                                          Pair{"УКРАЇНА", "украіна"}, Pair{"Україна", "украіна"},
                                          Pair{"Ёлка", "елка"},       Pair{"Сергій", "сергіи"},
                                          Pair{"ҐҰ", "ґұ"},           Pair{"日本", "日本"},
                                          Pair{"a×b÷c", "a×b÷c"},     Pair{"PT4H", "pt4h"}}) {
        CHECK(fold(written) == folded);
        CHECK(fold(folded) == folded);
    }
}

TEST_CASE("folding any bytes ends and yields the same when folded again") {
    std::mt19937 random{7};
    for (int round = 0; round < 2000; ++round) {
        std::string bytes(random() % 24, ' ');
        for (char& byte : bytes) byte = static_cast<char>(random());
        const std::string once = fold(bytes);
        if (fold(once) != once) FAIL(once);
    }
    SUCCEED();
}

TEST_CASE("A word is found in a text just where it is found in the folded text") {
    const std::vector<std::string> letters{"a", "B", "c", "é", "Š", "ß", "П",       "е",
                                           "@", "`", "[", "{", " ", "“", "e\u0301", "0"};
    std::mt19937 random{7};
    const auto below = [&](std::uint32_t limit) { return static_cast<std::uint32_t>(random()) % limit; };
    const auto made = [&](std::uint32_t most) {
        std::string text;
        for (std::uint32_t n = below(most); n > 0; --n) text += letters[below(16) < 11 ? below(3) : below(16)];
        return text;
    };
    std::string scratch;
    int found = 0;
    for (int i = 0; i < 20'000; ++i) {
        const std::string text = made(70), word = fold(made(5));
        if (word.empty()) continue;
        const bool expected = fold(text).find(word) != std::string::npos;
        found += expected;
        INFO("\"" << word << "\" in \"" << text << "\"");
        REQUIRE(holds_folded(text, word, scratch) == expected);
    }
    CHECK(found > 2'000);
}
