// Counts what a format has no room for, so that nothing is left out without a word.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "convert/export.h"

namespace demarche {

// Counts all that a document has besides the fields that a format writes. A field is its path: "events.place.name". A
// list of objects of which nothing is written counts as one field, with the number of its objects. Ids are no content.
//
// `rest` is the document without what is written of some objects only, such as the first picture of each event.
std::vector<LeftOut> left_out(const Document& rest, std::span<const std::string_view> written);

// Adds counts to counts of the same fields.
void add_losses(std::vector<LeftOut>& all, std::span<const LeftOut> more);

// Takes out the events that a format cannot hold, and gives their ids.
template <class Fits>
std::vector<std::string> take_out_events(Document& document, Fits fits) {
    std::vector<std::string> ids;
    std::vector<Event> staying;
    for (Event& event : document.events) {
        if (fits(event))
            staying.push_back(std::move(event));
        else
            ids.push_back(event.id);
    }
    document.events = std::move(staying);
    return ids;
}

}  // namespace demarche
