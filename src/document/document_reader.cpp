#include "document/document_reader.h"

#include <algorithm>

#include "base/sentences.h"
#include "base/text.h"
#include "document/suggestion.h"

namespace demarche {
namespace {

constexpr std::size_t deepest_unknown = 100;  // levels of an unknown member: programs that read it later may recurse

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

bool is_list(FieldKind kind) {
    return kind == FieldKind::texts || kind == FieldKind::dates || kind == FieldKind::objects;
}

}  // namespace

std::string consequence_of(const Field& field, const ObjectTable& owner) {
    if (field.rule.need < Need::vital) return {};
    return say(Sentence::left_out, {{"object", noun(owner)}});
}

DocumentReader::DocumentReader(SourceText& text, Target target, IssueLog& issues)
    : text_(text), read_(target.read), events_(target.events), offset_at_(target.offset_at), issues_(issues) {
    constexpr std::size_t usual_event = 128;  // bytes of JSON
    ids_[static_cast<std::size_t>(IdSpace::events)].reserve(text.size() / usual_event);
}

// The path of the value that the frame `depth` - 1 is reading.
std::string DocumentReader::pointer(std::size_t depth) const {
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

void DocumentReader::key(std::string_view name, std::size_t at) {
    if (skip_depth_ > 0) return;
    Frame& top = frames_.back();
    const auto fields = top.object->fields;
    const auto field = std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return f.name == name; });
    if (field == fields.end()) return unknown_member(name, at);
    top.field = &*field;
    std::size_t& seen = top.at[static_cast<std::size_t>(field - fields.begin())];
    if (seen == 0) {
        seen = at;
        return;
    }
    issues_.add(Severity::warning, here(at), say(Sentence::given_twice, {{"field", quoted(name)}}));
    skip_ = Skip::next;
}

// Remembers where the value of the current member begins.
void DocumentReader::begin_value(std::size_t at) {
    if (frames_.empty() || frames_.back().object == nullptr) return;
    Frame& top = frames_.back();
    top.at[static_cast<std::size_t>(top.field - top.object->fields.data())] = at;
}

SourcePlace DocumentReader::unknown_place(std::size_t at) const {
    SourcePlace place{at, pointer(frames_.size() - 1)};
    append_reference_token(place.pointer, unknown_);
    return place;
}

void DocumentReader::unknown_member(std::string_view name, std::size_t at) {
    const ObjectTable& object = *frames_.back().object;
    Nearest nearest(name);
    for (const Field& field : object.fields) nearest.offer(field.name);
    unknown_ = name;
    skip_ = Skip::keep_next;
    if (name == kept_member) return;
    issues_.add(Severity::notice, unknown_place(at),
                say(Sentence::unknown_field, {{"field", quoted(name)}, {"object", noun(object, Article::indefinite)}}) +
                    nearest.question());
}

// True when the value that begins here is skipped.
bool DocumentReader::skips(TokenType type, std::size_t begin, std::size_t end) {
    const bool opens = type >= TokenType::object;
    if (skip_depth_ == 0) {
        if (skip_ == Skip::nothing) return false;
        skip_begin_ = begin;
        if (!opens) skipped(end);
    }
    if (opens && ++skip_depth_ == deepest_unknown + 1 && skip_ == Skip::keep_next) {
        issues_.add(Severity::error, unknown_place(begin), say(Sentence::too_deep, {{"field", quoted(unknown_)}}));
        skip_ = Skip::next;
    }
    return true;
}

void DocumentReader::skipped(std::size_t end) {
    if (skip_ == Skip::keep_next) {
        const Frame& top = frames_.back();
        const std::string_view json = text_.part(skip_begin_, end);
        top.object->extras(top.target).push_back({std::move(unknown_), std::string(json)});
    }
    skip_ = Skip::nothing;
    element_done();
}

void DocumentReader::value(const Token& token) {
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

void DocumentReader::open(TokenType type, std::size_t begin) {
    if (skips(type, begin, begin)) return;
    begin_value(begin);
    if (accepts(type)) return push(type, begin);
    wrong_type(type, begin);
    skip_ = Skip::next;
    skips(type, begin, begin);
}

void DocumentReader::push(TokenType type, std::size_t begin) {
    Frame frame{.begin = begin, .references = references_.size()};
    if (frames_.empty()) {
        frame.object = &document_table();
        frame.target = &read_.document;
    } else {
        const Frame& top = frames_.back();
        void* const member = top.object != nullptr ? top.field->member(top.target) : top.target;
        const bool list = type == TokenType::list;
        frame.object = list ? nullptr : top.field->object;
        frame.field = list ? top.field : nullptr;
        frame.target = list                             ? member
                       : frame.object == &event_table() ? &event_.emplace()
                                                        : top.field->container->add(member);
    }
    frames_.push_back(frame);
}

void DocumentReader::close(std::size_t end) {
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
        else if (event_ && done.object->defines == IdSpace::events)
            events_.add(*event_);
    }
    element_done();
}

// In a list the next value is the next element.
void DocumentReader::element_done() {
    if (!frames_.empty() && frames_.back().object == nullptr) ++frames_.back().index;
}

// Removes the object that was read last, with its references.
void DocumentReader::drop(const Frame& frame) {
    references_.resize(frame.references);
    if (frame.object->defines == IdSpace::events) {
        ++read_.dropped;
        return;
    }
    if (frames_.empty()) return;
    const Frame& parent = frames_.back();
    void* const member = parent.object != nullptr ? parent.field->member(parent.target) : parent.target;
    parent.field->container->keep(member, parent.field->container->size(member) - 1);
}

void DocumentReader::complete(Frame& frame) {
    missing_members(frame);
    if (!frame.dropped) check_id(frame);
    if (!frame.dropped) check_whole(frame);
}

void DocumentReader::missing_members(Frame& frame) {
    for (std::size_t i = 0; i < frame.object->fields.size(); ++i) {
        const Field& field = frame.object->fields[i];
        const bool required = field.rule.need == Need::required;
        if (frame.at[i] != 0 || (!required && field.rule.need != Need::wanted)) continue;
        std::string message = say(Sentence::missing, {{"object", noun(*frame.object)}, {"field", quoted(field.name)}}) +
                              consequence_of(field, *frame.object);
        issues_.add(required ? Severity::error : Severity::warning, here(frame.begin), std::move(message));
        frame.dropped = frame.dropped || required;
    }
}

void DocumentReader::check_id(Frame& frame) {
    if (frame.object->defines == IdSpace::no_ids) return;
    const auto& id = *static_cast<const std::string*>(frame.object->fields[0].member(frame.target));
    TextSet& ids = ids_[static_cast<std::size_t>(frame.object->defines)];
    const std::size_t before = ids.size();
    ids.insert(id);
    if (ids.size() > before) return;
    issues_.add(Severity::error, {frame.at[0], pointer() + "/id"},
                say(Sentence::same_id, {{"id", quoted(id)}, {"object", noun(*frame.object)}}));
    frame.dropped = true;
}

void DocumentReader::check_whole(const Frame& frame) {
    if (frame.object->check == nullptr) return;
    const auto fault = frame.object->check(frame.target);
    if (!fault) return;
    const auto fields = frame.object->fields;
    const auto field =
        std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return f.name == fault->member; });
    const std::size_t at = frame.at[static_cast<std::size_t>(field - fields.begin())];
    std::string path = pointer();
    append_reference_token(path, fault->member);
    issues_.add(Severity::warning, {at, std::move(path)}, say(fault->what));
}

void DocumentReader::stop(std::size_t at, std::string message) {
    issues_.add(Severity::error, {at, frames_.empty() ? std::string() : pointer(frames_.size() - 1)},
                std::move(message));
    while (frames_.size() > 1) {
        const Frame open = frames_.back();
        frames_.pop_back();
        if (open.object != nullptr) drop(open);
    }
    frames_.clear();
}

void DocumentReader::finish() {
    settle_references({read_, events_}, ids_, references_, issues_);
    ids_ = {};  // the ids of a million events take much memory
    references_ = {};
}

void DocumentReader::reserve_times(double times) {
    events_.reserve_times(times);
    ids_[static_cast<std::size_t>(IdSpace::events)].reserve_times(times);
}

bool DocumentReader::accepts(TokenType type) const {
    if (frames_.empty()) return type == TokenType::object;
    const Frame& top = frames_.back();
    const FieldKind kind = top.field->kind;
    if (top.object != nullptr && is_list(kind)) return type == TokenType::list;
    switch (kind) {
        case FieldKind::object:
        case FieldKind::objects:
            return type == TokenType::object;
        case FieldKind::number:
        case FieldKind::integer:
            return type == TokenType::number;
        case FieldKind::flag:
            return type == TokenType::flag;
        default:
            return type == TokenType::text;
    }
}

}  // namespace demarche
