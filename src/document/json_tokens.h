// The tokens of a JSON text with their places. Brackets and plain strings are found in the text itself. Every other
// token, and every error, comes from the lexer of nlohmann/json, which copies a string byte by byte.
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "document/source_text.h"

namespace demarche {

class JsonTokens {
    // The bytes of the text from a token on, as the lexer asks for them.
    struct Input {
        using char_type = char;
        SourceText* text;
        std::size_t at;
        bool blank_first;  // at its first byte the lexer would skip a byte order mark

        int get_character() {
            if (std::exchange(blank_first, false)) return ' ';
            if (at >= text->size()) return std::char_traits<char>::eof();
            return std::char_traits<char>::to_int_type((*text)[at++]);
        }
    };
    using Lexer = nlohmann::detail::lexer<nlohmann::json, Input>;

public:
    using Type = Lexer::token_type;

    explicit JsonTokens(SourceText& text) : text_(text) {}

    Type next();

    // Of the last token, as bytes of the text.
    std::size_t begin() const { return begin_; }
    std::size_t end() const { return end_; }

    // The value of the last token; for the type that it has. A string is valid until the text moves on.
    std::string_view string() const { return string_; }
    double number(Type type) const;

    // Of a token of type parse_error: where its first wrong byte stands, or the end of the text, and what is wrong.
    std::size_t error_at() const;
    const char* error() const { return lexer_->get_error_message(); }

    // "']'", "number literal"
    static const char* name(Type type) { return Lexer::token_type_name(type); }

private:
    std::string_view skip_blanks();
    Type plain_token(std::string_view from);
    Type plain_string(std::string_view from);
    Type any_token();
    std::size_t reached() const;

    SourceText& text_;
    std::optional<Lexer> lexer_;  // of the last token that was not plain
    std::string_view string_;
    std::size_t begin_ = 0, end_ = 0;
};

}  // namespace demarche
