// HTML of nodes, which is easier to read in a test than their JSON. Pages get theirs from shell/page/markup.mjs.
#pragma once

#include <string>
#include <string_view>

#include "base/web.h"
#include "page/markup.h"

namespace demarche {

inline std::string html_text(std::string_view text) {
    std::string out;
    for (const char c : text) out += c == '\'' ? "&#39;" : entity(c).empty() ? std::string_view(&c, 1) : entity(c);
    return out;
}

inline std::string to_html(const Node& node) {
    if (node.tag.empty()) return html_text(node.text);
    std::string out = "<" + node.tag;
    for (const auto& [name, value] : node.attributes) out += " " + name + "=\"" + html_text(value) + "\"";
    out += '>';
    if (node.tag == "input" || node.tag == "img" || node.tag == "br") return out;  // void elements
    for (const Node& child : node.children) out += to_html(child);
    return out + "</" + node.tag + ">";
}

}  // namespace demarche
