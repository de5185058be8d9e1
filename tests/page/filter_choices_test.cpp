#include "page/filter_choices.h"

#include <catch2/catch_test_macros.hpp>

#include "model/searched.h"

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
    CHECK(at("rubio") == choices.npos);
}

TEST_CASE("What all events have in common is no choice") {
    CHECK(to_html(filter_choices(long_story(3), english())).find("fieldset") == std::string::npos);
}
