// Whether two documents say the same, member by member: a member added to the model does not compile until it is here.
#pragma once

#include <tuple>

#include "document/document.h"

namespace demarche {

inline auto members(const Source& s) {
    const auto& [id, publisher, title, url, published, authors, language, accessed, extras] = s;
    return std::tie(id, publisher, title, url, published, authors, language, accessed, extras);
}
inline auto members(const Actor& a) {
    const auto& [id, name, short_name, aliases, type, member_of, office, country, wikidata, color, extras] = a;
    return std::tie(id, name, short_name, aliases, type, member_of, office, country, wikidata, color, extras);
}
inline auto members(const Topic& t) {
    const auto& [id, name, summary, extras] = t;
    return std::tie(id, name, summary, extras);
}
inline auto members(const Era& e) {
    const auto& [id, title, summary, date, extras] = e;
    return std::tie(id, title, summary, date, extras);
}
inline auto members(const Place& p) {
    const auto& [name, lat, lon, extras] = p;
    return std::tie(name, lat, lon, extras);
}
inline auto members(const Participant& p) {
    const auto& [actor, role, reason, extras] = p;
    return std::tie(actor, role, reason, extras);
}
inline auto members(const Commitment& c) {
    const auto& [status, conditions, of, extras] = c;
    return std::tie(status, conditions, of, extras);
}
inline auto members(const Position& p) {
    const auto& [actor, topic, stance, condition, sources, extras] = p;
    return std::tie(actor, topic, stance, condition, sources, extras);
}
inline auto members(const Account& a) {
    const auto& [text, source, by, basis, quote, about, extras] = a;
    return std::tie(text, source, by, basis, quote, about, extras);
}
inline auto members(const Link& l) {
    const auto& [type, event, note, extras] = l;
    return std::tie(type, event, note, extras);
}
inline auto members(const Media& m) {
    const auto& [url, caption, credit, alt, extras] = m;
    return std::tie(url, caption, credit, alt, extras);
}
inline auto members(const Revision& r) {
    const auto& [date, note, extras] = r;
    return std::tie(date, note, extras);
}
inline auto members(const EventPhase& p) {
    const auto& [name, date, extras] = p;
    return std::tie(name, date, extras);
}
inline auto members(const Event& e) {
    const auto& [id, title, short_title, summary, date, date_text, phases, duration, kind, mode, status, previous_dates,
                 place, participants, commitment, positions, accounts, links, media, tags, importance, sources,
                 revisions, extras] = e;
    return std::tie(id, title, short_title, summary, date, date_text, phases, duration, kind, mode, status,
                    previous_dates, place, participants, commitment, positions, accounts, links, media, tags,
                    importance, sources, revisions, extras);
}
inline auto members(const TourStep& t) {
    const auto& [event, text, lanes, start, end, extras] = t;
    return std::tie(event, text, lanes, start, end, extras);
}
inline auto members(const Display& d) {
    const auto& [lanes, theme, order, axis, orientation, bands, start, end, tour, extras] = d;
    return std::tie(lanes, theme, order, axis, orientation, bands, start, end, tour, extras);
}
inline auto members(const Document& d) {
    const auto& [schema, version, title, summary, language, time_zone, updated, sources, actors, topics, eras, events,
                 display, extras] = d;
    return std::tie(schema, version, title, summary, language, time_zone, updated, sources, actors, topics, eras,
                    events, display, extras);
}

// Found by name lookup in this namespace, also by the comparisons of vector, optional and tuple.
template <class T>
    requires requires(const T& value) { members(value); }
bool operator==(const T& a, const T& b) {
    return members(a) == members(b);
}

}  // namespace demarche
