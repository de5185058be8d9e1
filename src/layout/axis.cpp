#include "layout/axis.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>

#include "time/calendar.h"

namespace demarche {
namespace {

constexpr double fold_until = 0.6;  // share of its neighbours' rate from which a stretch is no fold any more
constexpr double infinity = std::numeric_limits<double>::infinity();

constexpr double day_s = 86'400;
constexpr std::array usual_seconds{1.0, 60.0, 3'600.0, day_s, 30.44 * day_s, 365.2425 * day_s};  // of each unit

// Seconds between two instants; the subtraction is exact unless the ends are further apart than int64.
double seconds(Instant from, Instant to) { return static_cast<double>(length_s({from, to})); }

// During a zoom about a point, lengths grow evenly by `factor` in all. The part of its way that a mark has gone then.
double part_of_way(double factor, double t) {
    return std::abs(factor - 1) < 1e-3 ? t : (std::pow(factor, t) - 1) / (factor - 1);
}

}  // namespace

[[gnu::noinline]] SharedWarp::SharedWarp(const SharedWarp& other) : held_(other.held_) {
    if (held_) ++held_->users;
}

[[gnu::noinline]] SharedWarp::~SharedWarp() {
    if (held_ && --held_->users == 0) delete held_;
}

Axis::Axis(SharedWarp warp, double linearity) : warp_(std::move(warp)), linearity_(linearity) {
    assert(!warp_->segments.empty() && linearity >= 0 && linearity <= 1);
    anchor_ = warp_->extent.begin;
    anchor_x_ = warp_->lead_px;
    anchor_segment_ = segment_at(anchor_);
    settle();
}

Axis Axis::fit(SharedWarp warp, double linearity) {
    Axis axis(std::move(warp), linearity);
    axis.zoom_ = axis.least_zoom();
    axis.settle();
    return axis;
}

Axis Axis::first_view(SharedWarp warp, double linearity) {
    Axis all = fit(std::move(warp), linearity);
    const TimeRange& opening = all.warp().opening;
    if (opening.begin == opening.end || opening == all.warp().extent) return all;
    return all.showing(opening, all.warp().lead_px, all.warp().width_px - all.tail_px());
}

Axis Axis::showing(const TimeRange& range, double left, double right) const {
    double low = least_zoom(), high = most_zoom();  // distance grows with the zoom: bisect its logarithm
    for (int i = 0; i < 40; ++i) {
        const double middle = std::sqrt(low * high);
        (distance_px(range.begin, range.end, middle) < right - left ? low : high) = middle;
    }
    const Axis zoomed = with_zoom(low, x(range.begin));
    return zoomed.panned((left + right - zoomed.distance_px(range.begin, range.end, low)) / 2 - zoomed.x(range.begin));
}

double Axis::tail_px() const { return warp_->tail_px + (warp_->scale_tail_px - warp_->tail_px) * linearity_; }

// Story time: the busiest stretch zooms plainly, the others catch up with it until all run at one rate. Each rate
// grows with the zoom, so that no two instants ever come closer while a reader zooms in.
double Axis::story(double zoom) const {
    const double end_zoom = std::clamp(most_zoom(), 2.0, story_end_zoom);
    const double caught_up = std::clamp(std::log(zoom) / std::log(end_zoom), 0.0, 1.0);
    return (1 - linearity_) * (1 - caught_up);
}

double Axis::rate(std::size_t segment, double zoom, double story) const {
    const double ratio = warp_->segments[segment].px_per_s / warp_->top_px_per_s;
    return zoom * warp_->top_px_per_s * std::pow(ratio, story);
}

void Axis::settle() {
    rates_.resize(warp_->segments.size());
    const double story_left = story();
    for (std::size_t i = 0; i < rates_.size(); ++i) rates_[i] = rate(i, zoom_, story_left);
    place_segments();
}

void Axis::place_segments() {
    const auto& segments = warp_->segments;
    lefts_.assign(segments.size(), 0);
    const std::size_t a = anchor_segment_;
    lefts_[a] = (-seconds(segments[a].begin, anchor_) - anchor_fraction_) * rates_[a];
    for (std::size_t i = a; i-- > 0;)
        lefts_[i] = lefts_[i + 1] - seconds(segments[i].begin, segments[i + 1].begin) * rates_[i];
    for (std::size_t i = a + 1; i < segments.size(); ++i) {
        const double from_anchor = seconds(anchor_, segments[i].begin) - anchor_fraction_;
        lefts_[i] = i == a + 1 ? from_anchor * rates_[a]
                               : lefts_[i - 1] + seconds(segments[i - 1].begin, segments[i].begin) * rates_[i - 1];
    }
}

std::size_t Axis::segment_at(Instant t) const {
    const auto& segments = warp_->segments;
    const auto after = std::upper_bound(segments.begin() + 1, segments.end(), t,
                                        [](Instant value, const Segment& s) { return value < s.begin; });
    return static_cast<std::size_t>(after - segments.begin()) - 1;
}

std::size_t Axis::segment_at_x(double x) const {
    const auto after = std::upper_bound(lefts_.begin() + 1, lefts_.end(), x - anchor_x_);
    return static_cast<std::size_t>(after - lefts_.begin()) - 1;
}

Axis::Base Axis::base_of(std::size_t segment) const {
    if (segment == anchor_segment_) return {.at = anchor_, .px = 0, .fraction = anchor_fraction_};
    const std::size_t edge = segment < anchor_segment_ ? segment + 1 : segment;  // the one nearer to the anchor
    return {.at = warp_->segments[edge].begin, .px = lefts_[edge], .fraction = 0};
}

double Axis::x_in(std::size_t segment, Instant t) const {
    const Base base = base_of(segment);
    return anchor_x_ + base.px + (seconds(base.at, t) - base.fraction) * rates_[segment];
}

double Axis::x(Instant t) const { return x_in(segment_at(t), t); }

double Axis::x(Instant t, std::size_t& segment) const {
    const auto& segments = warp_->segments;
    while (segment + 1 < segments.size() && segments[segment + 1].begin <= t) ++segment;
    while (segment > 0 && segments[segment].begin > t) --segment;
    return x_in(segment, t);
}

Instant Axis::at(double x) const {
    constexpr double limit = 9e18;
    const std::size_t i = segment_at_x(x);
    const Base base = base_of(i);
    const double s = (x - anchor_x_ - base.px) / rates_[i] + base.fraction;
    return saturating_add(base.at, static_cast<std::int64_t>(std::clamp(std::round(s), -limit, limit)));
}

double Axis::px_per_s(Instant t) const { return rates_[segment_at(t)]; }

Unit Axis::finest(Instant t) const {
    return distinct_pieces() == pieces() ? warp_->segments[segment_at(t)].finest : warp_->finest;
}

void Axis::anchor_at(double x) {
    const std::size_t i = segment_at_x(x);
    const Base base = base_of(i);
    const double s = std::clamp((x - anchor_x_ - base.px) / rates_[i] + base.fraction, -9e18, 9e18);
    const double whole = std::floor(s);
    anchor_ = saturating_add(base.at, static_cast<std::int64_t>(whole));
    anchor_fraction_ = s - whole;
    anchor_segment_ = i;
    anchor_x_ = x;
}

Axis Axis::panned(double dx) const {
    assert(std::isfinite(dx));
    Axis axis = *this;
    axis.anchor_x_ += dx;
    axis.anchor_at(warp_->width_px / 2);
    axis.settle();
    return axis;
}

Axis Axis::zoomed(double factor, double around_x) const { return with_zoom(clamped_zoom(zoom_ * factor), around_x); }

double Axis::clamped_zoom(double zoom) const {
    // A document of a few seconds fits the plot only at a zoom above the usual limit.
    const double least = least_zoom();
    return std::clamp(zoom, least, std::max(least, most_zoom()));
}

Axis Axis::with_zoom(double zoom, double around_x) const {
    assert(zoom > 0 && std::isfinite(zoom) && std::isfinite(around_x));
    Axis axis = *this;
    axis.anchor_at(around_x);
    axis.zoom_ = zoom;
    axis.settle();
    return axis;
}

double Axis::least_zoom() const {
    const double room = std::max(1.0, warp_->width_px - warp_->lead_px - tail_px());
    const auto [begin, end] = warp_->extent;
    if (distance_px(begin, end, 1) <= room * 1.0001 && linearity_ == 0) return 1;
    if (linearity_ == 1) return std::max(1e-18, room / (seconds(begin, end) * warp_->top_px_per_s));
    double low = 1e-18, high = 1;  // distance grows with the zoom: bisect its logarithm
    for (int i = 0; i < 60; ++i) {
        const double middle = std::sqrt(low * high);
        (distance_px(begin, end, middle) <= room ? low : high) = middle;
    }
    return low;
}

double Axis::most_zoom() const {
    const double most =
        std::min(max_px_per_s, warp_->width_px / usual_seconds[static_cast<std::size_t>(warp_->finest)]);
    return std::max(1.0, most / warp_->top_px_per_s);
}

double Axis::distance_px(Instant from, Instant to, double zoom) const {
    double sum = 0;
    const double story_left = story(zoom);
    for (std::size_t i = segment_at(from); i < warp_->segments.size(); ++i) {
        const bool last = i + 1 == warp_->segments.size() || warp_->segments[i + 1].begin >= to;
        const Instant end = last ? to : warp_->segments[i + 1].begin;
        sum += seconds(std::max(from, warp_->segments[i].begin), end) * rate(i, zoom, story_left);
        if (last) break;
        from = end;
    }
    return sum;
}

Axis::Piece Axis::piece(std::size_t i) const {
    assert(i < pieces());
    const auto& segments = warp_->segments;
    const bool first = i == 0, last = i + 1 == segments.size();
    return {.left = first ? -infinity : anchor_x_ + lefts_[i],
            .right = last ? infinity : anchor_x_ + lefts_[i + 1],
            .px_per_s = rates_[i],
            .begin = first ? distant_past : segments[i].begin,
            .end = last ? distant_future : segments[i + 1].begin,
            .fold = std::pow(segments[i].compressed, story(zoom_)) < fold_until,
            .stop = segments[i].stop,
            .finest = segments[i].finest};
}

Axis::Piece Axis::distinct_piece(std::size_t i) const {
    assert(i < distinct_pieces());
    if (distinct_pieces() == pieces()) return piece(i);
    const double middle_rate = px_per_s(at(warp_->width_px / 2));
    return {.left = -infinity,
            .right = infinity,
            .px_per_s = middle_rate,
            .begin = distant_past,
            .end = distant_future,
            .fold = false,
            .stop = false,
            .finest = warp_->finest};
}

// Every instant moves in a straight line from its x on the one axis to its x on the other.
void Axis::interpolate_from(const Axis& from, double part) {
    const auto mix = [&](double a, double b) { return a + (b - a) * part; };
    for (std::size_t i = 0; i < rates_.size(); ++i) rates_[i] = mix(from.px_per_s(warp_->segments[i].begin), rates_[i]);
    anchor_x_ = mix(from.x(anchor_) + anchor_fraction_ * from.px_per_s(anchor_), anchor_x_);
    place_segments();
}

Axis between(const Axis& from, const Axis& to, double t, double around_x) {
    const double zoom = from.zoom() * std::pow(to.zoom() / from.zoom(), t);
    if (from.linearity() != to.linearity()) {
        const auto length = [&](const Axis& axis) {
            return axis.x(to.warp().extent.end) - axis.x(to.warp().extent.begin);
        };
        Axis axis = to;
        axis.anchor_at(around_x);
        axis.linearity_ = from.linearity() + (to.linearity() - from.linearity()) * t;
        axis.zoom_ = zoom;
        axis.interpolate_from(from, part_of_way(length(to) / length(from), t));
        return axis;
    }
    const Instant fixed = to.at(around_x);
    const double start_x = std::clamp(from.x(fixed), -1e7, 1e7);
    const double part = part_of_way(to.px_per_s(fixed) / from.px_per_s(fixed), t);
    return to.with_zoom(zoom, around_x).panned((start_x - around_x) * (1 - part));
}

}  // namespace demarche
