#include "page/markup.h"

#include "base/web.h"

namespace demarche {
namespace {

void append_json(std::string& out, const Node& node) {
    if (node.tag.empty()) return append_page_string(out, node.text);
    out += '[';
    append_page_string(out, node.tag);
    out += ",{";
    bool first = true;
    for (const auto& [name, value] : node.attributes) {
        if (!first) out += ',';
        first = false;
        append_page_string(out, name);
        out += ':';
        append_page_string(out, value);
    }
    out += '}';
    for (const Node& child : node.children) {
        out += ',';
        append_json(out, child);
    }
    out += ']';
}

}  // namespace

Node text_node(std::string text) {
    Node node;
    node.text = std::move(text);
    return node;
}

Node element(const char* tag, const char* class_name, std::string text) {
    Node node;
    node.tag = tag;
    if (*class_name) node.attributes.emplace_back("class", class_name);
    if (!text.empty()) node.children.push_back(text_node(std::move(text)));
    return node;
}

std::string to_text(const Node& node) {
    std::string out = node.text;
    for (const Node& child : node.children) out += to_text(child);
    return out;
}

std::string to_json(const Node& node) {
    std::string out;
    append_json(out, node);
    return out;
}

void append_page_string(std::string& out, std::string_view text) { append_json_string(out, text, "<"); }

}  // namespace demarche
