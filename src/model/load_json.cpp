#include "model/load_json.h"

#include "model/loader.h"

namespace demarche {

Loaded load_json(std::string_view text) {
    Loader loader(text);
    while (loader.step(text.size() + 1) == Loader::Outcome::more) {
    }
    Read& read = loader.read();
    for (std::uint32_t i = 0; i < read.events.size(); ++i) read.document.events.push_back(read.events.event(i));
    return {std::move(read.document), std::move(read.issues), read.dropped};
}

}  // namespace demarche
