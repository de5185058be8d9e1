// The lines of promises, with their words above them. Which words there are depends on the zoom alone, so that panning
// only moves them; a title stays in view while its line is there.
#include <algorithm>
#include <string>

#include "layout/arrange_lanes.h"
#include "layout/band_axis.h"
#include "layout/placement.h"
#include "model/phrases.h"
#include "model/promises.h"

namespace demarche {
namespace {

constexpr float word_gap_px = 14, beside_mark_px = 8;
constexpr float furthest_px = 40;    // of a name behind its mark
constexpr float least_name_px = 48;  // less of a step's name says nothing
constexpr double longest_title_px = 360;
constexpr float view_pad_px = 8;
constexpr float line_in_row_px = 22;

class PromisePlacer {
public:
    PromisePlacer(Placement& frame, std::span<const PromiseStep> steps) : frame_(frame), steps_(steps) {}

    PromiseLine run(float y) {
        line_.y = y;
        add_points();
        const double last = axis_.x(steps_.back().event);
        const double end = has_ended(steps_.back().standing) ? last : std::max(last, axis_.now());
        line_.end = on_canvas(end);
        name_state(end);
        name_title(end);
        name_steps();
        keep_title_in_view();
        return std::move(line_);
    }

private:
    float width(std::string_view text, Face face) const { return frame_.in.measure.width(text, face); }

    // A step whose date is not known as well as that of the promise may begin before it.
    void add_points() {
        for (const PromiseStep& step : steps_) {
            const float before = line_.points.empty() ? on_canvas(-1e9) : line_.points.back().x;
            line_.points.push_back({step.event, step.standing, std::max(before, on_canvas(axis_.x(step.event)))});
        }
    }

    // Behind the mark of an end where there is room, else above the end of the line.
    void name_state(double end) {
        const PromiseStep& step = steps_.back();
        std::string text(frame_.in.words[phrase(step.standing)]);
        const float wide = width(text, Face::label_strong);
        line_.state_behind = has_ended(step.standing) && end + beside_mark_px + wide <= axis_.edge();
        ends_at_ = line_.state_behind ? end : end - wide - word_gap_px;
        const double left = line_.state_behind ? end + beside_mark_px + 2 : end - wide;
        line_.state = {std::move(text), on_canvas(left), wide, step.event};
    }

    // At the begin of the line; before it where that is too short, but not before the whole picture.
    void name_title(double end) {
        const EventIndex first = steps_.front().event;
        const double begin = axis_.x(first) - mark_in_day_px, least = axis_.x(frame_.in.axis.warp().extent.begin);
        const double last =
            line_.state_behind ? std::max(end, std::min(axis_.edge(), begin + longest_title_px)) : ends_at_;
        const double room = std::min(std::max(last - begin, longest_title_px), last - least);
        const EventIndex promise = steps_.front().promise;
        std::string text = room < least_name_px
                               ? ""
                               : shortened(frame_.timeline().label(promise), Face::label_strong,
                                           static_cast<float>(std::min(room, longest_title_px)), frame_.in.measure);
        const float wide = width(text, Face::label_strong);
        home_ = std::max(least, std::min(begin, last - wide));
        line_.title = {std::move(text), on_canvas(home_), wide, promise};
    }

    // To the right of their marks, where the words before them and the next mark leave room.
    void name_steps() {
        double free_from = home_ + line_.title.width + word_gap_px;
        for (std::size_t i = 1; i < line_.points.size(); ++i) {
            const EventIndex e = line_.points[i].event;
            const double mark = axis_.x(e), left = std::max(mark + beside_mark_px, free_from);
            double room = ends_at_ - left;
            if (line_.state_behind && i + 1 == line_.points.size()) room = 0;  // its state says it
            if (i + 1 < line_.points.size())
                room = std::min(room, axis_.x(line_.points[i + 1].event) + beside_mark_px - word_gap_px - left);
            if (left > mark + furthest_px || room < least_name_px) continue;
            std::string text =
                shortened(frame_.timeline().label(e), Face::label, static_cast<float>(room), frame_.in.measure);
            const float wide = width(text, Face::label);
            line_.names.push_back({std::move(text), on_canvas(left), wide, e});
            free_from = left + wide + word_gap_px;
        }
    }

    // As the head of a section: a name that comes pushes it out of view, after a name that goes it stands again where
    // there is room.
    void keep_title_in_view() {
        const float edge = frame_.plot.x + view_pad_px;
        BandText& title = line_.title;
        if (title.left >= edge) return;
        float left = edge;
        float room_to = on_canvas(ends_at_);
        for (const BandText& name : line_.names) {
            if (name.left > edge) {
                room_to = std::min(room_to, name.left - word_gap_px);
                break;
            }
            left = std::max(left, name.left + name.width + word_gap_px);
        }
        if (left > edge && left + title.width > room_to)
            title.text.clear();
        else
            title.left = std::max(title.left, std::min(left, room_to - title.width));
    }

    Placement& frame_;
    BandAxis axis_{frame_};
    std::span<const PromiseStep> steps_;
    PromiseLine line_;
    double home_ = 0;     // of the title
    double ends_at_ = 0;  // the words above the line
};

}  // namespace

void place_promises(Placement& frame) {
    const Arrangement& a = frame.arranged();
    if (!a.bands[BandKind::promises].open) return;
    float y = first_line_y(a, BandKind::promises) + line_in_row_px;
    for_promises(a.bands.promises, [&](std::span<const PromiseStep> steps) {
        frame.promises.push_back(PromisePlacer(frame, steps).run(y));
        y += promise_px;
    });
}

}  // namespace demarche
