// Events as compact records in one block of bytes. An event is read back only on demand.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/text_set.h"
#include "document/document.h"

namespace demarche {

// A member of an event, or the `part` of each of its objects: {"tags"}, {"accounts", "source"}.
struct MemberPath {
    std::string_view member, part{};
};

// Records of model/record.h one after the other, with one list of names for all.
class EventRecords {
public:
    std::uint32_t add(const Event&);  // where its record begins
    // Replaces a record in place by the record of an event with fewer members, which is never longer.
    void overwrite(std::uint32_t at, const Event&);

    Event event(std::uint32_t at) const;
    std::string_view id(std::uint32_t at) const;
    std::string_view title(std::uint32_t at) const;
    std::string_view label(std::uint32_t at) const;  // the short title, or else the title
    // Members of an event as a bit set; and whether a record has any of them.
    static std::uint64_t members(std::span<const std::string_view> names);
    bool says_any(std::uint32_t at, std::uint64_t members) const;
    // Appends the texts of one member, as long as the records live; nothing else of the event is read.
    void texts(std::uint32_t at, const MemberPath&, std::vector<std::string_view>& out) const;

    // The number of a name, the same for the same name.
    std::uint32_t number_of(std::string_view name) { return names_.insert(name); }
    const TextSet& names() const { return names_; }
    const std::string& bytes() const { return bytes_; }
    TextSet& names() { return names_; }  // like bytes(), to take over what another instance wrote
    std::string& bytes() { return bytes_; }

private:
    std::string bytes_;
    TextSet names_;
};

}  // namespace demarche
