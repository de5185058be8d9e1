#include <algorithm>
#include <array>
#include <iterator>

#include "base/text.h"
#include "base/text_set.h"
#include "convert/json_writer.h"
#include "convert/merge.h"
#include "convert/merge_events.h"
#include "convert/update.h"
#include "document/load_json.h"
#include "document/save_json.h"

namespace demarche {
namespace {

constexpr char part_mark = '\x1c';

std::string key_of(const EventPair& pair, const Document& first, const Document& second) {
    return first.events[pair.first].id + '\x1f' + second.events[pair.second].id;
}

void write(JsonWriter& json, const EventPair& pair, const Document& first, const Document& second, bool is_apart) {
    const Event &one = first.events[pair.first], &other = second.events[pair.second];
    json.open("{");
    json.name("first"), json.text(one.title);
    json.name("second"), json.text(other.title);
    json.name("ids"), json.open("["), json.text(one.id), json.text(other.id), json.close("]");
    json.name("likeness"), json.number(pair.likeness);
    json.name("apart"), json.raw(is_apart ? "true" : "false");
    json.list("differs", differences(one, other), [&](std::string_view field) { json.text(field); });
    json.close("}");
}

}  // namespace

std::string merged_json(std::string_view documents, Merging merging) {
    if (merging == Merging::updated) return updated_json(documents);
    std::string_view names = next_part(documents, part_mark);
    const FileNames files{.first = next_part(names, '\n'), .second = next_part(names, '\n')};
    TextSet apart;
    while (!names.empty()) apart.insert(next_part(names, '\n'));
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
    const auto is_apart = [&](const EventPair& pair) { return apart.find(key_of(pair, first, second)).has_value(); };
    std::vector<EventPair> joined;
    if (merging == Merging::done)
        std::copy_if(pairs.begin(), pairs.end(), std::back_inserter(joined), [&](auto& one) { return !is_apart(one); });
    json.name("document");
    json.raw(save_json(merged(first, second, joined, files)));
    json.list("pairs", pairs, [&](const EventPair& pair) { write(json, pair, first, second, is_apart(pair)); });
    json.close("}");
    return std::move(json.out);
}

}  // namespace demarche
