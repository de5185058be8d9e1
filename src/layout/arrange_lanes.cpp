#include "layout/arrange_lanes.h"

#include <algorithm>

#include "base/text.h"
#include "layout/lanes.h"

namespace demarche {
namespace {

constexpr std::uint32_t neutral = 0x5b6876;
constexpr std::size_t most_lanes = 120;          // of anything but parties
constexpr std::size_t most_narrow_lanes = 9;     // so many columns stand side by side on a phone

// The first letters of a name, over a column.
std::string first_letters(const std::string& name) {
    std::size_t end = 0;
    for (int i = 0; i < 3 && end < name.size(); ++i) end += next_code_point(name, end).size;
    return std::string(trim(std::string_view(name).substr(0, end)));
}

class LaneMaker {
public:
    LaneMaker(Arrangement& a, const Grouping& grouping, const Timeline& timeline, const ArrangeOptions& options)
        : a_(a), grouping_(grouping), timeline_(timeline), options_(options), by_party_(grouping.by() == GroupBy::party) {}

    std::size_t most() const {
        return by_party_ ? no_lane : options_.size.width < narrow_px ? most_narrow_lanes : most_lanes;
    }

    std::uint16_t add_group(std::uint32_t group) {
        Lane lane{.name = grouping_.name(group)};
        lane.head = first_letters(lane.name);
        std::uint32_t color = neutral;
        if (by_party_) {
            const ActorIndex party{group};
            color = timeline_.color(party);
            if (!timeline_[party].short_name.empty()) lane.head = timeline_[party].short_name;
        }
        return add(std::move(lane), grouping_.key(group), color);
    }

    // Groups for which there are too many lanes share one.
    void add_others(std::vector<std::uint16_t>& of_group, std::span<const std::uint8_t> shown) {
        std::uint16_t others = no_lane;
        for (std::size_t group = 0; group < of_group.size(); ++group) {
            if (!shown[group] || of_group[group] != no_lane) continue;
            if (others == no_lane)
                others = add({.name = std::string(name_of_others(grouping_.by())), .head = "…"}, "\n", neutral);
            of_group[group] = others;
        }
    }

    std::uint16_t add_none() {
        return add({.shared = true, .name = std::string(name_of_none(grouping_.by())), .head = by_party_ ? "" : "–"}, "",
                   neutral);
    }

private:
    // Colours are those of parties: a lane of anything else is neutral, and its events have their own.
    std::uint16_t add(Lane lane, std::string_view key, std::uint32_t color) {
        const auto index = static_cast<std::uint16_t>(a_.lanes.size());
        lane.key.append(word(grouping_.by())).append(":").append(key);
        lane.collapsed = std::ranges::find(options_.collapsed, lane.key) != options_.collapsed.end();
        if (by_party_) lane.color = index;
        if (lane.color >= a_.lane_colors.size()) a_.lane_colors.push_back(color);
        a_.lanes.push_back(std::move(lane));
        return index;
    }

    Arrangement& a_;
    const Grouping& grouping_;
    const Timeline& timeline_;
    const ArrangeOptions& options_;
    bool by_party_;
};

}  // namespace

Work make_lanes(Arrangement& a, LaneOf& lanes, const Timeline& timeline, const ArrangeOptions& options) {
    const Grouping& grouping = lanes.grouping;
    std::vector<std::uint8_t> shown(grouping.size(), 0);
    bool some_alone = false;
    const std::size_t count = options.shown ? options.shown->size() : timeline.dated();
    for (std::uint32_t i = 0; i < count; ++i) {
        const EventIndex e = options.shown ? (*options.shown)[i] : EventIndex{i};
        if (raw(e) >= timeline.dated()) break;   // the undated come last
        some_alone |= grouping.of(e).empty();
        for (const Member& member : grouping.of(e)) shown[member.group] |= member.stands;
        co_await steps(1);
    }
    LaneMaker maker(a, grouping, timeline, options);
    const LaneWish wish{.shown = shown, .most = maker.most()};
    std::vector<std::uint32_t> order;
    co_await order_lanes(order, timeline, grouping, wish);
    lanes.of_group.assign(grouping.size(), no_lane);
    for (const std::uint32_t group : order) lanes.of_group[group] = maker.add_group(group);
    maker.add_others(lanes.of_group, shown);
    if (some_alone) lanes.shared = maker.add_none();
}

std::string shortened(const std::string& text, Face face, float most_px, const TextMeasure& measure) {
    if (measure.width(text, face) <= most_px) return text;
    std::size_t end = 0;
    std::string best = "…";
    while (end < text.size()) {
        end += next_code_point(text, end).size;
        std::string trial = std::string(trim(std::string_view(text).substr(0, end))) + "…";
        if (measure.width(trial, face) > most_px) break;
        best = std::move(trial);
    }
    return best;
}

}  // namespace demarche
