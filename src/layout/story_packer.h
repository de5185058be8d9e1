// Private to story time: labels packed into rows, and stretches widened for them.
#pragma once

#include <span>
#include <vector>

#include "layout/story.h"

namespace demarche {

inline constexpr double lead_px = 16;  // room for a mark at the first edge

// A part of time between two edges of statements.
struct Stretch {
    TimeRange time;
    bool empty = false;
    Unit finest = Unit::year;  // of the dates that begin in it
    double px = 0;
    double weight = 0;   // labels that begin in it: its share of what is left over
    double need_px = 0;  // what they fill in the rows of their lane
};

inline bool known(const TimeRange& range) { return range.begin != distant_past && range.end != distant_future; }

// Packs labels into rows from left to right, as the arrangement will, and widens stretches where rows run out.
class Packer {
public:
    Packer(std::span<const StoryMark>, const StoryPlot&, std::vector<Stretch>&);

    void pack();
    double total() const { return left(stretches_.size()); }
    double tail() const;  // the px by which labels reach beyond the last stretch

private:
    struct Row {
        std::size_t start = 0;       // stretch in which its last label begins
        std::size_t busy_until = 0;  // first stretch that a span leaves free
        double extent = -1e9;
    };
    struct Start {
        std::size_t stretch;
        const StoryMark* mark;
    };

    std::size_t start_of(Instant) const;
    std::size_t end_of(Instant) const;
    double left(std::size_t stretch) const;
    double label_end(const Row& row) const { return left(row.start) + row.extent; }
    void place(const Start&);
    void fit_label(const Start&);
    bool widen(std::size_t from, std::size_t before, double px);

    const StoryPlot& plot_;
    std::vector<Stretch>& stretches_;
    std::vector<Start> starts_;
    std::vector<std::vector<Row>> lanes_;
};

}  // namespace demarche
