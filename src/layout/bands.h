// Bands below the lanes: the course of promises, and where parties stand on a topic.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/words.h"
#include "model/timeline.h"

namespace demarche {

enum class BandKind : std::uint8_t { promises, positions };
inline constexpr std::size_t band_count = 2;

// What the reader asked for. Automatic: what the author says.
using BandStates = std::array<BandState, band_count>;

// Where the names of lanes stand. A single lane without a name has none.
enum class LaneNames : std::uint8_t { column, inside, none };

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
    std::vector<std::uint32_t> topics{};   // with positions, by their place in the document
    std::uint32_t all_parties = 0;         // with a position on the topic that is shown
    Instant last_step = distant_past;      // the latest begin of what bands show
    std::vector<StanceStep> stances{};     // on the topic that is shown, party by party
    std::uint16_t first_stance_color = 0;  // in Arrangement::lane_colors: one for each Attitude

    const Band& operator[](BandKind kind) const { return bands[static_cast<std::size_t>(kind)]; }
    Band& operator[](BandKind kind) { return bands[static_cast<std::size_t>(kind)]; }
};

// Calls visit(steps) for each run of steps of one promise, or of one party.
template <class Step, class Member, class Visit>
void for_runs(std::span<const Step> steps, Member member, Visit visit) {
    for (std::size_t first = 0, end; first < steps.size(); first = end) {
        for (end = first + 1; end < steps.size() && steps[end].*member == steps[first].*member;) ++end;
        visit(steps.subspan(first, end - first));
    }
}
template <class Visit>
void for_promises(std::span<const PromiseStep> steps, Visit visit) {
    for_runs(steps, &PromiseStep::promise, visit);
}
template <class Visit>
void for_parties(std::span<const StanceStep> steps, Visit visit) {
    for_runs(steps, &StanceStep::party, visit);
}

std::string name_of_topic(const Timeline&, std::uint32_t topic);

// "Ukraine in NATO · 8 of 12"; empty where there are no positions.
std::string summary_of_stances(const Bands&, const Timeline&, const Words&);

// "3 · 1 in doubt"
std::string summary_of_promises(const Bands&, const Words&);

inline constexpr float band_heading_px = 24;  // of a closed band, and above the lines of some open ones
// Positions have the names of parties in the gutter, promises the heading alone.
constexpr float band_heading(LaneNames names, BandKind kind) {
    return kind == BandKind::promises && names == LaneNames::column ? 0 : band_heading_px;
}
inline constexpr float band_pad_px = 4;  // above and below the lines of an open one
inline constexpr float stance_px = 18;   // of a strip
inline constexpr float promise_px = 30;  // of a line with the words above it

}  // namespace demarche
