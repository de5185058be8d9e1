// Time that runs down: thin columns for the parties, a meeting is a horizontal, the words stand at the right.
#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "layout/arrange_down.h"
#include "layout/drawing.h"
#include "layout/text_lines.h"

namespace demarche {
namespace {

constexpr float first_line_px = 17;  // from a row's top to the middle of its title's first line and of its marks
constexpr float first_promise_px = 18, last_promise_px = 22;  // from the left edge, and before the words
constexpr float least_apart_px = 22, least_strip_px = 8;      // of the last steps and stances
constexpr float thick_px = 5, small_px = 3;

// A place of the drawing, px below its header, on the canvas.
float on_canvas(const Drawing& d, float y) { return d.arranged().header + y - d.scene.top; }
float row_y(const Drawing& d, const DownRow& row) { return on_canvas(d, row.top); }

void horizontal(Drawing& d, float y, Ends x, Line like) {
    if (x.to - x.from < 1) return;
    like.from = {x.from, y};
    like.to = {x.to, y};
    d.add(like);
}

// Draws lines of text, one below the other; `baseline` is that of the first line.
void draw_text(Drawing& d, const std::vector<std::string>& lines, float baseline, TextStyle style) {
    for (const std::string& line : lines) {
        d.text(line, style.face, {d.arranged().text_left, baseline}, ink(style.tone));
        baseline += line_px(style.face);
    }
}

float below_first_line(const std::vector<std::string>& lines, Face face) {
    return static_cast<float>(lines.size() - 1) * line_px(face);
}

void columns(Drawing& d, float from, float to) {
    if (to < 0 || from > d.plot.height) return;
    for (std::uint16_t lane = 0; lane < d.arranged().lanes.size(); ++lane) {
        const float x = column_x(d.arranged(), lane);
        d.add(Line{.from = {x, from},
                   .to = {x, to},
                   .ink = lane_ink(d.arranged().lanes[lane].color, Tone::lane_soft),
                   .width = 2});
    }
}

float fold_y(const Drawing& d, const DownRow& row) { return std::round(row_y(d, row) + row.height / 2); }

// The columns run through, but for the stretches that are left out.
void draw_columns(Drawing& d) {
    d.begin(ShapeRole::lane);
    float from = on_canvas(d, -4);
    for (const DownRow& row : d.arranged().rows) {
        if (row.kind != DownRow::Kind::fold) continue;
        columns(d, from, fold_y(d, row) - slit_px / 2);
        from = fold_y(d, row) + slit_px / 2;
    }
    columns(d, from, on_canvas(d, d.arranged().time_end));
}

void draw_fold(Drawing& d, const DownRow& row) {
    d.begin(ShapeRole::fold);
    const float y = fold_y(d, row);
    const float baseline = y + baseline_px(Face::caption) - below_first_line(row.lines, Face::caption) / 2;
    for (const float side : {-slit_px / 2, slit_px / 2})
        horizontal(d, y + side, {12, d.arranged().text_left - 16}, {.ink = ink(Tone::fold)});
    draw_text(d, row.lines, baseline, {Face::caption, Tone::muted});
}

void draw_heading(Drawing& d, const DownRow& row) {
    d.begin(ShapeRole::axis);
    const float last_baseline = row_y(d, row) + row.height - 12;
    draw_text(d, row.lines, last_baseline - below_first_line(row.lines, Face::lane), {Face::lane, Tone::text});
}

// The name of an era on a band of its own, where the era begins to be told.
void draw_era_row(Drawing& d, const DownRow& row) {
    d.begin(ShapeRole::era);
    const Rect band{0, row_y(d, row) + 3, d.arranged().size.width, row.height - 6};
    d.add(Box{.rect = band, .fill = ink(Tone::highlight)});
    const float first = band.y + band.height / 2 - below_first_line(row.lines, Face::axis) / 2;
    draw_text(d, row.lines, first + baseline_px(Face::axis), {Face::axis, Tone::muted});
}

// A thin line through all columns; its word stands among the words.
void draw_today_row(Drawing& d, const DownRow& row) {
    d.begin(ShapeRole::today);
    const Arrangement& a = d.arranged();
    const float y = std::round(row_y(d, row) + row.height / 2);
    const float word = d.in.measure.width(row.lines.front(), Face::axis_strong);
    horizontal(d, y, {12, a.text_left - 8}, {.ink = ink(Tone::faint)});
    horizontal(d, y, {a.text_left + word + 8, a.size.width - 12}, {.ink = ink(Tone::faint)});
    d.text(row.lines.front(), Face::axis_strong, {a.text_left, y + baseline_px(Face::axis_strong)}, ink(Tone::text));
}

void draw_span(Drawing& d, const DownRow& row) {
    const float top = row_y(d, row) + first_line_px, bottom = on_canvas(d, row.reach);
    if (row.reach == 0 || top > d.plot.height || bottom < 0) return;
    d.begin(ShapeRole::mark, row.event);
    for (const std::uint32_t i : items_of(d.placement, row.event)) {
        const Item& item = d.arranged().items[i];
        if (item.part != Part::lead) continue;
        const float x = column_x(d.arranged(), item.lane);
        const float half = d.arranged().lanes[item.lane].collapsed ? 2 : 4;
        d.add(Box{.rect = {x - half, top, 2 * half, bottom - top},
                  .fill = lane_ink(item.color, Tone::lane_soft),
                  .stroke = lane_ink(item.color),
                  .radius = half});
    }
}

void draw_meeting(Drawing& d, const DownRow& row) {
    Connector connector{.at = row_y(d, row) + first_line_px};
    for (const std::uint32_t i : items_of(d.placement, row.event)) {
        const Item& item = d.arranged().items[i];
        connector.add(column_x(d.arranged(), item.lane), item.part);
    }
    const bool planned = d.timeline().brief(row.event).status != Status::held;
    draw_connector(d, row.event, connector,
                   {.ink = ink(planned ? Tone::muted : Tone::text),
                    .width = d.in.emphasis.selected == row.event ? thick_px : 1.6f,
                    .style = planned ? Stroke::dashed : Stroke::solid});
}

// The title of a row and its details, each in its role.
void draw_words(Drawing& d, const DownRow& row, std::array<ShapeRole, 2> roles) {
    const float baseline = row_y(d, row) + first_line_px + baseline_px(Face::title);
    d.begin(roles[0], row.event);
    draw_text(d, row.lines, baseline, {Face::title, Tone::text});
    d.begin(roles[1], row.event);
    draw_text(d, row.details, baseline + below_first_line(row.lines, Face::title) + line_px(Face::axis),
              {Face::axis, Tone::muted});
}

void draw_event(Drawing& d, const DownRow& row) {
    const Arrangement& a = d.arranged();
    const float top = row_y(d, row), y = top + first_line_px;
    if (raw(row.event) >= d.timeline().dated()) draw_undated_ring(d, row.event, {a.text_left - undated_side_px, y});
    for (const std::uint32_t i : items_of(d.placement, row.event)) {
        const Item& item = a.items[i];
        const float x = column_x(a, item.lane);
        draw_node(
            d,
            {.item = &item, .x = x, .y = y, .right = x, .radius = a.lanes[item.lane].collapsed ? small_px : mark_px});
        ++d.scene.marks;
    }
    draw_words(d, row, {ShapeRole::title, ShapeRole::caption});
    d.scene.targets.push_back({.rect = {0, top, a.size.width, row.height}, .event = row.event});
    ++d.scene.labels;
}

// Its line from left to right over the columns, each step as far from the next.
void draw_promise_row(Drawing& d, const DownRow& row) {
    const Arrangement& a = d.arranged();
    d.begin(ShapeRole::promise, row.event);
    const float top = row_y(d, row), left = first_promise_px, right = a.text_left - last_promise_px;
    PromiseLine line{.y = top + first_line_px, .end = right};
    const auto steps = std::span(a.bands.promises).subspan(row.first, row.count);
    const auto most = static_cast<std::size_t>(std::max(2.0f, (right - left) / least_apart_px));
    const auto drawn = steps.last(std::min(steps.size(), most));
    const float apart = (right - left) / static_cast<float>(drawn.size());
    for (const PromiseStep& step : drawn)
        line.points.push_back({step.event, step.standing, left + apart * static_cast<float>(line.points.size())});
    d.scene.targets.push_back({.rect = {0, top, a.size.width, row.height}, .event = row.event, .lane = no_lane});
    draw_promise_line(d, line);
    draw_words(d, row, {ShapeRole::promise, ShapeRole::promise});
}

// Its stances from left to right, equally long.
void draw_party_row(Drawing& d, const DownRow& row) {
    const Arrangement& a = d.arranged();
    d.begin(ShapeRole::stance, row.event);
    const float top = row_y(d, row), left = first_promise_px - mark_px, right = a.text_left - last_promise_px;
    const std::uint32_t count =
        std::min(row.count, static_cast<std::uint32_t>(std::max(2.0f, (right - left) / least_strip_px)));
    const float width = (right - left) / static_cast<float>(count), y = top + first_line_px;
    for (std::uint32_t i = 0; i < count; ++i)
        draw_strip(d, {left + static_cast<float>(i) * width, y - mark_px, width - 2, 2 * mark_px},
                   {a.bands.stances[row.first + row.count - count + i].stance});
    d.scene.targets.push_back({.rect = {0, top, a.size.width, row.height}, .event = row.event, .lane = no_lane});
    draw_words(d, row, {ShapeRole::stance, ShapeRole::stance});
}

void highlight(Drawing& d, const DownRow& row) {
    if (!d.is_emphasised(row.event)) return;
    d.begin(ShapeRole::ring, row.event);
    const bool selected = d.in.emphasis.selected == row.event, focused = d.in.emphasis.focused == row.event;
    d.add(Box{.rect = {6, row_y(d, row) - 1, d.arranged().size.width - 12, row.height},
              .fill = selected ? ink(Tone::highlight) : Ink{},
              .stroke = focused ? ink(Tone::muted) : Ink{},
              .radius = 8});
}

// A head that would overlap the one before it in its line is left out.
void draw_heads(Drawing& d) {
    const Arrangement& a = d.arranged();
    std::array<float, 2> free_from{};  // in each line
    std::size_t line = 0;
    d.begin(ShapeRole::lane_name);
    for (std::uint16_t lane = 0; lane < a.lanes.size(); ++lane) {
        if (a.lanes[lane].collapsed) continue;
        const std::string& head = a.lanes[lane].head;
        const float width = d.in.measure.width(head, Face::head), left = column_x(a, lane) - width / 2;
        if (left >= free_from[line]) {
            const float baseline = 13 + static_cast<float>(line) * head_line_px - d.scene.top;
            d.text(head, Face::head, {left, baseline}, lane_ink(a.lanes[lane].color));
            free_from[line] = left + width + 1;
        }
        if (a.header > heads_px) line = 1 - line;
    }
}

bool in_view(const Drawing& d, const DownRow& row) {
    return row_y(d, row) < d.plot.height + 40 && row_y(d, row) + row.height > -40;
}

}  // namespace

void draw_down(Drawing& d) {
    const auto& rows = d.arranged().rows;
    const auto each = [&](DownRow::Kind kind, auto draw) {
        for (const DownRow& row : rows)
            if (row.kind == kind && in_view(d, row)) draw(d, row);
    };
    using Kind = DownRow::Kind;
    d.begin(ShapeRole::lane);
    d.add(Clip{d.scene.plot});
    each(Kind::event, highlight);
    draw_columns(d);
    for (const DownRow& row : rows)
        if (row.kind == Kind::event) draw_span(d, row);
    each(Kind::fold, draw_fold);
    each(Kind::era, draw_era_row);
    each(Kind::today, draw_today_row);
    each(Kind::heading, draw_heading);
    each(Kind::event, draw_meeting);
    each(Kind::event, draw_event);
    each(Kind::promise, draw_promise_row);
    each(Kind::party, draw_party_row);
    draw_heads(d);
}

}  // namespace demarche
