// Divides the text of a document into its members, and its events into one slice each, without reading any of them.
#pragma once

#include <cstdint>

#include "document/source_text.h"

namespace demarche {

struct JsonSlice {
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
    std::size_t begin, end;  // bytes of the text
};

// What it gives, put together, is the text but for blanks, commas and colons. What is within a slice may be wrong.
class JsonSlices {
public:
    explicit JsonSlices(SourceText& text) : text_(text) {}
    JsonSlice next();
    std::size_t at() const { return at_; }

private:
    enum class Expects : std::uint8_t {
        document,
        first_name,
        name,
        value,
        after_value,
        first_event,
        event,
        after_event,
        end
    };

    JsonSlice take(JsonSlice::Kind, std::size_t end, Expects);
    JsonSlice take_value(JsonSlice::Kind, Expects);
    JsonSlice odd() const { return {JsonSlice::Kind::odd, at_, at_}; }
    void skip_blanks();
    char here() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    std::size_t end_of_text(std::size_t at) const;
    std::size_t end_of_word() const;
    std::size_t end_of_value() const;

    SourceText& text_;
    std::size_t at_ = 0;
    Expects expects_ = Expects::document;
    std::uint8_t events_ = 0;  // the name was "events"
};

}  // namespace demarche
