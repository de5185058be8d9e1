#include "document/json_parser.h"

#include <cmath>
#include <utility>

#include "base/sentences.h"

namespace demarche {

using Outcome = JsonParser::Outcome;

Outcome JsonParser::step() {
    const Type type = tokens_.next();
    switch (expects_) {
        case Expects::first_value:
            if (type == Type::end_array) return close();
            [[fallthrough]];
        case Expects::value:
            return take_value(type);
        case Expects::first_name:
            if (type == Type::end_object) return close();
            [[fallthrough]];
        case Expects::name:
            return take_name(type);
        case Expects::colon:
            if (type != Type::name_separator) return fail(type, Type::name_separator);
            expects_ = Expects::value;
            return Outcome::more;
        case Expects::comma:
            return take_comma(type);
        case Expects::end:
            break;
    }
    return type == Type::end_of_input ? Outcome::done : fail(type, Type::end_of_input);
}

Outcome JsonParser::take_value(Type type) {
    switch (type) {
        case Type::begin_object:
            return open(TokenType::object, Expects::first_name);
        case Type::begin_array:
            return open(TokenType::list, Expects::first_value);
        case Type::value_string:
            return value({.type = TokenType::text, .text = tokens_.string()});
        case Type::value_unsigned:
        case Type::value_integer:
        case Type::value_float: {
            const double number = tokens_.number(type);
            return value(
                {.type = std::isfinite(number) ? TokenType::number : TokenType::huge_number, .number = number});
        }
        case Type::literal_true:
        case Type::literal_false:
            return value({.type = TokenType::flag, .flag = type == Type::literal_true});
        case Type::literal_null:
            return value({.type = TokenType::null});
        default:
            return fail(type, Type::literal_or_value);
    }
}

Outcome JsonParser::take_name(Type type) {
    if (type != Type::value_string) return fail(type, Type::value_string);
    reader_.key(tokens_.string(), tokens_.begin());
    expects_ = Expects::colon;
    return Outcome::more;
}

Outcome JsonParser::take_comma(Type type) {
    const bool in_object = brackets_.back() == '}';
    const Type end = in_object ? Type::end_object : Type::end_array;
    if (type == end) return close();
    if (type != Type::value_separator) return fail(type, end);
    expects_ = in_object ? Expects::name : Expects::value;
    return Outcome::more;
}

Outcome JsonParser::value(Token token) {
    token.begin = tokens_.begin();
    token.end = tokens_.end();
    reader_.value(token);
    expect_more();
    return Outcome::more;
}

Outcome JsonParser::open(TokenType type, Expects then) {
    reader_.open(type, tokens_.begin());
    brackets_ += type == TokenType::object ? '}' : ']';
    expects_ = then;
    return Outcome::more;
}

Outcome JsonParser::close() {
    reader_.close(tokens_.end());
    brackets_.pop_back();
    expect_more();
    return Outcome::more;
}

Outcome JsonParser::fail(Type type, Type expected) {
    const bool is_token = type != Type::parse_error;
    error_at_ = is_token ? tokens_.begin() : tokens_.error_at();
    const std::string why = is_token ? say(Sentence::unexpected_token,
                                           {{"found", tokens_.name(type)}, {"expected", tokens_.name(expected)}})
                                     : std::string(tokens_.error());
    error_ = say(Sentence::not_json, {{"why", why}});
    return Outcome::broken;
}

}  // namespace demarche
