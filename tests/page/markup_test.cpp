#include "page/markup.h"

#include <catch2/catch_test_macros.hpp>

using namespace demarche;
using namespace std::literals;

namespace {

Node hostile() {
    Node node = element("p", "a\"b", "</script><img onerror='x'> & \"so\"");
    node.children.push_back(element("br", "", ""));
    node.children.push_back(text_node("end"));
    return node;
}

}  // namespace

TEST_CASE("The page gets nodes as JSON that no script element can be closed by") {
    CHECK(to_json(hostile()) ==
          R"(["p",{"class":"a\"b"},"\u003c/script>\u003cimg onerror='x'> & \"so\"",["br",{}],"end"])");
    CHECK(to_json(text_node("x")) == "\"x\"");
}

TEST_CASE("An element without class or text has neither an empty attribute nor an empty child") {
    CHECK(to_json(element("p", "", "")) == R"(["p",{}])");
}

TEST_CASE("JSON text escapes what it must and leaves every script as it is") {
    std::string out;
    append_page_string(out, "\"\\\n\t\x01\0 é Київ 漢字 <"sv);
    CHECK(out == "\"\\\"\\\\\\n\\t\\u0001\\u0000 é Київ 漢字 \\u003c\"");
}
