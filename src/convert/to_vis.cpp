// Items and groups of vis-timeline. Its contents are HTML, and its dates those of JavaScript.

#include <algorithm>
#include <array>

#include "base/text.h"
#include "convert/export_dates.h"
#include "convert/exporting.h"
#include "convert/json_text.h"
#include "convert/losses.h"
#include "convert/writers.h"

namespace demarche {
namespace {

constexpr std::array<std::string_view, 8> written{"events.kept",  "eras.title",  "eras.date",       "eras.summary",
                                                  "events.title", "events.date", "events.dateText", "events.summary"};

// The members that this file writes; nothing of `kept` stands in for them.
constexpr std::array<std::string_view, 7> own_members{"id", "content", "start", "end", "group", "title", "dateText"};

constexpr std::int64_t greatest_year = 271'000;  // of a date of JavaScript

// "2025-02-18", "2025-02-18T14:30Z", "-000043-01-01". Where a part is not told it is the first one, or for an end the
// last.
std::string iso(const DatePoint& point, bool is_end) {
    std::string out;
    const bool is_long = point.year < 0 || point.year > 9999;
    if (is_long) out += point.year < 0 ? '-' : '+';
    append_padded(out, point.year < 0 ? -point.year : point.year, is_long ? 6 : 4);
    const unsigned month = point.month > 0 ? point.month : is_end ? 12 : 1;
    const unsigned day = point.day > 0 ? point.day : is_end ? days_in_month(point.year, month) : 1;
    append_padded(out += '-', month, 2);
    append_padded(out += '-', day, 2);
    if (!point.has_time) return out;
    append_padded(out += 'T', point.hour, 2);
    append_padded(out += ':', point.minute, 2);
    append_padded(out += ':', point.second, 2);
    if (!point.offset_minutes) return out;
    const int offset = *point.offset_minutes;
    if (offset == 0) return out += 'Z';
    append_padded(out += offset < 0 ? '-' : '+', (offset < 0 ? -offset : offset) / 60, 2);
    append_padded(out += ':', (offset < 0 ? -offset : offset) % 60, 2);
    return out;
}

bool fits(const std::optional<Date>& date) {
    if (!date) return false;
    const DateSpan span = span_of(*date);
    const auto is_near = [](const DatePoint& point) {
        return point.year >= -greatest_year && point.year <= greatest_year;
    };
    return span.begin && is_near(*span.begin) && (!span.end || is_near(*span.end));
}

// Whether one day, or one time of one, is all of the date.
bool is_point(const DateSpan& span) { return !span.end && span.begin->day > 0; }

void add_dates(Json& item, const DateSpan& span) {
    item["start"] = iso(*span.begin, false);
    if (!is_point(span)) item["end"] = iso(span.end.value_or(*span.begin), true);
}

bool says_all(const DateSpan& span) { return span.is_exact && span.begin->day > 0 && (!span.end || span.end->day > 0); }

// The first tag, else the first party, with the place of its group.
class Groups {
public:
    explicit Groups(const Names& names) : names_(names) {}

    std::optional<std::uint32_t> of(const Event& event) {
        std::string name;
        if (!event.tags.empty()) name = plain_line(event.tags.front());
        if (name.empty() && !event.participants.empty())
            if (const Actor* actor = names_.actor(event.participants.front().actor)) name = plain_line(name_of(*actor));
        if (name.empty()) return std::nullopt;
        return found_.insert(name) + 1;
    }

    Json list() const {
        Json groups = Json::array();
        for (std::uint32_t i = 0; i < found_.size(); ++i)
            groups.push_back({{"id", i + 1}, {"content", escaped(found_[i])}});
        return groups;
    }

private:
    const Names& names_;
    TextSet found_;
};

Json item_of(const Event& event, Groups& groups) {
    Json item = Json::object();
    item["id"] = event.id;
    item["content"] = escaped(plain_line(event.title));
    const DateSpan span = span_of(*event.date);
    add_dates(item, span);
    if (const auto group = groups.of(event)) item["group"] = *group;
    if (!event.summary.empty()) item["title"] = lines_with_breaks(event.summary);
    if (!event.date_text.empty() || !says_all(span)) item["dateText"] = plain_line(shown_date(event));
    return item;
}

Json item_of(const Era& era) {
    Json item = Json::object();
    item["id"] = "era:" + era.id;
    item["content"] = escaped(plain_line(era.title));
    DateSpan span = span_of(*era.date);
    if (!span.end) span.end = span.begin;
    add_dates(item, span);
    item["type"] = "background";
    if (!era.summary.empty()) item["title"] = lines_with_breaks(era.summary);
    return item;
}

}  // namespace

Exported to_vis(const Document& document) {
    const Names names(document);
    Document rest = document;
    Exported result;
    result.events = take_out_events(rest, [](const Event& event) { return fits(event.date); });
    Groups groups(names);
    Json root = Json::object();
    root["items"] = Json::array();
    std::uint32_t lost = 0, dates = 0;
    for (const Event& event : rest.events) {
        root["items"].push_back(item_of(event, groups));
        lost += add_kept(root["items"].back(), event, own_members);
        dates += !event.date_text.empty() && !says_all(span_of(*event.date));
    }
    std::uint32_t eras = 0;
    for (const Era& era : document.eras)
        if (fits(era.date))
            root["items"].push_back(item_of(era));
        else
            ++eras;
    root["groups"] = groups.list();
    append_json(result.text, root);
    result.text += '\n';

    for (Event& event : rest.events)
        if (!event.tags.empty()) event.tags.erase(event.tags.begin());
    result.left_out = left_out(rest, written);
    add_losses(result.left_out,
               std::array{LeftOut{"events.date", dates}, LeftOut{"events.kept", lost}, LeftOut{"eras", eras}});
    return result;
}

}  // namespace demarche
