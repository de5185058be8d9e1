#include "layout/arrangement_bytes.h"

#include <utility>

namespace demarche {
namespace {

// Writing and reading name the members once. `io` is a ByteWriter, or a ByteReader that takes what it reads to `to`.
struct Into {
    ByteReader& in;

    template <class T>
    void value(T& to) {
        to = in.value<T>();
    }
    void text(std::string& to) { to = in.text(); }
    template <class T>
    void array(std::vector<T>& to) {
        in.array(to);
    }
    template <class T>
    void block(std::vector<T>& to) {
        in.block(to);
    }
};

template <class Io, class LaneOrConst>
void carry_lane(Io& io, LaneOrConst& lane) {
    io.value(lane.shared);
    io.value(lane.collapsed);
    io.value(lane.gathers);
    io.value(lane.color);
    io.text(lane.name);
    io.text(lane.label);
    io.text(lane.head);
    io.value(lane.label_width);
    io.value(lane.top);
    io.value(lane.height);
    io.value(lane.rows);
    io.value(lane.first);
    io.value(lane.count);
    io.value(lane.shelf);
    io.value(lane.first_begin);
    io.value(lane.begins);
}

template <class Io, class WarpOrConst>
void carry_warp(Io& io, WarpOrConst& warp) {
    io.array(warp.segments);
    io.value(warp.extent);
    io.value(warp.opening);
    io.value(warp.top_px_per_s);
    io.value(warp.finest);
    io.value(warp.width_px);
    io.value(warp.lead_px);
    io.value(warp.tail_px);
    io.value(warp.scale_tail_px);
}

template <class Io, class ArrangementOrConst>
void carry_rest(Io& io, ArrangementOrConst& a) {
    io.value(a.size);
    io.value(a.mode);
    io.value(a.lanes_by);
    io.value(a.shown);
    io.value(a.minor);
    io.value(a.levels);
    io.array(a.lane_colors);
    io.array(a.overview);
    io.array(a.undated);
    io.value(a.all_undated);
    io.value(a.bands.bands);
    io.value(a.bands.height);
    io.array(a.bands.promises);
    io.value(a.bands.all_promises);
    io.value(a.bands.doubtful_promises);
    io.array(a.bands.stances);
    io.array(a.bands.topics);
    io.value(a.bands.all_parties);
    io.value(a.bands.last_step);
    io.value(a.bands.first_stance_color);
    io.value(a.bin_px);
    io.array(a.full_bins);
    io.value(a.names);
    io.value(a.gutter);
    io.value(a.header);
    io.value(a.footer);
    io.value(a.scroll_bar);
    io.value(a.row_px);
    io.value(a.lanes_height);
    io.block(a.items);
    io.block(a.shelves);
    io.block(a.begins);
    io.block(a.begin_items);
    io.block(a.items_of);
    io.block(a.item_order);
}

}  // namespace

void write(ByteWriter& out, const Arrangement& a) {
    out.value(static_cast<std::uint32_t>(a.lanes.size()));
    for (const Lane& lane : a.lanes) carry_lane(out, lane);
    carry_warp(out, *a.warp);
    carry_rest(out, a);
}

void read(ByteReader& in, Arrangement& a) {
    Into into{in};
    for (auto count = in.value<std::uint32_t>(); count > 0 && in.whole(); --count)
        carry_lane(into, a.lanes.emplace_back());
    Warp warp;
    carry_warp(into, warp);
    a.warp = SharedWarp(std::move(warp));
    carry_rest(into, a);
}

}  // namespace demarche
