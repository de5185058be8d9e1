// The published schema says what the loader reads: an author's editor and this program never disagree.
#include <algorithm>

#include "golden.h"
#include "load_checks.h"
#include "model/json_fields.h"
#include "schema_value.h"

namespace demarche {
namespace {

class Schema {
public:
    Schema() : root_(JsonValueParser(read_source("shell/timeline.schema.json")).value()) {}

    const JsonValue& root() const { return root_; }

    // The definition of "an event" is #/$defs/event, that of the document the root.
    const JsonValue& of(const JsonObject& object) const {
        if (&object == &json_document()) return root_;
        std::string name(object.noun.substr(object.noun.find(' ') + 1));
        std::replace(name.begin(), name.end(), ' ', '-');
        const JsonValue* const found = root_.find("$defs")->find(name);
        INFO("#/$defs/" << name);
        REQUIRE(found != nullptr);
        return *found;
    }

    // The value itself, or the definition it refers to.
    const JsonValue& resolved(const JsonValue& value) const {
        constexpr std::string_view defs = "#/$defs/";
        const std::string reference = value.get("$ref");
        if (reference.empty()) return value;
        REQUIRE(reference.starts_with(defs));
        const JsonValue* const found = root_.find("$defs")->find(reference.substr(defs.size()));
        REQUIRE(found != nullptr);
        return *found;
    }

private:
    JsonValue root_;
};

// Every object of the format, the document first.
void gather(const JsonObject& object, std::vector<const JsonObject*>& all) {
    if (std::find(all.begin(), all.end(), &object) != all.end()) return;
    all.push_back(&object);
    for (const JsonField& field : object.fields)
        if (field.object != nullptr) gather(*field.object, all);
}

std::vector<const JsonObject*> all_objects() {
    std::vector<const JsonObject*> all;
    gather(json_document(), all);
    return all;
}

std::string json_type(JsonKind kind) {
    switch (kind) {
        case JsonKind::texts:
        case JsonKind::dates:
        case JsonKind::objects:
            return "array";
        case JsonKind::number:
            return "number";
        case JsonKind::integer:
            return "integer";
        case JsonKind::flag:
            return "boolean";
        case JsonKind::object:
            return "object";
        default:
            return "string";
    }
}

std::vector<std::string> names(const JsonValue* value) {
    std::vector<std::string> made;
    if (value != nullptr)
        for (const auto& [key, item] : value->members) made.push_back(key.empty() ? item.text : key);
    return made;
}

std::vector<std::string> words(const JsonField& field) {
    std::vector<std::string> made;
    if (field.rule.words != nullptr)
        for (const std::string_view word : field.rule.words())
            if (!word.empty()) made.emplace_back(word);
    return made;
}

std::vector<std::string> members_of(const JsonObject& object, bool (*wanted)(const JsonField&)) {
    std::vector<std::string> made;
    for (const JsonField& field : object.fields)
        if (wanted(field)) made.emplace_back(field.name);
    return made;
}

TEST_CASE("the schema names exactly the members that loading reads") {
    const Schema schema;
    const auto all = all_objects();
    CHECK(all.size() == 14);
    for (const JsonObject* object : all) {
        CAPTURE(object->noun);
        auto in_schema = names(schema.of(*object).find("properties"));
        auto in_loader = members_of(*object, [](const JsonField&) { return true; });
        std::sort(in_schema.begin(), in_schema.end());
        std::sort(in_loader.begin(), in_loader.end());
        CHECK(in_schema == in_loader);
    }
    CHECK(schema.root().find("$defs")->members.size() == all.size() - 1 + 4);  // line, date, duration, address
}

TEST_CASE("the schema requires exactly what loading misses") {
    const Schema schema;
    for (const JsonObject* object : all_objects()) {
        CAPTURE(object->noun);
        const auto missed = members_of(*object, [](const JsonField& field) {
            return field.rule.need == JsonNeed::required || field.rule.need == JsonNeed::wanted;
        });
        CHECK(names(schema.of(*object).find("required")) == missed);
    }
}

TEST_CASE("the schema and loading expect the same types, words and bounds, and each member is described") {
    const Schema schema;
    for (const JsonObject* object : all_objects()) {
        for (const JsonField& field : object->fields) {
            CAPTURE(object->noun, field.name);
            const JsonValue& property = *schema.of(*object).find("properties")->find(field.name);
            const JsonValue& value = schema.resolved(property);
            CHECK(value.get("type") == json_type(field.kind));
            CHECK(names(value.find("enum")) == words(field));
            CHECK((!property.get("description").empty() || !value.get("description").empty()));
            const bool bounded = field.rule.low != field.rule.high || field.kind == JsonKind::integer;
            CHECK(value.get("minimum") == (bounded ? std::to_string(field.rule.low) : ""));
            CHECK(value.get("maximum") == (bounded ? std::to_string(field.rule.high) : ""));
            const bool defaulted = field.kind == JsonKind::word && field.rule.need != JsonNeed::required;
            if (defaulted) CHECK(value.get("default") == field.rule.words()[field.rule.standard]);
        }
    }
}

TEST_CASE("in the schema, lists hold what loading reads from them, and dates are dates") {
    const Schema schema;
    const JsonValue& defs = *schema.root().find("$defs");
    for (const JsonObject* object : all_objects()) {
        for (const JsonField& field : object->fields) {
            CAPTURE(object->noun, field.name);
            const JsonValue& property = *schema.of(*object).find("properties")->find(field.name);
            const JsonValue* const items = property.find("items");
            CHECK((items != nullptr) == (json_type(field.kind) == "array"));
            const JsonValue& element = items != nullptr ? *items : property;
            if (field.object != nullptr) CHECK(&schema.resolved(element) == &schema.of(*field.object));
            const bool date = field.kind == JsonKind::date || field.kind == JsonKind::dates;
            CHECK((&schema.resolved(element) == defs.find("date")) == date);
            CHECK((&schema.resolved(element) == defs.find("duration")) == (field.kind == JsonKind::duration));
        }
    }
}

TEST_CASE("a test that reads the schema can fail: its reader sees members, items and escapes") {
    const JsonValue value = JsonValueParser(R"({"a": ["x", {"b": -1.5}], "c": "q\"\\", "d": {}})").value();
    REQUIRE(value.members.size() == 3);
    CHECK(value.find("a")->members[1].second.get("b") == "-1.5");
    CHECK(value.get("c") == "q\"\\");
    CHECK(value.find("d")->members.empty());
    CHECK(value.find("e") == nullptr);
}

}  // namespace
}  // namespace demarche
