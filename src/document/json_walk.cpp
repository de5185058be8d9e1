#include "document/json_walk.h"

namespace demarche {

using Kind = JsonPart::Kind;

JsonPart JsonWalk::next() {
    skip_blanks();
    const char c = here();
    switch (expects_) {
        case Expects::document:
            return c == '{' ? pass(Kind::open, Expects::first_name) : odd();
        case Expects::first_name:
            if (c == '}') return pass(Kind::close, Expects::end);
            [[fallthrough]];
        case Expects::name:
            name_ = at_;
            return c == '"' ? stay(Kind::name, Expects::colon) : odd();
        case Expects::colon:
            return c == ':' ? pass_colon() : odd();
        case Expects::value:
            return stay_at_value(Kind::value, Expects::after_value);
        case Expects::after_value:
            return c == '}' ? pass(Kind::close, Expects::end) : pass_comma(Expects::name);
        case Expects::first_event:
            if (c == ']') return pass(Kind::close_events, Expects::after_value);
            [[fallthrough]];
        case Expects::event:
            return stay_at_value(Kind::event, Expects::after_event);
        case Expects::after_event:
            return c == ']' ? pass(Kind::close_events, Expects::after_value) : pass_comma(Expects::event);
        case Expects::end:
            return at_ < text_.size() ? odd() : stay(Kind::end, Expects::end);
    }
    return odd();
}

JsonPart JsonWalk::stay(Kind kind, Expects then) {
    expects_ = then;
    return {kind, at_};
}

JsonPart JsonWalk::pass(Kind kind, Expects then) {
    const JsonPart part = stay(kind, then);
    ++at_;
    return part;
}

JsonPart JsonWalk::pass_comma(Expects then) {
    if (here() != ',') return odd();
    ++at_;
    expects_ = then;
    return next();
}

JsonPart JsonWalk::pass_colon() {
    constexpr std::string_view events = "\"events\"";
    const bool is_events = text_.part(name_, name_ + events.size()) == events;
    ++at_;
    skip_blanks();
    if (is_events && here() == '[') return pass(Kind::open_events, Expects::first_event);
    expects_ = Expects::value;
    return next();
}

// The parser would let a byte order mark pass here.
JsonPart JsonWalk::stay_at_value(Kind kind, Expects then) {
    constexpr std::string_view firsts = "{[\"-0123456789tfn";
    return at_ < text_.size() && firsts.find(here()) != firsts.npos ? stay(kind, then) : odd();
}

void JsonWalk::skip_blanks() {
    while (here() == ' ' || here() == '\n' || here() == '\r' || here() == '\t') ++at_;
}

}  // namespace demarche
