#include "view/course.h"

#include <cassert>
#include <cmath>

namespace demarche {
namespace {

constexpr double rho = 1.42;      // how much zooming is preferred to panning; the paper found it with readers
constexpr double nowhere = 1e-6;  // of a width: less than this is no distance
constexpr double rho2 = rho * rho, rho4 = rho2 * rho2;

// Exact on both sides of 0.
double asinh_of(double x) {
    const double size = std::log(std::abs(x) + std::sqrt(x * x + 1));
    return x < 0 ? -size : size;
}

double cosh_of(double x) { return (std::exp(x) + std::exp(-x)) / 2; }
double sinh_of(double x) { return (std::exp(x) - std::exp(-x)) / 2; }
double tanh_of(double x) { return 1 - 2 / (std::exp(2 * x) + 1); }

}  // namespace

// The names b and r are those of the paper.
Course::Course(const Window& from, const Window& to) : from_(from), distance_(to.middle - from.middle) {
    assert(from.width > 0 && to.width > 0);
    const double w0 = from.width, w1 = to.width, d = std::abs(distance_);
    if (d < nowhere * (w0 < w1 ? w0 : w1)) {
        distance_ = 0;
        r0_ = std::log(w1 / w0);
        length_ = std::abs(r0_) / rho;
        return;
    }
    const double b0 = (w1 * w1 - w0 * w0 + rho4 * d * d) / (2 * w0 * rho2 * d);
    const double b1 = (w1 * w1 - w0 * w0 - rho4 * d * d) / (2 * w1 * rho2 * d);
    r0_ = -asinh_of(b0);
    length_ = (-asinh_of(b1) - r0_) / rho;
}

Window Course::at(double part) const {
    if (distance_ == 0) return {from_.middle, from_.width * std::exp(r0_ * part)};
    const double r = rho * length_ * part + r0_;
    const double moved = from_.width / rho2 * (cosh_of(r0_) * tanh_of(r) - sinh_of(r0_));
    return {from_.middle + (distance_ < 0 ? -moved : moved), from_.width * cosh_of(r0_) / cosh_of(r)};
}

}  // namespace demarche
