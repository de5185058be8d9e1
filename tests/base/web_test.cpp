#include "base/web.h"

#include <catch2/catch_test_macros.hpp>

using namespace demarche;
using namespace std::string_view_literals;

namespace {

std::string json(std::string_view text, std::string_view hidden = {}) {
    std::string out;
    append_json_string(out, text, hidden);
    return out;
}

}  // namespace

TEST_CASE(
    "JSON has short escapes for line ends and tabs, numbers for other control characters, and every script as it is") {
    CHECK(json("a \"b\" \\ c") == R"("a \"b\" \\ c")");
    CHECK(json("\n\r\t\x01\x1f\0"sv) == R"("\n\r\t\u0001\u001f\u0000")");
    CHECK(json("Київ 漢字 \x7f<") == "\"Київ 漢字 \x7f<\"");
    CHECK(json("<script>", "<") == R"("\u003cscript>")");
}

TEST_CASE("markup writes four characters as entities") {
    CHECK(entity('&') == "&amp;");
    CHECK(entity('<') == "&lt;");
    CHECK(entity('>') == "&gt;");
    CHECK(entity('"') == "&quot;");
    CHECK(entity('\'').empty());
    CHECK(entity('a').empty());
}

TEST_CASE("a link leads only to http, https or mailto") {
    for (const std::string_view good : {"https://a", "http://a.example/b?c#d", "HTTPS://A", "mailto:a@b.example"})
        CHECK(is_web_address(good));
    for (const std::string_view bad : {"", "https://", "mailto:", "http:a", "javascript:alert(1)", "data:text/html,a",
                                       " https://a", "https://a b", "https://a\n", "//a.example", "a.example"})
        CHECK_FALSE(is_web_address(bad));
}
