// A calendar, as RFC 5545 has it. It has no doubts: an uncertain date is the span of its bounds, and the date itself
// stands beside it.

#include <algorithm>
#include <array>

#include "base/text.h"
#include "base/web.h"
#include "convert/export_dates.h"
#include "convert/exporting.h"
#include "convert/losses.h"
#include "convert/writers.h"

namespace demarche {
namespace {

constexpr std::array<std::string_view, 21> written{"title",
                                                   "summary",
                                                   "updated",
                                                   "timeZone",
                                                   "events.title",
                                                   "events.summary",
                                                   "events.date",
                                                   "events.dateText",
                                                   "events.kind",
                                                   "events.status",
                                                   "events.place.name",
                                                   "events.place.lat",
                                                   "events.place.lon",
                                                   "events.participants.actor",
                                                   "events.participants.role",
                                                   "events.participants.reason",
                                                   "events.tags",
                                                   "events.sources",
                                                   "actors.name",
                                                   "sources.publisher",
                                                   "sources.url"};

constexpr std::size_t longest_line = 75;  // bytes, without its end
constexpr int decimals = 6;               // of degrees, as the standard advises

// In the order of the enumerators. What it does not tell stands in a property of our own.
constexpr std::array<std::string_view, 7> states{"CONFIRMED", "CONFIRMED", "TENTATIVE", "TENTATIVE",
                                                 "CONFIRMED", "CANCELLED", "TENTATIVE"};
static_assert(states.size() == static_cast<std::size_t>(Status::hypothetical) + 1);

class CalendarWriter {
public:
    // A value that is no text: an address, a date.
    void value(std::string_view name, std::string_view value) { line(std::string(name).append(":").append(value)); }
    void text(std::string_view name, std::string_view text) {
        if (const std::string plain = plain_lines(text); !plain.empty()) value(name, with_marks(plain));
    }
    void texts(std::string_view name, std::span<const std::string> list) {
        std::string joined;
        for (const std::string& one : list)
            if (const std::string plain = plain_line(one); !plain.empty())
                (joined += joined.empty() ? "" : ",") += with_marks(plain);
        if (!joined.empty()) value(name, joined);
    }

    std::string out;

private:
    static std::string with_marks(std::string_view text) {
        std::string marked;
        for (const char c : text) {
            if (c == '\\' || c == ';' || c == ',') marked += '\\';
            if (c == '\n')
                marked += "\\n";
            else
                marked += c;
        }
        return marked;
    }

    // A longer line goes on in the next one, behind a blank. No character is cut.
    void line(std::string_view rest) {
        std::size_t room = longest_line;
        while (rest.size() > room) {
            std::size_t cut = room;
            while (cut > room - 4 && (rest[cut] & 0xC0) == 0x80) --cut;
            (out += rest.substr(0, cut)) += "\r\n ";
            rest.remove_prefix(cut);
            room = longest_line - 1;
        }
        (out += rest) += "\r\n";
    }
};

// ---- Dates ----
std::string day_text(std::int64_t days) {
    const CivilDay day = civil_day(days);
    std::string out;
    append_padded(out, day.year, 4);
    append_padded(out, day.month, 2);
    append_padded(out, day.day, 2);
    return out;
}

std::string time_text(Instant at, bool is_utc) {
    const Civil time = civil(at);
    std::string out;
    append_padded(out, time.year, 4);
    append_padded(out, time.month, 2);
    append_padded(out, time.day, 2);
    append_padded(out += 'T', time.hour, 2);
    append_padded(out, time.minute, 2);
    append_padded(out, time.second, 2);
    return is_utc ? out += 'Z' : out;
}

std::int64_t first_day(const DatePoint& point) {
    return days_from({.year = point.year, .month = std::max(point.month, 1u), .day = std::max(point.day, 1u)});
}

std::int64_t last_day(const DatePoint& point) {
    const unsigned month = point.month > 0 ? point.month : 12;
    return days_from({point.year, month, point.day > 0 ? point.day : days_in_month(point.year, month)});
}

Instant time_of(const DatePoint& point) {
    const Instant at = instant({point.year, point.month, point.day, point.hour, point.minute, point.second});
    return saturating_add(at, -60 * point.offset_minutes.value_or(0));
}

// The days, and where the date tells a time at both ends the times.
struct CalendarDate {
    std::int64_t first = 0, after = 0;  // days since 1970
    std::optional<Instant> begin, end;
    bool is_utc = false;
};

std::optional<CalendarDate> calendar_date(const std::optional<Date>& date) {
    if (!date) return std::nullopt;
    const DateSpan span = span_of(*date);
    if (!span.begin) return std::nullopt;
    const DatePoint &from = *span.begin, to = span.end.value_or(from);
    CalendarDate out{.first = first_day(from), .after = last_day(to) + 1};
    const std::int64_t least = days_from({1, 1, 2}), most = days_from({9999, 12, 30});
    if (out.first < least || out.after > most || out.after <= out.first) return std::nullopt;
    const bool are_alike = from.offset_minutes.has_value() == to.offset_minutes.has_value();
    if (!from.has_time || !to.has_time || !are_alike) return out;
    out.begin = time_of(from);
    if (span.end && time_of(to) > *out.begin) out.end = time_of(to);
    out.is_utc = from.offset_minutes.has_value();
    return out;
}

bool says_all(const Date& date) {
    const DateSpan span = span_of(date);
    const auto is_alike = [&](const DatePoint& point) {
        return point.day > 0 && point.has_time == span.begin->has_time &&
               point.offset_minutes.has_value() == span.begin->offset_minutes.has_value();
    };
    return span.is_exact && is_alike(*span.begin) && (!span.end || is_alike(*span.end));
}

void add_date(CalendarWriter& out, const Event& event, const CalendarDate& date) {
    if (date.begin) {
        out.value("DTSTART", time_text(*date.begin, date.is_utc));
        if (date.end) out.value("DTEND", time_text(*date.end, date.is_utc));
    } else {
        out.value("DTSTART;VALUE=DATE", day_text(date.first));
        out.value("DTEND;VALUE=DATE", day_text(date.after));
    }
    if (!says_all(*event.date)) out.text("X-DEMARCHE-EDTF", event.date->text);
    out.text("X-DEMARCHE-DATE-TEXT", event.date_text);
}

// ---- Events ----
std::string description(const Event& event, const Names& names) {
    std::string out = plain_lines(event.summary);
    if (!event.sources.empty() && !out.empty()) out += '\n';
    for (const std::string& id : event.sources)
        if (const Source* source = names.source(id))
            ((out += out.empty() ? "" : "\n") += plain_line(shown_name(*source))) +=
                source->url.empty() ? "" : " " + source->url;
    return out;
}

std::string first_address(const Event& event, const Names& names) {
    for (const std::string& id : event.sources)
        if (const Source* source = names.source(id); source && is_web_address(source->url)) return source->url;
    return {};
}

// The same in each export of a story, and another one in each story.
std::string uid(const Event& event, const Document& document) {
    std::string out = event.id + "-";
    for (std::uint64_t hash = hash_of(document.title, 0), i = 0; i < 16; ++i, hash >>= 4)
        out += "0123456789abcdef"[hash & 15];
    return out;
}

void add_event(CalendarWriter& out, const Event& event, const Document& document, const Names& names) {
    const CalendarDate date = *calendar_date(event.date);
    const auto updated = calendar_date(document.updated);
    out.value("BEGIN", "VEVENT");
    out.text("UID", uid(event, document));
    out.value("DTSTAMP", day_text(updated ? updated->first : date.first) + "T000000Z");
    add_date(out, event, date);
    out.text("SUMMARY", plain_line(event.title));
    out.text("DESCRIPTION", description(event, names));
    if (event.place) {
        out.text("LOCATION", plain_line(event.place->name));
        if (event.place->lat && event.place->lon) {
            std::string geo;
            append_fixed(geo, *event.place->lat, decimals);
            append_fixed(geo += ';', *event.place->lon, decimals);
            out.value("GEO", geo);
        }
    }
    if (const std::string address = first_address(event, names); !address.empty()) out.value("URL", address);
    out.texts("CATEGORIES", event.tags);
    out.value("STATUS", states[static_cast<std::size_t>(event.status)]);
    out.value("X-DEMARCHE-STATUS", word(event.status));
    out.value("X-DEMARCHE-KIND", word(event.kind));
    out.text("X-DEMARCHE-PARTIES", parties_of(event, names));
    out.value("END", "VEVENT");
}

std::vector<LeftOut> losses(Document rest, const Names& names) {
    std::vector<LeftOut> found = take_out_unnamed(rest);
    for (Actor& actor : rest.actors)
        if (names.party_of(actor)) actor.member_of.clear(), actor.type = ActorType::state;
    take_out_title_names(rest);
    add_losses(found, left_out(rest, written));
    return found;
}

}  // namespace

Exported to_icalendar(const Document& document) {
    const Names names(document);
    Document rest = document;
    Exported result;
    result.events = take_out_events(rest, [](const Event& event) { return calendar_date(event.date).has_value(); });
    CalendarWriter out;
    out.value("BEGIN", "VCALENDAR");
    out.value("VERSION", "2.0");
    out.value("PRODID", "-//Demarche//EN");
    out.text("NAME", plain_line(document.title));
    out.text("X-WR-CALNAME", plain_line(document.title));
    out.text("DESCRIPTION", document.summary);
    out.text("X-WR-TIMEZONE", plain_line(document.time_zone));
    for (const Event& event : rest.events) add_event(out, event, document, names);
    out.value("END", "VCALENDAR");
    result.text = std::move(out.out);
    result.left_out = losses(std::move(rest), names);
    return result;
}

}  // namespace demarche
