#include "page/notice.h"

#include <catch2/catch_test_macros.hpp>
#include <vector>

using namespace demarche;

namespace {

const std::vector<Issue> issues{
    {Severity::notice, "/more", 2, 3, "\"more\" is not known."},
    {Severity::error, "/events/0/date", 7, 5, "expected a month."},
    {Severity::warning, "/events/1", 8, 1, "no source."},
    {Severity::error, "", 0, 0, "the file ends too early."},
};

std::vector<std::string> lines_of(const Node& notice) {
    std::vector<std::string> lines;
    for (const Node& line : notice.children.at(1).children) lines.push_back(to_text(line));
    return lines;
}

}  // namespace

TEST_CASE("a reader is told of each error with its line, and of no warning and no notice") {
    const Node node = notice(issues, 0, Words{});
    CHECK(node.tag == "details");
    CHECK(to_text(node.children.at(0)) == "The document has 2 errors.");
    CHECK(lines_of(node) == std::vector<std::string>{"Line 7: expected a month.", "the file ends too early."});
}

TEST_CASE("a reader is told how many events were left out, rather than how many errors there are") {
    const Node node = notice(issues, 1, Words{});
    CHECK(to_text(node.children.at(0)) == "1 event was left out because of errors in the document.");
    CHECK(lines_of(node).size() == 2);
    CHECK(to_text(notice(issues, 1234, Words{}).children.at(0)).starts_with("1,234 events were left out"));
}

TEST_CASE("a document without errors has no notice") {
    CHECK(to_json(notice({}, 0, Words{})) == "\"\"");
    CHECK(to_json(notice(std::vector{issues[0], issues[2]}, 0, Words{})) == "\"\"");
}
