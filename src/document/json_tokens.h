// The tokens of a JSON text with their places. They come from the lexer of nlohmann/json, whose parser gives no places.
#pragma once

#include <algorithm>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>

#include "document/source_text.h"

namespace demarche {

class JsonTokens {
    // The bytes of the text, one after the other, as the lexer asks for them.
    struct Input {
        using char_type = char;
        SourceText* text;
        std::size_t at = 0;

        int get_character() {
            if (at >= text->size()) return std::char_traits<char>::eof();
            return std::char_traits<char>::to_int_type((*text)[at++]);
        }
    };
    using Lexer = nlohmann::detail::lexer<nlohmann::json, Input>;

public:
    using Type = Lexer::token_type;

    explicit JsonTokens(SourceText& text) : text_(text), lexer_(Input{&text}) {}

    Type next() {
        begin_ = end_;
        while (begin_ < text_.size() && is_blank(text_[begin_])) ++begin_;
        const Type type = lexer_.scan();
        end_ = std::min(reached(), text_.size());
        return type;
    }

    // Of the last token, as bytes of the text.
    std::size_t begin() const { return begin_; }
    std::size_t end() const { return end_; }

    // The value of the last token; for the type that it has.
    std::string& text() { return lexer_.get_string(); }
    double number(Type type) const {
        if (type == Type::value_unsigned) return static_cast<double>(lexer_.get_number_unsigned());
        if (type == Type::value_integer) return static_cast<double>(lexer_.get_number_integer());
        return lexer_.get_number_float();
    }

    // Of a token of type parse_error: where its first wrong byte stands, or the end of the text, and what is wrong.
    std::size_t error_at() const { return std::min(reached() - 1, text_.size()); }
    const char* error() const { return lexer_.get_error_message(); }

    // "']'", "number literal"
    static const char* name(Type type) { return Lexer::token_type_name(type); }

private:
    static bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
    // The end of the text counts as one more byte when it was read.
    std::size_t reached() const { return lexer_.get_position().chars_read_total; }

    SourceText& text_;
    Lexer lexer_;
    std::size_t begin_ = 0, end_ = 0;
};

}  // namespace demarche
