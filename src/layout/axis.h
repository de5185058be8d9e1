// Time to pixels and back: a piecewise-linear, monotone, invertible value that pans, zooms and unfolds.
#pragma once

#include <cassert>
#include <cstdint>
#include <utility>
#include <vector>

#include "time/calendar.h"
#include "time/instant.h"

namespace demarche {

// A stretch of time drawn at one rate. It ends where the next begins; the first and the last go on for ever.
struct Segment {
    Instant begin;
    double px_per_s = 1;         // in the story's first view; above 0
    double compressed = 1;       // its rate over its neighbours': below 1 for an empty stretch that is folded
    bool stop = false;           // something dated stands in it: its begin is worth naming
    Unit finest = Unit::second;  // of the dates in it: finer ticks would say more than is known
};

// The shape of a story's time at zoom 1. Built once per document and size; never empty.
struct Warp {
    std::vector<Segment> segments{};  // in order of time
    TimeRange extent{};               // all there is to show
    TimeRange opening{};              // what the first view shows, within the extent; empty: all
    double top_px_per_s = 1;          // the highest rate: what every stretch converges to
    Unit finest = Unit::second;       // of all dates
    double width_px = 1;              // of the plot it was made for
    double lead_px = 0;               // room left of the extent in the first view
    double tail_px = 0;               // … and right of it, for the last labels, in story time
    double scale_tail_px = 0;         // … and true to scale
};

// A warp and how many share it: an arrangement and its axes. std::shared_ptr would bring the runtime's type information
// into the wasm, 0.6 kB of gzip.
class SharedWarp {
public:
    SharedWarp() = default;
    explicit SharedWarp(Warp warp) : held_(new Held{std::move(warp)}) {}
    SharedWarp(const SharedWarp&);
    SharedWarp(SharedWarp&& other) noexcept : held_(std::exchange(other.held_, nullptr)) {}
    SharedWarp& operator=(SharedWarp other) noexcept {
        std::swap(held_, other.held_);
        return *this;
    }
    ~SharedWarp();

    const Warp& operator*() const { return *operator->(); }
    const Warp* operator->() const {
        assert(held_);
        return &held_->warp;
    }
    explicit operator bool() const { return held_ != nullptr; }

private:
    struct Held {
        Warp warp;
        std::uint32_t users = 1;
    };
    Held* held_ = nullptr;
};

// Zoom from which story time is true to scale everywhere.
inline constexpr double story_end_zoom = 256;
// At most about a minute across a phone, and no more than the finest unit of the dates across the plot.
inline constexpr double max_px_per_s = 16;
// The share of story time at which all stretches run at nearly one rate.
inline constexpr double even_story = 0.04;

class Axis {
public:
    Axis() = default;
    // `linearity` 0 is story time, 1 true to scale; between them lies the animation from one to the other.
    Axis(SharedWarp, double linearity);

    // The whole extent in the plot, from x = lead_px.
    static Axis fit(SharedWarp, double linearity);
    // The opening in the plot, from x = lead_px too: the same where that is the whole extent.
    static Axis first_view(SharedWarp, double linearity);

    double x(Instant) const;  // CSS px from the left of the plot; double, so that far ends stay exact
    // The same, for many instants that come in order: `segment` is where the last one was found, at first 0.
    double x(Instant, std::size_t& segment) const;
    Instant at(double x) const;  // the second at x, rounded; at(x(t)) == t while a second is wider than 1e-9 px
    double px_per_s(Instant) const;
    Unit finest(
        Instant) const;  // of the dates in its stretch, or of all dates where all stretches run at nearly one rate
    double zoom() const { return zoom_; }
    double linearity() const { return linearity_; }
    double tail_px() const;                        // room kept right of the extent when all of it is shown
    double story() const { return story(zoom_); }  // how much of story time is left: 1 at first, 0 true to scale

    Axis panned(double dx) const;
    Axis zoomed(double factor, double around_x) const;  // by clamped_zoom
    Axis with_zoom(double zoom, double around_x) const;
    Axis showing(const TimeRange&, double left, double right) const;  // in the middle, as near as the zoom allows
    double least_zoom() const;                                        // the whole extent fits the plot
    double most_zoom() const;
    double clamped_zoom(double zoom) const;  // into [least_zoom, most_zoom]; least_zoom where that is more

    // Pixels between two instants at some zoom: grows with the zoom, never shrinks.
    double distance_px(Instant from, Instant to, double zoom) const;

    struct Piece {
        double left, right;  // x; infinite at the outer ends
        double px_per_s;
        Instant begin, end;  // distant_past and distant_future at the outer ends
        bool fold;           // still compressed at this zoom
        bool stop;
        Unit finest;
    };
    std::size_t pieces() const { return rates_.size(); }
    Piece piece(std::size_t i) const;
    // The stretches that run at rates of their own: one where all is nearly true to scale.
    std::size_t distinct_pieces() const { return story() < even_story ? 1 : pieces(); }
    Piece distinct_piece(std::size_t i) const;

    const Warp& warp() const { return *warp_; }
    const SharedWarp& shared_warp() const { return warp_; }

private:
    void settle();                                    // rates and left edges from zoom, linearity and anchor
    void place_segments();                            // left edges from rates and anchor
    void interpolate_from(const Axis&, double part);  // the part of the way from there to here
    friend Axis between(const Axis& from, const Axis& to, double t, double around_x);
    void anchor_at(double x);  // moves the anchor to what stands at x
    // The point from which a segment is measured: the anchor in its own segment, else the edge nearer to the anchor.
    // `px` is its distance from the anchor.
    struct Base {
        Instant at;
        double px, fraction;
    };
    Base base_of(std::size_t segment) const;
    std::size_t segment_at(Instant) const;
    std::size_t segment_at_x(double x) const;
    double x_in(std::size_t segment, Instant) const;
    double rate(std::size_t segment, double zoom, double story) const;
    double story(double zoom) const;

    SharedWarp warp_;
    double zoom_ = 1, linearity_ = 0;
    Instant anchor_{};            // a whole second …
    double anchor_fraction_ = 0;  // … and a part of one, in [0, 1)
    double anchor_x_ = 0;
    std::size_t anchor_segment_ = 0;
    std::vector<double> rates_;  // px/s of each segment now
    std::vector<double> lefts_;  // x of each segment's begin, relative to the anchor; [0] is unused
};

// The axis between two views of one document, for t from 0 to 1. A zoom goes evenly, and the instant that ends at
// around_x moves there in a straight line. Between story time and scale, every instant moves in a straight line.
Axis between(const Axis& from, const Axis& to, double t, double around_x);

}  // namespace demarche
