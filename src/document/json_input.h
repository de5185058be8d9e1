// The text on its way into the parser of nlohmann/json, whose events carry no positions: the input knows how far the
// parser got.
#pragma once

#include <iterator>
#include <string_view>

#include "document/source_text.h"

namespace demarche {

class JsonInput {
public:
    JsonInput() = default;
    // A whole text.
    explicit JsonInput(std::string_view whole) { hold(whole, 0); }
    // A text from a place on. All that was read from there stays in memory.
    JsonInput(SourceText& text, std::size_t begin) : text_(&text), begin_(begin) { hold(text.from(begin, 1), 0); }

    // The place of the next byte, and whether the parser has asked for a byte after the last one.
    std::size_t reached() const { return begin_ + static_cast<std::size_t>(next_ - first_); }
    bool ended() const { return ended_; }
    // A byte that was read.
    char operator[](std::size_t at) const { return first_[at - begin_]; }

    struct Iterator {
        using iterator_category = std::input_iterator_tag;
        using value_type = char;
        using difference_type = std::ptrdiff_t;
        using pointer = const char*;
        using reference = const char&;

        JsonInput* input;  // null: the end

        reference operator*() const { return *input->next_; }
        Iterator& operator++() {
            input->advance();
            return *this;
        }
        bool operator==(const Iterator&) const { return input->at_end(); }  // with the end
    };
    Iterator begin() { return {this}; }
    Iterator end() { return {nullptr}; }

private:
    void hold(std::string_view window, std::size_t read) {
        first_ = window.data();
        next_ = first_ + read;
        last_ = first_ + window.size();
    }
    void advance() {
        if (++next_ == last_ && text_) read_on();
    }
    void read_on() {
        const auto read = static_cast<std::size_t>(next_ - first_);
        hold(text_->from(begin_, 2 * read), read);
    }
    bool at_end() {
        if (next_ != last_) return false;
        return ended_ = true;
    }

    SourceText* text_ = nullptr;  // where more comes from
    const char* first_ = nullptr;
    const char* next_ = nullptr;
    const char* last_ = nullptr;
    std::size_t begin_ = 0;  // the place of first_ in the text
    bool ended_ = false;
};

}  // namespace demarche
