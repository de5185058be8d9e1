#include "layout/burstiness.h"

#include <algorithm>
#include <cmath>

#include "time/calendar.h"

namespace demarche {

void Burstiness::add(const TimeRange& unit) {
    if (unit.begin == distant_past) return;
    if (count_ == 0) first_ = unit.begin;
    if (count_ > 0 && unit.begin != unit_.begin) *this = closed();
    in_unit_ = unit.begin == unit_.begin && count_ > 0 ? in_unit_ + 1 : 1;
    unit_ = unit;
    ++count_;
}

Burstiness Burstiness::closed() const {
    Burstiness result = *this;
    const auto begin = static_cast<double>(length_s({first_, unit_.begin})), n = static_cast<double>(in_unit_);
    const double step = static_cast<double>(length_s(unit_)) / n, before = std::max(0.0, begin - last_);
    result.squares_ += before * before + (n - 1) * step * step;
    result.last_ = begin + (n - 1) * step;
    return result;
}

double Burstiness::value() const {
    if (count_ < 3) return 0;
    const Burstiness all = closed();
    const auto n = static_cast<double>(count_ - 1);
    const double mean = all.last_ / n;
    if (mean <= 0) return 0;
    const double variance = std::max(0.0, all.squares_ / n - mean * mean);
    const double r = std::sqrt(variance) / mean, more = std::sqrt(n + 2), fewer = std::sqrt(n);
    return (more * r - fewer) / ((more - 2) * r + fewer);
}

}  // namespace demarche
