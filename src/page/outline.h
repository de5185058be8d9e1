// Every word of the story as page text: the list of all events, one article each, and the legend of sources.
#pragma once

#include "model/timeline.h"
#include "page/markup.h"
#include "time/format.h"

namespace demarche {

// <article id="event-id"> with date as written, place, who in which role, who was absent and why,
// accounts side by side with their sources, quotations, commitments, positions, links.
Node article(const Timeline&, EventIndex, const Words&);

// <ol class="events"> of <li> around each article, in time order, the undated last; of a huge document only the most
// important.
Node outline(const Timeline&, const Words&);
std::uint32_t listed(const Timeline&);  // how many events it holds

// Title, summary, counts ("22 events · 2 sources") and the numbered list of sources.
Node masthead(const Timeline&, const Words&);
Node source_list(const Timeline&, const Words&);

// <ul class="legend">: every mark of the drawing with its meaning.
Node legend(const Words&);

}  // namespace demarche
