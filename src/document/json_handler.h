// Between the parser of nlohmann/json and DocumentReader: passes the parser's events on, with places added.
#pragma once

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "document/document_reader.h"
#include "document/json_input.h"
#include "document/source_text.h"

namespace demarche {

inline bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
inline bool is_number_part(char c) { return is_digit(c) || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E'; }

// From "[json.exception…] parse error at …: syntax error while parsing X - what; last read: 'Y'; expected Z" the words
// after the dash: the rest we know better, and what was last read may be broken UTF-8.
inline std::string syntax_message(std::string_view what) {
    const std::size_t dash = what.find(" - ");
    if (dash != what.npos) what.remove_prefix(dash + 3);
    what = what.substr(0, what.find("; last read"));
    return "This is not JSON: " + std::string(what) + "; what follows is not read";
}

// Passes the parser's events on, with places added.
class JsonHandler {
public:
    using Json = nlohmann::json;

    // `huge` are the places of numbers that no double holds: the parser would give up at them.
    JsonHandler(SourceText& text, const std::vector<std::size_t>& huge, DocumentReader& reader)
        : text_(text), huge_(huge), reader_(reader) {}

    // The whole text.
    void parse() {
        const std::string_view text = text_.part(0, text_.size());
        std::string blanked;
        if (!huge_.empty()) blanked = without_huge_numbers(text);
        input_ = JsonInput(huge_.empty() ? text : blanked);
        Json::sax_parse(input_.begin(), input_.end(), this);
    }

    // The value that begins here; false when it is none, or something in it needs the whole text to be read.
    bool parse_value(std::size_t begin) {
        constexpr bool to_the_end = false;
        part_ = true;
        input_ = JsonInput(text_, begin);
        done_ = begin;
        return Json::sax_parse(input_.begin(), input_.end(), this, Json::input_format_t::json, to_the_end);
    }

    // The name of a member.
    bool parse_name(std::size_t begin) {
        names_ = true;
        const bool whole = parse_value(begin);
        names_ = false;
        return whole;
    }

    // The end of what was parsed.
    std::size_t end() const { return done_; }

    // Where the number stands that ended the parse because no double holds it.
    std::optional<std::size_t> overflow() const { return overflow_; }

    bool null() {
        const bool huge = std::find(huge_.begin(), huge_.end(), begin()) != huge_.end();
        return huge ? huge_number() : value({.type = TokenType::null});
    }
    bool boolean(bool flag) { return value({.type = TokenType::flag, .flag = flag}); }
    bool number_integer(Json::number_integer_t number) { return number_float(static_cast<double>(number), {}); }
    bool number_unsigned(Json::number_unsigned_t number) { return number_float(static_cast<double>(number), {}); }
    bool number_float(Json::number_float_t number, const std::string&) {
        // The parser sees the end of a number by the byte that follows, if one does.
        return value_until(input_.reached() - (input_.ended() ? 0 : 1), {.type = TokenType::number, .number = number});
    }
    bool string(std::string& text) {
        return names_ ? key(text) : value({.type = TokenType::text, .text = std::move(text)});
    }
    bool binary(Json::binary_t&) { return false; }  // never in text
    bool start_object(std::size_t) { return open(TokenType::object); }
    bool start_array(std::size_t) { return open(TokenType::list); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(std::string& name) {
        reader_.key(name, begin());
        done_ = input_.reached();
        return true;
    }

    template <class Exception>
    bool parse_error(std::size_t position, const std::string&, const Exception& error) {
        constexpr int number_overflow = 406;
        if (error.id == number_overflow) {
            overflow_ = begin();
            return false;
        }
        if (part_) return false;
        const std::string_view what = error.what();
        const bool broken_token = what.find("; last read") != what.npos;
        // The parser counts the end of the text as one more byte.
        const std::size_t end = std::min(position, text_.size());
        const bool at_end = position > text_.size() || what.find("unexpected end of input") != what.npos;
        const std::size_t at = at_end ? text_.size() : broken_token ? end - 1 : last_token(end);
        reader_.stop(at, syntax_message(what));
        return false;
    }

private:
    // Where the value begins that the parser has just read: after the last one, blanks and separators.
    std::size_t begin() const {
        std::size_t at = done_;
        while (is_blank(input_[at]) || input_[at] == ',' || input_[at] == ':') ++at;
        return at;
    }

    // Where the last token before `end` begins: a token nobody expected is a separator, a word, a number or a text.
    std::size_t last_token(std::size_t end) const {
        std::size_t last = done_;
        for (std::size_t at = done_; at < end;) {
            last = at;
            if (text_[at] == '"') {
                for (++at; at < end && text_[at] != '"'; ++at) at += text_[at] == '\\' ? 1 : 0;
                ++at;
            } else if (is_number_part(text_[at]) || (text_[at] >= 'a' && text_[at] <= 'z')) {
                while (at < end && (is_number_part(text_[at]) || (text_[at] >= 'a' && text_[at] <= 'z'))) ++at;
            } else {
                ++at;
            }
            while (at < end && is_blank(text_[at])) ++at;
        }
        while (last < text_.size() && is_blank(text_[last])) ++last;
        return last;
    }

    bool value(Token token) { return value_until(input_.reached(), std::move(token)); }

    bool value_until(std::size_t end, Token token) {
        token.begin = begin();
        token.end = done_ = end;
        reader_.value(token);
        return true;
    }

    bool huge_number() {
        std::size_t end = begin();
        while (end < text_.size() && is_number_part(text_[end])) ++end;
        return value_until(end, {.type = TokenType::huge_number});
    }

    bool open(TokenType type) {
        const std::size_t at = begin();
        done_ = at + 1;
        reader_.open(type, at);
        return true;
    }

    bool close() {
        while (input_[done_] != ']' && input_[done_] != '}') ++done_;
        reader_.close(++done_);
        return true;
    }

    // The same text, byte for byte in its place, with null for those numbers.
    std::string without_huge_numbers(std::string_view whole) const {
        std::string text(whole);
        for (const std::size_t at : huge_)
            for (std::size_t i = at; i < text.size() && is_number_part(text[i]); ++i)
                text[i] = i - at < 4 ? "null"[i - at] : ' ';
        return text;
    }

    SourceText& text_;
    JsonInput input_;  // the text, a part of it, or a copy
    const std::vector<std::size_t>& huge_;
    DocumentReader& reader_;
    bool names_ = false, part_ = false;
    std::size_t done_ = 0;  // the end of the last value, key or bracket
    std::optional<std::size_t> overflow_;
};

}  // namespace demarche
