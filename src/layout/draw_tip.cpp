// The tip of a cluster, above everything: how many events, when, of which kinds, and the most important titles.
#include <algorithm>
#include <cmath>

#include "base/order.h"
#include "base/text.h"
#include "layout/arrange_lanes.h"
#include "layout/drawing.h"
#include "layout/ticks.h"
#include "model/phrases.h"

namespace demarche {
namespace {

constexpr float most_px = 320, line_px = 17, pad_px = 8, gap_px = 6, edge_px = 4;
constexpr std::size_t most_kinds = 3, most_titles = 3;

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

std::vector<std::string> lines_of(const Drawing& d, const TipCluster& cluster) {
    std::vector<std::string> lines{headline(d, cluster), kinds_line(d, cluster)};
    if (lines.back().empty()) lines.pop_back();
    const auto importance = [&](std::uint32_t i) { return d.timeline().importance(cluster.sample[i]); };
    const auto foremost = sorted_positions(
        cluster.sample.size(), [&](std::uint32_t a, std::uint32_t b) { return importance(a) > importance(b); });
    for (std::size_t i = 0; i < std::min(most_titles, foremost.size()); ++i)
        lines.push_back(shortened(d.timeline().title(cluster.sample[foremost[i]]), Face::label, most_px, d.in.measure));
    return lines;
}

}  // namespace

void draw_tip(Drawing& d) {
    if (!d.placement.tip_cluster) return;
    const Rect over = d.placement.tip_cluster->rect;
    const std::vector<std::string> lines = lines_of(d, *d.placement.tip_cluster);
    const auto face_of = [&](const std::string& line) {
        return &line == &lines.front() ? Face::label_strong : Face::label;
    };
    Rect plate{.height = static_cast<float>(lines.size()) * line_px + 2 * pad_px - 3};
    for (const std::string& line : lines)
        plate.width = std::max(plate.width, d.in.measure.width(line, face_of(line)) + 2 * pad_px);
    const float most_left = std::max(edge_px, d.scene.size.width - plate.width - edge_px);
    plate.x = std::round(std::clamp(over.x + (over.width - plate.width) / 2, edge_px, most_left));
    plate.y = over.y - gap_px - plate.height;
    if (plate.y < edge_px) plate.y = over.bottom() + gap_px;
    d.add(Box{.rect = plate, .fill = ink(Tone::paper), .stroke = ink(Tone::muted), .radius = 6});
    float middle = plate.y + pad_px + line_px / 2 - 1;
    for (const std::string& line : lines) {
        d.text(line, face_of(line), {plate.x + pad_px, middle + baseline_px(face_of(line))}, ink(Tone::text));
        d.scene.tip.append(d.scene.tip.empty() ? "" : "\n").append(line);
        middle += line_px;
    }
}

}  // namespace demarche
