// Tips above everything. That of a bin: how many events, when, of which kinds, and the most important titles. That of
// an event that is pointed at or has the focus: its title, date and parties; it stays while the pointer moves onto it.
#include <algorithm>
#include <cmath>

#include "base/order.h"
#include "base/text.h"
#include "layout/arrange_lanes.h"
#include "layout/card.h"
#include "layout/drawing.h"
#include "layout/text_lines.h"
#include "layout/ticks.h"
#include "model/phrases.h"

namespace demarche {
namespace {

constexpr float most_px = 320, tip_line_px = 17, pad_px = 8, gap_px = 6, edge_px = 4;
constexpr std::size_t most_kinds = 3, most_titles = 3, most_title_lines = 2, most_party_lines = 2;

// "999", "3.2k", "1M"
std::string rounded_count(std::uint32_t n, const Words& words) {
    if (n < 1'000) return decimal(n);
    const bool millions = n >= 1'000'000;
    std::string text;
    append_fixed(text, n / (millions ? 1e6 : 1e3), n < (millions ? 10'000'000u : 10'000u) ? 1 : 0);
    if (const std::size_t point = text.find('.'); point != std::string::npos)
        text.replace(point, 1, words[Word::number_decimal]);
    return fill(words[millions ? Word::count_millions : Word::count_thousands], {{"n", text}});
}

std::string headline(const Drawing& d, const TipCluster& cluster) {
    Unit known = Unit::second;  // the least exact precision of all
    for (const EventIndex e : cluster.sample) known = std::max(known, unit_of(d.timeline().brief(e).precision));
    const std::string range = range_text({d.in.axis, d.timeline().zone(), d.in.words}, cluster.range, known);
    const Slot slots[]{{"range", range}};
    return d.in.words.counted(Word::tip, {cluster.count}, slots);
}

// "12 consult, 6 agree, 5 others". For a sample the numbers are estimates. Empty where all are of one kind.
std::string kinds_line(const Drawing& d, const TipCluster& cluster) {
    std::vector<std::uint32_t> counts(words_of<EventKind>().size());
    for (const EventIndex e : cluster.sample) ++counts[static_cast<std::size_t>(d.timeline().brief(e).kind)];
    const auto order =
        sorted_positions(counts.size(), [&](std::uint32_t a, std::uint32_t b) { return counts[a] > counts[b]; });
    std::string text;
    if (counts[order[1]] == 0) return text;
    const Words& words = d.in.words;
    std::uint32_t left = cluster.count;
    const double of_all = static_cast<double>(cluster.count) / static_cast<double>(cluster.sample.size());
    for (std::size_t i = 0; i <= most_kinds && left > 0 && counts[order[i]] > 0; ++i) {
        const auto scaled = static_cast<std::uint32_t>(std::lround(counts[order[i]] * of_all));
        const std::uint32_t n = i == most_kinds ? left : std::min(left, scaled);
        const std::string count = (of_all > 1 ? "≈ " : "") + rounded_count(n, words);
        const std::string_view kind = words.nth(phrase(static_cast<EventKind>(order[i])), 0);
        text.append(text.empty() ? "" : ", ");
        text += fill(words[i == most_kinds ? Word::tip_others : Word::tip_kind], {{"count", count}, {"kind", kind}});
        left -= n;
    }
    return text;
}

using Lines = std::vector<CardLine>;

void add(Lines& lines, const std::vector<std::string>& texts, Face face, Tone tone = Tone::text) {
    for (const std::string& text : texts) lines.push_back({text, face, tone});
}

Lines lines_of(const Drawing& d, const TipCluster& cluster) {
    Lines lines{{headline(d, cluster), Face::label_strong, Tone::text}};
    if (const std::string kinds = kinds_line(d, cluster); !kinds.empty()) add(lines, {kinds}, Face::label);
    const auto importance = [&](std::uint32_t i) { return d.timeline().importance(cluster.sample[i]); };
    const auto foremost = sorted_positions(
        cluster.sample.size(), [&](std::uint32_t a, std::uint32_t b) { return importance(a) > importance(b); });
    for (std::size_t i = 0; i < std::min(most_titles, foremost.size()); ++i)
        add(lines, {shortened(d.timeline().title(cluster.sample[foremost[i]]), Face::label, most_px, d.in.measure)},
            Face::label);
    return lines;
}

// "Russia, United States": those who were there, or those who were not.
template <bool absent>
std::string parties(const Timeline& timeline, EventIndex e) {
    std::string names;
    for (const Presence& each : timeline.presences(e))
        if ((each.part == Part::absent) == absent)
            names.append(names.empty() ? "" : ", ").append(timeline[each.party].name);
    return names;
}

Lines lines_of(const Drawing& d, EventIndex e) {
    const Timeline& timeline = d.timeline();
    const Room room{most_px, d.in.measure};
    Lines lines;
    add(lines, wrapped(timeline.title(e), {Face::label_strong, most_title_lines}, room), Face::label_strong);
    if (const Event event = timeline.event(e); event.date)  // those in the tray have none
        add(lines, when_and_where(event, {timeline.zone(), d.in.words}, room), Face::axis, Tone::muted);
    const std::string there = parties<false>(timeline, e), absent = parties<true>(timeline, e);
    if (!there.empty()) add(lines, wrapped(there, {Face::axis, most_party_lines}, room), Face::axis);
    if (absent.empty()) return lines;
    const std::string told = std::string(d.in.words[Word::legend_absent]) + ": " + absent;
    add(lines, wrapped(told, {Face::axis, most_party_lines}, room), Face::axis);
    return lines;
}

// The plate with the lines, above what it is about or below.
Rect draw_plate(Drawing& d, const Rect& over, const Lines& lines) {
    Rect plate{.height = static_cast<float>(lines.size()) * tip_line_px + 2 * pad_px - 3};
    for (const CardLine& line : lines)
        plate.width = std::max(plate.width, d.in.measure.width(line.text, line.face) + 2 * pad_px);
    const float most_left = std::max(edge_px, d.scene.size.width - plate.width - edge_px);
    plate.x = std::round(std::clamp(over.x + (over.width - plate.width) / 2, edge_px, most_left));
    plate.y = std::round(over.y - gap_px - plate.height);
    const float lowest = std::max(edge_px, d.scene.size.height - plate.height - edge_px);
    if (plate.y < edge_px) plate.y = std::round(std::min(over.bottom() + gap_px, lowest));
    d.add(Box{.rect = plate, .fill = ink(Tone::paper), .stroke = ink(Tone::muted), .radius = 6});
    float middle = plate.y + pad_px + tip_line_px / 2 - 1;
    for (const auto& [text, face, tone] : lines) {
        d.text(text, face, {plate.x + pad_px, middle + baseline_px(face)}, ink(tone));
        middle += tip_line_px;
    }
    return plate;
}

// The pointer loses it on no pixel of the way from what it is about.
Rect reach_of(Rect plate, const Rect& over) {
    if (plate.y < over.y) plate.height = over.y - plate.y;
    return plate;
}

void draw_cluster_tip(Drawing& d, const TipCluster& cluster) {
    const auto of_it = std::ranges::find_if(d.scene.targets, [&](const Target& target) {
        return target.count > 1 && target.lane == cluster.lane && target.range == cluster.range;
    });
    if (of_it == d.scene.targets.end()) return;
    const Lines lines = lines_of(d, cluster);
    d.scene.tip_plate = reach_of(draw_plate(d, cluster.rect, lines), cluster.rect);
    d.scene.tip_target = static_cast<std::uint32_t>(of_it - d.scene.targets.begin());
    for (const CardLine& line : lines) d.scene.tip.append(d.scene.tip.empty() ? "" : "\n").append(line.text);
}

// The mark of an event in the lane that is pointed at, else where it leads.
const Placed* mark_of(const Drawing& d, EventIndex e) {
    const Placed* found = nullptr;
    for (const Placed& p : d.placement.placed) {
        if (p.item->event != e) continue;
        if (!found || p.item->lane == d.in.emphasis.hovered_lane || (p.item->leads() && d.in.emphasis.hovered != e))
            found = &p;
    }
    return found;
}

// What stands for the event in a band or in the tray.
std::optional<Target> beside_lanes(const Drawing& d, EventIndex e) {
    const auto is_it = [&](const Target& target) { return target.event == e && target.lane == no_lane; };
    const auto found = std::ranges::find_if(d.scene.targets, is_it);
    return found == d.scene.targets.end() ? std::nullopt : std::optional(*found);
}

// That, where the reader points at it or there is no mark; else the mark with its label.
std::optional<Target> place_of(const Drawing& d, EventIndex e) {
    const Placed* mark = mark_of(d, e);
    const Emphasis& now = d.in.emphasis;
    if (!mark || (now.hovered == e && now.hovered_lane == no_lane))
        if (const auto place = beside_lanes(d, e); place || !mark) return place;
    const float reach = std::max(mark->radius, label_line_px / 2);
    const float left = std::max(mark->x, d.plot.x) - reach;
    const float bottom = std::max(mark->y + reach, mark->labelled ? label_rect(*mark).bottom() : 0.0f);
    const Rect rect{left, mark->y - reach, mark->right - left + reach, bottom - mark->y + reach};
    return Target{.rect = rect, .event = e, .lane = mark->item->lane};
}

void draw_event_tip(Drawing& d, EventIndex e) {
    std::optional<Target> place = place_of(d, e);
    if (!place) return;
    place->rect.width = std::min(place->rect.width, most_px);
    place->rect = reach_of(draw_plate(d, place->rect, lines_of(d, e)), place->rect);
    d.scene.tip_of = e;
    d.scene.targets.push_back(*place);
}

}  // namespace

std::optional<EventIndex> tip_of(const Emphasis& emphasis) {
    const auto e = emphasis.hovered ? emphasis.hovered : emphasis.focused;
    return e == emphasis.selected || e == emphasis.dismissed ? std::nullopt : e;
}

std::optional<EventIndex> bin_with_tip(const Emphasis& emphasis) {
    const auto e = emphasis.hovered_cluster ? emphasis.hovered_cluster : emphasis.focused_cluster;
    return e == emphasis.dismissed ? std::nullopt : e;
}

void draw_tip(Drawing& d) {
    if (d.placement.tip_cluster && bin_with_tip(d.in.emphasis)) return draw_cluster_tip(d, *d.placement.tip_cluster);
    if (const auto e = tip_of(d.in.emphasis); e && d.in.use == Use::live) draw_event_tip(d, *e);
}

}  // namespace demarche
