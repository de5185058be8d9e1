#include "layout/richer_labels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "base/limits.h"
#include "base/order.h"
#include "layout/arrange_axis.h"
#include "layout/arrange_room.h"
#include "layout/arrange_rows.h"
#include "layout/lane_heights.h"
#include "layout/make_card.h"
#include "layout/theme.h"

namespace demarche {
namespace {

constexpr std::array richest_first{Tier::illustrated, Tier::pictured, Tier::full,
                                   Tier::card,        Tier::dated,    Tier::wrapped};
constexpr int most_trials = 120, most_rows_tried = 10;
constexpr float card_gap_px = 10;    // below a card
constexpr double most_filled = 0.8;  // of the plot, by all cards: more hardly fit

class Enricher {
public:
    Enricher(Arrangement& a, const ArrangeInput& in, Share share)
        : a_(a), in_(in), share_(share), tiers_(a.lanes.size(), Tier::title) {}

    void run() {
        if (!is_worth_it()) return;
        plain_ = a_.items;
        rows_ = rows_of_lanes();
        row_px_ = row_px_that_fits(a_);
        const bool has_pictures = std::ranges::any_of(
            a_.items, [&](const Item& item) { return picture_of(in_.timeline.event(item.event)) != nullptr; });
        most_ = has_pictures ? Tier::illustrated : Tier::full;
        for (const Tier tier : richest_first) {
            if (tier > most_) continue;
            std::vector<Tier> tiers(a_.lanes.size(), tier);
            for (std::size_t i = 0; i < tiers.size(); ++i)
                if (a_.lanes[i].collapsed) tiers[i] = Tier::title;
            if (keep_if_fits(tiers)) break;
        }
        enrich_single_lanes();
        set(tiers_);
        for (std::size_t i = 0; i < rows_.size(); ++i) a_.lanes[i].rows = rows_[i];
        try_rows();
        set_row_heights();
        if (std::ranges::all_of(tiers_, [](Tier tier) { return tier >= Tier::card; })) a_.node_px = roomy_mark_px;
    }

private:
    bool is_worth_it() const {
        return a_.items.size() <= most_carded_items && a_.shown <= most_carded_events &&
               in_.timeline.size() <= most_arranged_at_once && !a_.lanes.empty() && a_.names != LaneNames::inside &&
               std::ranges::all_of(a_.lanes, [&](const Lane& lane) { return left_out(a_, lane) == 0; });
    }

    std::vector<std::uint16_t> rows_of_lanes() const {
        std::vector<std::uint16_t> rows;
        for (const Lane& lane : a_.lanes) rows.push_back(lane.rows);
        return rows;
    }

    // Lanes of few events first: there a card costs least height.
    void enrich_single_lanes() {
        if (a_.lanes.size() == 1) return;
        for (const std::uint32_t i : sorted_positions(a_.lanes.size(), [&](std::uint32_t one, std::uint32_t other) {
                 return a_.lanes[one].count < a_.lanes[other].count;
             }))
            for (const Tier tier : richest_first) {
                if (tier <= tiers_[i] || a_.lanes[i].collapsed) break;
                if (tier > most_) continue;
                std::vector<Tier> tiers = tiers_;
                tiers[i] = tier;
                if (keep_if_fits(tiers)) break;
            }
    }

    // Tries these tiers with the fewest rows, and with more while they do not show all events.
    bool keep_if_fits(const std::vector<Tier>& tiers) {
        set(tiers);
        if (filled() > most_filled) return false;
        for (std::size_t i = 0; i < tiers.size(); ++i)
            a_.lanes[i].rows = tiers[i] == Tier::title ? rows_[i] : rows_needed(items_of(a_, a_.lanes[i]));
        set_least_heights();
        for (int more = 0; fits() && more < most_rows_tried && trials_ < most_trials; ++more) {
            try_rows();
            set_row_heights();
            if (!fits()) return false;
            const auto wanting = [&](const Lane& lane) { return left_out(a_, lane); };
            Lane& crowded = *std::ranges::max_element(a_.lanes, {}, wanting);
            if (wanting(crowded) == 0) {
                tiers_ = tiers;
                rows_ = rows_of_lanes();
                return true;
            }
            ++crowded.rows;
        }
        return false;
    }

    // Lanes whose labels stay titles must not come closer for the cards of others.
    bool fits() const { return total_height(a_, row_px_) <= lanes_room(a_); }

    void try_rows() {
        ++trials_;
        try_first_view(a_, in_.timeline, share_);
    }

    // Gives all items the labels of these tiers.
    void set(const std::vector<Tier>& tiers) {
        a_.items = plain_;
        a_.cards.clear();
        for (std::size_t i = 0; i < tiers.size(); ++i) {
            if (tiers[i] == Tier::title) continue;
            for (Item& item : items_of(a_, a_.lanes[i])) {
                if (!item.leads()) continue;
                item.card = static_cast<std::uint16_t>(a_.cards.size());
                a_.cards.push_back(make_card(in_, item.event, tiers[i]));
                item.label_width = a_.cards.back().width;
                item.label_bytes = whole_label;
                item.other_width = 0;
                item.shortened = 0;
            }
        }
    }

    double filled() const {
        double area = 0;
        for (const Card& card : a_.cards) area += static_cast<double>(card.width * card.height);
        return area / static_cast<double>(a_.plot().width * lanes_room(a_));
    }

    // As if each row held the lowest card of its lane.
    void set_least_heights() {
        for (Lane& lane : a_.lanes) {
            lane.row_heights.clear();
            float least = std::numeric_limits<float>::infinity();
            for (const Item& item : items_of(a_, lane))
                if (item.card != no_card) least = std::min(least, a_.cards[item.card].height + card_gap_px);
            if (std::isfinite(least)) lane.row_heights.assign(lane.rows, least);
        }
    }

    void set_row_heights() {
        for (Lane& lane : a_.lanes) {
            lane.row_heights.clear();
            for (const Item& item : items_of(a_, lane)) {
                if (item.card == no_card) continue;
                lane.row_heights.resize(lane.rows, density.row_most);
                float& row = lane.row_heights[std::min(item.row, a_.lowest_row(item.lane))];
                row = std::max(row, a_.cards[item.card].height + card_gap_px);
            }
        }
    }

    Arrangement& a_;
    const ArrangeInput& in_;
    Share share_;
    std::vector<Item> plain_;          // with titles
    std::vector<Tier> tiers_;          // of lanes: the richest that fit so far
    Tier most_ = Tier::full;           // that any of them has
    std::vector<std::uint16_t> rows_;  // with them
    float row_px_ = 0;                 // of rows of titles
    int trials_ = 0;
};

}  // namespace

void enrich_labels(Arrangement& a, const ArrangeInput& in, Share share) { Enricher(a, in, share).run(); }

}  // namespace demarche
