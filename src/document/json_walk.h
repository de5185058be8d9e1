// Walks through the text of a document member by member, and event by event, for a parser that reads one at a time.
#pragma once

#include <cstdint>

#include "document/source_text.h"

namespace demarche {

struct JsonPart {
    enum class Kind : std::uint8_t {
        open,
        close,  // of the document
        name,
        value,  // of a member; events, when they are a list, have the next three instead of a value
        open_events,
        event,
        close_events,
        end,  // of the text
        odd   // this is not JSON: only a parser can say why
    };
    Kind kind;
    std::size_t at;  // where it begins: a byte of the text
};

class JsonWalk {
public:
    explicit JsonWalk(SourceText& text) : text_(text) {}
    // Passes brackets, blanks, commas and colons. A name, a value or an event is left to the parser: go_on passes it.
    JsonPart next();
    void go_on(std::size_t end) { at_ = end; }
    std::size_t at() const { return at_; }

private:
    enum class Expects : std::uint8_t {
        document,
        first_name,
        name,
        colon,
        value,
        after_value,
        first_event,
        event,
        after_event,
        end
    };

    JsonPart pass(JsonPart::Kind, Expects then);  // a bracket
    JsonPart stay(JsonPart::Kind, Expects then);
    JsonPart pass_comma(Expects then);
    JsonPart pass_colon();
    JsonPart stay_at_value(JsonPart::Kind, Expects then);
    JsonPart odd() const { return {JsonPart::Kind::odd, at_}; }
    void skip_blanks();
    char here() const { return at_ < text_.size() ? text_[at_] : '\0'; }

    SourceText& text_;
    std::size_t at_ = 0, name_ = 0;  // name_: where the last name begins
    Expects expects_ = Expects::document;
};

}  // namespace demarche
