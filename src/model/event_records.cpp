#include "model/event_records.h"

#include <algorithm>
#include <cstring>

#include "document/fields.h"
#include "model/record_reader.h"

namespace demarche {
namespace {

// Little endian groups of seven bits, the highest bit saying that another follows: LEB128.
void put_number(std::string& out, std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) out += static_cast<char>(value | 0x80);
    out += static_cast<char>(value);
}

class Packer {
public:
    explicit Packer(EventRecords& records) : records_(records) {}

    void object(const ObjectTable& object, void* target) {
        const Extras& extras = object.extras(target);
        std::uint32_t present = extras.empty() ? 0 : 1u << object.fields.size(), bit = 1;
        for (const Field& field : object.fields) {
            if (says_something(field, field.member(target))) present |= bit;
            bit <<= 1;
        }
        put_number(out, present);
        for (const Field& field : object.fields) {
            if (present & 1) member(field, field.member(target));
            present >>= 1;
        }
        if (!present) return;
        put_number(out, extras.size());
        for (const Extra& extra : extras) {
            text(extra.name);
            text(extra.json);
        }
    }

    std::string out;

private:
    template <class T>
    static T& as(void* member) {
        return *static_cast<T*>(member);
    }

    static bool says_something(const Field& field, void* member) {
        switch (field.kind) {
            case FieldKind::text:
                return !as<std::string>(member).empty();
            case FieldKind::texts:
                return !as<std::vector<std::string>>(member).empty();
            case FieldKind::date:
                return as<std::optional<Date>>(member).has_value();
            case FieldKind::dates:
                return !as<std::vector<Date>>(member).empty();
            case FieldKind::duration:
                return as<std::optional<Duration>>(member).has_value();
            case FieldKind::number:
                return as<std::optional<double>>(member).has_value();
            case FieldKind::integer:
                return false;  // events have none
            case FieldKind::flag:
                return as<bool>(member);
            case FieldKind::word:
                return as<std::uint8_t>(member) != field.rule.standard || field.rule.need == Need::required;
            default:
                return field.container->size(member) != 0;
        }
    }

    void member(const Field& field, void* member) {
        switch (field.kind) {
            case FieldKind::text:
                return is_name(field) ? name(as<std::string>(member)) : text(as<std::string>(member));
            case FieldKind::texts:
                put_number(out, as<std::vector<std::string>>(member).size());
                for (const std::string& each : as<std::vector<std::string>>(member)) name(each);
                return;
            case FieldKind::date:
                return text(as<std::optional<Date>>(member)->text);
            case FieldKind::dates:
                put_number(out, as<std::vector<Date>>(member).size());
                for (const Date& each : as<std::vector<Date>>(member)) text(each.text);
                return;
            case FieldKind::duration:
                return text(as<std::optional<Duration>>(member)->text);
            case FieldKind::number:
                out.append(reinterpret_cast<const char*>(&*as<std::optional<double>>(member)), sizeof(double));
                return;
            case FieldKind::word:
                out += static_cast<char>(as<std::uint8_t>(member));
                return;
            case FieldKind::object:
            case FieldKind::objects:
                return objects(field, member);
            default:
                return;
        }
    }

    void objects(const Field& field, void* container) {
        const std::size_t size = field.container->size(container);
        put_number(out, size);
        for (std::size_t i = 0; i < size; ++i) object(*field.object, field.container->at(container, i));
    }

    void name(std::string_view text) { put_number(out, records_.number_of(text)); }
    void text(std::string_view text) {
        put_number(out, text.size());
        out += text;
    }

    EventRecords& records_;
};

// Reads what Packer wrote.
class Unpacker : public RecordReader {
public:
    Unpacker(std::string_view bytes, std::uint32_t at, const TextSet& names)
        : RecordReader{bytes.data() + at}, names_(names) {}

    void object(const ObjectTable& object, void* target) {
        std::uint64_t present = number();
        for (const Field& field : object.fields) {
            if (present & 1) member(field, field.member(target));
            present >>= 1;
        }
        if (!present) return;
        for (std::uint64_t n = number(); n > 0; --n) {
            Extra& extra = object.extras(target).emplace_back();
            extra.name = text();
            extra.json = text();
        }
    }

private:
    template <class T>
    static T& as(void* member) {
        return *static_cast<T*>(member);
    }

    void member(const Field& field, void* member) {
        switch (field.kind) {
            case FieldKind::text:
                as<std::string>(member) = is_name(field) ? name() : text();
                return;
            case FieldKind::texts:
                for (std::uint64_t n = number(); n > 0; --n) as<std::vector<std::string>>(member).emplace_back(name());
                return;
            case FieldKind::date:
                as<std::optional<Date>>(member) = date();
                return;
            case FieldKind::dates:
                for (std::uint64_t n = number(); n > 0; --n) as<std::vector<Date>>(member).push_back(date());
                return;
            case FieldKind::duration:
                as<std::optional<Duration>>(member) = duration();
                return;
            case FieldKind::number:
                std::memcpy(&as<std::optional<double>>(member).emplace(), next, sizeof(double));
                next += sizeof(double);
                return;
            case FieldKind::flag:
                as<bool>(member) = true;
                return;
            case FieldKind::word:
                as<std::uint8_t>(member) = static_cast<std::uint8_t>(*next++);
                return;
            case FieldKind::object:
            case FieldKind::objects:
                for (std::uint64_t n = number(); n > 0; --n) object(*field.object, field.container->add(member));
                return;
            default:
                return;
        }
    }

    // They were read once already.
    Date date() {
        auto read = parse_date(text());
        return read ? *std::move(read) : Date{};
    }
    Duration duration() {
        auto read = parse_duration(text());
        return read ? *std::move(read) : Duration{};
    }
    std::string_view name() { return names_[static_cast<std::size_t>(number())]; }

    const TextSet& names_;
};

// The tables reach members through addresses that loading writes to; nothing is written here.
std::string packed(EventRecords& records, const Event& event) {
    Packer packer(records);
    packer.object(event_table(), const_cast<Event*>(&event));
    return std::move(packer.out);
}

}  // namespace

std::uint32_t EventRecords::add(const Event& event) {
    const auto at = static_cast<std::uint32_t>(bytes_.size());
    bytes_ += packed(*this, event);
    return at;
}

void EventRecords::overwrite(std::uint32_t at, const Event& event) {
    const std::string record = packed(*this, event);
    std::memcpy(bytes_.data() + at, record.data(), record.size());
}

Event EventRecords::event(std::uint32_t at) const {
    Event event;
    Unpacker(bytes_, at, names_).object(event_table(), &event);
    return event;
}

// The id is the first member of an event, its title the second.
std::string_view EventRecords::id(std::uint32_t at) const {
    Unpacker record(bytes_, at, names_);
    return record.number() & 1 ? record.text() : std::string_view();
}

std::string_view EventRecords::title(std::uint32_t at) const {
    Unpacker record(bytes_, at, names_);
    const std::uint64_t present = record.number();
    if (present & 1) record.text();
    return present & 2 ? record.text() : std::string_view();
}

std::uint64_t EventRecords::members(std::span<const std::string_view> names) {
    std::uint64_t members = 0, bit = 1;
    for (const Field& field : event_table().fields) {
        if (std::ranges::find(names, field.name) != names.end()) members |= bit;
        bit <<= 1;
    }
    return members;
}

bool EventRecords::says_any(std::uint32_t at, std::uint64_t members) const {
    return (Unpacker(bytes_, at, names_).number() & members) != 0;
}

}  // namespace demarche
