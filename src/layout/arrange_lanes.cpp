#include "layout/arrange_lanes.h"

#include <algorithm>

#include "base/limits.h"
#include "base/text.h"
#include "layout/arrange_down.h"
#include "layout/arrange_items.h"
#include "layout/lane_heights.h"
#include "layout/lanes.h"
#include "layout/short_names.h"
#include "layout/theme.h"

namespace demarche {
namespace {

constexpr Rgb neutral = light_theme.lane;
static_assert(most_party_lanes + 1 < no_lane);  // so that a loop over lanes ends, with the shared one among them
constexpr std::size_t most_narrow_lanes = 9;    // so many columns stand side by side on a phone

class LaneMaker {
public:
    LaneMaker(Arrangement& a, GroupLanes& lanes, const ArrangeInput& in)
        : a_(a),
          lanes_(lanes),
          grouping_(lanes.grouping),
          timeline_(in.timeline),
          in_(in),
          shown_(grouping_.size(), 0) {}

    void see(EventIndex e) {
        some_alone_ |= grouping_.of(e).empty();
        for (const Member& member : grouping_.of(e)) shown_[member.group] = 1;
    }

    void make(const LaneOrder& order) {
        lanes_.of_group.assign(grouping_.size(), no_lane);
        for (const auto& groups : {order.given(), order.found()})
            for (const std::uint32_t group : groups)
                if (shown_[group]) add_group(group);
        add_others();
        add_shared();
        name_heads();
    }

private:
    void add_group(std::uint32_t group) {
        const bool by_party = grouping_.by() == GroupBy::party;
        lanes_.of_group[group] =
            add(grouping_.name(group, in_.words), by_party ? timeline_.color(ActorIndex{group}) : neutral);
        if (!by_party) return;
        names_.back().short_name = timeline_[ActorIndex{group}].short_name;
        names_.back().country = timeline_[ActorIndex{group}].country;
    }

    void add_shared() {
        if (!some_alone_) return;
        lanes_.shared = add(name_of_none(grouping_.by(), in_.words), neutral);
        a_.lanes.back().shared = true;
        if (grouping_.by() != GroupBy::party) names_.back().short_name = "–";
    }

    void name_heads() {
        for (std::size_t i = 0; i < names_.size(); ++i) names_[i].name = a_.lanes[i].name;
        const std::vector<std::string> heads = heads_of(names_, {widest_head_px(a_), in_.measure});
        for (std::size_t i = 0; i < heads.size(); ++i) a_.lanes[i].head = heads[i];
    }

    // Groups for which there are too many lanes share one. Where the reader has asked for all, it is a lane like
    // others.
    void add_others() {
        std::uint16_t others = no_lane;
        for (std::size_t group = 0; group < shown_.size(); ++group) {
            if (!shown_[group] || lanes_.of_group[group] != no_lane) continue;
            if (others == no_lane) others = add(name_of_others(grouping_.by(), in_.words), neutral);
            lanes_.of_group[group] = others;
            ++a_.minor;
        }
        if (others == no_lane || in_.options.minor == Minor::apart) return;
        a_.lanes[others].gathers = true;
        a_.lanes[others].collapsed = false;
    }

    // Colours are those of parties: a lane of anything else is neutral, and its events have their own.
    std::uint16_t add(std::string_view name, Rgb color) {
        const auto index = static_cast<std::uint16_t>(a_.lanes.size());
        Lane& lane = a_.lanes.emplace_back();
        lane.name = name;
        names_.emplace_back();
        lane.collapsed = is_collapsed(lane_key(grouping_.by(), lane.name));
        if (grouping_.by() == GroupBy::party) lane.color = index;
        if (lane.color >= a_.lane_colors.size()) a_.lane_colors.push_back(color);
        return index;
    }

    // The keys of all lanes, when all are collapsed, stand in the order of the lanes: the next one is found at once.
    bool is_collapsed(std::string_view key) {
        const std::string_view keys = in_.options.collapsed;
        std::size_t at = keys.find(key, collapsed_at_);
        if (at == std::string_view::npos) at = keys.find(key);
        if (at == std::string_view::npos) return false;
        collapsed_at_ = at;
        return true;
    }

    Arrangement& a_;
    GroupLanes& lanes_;
    const Grouping& grouping_;
    const Timeline& timeline_;
    const ArrangeInput& in_;
    std::vector<std::uint8_t> shown_;  // by group
    std::vector<LongName> names_;      // by lane
    std::size_t collapsed_at_ = 0;     // where the key of the last collapsed lane was found
    bool some_alone_ = false;
};

std::size_t used(const Grouping& grouping) {
    std::size_t count = 0;
    for (std::uint32_t group = 0; group < grouping.size(); ++group) count += grouping.uses(group) > 0 ? 1 : 0;
    return count;
}

}  // namespace

std::string lane_key(GroupBy by, std::string_view name) {
    return std::string("\n").append(word(by)).append(":").append(name).append("\n");
}

Work make_lanes(Arrangement& a, GroupLanes& lanes, const ArrangeInput& in) {
    const Timeline& timeline = in.timeline;
    const ArrangeOptions& options = in.options;
    const bool by_party = lanes.grouping.by() == GroupBy::party;
    const std::size_t possible = by_party                         ? most_party_lanes
                                 : options.size.width < narrow_px ? most_narrow_lanes
                                                                  : most_lanes;
    const std::size_t fitting = std::min(possible, lanes_that_fit(options.size));
    const std::size_t groups = used(lanes.grouping);
    const bool gathers = options.minor == Minor::gathered && groups > fitting;
    const std::size_t most = gathers ? fitting - 2 : possible;  // one for the others, and one for events without any
    LaneOrder order(timeline, lanes.grouping, most);
    for (std::uint32_t i = 0; i < timeline.dated(); ++i) {
        order.meet(EventIndex{i});
        co_await steps(2);
    }
    while (const std::size_t taken = order.insert()) co_await steps(taken);
    LaneMaker maker(a, lanes, in);
    const std::size_t count = options.shown ? options.shown->size() : timeline.dated();
    for (std::uint32_t i = 0; i < count; ++i) {
        const EventIndex e = options.shown ? (*options.shown)[i] : EventIndex{i};
        if (raw(e) >= timeline.dated()) break;  // the undated come last
        maker.see(e);
        co_await steps(1);
    }
    maker.make(order);
    if (!gathers && groups > fitting) a.minor = static_cast<std::uint32_t>(groups - fitting + 2);
}

std::string shortened(std::string_view text, Face face, float most_px, const TextMeasure& measure) {
    std::string best(text);
    if (measure.width(best, face) > most_px)
        best = std::string(text.substr(0, cut_to_fit(text, face, {most_px, measure}))) + "…";
    return best;
}

}  // namespace demarche
