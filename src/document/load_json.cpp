#include "document/load_json.h"

#include <utility>

#include "document/loader.h"

namespace demarche {
namespace {

class EventList : public EventSink {
public:
    std::uint32_t size() const override { return static_cast<std::uint32_t>(events.size()); }
    Event event(std::uint32_t position) const override { return events[position]; }
    void add(const Event& event) override { events.push_back(event); }
    void overwrite(std::uint32_t position, const Event& event) override { events[position] = event; }
    void reserve_times(double times) override {
        events.reserve(static_cast<std::size_t>(static_cast<double>(size()) * times));
    }
    void clear() override { events.clear(); }

    std::vector<Event> events;
};

}  // namespace

Loaded load_json(std::string_view text) {
    EventList list;
    Loader loader(text, list);
    while (loader.step(text.size() + 1) == Loader::Outcome::more) {
    }
    Read& read = loader.read();
    read.document.events = std::move(list.events);
    return {std::move(read.document), std::move(read.issues), read.dropped};
}

}  // namespace demarche
