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
constexpr float dot_px = 2.5f, plate_px = 4;

// The rectangles of a tick's two words.
std::array<Rect, 2> words_of_tick(const Placement& frame, const Tick& tick) {
    const auto at = [&](double x, float baseline, float width) {
        return Rect{frame.plot.x + static_cast<float>(x) + 4, baseline - 10, width, 13};
    };
    const float context = tick.context.empty() ? 0 : frame.in.measure.width(tick.context, Face::axis_strong);
    return {at(tick.x, lower_line_px, tick.width), at(tick.context_x, upper_line_px, context)};
}

bool covers(const Rect& word, const Rect& other) {
    return other.width > 0 && Rect{word.x - 9, word.y, word.width + 18, word.height}.overlaps(other);
}

// The first place for a word that overlaps no word of a tick: at one of these x, on the lower line first.
std::optional<Vec2> place_word(const Placement& frame, std::span<const float> lefts, float width) {
    for (const float baseline : {lower_line_px, upper_line_px})
        for (const float left : lefts) {
            const Rect place{left, baseline - 10, width, 13};
            if (std::none_of(frame.ticks.begin(), frame.ticks.end(), [&](const Tick& tick) {
                    const auto words = words_of_tick(frame, tick);
                    return covers(place, words[0]) || covers(place, words[1]);
                }))
                return Vec2{left, baseline};
        }
    return std::nullopt;
}

// Without a free place, the names of single ticks are left out.
Vec2 take_place(Placement& frame, float left, float width) {
    for (Tick& tick : frame.ticks)
        if (covers({left, lower_line_px - 10, width, 13}, words_of_tick(frame, tick)[0])) tick.label.clear();
    return {left, lower_line_px};
}

bool is_folded(const Axis& axis, Instant at) {
    for (std::size_t i = 0; i < axis.pieces(); ++i)
        if (const Axis::Piece piece = axis.piece(i); piece.fold && at >= piece.begin && at < piece.end) return true;
    return false;
}

}  // namespace

// Like every date, it is at the begin of its day. In a fold no place is exact, so it is only a word over the fold.
void place_today(Placement& frame) {
    const TimeRange extent = frame.arranged().warp->extent;
    if (!frame.in.today || *frame.in.today < extent.begin || *frame.in.today >= extent.end) return;
    const Instant day = floor(*frame.in.today, {Unit::day, 1}, frame.timeline().zone());
    const float x = frame.x_at(day);
    if (x < frame.plot.x - 60 || x > frame.plot.right() + 60) return;
    const float width = frame.in.measure.width(frame.in.words[Word::today], Face::axis_strong);
    const bool folded = is_folded(frame.in.axis, day);
    const std::array lefts{x - width / 2, x + beside_px, x - beside_px - width};
    auto word = place_word(frame, std::span(lefts).subspan(folded ? 0 : 1), width);
    if (!word) word = take_place(frame, lefts[folded ? 0 : 1], width);
    frame.today = {.x = x, .word = *word, .folded = folded};
}

void draw_today(Drawing& d) {
    const auto& today = d.placement.today;
    if (!today) return;
    if (!today->folded) {
        const float bottom = lines_bottom(d);
        d.add(Line{.from = {today->x, today->word.y - 10}, .to = {today->x, bottom}, .ink = ink(Tone::faint)});
    }
    d.add(Disc{.center = {today->x, rule_px}, .radius = dot_px, .fill = ink(Tone::text)});
    // On a plate of its own, it is not read as a part of the date beside it.
    const std::string_view word = d.in.words[Word::today];
    const float width = d.in.measure.width(word, Face::axis_strong);
    d.add(Box{.rect = {today->word.x - plate_px, today->word.y - 10, width + 2 * plate_px, 13},
              .fill = ink(Tone::text),
              .radius = 3});
    d.text(word, Face::axis_strong, today->word, ink(Tone::paper));
}

}  // namespace demarche
