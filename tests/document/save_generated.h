// Documents nobody would write, with every member of the format used and odd texts in all of them.
#pragma once

#include <cmath>
#include <random>
#include <string>

#include "document/document.h"

namespace demarche {

class AnyDocument {
public:
    explicit AnyDocument(unsigned seed) : random_(seed) {}

    Document operator()() {
        Document document;
        document.schema = text();
        document.title = line();
        document.summary = text();
        document.language = text();
        document.time_zone = text();
        if (often()) document.updated = date();
        for (unsigned i = 0; i < 4; ++i) document.sources.push_back(source(i));
        for (unsigned i = 0; i < 4; ++i) document.actors.push_back(actor(i));
        for (unsigned i = 0; i < 4; ++i) document.topics.push_back({id("t", i), line(), text(), extras()});
        for (unsigned i = 0; i < 3; ++i) document.eras.push_back({id("r", i), line(), text(), date(), extras()});
        for (unsigned i = 0; i < 6; ++i) document.events.push_back(event(i));
        if (often()) document.display = display();
        document.extras = extras();
        return document;
    }

private:
    unsigned below(unsigned end) { return static_cast<unsigned>(random_()) % end; }
    bool often() { return below(3) != 0; }

    static std::string id(const char* prefix, unsigned i) { return prefix + std::to_string(i); }
    std::string any(const char* prefix) { return id(prefix, below(4)); }
    std::string maybe(const char* prefix) { return often() ? any(prefix) : std::string(); }

    std::string line() {
        constexpr const char* pieces[] = {"Riyadh",    " ",    "\"",   "\\", "/",    "\n",
                                          "\t",        "\x01", "\x7F", "é",  "Київ", "\xF0\x9F\x95\x8A",
                                          "</script>", "\r\n", "\b\f", "0"};
        std::string made = "x";
        for (unsigned n = below(8); n-- > 0;) made += pieces[below(16)];
        return made;
    }
    std::string text() { return often() ? line() : std::string(); }
    std::vector<std::string> texts() {
        std::vector<std::string> made;
        for (unsigned n = below(4); n-- > 0;) made.push_back(line());
        return made;
    }
    std::vector<std::string> ids(const char* prefix) {
        std::vector<std::string> made;
        for (unsigned n = below(4); n-- > 0;) made.push_back(any(prefix));
        return made;
    }

    Date date() {
        constexpr const char* dates[] = {"2025-02-18",        "2025-02", "[2025-02-10..2025-02-16]", "2022-02~/..",
                                         "1648-01-30 julian", "199X",    "2025-02-18T10:30Z",        "-0043"};
        return *parse_date(dates[below(8)]);
    }
    Extras extras() {
        constexpr const char* values[] = {"1", "null", "\"a\\u00e9\"", "[1, {\"b\": []}]", "{}", "1e999", "-0.50"};
        Extras made;
        for (unsigned n = below(3); n-- > 0;) made.push_back({"x-" + line(), values[below(7)]});
        return made;
    }
    double fraction() { return below(1000) / 1000.0; }
    template <class Enum>
    Enum any_word() {
        return static_cast<Enum>(below(static_cast<unsigned>(words_of<Enum>().size())));
    }

    Source source(unsigned i) {
        Source made{id("s", i), text(), text(),  often() ? "https://example.org/ü?" : "", {}, texts(),
                    text(),     {},     extras()};
        if (often()) made.published = date();
        if (often()) made.accessed = date();
        return made;
    }
    Actor actor(unsigned i) {
        // Members only of earlier ones: no circles.
        return {id("a", i),
                line(),
                text(),
                texts(),
                any_word<ActorType>(),
                i > 0 && often() ? id("a", below(i)) : "",
                text(),
                text(),
                text(),
                often() ? "#c99A00" : "",
                extras()};
    }
    Participant participant() {
        Participant made{any("a"), any_word<Role>(), AbsenceReason::none, extras()};
        if (made.role == Role::absent) made.reason = any_word<AbsenceReason>();
        return made;
    }
    Place place() {
        Place made{text(), {}, {}, extras()};
        if (often()) made.lat = -90 + 180 * fraction(), made.lon = -180 + 360 * fraction();
        // As loading rounds them: 0.1 + 0.2 is no number of nine decimals.
        if (made.lat) made.lat = std::round(*made.lat * 1e9) / 1e9, made.lon = std::round(*made.lon * 1e9) / 1e9;
        return made;
    }
    Event event(unsigned i) {
        Event made;
        made.id = id("e", i);
        made.title = line();
        if (often()) made.short_title = line();
        if (often()) made.date_text = line();
        made.summary = text();
        if (often()) made.date = date();
        if (often()) made.duration = *parse_duration("PT4H30M");
        made.kind = any_word<EventKind>();
        made.mode = text();
        made.status = any_word<Status>();
        for (unsigned n = below(3); n-- > 0;) made.previous_dates.push_back(date());
        if (often()) made.place = place();
        for (unsigned n = below(4); n-- > 0;) made.participants.push_back(participant());
        if (often()) made.commitment = Commitment{any_word<CommitmentStatus>(), texts(), maybe("e"), extras()};
        add_parts(made);
        made.tags = texts();
        if (often()) made.importance = fraction();
        made.sources = ids("s");
        made.extras = extras();
        return made;
    }
    void add_parts(Event& made) {
        for (unsigned n = below(3); n-- > 0;) {
            made.positions.push_back({any("a"), any("t"), any_word<Stance>(), text(), ids("s"), extras()});
            made.accounts.push_back({line(), any("s"), maybe("a"), any_word<Basis>(), often(), text(), extras()});
            made.links.push_back({any_word<LinkType>(), any("e"), text(), extras()});
            made.media.push_back({"http://example.org", text(), text(), text(), extras()});
            if (made.date) made.phases.push_back({line(), date(), extras()});  // without one it gets that of its phases
            made.revisions.push_back({often() ? std::optional(date()) : std::nullopt, text(), extras()});
        }
    }
    Display display() {
        const bool by_topic = often();
        return {
            by_topic ? "topic" : "",
            often() ? "dark" : "",
            ids(by_topic ? "t" : "a"),
            any_word<AxisMode>(),
            any_word<Orientation>(),
            any_word<BandState>(),
            date(),
            {},
            {{any("e"), text(), often() ? "kind" : "", often() ? std::optional(date()) : std::nullopt, {}, extras()}},
            extras()};
    }

    std::mt19937 random_;
};

}  // namespace demarche
