// One lane of an arrangement while its rows fill up, level by level.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/bits.h"
#include "base/work.h"
#include "layout/arrange.h"
#include "layout/axis.h"
#include "layout/date_order.h"

namespace demarche {

enum class With : std::uint8_t { label, short_label, mark_only };

// In the order of time the labels of a lane lie closest. By weight, the important ones stay when not all have room.
enum class By : std::uint8_t { time, weight };

// Positions count its items by begin. `scratch` keeps the x of their begins, for one call.
class LaneFiller {
public:
    LaneFiller(std::span<Item> items, With most) : items_(items), most_(most), dates_(items) {}

    // More important events come first, then more precise dates, then shorter labels.
    Work sort_by_weight(const Timeline&);

    // Begins anew with so many empty rows.
    void restart(std::uint16_t rows, By);

    bool is_done() const { return pending_.empty() && followers_.empty(); }
    bool has_room_for_all() const { return is_done() && lost_ == 0 && forced_ == 0; }
    bool has_followers() const { return !followers_.empty(); }

    // A long title is cut only where the first view would not show it at all.
    Work place_leads(int level, const Axis&, std::vector<double>& scratch);

    // Places the other parties of events that are placed by now. One without room stands in the lowest row, since its
    // event has a connector.
    Work place_followers(int level, const Axis&, std::vector<double>& scratch,
                         std::span<const std::uint8_t> level_of_event);

private:
    enum class Fit : std::uint8_t { fits, not_here, never };
    struct At {
        int level;
        const Axis& axis;
        std::span<const double> begins;  // x
    };

    std::vector<std::uint32_t> in_time_order() const;
    std::size_t most_tries(const Axis&) const;
    void keep(std::vector<std::uint32_t>& waiting, std::size_t& left, std::uint32_t i);
    void force(Item&, int level);
    bool place(std::uint32_t i, const At&, With);
    bool place_on(Side, std::uint32_t i, const At&);
    Fit fit(std::uint32_t i, std::uint16_t row, double left, double right, const At&) const;
    bool follow(std::uint32_t first, std::uint32_t second) const;

    std::span<Item> items_;
    With most_;
    DateOrder dates_;
    std::vector<std::uint32_t> leads_, others_;  // in the order in which they are placed
    std::vector<std::uint32_t> pending_, followers_;
    std::vector<PositionSet> rows_;
    std::size_t lost_ = 0;    // stay in the lowest row at every zoom
    std::size_t forced_ = 0;  // nodes of connectors that stand there
    bool hopeless_ = false;   // the last item that found no row fits at no zoom
};

}  // namespace demarche
