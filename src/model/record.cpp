#include "model/record.h"

#include <cassert>
#include <cstring>

#include "document/fields.h"
#include "model/record_reader.h"

namespace demarche {
namespace {

// LEB128: groups of seven bits, the lowest first; the highest bit of a byte tells that another follows.
void put_number(std::string& out, std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) out += static_cast<char>(value | 0x80);
    out += static_cast<char>(value);
}

class RecordWriter {
public:
    RecordWriter(TextSet& names, std::string& out) : names_(names), out_(out) {}

    void object(const ObjectTable& object, void* target) {
        const Extras& extras = object.extras(target);
        std::uint32_t present = extras.empty() ? 0 : 1u << object.fields.size(), bit = 1;
        for (const Field& field : object.fields) {
            if (says_something(field, field.member(target))) present |= bit;
            bit <<= 1;
        }
        put_number(out_, present);
        for (const Field& field : object.fields) {
            if (present & 1) member(field, field.member(target));
            present >>= 1;
        }
        if (!present) return;
        put_number(out_, extras.size());
        for (const Extra& extra : extras) {
            text(extra.name);
            text(extra.json);
        }
    }

private:
    template <class T>
    static T& as(void* member) {
        return *static_cast<T*>(member);
    }
    // Of an optional member that says something.
    template <class T>
    static T& held(void* member) {
        auto& value = as<std::optional<T>>(member);
        assert(value);
        return *value;
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
                return true;
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
                put_number(out_, as<std::vector<std::string>>(member).size());
                for (const std::string& each : as<std::vector<std::string>>(member)) name(each);
                return;
            case FieldKind::date:
                return text(held<Date>(member).text);
            case FieldKind::dates:
                put_number(out_, as<std::vector<Date>>(member).size());
                for (const Date& each : as<std::vector<Date>>(member)) text(each.text);
                return;
            case FieldKind::duration:
                return text(held<Duration>(member).text);
            case FieldKind::number:
                out_.append(reinterpret_cast<const char*>(&held<double>(member)), sizeof(double));
                return;
            case FieldKind::integer:
                return put_number(out_, static_cast<std::uint32_t>(as<int>(member)));
            case FieldKind::flag:
                return;  // it is written only when it is true
            case FieldKind::word:
                out_ += static_cast<char>(as<std::uint8_t>(member));
                return;
            case FieldKind::object:
            case FieldKind::objects:
                return objects(field, member);
        }
    }

    void objects(const Field& field, void* container) {
        const std::size_t size = field.container->size(container);
        put_number(out_, size);
        for (std::size_t i = 0; i < size; ++i) object(*field.object, field.container->at(container, i));
    }

    void name(std::string_view text) { put_number(out_, names_.insert(text)); }
    void text(std::string_view text) {
        put_number(out_, text.size());
        out_ += text;
    }

    TextSet& names_;
    std::string& out_;
};

class ObjectReader : RecordReader {
public:
    ObjectReader(const char* begin, const TextSet& names) : RecordReader{begin}, names_(names) {}

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
            case FieldKind::integer:
                as<int>(member) = static_cast<int>(static_cast<std::uint32_t>(number()));
                return;
            case FieldKind::word:
                as<std::uint8_t>(member) = static_cast<std::uint8_t>(*next++);
                return;
            case FieldKind::object:
            case FieldKind::objects:
                for (std::uint64_t n = number(); n > 0; --n) object(*field.object, field.container->add(member));
                return;
        }
    }

    // The text of a date or duration was read once before, so it is well formed.
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

}  // namespace

// The tables give addresses that loading writes to, so they ask for an object that is not const; it is only read here.
void write_record(const ObjectTable& table, const void* object, TextSet& names, std::string& out) {
    RecordWriter(names, out).object(table, const_cast<void*>(object));
}

void read_record(const ObjectTable& table, void* object, const TextSet& names, const char* begin) {
    ObjectReader(begin, names).object(table, object);
}

}  // namespace demarche
