#include "convert/foreign_json.h"

#include <array>
#include <span>

#include "base/text.h"
#include "base/text_set.h"
#include "convert/html_text.h"
#include "convert/json_text.h"
#include "time/calendar.h"

namespace demarche {
namespace {

constexpr std::size_t most_depth = 6;  // of objects whose members become columns of their own

const Json& member(const Json& object, const char* name) {
    static const Json nothing;
    if (!object.is_object()) return nothing;
    const auto found = object.find(name);
    return found == object.end() ? nothing : *found;
}

std::string text_of(const Json& value) {
    if (value.is_string()) return value.get_ref<const std::string&>();
    std::string out;
    if (!value.is_null()) append_json(out, value);
    return out;
}

std::string text_at(const Json& object, const char* name) { return text_of(member(object, name)); }

bool is_list_of_objects(const Json& value) {
    if (!value.is_array() || value.empty()) return false;
    for (const Json& item : value)
        if (!item.is_object()) return false;
    return true;
}

// All members of an object as cells: "text.headline". What is in `left_out` has cells already.
void add_members(TableBuilder& table, const Json& object, const std::string& path,
                 std::span<const std::string_view> left_out, std::size_t depth = 0) {
    for (const auto& [name, value] : object.items()) {
        const std::string full = path + name;
        bool is_known = false;
        for (const std::string_view one : left_out) is_known = is_known || one == full;
        if (is_known) continue;
        if (value.is_object() && depth < most_depth)
            add_members(table, value, full + ".", left_out, depth + 1);
        else if (value.is_array() && !value.empty() && !value[0].is_structured())
            for (const Json& item : value) table.cell(full, text_of(item));
        else
            table.cell(full, text_of(value));
    }
}

// ---- TimelineJS ----
struct DateColumns {
    std::string_view year, month, day, time;
};
constexpr DateColumns begin{"Year", "Month", "Day", "Time"}, end{"End Year", "End Month", "End Day", "End Time"};

void add_date(TableBuilder& table, const Json& date, const DateColumns& columns) {
    if (date.is_string()) return table.cell(columns.year, text_of(date));
    table.cell(columns.year, text_at(date, "year"));
    table.cell(columns.month, text_at(date, "month"));
    table.cell(columns.day, text_at(date, "day"));
    std::string time = text_at(date, "hour");
    if (time.empty()) return;
    const auto two = [](std::string digits) { return digits.size() == 1 ? "0" + digits : digits; };
    const std::string minute = text_at(date, "minute"), second = text_at(date, "second");
    time = two(time) + ":" + (minute.empty() ? "00" : two(minute));
    if (!second.empty()) time += ":" + two(second);
    table.cell(columns.time, time);
}

// So that the columns are those of its sheets, in their order.
constexpr std::array<std::string_view, 18> slide_columns{
    "Year",         "Month",     "Day",  "Time",  "End Year",     "End Month",     "End Day",         "End Time",
    "Display Date", "Headline",  "Text", "Media", "Media Credit", "Media Caption", "Media Thumbnail", "Type",
    "Group",        "Background"};

void add_slide(TableBuilder& table, const Json& slide, std::string_view type) {
    add_date(table, member(slide, "start_date"), begin);
    add_date(table, member(slide, "end_date"), end);
    const Json &text = member(slide, "text"), &media = member(slide, "media");
    const std::string shown = text_at(slide, "display_date");
    // All of these are HTML.
    table.cell("Display Date",
               plain_text(shown.empty() ? text_at(member(slide, "start_date"), "display_date") : shown));
    table.cell("Headline", text_at(text, "headline"));
    table.cell("Text", text_at(text, "text"));
    table.cell("Media", text_at(media, "url"));
    table.cell("Media Credit", text_at(media, "credit"));
    table.cell("Media Caption", text_at(media, "caption"));
    table.cell("Media Thumbnail", text_at(media, "thumbnail"));
    table.cell("Alt Text", text_at(media, "alt"));
    table.cell("Type", type);
    table.cell("Group", plain_text(text_at(slide, "group")));
    table.cell("id", text_at(slide, "unique_id"));
    constexpr std::array<std::string_view, 12> done{"start_date",      "end_date",  "display_date", "text.headline",
                                                    "text.text",       "media.url", "media.credit", "media.caption",
                                                    "media.thumbnail", "media.alt", "group",        "unique_id"};
    add_members(table, slide, "", done);
}

LooseTables timeline_js(const Json& root) {
    LooseTables tables{.format = "TimelineJS"};
    TableBuilder table(tables, slide_columns);
    std::uint32_t number = 0;
    if (member(root, "title").is_object()) {
        table.row(0);
        add_slide(table, member(root, "title"), "title");
    }
    for (const Json& slide : member(root, "events")) {
        table.row(++number);
        add_slide(table, slide, "");
    }
    for (const Json& era : member(root, "eras")) {
        table.row(++number);
        add_slide(table, era, "era");
    }
    table.end();
    return tables;
}

// "2011,12,10,14,30" of the old form; other texts stay.
void add_old_date(TableBuilder& table, std::string_view text, const DateColumns& columns) {
    if (text.find(',') == text.npos || text.find_first_not_of("-0123456789, ") != text.npos)
        return table.cell(columns.year, text);
    std::array<std::string_view, 5> parts;
    for (std::string_view& part : parts) part = trim(next_part(text, ','));
    table.cell(columns.year, parts[0]);
    table.cell(columns.month, parts[1]);
    table.cell(columns.day, parts[2]);
    if (!parts[3].empty())
        table.cell(columns.time, std::string(parts[3]) + ":" + (parts[4].empty() ? "00" : std::string(parts[4])));
}

void add_old_slide(TableBuilder& table, const Json& slide, std::string_view type) {
    add_old_date(table, text_at(slide, "startDate"), begin);
    add_old_date(table, text_at(slide, "endDate"), end);
    const Json& asset = member(slide, "asset");
    table.cell("Headline", text_at(slide, "headline"));
    table.cell("Text", text_at(slide, "text"));
    table.cell("Media", text_at(asset, "media"));
    table.cell("Media Credit", text_at(asset, "credit"));
    table.cell("Media Caption", text_at(asset, "caption"));
    table.cell("Type", type);
    table.cell("Group", text_at(slide, "tag"));
    constexpr std::array<std::string_view, 8> done{"startDate",   "endDate",      "headline",      "text",
                                                   "asset.media", "asset.credit", "asset.caption", "tag"};
    add_members(table, slide, "", done);
}

LooseTables old_timeline_js(const Json& timeline) {
    LooseTables tables{.format = "TimelineJS"};
    TableBuilder table(tables, slide_columns);
    table.row(0);
    table.cell("Headline", text_at(timeline, "headline"));
    table.cell("Text", text_at(timeline, "text"));
    table.cell("Type", "title");
    std::uint32_t number = 0;
    for (const Json& slide : member(timeline, "date")) {
        table.row(++number);
        add_old_slide(table, slide, "");
    }
    for (const Json& era : member(timeline, "era")) {
        table.row(++number);
        add_old_slide(table, era, "era");
    }
    table.end();
    return tables;
}

// ---- vis-timeline ----
// Years of JavaScript before our era, and beyond 9999, have six digits: "-000043-01-01".
std::string with_short_year(std::string text) {
    constexpr std::size_t year_end = 7;  // of the year
    const bool is_long = text.size() > year_end && (text[0] == '-' || text[0] == '+') && text[year_end] == '-' &&
                         text.find_first_not_of("0123456789", 1) == year_end;
    if (!is_long) return text;
    const std::string sign = text[0] == '-' ? "-" : "";
    if (text.substr(1, 2) == "00") return sign + text.substr(3);
    return "Y" + sign + text.substr(text[1] == '0' ? 2 : 1, text[1] == '0' ? 5 : 6);
}

// A number is the ms since 1970.
std::string vis_date(const Json& value) {
    if (!value.is_number_integer()) return with_short_year(text_of(value));
    const auto ms = value.get<std::int64_t>();
    const std::int64_t s = ms / 1000 - (ms % 1000 < 0 ? 1 : 0), day = s / 86'400 - (s % 86'400 < 0 ? 1 : 0);
    const CivilDay date = civil_day(day);
    std::string out;
    append_padded(out, date.year, 4);
    append_padded(out += '-', date.month, 2);
    append_padded(out += '-', date.day, 2);
    const std::int64_t of_day = s - day * 86'400;
    append_padded(out += 'T', of_day / 3600, 2);
    append_padded(out += ':', of_day / 60 % 60, 2);
    if (of_day % 60 != 0) append_padded(out += ':', of_day % 60, 2);
    return out += 'Z';
}

LooseTables vis(const Json& items, const Json& groups) {
    LooseTables tables{.format = "vis-timeline"};
    TableBuilder table(tables);
    TextSet ids;
    std::vector<std::string> contents;
    for (const Json& group : groups) {
        std::string id = text_at(group, "id"), content = text_at(group, "content");
        if (ids.insert(id) == contents.size()) contents.push_back(content.empty() ? std::move(id) : std::move(content));
    }
    std::uint32_t number = 0;
    for (const Json& item : items) {
        table.row(++number);
        const bool is_background = text_at(item, "type") == "background";
        table.cell("start", vis_date(member(item, "start")));
        table.cell("end", vis_date(member(item, "end")));
        table.cell("title", text_at(item, "content"));
        table.cell("row type", is_background ? "era" : "");
        std::string group = text_at(item, "group");
        if (const auto at = ids.find(group)) group = contents[*at];
        table.cell("group", group);
        table.cell("summary", text_at(item, "title"));
        constexpr std::array<std::string_view, 5> done{"start", "end", "content", "group", "title"};
        add_members(table, item, "", done);
    }
    table.end();
    return tables;
}

// ---- SPARQL ----
// "1648-10-24T00:00:00Z". Wikidata writes 01 for a month or a day that is unknown, so that a first day may be a whole
// month or year.
std::string sparql_date(std::string text) {
    constexpr std::string_view midnight = "T00:00:00Z";
    if (!text.ends_with(midnight)) return text;
    text.resize(text.size() - midnight.size());
    if (text.ends_with("-01-01")) return text.substr(0, text.size() - 6);
    if (text.ends_with("-01")) return text.substr(0, text.size() - 3);
    return text;
}

LooseTables sparql(const Json& root) {
    LooseTables tables{.format = "SPARQL"};
    TableBuilder table(tables);
    std::uint32_t number = 0;
    for (const Json& row : member(member(root, "results"), "bindings")) {
        table.row(++number);
        if (!row.is_object()) continue;
        for (const auto& [name, value] : row.items()) {
            std::string header = name;
            if (header.size() > 5 && header.ends_with("Label")) header.resize(header.size() - 5);
            const std::string text = text_at(value, "value");
            const bool is_entity = text_at(value, "type") == "uri" && row.contains(header + "Label");
            if (is_entity)
                table.cell(header + " entity", text);
            else
                table.cell(header, text_at(value, "datatype").ends_with("dateTime") ? sparql_date(text) : text);
        }
    }
    table.end();
    return tables;
}

LooseTables flat(const Json& list) {
    LooseTables tables{.format = "JSON"};
    TableBuilder table(tables);
    std::uint32_t number = 0;
    for (const Json& item : list) {
        table.row(++number);
        add_members(table, item, "", {});
    }
    table.end();
    return tables;
}

bool is_slide(const Json& value) {
    return value.is_object() && (value.contains("start_date") || member(value, "text").is_object());
}

bool is_vis_item(const Json& value) {
    return value.is_object() && value.contains("content") && value.contains("start");
}

}  // namespace

std::optional<LooseTables> tables_in_json(std::string_view text) {
    const Json root = Json::parse(text, nullptr, false);
    if (root.is_discarded()) return std::nullopt;
    const Json& events = member(root, "events");
    if (events.is_array() && !events.empty() && is_slide(events[0])) return timeline_js(root);
    if (member(member(root, "timeline"), "date").is_array()) return old_timeline_js(member(root, "timeline"));
    if (member(member(root, "results"), "bindings").is_array()) return sparql(root);
    const Json& items = member(root, "items");
    if (is_list_of_objects(items) && is_vis_item(items[0])) return vis(items, member(root, "groups"));
    if (!is_list_of_objects(root)) return std::nullopt;
    return is_vis_item(root[0]) ? vis(root, Json()) : flat(root);
}

}  // namespace demarche
