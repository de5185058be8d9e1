// The sections of an article; each adds nothing when the event has nothing to say there.
#pragma once

#include <optional>
#include <vector>

#include "page/page_parts.h"

namespace demarche {

// An event that names another, seen from the one that is named.
struct Backlink {
    EventIndex to{}, from{};
    std::optional<Link> link;  // none: its commitment bears on the promise made in `to`
};

// All of a timeline, ordered by the event named, then by the one that names it.
std::vector<Backlink> backlinks(const Timeline&);
// Of one event only.
std::vector<Backlink> backlinks(const Timeline&, EventIndex to);

void add_who(Node& article, const Page&);
void add_accounts(Node& article, const Page&);  // quotations, differing accounts, who reported what
void add_commitment(Node& article, const Page&, std::span<const Backlink>);
void add_positions(Node& article, const Page&);
void add_related(Node& article, const Page&, std::span<const Backlink>);
void add_rest(Node& article, const Page&);  // media, tags, changes

}  // namespace demarche
