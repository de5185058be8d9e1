#include "document/json_tokens.h"

#include <algorithm>

#include "base/text.h"

namespace demarche {
namespace {

using Type = JsonTokens::Type;

// The bytes that are in memory from the blanks before a token on. A string that does not fit is not plain.
constexpr std::size_t usual_token = 4'096;

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

}  // namespace

Type JsonTokens::next() {
    const Type plain = plain_token(skip_blanks());
    return plain == Type::uninitialized ? any_token() : plain;
}

// The text from the next token on, as far as it is in memory.
std::string_view JsonTokens::skip_blanks() {
    for (begin_ = end_; begin_ < text_.size();) {
        const std::string_view from = text_.from(begin_, usual_token);
        std::size_t blanks = 0;
        while (blanks < from.size() && is_blank(from[blanks])) ++blanks;
        begin_ += blanks;
        if (blanks < from.size()) return from.substr(blanks);
    }
    return {};
}

// `uninitialized`: the lexer is to read it.
Type JsonTokens::plain_token(std::string_view from) {
    if (from.empty()) return Type::uninitialized;
    end_ = begin_ + 1;
    switch (from.front()) {
        case '{':
            return Type::begin_object;
        case '}':
            return Type::end_object;
        case '[':
            return Type::begin_array;
        case ']':
            return Type::end_array;
        case ':':
            return Type::name_separator;
        case ',':
            return Type::value_separator;
        case '"':
            return plain_string(from);
        default:
            return Type::uninitialized;
    }
}

// A string without escapes.
Type JsonTokens::plain_string(std::string_view from) {
    for (std::size_t at = 1; at < from.size();) {
        const auto byte = static_cast<unsigned char>(from[at]);
        if (byte == '"') {
            string_ = from.substr(1, at - 1);
            end_ = begin_ + at + 1;
            return Type::value_string;
        }
        if (byte < 0x20 || byte == '\\') break;
        const std::size_t size = byte < 0x80 ? 1 : next_code_point(from, at).size;
        if (byte >= 0x80 && size == 1) break;
        at += size;
    }
    return Type::uninitialized;
}

Type JsonTokens::any_token() {
    lexer_.emplace(Input{&text_, begin_, begin_ > 0});
    const Type type = lexer_->scan();
    string_ = lexer_->get_string();
    end_ = std::min(reached(), text_.size());
    return type;
}

// The end of the text counts as one more byte when it was read.
std::size_t JsonTokens::reached() const {
    const std::size_t read = lexer_->get_position().chars_read_total;
    return begin_ + read - (begin_ > 0 ? 1 : 0);
}

double JsonTokens::number(Type type) const {
    if (type == Type::value_unsigned) return static_cast<double>(lexer_->get_number_unsigned());
    if (type == Type::value_integer) return static_cast<double>(lexer_->get_number_integer());
    return lexer_->get_number_float();
}

std::size_t JsonTokens::error_at() const { return std::min(reached() - 1, text_.size()); }

}  // namespace demarche
