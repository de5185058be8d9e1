// Collects the sources and the parties that cells name, and gives each of them one id.
#pragma once

#include <string>
#include <string_view>

#include "base/text_set.h"
#include "convert/participants_text.h"
#include "document/document.h"

namespace demarche {

// Makes ids that a person can read, each of them once.
class Ids {
public:
    explicit Ids(std::string_view otherwise) : otherwise_(otherwise) {}
    // Letters a–z, digits and dashes of a text, at most 48; where it has none, a word and a number.
    std::string make(std::string_view text);
    // The id that an author gave, or empty where it is taken.
    std::string take(std::string_view id);

private:
    std::string_view otherwise_;
    TextSet taken_, bases_;
    std::vector<std::int64_t> numbers_;  // the last one behind each base
    std::size_t last_ = 0;
};

class Directory {
public:
    explicit Directory(Document& document) : document_(document) {}

    // The id of the party of a name or an alias; a new party where there is none. A person in brackets belongs to a
    // party.
    std::string party(const Mention& mention);
    // The id of the source with this publisher and address; either may be empty.
    std::string source(const Source& source);

    // Says of a party that there is that it belongs to another one.
    void belong(std::string_view name, std::string_view whole);

    // A party, or a source, with all that its own sheet tells. False: there is one of that name already.
    bool add(Actor actor);
    bool add(Source source);

private:
    Document& document_;
    Ids party_ids_{"party"}, source_ids_{"source"};
    TextSet party_names_, source_names_;                       // folded
    std::vector<std::uint32_t> party_places_, source_places_;  // of a name, in the document
};

}  // namespace demarche
