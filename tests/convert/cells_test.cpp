#include <catch2/catch_test_macros.hpp>

#include "convert/addresses.h"
#include "convert/cell_words.h"
#include "convert/html_text.h"
#include "convert/meaning.h"
#include "convert/numbers.h"
#include "convert/sheets.h"

namespace demarche {
namespace {

TEST_CASE("numbers are read as people write them, and nothing else is a number") {
    CHECK(number_in("1234") == 1234);
    CHECK(number_in("-12.5") == -12.5);
    CHECK(number_in("\xe2\x88\x92"
                    "44") == -44);
    CHECK(number_in("1,234,567") == 1234567);
    CHECK(number_in("1.234,5") == 1234.5);
    CHECK(number_in("1 234,5") == 1234.5);
    CHECK(number_in("21.0245") == 21.0245);
    CHECK(number_in("1.234") == 1.234);
    CHECK(number_in("1,23") == 1.23);
    CHECK(number_in("0,625") == 0.625);
    CHECK(decimal_in("2,352") == 2.352);
    CHECK(decimal_in("21.5") == 21.5);
    for (const std::string_view text : {"", "-", "12a", "1,2,3", "1..2", "twelve", "2025-02-18", "1234567890123456"}) {
        INFO(text);
        CHECK_FALSE(number_in(text));
    }
}

TEST_CASE("an address is read as browsers read it, and two in a row are none") {
    CHECK(address_in("https://example.org/a b.pdf") == "https://example.org/a%20b.pdf");
    CHECK(address_in("//example.org/a.png") == "https://example.org/a.png");
    CHECK(address_in("www.example.org") == "https://www.example.org");
    for (const std::string_view text :
         {"", "/static/a.png", "example", "javascript:alert(1)", "https://a.example https://b.example", "// a. b"}) {
        INFO(text);
        CHECK(address_in(text).empty());
    }
    CHECK(site_of("https://www.example.org:80/a") == "example.org");
}

TEST_CASE("HTML in a cell leaves its words, its lines and the addresses of its links") {
    CHECK(plain_text("<p>One</p><p>Two<br>Three</p>") == "One\n\nTwo\nThree");
    CHECK(plain_text("See <a href=\"https://example.org/a\">this</a>.") == "See this (https://example.org/a).");
    CHECK(plain_text("<a href='javascript:alert(1)'>this</a>") == "this");
    CHECK(plain_text("<ul><li>One</li><li>Two</li></ul>") == "– One\n– Two");
    CHECK(plain_text("Tom &amp; Jerry &#233; &unknown;") == "Tom & Jerry é &unknown;");
    CHECK(plain_text("<script>alert(1)</script>Text<style>p{}</style>") == "Text");
    CHECK(plain_text("a < b and c > d") == "a < b and c > d");
    CHECK(plain_text("1 <b") == "1 <b");
    CHECK(plain_text("<b>bold") == "bold");
    CHECK(plain_text("<!-- note -->Text") == "Text");
    CHECK(plain_text("Plain\ntext") == "Plain\ntext");
    CHECK(plain_text("Talks <jane@example.org> &amp; more\nThen") == "Talks <jane@example.org> & more\nThen");
}

TEST_CASE("words for kinds and states are found in many languages, and codes of CAMEO mean a kind") {
    CHECK(kind_in("Meeting") == EventKind::consult);
    CHECK(kind_in("Sanktionen") == EventKind::sanction);
    CHECK(kind_in("заява") == EventKind::statement);
    CHECK_FALSE(kind_in("economy"));
    CHECK(status_in("Canceled") == Status::cancelled);
    CHECK(status_in("verschoben") == Status::postponed);
    CHECK(kind_of_cameo("043") == EventKind::consult);
    CHECK(kind_of_cameo("0871") == EventKind::retreat);
    CHECK(kind_of_cameo("163") == EventKind::sanction);
    CHECK_FALSE(kind_of_cameo("99"));
    CHECK_FALSE(kind_of_cameo("x"));
    CHECK(cameo_label("190") == "Fighting");
    CHECK(cameo_label("x").empty());
}

TEST_CASE("each word of the format is understood in a cell") {
    for (const std::string_view one : words_of<EventKind>()) CHECK(kind_in(one) == from_word<EventKind>(one));
    for (const std::string_view one : words_of<Status>()) CHECK(status_in(one) == from_word<Status>(one));
    for (const std::string_view one : words_of<ActorType>()) CHECK(actor_type_in(one) == from_word<ActorType>(one));
    for (const std::string_view one : words_of<Role>()) {
        INFO(one);
        REQUIRE(part_in(one));
        CHECK(part_in(one)->role == from_word<Role>(one));
    }
}

TEST_CASE("sheets are read from their text, whatever stands in it") {
    const std::string text =
        "title=x\n\x1c"
        "One\x1e"
        "1\x1f  a \x1f\x1d"
        "2025-02-18\x1e"
        "7\x1f\x1c"
        "Two";
    const std::vector<Sheet> sheets = read_sheets(text);
    REQUIRE(sheets.size() == 2);
    CHECK(sheets[0].name == "One");
    REQUIRE(sheets[0].rows.size() == 2);
    CHECK(sheets[0].rows[0].cells[0].text == "a");
    CHECK(sheets[0].rows[0].cells[1].is_date);
    CHECK(sheets[0].rows[1].number == 7);
    CHECK(is_blank(sheets[0].rows[1]));
    CHECK(sheets[1].rows.empty());
    CHECK(read_sheets("\x1f"
                      "a\x1e"
                      "1")
              .empty());
}

}  // namespace
}  // namespace demarche
