// Timelines made by a rule from a seed: what the promises of the layout are held against.
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

enum class Kind { uniform, bursty, one_day, spans, long_ago };

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
        case Kind::one_day: return start;
        case Kind::bursty: return start + random.below(4) * 9'000 + random.below(6) * random.below(5);
        case Kind::long_ago: return days_from({.year = -3000, .month = 1, .day = 1}) + random.below(5'000) * 365;
        default: return start + random.below(73'000);
    }
}

inline std::string title_of(Random& random) {
    static constexpr const char* words[] = {"talks", "treaty", "summit", "envoys", "ceasefire",
                                            "recall", "note", "border", "accord", "sanctions"};
    std::string title;
    const std::uint32_t count = 2 + random.below(6);
    for (std::uint32_t i = 0; i < count; ++i) title += (i ? " " : "") + std::string(words[random.below(10)]);
    return title;
}

inline Event event(const Spec& spec, std::uint32_t index, Random& random) {
    Event e;
    e.id = "e" + std::to_string(index);
    e.title = title_of(random);
    const std::int64_t day = day_of(spec, random);
    const bool span = spec.kind == Kind::spans || (spec.kind != Kind::one_day && random.below(10) < 3);
    const std::string text = span ? edtf_day(day) + "/" + edtf_day(day + 1 + random.below(900)) : edtf_day(day);
    e.date = *parse_date(text);
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
