// The published schema says what the loader reads: an author's editor and this program never disagree.
#include <algorithm>

#include "document/fields.h"
#include "golden.h"
#include "load_checks.h"
#include "schema_value.h"

namespace demarche {
namespace {

class Schema {
public:
    Schema() : root_(JsonValueParser(read_source("shell/timeline.schema.json")).value()) {}

    const JsonValue& root() const { return root_; }

    // The definition of "an event" is #/$defs/event, that of the document the root.
    const JsonValue& of(const ObjectTable& object) const {
        if (&object == &document_table()) return root_;
        std::string name(noun(object));
        std::replace(name.begin(), name.end(), ' ', '-');
        const JsonValue* const found = root_.find("$defs")->find(name);
        INFO("#/$defs/" << name);
        REQUIRE(found != nullptr);
        return *found;
    }

    // The value itself, or the definition it refers to.
    const JsonValue* resolved(const JsonValue* value) const {
        constexpr std::string_view defs = "#/$defs/";
        const std::string reference = value->get("$ref");
        if (reference.empty()) return value;
        REQUIRE(reference.starts_with(defs));
        const JsonValue* const found = root_.find("$defs")->find(reference.substr(defs.size()));
        REQUIRE(found != nullptr);
        return found;
    }

private:
    JsonValue root_;
};

// Every object of the format, the document first.
void gather(const ObjectTable& object, std::vector<const ObjectTable*>& all) {
    if (std::find(all.begin(), all.end(), &object) != all.end()) return;
    all.push_back(&object);
    for (const Field& field : object.fields)
        if (field.object != nullptr) gather(*field.object, all);
}

std::vector<const ObjectTable*> all_objects() {
    std::vector<const ObjectTable*> all;
    gather(document_table(), all);
    return all;
}

std::string json_type(FieldKind kind) {
    switch (kind) {
        case FieldKind::texts:
        case FieldKind::dates:
        case FieldKind::objects:
            return "array";
        case FieldKind::number:
            return "number";
        case FieldKind::integer:
            return "integer";
        case FieldKind::flag:
            return "boolean";
        case FieldKind::object:
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

std::vector<std::string> words(const Field& field) {
    std::vector<std::string> made;
    if (field.rule.words != nullptr)
        for (const std::string_view word : field.rule.words())
            if (!word.empty()) made.emplace_back(word);
    return made;
}

std::vector<std::string> members_of(const ObjectTable& object, bool (*wanted)(const Field&)) {
    std::vector<std::string> made;
    for (const Field& field : object.fields)
        if (wanted(field)) made.emplace_back(field.name);
    return made;
}

TEST_CASE("the schema names exactly the members that loading reads") {
    const Schema schema;
    const auto all = all_objects();
    CHECK(all.size() == 17);
    for (const ObjectTable* object : all) {
        CAPTURE(noun(*object));
        auto in_schema = names(schema.of(*object).find("properties"));
        auto in_loader = members_of(*object, [](const Field&) { return true; });
        std::sort(in_schema.begin(), in_schema.end());
        std::sort(in_loader.begin(), in_loader.end());
        CHECK(in_schema == in_loader);
    }
    CHECK(schema.root().find("$defs")->members.size() == all.size() - 1 + 4);  // line, date, duration, address
}

TEST_CASE("the schema requires exactly what loading misses") {
    const Schema schema;
    for (const ObjectTable* object : all_objects()) {
        CAPTURE(noun(*object));
        const auto missed = members_of(*object, [](const Field& field) {
            return field.rule.need == Need::required || field.rule.need == Need::wanted;
        });
        CHECK(names(schema.of(*object).find("required")) == missed);
    }
}

TEST_CASE("the schema and loading expect the same types, words and bounds, and each member is described") {
    const Schema schema;
    for (const ObjectTable* object : all_objects()) {
        for (const Field& field : object->fields) {
            CAPTURE(noun(*object), field.name);
            const JsonValue& property = *schema.of(*object).find("properties")->find(field.name);
            const JsonValue& value = *schema.resolved(&property);
            CHECK(value.get("type") == json_type(field.kind));
            CHECK(names(value.find("enum")) == words(field));
            CHECK((!property.get("description").empty() || !value.get("description").empty()));
            const bool bounded = field.rule.low != field.rule.high || field.kind == FieldKind::integer;
            CHECK(value.get("minimum") == (bounded ? std::to_string(field.rule.low) : ""));
            CHECK(value.get("maximum") == (bounded ? std::to_string(field.rule.high) : ""));
            const bool defaulted = field.kind == FieldKind::word && field.rule.need != Need::required;
            if (defaulted) CHECK(value.get("default") == field.rule.words()[field.rule.standard]);
        }
    }
}

TEST_CASE("in the schema, lists hold what loading reads from them, and dates are dates") {
    const Schema schema;
    const JsonValue& defs = *schema.root().find("$defs");
    for (const ObjectTable* object : all_objects()) {
        for (const Field& field : object->fields) {
            CAPTURE(noun(*object), field.name);
            const JsonValue& property = *schema.of(*object).find("properties")->find(field.name);
            const JsonValue* const items = property.find("items");
            CHECK((items != nullptr) == (json_type(field.kind) == "array"));
            const JsonValue& element = items != nullptr ? *items : property;
            if (field.object != nullptr) CHECK(schema.resolved(&element) == &schema.of(*field.object));
            const bool date = field.kind == FieldKind::date || field.kind == FieldKind::dates;
            CHECK((schema.resolved(&element) == defs.find("date")) == date);
            CHECK((schema.resolved(&element) == defs.find("duration")) == (field.kind == FieldKind::duration));
        }
    }
}

TEST_CASE("a test that reads the schema can fail: its reader sees members, items and escapes") {
    const JsonValue value = JsonValueParser(R"({"a": ["x", {"b": -1.5}], "c": "q\"\\", "d": {}})").value();
    REQUIRE(value.members.size() == 3);
    CHECK(value.find("a")->members[1].value.get("b") == "-1.5");
    CHECK(value.get("c") == "q\"\\");
    CHECK(value.find("d")->members.empty());
    CHECK(value.find("e") == nullptr);
}

}  // namespace
}  // namespace demarche
