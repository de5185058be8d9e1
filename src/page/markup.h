// Markup as a value: C++ builds a tree. A page makes elements of it (web/panels/nodes.js), and who writes a page makes
// HTML (shell/page/markup.mjs).
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace demarche {

struct Node {
    std::string tag;   // empty: a text node
    std::string text;  // of a text node only
    std::vector<std::pair<std::string, std::string>> attributes;
    std::vector<Node> children;
};

Node text_node(std::string);
// An element with one text child (none when the text is empty); no class attribute when the name is empty.
Node element(const char* tag, const char* class_name, std::string text);

// ["tag",{"name":"value"},child,…] with text children as strings.
std::string to_json(const Node&);

// The text of a node and of all that it holds.
std::string to_text(const Node&);

// A string of JSON for the page, with "<" as \u003c: it closes no tag, wherever it stands.
void append_page_string(std::string& out, std::string_view text);

}  // namespace demarche
