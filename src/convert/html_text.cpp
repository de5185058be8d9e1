#include "convert/html_text.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "base/web.h"

namespace demarche {
namespace {

constexpr std::array<std::string_view, 12> blocks{"p",  "div", "ul", "ol",         "h1", "h2",
                                                  "h3", "h4",  "tr", "blockquote", "h5", "section"};
// Elements that leave no trace of their own. All other words in angle brackets are text: "<jane@example.org>".
constexpr std::array<std::string_view, 40> others{
    "a",      "abbr", "b",   "big",        "br",     "center", "cite", "code",  "dd",   "del",
    "dl",     "dt",   "em",  "figcaption", "figure", "font",   "hr",   "h6",    "i",    "iframe",
    "img",    "ins",  "li",  "mark",       "pre",    "q",      "s",    "small", "span", "strike",
    "strong", "sub",  "sup", "table",      "tbody",  "td",     "th",   "thead", "tt",   "u"};
constexpr std::array<std::string_view, 2> hidden{"script", "style"};

struct Entity {
    std::string_view name, text;
};
constexpr std::array entities{Entity{"amp", "&"},
                              Entity{"lt", "<"},
                              Entity{"gt", ">"},
                              Entity{"quot", "\""},
                              Entity{"apos", "'"},
                              Entity{"nbsp", "\xc2\xa0"},
                              Entity{"ndash", "\xe2\x80\x93"},
                              Entity{"mdash", "\xe2\x80\x94"},
                              Entity{"hellip", "\xe2\x80\xa6"},
                              Entity{"lsquo", "\xe2\x80\x98"},
                              Entity{"rsquo", "\xe2\x80\x99"},
                              Entity{"ldquo", "\xe2\x80\x9c"},
                              Entity{"rdquo", "\xe2\x80\x9d"},
                              Entity{"eacute", "\xc3\xa9"}};

template <class List>
bool has(const List& list, std::string_view name) {
    for (const std::string_view one : list)
        if (one == name) return true;
    return false;
}

bool is_element(std::string_view name) { return has(blocks, name) || has(others, name) || has(hidden, name); }

// The value of an attribute within a tag: href="…".
std::string_view attribute(std::string_view tag, std::string_view name) {
    const std::size_t at = tag.find(name);
    if (at == tag.npos) return {};
    std::string_view rest = trim(tag.substr(at + name.size()));
    if (!rest.starts_with('=')) return {};
    rest = trim(rest.substr(1));
    if (!rest.starts_with('\x22') && !rest.starts_with('\x27')) return rest.substr(0, rest.find(' '));
    return rest.substr(1, rest.find(rest[0], 1) - 1);
}

// "&amp;", "&#233;", "&#xe9;" at the begin of a text: what it stands for, and its bytes; 0 bytes for another "&".
std::size_t read_entity(std::string_view text, std::string& out) {
    constexpr std::size_t longest = 12;
    const std::size_t end = text.substr(0, longest).find(';');
    if (end == text.npos || end < 2) return 0;
    std::string_view name = text.substr(1, end - 1);
    for (const Entity& entity : entities)
        if (entity.name == name) return out += entity.text, end + 1;
    if (name[0] != '#') return 0;
    name.remove_prefix(1);
    const bool is_hex = name.starts_with('x') || name.starts_with('X');
    if (is_hex) name.remove_prefix(1);
    char32_t value = 0;
    for (const char c : lower_ascii(name)) {
        const int digit = is_digit(c) ? c - '0' : is_hex && c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
        if (digit < 0 || value > 0x110000) return 0;
        value = value * (is_hex ? 16 : 10) + static_cast<char32_t>(digit);
    }
    if (value < 32 && value != '\n') return end + 1;
    append_code_point(out, value);
    return end + 1;
}

class HtmlReader {
public:
    explicit HtmlReader(std::string_view text) : text_(text) {}

    std::string read() {
        while (at_ < text_.size()) {
            if (text_[at_] == '<' && tag()) continue;
            const std::size_t size = text_[at_] == '&' ? read_entity(text_.substr(at_), out_) : 0;
            if (size == 0) character(text_[at_]);
            at_ += size == 0 ? 1 : size;
        }
        return std::string(trim(out_));
    }

private:
    void character(char c) {
        const bool is_space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (!is_space)
            out_ += c;
        else if (!out_.empty() && out_.back() != ' ' && out_.back() != '\n')
            out_ += ' ';
    }

    // Reads a tag; false where "<" is no begin of one.
    bool tag() {
        if (text_.substr(at_).starts_with("<!--")) {
            const std::size_t end = text_.find("-->", at_);
            at_ = end == text_.npos ? text_.size() : end + 3;
            return true;
        }
        const std::size_t end = text_.find('>', at_);
        if (end == text_.npos) return false;
        std::string_view inside = text_.substr(at_ + 1, end - at_ - 1);
        const bool closes = inside.starts_with('/');
        if (closes) inside.remove_prefix(1);
        const std::string name = lower_ascii(inside.substr(0, inside.find_first_of(" /\t\n")));
        if (!is_element(name)) return false;
        at_ = end + 1;
        if (has(hidden, name) && !closes) skip(name);
        element(name, inside, closes);
        return true;
    }

    void skip(const std::string& name) {
        const std::size_t end = text_.find("</" + name, at_);
        at_ = end == text_.npos ? text_.size() : end;
    }

    void element(const std::string& name, std::string_view inside, bool closes) {
        if (name == "br") return line(1);
        if (has(blocks, name)) return line(2);
        if (name == "li" && !closes) {
            line(1);
            out_ += "\xe2\x80\x93 ";
        }
        if (name == "a") link(inside, closes);
    }

    void link(std::string_view inside, bool closes) {
        if (!closes) {
            const std::string_view address = attribute(inside, "href");
            address_ = is_web_address(address) ? address : std::string_view();
            link_begin_ = out_.size();
        } else if (!address_.empty()) {
            const bool is_shown = std::string_view(out_).substr(std::min(link_begin_, out_.size())) == address_;
            if (!is_shown) ((out_ += " (") += address_) += ')';
            address_ = {};
        }
    }

    void line(std::size_t count) {
        while (out_.ends_with(' ')) out_.pop_back();
        if (out_.empty()) return;
        std::size_t there = 0;
        while (there < out_.size() && out_[out_.size() - 1 - there] == '\n') ++there;
        for (; there < count; ++there) out_ += '\n';
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::string out_;
    std::string_view address_;  // of the link that is open
    std::size_t link_begin_ = 0;
};

// Whether a text has elements: "a < b" has none.
bool has_elements(std::string_view text) {
    for (std::size_t at = text.find('<'); at != text.npos; at = text.find('<', at + 1)) {
        std::string_view rest = text.substr(at + 1);
        if (rest.starts_with('/')) rest.remove_prefix(1);
        const std::string name = lower_ascii(rest.substr(0, std::min<std::size_t>(rest.find_first_of(" />\t\n"), 12)));
        if ((is_element(name) || rest.starts_with("!--")) && rest.find('>') != rest.npos) return true;
    }
    return false;
}

std::string without_entities(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = text[at] == '&' ? read_entity(text.substr(at), out) : 0;
        if (size == 0) out += text[at];
        at += std::max<std::size_t>(size, 1);
    }
    return out;
}

}  // namespace

std::string plain_text(std::string_view text) {
    return has_elements(text) ? HtmlReader(text).read() : without_entities(trim(text));
}

std::string on_one_line(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool is_blank_here = c == '\n' || c == '\r' || c == '\t' || c == ' ';
        if (!is_blank_here)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    while (out.ends_with(' ')) out.pop_back();
    return out;
}

}  // namespace demarche
