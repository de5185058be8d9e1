#include "model/json_reader.h"

#include <algorithm>

#include "base/text.h"

namespace demarche {
namespace {

constexpr std::size_t deepest_unknown = 100;  // levels of an unknown member: other programs recurse

// A JSON Pointer writes "~" as "~0" and "/" as "~1" (RFC 6901).
void append_reference_token(std::string& pointer, std::string_view name) {
    pointer += '/';
    for (const char c : name) {
        if (c == '~')
            pointer += "~0";
        else if (c == '/')
            pointer += "~1";
        else
            pointer += c;
    }
}

bool is_list(JsonKind kind) { return kind == JsonKind::texts || kind == JsonKind::dates || kind == JsonKind::objects; }

std::string_view bare(std::string_view noun) { return noun.substr(noun.find(' ') + 1); }

}  // namespace

std::string json_consequence(const JsonField& field, const JsonObject& owner) {
    if (field.rule.need < JsonNeed::vital) return {};
    return "; this " + std::string(bare(owner.noun)) + " is left out";
}

JsonReader::JsonReader(JsonText& text, Read& read, JsonIssues& issues) : text_(text), read_(read), issues_(issues) {
    constexpr std::size_t usual_event = 128;  // bytes of JSON
    ids_[static_cast<std::size_t>(JsonIds::events)].reserve(text.size() / usual_event);
}

// The path to the value being read in the frame above the first `depth`, whose last one names the value.
std::string JsonReader::pointer(std::size_t depth) const {
    std::string path;
    for (std::size_t i = 0; i < depth; ++i) {
        const Frame& frame = frames_[i];
        if (frame.object != nullptr)
            append_reference_token(path, frame.field->name);
        else
            append_int(path += '/', static_cast<std::int64_t>(frame.index));
    }
    return path;
}

void JsonReader::key(std::string_view name, std::size_t at) {
    if (skip_depth_ > 0) return;
    Frame& top = frames_.back();
    const auto fields = top.object->fields;
    const auto field = std::find_if(fields.begin(), fields.end(), [&](const JsonField& f) { return f.name == name; });
    if (field == fields.end()) return unknown_member(name, at);
    top.field = &*field;
    std::size_t& seen = top.at[static_cast<std::size_t>(field - fields.begin())];
    if (seen == 0) {
        seen = at;
        return;
    }
    issues_.add(Severity::warning, here(at), quoted(name) + " is given twice; only the first counts");
    skip_ = Skip::next;
}

// Remembers where the value of the current member stands.
void JsonReader::begin_value(std::size_t at) {
    if (frames_.empty() || frames_.back().object == nullptr) return;
    Frame& top = frames_.back();
    top.at[static_cast<std::size_t>(top.field - top.object->fields.data())] = at;
}

JsonPlace JsonReader::unknown_place(std::size_t at) const {
    JsonPlace place{at, pointer(frames_.size() - 1)};
    append_reference_token(place.pointer, unknown_);
    return place;
}

void JsonReader::unknown_member(std::string_view name, std::size_t at) {
    const JsonObject& object = *frames_.back().object;
    Nearest nearest(name);
    for (const JsonField& field : object.fields) nearest.offer(field.name);
    unknown_ = name;
    skip_ = Skip::keep_next;
    issues_.add(Severity::notice, unknown_place(at),
                quoted(name) + " is no member of " + std::string(object.noun) + " and is kept without being read" +
                    nearest.question());
}

// True when the value that begins here is not wanted.
bool JsonReader::skips(JsonType type, std::size_t begin, std::size_t end) {
    const bool opens = type >= JsonType::object;
    if (skip_depth_ == 0) {
        if (skip_ == Skip::nothing) return false;
        skip_begin_ = begin;
        if (!opens) skipped(end);
    }
    if (opens && ++skip_depth_ == deepest_unknown + 1 && skip_ == Skip::keep_next) {
        issues_.add(Severity::error, unknown_place(begin),
                    quoted(unknown_) + " is nested deeper than 100 levels and is left out");
        skip_ = Skip::next;
    }
    return true;
}

void JsonReader::skipped(std::size_t end) {
    if (skip_ == Skip::keep_next) {
        const Frame& top = frames_.back();
        const std::string_view json = text_.part(skip_begin_, end);
        top.object->extras(top.target).push_back({std::move(unknown_), std::string(json)});
    }
    skip_ = Skip::nothing;
    element_done();
}

void JsonReader::value(JsonToken& token) {
    if (skips(token.type, token.begin, token.end)) return;
    begin_value(token.begin);
    if (!accepts(token.type)) {
        wrong_type(token.type, token.begin);
    } else {
        const Frame& top = frames_.back();
        read(token, top.object != nullptr ? top.field->member(top.target) : top.target);
    }
    element_done();
}

void JsonReader::open(JsonType type, std::size_t begin) {
    if (skips(type, begin, begin)) return;
    begin_value(begin);
    if (accepts(type)) return push(type, begin);
    wrong_type(type, begin);
    skip_ = Skip::next;
    skips(type, begin, begin);
}

void JsonReader::push(JsonType type, std::size_t begin) {
    Frame frame{.begin = begin, .references = references_.size()};
    if (frames_.empty()) {
        frame.object = &json_document();
        frame.target = &read_.document;
    } else {
        const Frame& top = frames_.back();
        void* const member = top.object != nullptr ? top.field->member(top.target) : top.target;
        const bool list = type == JsonType::list;
        frame.object = list ? nullptr : top.field->object;
        frame.field = list ? top.field : nullptr;
        frame.target = list                            ? member
                       : frame.object == &json_event() ? &event_.emplace()
                                                       : top.field->container->add(member);
    }
    frames_.push_back(frame);
}

void JsonReader::close(std::size_t end) {
    if (skip_depth_ > 0) {
        if (--skip_depth_ == 0) skipped(end);
        return;
    }
    Frame done = frames_.back();
    frames_.pop_back();
    if (done.object != nullptr) {
        complete(done);
        if (done.dropped)
            drop(done);
        else if (done.object->defines == JsonIds::events)
            read_.events.add(*event_);
    }
    element_done();
}

// In a list the next value is the next element.
void JsonReader::element_done() {
    if (!frames_.empty() && frames_.back().object == nullptr) ++frames_.back().index;
}

// Takes the object that was read last out of the model again, and whatever waits for its sake.
void JsonReader::drop(const Frame& frame) {
    references_.resize(frame.references);
    if (frame.object->defines == JsonIds::events) {
        ++read_.dropped;
        return;
    }
    if (frames_.empty()) return;
    const Frame& parent = frames_.back();
    void* const member = parent.object != nullptr ? parent.field->member(parent.target) : parent.target;
    parent.field->container->erase(member, parent.field->container->size(member) - 1);
}

void JsonReader::complete(Frame& frame) {
    missing_members(frame);
    if (!frame.dropped) check_id(frame);
    if (!frame.dropped) check_whole(frame);
}

void JsonReader::missing_members(Frame& frame) {
    for (std::size_t i = 0; i < frame.object->fields.size(); ++i) {
        const JsonField& field = frame.object->fields[i];
        const bool required = field.rule.need == JsonNeed::required;
        if (frame.at[i] != 0 || (!required && field.rule.need != JsonNeed::wanted)) continue;
        std::string message = "This " + std::string(bare(frame.object->noun)) + " has no " + quoted(field.name) +
                              json_consequence(field, *frame.object);
        issues_.add(required ? Severity::error : Severity::warning, here(frame.begin), std::move(message));
        frame.dropped = frame.dropped || required;
    }
}

void JsonReader::check_id(Frame& frame) {
    if (frame.object->defines == JsonIds::no_ids) return;
    const auto& id = *static_cast<const std::string*>(frame.object->fields[0].member(frame.target));
    TextSet& ids = ids_[static_cast<std::size_t>(frame.object->defines)];
    if (!ids.find(id)) return void(ids.insert(id));
    const std::string noun(bare(frame.object->noun));
    issues_.add(Severity::error, {frame.at[0], pointer() + "/id"},
                "\"id\" is " + quoted(id) + ", as an earlier " + noun + " has it; this " + noun + " is left out");
    frame.dropped = true;
}

void JsonReader::check_whole(const Frame& frame) {
    if (frame.object->check == nullptr) return;
    const auto fault = frame.object->check(frame.target);
    if (!fault) return;
    const auto fields = frame.object->fields;
    const auto field =
        std::find_if(fields.begin(), fields.end(), [&](const JsonField& f) { return f.name == fault->member; });
    const std::size_t at = frame.at[static_cast<std::size_t>(field - fields.begin())];
    std::string path = pointer();
    append_reference_token(path, fault->member);
    issues_.add(Severity::warning, {at, std::move(path)}, std::string(fault->message));
}

void JsonReader::stop(std::size_t at, std::string message) {
    issues_.add(Severity::error, {at, frames_.empty() ? std::string() : pointer(frames_.size() - 1)},
                std::move(message));
    while (frames_.size() > 1) {
        const Frame open = frames_.back();
        frames_.pop_back();
        if (open.object != nullptr) drop(open);
    }
    frames_.clear();
}

void JsonReader::finish() {
    settle_references(read_, ids_, references_, issues_);
    ids_ = {};  // of a million events they take room that is wanted now
    references_ = {};
}

void JsonReader::foresee(double times) {
    read_.events.foresee(times);
    ids_[static_cast<std::size_t>(JsonIds::events)].foresee(times);
}

bool JsonReader::accepts(JsonType type) const {
    if (frames_.empty()) return type == JsonType::object;
    const Frame& top = frames_.back();
    const JsonKind kind = top.field->kind;
    if (top.object != nullptr && is_list(kind)) return type == JsonType::list;
    switch (kind) {
        case JsonKind::object:
        case JsonKind::objects:
            return type == JsonType::object;
        case JsonKind::number:
        case JsonKind::integer:
            return type == JsonType::number;
        case JsonKind::flag:
            return type == JsonType::flag;
        default:
            return type == JsonType::text;
    }
}

}  // namespace demarche
