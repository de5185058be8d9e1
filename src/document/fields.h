// The members of a document, one table for each object. Loading, saving and the test of the schema all use these
// tables.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "base/sentences.h"
#include "document/document.h"
#include "document/issue.h"

namespace demarche {

// The kind of a JSON value, and so the type of the member in the struct.
enum class FieldKind : std::uint8_t {
    text,
    texts,
    date,
    dates,
    duration,
    number,
    integer,
    flag,
    word,
    object,
    objects
};

// The consequence for an object when this member is missing or wrong.
enum class Need : std::uint8_t {
    optional,  // the object stays, without the member
    wanted,    // the same, but a missing member is a warning
    vital,     // may be missing, but a wrong one changes the meaning: the object is dropped
    required   // the object is dropped
};

// The collections whose objects have an id; `lanes` is the collection that display.lanes names; no_ids is none.
enum class IdSpace : std::uint8_t { sources, actors, topics, eras, events, lanes, no_ids };

enum class TextFormat : std::uint8_t { any, url, color, zone };

struct ObjectTable;

// Access to a std::vector<T> or a std::optional<T> without its type.
struct Container {
    std::size_t (*size)(void* container);
    void* (*at)(void* container, std::size_t index);
    void* (*add)(void* container);  // appends an empty T and gives its address; null for events
    void (*move)(void* container, std::size_t from, std::size_t to);  // null for events
    void (*keep)(void* container, std::size_t count);                 // the first ones; null for events
};

// Conditions for a value besides its kind.
struct FieldRule {
    Need need = Need::optional;
    IdSpace refers_to = IdSpace::no_ids;  // texts that are ids of this collection
    TextFormat format = TextFormat::any;
    std::span<const std::string_view> (*words)() = nullptr;  // the closed list of a text or word
    std::uint8_t standard = 0;                               // the word that a missing member means
    std::int16_t low = 0, high = 0;                          // bounds of a number
};

struct Field {
    std::string_view name;
    FieldKind kind = FieldKind::text;
    FieldRule rule;
    void* (*member)(void* owner) = nullptr;  // the address of the member in its struct
    const ObjectTable* object = nullptr;     // of the kinds object and objects
    const Container* container = nullptr;    // of the kinds object and objects
};

// Something that is wrong with an object as a whole. `member` may be empty.
struct Fault {
    std::string_view member;
    Sentence what;
};

struct ObjectTable {
    Sentence noun;                  // a list: "an event", "event"
    std::span<const Field> fields;  // the id first, where there is one
    Extras& (*extras)(void* owner) = nullptr;
    IdSpace defines = IdSpace::no_ids;  // the collection its id belongs to
    // Mends a fault that only the whole object shows, and reports it as a warning.
    std::optional<Fault> (*check)(void* owner) = nullptr;
};

// Whether records store its texts as numbers: ids that many events share, and texts of lists.
constexpr bool is_name(const Field& field) {
    return field.kind == FieldKind::texts ||
           (field.rule.refers_to != IdSpace::no_ids && field.rule.refers_to != IdSpace::events);
}

enum class Article : std::uint8_t { indefinite, none };

// "an event", or "event".
std::string noun(const ObjectTable& object, Article article = Article::none);

// A member that any object may have: what a file of another format had and this one has no field for. It is kept
// without a word.
inline constexpr std::string_view kept_member = "kept";

inline constexpr std::size_t most_fields = 24;  // no object has more

// The table of the document; its fields lead to the tables of the parts.
const ObjectTable& document_table();
const ObjectTable& event_table();

}  // namespace demarche
