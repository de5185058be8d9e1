// The long work of a widget. It is done in steps, in this order, so that it never blocks the page.
#pragma once

#include <cstdint>

namespace demarche {

enum class Job : std::uint8_t {
    read,        // a document
    sort_texts,  // of the events, into the order in which they are searched
    search,
    arrange,
    none  // nothing is left to do
};

}  // namespace demarche
