// Checks that a text is well-formed XML, as far as the pictures use it: elements, attributes, text and named entities.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"

namespace demarche::fuzz {

class XmlCheck {
public:
    explicit XmlCheck(std::string_view text) : left_(text) {}

    bool well_formed() {
        if (!allowed_characters(left_)) return false;
        while (!left_.empty()) {
            const bool ok = left_.front() == '<' ? tag() : content(left_.substr(0, left_.find('<')));
            if (!ok) return false;
        }
        return open_.empty() && roots_ == 1;
    }

private:
    static bool allowed_characters(std::string_view text) {
        if (!is_valid_utf8(text)) return false;
        for (std::size_t at = 0; at < text.size();) {
            const CodePoint point = next_code_point(text, at);
            at += point.size;
            const bool blank = point.value == '\t' || point.value == '\n' || point.value == '\r';
            if ((point.value < 0x20 && !blank) || point.value == 0xFFFE || point.value == 0xFFFF) return false;
        }
        return true;
    }

    bool content(std::string_view text) {
        left_.remove_prefix(text.size());
        return has_known_entities(text) && (!open_.empty() || trim(text).empty());
    }

    static bool has_known_entities(std::string_view text) {
        for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
            const std::string_view from = text.substr(at + 1);
            if (!from.starts_with("lt;") && !from.starts_with("gt;") && !from.starts_with("amp;") &&
                !from.starts_with("quot;"))
                return false;
        }
        return true;
    }

    bool accept(std::string_view token) {
        if (!left_.starts_with(token)) return false;
        left_.remove_prefix(token.size());
        return true;
    }

    std::string_view name() {
        std::size_t end = 0;
        while (end < left_.size() && ((left_[end] | 32) >= 'a' && (left_[end] | 32) <= 'z')) ++end;
        while (end > 0 && end < left_.size() && (is_digit(left_[end]) || left_[end] == '-')) end = rest_of_name(end);
        const std::string_view name = left_.substr(0, end);
        left_.remove_prefix(end);
        return name;
    }
    std::size_t rest_of_name(std::size_t end) const {
        while (end < left_.size() &&
               (is_digit(left_[end]) || left_[end] == '-' || ((left_[end] | 32) >= 'a' && (left_[end] | 32) <= 'z')))
            ++end;
        return end;
    }

    bool tag() {
        if (accept("</")) {
            const std::string_view closed = name();
            if (open_.empty() || open_.back() != closed || !accept(">")) return false;
            open_.pop_back();
            return true;
        }
        accept("<");
        const std::string_view opened = name();
        if (opened.empty() || (open_.empty() && roots_++ > 0)) return false;
        for (std::set<std::string_view> seen; accept(" ");)
            if (!attribute(seen)) return false;
        if (accept("/>")) return true;
        open_.push_back(opened);
        return accept(">");
    }

    bool attribute(std::set<std::string_view>& seen) {
        const std::string_view key = name();
        if (key.empty() || !seen.insert(key).second || !accept("=\"")) return false;
        const std::size_t end = left_.find('"');
        if (end == std::string_view::npos) return false;
        const std::string_view value = left_.substr(0, end);
        left_.remove_prefix(end + 1);
        return value.find('<') == std::string_view::npos && has_known_entities(value);
    }

    std::string_view left_;
    std::vector<std::string_view> open_;
    int roots_ = 0;
};

}  // namespace demarche::fuzz
