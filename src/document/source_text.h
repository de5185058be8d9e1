// The text of a document behind a window: as much of it in memory as is read at the moment.
#pragma once

#include <cassert>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace demarche {

// A text that lies elsewhere, to be fetched piece by piece: a huge one need not be in memory.
struct RemoteText {
    std::size_t size = 0;  // bytes
    void (*fetch)(void* context, std::size_t from, std::span<char> into) = nullptr;
    void* context = nullptr;
    void (*release)(void* context) = nullptr;  // called once no more of the text is needed, if there is one
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
    // As much of [begin, end) as there is. It stands as long as nothing is asked for that is not in it.
    std::string_view part(std::size_t begin, std::size_t end);
    // The text from a place on, as far as it is in memory: at least so many bytes where there are so many.
    std::string_view from(std::size_t begin, std::size_t least);

private:
    void move_to(std::size_t begin, std::size_t end);
    void skip_mark();

    RemoteText far_{};
    std::string held_;         // of a text that is far
    std::string_view window_;  // [begin_, …) of the text
    std::size_t begin_ = 0, size_ = 0, mark_ = 0;
};

}  // namespace demarche
