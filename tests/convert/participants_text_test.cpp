#include "convert/participants_text.h"

#include <catch2/catch_test_macros.hpp>

namespace demarche {
namespace {

std::string read(std::string_view cell, std::initializer_list<std::string_view> others = {}, Role role = Role::party) {
    ListStyle style;
    for (const std::string_view other : others) learn(style, other);
    learn(style, cell);
    finish(style);
    std::string out;
    for (const Mention& one : participants_in(cell, style, role)) {
        out += one.name + ":" + std::string(word(one.part.role));
        if (one.part.reason != AbsenceReason::none) out += "/" + std::string(word(one.part.reason));
        if (!one.party.empty()) out += " of " + one.party;
        out += "; ";
    }
    return out;
}

TEST_CASE("names are parted as the author parts them") {
    CHECK(read("Berg; Midland") == "Berg:party; Midland:party; ");
    CHECK(read("Berg, Midland") == "Berg:party; Midland:party; ");
    CHECK(read("Berg\nMidland") == "Berg:party; Midland:party; ");
    CHECK(read("Ministry, Berg; Midland") == "Ministry, Berg:party; Midland:party; ");
    CHECK(read("Korea, North", {"Berg; Midland"}) == "Korea, North:party; ");  // the column has semicolons
    CHECK(read("甲国、乙国；丙国") == "甲国、乙国:party; 丙国:party; ");
    CHECK(read("").empty());
    CHECK(read(" ; ,;").empty());
}

TEST_CASE("two names joined by a word are two where one of them stands alone elsewhere") {
    CHECK(read("Berg and Midland", {"Berg"}) == "Berg:party; Midland:party; ");
    CHECK(read("Bosnia and Herzegovina", {"Berg"}) == "Bosnia and Herzegovina:party; ");
    CHECK(read("Berg und Midland", {"Midland"}) == "Berg:party; Midland:party; ");
}

TEST_CASE("a role or an absence in words belongs to its name, in many languages") {
    CHECK(read("Berg; Midland (host)") == "Berg:party; Midland:host; ");
    CHECK(read("Berg; Midland (Gastgeber); Norland (nicht eingeladen)") ==
          "Berg:party; Midland:host; Norland:absent/not-invited; ");
    CHECK(read("Берг; Мідленд (господар); Норленд (не запрошено)") ==
          "Берг:party; Мідленд:host; Норленд:absent/not-invited; ");
    CHECK(read("Berg (absent, declined)") == "Berg:absent/declined; ");
    CHECK(read("Berg（缺席）") == "Berg:absent; ");
    CHECK(read("Berg; absent: Midland, Norland (not invited)") ==
          "Berg:party; Midland:absent; Norland:absent/not-invited; ");
    CHECK(read("Norland - absent; Berg") == "Norland:absent; Berg:party; ");
    CHECK(read("مصر؛ إسرائيل") == "مصر:party; إسرائيل:party; ");
    CHECK(read("Host: Norland; Berg") == "Norland:host; Berg:party; ");
}

TEST_CASE("a column of absent parties stays one of absent parties") {
    CHECK(read("Midland; Norland (excluded)", {}, Role::absent) == "Midland:absent; Norland:absent/excluded; ");
    CHECK(read("Midland (host)", {}, Role::absent) == "Midland:absent; ");
}

TEST_CASE("brackets that tell no role are a party where it is known, and else part of the name") {
    CHECK(read("Orlov (Berg); Berg") == "Orlov:party of Berg; Berg:party; ");
    CHECK(read("Orlov (Berg)") == "Orlov (Berg):party; ");
    CHECK(read("Orlov (Berg) (host); Berg") == "Orlov:host of Berg; Berg:party; ");
    CHECK(read("Korea (North, and South)") == "Korea (North, and South):party; ");
}

}  // namespace
}  // namespace demarche
