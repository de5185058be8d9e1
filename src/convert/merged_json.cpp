#include <array>

#include "base/text.h"
#include "convert/json_writer.h"
#include "convert/merge.h"
#include "convert/merge_events.h"
#include "convert/update.h"
#include "document/load_json.h"
#include "document/save_json.h"

namespace demarche {
namespace {

constexpr char part_mark = '\x1c';

void write(JsonWriter& json, const EventPair& pair, const Document& first, const Document& second) {
    const Event &one = first.events[pair.first], &other = second.events[pair.second];
    json.open("{");
    json.name("first"), json.text(one.title);
    json.name("second"), json.text(other.title);
    json.name("likeness"), json.number(pair.likeness);
    json.list("differs", differences(one, other), [&](std::string_view field) { json.text(field); });
    json.close("}");
}

}  // namespace

std::string merged_json(std::string_view documents, Merging merging) {
    if (merging == Merging::updated) return updated_json(documents);
    std::string_view names = next_part(documents, part_mark);
    const FileNames files{.first = next_part(names, '\n'), .second = next_part(names, '\n')};
    const Document first = load_json(next_part(documents, part_mark)).document, second = load_json(documents).document;
    JsonWriter json;
    json.open("{");
    const bool tell_two_times =
        !first.time_zone.empty() && !second.time_zone.empty() && first.time_zone != second.time_zone;
    if (tell_two_times) {
        json.name("zones"), json.open("["), json.text(first.time_zone), json.text(second.time_zone), json.close("]");
        json.close("}");
        return std::move(json.out);
    }
    const std::vector<EventPair> pairs = same_events(first, second);
    json.name("document");
    json.raw(save_json(merged(first, second, merging == Merging::done ? pairs : std::vector<EventPair>(), files)));
    json.list("pairs", pairs, [&](const EventPair& pair) { write(json, pair, first, second); });
    json.close("}");
    return std::move(json.out);
}

}  // namespace demarche
