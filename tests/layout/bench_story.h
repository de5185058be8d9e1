// The events that the benchmark gives to every timeline, as tests/bench/generate.mjs makes them, for tests that hold
// what it measures.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>

#include "layout/generated.h"

namespace demarche::bench {

// mulberry32, by Tommy Ettinger.
class Random {
public:
    explicit Random(std::uint32_t seed) : state_(seed) {}
    double next() {
        state_ += 0x6d2b79f5u;
        std::uint32_t mixed = (state_ ^ (state_ >> 15)) * (state_ | 1u);
        mixed ^= mixed + (mixed ^ (mixed >> 7)) * (mixed | 61u);
        return (mixed ^ (mixed >> 14)) / 4294967296.0;
    }
    std::uint32_t below(std::size_t limit) { return static_cast<std::uint32_t>(next() * static_cast<double>(limit)); }
    std::string_view word_of(std::string_view list) {
        auto skip = below(static_cast<std::size_t>(std::count(list.begin(), list.end(), '|')) + 1);
        for (; skip > 0; --skip) list.remove_prefix(list.find('|') + 1);
        return list.substr(0, list.find('|'));
    }

private:
    std::uint32_t state_;
};

inline constexpr std::string_view parties =
    "Arland|Borenia|Calder|Dravia|Eastmark|Fjordane|Galdova|Hesperia|Istria|Jorvik|Kesh|Lorne";
inline constexpr std::string_view openings =
    "Talks|Envoys|Ministers|A note|Two rounds|The council|Delegates|A summit|Observers|The court";
inline constexpr std::string_view words =
    "on|the|border|treaty|about|river|grain|prisoners|sanctions|ceasefire|after|long|winter|agree|to|meet|again|in|"
    "spring|"
    "reject|draft|sign|protocol|recall|ambassador|open|corridor|for|aid|close|straits|fishing|rights|debt|trade|tariff|"
    "accord|over|islands|with|mediation|of|neutral|powers|and|guarantee|withdraw|troops|exchange|lists|declare|void";

inline std::string title(Random& random) {
    const std::size_t length = 20 + random.below(71);
    std::string text(random.word_of(openings));
    for (;;) {
        const std::string longer = text + " " + std::string(random.word_of(words));
        if ((longer.size() > length && text.size() >= 20) || longer.size() > 90) return text;
        text = longer;
    }
}

inline Event event(std::uint32_t number, Random& random) {
    constexpr std::uint32_t days = 73'049;
    const std::int64_t first = days_from({.year = 1825, .month = 1, .day = 1});
    const std::uint32_t begin = random.below(days);
    const bool span = random.next() < 0.3;
    const double length = random.next();
    const std::uint32_t end =
        std::min(days - 1, begin + 1 + static_cast<std::uint32_t>(length * length * length * 1'500));
    Event e;
    e.id = "e" + std::to_string(number);
    e.title = title(random);
    const std::string from = generated::edtf_day(first + begin);
    e.participants.push_back({.actor = "p" + std::to_string(random.below(12))});
    e.date = *parse_date(span && end > begin ? from + "/" + generated::edtf_day(first + end) : from);
    return e;
}

inline Timeline timeline(std::uint32_t count) {
    Document d;
    std::string_view names = parties;
    for (int lane = 0; lane < 12; ++lane, names.remove_prefix(std::min(names.size(), names.find('|') + 1))) {
        Actor actor;
        actor.id = "p" + std::to_string(lane);
        actor.name = names.substr(0, names.find('|'));
        d.actors.push_back(actor);
    }
    Random random(1);
    for (std::uint32_t i = 0; i < count; ++i) d.events.push_back(event(i, random));
    return Timeline(d);
}

}  // namespace demarche::bench
