// Limits of scale: the numbers of events, links, lanes or bytes above which the work is done more coarsely, with the
// reason for each. Each value is the largest that is still treated finely. web/limits.js has the limits of the page.
#pragma once

#include <cstddef>
#include <cstdint>

namespace demarche {

// ---- About a hundred: a reader goes through all of them ----

// Height in px of a still picture whose time runs down: it stands for what a reader sees before the drawing is there,
// and the list beside it is whole. A longer drawing is cut below its last whole row.
inline constexpr float highest_still_px = 4'000;

// Lanes by topic, place, source or tag: more are no overview, so the rarest share one lane.
inline constexpr std::size_t most_lanes = 120;

// Events of a list that stands whole beside a live timeline; a longer one is a virtual list, since the browser lays out
// all of it.
inline constexpr std::uint32_t most_in_live_list = 500;

// Events, and items of them, whose labels may be cards: more never have the room.
inline constexpr std::uint32_t most_carded_events = 120;
inline constexpr std::size_t most_carded_items = 600;

// Events without a date that a drawing names.
inline constexpr std::size_t most_in_tray = 40;

// Parties and topics of the legend.
inline constexpr std::uint32_t most_in_legend = 500;

// ---- A thousand: the work is done before a reader notices ----

// Events that are arranged at once; a longer document is arranged in steps between frames.
inline constexpr std::uint32_t most_arranged_at_once = 1'000;

// Events after which the reader of a file estimates how many will follow, from the bytes that they took.
inline constexpr std::uint32_t events_before_reserve = 1'000;

// Errors, and as many warnings, that an author hears of: one mistake of a program is repeated in every event.
inline constexpr std::size_t most_issues_of_a_severity = 1'000;

// ---- Two thousand: beyond, most labels are left out anyway, and care for each one no longer shows ----

// Items that are arranged finely: trying each row anew, and levels of zoom in steps of a quarter, take work that grows
// faster than their number.
inline constexpr std::size_t most_refined_items = 2'000;

// Marks for whose labels story time widens its stretches; with more it follows their density.
inline constexpr std::size_t most_widened_marks = 2'000;

// Events whose titles the browser measures whole; for a longer document the widths of their letters are added up.
inline constexpr std::uint32_t most_measured_titles = 2'000;

// Links that each frame looks through for the postponements; of more links it asks only the events that it draws.
inline constexpr std::size_t most_links_searched = 2'000;

// ---- Some thousands: they are looked at or written one by one; beyond, a sample stands for all ----

// Events asked whether a grouping has two lanes: a sample, taken evenly over the whole document.
inline constexpr std::uint32_t most_grouping_samples = 4'000;

// Events that the list of a page without JavaScript holds whole; of more it holds the most important ones.
inline constexpr std::uint32_t most_listed_whole = 5'000, most_listed_of_more = 1'000;

// Events of a drawing whose time runs down, and its height in px. Each has a row of some 65 px, and nobody scrolls
// further; a browser lays out boxes of several million px, and a float is exact to a tenth of a px here.
inline constexpr std::uint32_t most_down_events = 10'000;
inline constexpr float highest_down_px = 1e6f;

// Events of one cell that a tip looks at to say what they are about; of more it looks at so many, evenly.
inline constexpr std::size_t most_looked_at = 8'192;

// Cells of the table of an event, of accounts by sources; a larger one is a list, since its cells are more than its
// accounts and its sources.
inline constexpr std::size_t most_table_cells = 10'000;

// Lanes by party, before the rest shares one: the index of a lane has 16 bits.
inline constexpr std::size_t most_party_lanes = 60'000;

// Ids that a mistyped one is compared with, so that a suggestion never costs a second.
inline constexpr std::size_t most_suggested = 10'000;

// ---- Tens of thousands: a reader would wait for it ----

// Events whose labels of every zoom are arranged before the first view is shown.
inline constexpr std::uint32_t most_arranged_whole = 50'000;

}  // namespace demarche
