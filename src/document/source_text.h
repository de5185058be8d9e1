// The text of a document, of which only a window is in memory.
#pragma once

#include <cassert>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace demarche {

// A text that is fetched piece by piece, so that a huge one need not be in memory.
struct RemoteText {
    std::size_t size = 0;  // bytes
    void (*fetch)(void* context, std::size_t from, std::span<char> into) = nullptr;
    void* context = nullptr;
    void (*release)(void* context) = nullptr;  // called when no more of the text is needed; may be null
};

// Offsets are bytes after a byte order mark, which is no part of it.
class SourceText {
public:
    explicit SourceText(std::string_view whole);
    explicit SourceText(const RemoteText&);
    SourceText(const SourceText&) = delete;
    SourceText& operator=(const SourceText&) = delete;

    std::size_t size() const { return size_; }
    char operator[](std::size_t at) {  // at < size()
        assert(at < size_);
        if (at - begin_ >= window_.size()) move_to(at, at + 1);
        return window_[at - begin_];
    }
    // The part of the text within [begin, end). Valid until a call asks for bytes outside of it.
    std::string_view part(std::size_t begin, std::size_t end);
    // The text from a place on, as far as it is in memory: at least so many bytes, or all that are left.
    std::string_view from(std::size_t begin, std::size_t least);

private:
    void move_to(std::size_t begin, std::size_t end);
    void skip_mark();

    RemoteText far_{};
    std::string held_;         // the window of a remote text
    std::string_view window_;  // [begin_, …) of the text
    std::size_t begin_ = 0, size_ = 0, mark_ = 0;
};

}  // namespace demarche
