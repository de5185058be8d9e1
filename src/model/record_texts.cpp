// Single members of records, read without the rest: a million events are grouped by them.

#include "document/fields.h"
#include "model/event_records.h"
#include "model/record_reader.h"

namespace demarche {
namespace {

class Skimmer : RecordReader {
public:
    Skimmer(const char* begin, const TextSet& names, std::vector<std::string_view>& out)
        : RecordReader{begin}, names_(names), out_(out) {}

    // The rest of the record is left unread when what is asked for is found.
    void find(const ObjectTable& object, const MemberPath& path) {
        std::uint64_t present = number();
        for (const Field& field : object.fields) {
            const bool here = present & 1;
            present >>= 1;
            if (field.name == path.member) {
                if (here) path.part.empty() ? take(field) : find_in_each(field, path.part);
                return;
            }
            if (here) skip(field);
        }
    }

private:
    void take(const Field& field) {
        const std::uint64_t count = field.kind == FieldKind::texts ? number() : 1;
        for (std::uint64_t n = count; n > 0; --n)
            out_.push_back(is_name(field) ? names_[static_cast<std::size_t>(number())] : text());
    }

    void find_in_each(const Field& field, std::string_view part) {
        for (std::uint64_t n = number(); n > 0; --n) walk(*field.object, part);
    }

    void walk(const ObjectTable& object, std::string_view wanted) {
        std::uint64_t present = number();
        for (const Field& field : object.fields) {
            if (present & 1) field.name == wanted ? take(field) : skip(field);
            present >>= 1;
        }
        if (!present) return;
        for (std::uint64_t n = 2 * number(); n > 0; --n) text();  // names and values of extras
    }

    void skip(const Field& field) {
        switch (field.kind) {
            case FieldKind::texts:
                for (std::uint64_t n = number(); n > 0; --n) number();
                return;
            case FieldKind::dates:
                for (std::uint64_t n = number(); n > 0; --n) text();
                return;
            case FieldKind::text:
                is_name(field) ? static_cast<void>(number()) : static_cast<void>(text());
                return;
            case FieldKind::date:
            case FieldKind::duration:
                text();
                return;
            case FieldKind::number:
                next += sizeof(double);
                return;
            case FieldKind::word:
                ++next;
                return;
            case FieldKind::object:
            case FieldKind::objects:
                return find_in_each(field, "\n");  // no member has such a name
            default:
                return;
        }
    }

    const TextSet& names_;
    std::vector<std::string_view>& out_;
};

}  // namespace

void EventRecords::texts(std::uint32_t at, const MemberPath& path, std::vector<std::string_view>& out) const {
    Skimmer(bytes_.data() + at, names_, out).find(event_table(), path);
}

}  // namespace demarche
