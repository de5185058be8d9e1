// Bands below the lanes: the course of promises.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/words.h"
#include "model/timeline.h"

namespace demarche {

enum class BandKind : std::uint8_t { promises };
inline constexpr std::size_t band_count = 1;

// What the reader asked for. Automatic: what the author says.
using BandStates = std::array<BandState, band_count>;

struct Band {
    bool open = false;  // closed: only its heading
    float top = 0;      // px below the plot
    float height = 0;   // 0: the document has nothing for it
};

struct Bands {
    std::array<Band, band_count> bands{};
    float height = 0;  // of all
    // The steps of promises that have a line, promise by promise. Of very many steps only those after which a promise
    // stands otherwise than before.
    std::vector<PromiseStep> promises{};
    std::uint32_t all_promises = 0, doubtful_promises = 0;

    const Band& operator[](BandKind kind) const { return bands[static_cast<std::size_t>(kind)]; }
    Band& operator[](BandKind kind) { return bands[static_cast<std::size_t>(kind)]; }
};

// Calls visit(steps) for the steps of each promise; they must be ordered by promise.
template <class Visit>
void for_promises(std::span<const PromiseStep> steps, Visit visit) {
    for (std::size_t first = 0, end; first < steps.size(); first = end) {
        for (end = first + 1; end < steps.size() && steps[end].promise == steps[first].promise;) ++end;
        visit(steps.subspan(first, end - first));
    }
}

// "3 · 1 in doubt"
std::string summary_of_promises(const Bands&, const Words&);

inline constexpr float band_heading_px = 24;  // of a closed band, and above an open one where there is no gutter
inline constexpr float band_pad_px = 4;       // above and below the lines of an open one
inline constexpr float promise_px = 30;       // of a line with the words above it

}  // namespace demarche
