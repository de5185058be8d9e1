#include "layout/arrange_items.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/order.h"
#include "layout/label_metrics.h"
#include "layout/theme.h"

namespace demarche {
namespace {

constexpr float column_px = 14;        // between connectors of one day
constexpr float last_column_px = 140;  // of very many, few have a mark of their own: the next begins at the first place
constexpr float short_label_px = 300;  // a longer label is cut to this where the first view has no room for it

constexpr std::size_t most_colors = 256;  // beyond, events are neutral

// A date of one unit of its precision is a node. An interval, or a date that is one of several, is a bar.
bool is_bar(const Brief& brief) { return brief.form != Form::single || brief.unspecified; }

class ItemMaker {
public:
    ItemMaker(Arrangement& a, const Timeline& timeline, const ItemOptions& options)
        : a_(a), timeline_(timeline), lanes_(options.lanes), options_(options), items_(a.items) {
        set_colors();
    }

    // The items of an event. Answers how many these are.
    std::size_t add_event(EventIndex e) {
        const std::size_t before = items_.size();
        ++events_;
        const auto members = lanes_.grouping.of(e);
        for (std::size_t k = 0; k < members.size(); ++k) add_member(e, members[k], k);
        if (items_.size() == before) add_item({.event = e, .lane = lanes_.shared, .alone = 1});
        if (items_.size() > before + 1)
            for (std::size_t k = before; k < items_.size(); ++k) items_[k].connected = 1;
        return items_.size() - before;
    }

private:
    bool by_party() const { return lanes_.grouping.by() == GroupBy::party; }

    // With lanes of parties, an event has the colour of its lane; else that of the party that leads it.
    void set_colors() {
        if (by_party()) return;
        if (a_.lane_colors.empty()) a_.lane_colors.push_back(light_theme.lane);
        for (std::uint32_t i = 0; i < timeline_.actors(); ++i) {
            const std::uint32_t rgb = timeline_.color(ActorIndex{i});
            const auto first = a_.lane_colors.begin() + 1;
            auto at = std::find(first, a_.lane_colors.end(), rgb);
            if (at == a_.lane_colors.end() && a_.lane_colors.size() < most_colors) at = a_.lane_colors.insert(at, rgb);
            const bool found = at != a_.lane_colors.end();
            color_of_.push_back(found ? static_cast<std::uint16_t>(at - a_.lane_colors.begin()) : std::uint16_t{0});
        }
    }

    std::uint16_t color_of(const Item& item) const {
        if (by_party()) return a_.lanes[item.lane].color;
        const auto presences = timeline_.presences(item.event);
        return presences.empty() ? std::uint16_t{0} : color_of_[raw(presences.front().party)];
    }

    // Several groups may share one lane: there the event stands once.
    void add_member(EventIndex e, const Member& member, std::size_t position) {
        const std::uint16_t lane = lanes_.of_group[member.group];
        if (std::exchange(last_in_[lane], events_) == events_) return;
        const bool has_caption = by_party() && position < no_presence;
        add_item({.event = e,
                  .lane = lane,
                  .presence = has_caption ? static_cast<std::uint16_t>(position) : no_presence,
                  .part = member.part});
    }

    void add_item(Item item) {
        const EventIndex e = item.event;
        const Brief brief = timeline_.brief(e);
        if (item.part == Part::lead && is_bar(brief)) item.shape = MarkShape::bar;
        item.time = item.shape == MarkShape::bar ? timeline_.bounds(e) : brief.first;
        item.color = color_of(item);
        item.face = face_of(timeline_, e, item.part);
        if (options_.label_metrics)
            options_.label_metrics->size_label(item, timeline_);
        else
            measure_label(item, {captions_, options_.measure});
        items_.push_back(item);
    }

    Arrangement& a_;
    const Timeline& timeline_;
    const GroupLanes& lanes_;
    const ItemOptions& options_;
    std::vector<Item>& items_;
    Captions captions_{timeline_, options_.words};
    std::vector<std::uint16_t> color_of_;                                               // by actor
    std::uint32_t events_ = 0;                                                          // that were added
    std::vector<std::uint32_t> last_in_ = std::vector<std::uint32_t>(a_.lanes.size());  // of them, by lane
};

// The place of the first item of each lane, by counting.
std::vector<std::uint32_t> first_places(std::span<const Item> items) {
    std::vector<std::uint32_t> first;
    for (const Item& item : items) {
        if (item.lane + 1u >= first.size()) first.resize(item.lane + 2u);
        ++first[item.lane + 1u];
    }
    std::partial_sum(first.begin(), first.end(), first.begin());
    return first;
}

// The places of all items by their lanes. Each lane keeps the order of time.
std::vector<std::uint32_t> places_by_lane(std::span<const Item> items, std::vector<std::uint32_t> next) {
    std::vector<std::uint32_t> places;
    places.reserve(items.size());
    for (const Item& item : items) places.push_back(next[item.lane]++);
    return places;
}

// Connectors that begin together stand side by side, in the order of the file; single nodes follow behind them.
Work set_columns(std::vector<Item>& items, const Timeline& timeline) {
    std::vector<const Item*> leads;
    for (const Item& item : items)
        if (item.leads()) leads.push_back(&item);
    std::vector<float> offsets(timeline.size(), 0);
    co_await steps(items.size());
    const auto begin = [&](EventIndex e) { return timeline.bounds(e).begin; };
    // Events are in the order of their begins: the first of those that begin together stands for all of them.
    std::vector<std::uint32_t> first(timeline.dated());
    for (std::uint32_t e = 0; e < first.size(); ++e)
        first[e] = e > 0 && begin(EventIndex{e}) == begin(EventIndex{e - 1}) ? first[e - 1] : e;
    co_await steps(first.size());
    std::vector<std::uint64_t> numbers;
    numbers.reserve(leads.size());
    for (const Item* lead : leads) {
        const std::uint64_t together = first[raw(lead->event)], behind = lead->connected ? 0 : 1;
        numbers.push_back(together << 33 | behind << 32 | raw(lead->event));
    }
    std::vector<std::uint32_t> order = positions(leads.size());
    co_await sort_by_numbers(order, numbers);
    float column = 0;
    std::uint32_t together = 0;
    for (const std::uint32_t i : order) {
        co_await steps(4);
        const Item& lead = *leads[i];
        if (first[raw(lead.event)] != together) column = 0;
        together = first[raw(lead.event)];
        offsets[raw(lead.event)] = lead.shape == MarkShape::bar && !lead.connected ? 0 : column;
        if (lead.connected) column = column < last_column_px ? column + column_px : 0;
    }
    for (Item& item : items) {
        item.offset_px = offsets[raw(item.event)];
        co_await steps(2);
    }
}

}  // namespace

Face face_of(const Timeline& timeline, EventIndex e, Part part) {
    return part != Part::lead ? Face::caption : timeline.stands_out(e) ? Face::title : Face::label;
}

// A label that is too long even for the widest view is always cut.
void measure_label(Item& item, const Labels& in) {
    const Face widest = item.face == Face::label ? Face::label_strong : item.face;
    std::string caption;  // a title needs no copy
    if (!item.leads()) caption = label_text(in.captions, item);
    const std::string_view text = item.leads() ? in.captions.timeline().label(item.event) : std::string_view(caption);
    item.label_width = in.measure.width(text, widest);
    if (item.label_width <= short_label_px) return;
    item.other_width = item.label_width;
    const auto cut_to = [&](float most_px) {
        item.label_bytes = cut_to_fit(text, widest, {most_px, in.measure});
        item.label_width = in.measure.width(label_text(in.captions, item), widest);
    };
    cut_to(short_label_px);
    item.swap_labels();
    if (item.label_width > longest_label_px) cut_to(longest_label_px);
}

std::uint16_t cut_to_fit(std::string_view text, Face face, const Room& room) {
    return static_cast<std::uint16_t>(room.measure.cut(text, face, room.px));
}

std::string label_text(Captions& captions, const Item& item) {
    const Timeline& timeline = captions.timeline();
    if (!item.leads() && item.presence == no_presence) return {};
    if (!item.leads()) return captions.of(item.event, timeline.presences(item.event)[item.presence]);
    const std::string_view title = timeline.label(item.event);
    if (item.label_bytes == whole_label) return std::string(title);
    return std::string(title.substr(0, item.label_bytes)) + "…";
}

Work make_items(Arrangement& into, const Timeline& timeline, const ItemOptions& options) {
    ItemMaker maker(into, timeline, options);
    std::vector<Item>& items = into.items;
    const auto& shown = options.shown;
    const std::size_t count = shown ? shown->size() : timeline.dated();
    items.clear();
    items.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        const EventIndex e = shown ? (*shown)[i] : EventIndex{i};
        if (raw(e) >= timeline.dated()) break;  // the undated come last
        co_await steps((options.label_metrics ? 10 : steps_a_label) * maker.add_event(e));
    }
    const std::vector<std::uint32_t> first = first_places(items);
    co_await steps(items.size());
    std::vector<std::uint32_t> places = places_by_lane(items, first);
    co_await steps(items.size());
    co_await move_to_places(values_of(items), places);
    co_await set_columns(items, timeline);
}

}  // namespace demarche
