// The labels and marks of a scene, and the guarantees that hold for every scene.
#pragma once

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "layout/scene.h"
#include "layout/seen_events.h"

namespace demarche {

// Words among the marks: an event's title or a caption; where time runs down also headings and dates.
struct SeenLabel {
    std::string text{};
    Face face{};
    Vec2 at{};  // left end of the baseline
    Rect rect{};
    bool halo = false;
    EventIndex event = no_event;
};

// A node, or a bar.
struct SeenMark {
    Rect rect{};
    bool is_bar = false;
    bool is_vague = false;  // a bar of which only a part is known
    EventIndex event = no_event;
};

struct Seen {
    bool runs_down = false;
    Rect area{};  // where labels and marks stand
    std::vector<SeenLabel> labels{};
    std::vector<SeenMark> marks{};
};

inline bool is_label(ShapeRole role, bool runs_down) {
    if (role == ShapeRole::title || role == ShapeRole::caption || role == ShapeRole::detail) return true;
    return runs_down && (role == ShapeRole::axis || role == ShapeRole::fold || role == ShapeRole::today);
}

inline void see_label(Seen& seen, const Text& text, EventIndex event) {
    const float em = style_of(text.face).size_px;
    seen.labels.push_back({.text = text.value,
                           .face = text.face,
                           .at = text.at,
                           .rect = {text.at.x, text.at.y - em * 0.8f, text.width, em},
                           .halo = text.halo,
                           .event = event});
}

// A mark is a box, or discs of one centre. The soft end of a vague date is larger than its mark.
inline void see_mark(Seen& seen, const Shape& shape, EventIndex event) {
    if (const auto* box = std::get_if<Box>(&shape))
        seen.marks.push_back(
            {.rect = box->rect, .is_bar = true, .is_vague = box->style == Stroke::dashed, .event = event});
    const auto* disc = std::get_if<Disc>(&shape);
    if (!disc) return;
    const Rect rect{disc->center.x - 4, disc->center.y - 4, 8, 8};
    if (seen.marks.empty() || seen.marks.back().rect != rect) seen.marks.push_back({.rect = rect, .event = event});
}

inline Seen seen_in(const Scene& scene) {
    const bool runs_down = scene.plot.y == 0;  // else the axis is above
    Seen seen{.runs_down = runs_down, .area = scene.plot};
    for (std::size_t i = 0; i < scene.shapes.size(); ++i) {
        const Meaning& meaning = meaning_of(scene, i);
        const auto* text = std::get_if<Text>(&scene.shapes[i]);
        if (text && is_label(meaning.role, runs_down)) see_label(seen, *text, meaning.event);
        if (meaning.role == ShapeRole::mark) see_mark(seen, scene.shapes[i], meaning.event);
    }
    return seen;
}

inline bool is_event_title(const SeenLabel& label) {
    return label.face == Face::label || label.face == Face::label_strong || label.face == Face::title;
}

// Counts what a property test saw: one that saw no title has held nothing.
struct Tally {
    std::size_t scenes = 0, titles = 0, marks = 0;

    void add(const Seen& seen) {
        ++scenes;
        titles += static_cast<std::size_t>(std::ranges::count_if(seen.labels, is_event_title));
        marks += seen.marks.size();
    }
};

inline std::size_t overlaps(const std::vector<Rect>& rects) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < rects.size(); ++i)
        for (std::size_t k = i + 1; k < rects.size(); ++k) count += rects[i].overlaps(rects[k]);
    return count;
}

// Guarantee: no two labels overlap. How many pairs do.
inline std::size_t overlapping_labels(const Seen& seen) {
    std::vector<Rect> rects;
    rects.reserve(seen.labels.size());
    for (const SeenLabel& label : seen.labels) rects.push_back(label.rect);
    return overlaps(rects);
}
inline std::size_t overlapping_labels(const Scene& scene) { return overlapping_labels(seen_in(scene)); }

// Whether a label stands in a bar, as that of a span does; beside the view both are cut off. Where a bar is only as
// much as is known of a date, the label begins in it.
inline bool stands_in(const Rect& label, const SeenMark& mark, const Rect& area) {
    const Rect& bar = mark.rect;
    const bool begins = label.x >= bar.x || bar.x < area.x;
    return begins &&
           (label.right() <= bar.right() || bar.right() > area.right() || (mark.is_vague && label.x <= bar.x + 8));
}

inline bool covers(const Rect& line, const SeenMark& mark, const Seen& seen) {
    const Rect label{line.x, line.y + 1.5f, line.width, line.height - 3};  // as high as its letters
    if (!label.overlaps(mark.rect)) return false;
    if (!mark.is_bar) return true;
    return mark.rect.right() > seen.area.x && (seen.runs_down || !stands_in(label, mark, seen.area));
}

// Guarantee: no label covers the mark of another event. How many marks these labels cover.
inline std::size_t covered_marks(const Seen& seen, const std::vector<SeenLabel>& labels) {
    return static_cast<std::size_t>(std::ranges::count_if(seen.marks, [&](const SeenMark& mark) {
        return std::ranges::any_of(labels, [&](const SeenLabel& label) { return covers(label.rect, mark, seen); });
    }));
}
inline std::size_t covered_marks(const Seen& seen) { return covered_marks(seen, seen.labels); }

// Guarantee, where time runs down: every word stands on the canvas. How many reach beyond its sides.
inline std::size_t cut_labels(const Seen& seen) {
    return static_cast<std::size_t>(std::ranges::count_if(seen.labels, [&](const SeenLabel& label) {
        return seen.runs_down && (label.rect.x < seen.area.x || label.rect.right() > seen.area.right());
    }));
}

// An event's title as it is drawn; one in a bar slides along in it.
struct SeenTitle {
    std::string text;
    float x = 0, y = 0, width = 0;
    bool slides = false;
    float right() const { return x + width; }
    bool operator==(const SeenTitle&) const = default;
};

// A title of several lines is one.
inline std::vector<SeenTitle> titles_in(const Scene& scene) {
    std::vector<SeenTitle> titles;
    EventIndex last = no_event;
    for (const SeenLabel& label : seen_in(scene).labels) {
        if (!is_event_title(label)) continue;
        if (label.event == last && last != no_event) {
            titles.back().text.append(" ").append(label.text);
            titles.back().width = std::max(titles.back().width, label.rect.width);
        } else
            titles.push_back({label.text, label.at.x, label.at.y, label.rect.width, !label.halo});
        last = label.event;
    }
    return titles;
}

inline const SeenTitle* find(const std::vector<SeenTitle>& seen, const std::string& text) {
    const auto at = std::find_if(seen.begin(), seen.end(), [&](const SeenTitle& t) { return t.text == text; });
    return at == seen.end() ? nullptr : &*at;
}

// A title as it is drawn, whole or cut off.
inline bool is_title(std::string_view text, std::string_view title) {
    return text == title || (text.ends_with("…") && title.starts_with(text.substr(0, 12)));
}

inline bool says(const Scene& scene, std::string_view title) {
    const auto is_it = [&](const Shape& shape) {
        const auto* text = std::get_if<Text>(&shape);
        return text && is_title(text->value, title);
    };
    return std::ranges::any_of(scene.shapes, is_it) ||
           std::ranges::any_of(titles_in(scene), [&](const SeenTitle& t) { return is_title(t.text, title); });
}

}  // namespace demarche
