// Parses a JSON text token by token, so that reading may be left off after each, and hands the values to a reader.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "document/document_reader.h"
#include "document/json_tokens.h"

namespace demarche {

class JsonParser {
public:
    // Text and reader must live as long as this.
    JsonParser(SourceText& text, DocumentReader& reader) : tokens_(text), reader_(reader) {}

    enum class Outcome : std::uint8_t { more, done, broken };
    // Reads one token. `broken`: the text is not JSON from here on, and nothing more is to be read.
    Outcome step();

    std::size_t at() const { return tokens_.end(); }        // bytes of the text that are read
    std::size_t depth() const { return brackets_.size(); }  // objects and lists that are open
    // When broken: where, and why, as a sentence without its full stop.
    std::size_t error_at() const { return error_at_; }
    const std::string& error() const { return error_; }

private:
    using Type = JsonTokens::Type;
    enum class Expects : std::uint8_t { value, first_value, first_name, name, colon, comma, end };

    Outcome take_value(Type type);
    Outcome take_name(Type type);
    Outcome take_comma(Type type);
    Outcome value(Token token);
    Outcome open(TokenType type, Expects then);
    Outcome close();
    Outcome fail(Type type, Type expected);
    void expect_more() { expects_ = brackets_.empty() ? Expects::end : Expects::comma; }

    JsonTokens tokens_;
    DocumentReader& reader_;
    std::string brackets_;  // the closing ones of what is open
    Expects expects_ = Expects::value;
    std::size_t error_at_ = 0;
    std::string error_;
};

}  // namespace demarche
