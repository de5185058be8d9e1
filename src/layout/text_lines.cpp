#include "layout/text_lines.h"

#include <algorithm>

#include "base/text.h"
#include "time/calendar.h"

namespace demarche {

bool fits(std::string_view text, Face face, const Room& room) { return room.measure.width(text, face) <= room.px; }

namespace {

// Ends a line in an ellipsis; as many of its words give way as that needs, or letters of its only word.
void end_in_ellipsis(std::string& line, Face face, const Room& room) {
    while (!fits(line + "…", face, room) && line.find(' ') != line.npos) line.resize(line.rfind(' '));
    if (!fits(line + "…", face, room)) line.resize(cut_to_fit(line, face, room));
    line += "…";
}

}  // namespace

std::vector<std::string> wrapped(std::string_view text, const LineStyle& style, const Room& room) {
    const Face face = style.face;
    std::vector<std::string> lines(1);
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        if (word.empty()) {  // a second blank, or one at the end
            text.remove_prefix(1);
            continue;
        }
        std::string longer = lines.back().empty() ? std::string(word) : lines.back() + " " + std::string(word);
        std::size_t taken = 0;
        if (fits(longer, face, room)) {
            lines.back() = std::move(longer);
            taken = word.size() + 1;
        } else if (lines.size() == style.most_lines) {
            if (lines.back().empty()) lines.back() = word;
            end_in_ellipsis(lines.back(), face, room);
            break;
        } else {
            if (lines.back().empty()) {
                taken = std::max(next_code_point(word, 0).size, std::size_t{cut_to_fit(word, face, room)});
                lines.back() = word.substr(0, taken);
            }
            lines.emplace_back();
        }
        text.remove_prefix(std::min(taken, text.size()));
    }
    return lines;
}

namespace {

// Whether the heading names the month that the author wrote: a time with an offset may be of another one.
bool is_in_told_month(const Date& date, const TimeZone& zone) {
    const std::int64_t day =
        std::chrono::floor<std::chrono::days>(zone.local(date.first.bounds.begin)).time_since_epoch().count();
    const CivilDay told = civil_day(day);
    return told.year == date.first.written.year && told.month == date.first.written.month;
}

}  // namespace

std::vector<std::string> when_and_where(const Event& event, const DateStyle& style, const Room& room) {
    const Words& words = style.words;
    const Date date = told_in(*event.date, style.zone);
    const bool below = style.told == Told::under_heading && is_in_told_month(date, style.zone);
    std::string text = below ? format_date_below_month(date, words) : format_date(date, words);
    const auto add = [&](const std::string& part) {
        if (!part.empty() && fits(text + " · " + part, Face::axis, room)) text.append(" · ").append(part);
    };
    if (event.duration) add(format_duration(*event.duration, words));
    if (event.place) add(event.place->name);
    return wrapped(text, {Face::axis}, room);
}

std::string other_dates(const Event& event, const TimeZone& zone, const Words& words) {
    std::string text;
    const auto add = [&](std::string_view what, const Date& date) {
        if (!text.empty()) text += " · ";
        text.append(what).append(" ").append(format_date(told_in(date, zone), words));
    };
    for (const Date& date : event.previous_dates) add(words[Word::earlier_date], date);
    for (const EventPhase& phase : event.phases)
        if (phase.date) add(phase.name, *phase.date);
    return text;
}

}  // namespace demarche
