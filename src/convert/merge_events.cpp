#include "convert/merge_events.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "base/web.h"
#include "convert/directory.h"

namespace demarche {
namespace {

// What an event says of a field, as a text of an account; empty where it says nothing.
using Told = std::string (*)(const Event&);

struct Comparison {
    std::string_view field;
    Told told;
};

std::string date_told(const Event& event) {
    return !event.date_text.empty() ? event.date_text : event.date ? event.date->text : std::string();
}

constexpr std::array comparisons{
    Comparison{"title", [](const Event& event) { return event.title; }}, Comparison{"date", date_told},
    Comparison{"summary", [](const Event& event) { return event.summary; }},
    Comparison{"place", [](const Event& event) { return event.place ? event.place->name : std::string(); }},
    Comparison{"status", [](const Event& event) { return std::string(word(event.status)); }}};

bool differs(const Comparison& comparison, const Event& a, const Event& b) {
    const std::string one = comparison.told(a), other = comparison.told(b);
    return !one.empty() && !other.empty() && fold(one) != fold(other);
}

const Participant* part_of(const Event& event, const Participant& one) {
    const auto found = std::find_if(event.participants.begin(), event.participants.end(),
                                    [&](const Participant& each) { return each.actor == one.actor; });
    return found == event.participants.end() ? nullptr : &*found;
}

// "Delta (absent, not-invited)".
std::string part_told(const Participant& one, const Document& document) {
    const auto actor = std::find_if(document.actors.begin(), document.actors.end(),
                                    [&](const Actor& each) { return each.id == one.actor; });
    std::string out = actor == document.actors.end() ? one.actor : actor->name;
    (out += " (") += word(one.role);
    if (one.reason != AbsenceReason::none) (out += ", ") += word(one.reason);
    return out += ')';
}

bool same_part(const Participant& a, const Participant& b) { return a.role == b.role && a.reason == b.reason; }

// The source of an account: the event's first one, else the file, which becomes a source.
std::string source_of(const Event& event, Teller teller, Document& document) {
    if (!event.sources.empty()) return event.sources[0];
    for (const Source& source : document.sources)
        if (source.publisher == teller.file) return source.id;
    Ids ids("source");
    for (const Source& source : document.sources) ids.take(source.id);
    document.sources.push_back({.id = ids.make(teller.file), .publisher = std::string(teller.file)});
    return document.sources.back().id;
}

// "2025-05-14" of an instant.
std::string day_of(Instant at) {
    const Civil day = civil(at);
    std::string out = day.year < 0 ? "-" : "";
    append_padded(out, day.year < 0 ? -day.year : day.year, 4);
    append_padded(out += '-', day.month, 2);
    append_padded(out += '-', day.day, 2);
    return out;
}

// A date that allows both: the wider one where it holds the other, else some day from the earlier begin to the
// later end.
std::optional<Date> both_dates(const Date& a, const Date& b) {
    const TimeRange one = a.bounds(), other = b.bounds();
    if (one.begin <= other.begin && other.end <= one.end) return a;
    if (other.begin <= one.begin && one.end <= other.end) return b;
    const Instant begin = std::min(one.begin, other.begin),
                  end = std::max(one.end, other.end) - std::chrono::seconds(1);
    const bool is_plain =
        a.form == Form::single && b.form == Form::single && a.text.size() == 10 && b.text.size() == 10;
    const std::string first = day_of(begin), last = day_of(end);
    const auto date = parse_date("[" + first + (is_plain ? "," : "..") + last + "]");
    return date ? std::optional(*date) : std::optional(a);
}

template <class Item, class Same>
void add_new(std::vector<Item>& into, std::vector<Item>& more, Same same) {
    for (Item& item : more)
        if (std::none_of(into.begin(), into.end(), [&](const Item& one) { return same(one, item); }))
            into.push_back(std::move(item));
}

// What both keep of their files: that of the other one under the name of its file.
void join_kept(Event& event, Event& other, std::string_view file) {
    for (Extra& more : other.extras) {
        const auto own = std::find_if(event.extras.begin(), event.extras.end(),
                                      [&](const Extra& one) { return one.name == more.name; });
        const bool are_objects = own != event.extras.end() && own->json.ends_with('}') && more.json.ends_with('}');
        if (own == event.extras.end()) {
            event.extras.push_back(std::move(more));
        } else if (are_objects && own->json != more.json) {
            own->json.pop_back();
            own->json += own->json.size() > 1 ? "," : "";
            append_json_string(own->json, file);
            (own->json += ':') += more.json + "}";
        }
    }
}

void join_lists(Event& event, Event& other) {
    const auto equal = [](const auto& a, const auto& b) { return a == b; };
    add_new(event.sources, other.sources, equal);
    add_new(event.tags, other.tags, equal);
    add_new(event.previous_dates, other.previous_dates, equal);
    add_new(event.media, other.media, [](const Media& a, const Media& b) { return a.url == b.url; });
    add_new(event.accounts, other.accounts, [](const Account& a, const Account& b) {
        return a.text == b.text && a.source == b.source && a.by == b.by && a.about == b.about;
    });
    add_new(event.links, other.links,
            [](const Link& a, const Link& b) { return a.type == b.type && a.event == b.event; });
    add_new(event.positions, other.positions, [](const Position& a, const Position& b) {
        return a.actor == b.actor && a.topic == b.topic && a.stance == b.stance && a.condition == b.condition;
    });
    add_new(event.phases, other.phases,
            [](const EventPhase& a, const EventPhase& b) { return a.name == b.name && a.date == b.date; });
    add_new(event.revisions, other.revisions,
            [](const Revision& a, const Revision& b) { return a.note == b.note && a.date == b.date; });
}

// What the event leaves open, as the other one has it.
void fill(Event& event, Event& other) {
    if (event.summary.empty()) event.summary = std::move(other.summary);
    if (event.short_title.empty()) event.short_title = std::move(other.short_title);
    if (event.mode.empty()) event.mode = std::move(other.mode);
    if (!event.date) event.date = std::move(other.date), event.date_text = std::move(other.date_text);
    if (!event.place) event.place = std::move(other.place);
    if (other.place && !event.place->lat) event.place->lat = other.place->lat, event.place->lon = other.place->lon;
    if (!event.duration) event.duration = other.duration;
    if (!event.commitment) event.commitment = std::move(other.commitment);
    if (!event.importance) event.importance = other.importance;
    if (event.kind == EventKind::statement) event.kind = other.kind;
}

}  // namespace

std::vector<std::string_view> differences(const Event& a, const Event& b) {
    std::vector<std::string_view> fields;
    for (const Comparison& comparison : comparisons)
        if (differs(comparison, a, b)) fields.push_back(comparison.field);
    const bool parts_differ = std::any_of(b.participants.begin(), b.participants.end(), [&](const Participant& one) {
        const Participant* own = part_of(a, one);
        return own && !same_part(*own, one);
    });
    if (parts_differ) fields.push_back("participants");
    return fields;
}

void merge_into(Event& event, Event other, Teller own, Teller others, Document& document) {
    std::vector<Account> told;
    const auto tell = [&](std::string text, const Event& by, Teller teller, std::string_view field) {
        told.push_back(
            {.text = std::move(text), .source = source_of(by, teller, document), .about = std::string(field)});
    };
    bool summaries_differ = false, dates_differ = false;
    for (const Comparison& comparison : comparisons) {
        if (!differs(comparison, event, other)) continue;
        summaries_differ |= comparison.field == "summary";
        dates_differ |= comparison.field == "date";
        tell(comparison.told(event), event, own, comparison.field);
        tell(comparison.told(other), other, others, comparison.field);
    }
    for (const Participant& one : other.participants) {
        const Participant* mine = part_of(event, one);
        if (!mine || same_part(*mine, one)) continue;
        tell(part_told(*mine, document), event, own, "participants");
        tell(part_told(one, document), other, others, "participants");
    }
    add_new(event.participants, other.participants,
            [](const Participant& a, const Participant& b) { return a.actor == b.actor; });
    if (dates_differ && event.date && other.date) {
        event.date = both_dates(*event.date, *other.date);
        event.date_text.clear();
    }
    if (summaries_differ) event.summary.clear(), other.summary.clear();
    join_lists(event, other);
    join_kept(event, other, others.file);
    fill(event, other);
    for (Account& account : told) event.accounts.push_back(std::move(account));
}

}  // namespace demarche
