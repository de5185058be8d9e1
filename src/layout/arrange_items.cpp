#include "layout/arrange_items.h"

#include <numeric>

#include "base/order.h"

namespace demarche {
namespace {

constexpr float column_px = 14;         // between connectors of one day
constexpr float longest_label_px = 300;
constexpr std::size_t steps_an_item = 250;   // to read and to measure its title
constexpr float prominent = 0.95f;      // importance from which a label is set larger

// How many bytes of a text stand before an ellipsis that ends within the longest label.
std::uint16_t cut_to_fit(std::string_view text, Face face, const TextMeasure& measure) {
    std::size_t low = 0, high = text.size();
    const auto boundary = [&](std::size_t at) {
        while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xc0u) == 0x80u) --at;
        return at;
    };
    while (low + 1 < high) {
        const std::size_t middle = (low + high) / 2;
        const std::string trial = std::string(text.substr(0, boundary(middle))) + "…";
        (measure.width(trial, face) <= longest_label_px ? low : high) = middle;
    }
    return static_cast<std::uint16_t>(boundary(low));
}

bool is_shown(const Presence& presence, EventKind kind) {
    return presence.part != Part::addressed || is_deed(kind);
}

// A statement that covers one unit of its precision is a node; whatever lasts, or may lie anywhere in between, a bar.
bool is_bar(const Brief& brief) { return brief.form != Form::single || brief.unspecified; }

class ItemMaker {
public:
    ItemMaker(std::vector<Item>& into, const Timeline& timeline, const ItemOptions& options)
        : timeline_(timeline), lanes_(options.lanes), measure_(options.measure), shown_(options.shown), items_(into) {}

    Work run() {
        const auto& shown = shown_;
        const std::size_t count = shown ? shown->size() : timeline_.dated();
        items_.clear();
        items_.reserve(count);
        for (std::uint32_t i = 0; i < count; ++i) {
            const EventIndex e = shown ? (*shown)[i] : EventIndex{i};
            if (raw(e) >= timeline_.dated()) break;   // the undated come last
            const std::size_t before = items_.size();
            for (const Presence& presence : timeline_.presences(e))
                if (is_shown(presence, timeline_.brief(e).kind)) add_item(e, lanes_.of_party[raw(presence.party)], &presence);
            if (items_.size() == before) add_item(e, lanes_.shared, nullptr);
            if (items_.size() > before + 1)
                for (std::size_t k = before; k < items_.size(); ++k) items_[k].connected = 1;
            co_await steps(steps_an_item * (items_.size() - before));
        }
        co_await sort_by_lane();
        co_await set_columns();
    }

private:
    void add_item(EventIndex e, std::uint16_t lane, const Presence* presence) {
        const Brief brief = timeline_.brief(e);
        Item item{.event = e, .lane = lane};
        if (presence) item.part = presence->part;
        const bool lead = item.part == Part::lead;
        if (lead && is_bar(brief)) item.shape = MarkShape::bar;
        item.time = item.shape == MarkShape::bar ? timeline_.bounds(e) : brief.first;
        item.face = !lead ? Face::caption : timeline_.importance(e) >= prominent ? Face::title : Face::label;
        const Face widest = item.face == Face::label ? Face::label_strong : item.face;
        item.alone = presence == nullptr;
        if (presence) item.presence = static_cast<std::uint16_t>(presence - timeline_.presences(e).data());
        const std::string text = label_text(timeline_, item);
        item.label_width = measure_.width(text, widest);
        if (item.label_width > longest_label_px) {
            item.label_bytes = cut_to_fit(text, widest, measure_);
            item.label_width = measure_.width(label_text(timeline_, item), widest);
        }
        items_.push_back(item);
    }

    // A counting sort: there are few lanes, and each keeps the order of time.
    Work sort_by_lane() {
        std::vector<std::uint32_t> next;
        for (const Item& item : items_) {
            if (item.lane + 1u >= next.size()) next.resize(item.lane + 2u);
            ++next[item.lane + 1u];
        }
        co_await steps(items_.size());
        std::partial_sum(next.begin(), next.end(), next.begin());
        std::vector<Item> sorted(items_.size());
        co_await steps(items_.size());
        for (const Item& item : items_) {
            sorted[next[item.lane]++] = item;
            co_await steps(2);
        }
        items_ = std::move(sorted);
    }

    // Connectors that begin together stand side by side, the most important first; single nodes follow behind them.
    Work set_columns() {
        std::vector<const Item*> leads;
        for (const Item& item : items_)
            if (item.leads()) leads.push_back(&item);
        std::vector<float> offsets(timeline_.size(), 0);
        co_await steps(items_.size());
        const auto begin = [&](const Item* i) { return timeline_.bounds(i->event).begin; };
        const auto before = [&](std::uint32_t i, std::uint32_t k) {
            const Item *a = leads[i], *b = leads[k];
            if (begin(a) != begin(b)) return begin(a) < begin(b);
            if (a->connected != b->connected) return a->connected > b->connected;
            const float first = timeline_.importance(a->event), second = timeline_.importance(b->event);
            return first != second ? first > second : a->event < b->event;
        };
        std::vector<std::uint32_t> order = positions(leads.size());
        co_await sort_in_steps(order, calls(before));
        float column = 0;
        Instant at = distant_past;
        for (const std::uint32_t i : order) {
            co_await steps(4);
            const Item& lead = *leads[i];
            if (begin(&lead) != at) column = 0;
            at = begin(&lead);
            offsets[raw(lead.event)] = lead.shape == MarkShape::bar && !lead.connected ? 0 : column;
            if (lead.connected) column += column_px;
        }
        for (Item& item : items_) {
            item.offset_px = offsets[raw(item.event)];
            co_await steps(2);
        }
    }

    const Timeline& timeline_;
    const LaneOf& lanes_;
    const TextMeasure& measure_;
    const std::optional<std::span<const EventIndex>>& shown_;
    std::vector<Item>& items_;
};

}  // namespace

std::string label_text(const Timeline& timeline, const Item& item) {
    if (!item.leads()) return caption(timeline, item.event, timeline.presences(item.event)[item.presence]);
    const std::string_view title = timeline.title(item.event);
    if (item.label_bytes == whole_label) return std::string(title);
    return std::string(title.substr(0, item.label_bytes)) + "…";
}

bool names_nobody(const Timeline& timeline) {
    for (std::uint32_t i = 0; i < timeline.dated(); ++i)
        if (timeline.presences(EventIndex{i}).empty()) return true;
    return false;
}

Work make_items(std::vector<Item>& into, const Timeline& timeline, const ItemOptions& options) {
    ItemMaker maker(into, timeline, options);
    co_await maker.run();
}

}  // namespace demarche
