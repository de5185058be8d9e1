// The texts of a page: the list of all events with an article each, the legend, the sources, and the announcement of
// one event.
#pragma once

#include <span>

#include "model/query.h"
#include "model/timeline.h"
#include "page/markup.h"
#include "time/format.h"

namespace demarche {

// <article id="event-id"> with date as written, place, who in which role, who was absent and why,
// accounts side by side with their sources, quotations, commitments, positions, links.
Node article(const Timeline&, EventIndex, const Words&);

// "Meeting in Riyadh, Tue 18 February 2025 · 4½ hours · Riyadh": what a screen reader says when an event gets the
// focus.
std::string announcement(const Timeline&, EventIndex, const Words&);

// <ol class="hits"> with a link to each event: its title and its date.
Node hits(const Timeline&, std::span<const EventIndex>, const Words&);

// "Meeting in Riyadh, 18 February 2025. The road to Riyadh. USA TODAY, …; Reuters, …": an event with its sources, to be
// quoted elsewhere.
std::string citation(const Timeline&, EventIndex, const Words&);

// <ol class="events"> of <li> around each article, in time order, the undated last; of a huge document only the most
// important.
Node outline(const Timeline&, const Words&);
std::uint32_t listed(const Timeline&);  // how many events it holds

// Whether the list of all events is too long for a page, which then uses a virtual list.
bool needs_virtual_list(const Timeline&);

// Title, summary, counts ("22 events · 2 sources") and the numbered list of sources. The title is an <h2>, as in
// somebody else's article.
Node masthead(const Timeline&, const Words&);
Node source_list(const Timeline&, const Words&);

// <ul class="legend">: every mark of the drawing with its meaning, every party with its colour and what it is, every
// topic with its summary.
Node legend(const Timeline&, const Words&);

}  // namespace demarche
