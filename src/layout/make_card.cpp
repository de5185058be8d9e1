#include "layout/make_card.h"

#include <algorithm>
#include <array>

#include "base/web.h"
#include "layout/text_lines.h"

namespace demarche {
namespace {

// What a tier shows, in a column of so many px.
struct Contents {
    float width_px;
    bool dated;
    std::size_t summary_lines;
    bool pictured = false;
};
constexpr std::size_t title_lines = 2;
constexpr std::array<Contents, 7> tiers{{
    {0, false, 0},
    {220, false, 0},
    {220, true, 0},
    {220, true, 2},
    {264, true, 5},
    {220, true, 2, true},
    {264, true, 5, true},
}};

constexpr float picture_px = 64, beside_picture_px = 10, in_picture_px = 4;

// A bar holds the title, so that it is wrapped later there.
constexpr float in_bar_px = 300;

constexpr std::size_t shortest_sentence = 20;  // bytes: "Dr. " ends none

std::string_view first_sentence(std::string_view text) {
    for (const std::string_view end : {". ", "? ", "! ", "。", "\n"}) {
        const std::size_t at = text.find(end, std::min(text.size(), shortest_sentence));
        if (at != std::string_view::npos) text = text.substr(0, at + (end.size() > 2 ? end.size() : 1));
    }
    return text;
}

}  // namespace

const Media* picture_of(const Event& event) {
    const auto is_picture = [](const Media& media) { return is_picture_address(media.url); };
    const auto found = std::ranges::find_if(event.media, is_picture);
    return found == event.media.end() ? nullptr : &*found;
}

namespace {

// Beside the lines; below the bar where the title may stand in one.
void add_picture(Card& card, const Media& media, const TextMeasure& measure, float top) {
    card.picture = {card.width + beside_picture_px, top, picture_px, picture_px};
    card.width = card.picture.right();
    card.height = std::max(card.height, card.picture.bottom());
    if (media.alt.empty()) return;
    const Room room{picture_px - 2 * in_picture_px, measure};
    for (const std::string& line : wrapped(media.alt, {Face::small, 4}, room))
        card.instead.push_back({line, Face::small, Tone::muted});
}

}  // namespace

Card make_card(const ArrangeInput& in, EventIndex e, Tier tier) {
    const Contents& shown = tiers[static_cast<std::size_t>(tier)];
    const Event event = in.timeline.event(e);
    const bool is_bar = in.timeline.brief(e).form != Form::single;
    const bool strong = shown.summary_lines > 0;  // above a sentence
    const Face face = face_of(in.timeline, e, Part::lead),
               title = strong && face == Face::label ? Face::label_strong : face;
    const Room room{shown.width_px, in.measure}, title_room{is_bar ? in_bar_px : shown.width_px, in.measure};
    Card card;
    const auto add = [&](const std::vector<std::string>& lines, Face of_lines, Tone tone) {
        for (const std::string& line : lines) {
            card.width = std::max(card.width, in.measure.width(line, of_lines));
            card.height += line_px(of_lines);
            card.lines.push_back({line, of_lines, tone});
        }
    };
    add(wrapped(in.timeline.label(e), {title, title_lines}, title_room), title, Tone::text);
    card.title_lines = static_cast<std::uint16_t>(card.lines.size());
    if (shown.dated) add(when_and_where(event, {in.timeline.zone(), in.words}, room), Face::axis, Tone::muted);
    if (shown.summary_lines > 0 && !event.summary.empty())
        add(wrapped(first_sentence(event.summary), {Face::axis, shown.summary_lines}, room), Face::axis, Tone::text);
    if (const Media* media = shown.pictured ? picture_of(event) : nullptr)
        add_picture(card, *media, in.measure, is_bar ? line_px(title) : 0);
    return card;
}

}  // namespace demarche
