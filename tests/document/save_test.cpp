// Saving: whatever was loaded comes back, and a person can read the file.
#include "document/save_json.h"

#include "golden.h"
#include "load_checks.h"
#include "save_equality.h"
#include "save_generated.h"

namespace demarche {
namespace {

TEST_CASE("both stories load without a complaint, and saving and loading them again changes nothing") {
    for (const auto name : {"riyadh-2025", "westphalia"}) {
        const Loaded loaded = load_json(read_source("shell/stories/" + std::string(name) + ".timeline.json"));
        CAPTURE(name, loaded.issues);
        CHECK(loaded.issues.empty());
        CHECK(loaded.document.events.size() >= 12);
        const Loaded again = load_json(save_json(loaded.document));
        CHECK(again.issues.empty());
        CHECK(again.document == loaded.document);
    }
}

TEST_CASE("a document with anything in any member is the same after saving and loading") {
    for (unsigned seed = 0; seed < 100; ++seed) {
        const Document document = AnyDocument(seed)();
        const std::string text = save_json(document);
        const Loaded loaded = load_json(text);
        CAPTURE(seed, text);
        for (const Issue& issue : loaded.issues) {
            CAPTURE(issue);
            const bool is_unshowable = issue.message.ends_with(" no picture can show; it is shown as \"�\".");
            REQUIRE(issue.severity == (is_unshowable ? Severity::warning : Severity::notice));  // of unknown members
        }
        REQUIRE(loaded.document == document);
    }
}

TEST_CASE("the comparison these tests rely on sees a difference deep inside") {
    const Document document = AnyDocument(3)();
    Document other = document;
    CHECK(other == document);
    other.events[0].participants.push_back({"a0", Role::host, AbsenceReason::none, {}});
    CHECK(!(other == document));
    other.events[0].participants.pop_back();
    other.events[0].extras.push_back({"x", "1"});
    CHECK(!(other == document));
}

TEST_CASE("a saved file is indented by two spaces, leaves defaults out and keeps what it does not know") {
    const std::string text = R"({
  "version": 1,
  "title": "A \"quoted\" title\n",
  "actors": [
    {
      "id": "ua",
      "name": "Ukraine",
      "aliases": ["Україна", "U"]
    }
  ],
  "events": [
    {
      "id": "a",
      "title": "A",
      "date": "[2025-02-10..2025-02-16]",
      "kind": "agree",
      "place": {
        "name": "Riyadh",
        "lat": 24.7136,
        "lon": -0.5
      },
      "participants": [
        {
          "actor": "ua",
          "role": "absent",
          "reason": "not-invited"
        }
      ],
      "importance": 0.75,
      "x-desk": {"by": [1, 2]}
    }
  ],
  "display": {}
}
)";
    CHECK(save_json(load_json(text).document) == text);
    CHECK(save_json(load_json(R"({"version": 1, "title": "T", "events": [{"id": "a", "title": "A", "kind": "statement",
        "status": "held", "tags": [], "accounts": []}], "actors": []})")
                        .document) ==
          "{\n  \"version\": 1,\n  \"title\": \"T\",\n  \"events\": [\n    {\n      \"id\": \"a\",\n"
          "      \"title\": \"A\"\n    }\n  ]\n}\n");
}

TEST_CASE("numbers keep nine decimals, a tenth of a millimetre on the map") {
    const auto saved = [](std::string_view number) {
        return save_json(load_json(story(R"("importance": )" + std::string(number))).document);
    };
    CHECK(saved("0.123456789012").find("\"importance\": 0.123456789\n") != std::string::npos);
    CHECK(saved("1.0").find("\"importance\": 1\n") != std::string::npos);
    CHECK(saved("5e-1").find("\"importance\": 0.5\n") != std::string::npos);
}

TEST_CASE("control characters are saved so that they can be read again") {
    Document document;
    document.title = std::string("a\0b\x1F\"\\\n", 7);
    CHECK(save_json(document).find(R"("a\u0000b\u001f\"\\\n")") != std::string::npos);
}

}  // namespace
}  // namespace demarche
