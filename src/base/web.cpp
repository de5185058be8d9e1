#include "base/web.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace demarche {

void append_json_string(std::string& out, std::string_view text, std::string_view hidden) {
    constexpr std::string_view plain = "\"\\\n\r\t", letters = "\"\\nrt", digits = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        const std::size_t known = plain.find(c);
        if (known != plain.npos)
            (out += '\\') += letters[known];
        else if ((c >= 0 && c < ' ') || hidden.find(c) != hidden.npos)
            ((out += "\\u00") += digits[c >> 4 & 15]) += digits[c & 15];
        else
            out += c;
    }
    out += '"';
}

std::string_view entity(char c) {
    switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        default:
            return {};
    }
}

bool is_web_address(std::string_view url) {
    const bool blank = std::any_of(url.begin(), url.end(), [](char c) { return c >= 0 && c <= ' '; });
    const std::string start = lower_ascii(url.substr(0, 8));
    const auto begins = [&start, &url](std::string_view scheme) {
        return start.starts_with(scheme) && url.size() > scheme.size();
    };
    return !blank && (begins("https://") || begins("http://") || begins("mailto:"));
}

bool is_picture_address(std::string_view url) {
    if (!is_web_address(url)) return false;
    const std::string path = lower_ascii(url.substr(0, url.find_first_of("?#")));
    constexpr std::array<std::string_view, 7> endings{".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg"};
    return path.starts_with("http") &&
           std::ranges::any_of(endings, [&](std::string_view ending) { return path.ends_with(ending); });
}

}  // namespace demarche
