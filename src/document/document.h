// The document as its author wrote it: plain values, ids as text, nothing resolved.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "document/vocabulary.h"
#include "time/date.h"
#include "time/duration.h"

namespace demarche {

// A member that the format does not know. Its raw JSON is kept, so that saving loses nothing.
struct Extra {
    std::string name, json;
    bool operator==(const Extra&) const = default;
};
using Extras = std::vector<Extra>;

struct Source {
    std::string id, publisher, title, url;
    std::optional<Date> published;
    std::vector<std::string> authors;
    std::string language;
    std::optional<Date> accessed;
    Extras extras;
};

// The publisher, else the title, else the id.
inline const std::string& name_of(const Source& source) {
    return !source.publisher.empty() ? source.publisher : !source.title.empty() ? source.title : source.id;
}

struct Actor {
    std::string id, name, short_name;  // short_name: a few letters for narrow columns, may be empty
    std::vector<std::string> aliases;
    ActorType type = ActorType::state;
    std::string member_of, office, country, wikidata, color;  // color: "#rrggbb" or empty
    Extras extras;
};

struct Topic {
    std::string id, name, summary;
    Extras extras;
};

// A period behind all lanes: a war, a term of office.
struct Era {
    std::string id, title, summary;
    std::optional<Date> date;
    Extras extras;
};

struct Place {
    std::string name;
    std::optional<double> lat, lon;  // degrees, WGS 84
    Extras extras;
};

struct Participant {
    std::string actor;
    Role role = Role::party;
    AbsenceReason reason = AbsenceReason::none;  // absent only
    Extras extras;
};

struct Commitment {
    CommitmentStatus status = CommitmentStatus::made;
    std::vector<std::string> conditions;
    std::string of;  // the event that made it; empty: this one
    Extras extras;
};

struct Position {
    std::string actor, topic;
    Stance stance = Stance::open;
    std::string condition;
    std::vector<std::string> sources;
    Extras extras;
};

struct Account {
    std::string text, source, by;  // by: the actor who said so, may be empty
    Basis basis = Basis::named;
    bool quote = false;
    std::string about;  // the field it bears on, may be empty
    Extras extras;
};

struct Link {
    LinkType type = LinkType::leads_to;
    std::string event, note;
    Extras extras;
};

struct Media {
    std::string url, caption, credit, alt;
    Extras extras;
};

// A phase of an event: signed, in force, ended.
struct EventPhase {
    std::string name;
    std::optional<Date> date;
    Extras extras;
};

struct Revision {
    std::optional<Date> date;
    std::string note;
    Extras extras;
};

struct Event {
    std::string id, title, short_title, summary;
    std::optional<Date> date;
    std::string date_text;  // the date in the words of the source
    std::vector<EventPhase> phases;
    std::optional<Duration> duration;
    EventKind kind = EventKind::statement;
    std::string mode;
    Status status = Status::held;
    std::vector<Date> previous_dates;
    std::optional<Place> place;
    std::vector<Participant> participants;
    std::optional<Commitment> commitment;
    std::vector<Position> positions;
    std::vector<Account> accounts;
    std::vector<Link> links;
    std::vector<Media> media;
    std::vector<std::string> tags;
    std::optional<double> importance;  // 0–1
    std::vector<std::string> sources;
    std::vector<Revision> revisions;
    Extras extras;
};

// A step of the guided walk.
struct TourStep {
    std::string event, text, lanes;  // lanes: a word of GroupBy, or empty
    std::optional<Date> start, end;  // of what it shows
    Extras extras;
};

struct Display {
    std::string lanes, theme;        // lanes: a word of GroupBy; theme: "light", "dark", "auto"; or empty
    std::vector<std::string> order;  // of lanes, top to bottom: ids of what they stand for, or its words
    AxisMode axis = AxisMode::automatic;
    Orientation orientation = Orientation::automatic;  // by the width
    BandState bands = BandState::automatic;
    std::optional<Date> start, end;  // of the first view
    std::vector<TourStep> tour;
    Extras extras;
};

struct Document {
    std::string schema;
    int version = 1;
    std::string title, summary, language, time_zone;
    std::optional<Date> updated;
    std::vector<Source> sources;
    std::vector<Actor> actors;
    std::vector<Topic> topics;
    std::vector<Era> eras;
    std::vector<Event> events;
    std::optional<Display> display;
    Extras extras;
};

}  // namespace demarche
