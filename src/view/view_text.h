// The whole view as a short text, for an address or a link: what the reader has chosen, and nothing that is as it
// opens.
#pragma once

#include <string>
#include <string_view>

#include "view/view.h"

namespace demarche {

// `name=value` lines: event, step, time (two instants in seconds from 1970), axis, lanes, collapsed (a lane), scroll
// (of the lanes, px), others, promises, positions, topic, find (a line of the query).
std::string view_text(const View&, const Shown&);

}  // namespace demarche
