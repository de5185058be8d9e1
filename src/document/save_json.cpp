#include "document/save_json.h"

#include "base/text.h"
#include "base/web.h"
#include "document/fields.h"

namespace demarche {
namespace {

constexpr int decimals = 9;  // as many as loading keeps

class Writer {
public:
    // The events of the document are those of the source, if there is one.
    explicit Writer(const EventSource* events) : events_(events) {}

    void object(const ObjectTable& object, void* target) {
        open('{');
        for (const Field& field : object.fields) member(field, field.member(target));
        for (const Extra& extra : object.extras(target)) {
            name(extra.name);
            out += extra.json;
        }
        close('}');
    }

    // The JSON of a member; empty where it is left out.
    static std::string json_of(const Field& field, void* value) {
        Writer writer(nullptr);
        writer.member(field, value);
        const std::string begin = ": ";
        const std::size_t at = writer.out.find(begin, field.name.size());
        return at == writer.out.npos ? std::string() : writer.out.substr(at + begin.size());
    }

    std::string out;

private:
    void member(const Field& field, void* value) {
        switch (field.kind) {
            case FieldKind::text:
                return text_member(field, *static_cast<std::string*>(value));
            case FieldKind::texts:
                return list(field, *static_cast<std::vector<std::string>*>(value));
            case FieldKind::date:
                return optional(field, *static_cast<std::optional<Date>*>(value));
            case FieldKind::dates:
                return list(field, *static_cast<std::vector<Date>*>(value));
            case FieldKind::duration:
                return optional(field, *static_cast<std::optional<Duration>*>(value));
            case FieldKind::number:
                return optional(field, *static_cast<std::optional<double>*>(value));
            case FieldKind::integer:
                name(field.name);
                return append_int(out, *static_cast<int*>(value));
            case FieldKind::flag:
                return flag(field, *static_cast<bool*>(value));
            case FieldKind::word:
                return word(field, *static_cast<std::uint8_t*>(value));
            case FieldKind::object:
            case FieldKind::objects:
                return objects(field, value);
        }
    }

    void text_member(const Field& field, const std::string& text) {
        if (text.empty()) return;
        name(field.name);
        put(text);
    }

    template <class T>
    void optional(const Field& field, const std::optional<T>& value) {
        if (!value) return;
        name(field.name);
        put(*value);
    }

    // A list of short values (names, ids, dates) is written on one line.
    template <class T>
    void list(const Field& field, const std::vector<T>& values) {
        if (values.empty()) return;
        name(field.name);
        out += '[';
        for (const T& value : values) {
            if (&value != &values.front()) out += ", ";
            put(value);
        }
        out += ']';
    }

    void flag(const Field& field, bool value) {
        if (!value) return;
        name(field.name);
        out += "true";
    }

    void word(const Field& field, std::uint8_t value) {
        if (value == field.rule.standard && field.rule.need != Need::required) return;
        name(field.name);
        put(field.rule.words()[value]);
    }

    void objects(const Field& field, void* container) {
        if (events_ && field.object == &event_table()) return events(field);
        const std::size_t size = field.container->size(container);
        if (size == 0) return;
        name(field.name);
        const bool list = field.kind == FieldKind::objects;
        if (list) open('[');
        for (std::size_t i = 0; i < size; ++i) {
            if (list) next();
            object(*field.object, field.container->at(container, i));
        }
        if (list) close(']');
    }

    void events(const Field& field) {
        if (events_->size() == 0) return;
        name(field.name);
        open('[');
        for (std::uint32_t i = 0; i < events_->size(); ++i) {
            next();
            Event event = events_->event(i);
            object(event_table(), &event);
        }
        close(']');
    }

    void put(std::string_view text) { append_json_string(out, text); }
    void put(const Date& date) { put(date.text); }
    void put(const Duration& duration) { put(duration.text); }
    void put(double number) { append_fixed(out, number, decimals); }

    void open(char bracket) {
        out += bracket;
        first_ = true;
        ++depth_;
    }

    void close(char bracket) {
        --depth_;
        if (!first_) line();
        out += bracket;
        first_ = false;
    }

    void next() {
        if (!first_) out += ',';
        first_ = false;
        line();
    }

    void name(std::string_view text) {
        next();
        put(text);
        out += ": ";
    }

    void line() { out.append(1, '\n').append(2 * depth_, ' '); }

    const EventSource* events_;
    std::size_t depth_ = 0;
    bool first_ = true;  // the open bracket is still empty
};

Extras members_of(const ObjectTable& object, void* target) {
    Extras members;
    for (const Field& field : object.fields) {
        if (field.object && field.object->defines != IdSpace::no_ids) continue;
        if (std::string json = Writer::json_of(field, field.member(target)); !json.empty())
            members.push_back({std::string(field.name), std::move(json)});
    }
    const Extras& extras = object.extras(target);
    members.insert(members.end(), extras.begin(), extras.end());
    return members;
}

// Of the objects of a list of the document.
Extras members_in(IdSpace list, void* target) {
    for (const Field& field : document_table().fields)
        if (field.object && field.object->defines == list) return members_of(*field.object, target);
    return {};
}

// The tables give addresses that loading writes to, so they ask for an object that is not const; saving only reads.
std::string saved(const Document& document, const EventSource* events) {
    Writer writer(events);
    writer.object(document_table(), const_cast<Document*>(&document));
    return std::move(writer.out) + '\n';
}

}  // namespace

Extras saved_members(const Document& document) {
    return members_of(document_table(), const_cast<Document*>(&document));
}
Extras saved_members(const Source& source) { return members_in(IdSpace::sources, const_cast<Source*>(&source)); }
Extras saved_members(const Actor& actor) { return members_in(IdSpace::actors, const_cast<Actor*>(&actor)); }
Extras saved_members(const Topic& topic) { return members_in(IdSpace::topics, const_cast<Topic*>(&topic)); }
Extras saved_members(const Era& era) { return members_in(IdSpace::eras, const_cast<Era*>(&era)); }
Extras saved_members(const Event& event) { return members_in(IdSpace::events, const_cast<Event*>(&event)); }

std::string save_json(const Document& document) { return saved(document, nullptr); }

std::string save_json(const Document& document, const EventSource& events) { return saved(document, &events); }

}  // namespace demarche
