#include <catch2/catch_test_macros.hpp>
#include <string>

#include "document/load_json.h"
#include "keyed_words.h"
#include "page/filter_choices.h"
#include "page/html.h"
#include "page/outline.h"

using namespace demarche;

namespace {

// The words between the tags.
std::string read_aloud(const std::string& html) {
    std::string out;
    bool inside = false;
    for (const char c : html) {
        inside = c == '<' || (inside && c != '>');
        const char shown = c == '<' ? ' ' : c;
        if ((!inside && c != '>') || c == '<')
            if (shown != ' ' || !out.ends_with(' ')) out += shown;
    }
    return out;
}

bool has_latin(std::string_view text) {
    for (const char c : text)
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return true;
    return false;
}

}  // namespace

TEST_CASE("a reader of Ukrainian meets no English word") {
    const Words words = language("uk");
    const Timeline timeline(load_json(read_source("tests/browser/ukrainian.timeline.json")).document);
    REQUIRE(timeline.size() == 7);
    std::string all;
    for (const Node& node : {outline(timeline, words), masthead(timeline, words), source_list(timeline, words),
                             legend(timeline, words), filter_choices(timeline, words)})
        all += read_aloud(to_html(node));
    INFO(all);
    CHECK(!has_latin(all));
    for (const char* text :
         {"7 подій · 2 джерела", "пн 11 березня 2024 · 4½ години · Порт", "приблизно травень 2003", "не запрошено",
          "Хто повідомив", "Як розповідає кожне джерело: тривалість", "«Мосту бути»", "відповідає на:", "відмова",
          "Без дати", "2 вересня 2024 і далі", "Заплановано, не відбулося: відкладено", "За умови, що"}) {
        INFO(text);
        CHECK(all.find(text) != std::string::npos);
    }
}

TEST_CASE("the drawing says in Ukrainian why a party was absent") {
    const Words words = language("uk");
    const Timeline timeline(load_json(read_source("tests/browser/ukrainian.timeline.json")).document);
    const EventIndex talks = *timeline.find("talks");
    std::string captions;
    for (const Presence& each : timeline.presences(talks)) captions += Captions(timeline, words).of(talks, each) + ";";
    INFO(captions);
    CHECK(captions.find("посередник;") != std::string::npos);
    CHECK(captions.find("не запрошено;") != std::string::npos);
    CHECK(!has_latin(captions));
}
