#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "document/load_json.h"
#include "golden.h"
#include "page/html.h"
#include "page/outline.h"

using namespace demarche;

namespace {

// One element a line, so that a change shows as the lines it changes.
std::string lines(std::string html) {
    for (std::size_t at = html.find("><"); at != std::string::npos; at = html.find("><", at))
        html.insert(at + 1, 1, '\n');
    return html + "\n";
}

std::string page(const std::string& story) {
    const Timeline timeline(load_json(read_source("shell/stories/" + story + ".timeline.json")).document);
    const Words words = english();
    return lines(to_html(masthead(timeline, words)) + to_html(outline(timeline, words)) +
                 to_html(source_list(timeline, words)));
}

}  // namespace

TEST_CASE("The road to Riyadh reads as approved") {
    CHECK(golden_difference("riyadh-2025.outline.html", page("riyadh-2025")) == "");
}

TEST_CASE("The Peace of Westphalia reads as approved") {
    CHECK(golden_difference("westphalia.outline.html", page("westphalia")) == "");
}

TEST_CASE("the gallery has a document for every mark that the legend explains") {
    std::string told;
    for (const auto& entry : std::filesystem::directory_iterator(DEMARCHE_SOURCE_DIR "/tests/gallery"))
        told += to_html(legend(
            Timeline(load_json(read_source("tests/gallery/" + entry.path().filename().string())).document), english()));
    for (Word mark = Word::legend_party; mark <= Word::legend_against; mark = word_after(mark, 1)) {
        INFO(english()[mark]);
        CHECK(told.find("<span>" + std::string(english()[mark]) + "</span>") != std::string::npos);
    }
}
