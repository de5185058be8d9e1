// Reads a *.timeline.json piece by piece, so that whoever reads can do other things between: draw, or be stopped.
#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/event_store.h"
#include "model/issue.h"

namespace demarche {

struct Read {
    Document document;          // without its events
    EventStore events;          // the valid ones, in the order of the file
    std::vector<Issue> issues;  // in the order of the file
    std::size_t dropped = 0;    // events left out because of an error in them
};

// A text that lies elsewhere, to be fetched piece by piece: a huge one need not be in memory.
struct FarText {
    std::size_t size = 0;  // bytes
    void (*fetch)(void* context, std::size_t from, std::span<char> into) = nullptr;
    void* context = nullptr;
};

class Loader {
public:
    explicit Loader(std::string_view text);  // which must live as long as this
    explicit Loader(const FarText&);
    ~Loader();
    Loader(Loader&&) noexcept;
    Loader& operator=(Loader&&) noexcept;

    enum class Outcome : std::uint8_t { more, done };
    // Reads about so many bytes more. One event, or one other member of the document, is never divided; and text that
    // is no JSON, no UTF-8 or has numbers beyond all measure is read as a whole, to say well what is wrong with it.
    Outcome step(std::size_t bytes);
    double progress() const;  // 0–1, and 1 only when done
    Read& read();             // when done: to be moved from

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace demarche
