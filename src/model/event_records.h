// Events as compact records in one block of bytes: an event is read back when somebody asks for it.
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

// Records as model/record.h writes them, one behind the other, with one list of names for all.
class EventRecords {
public:
    std::uint32_t add(const Event&);  // where its record begins
    // Replaces a record by that of an event that says less, so that it fits in its place.
    void overwrite(std::uint32_t at, const Event&);

    Event event(std::uint32_t at) const;
    std::string_view id(std::uint32_t at) const;
    std::string_view title(std::uint32_t at) const;
    // Members of an event by their names, as one number; and whether a record has any of them.
    static std::uint64_t members(std::span<const std::string_view> names);
    bool says_any(std::uint32_t at, std::uint64_t members) const;
    // Appends the texts of one member, as long as the records live; nothing else of the event is read.
    void texts(std::uint32_t at, const MemberPath&, std::vector<std::string_view>& out) const;

    // The number of a name, the same for the same name.
    std::uint32_t number_of(std::string_view name) { return names_.insert(name); }
    const TextSet& names() const { return names_; }
    const std::string& bytes() const { return bytes_; }
    TextSet& names() { return names_; }  // with bytes, for what another instance wrote
    std::string& bytes() { return bytes_; }

private:
    std::string bytes_;
    TextSet names_;
};

}  // namespace demarche
