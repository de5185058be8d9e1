// Heads of columns and labels of lanes: a reader can tell whose they are.
#include "layout/short_names.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <set>

#include "base/text.h"
#include "layout/generated.h"
#include "layout/stories.h"

using namespace demarche;

namespace {

using Texts = std::vector<std::string>;

Texts heads(const std::vector<LongName>& names, float most_px = 46) {
    const TableMeasure measure;
    return heads_of(names, {most_px, measure});
}

Texts labels(const Texts& names, float most_px) {
    const TableMeasure measure;
    return cut_apart(names, Face::lane, {most_px, measure});
}

// Different whatever their case; lanes without a name have no head.
bool all_different(const Texts& texts) {
    std::set<std::string> seen;
    for (const std::string& text : texts)
        if (!text.empty() && !seen.insert(fold(text)).second) return false;
    return true;
}

std::string shown(const Texts& texts) {
    std::string all;
    for (const std::string& text : texts) all += text + " ";
    return all;
}

// The heads that stand in a picture.
Texts drawn_heads(const Picture& p) {
    Texts found;
    for (const Shape& shape : p.first().shapes)
        if (const auto* text = std::get_if<Text>(&shape); text && text->face == Face::head)
            found.push_back(text->value);
    return found;
}

// Names of parties that are hard to tell apart: few different words, at most three in a name.
std::string hard_name(generated::Random& random) {
    static constexpr std::array words{"United", "Union", "Unity",  "North", "Northern", "New", "Republic",
                                      "of",     "the",   "People", "Korea", "Ministry", "Ça",  "Україна"};
    std::string name;
    for (std::uint32_t left = 1 + random.below(3); left > 0; --left)
        name += (name.empty() ? "" : " ") + std::string(words[random.below(words.size())]);
    return name;
}

}  // namespace

TEST_CASE("parties whose names begin alike have heads that a reader can tell apart") {
    CHECK(heads({{"United States"}, {"United Kingdom"}}) == Texts{"US", "UK"});
    CHECK(heads({{"Russia"}, {"Ukraine"}}) == Texts{"Rus", "Ukr"});
    CHECK(heads({{"India", "", "IND"}, {"Indonesia", "", "IDN"}}) == Texts{"IND", "IDN"});
    CHECK(heads({{"India"}, {"Indonesia"}}) == Texts{"Indi", "Indo"});
    CHECK(heads({{"Austria"}, {"Australia"}}) == Texts{"Austri", "Austra"});
    CHECK(heads({{"South Korea"}, {"South Kivu"}}) == Texts{"SKor", "SKiv"});
    CHECK(heads({{"Ministry of Foreign Affairs of France"}, {"Ministry of Foreign Affairs of Ghana"}}) ==
          Texts{"MFAF", "MFAG"});
    CHECK(heads({{"France"}, {"France"}}) == Texts{"F1", "F2"});
    CHECK(heads({{""}, {"France"}}) == Texts{"", "Fra"});
}

TEST_CASE("the author's short name of a party stays, and another party with the same letters gives way") {
    CHECK(heads({{"United States", "Uni"}, {"United Nations"}}) == Texts{"Uni", "UN"});
    CHECK(heads({{"European Union", "EU"}, {"Eurasian Union", "EU"}}) == Texts{"Euro", "Eura"});
    CHECK(heads({{"Soviet Union", "Soviet Union"}, {"Cuba"}}) == Texts{"Sov", "Cub"});  // it has no room
}

TEST_CASE("no two parties have one head, whatever their names are") {
    generated::Random random(5);
    for (int round = 0; round < 300; ++round) {
        Texts names, shorts;
        for (std::uint32_t left = 2 + random.below(14); left > 0; --left) {
            names.push_back(hard_name(random));
            shorts.push_back(random.below(4) == 0 ? hard_name(random).substr(0, 2) : "");
        }
        std::vector<LongName> long_names;
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (!is_valid_utf8(shorts[i])) shorts[i].clear();
            long_names.push_back({names[i], shorts[i], ""});
        }
        const Texts found = heads(long_names, 20 + static_cast<float>(random.below(30)));
        INFO(shown(names) << "have the heads " << shown(found));
        CHECK(all_different(found));
    }
}

TEST_CASE("on a phone every column of up to a dozen parties has a head of its own, whatever they are called") {
    generated::Random random(7);
    for (const std::uint32_t lanes : {2u, 5u, 9u, 12u})
        for (const float width : {320.0f, 390.0f, 599.0f}) {
            Document document = generated::document({.events = 20, .lanes = lanes});
            for (Actor& actor : document.actors) actor.name = hard_name(random) + " " + hard_name(random);
            const Picture p(Timeline(document), {.size = {width, 2'000}});
            REQUIRE(p.arrangement.orientation == Orientation::down);
            const Texts found = drawn_heads(p);
            INFO(lanes << " lanes, " << width << " px: " << shown(found));
            CHECK(found.size() == p.arrangement.lanes.size());
            CHECK(all_different(found));
        }
}

TEST_CASE("in the stories on a phone every column has a head of its own, by every grouping") {
    const std::string name = GENERATE("riyadh-2025", "westphalia", "cuba-1962", "iran-deal-2018");
    for (const GroupBy by : {GroupBy::party, GroupBy::kind, GroupBy::topic, GroupBy::place, GroupBy::source})
        for (const float width : {320.0f, 390.0f}) {
            const Picture p(story(name), {.size = {width, 2'000}, .lanes = by});
            const Texts found = drawn_heads(p);
            INFO(name << " by " << word(by) << ": " << shown(found));
            CHECK(found.size() == p.arrangement.lanes.size());
            CHECK(all_different(found));
        }
}

TEST_CASE("names that are cut keep the end in which they differ") {
    const Texts ministries{"Ministry of Foreign Affairs of France", "Ministry of Foreign Affairs of Germany", "Kenya"};
    CHECK(labels(ministries, 180) == Texts{"Ministry of Foreig…France", "Ministry of Forei…Germany", "Kenya"});
    CHECK(labels({"The long name of a lane that nobody else has"}, 100).front().ends_with("…"));
    CHECK(labels({"Kenya", "Kenya"}, 30) == Texts{"K…", "K…"});
}

TEST_CASE("labels of lanes fit, and differ where the names do") {
    generated::Random random(3);
    const TableMeasure measure;
    for (int round = 0; round < 200; ++round) {
        Texts names;
        for (int i = 0; i < 6; ++i)
            names.push_back("Permanent delegation of the " + hard_name(random) + " " + hard_name(random));
        const Texts found = labels(names, 180);
        for (std::size_t i = 0; i < names.size(); ++i) {
            INFO(names[i] << " is " << found[i]);
            CHECK(measure.width(found[i], Face::lane) <= 180);
            for (std::size_t k = 0; k < i; ++k)
                if (names[k] != names[i]) CHECK(found[k] != found[i]);
        }
    }
}
