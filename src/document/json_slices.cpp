#include "document/json_slices.h"

namespace demarche {

using Kind = JsonSlice::Kind;

JsonSlice JsonSlices::next() {
    skip_blanks();
    const char c = here();
    switch (expects_) {
        case Expects::document:
            return c == '{' ? take(Kind::open, at_ + 1, Expects::first_name) : odd();
        case Expects::after_value:
            if (c == '}') return take(Kind::close, at_ + 1, Expects::end);
            if (c != ',') return odd();
            ++at_;
            expects_ = Expects::name;
            return next();
        case Expects::first_name:
            if (c == '}') return take(Kind::close, at_ + 1, Expects::end);
            [[fallthrough]];
        case Expects::name: {
            if (c != '"') return odd();
            const JsonSlice name = take_value(Kind::name, Expects::value);
            events_ = text_.part(name.begin, name.end) == "\"events\"";
            skip_blanks();
            if (here() != ':') return odd();
            ++at_;
            return name;
        }
        case Expects::value:
            if (events_ && c == '[') return take(Kind::open_events, at_ + 1, Expects::first_event);
            return take_value(Kind::value, Expects::after_value);
        case Expects::after_event:
            if (c == ']') return take(Kind::close_events, at_ + 1, Expects::after_value);
            if (c != ',') return odd();
            ++at_;
            expects_ = Expects::event;
            return next();
        case Expects::first_event:
            if (c == ']') return take(Kind::close_events, at_ + 1, Expects::after_value);
            [[fallthrough]];
        case Expects::event:
            return take_value(Kind::event, Expects::after_event);
        case Expects::end:
            return at_ < text_.size() ? odd() : take(Kind::end, at_, Expects::end);
    }
    return odd();
}

JsonSlice JsonSlices::take(Kind kind, std::size_t end, Expects then) {
    const JsonSlice slice{kind, at_, end};
    at_ = end;
    expects_ = then;
    return slice;
}

JsonSlice JsonSlices::take_value(Kind kind, Expects then) {
    const std::size_t end = end_of_value();
    return end == at_ || end > text_.size() ? odd() : take(kind, end, then);
}

void JsonSlices::skip_blanks() {
    while (here() == ' ' || here() == '\n' || here() == '\r' || here() == '\t') ++at_;
}

// After the closing quotation mark of the text that begins here; beyond the end when there is none.
std::size_t JsonSlices::end_of_text(std::size_t at) const {
    for (++at; at < text_.size() && text_[at] != '"'; ++at)
        if (text_[at] == '\\') ++at;
    return at + 1;
}

// Of a number, or of a word like null.
std::size_t JsonSlices::end_of_word() const {
    constexpr std::string_view ends = ",:]} \n\r\t";
    std::size_t at = at_;
    while (at < text_.size() && ends.find(text_[at]) == ends.npos) ++at;
    return at;
}

// Brackets are counted, whatever their shape: the parser sees whether they match.
std::size_t JsonSlices::end_of_value() const {
    const char first = here();
    if (first == '"') return end_of_text(at_);
    if (first != '{' && first != '[') return end_of_word();
    std::size_t depth = 0;
    for (std::size_t at = at_; at < text_.size(); ++at) {
        const char c = text_[at];
        if (c == '"')
            at = end_of_text(at) - 1;
        else if (c == '{' || c == '[')
            ++depth;
        else if ((c == '}' || c == ']') && --depth == 0)
            return at + 1;
    }
    return text_.size() + 1;
}

}  // namespace demarche
