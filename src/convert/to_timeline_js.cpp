// The JSON of TimelineJS 3. It has no doubts and no year 0: a date that it cannot say is the span of its bounds, and
// the date itself is shown as a text.

#include <algorithm>
#include <array>

#include "base/web.h"
#include "convert/export_dates.h"
#include "convert/exporting.h"
#include "convert/json_text.h"
#include "convert/losses.h"
#include "convert/writers.h"

namespace demarche {
namespace {

constexpr std::array<std::string_view, 13> written{
    "title",          "summary",           "eras.title",  "eras.date",   "eras.summary",
    "events.title",   "events.summary",    "events.date", "events.kept", "events.dateText",
    "events.sources", "sources.publisher", "sources.url"};

// The members that this file writes; nothing of `kept` stands in for them.
constexpr std::array<std::string_view, 6> own_members{"start_date", "end_date",  "display_date",
                                                      "group",      "unique_id", "type"};

Json date_of(const DatePoint& point) {
    Json date = Json::object();
    date["year"] = point.year <= 0 ? point.year - 1 : point.year;
    if (point.month > 0) date["month"] = point.month;
    if (point.day > 0) date["day"] = point.day;
    if (!point.has_time) return date;
    date["hour"] = point.hour;
    date["minute"] = point.minute;
    if (point.second > 0) date["second"] = point.second;
    return date;
}

void add_span(Json& slide, const DateSpan& span) {
    slide["start_date"] = date_of(*span.begin);
    if (span.end) slide["end_date"] = date_of(*span.end);
}

Json text_of(std::string_view headline, std::string body) {
    Json text = Json::object();
    text["headline"] = escaped(plain_line(headline));
    if (!body.empty()) text["text"] = std::move(body);
    return text;
}

// A paragraph of links.
std::string sources_of(const Event& event, const Names& names) {
    std::string out;
    for (const std::string& id : event.sources) {
        const Source* source = names.source(id);
        if (!source) continue;
        const std::string name = escaped(plain_line(shown_name(*source)));
        const std::string item =
            is_web_address(source->url) ? "<a href=\"" + escaped(source->url) + "\">" + name + "</a>" : name;
        append_item(out, item);
    }
    return out.empty() ? out : "<p>" + out + "</p>";
}

Json media_of(const Media& media) {
    Json out = Json::object();
    out["url"] = media.url;
    if (!media.caption.empty()) out["caption"] = escaped(plain_line(media.caption));
    if (!media.credit.empty()) out["credit"] = escaped(plain_line(media.credit));
    if (!media.alt.empty()) out["alt"] = plain_line(media.alt);
    return out;
}

bool says_all(const Date& date) {
    const DateSpan span = span_of(date);
    return span.is_exact && !span.begin->offset_minutes && !(span.end && span.end->offset_minutes);
}

Json slide_of(const Event& event, const Names& names) {
    Json slide = Json::object();
    add_span(slide, span_of(*event.date));
    if (!event.date_text.empty() || !says_all(*event.date))
        slide["display_date"] = escaped(plain_line(shown_date(event)));
    slide["text"] = text_of(event.title, paragraphs(event.summary) + sources_of(event, names));
    if (!event.media.empty()) slide["media"] = media_of(event.media.front());
    if (!event.tags.empty()) slide["group"] = escaped(plain_line(event.tags.front()));
    slide["unique_id"] = event.id;
    return slide;
}

bool has_begin(const std::optional<Date>& date) { return date && span_of(*date).begin; }

}  // namespace

Exported to_timeline_js(const Document& document) {
    const Names names(document);
    Document rest = document;
    Exported result;
    result.events = take_out_events(rest, [](const Event& event) { return has_begin(event.date); });

    Json root = Json::object();
    root["title"]["text"] = text_of(document.title, paragraphs(document.summary));
    root["events"] = Json::array();
    std::uint32_t lost = 0;
    for (const Event& event : rest.events) {
        root["events"].push_back(slide_of(event, names));
        lost += add_kept(root["events"].back(), event, own_members);
    }
    std::uint32_t eras = 0, dates = 0;
    for (const Event& event : rest.events) dates += !event.date_text.empty() && !says_all(*event.date);
    for (const Era& era : document.eras) {
        if (!has_begin(era.date)) {
            ++eras;
            continue;
        }
        Json made = Json::object();
        DateSpan span = span_of(*era.date);
        if (!span.end) span.end = span.begin;  // an era needs both
        add_span(made, span);
        made["text"] = text_of(era.title, paragraphs(era.summary));
        root["eras"].push_back(std::move(made));
    }
    append_json(result.text, root);
    result.text += '\n';

    result.left_out = take_out_unnamed(rest);
    take_out_pictures(rest);
    take_out_title_names(rest);
    for (Event& event : rest.events)
        if (!event.tags.empty()) event.tags.erase(event.tags.begin());
    add_losses(result.left_out, left_out(rest, written));
    add_losses(result.left_out,
               std::array{LeftOut{"events.date", dates}, LeftOut{"events.kept", lost}, LeftOut{"eras", eras}});
    return result;
}

}  // namespace demarche
