#include "page/filter_choices.h"

#include <catch2/catch_test_macros.hpp>

#include "model/searched.h"
#include "page/html.h"

using namespace demarche;
using namespace demarche::searched;

TEST_CASE("The choices are the values that occur, most frequent first, with their counts") {
    const std::string choices = to_html(filter_choices(Timeline(story()), english()));
    const auto at = [&](std::string_view text) { return choices.find(text); };
    const auto box = [](std::string_view party, std::string_view count) {
        return std::string("<span>").append(party).append("</span><small>").append(count).append("</small>");
    };
    CHECK(at(R"(name="party" value="ua")") != choices.npos);
    CHECK(at(box("Ukraine", "2")) < at(box("Russia", "1")));
    CHECK(at(box("Russia", "1")) != choices.npos);
    CHECK(at(R"(name="kind" value="consult")") != choices.npos);
    CHECK(at(R"(name="status" value="cancelled")") != choices.npos);
    CHECK(at("aid") == choices.npos);
    CHECK(at(R"(name="person" value="rubio")") != choices.npos);
    CHECK(at(R"(name="person" value="ua")") == choices.npos);
    CHECK(at(R"(name="source" value="Reuters")") != choices.npos);
}

TEST_CASE("What all events have in common is no choice") {
    const std::string choices = to_html(filter_choices(long_story(3), english()));
    CHECK(choices.find("kind") == std::string::npos);
    CHECK(choices.find("status") == std::string::npos);
}

TEST_CASE("What a story is filtered by is told in words, each with a button that takes it away") {
    const Timeline timeline(story());
    const std::string chips = to_html(filter_chips(
        timeline, "words=peace\nparty=ua\nfrom=2025-02\ntrait=cancelled\nparty=nowhere\nfrom=never\nodd=1\n",
        english()));
    CHECK(chips.find(R"(name="words" value="peace" aria-label="Remove: “peace”")") != std::string::npos);
    CHECK(chips.find("<bdi>Ukraine</bdi> ×") != std::string::npos);
    CHECK(chips.find("<bdi>from February 2025</bdi> ×") != std::string::npos);
    CHECK(chips.find("<bdi>Cancelled</bdi> ×") != std::string::npos);
    CHECK(chips.find("<bdi>nowhere</bdi> ×") != std::string::npos);  // it filters all out
    CHECK(chips.find("never") == std::string::npos);
    CHECK(chips.find("odd") == std::string::npos);
}

TEST_CASE("A choice that all events share stands beside others, and a facet of it alone is left out") {
    Document document = story();
    for (Event& event : document.events) event.tags.push_back("peace");
    CHECK(to_html(filter_choices(Timeline(document), english())).find(R"(value="peace")") != std::string::npos);
    for (Event& event : document.events) event.tags = {"peace"};
    CHECK(to_html(filter_choices(Timeline(std::move(document)), english())).find("Tags") == std::string::npos);
}
