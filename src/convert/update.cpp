#include "convert/update.h"

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "base/text_set.h"
#include "convert/json_text.h"
#include "convert/json_writer.h"
#include "convert/merge.h"
#include "document/load_json.h"
#include "document/save_json.h"

namespace demarche {
namespace {

constexpr char part_mark = '\x1c';
constexpr std::string_view collections[] = {"sources", "actors", "topics", "eras", "events"};

// The members as they are saved, so that equal values are equal texts.
Json saved(const Document& document) { return Json::parse(save_json(document), nullptr, false); }

const Json& member(const Json& object, std::string_view name) {
    static const Json none;
    const auto found = object.find(name);
    return found == object.end() ? none : *found;
}

std::string text_of(const Json& object, std::string_view name) {
    const Json& value = member(object, name);
    return value.is_string() ? value.get<std::string>() : std::string();
}

// The objects of a collection by their ids.
class ById {
public:
    ById(const Json& document, std::string_view name) : list_(member(document, name)) {
        for (const Json& one : list_)
            if (ids_.insert(text_of(one, "id")) == places_.size()) places_.push_back(&one);
    }
    const Json* find(const std::string& id) const {
        const auto at = ids_.find(id);
        return at ? places_[*at] : nullptr;
    }
    const Json& list() const { return list_; }

private:
    const Json& list_;
    TextSet ids_;
    std::vector<const Json*> places_;
};

// The events of one document that the other has not.
Document alone(const Document& document, const Document& other) {
    TextSet ids;
    for (const Event& event : other.events) ids.insert(event.id);
    Document rest = document;
    std::erase_if(rest.events, [&](const Event& event) { return ids.find(event.id).has_value(); });
    return rest;
}

// An event whose title was mended in the newer file has another id there.
void give_old_ids(const Document& older, Document& newer) {
    const Document gone = alone(older, newer), come = alone(newer, older);
    for (const EventPair& pair : same_events(gone, come))
        for (Event& event : newer.events)
            if (event.id == come.events[pair.second].id) {
                event.id = gone.events[pair.first].id;
                break;
            }
}

class Update {
public:
    Update(Json older, Json mine, Json newer)
        : older_(std::move(older)), mine_(std::move(mine)), newer_(std::move(newer)) {}

    std::string run() {
        Json document = members(older_, mine_, newer_, nullptr);
        for (const std::string_view name : collections) {
            Json list = rows(name);
            if (list.empty())
                document.erase(std::string(name));
            else
                document[std::string(name)] = std::move(list);
        }
        JsonWriter json;
        json.open("{");
        std::string text;
        append_json(text, document);
        json.name("document"), json.raw(text);
        write(json, "added", added_), write(json, "removed", removed_);
        write(json, "changed", changed_), write(json, "conflicts", conflicts_);
        json.close("}");
        return std::move(json.out);
    }

private:
    static void write(JsonWriter& json, std::string_view name, const Json& list) {
        std::string text;
        append_json(text, list);
        json.name(name), json.raw(text);
    }

    static bool is_collection(std::string_view name) {
        return std::find(std::begin(collections), std::end(collections), name) != std::end(collections);
    }

    // The object with what each side changed. `event`: whose changes are told, or null.
    Json members(const Json& older, const Json& mine, const Json& newer, const Json* event) {
        Json out = mine;
        Json fields = Json::array();
        const auto take = [&](const std::string& name) {
            if (event == nullptr && is_collection(name)) return;
            const Json &was = member(older, name), &is = member(mine, name), &comes = member(newer, name);
            if (comes == was || comes == is) return;
            if (is != was) return conflict(event, mine, name);
            if (comes.is_null())
                out.erase(name);
            else
                out[name] = comes;
            fields.push_back(name);
        };
        for (auto one = newer.begin(); one != newer.end(); ++one) take(one.key());
        for (auto one = older.begin(); one != older.end(); ++one)
            if (!newer.contains(one.key())) take(one.key());
        if (event && !fields.empty()) {
            Json change;
            change["title"] = text_of(*event, "title");
            change["fields"] = std::move(fields);
            changed_.push_back(std::move(change));
        }
        return out;
    }

    void conflict(const Json* event, const Json& mine, const std::string& name) {
        if (!event) return;
        Json found;
        found["id"] = text_of(mine, "id");
        found["title"] = text_of(mine, "title");
        found["field"] = name;
        conflicts_.push_back(std::move(found));
    }

    Json rows(std::string_view name) {
        const bool is_told = name == "events";
        const ById older(older_, name), mine(mine_, name), newer(newer_, name);
        Json out = Json::array();
        for (const Json& comes : newer.list()) {
            const std::string id = text_of(comes, "id");
            const Json *was = older.find(id), *is = mine.find(id);
            if (was && !is) continue;  // the author has taken it out
            if (!is && is_told) added_.push_back(text_of(comes, "title"));
            out.push_back(is ? members(was ? *was : Json::object(), *is, comes, is_told ? is : nullptr) : comes);
        }
        std::string before;
        for (const Json& is : mine.list()) {
            const std::string id = text_of(is, "id");
            const Json* was = older.find(id);
            const bool is_left_alone = was && *was == is;
            if (!newer.find(id) && is_left_alone && is_told) removed_.push_back(text_of(is, "title"));
            if (!newer.find(id) && (!is_left_alone || !is_told)) insert_behind(out, before, is);
            before = id;
        }
        return out;
    }

    static void insert_behind(Json& list, const std::string& id, const Json& row) {
        const auto found =
            std::find_if(list.begin(), list.end(), [&](const Json& one) { return text_of(one, "id") == id; });
        list.insert(found == list.end() ? (id.empty() ? list.begin() : list.end()) : found + 1, row);
    }

    Json older_, mine_, newer_;
    Json added_ = Json::array(), removed_ = Json::array(), changed_ = Json::array(), conflicts_ = Json::array();
};

}  // namespace

std::string updated_json(std::string_view documents) {
    const Document older = load_json(next_part(documents, part_mark)).document,
                   mine = load_json(next_part(documents, part_mark)).document;
    Document newer = load_json(documents).document;
    give_old_ids(older, newer);
    return Update(saved(older), saved(mine), saved(newer)).run();
}

}  // namespace demarche
