// A host that knows one zone, "Kyiv": two hours east of UTC, and three from March to October, from 2021 to 2024.
#pragma once

#include <array>

#include "time/zone.h"

namespace demarche::zones {

inline std::int64_t second(std::string_view edtf) {
    return parse_date(edtf)->bounds().begin.time_since_epoch().count();
}

inline std::int32_t offset_at(std::string_view zone, std::int64_t utc_s) {
    if (zone != "Kyiv") return no_such_zone;
    constexpr std::int64_t hour = 3'600;
    static const std::array<std::array<std::int64_t, 2>, 4> summers{{
        {second("2021-03-28T01:00Z"), second("2021-10-31T01:00Z")},
        {second("2022-03-27T01:00Z"), second("2022-10-30T01:00Z")},
        {second("2023-03-26T01:00Z"), second("2023-10-29T01:00Z")},
        {second("2024-03-31T01:00Z"), second("2024-10-27T01:00Z")},
    }};
    for (const auto& [begin, end] : summers)
        if (utc_s >= begin && utc_s < end) return 3 * hour;
    return 2 * hour;
}

inline TimeZone kyiv() { return {"Kyiv", offset_at, parse_date("2000/2026")->bounds()}; }

}  // namespace demarche::zones
