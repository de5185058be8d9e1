#include "layout/ticks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace demarche {
namespace {

constexpr double label_room_px = 66;  // between labelled ticks of one step
constexpr double context_gap_px = 10;
constexpr double nearest_px = 10;  // between two labels

struct Rung {
    Step step;
    double seconds;  // its usual length
};

constexpr double day_s = 86'400, month_s = 30.44 * day_s, year_s = 365.2425 * day_s;
constexpr std::array<Rung, 27> ladder{{
    {{Unit::second, 1}, 1},
    {{Unit::second, 10}, 10},
    {{Unit::minute, 1}, 60},
    {{Unit::minute, 5}, 300},
    {{Unit::minute, 15}, 900},
    {{Unit::hour, 1}, 3'600},
    {{Unit::hour, 3}, 10'800},
    {{Unit::hour, 6}, 21'600},
    {{Unit::day, 1}, day_s},
    {{Unit::day, 7}, 7 * day_s},
    {{Unit::month, 1}, month_s},
    {{Unit::month, 3}, 3 * month_s},
    {{Unit::year, 1}, year_s},
    {{Unit::year, 2}, 2 * year_s},
    {{Unit::year, 5}, 5 * year_s},
    {{Unit::year, 10}, 10 * year_s},
    {{Unit::year, 25}, 25 * year_s},
    {{Unit::year, 50}, 50 * year_s},
    {{Unit::year, 100}, 1e2 * year_s},
    {{Unit::year, 500}, 5e2 * year_s},
    {{Unit::year, 1'000}, 1e3 * year_s},
    {{Unit::year, 10'000}, 1e4 * year_s},
    {{Unit::year, 100'000}, 1e5 * year_s},
    {{Unit::year, 1'000'000}, 1e6 * year_s},
    {{Unit::year, 10'000'000}, 1e7 * year_s},
    {{Unit::year, 100'000'000}, 1e8 * year_s},
    {{Unit::year, 1'000'000'000}, 1e9 * year_s},
}};

// The finest step whose labels have room, and that counts no finer unit than `finest`. Labels of years need
// `year_room_px` from one to the next.
Step step_for(double px_per_s, Unit finest, double year_room_px = label_room_px) {
    for (const Rung& rung : ladder)
        if (rung.step.unit >= finest &&
            rung.seconds * px_per_s >= (rung.step.unit == Unit::year ? year_room_px : label_room_px))
            return rung.step;
    return ladder.back().step;
}

// The largest unit that begins with a stretch and fits into it: one of a year from 1 January is named by its year.
Unit unit_of(const TimeRange& stretch, const TimeZone& zone) {
    const double length = static_cast<double>(length_s(stretch));
    for (const Unit unit : {Unit::year, Unit::month, Unit::day, Unit::hour}) {
        const double unit_s = unit == Unit::year    ? 360 * day_s
                              : unit == Unit::month ? 28 * day_s
                              : unit == Unit::day   ? day_s
                                                    : 3'600;
        if (length >= unit_s && floor(stretch.begin, {unit, 1}, zone) == stretch.begin) return unit;
    }
    return Unit::minute;
}

// The unit that the upper line names for ticks of a step: days stand under their month.
Step context_of(Step step) {
    switch (step.unit) {
        case Unit::second:
        case Unit::minute:
        case Unit::hour:
            return {Unit::day, 1};
        case Unit::day:
            return {Unit::month, 1};
        case Unit::month:
            return {Unit::year, 1};
        case Unit::year:
            break;
    }
    return {Unit::year, 0};
}

class Ticker {
public:
    Ticker(const TickInput& in, const TextMeasure& measure)
        : axis_(in.axis), zone_(in.zone), words_(in.words), measure_(measure), width_(in.axis.warp().width_px) {
        const std::string first = named(axis_.warp().extent.begin, {Unit::year, 1}, TickStyle::minor);
        year_room_px_ = std::max(label_room_px, width_of(first) + nearest_px + 1);
        names_ = style_of_names();
    }

    std::vector<Tick> run() {
        for (std::size_t i = 0; i < axis_.distinct_pieces(); ++i) add_piece(axis_.distinct_piece(i));
        add_contexts();
        return std::move(ticks_);
    }

private:
    void add(Instant at, Step step, double x) {
        Tick tick{.x = x, .at = at, .step = step, .label = named(at, step, TickStyle::minor)};
        tick.width = measure_.width(tick.label, Face::axis_strong);
        ticks_.push_back(std::move(tick));
    }

    std::string named(Instant at, Step step, TickStyle style) const {
        return format_tick(zone_.local(at), step, words_, style);
    }

    double width_of(const std::string& text) const {
        return static_cast<double>(measure_.width(text, Face::axis_strong));
    }

    // Whether a label at x is far enough from the one before it.
    bool is_free(double x) const {
        return ticks_.empty() || x >= ticks_.back().x + static_cast<double>(ticks_.back().width) + nearest_px;
    }

    void add_piece(const Axis::Piece& piece) {
        if (piece.fold || piece.left > width_ || piece.right < -400) return;
        const Step step = step_for(piece.px_per_s, piece.finest, year_room_px_);
        add_start(piece, step);
        add_regular(piece, step);
    }

    Instant begin_of(const Axis::Piece& piece) const { return std::max(piece.begin, axis_.warp().extent.begin); }

    // A stretch without room for its own steps is named by the unit it begins.
    void add_start(const Axis::Piece& piece, Step step) {
        const Instant begin = begin_of(piece);
        const double x = axis_.x(begin);
        if (const auto of_start = start_step(piece, step); of_start && is_free(x)) add(begin, *of_start, x);
    }

    std::optional<Step> start_step(const Axis::Piece& piece, Step step) const {
        const Instant begin = begin_of(piece);
        const Step unit{unit_of({begin, piece.end}, zone_), 1};
        if (!piece.stop || floor(begin, unit, zone_) != begin) return std::nullopt;
        return floor(begin, step, zone_) == begin && next(begin, step, zone_) < piece.end ? step : unit;
    }

    // Names of months are all long or all short on one axis, wherever it is panned. They are long where the tightest
    // run of ticks has room: that is the first one, which may begin late in its month. Of stretches at rates of their
    // own some is too short for long names, and a stretch that begins with the short name of a month wants no others.
    TickStyle style_of_names() const {
        const Axis::Piece piece = axis_.distinct_piece(0);
        const Step step = step_for(piece.px_per_s, piece.finest, year_room_px_), context = context_of(step);
        const auto of_start = start_step(piece, step);
        if (axis_.distinct_pieces() > 1 || (of_start && *of_start != step)) return TickStyle::brief;
        if (context.count == 0) return TickStyle::major;
        const Instant begin = axis_.at(axis_.x(axis_.warp().extent.begin) - 1);
        const auto first_from = [&](Instant at) {
            const Instant tick = floor(at, step, zone_);
            return tick < at ? next(tick, step, zone_) : tick;
        };
        const Instant first = first_from(begin), named_at = floor(first, context, zone_);
        const double room = axis_.x(first_from(next(named_at, context, zone_))) - axis_.x(first) - context_gap_px;
        return width_of(named(named_at, context, TickStyle::major)) <= room ? TickStyle::major : TickStyle::brief;
    }

    // Long ago the label of a year is a rounded one, which several ticks would share: it stands at the first of them.
    bool is_told_before(Instant at, Step step) const {
        const auto told = [&](Instant t) { return named(floor(t, step, zone_), step, TickStyle::minor); };
        return step.unit == Unit::year && civil(at).year < -9'998 && told(at) == told(saturating_add(at, -1));
    }

    void add_regular(const Axis::Piece& piece, Step step) {
        const double from = std::max({piece.left, -400.0, axis_.x(axis_.warp().extent.begin) - 1});
        const double to = std::min({piece.right, width_ + 1, axis_.x(axis_.warp().extent.end) - 1});
        if (to <= from) return;
        Instant at = floor(axis_.at(from), step, zone_);
        for (int guard = 0; guard < 400; ++guard, at = next(at, step, zone_)) {
            if (at == distant_future || at >= piece.end) break;
            const double x = axis_.x(at);
            if (x > to) break;
            if (at <= piece.begin || x < from - 1 || !is_free(x) || is_told_before(at, step)) continue;
            add(at, step, x);
            if (x + static_cast<double>(ticks_.back().width) > piece.right - nearest_px) ticks_.pop_back();
        }
    }

    // One name above each run of ticks that share it. It stays at the left edge while the run is in view.
    void add_contexts() {
        double free_from = -1e9;
        for (std::size_t i = 0; i < ticks_.size();) {
            const Step context = context_of(ticks_[i].step);
            std::size_t end = i + 1;
            const auto same = [&](const Tick& t) {
                return context_of(t.step) == context &&
                       (context.count == 0 || floor(t.at, context, zone_) == floor(ticks_[i].at, context, zone_));
            };
            while (end < ticks_.size() && same(ticks_[end])) ++end;
            if (context.count != 0) place_context(i, end, context, free_from);
            i = end;
        }
        const auto is_unseen = [](const Tick& t) {
            return t.label.empty() || (t.x + static_cast<double>(t.width) < -300 && t.context.empty());
        };
        std::erase_if(ticks_, is_unseen);
    }

    void place_context(std::size_t i, std::size_t end, Step context, double& free_from) {
        Tick& first = ticks_[i];
        std::string name = named(floor(first.at, context, zone_), context, names_);
        const double width = width_of(name);
        const double run_end = end < ticks_.size() ? ticks_[end].x - context_gap_px : 1e9;
        const double x = std::min(std::max(first.x, 0.0), std::max(first.x, run_end - width));
        if (x < free_from) {  // a "Thu 23" under the name of another month would say something false: no tick at all
            for (std::size_t k = i; k < end; ++k) ticks_[k].label.clear();
            return;
        }
        first.context = std::move(name);
        first.context_x = x;
        free_from = x + width + context_gap_px;
    }

    const Axis& axis_;
    const TimeZone& zone_;
    const Words& words_;
    const TextMeasure& measure_;
    double width_, year_room_px_;
    TickStyle names_;
    std::vector<Tick> ticks_;
};

}  // namespace

std::vector<Tick> ticks(const TickInput& in, const TextMeasure& measure) { return Ticker(in, measure).run(); }

Unit unit_shown(const Axis& axis, Instant t) { return step_for(axis.px_per_s(t), axis.finest(t)).unit; }

Unit unit_of(Precision known) {
    return known <= Precision::year     ? Unit::year
           : known <= Precision::month  ? Unit::month
           : known == Precision::day    ? Unit::day
           : known == Precision::hour   ? Unit::hour
           : known == Precision::minute ? Unit::minute
                                        : Unit::second;
}

std::string range_text(const TickInput& in, const TimeRange& range, Unit finest) {
    const auto named = [&](Instant at) {
        const Step step{std::max(finest, unit_shown(in.axis, at)), 1};
        return format_tick(in.zone.local(at), step, in.words, TickStyle::major);
    };
    const std::string begin = named(range.begin), end = named(range.end);
    return begin == end ? begin : begin + " – " + end;
}

}  // namespace demarche
