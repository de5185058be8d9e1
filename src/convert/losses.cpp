#include "convert/losses.h"

#include <algorithm>

#include "document/fields.h"

namespace demarche {
namespace {

class Counter {
public:
    explicit Counter(std::span<const std::string_view> written) : written_(written) {}

    void object(const ObjectTable& table, void* target, const std::string& path) {
        for (const Field& field : table.fields) {
            const bool is_id = table.defines != IdSpace::no_ids && &field == &table.fields.front();
            const bool is_content = !is_id && !field.name.starts_with('$');
            if (is_content) member(field, field.member(target), path + std::string(field.name));
        }
        for (const Extra& extra : table.extras(target))
            if (const std::string full = path + extra.name; !is_written(full)) add(full, 1);
    }

    std::vector<LeftOut> found;

private:
    bool is_written(std::string_view path) const {
        return std::find(written_.begin(), written_.end(), path) != written_.end();
    }

    // Whether a part of an object is written.
    bool is_opened(const std::string& path) const {
        return std::any_of(written_.begin(), written_.end(),
                           [&](std::string_view one) { return one.starts_with(path + "."); });
    }

    void add(const std::string& field, std::size_t count) {
        const LeftOut one{field, static_cast<std::uint32_t>(count)};
        add_losses(found, std::span(&one, 1));
    }

    void member(const Field& field, void* value, const std::string& path) {
        if (is_written(path)) return;
        const bool is_object = field.kind == FieldKind::object || field.kind == FieldKind::objects;
        if (!is_object || !is_opened(path)) return add(path, values(field, value));
        const std::size_t size = field.container->size(value);
        for (std::size_t i = 0; i < size; ++i) object(*field.object, field.container->at(value, i), path + ".");
    }

    // How many values a member has. A word that a missing member means is none.
    static std::size_t values(const Field& field, void* value) {
        switch (field.kind) {
            case FieldKind::text:
                return !static_cast<std::string*>(value)->empty();
            case FieldKind::texts:
                return static_cast<std::vector<std::string>*>(value)->size();
            case FieldKind::date:
                return static_cast<std::optional<Date>*>(value)->has_value();
            case FieldKind::dates:
                return static_cast<std::vector<Date>*>(value)->size();
            case FieldKind::duration:
                return static_cast<std::optional<Duration>*>(value)->has_value();
            case FieldKind::number:
                return static_cast<std::optional<double>*>(value)->has_value();
            case FieldKind::integer:
                return 0;  // the version of our format
            case FieldKind::flag:
                return *static_cast<bool*>(value);
            case FieldKind::word:
                return *static_cast<std::uint8_t*>(value) != field.rule.standard;
            case FieldKind::object:
            case FieldKind::objects:
                return field.container->size(value);
        }
        return 0;
    }

    std::span<const std::string_view> written_;
};

}  // namespace

void add_losses(std::vector<LeftOut>& all, std::span<const LeftOut> more) {
    for (const LeftOut& one : more) {
        if (one.count == 0) continue;
        const auto before =
            std::find_if(all.begin(), all.end(), [&](const LeftOut& each) { return each.field == one.field; });
        if (before != all.end())
            before->count += one.count;
        else
            all.push_back(one);
    }
}

// The tables give addresses that loading writes to; counting only reads.
std::vector<LeftOut> left_out(const Document& rest, std::span<const std::string_view> written) {
    Counter counter(written);
    counter.object(document_table(), const_cast<Document*>(&rest), "");
    return std::move(counter.found);
}

}  // namespace demarche
