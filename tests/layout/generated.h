// Timelines made by a rule from a seed. The guarantees of the layout are held against them.
#pragma once

#include <cstdint>
#include <string>

#include "model/timeline.h"
#include "time/calendar.h"

namespace demarche::generated {

// Numerical Recipes' 64-bit linear congruential generator: the same numbers everywhere.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed * 2654435761u + 88172645463325252u) {}
    std::uint32_t below(std::uint32_t limit) {
        state_ = state_ * 6364136223846793005u + 1442695040888963407u;
        return static_cast<std::uint32_t>((state_ >> 33) % limit);
    }

private:
    std::uint64_t state_;
};

enum class Kind : std::uint8_t {
    uniform,
    bursty,
    one_day,    // at times of one day
    identical,  // one date for all
    spans,
    nested,         // each span within the one before
    long_ago,       // over 5,000 years, with spans of as many
    right_to_left,  // titles in Arabic and Hebrew
    outlasting      // days and short spans, among them spans that outlast many
};
inline constexpr Kind kinds[] = {Kind::uniform, Kind::bursty, Kind::one_day,  Kind::identical,
                                 Kind::spans,   Kind::nested, Kind::long_ago, Kind::right_to_left};

struct Spec {
    Kind kind = Kind::uniform;
    std::uint32_t events = 20;
    std::uint32_t lanes = 6;
    std::uint64_t seed = 1;
};

inline std::string edtf_day(std::int64_t days) {
    const CivilDay day = civil_day(days);
    const auto two = [](unsigned n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    const std::string digits = std::to_string(day.year < 0 ? -day.year : day.year);
    const std::string year = std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits;
    return (day.year < 0 ? "-" : "") + year + "-" + two(day.month) + "-" + two(day.day);
}

inline std::int64_t day_of(const Spec& spec, Random& random) {
    const std::int64_t start = days_from({.year = 1900, .month = 1, .day = 1});
    switch (spec.kind) {
        case Kind::one_day:
        case Kind::identical:
            return start;
        case Kind::bursty:
            return start + std::int64_t{9'000} * random.below(4) + std::int64_t{random.below(6)} * random.below(5);
        case Kind::long_ago:
            return days_from({.year = -3000, .month = 1, .day = 1}) + std::int64_t{365} * random.below(5'000);
        default:
            return start + random.below(73'000);
    }
}

// Begins with the event's number: no two are the same.
inline std::string title_of(Kind kind, std::uint32_t index, Random& random) {
    static constexpr const char* words[] = {"talks",  "treaty", "summit", "envoys", "ceasefire",
                                            "recall", "note",   "border", "accord", "sanctions"};
    static constexpr const char* right_to_left[] = {"محادثات", "معاهدة", "قمة",  "وقف إطلاق النار", "حدود", "שיחות",
                                                    "הסכם",    "פסגה",   "גבול", "שגרירים"};
    std::string title = std::to_string(index);
    const std::uint32_t count = 1 + random.below(6);
    for (std::uint32_t i = 0; i < count; ++i)
        title.append(" ").append((kind == Kind::right_to_left ? right_to_left : words)[random.below(10)]);
    return title;
}

inline std::string date_of(const Spec& spec, std::uint32_t index, Random& random) {
    const std::int64_t day = day_of(spec, random);
    const auto span = [&](std::int64_t from, std::int64_t to) { return edtf_day(from) + "/" + edtf_day(to); };
    switch (spec.kind) {
        case Kind::one_day: {
            const std::string hour = std::to_string(10 + random.below(12));
            return edtf_day(day) + "T" + hour + ":" + std::to_string(10 + random.below(50));
        }
        case Kind::identical:
            return edtf_day(day);
        case Kind::spans:
            return span(day, day + 1 + random.below(900));
        case Kind::outlasting:
            if (random.below(3) == 0) return edtf_day(day);
            return span(day, day + 1 + (random.below(8) == 0 ? 2'000 + random.below(9'000) : random.below(60)));
        case Kind::nested: {
            const std::int64_t inset = std::int64_t{20} * (index % 1'400);
            return span(-30'000 + inset, 30'000 - inset);
        }
        case Kind::long_ago:
            if (random.below(10) < 3) return span(day, day + 1 + random.below(random.below(3) == 0 ? 1'800'000 : 900));
            return edtf_day(day);
        default:
            return random.below(10) < 3 ? span(day, day + 1 + random.below(900)) : edtf_day(day);
    }
}

inline Event event(const Spec& spec, std::uint32_t index, Random& random) {
    Event e;
    e.id = "e" + std::to_string(index);
    e.title = title_of(spec.kind, index, random);
    e.date = *parse_date(date_of(spec, index, random));
    e.importance = random.below(90) / 100.0;
    const std::uint32_t parties = random.below(4) == 0 ? 2 + random.below(2) : 1;
    for (std::uint32_t i = 0; i < parties; ++i)
        e.participants.push_back({.actor = "a" + std::to_string((random.below(spec.lanes) + i) % spec.lanes),
                                  .role = i == 0 ? Role::initiator : Role::party});
    return e;
}

inline Document document(const Spec& spec) {
    Random random(spec.seed);
    Document d;
    d.title = "Generated";
    for (std::uint32_t i = 0; i < spec.lanes; ++i) {
        Actor actor;
        actor.id = "a" + std::to_string(i);
        actor.name = "Party " + std::to_string(i);
        d.actors.push_back(actor);
    }
    for (std::uint32_t i = 0; i < spec.events; ++i) d.events.push_back(event(spec, i, random));
    return d;
}

inline Timeline timeline(const Spec& spec) { return Timeline(document(spec)); }

}  // namespace demarche::generated
