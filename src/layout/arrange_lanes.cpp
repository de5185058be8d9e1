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
    LaneMaker(Arrangement& a, LaneOf& lanes, const Timeline& timeline, const ArrangeOptions& options)
        : a_(a), lanes_(lanes), grouping_(lanes.grouping), timeline_(timeline), options_(options) {}

    Work run() {
        co_await note_shown();
        const bool by_party = grouping_.by() == GroupBy::party;
        const bool narrow = options_.size.width < narrow_px;
        const std::size_t most = by_party ? no_lane : narrow ? most_narrow_lanes : most_lanes;
        const LaneWish wish{.shown = shown_, .most = most};
        std::vector<std::uint32_t> order;
        co_await order_lanes(order, timeline_, grouping_, wish);
        lanes_.of_group.assign(grouping_.size(), no_lane);
        for (const std::uint32_t group : order) lanes_.of_group[group] = add_group(group);
        add_others(lanes_.of_group);
        Lane none{.shared = true, .name = std::string(name_of_none(grouping_.by())), .head = by_party ? "" : "–"};
        if (someone_alone_) lanes_.shared = add(std::move(none), "", neutral);
    }

private:
    Work note_shown() {
        shown_.assign(grouping_.size(), 0);
        const std::size_t count = options_.shown ? options_.shown->size() : timeline_.dated();
        for (std::uint32_t i = 0; i < count; ++i) {
            const EventIndex e = options_.shown ? (*options_.shown)[i] : EventIndex{i};
            if (raw(e) >= timeline_.dated()) break;   // the undated come last
            const auto members = grouping_.of(e);
            someone_alone_ |= members.empty();
            for (const Member& member : members) shown_[member.group] |= member.stands;
            co_await steps(1);
        }
    }

    std::uint16_t add_group(std::uint32_t group) {
        Lane lane{.name = grouping_.name(group)};
        lane.head = first_letters(lane.name);
        std::uint32_t color = neutral;
        if (grouping_.by() == GroupBy::party) {
            const ActorIndex party{group};
            color = timeline_.color(party);
            if (!timeline_[party].short_name.empty()) lane.head = timeline_[party].short_name;
        }
        return add(std::move(lane), grouping_.key(group), color);
    }

    // Groups for which there are too many lanes share one.
    void add_others(std::vector<std::uint16_t>& of_group) {
        std::uint16_t others = no_lane;
        for (std::size_t group = 0; group < of_group.size(); ++group) {
            if (!shown_[group] || of_group[group] != no_lane) continue;
            if (others == no_lane)
                others = add({.name = std::string(name_of_others(grouping_.by())), .head = "…"}, "\n", neutral);
            of_group[group] = others;
        }
    }

    // Colours are those of parties: a lane of anything else is neutral, and its events have their own.
    std::uint16_t add(Lane lane, std::string_view key, std::uint32_t color) {
        const auto index = static_cast<std::uint16_t>(a_.lanes.size());
        lane.key.append(word(grouping_.by())).append(":").append(key);
        lane.collapsed = std::ranges::find(options_.collapsed, lane.key) != options_.collapsed.end();
        if (grouping_.by() == GroupBy::party) lane.color = index;
        if (lane.color >= a_.lane_colors.size()) a_.lane_colors.push_back(color);
        a_.lanes.push_back(std::move(lane));
        return index;
    }

    Arrangement& a_;
    LaneOf& lanes_;
    const Grouping& grouping_;
    const Timeline& timeline_;
    const ArrangeOptions& options_;
    std::vector<std::uint8_t> shown_;   // by group
    bool someone_alone_ = false;
};

}  // namespace

Work make_lanes(Arrangement& a, LaneOf& lanes, const Timeline& timeline, const ArrangeOptions& options) {
    LaneMaker maker(a, lanes, timeline, options);
    co_await maker.run();
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
