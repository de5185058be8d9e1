// The sections of an article. A section without content is left out.
#pragma once

#include <optional>
#include <vector>

#include "page/page_parts.h"

namespace demarche {

// A link to an event from another event.
struct Backlink {
    EventIndex to{}, from{};
    std::optional<Link> link;  // none: its commitment bears on the promise made in `to`
};

// All of a timeline, by the event that is named, then by the event that names it.
std::vector<Backlink> backlinks(const Timeline&);
// Those of one event.
std::vector<Backlink> backlinks(const Timeline&, EventIndex to);

void add_who(Node& article, const Page&);
void add_accounts(Node& article, const Page&);  // quotations, differing accounts, who reported what
void add_commitment(Node& article, const Page&, std::span<const Backlink>);
void add_positions(Node& article, const Page&);
void add_related(Node& article, const Page&, std::span<const Backlink>);
void add_pictures(Node& article, const Page&);
void add_rest(Node& article, const Page&);  // other media, tags, changes

}  // namespace demarche
