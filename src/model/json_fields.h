// The members of the story format, one table for each object: loading, saving and the schema's test all go by these.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "model/document.h"
#include "model/issue.h"

namespace demarche {

/// What stands in the JSON, and by that the type of the member in the model.
enum class JsonKind : std::uint8_t { text, texts, date, dates, duration, number, integer, flag, word, object, objects };

/// What becomes of an object when this member is missing or wrong.
enum class JsonNeed : std::uint8_t {
    optional,  ///< the object stays, without the member
    wanted,    ///< the same, but leaving it out is worth a warning
    vital,     ///< may be missing, but when it is wrong the object says something else, so it goes
    required   ///< the object goes
};

/// The collections whose objects have an id, that of which display.lanes makes lanes, and no_ids for everything else.
enum class JsonIds : std::uint8_t { sources, actors, topics, events, lanes, no_ids };

enum class JsonFormat : std::uint8_t { any, url, color };

struct JsonObject;

/// How to reach into a std::vector<T> or a std::optional<T> without knowing T.
struct JsonContainer {
    std::size_t (*size)(void* container);
    void* (*at)(void* container, std::size_t index);
    void* (*add)(void* container);                      ///< appends an empty T and gives its address; null for events
    void (*erase)(void* container, std::size_t index);  ///< null for events
};

/// What must hold of a value beyond its kind.
struct JsonRule {
    JsonNeed need = JsonNeed::optional;
    JsonIds refers_to = JsonIds::no_ids;  ///< texts that are ids of this collection
    JsonFormat format = JsonFormat::any;
    std::span<const std::string_view> (*words)() = nullptr;  ///< the closed list a text or word is from
    std::uint8_t standard = 0;                               ///< the word that is meant when none stands there
    std::int16_t low = 0, high = 0;                          ///< bounds of a number
};

struct JsonField {
    std::string_view name;
    JsonKind kind = JsonKind::text;
    JsonRule rule;
    void* (*member)(void* owner) = nullptr;    ///< the address of the member in its struct
    const JsonObject* object = nullptr;        ///< of the kinds object and objects
    const JsonContainer* container = nullptr;  ///< of the kinds object and objects
};

/// Something that is wrong with an object as a whole. `member` may be empty.
struct JsonFault {
    std::string_view member, message;
};

struct JsonObject {
    std::string_view noun;              ///< with its article: "an event"
    std::span<const JsonField> fields;  ///< the id first, where there is one
    Extras& (*extras)(void* owner) = nullptr;
    JsonIds defines = JsonIds::no_ids;  ///< the collection its id belongs to
    /// Mends what only the whole object shows, and says so: a warning.
    std::optional<JsonFault> (*check)(void* owner) = nullptr;
};

/// Whether records keep its texts as numbers: ids of few things that many events name, and words of lists.
constexpr bool is_name(const JsonField& field) {
    return field.kind == JsonKind::texts ||
           (field.rule.refers_to != JsonIds::no_ids && field.rule.refers_to != JsonIds::events);
}

inline constexpr std::size_t most_json_fields = 24;  ///< no object has more

/// The table of the document; those of its parts hang on it.
const JsonObject& json_document();
const JsonObject& json_event();

}  // namespace demarche
