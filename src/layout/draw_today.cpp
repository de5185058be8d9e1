// Today: a thin line through the lanes at the date of the reader's clock, with its word at the axis.
#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "layout/drawing.h"
#include "time/calendar.h"

namespace demarche {
namespace {

constexpr float beside_px = 4;  // from the line to the word, as of a tick
constexpr float dot_px = 2.5f;

// The rectangles of a tick's two words.
std::array<Rect, 2> words_of_tick(const Drawing& d, const Tick& tick) {
    const auto at = [&](double x, float baseline, float width) {
        return Rect{d.plot.x + static_cast<float>(x) + 4, baseline - 10, width, 13};
    };
    const float context = tick.context.empty() ? 0 : d.in.measure.width(tick.context, Face::axis_strong);
    return {at(tick.x, lower_line_px, tick.label.empty() ? 0 : tick.width), at(tick.context_x, upper_line_px, context)};
}

bool covers(const Rect& word, const Rect& other) {
    return other.width > 0 && Rect{word.x - 9, word.y, word.width + 18, word.height}.overlaps(other);
}

// The first place for a word that overlaps no word of a tick: at one of these x, on the lower line first.
std::optional<Vec2> place_word(const Drawing& d, std::span<const float> lefts, float width) {
    for (const float baseline : {lower_line_px, upper_line_px})
        for (const float left : lefts) {
            const Rect place{left, baseline - 10, width, 13};
            if (std::none_of(d.ticks.begin(), d.ticks.end(), [&](const Tick& tick) {
                    const auto words = words_of_tick(d, tick);
                    return covers(place, words[0]) || covers(place, words[1]);
                }))
                return Vec2{left, baseline};
        }
    return std::nullopt;
}

// Without a free place, the names of single ticks are left out.
Vec2 take_place(Drawing& d, float left, float width) {
    for (Tick& tick : d.ticks)
        if (covers({left, lower_line_px - 10, width, 13}, words_of_tick(d, tick)[0])) tick.label.clear();
    return {left, lower_line_px};
}

bool is_folded(const Axis& axis, Instant at) {
    for (std::size_t i = 0; i < axis.pieces(); ++i)
        if (const Axis::Piece piece = axis.piece(i); piece.fold && at >= piece.begin && at < piece.end) return true;
    return false;
}

}  // namespace

// Like every date, it is at the begin of its day. In a fold no place is exact, so it is only a word over the fold.
void draw_today(Drawing& d) {
    const TimeRange extent = d.arranged().warp->extent;
    if (!d.in.today || *d.in.today < extent.begin || *d.in.today >= extent.end) return;
    const Instant day = floor(*d.in.today, {Unit::day, 1}, d.timeline().zone());
    const float x = d.x_at(day);
    if (x < d.plot.x - 60 || x > d.plot.right() + 60) return;
    const std::string_view word = d.in.words[Word::today];
    const float width = d.in.measure.width(word, Face::axis_strong);
    const bool folded = is_folded(d.in.axis, day);
    const std::array lefts{x - width / 2, x + beside_px, x - beside_px - width};
    auto place = place_word(d, std::span(lefts).subspan(folded ? 0 : 1), width);
    if (!place) place = take_place(d, lefts[folded ? 0 : 1], width);
    if (!folded) {
        const float bottom = std::min(d.plot.bottom(), d.lane_y(d.arranged().lanes_height));
        d.add(Line{.from = {x, place->y - 10}, .to = {x, bottom}, .ink = ink(Tone::faint)});
    }
    d.add(Disc{.center = {x, rule_px}, .radius = dot_px, .fill = ink(Tone::text)});
    d.text(word, Face::axis_strong, *place, ink(Tone::text));
}

}  // namespace demarche
