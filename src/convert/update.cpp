#include "convert/update.h"

#include <algorithm>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/text.h"
#include "base/text_set.h"
#include "convert/json_writer.h"
#include "convert/merge.h"
#include "document/load_json.h"
#include "document/save_json.h"

namespace demarche {
namespace {

constexpr char part_mark = '\x1c', decision_mark = '\x1f';
constexpr std::string_view story_id = "story";

const std::string& member(const Extras& members, std::string_view name) {
    static const std::string none;
    for (const Extra& one : members)
        if (one.name == name) return one.json;
    return none;
}

void write_members(JsonWriter& json, const Extras& members) {
    for (const Extra& one : members) json.name(one.name), json.raw(one.json);
}

// What a reader calls a row.
template <class Row>
const std::string& title_of(const Row& row) {
    if constexpr (requires { row.publisher; })
        return row.publisher;
    else if constexpr (requires { row.name; })
        return row.name;
    else
        return row.title;
}

// Rows by their ids. The list must live as long as this.
template <class Row>
class ById {
public:
    explicit ById(const std::vector<Row>& rows) : rows_(rows) {
        for (std::uint32_t at = 0; at < rows.size(); ++at)
            if (ids_.insert(rows[at].id) == places_.size()) places_.push_back(at);
    }
    const Row* find(std::string_view id) const {
        const auto at = ids_.find(id);
        return at ? &rows_[places_[*at]] : nullptr;
    }

private:
    const std::vector<Row>& rows_;
    TextSet ids_;
    std::vector<std::uint32_t> places_;
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

struct Change {
    std::string title;
    std::vector<std::string> fields;
};
struct Conflict {
    std::string id, title, field, mine, newer;
    bool is_taken = false;  // the author wants what the newer file says
};

// Fields of which the author wants what the newer file says.
class Decisions {
public:
    explicit Decisions(std::string_view lines) {
        while (!lines.empty()) taken_.insert(next_part(lines, '\n'));
    }
    bool has(std::string_view id, std::string_view field) const {
        return taken_.find(std::string(id) + decision_mark + std::string(field)).has_value();
    }

private:
    TextSet taken_;
};

// The text of a member that is one; else nothing.
std::string plain_text(const std::string& json) {
    const bool is_text = json.starts_with('"');
    return is_text ? load_json("{\"title\":" + json + "}").document.title : std::string();
}

class Update {
public:
    Update(const Decisions& decisions, const Document& older, const Document& mine, const Document& newer)
        : decisions_(decisions), older_(older), mine_(mine), newer_(newer) {}

    std::string run() {
        JsonWriter json;
        json.open("{");
        json.name("document"), json.open("{");
        write_members(json, merged({story_id, {}}, saved_members(older_), saved_members(mine_), saved_members(newer_)));
        rows(json, "sources", &Document::sources);
        rows(json, "actors", &Document::actors);
        rows(json, "topics", &Document::topics);
        rows(json, "eras", &Document::eras);
        rows(json, "events", &Document::events);
        json.close("}");
        write_texts(json, "added", added_), write_texts(json, "removed", removed_);
        json.list("changed", changed_, [&](const Change& one) { write(json, one); });
        json.list("conflicts", conflicts_, [&](const Conflict& one) { write(json, one); });
        json.close("}");
        return std::move(json.out);
    }

private:
    struct Named {
        std::string_view id, title;
    };

    // The members with what each side changed.
    Extras merged(Named row, const Extras& older, const Extras& mine, const Extras& newer) {
        Extras out = mine;
        fields_.clear();
        const auto take = [&](const std::string& name) {
            const std::string &was = member(older, name), &is = member(mine, name), &comes = member(newer, name);
            if (comes == was || comes == is) return;
            const bool is_conflict = is != was, is_taken = is_conflict && decisions_.has(row.id, name);
            if (is_conflict)
                conflicts_.push_back(
                    {std::string(row.id), std::string(row.title), name, plain_text(is), plain_text(comes), is_taken});
            if (is_conflict && !is_taken) return;
            if (!is_conflict) fields_.push_back(name);
            std::erase_if(out, [&](const Extra& one) { return one.name == name; });
            if (!comes.empty()) out.push_back({name, comes});
        };
        for (const Extra& one : newer) take(one.name);
        for (const Extra& one : older)
            if (member(newer, one.name).empty()) take(one.name);
        return out;
    }

    template <class Row>
    Extras merged_row(const Row* older, const Row& mine, const Row& newer) {
        Extras out = merged({mine.id, title_of(mine)}, older ? saved_members(*older) : Extras(), saved_members(mine),
                            saved_members(newer));
        if (std::is_same_v<Row, Event> && !fields_.empty()) changed_.push_back({title_of(mine), fields_});
        return out;
    }

    template <class Row>
    void rows(JsonWriter& json, std::string_view name, std::vector<Row> Document::* list) {
        constexpr bool is_told = std::is_same_v<Row, Event>;
        const ById<Row> older(older_.*list), mine(mine_.*list), newer(newer_.*list);
        std::vector<std::pair<std::string_view, Extras>> out;
        for (const Row& comes : newer_.*list) {
            const Row *was = older.find(comes.id), *is = mine.find(comes.id);
            if (was && !is) continue;  // the author has taken it out
            if (!is && is_told) added_.push_back(title_of(comes));
            out.emplace_back(comes.id, is ? merged_row(was, *is, comes) : saved_members(comes));
        }
        std::string_view before;
        for (const Row& is : mine_.*list) {
            const Row* was = older.find(is.id);
            const bool is_left_alone = was && saved_members(*was) == saved_members(is);
            const bool stays = !is_told || !is_left_alone;  // an event may still name a party that is in no row
            if (!newer.find(is.id) && !stays) removed_.push_back(title_of(is));
            if (!newer.find(is.id) && stays) {
                const auto found =
                    std::find_if(out.begin(), out.end(), [&](const auto& one) { return one.first == before; });
                const auto at = found != out.end() ? found + 1 : before.empty() ? out.begin() : out.end();
                out.insert(at, {is.id, saved_members(is)});
            }
            before = is.id;
        }
        if (out.empty()) return;
        json.list(name, out,
                  [&](const auto& row) { json.open("{"), write_members(json, row.second), json.close("}"); });
    }

    static void write_texts(JsonWriter& json, std::string_view name, const std::vector<std::string>& texts) {
        json.list(name, texts, [&](const std::string& text) { json.text(text); });
    }

    static void write(JsonWriter& json, const Change& one) {
        json.open("{");
        json.name("title"), json.text(one.title);
        write_texts(json, "fields", one.fields);
        json.close("}");
    }

    static void write(JsonWriter& json, const Conflict& one) {
        json.open("{");
        json.name("id"), json.text(one.id);
        json.name("title"), json.text(one.title);
        json.name("field"), json.text(one.field);
        json.name("mine"), json.text(one.mine);
        json.name("newer"), json.text(one.newer);
        json.name("taken"), json.raw(one.is_taken ? "true" : "false");
        json.close("}");
    }

    const Decisions& decisions_;
    const Document &older_, &mine_, &newer_;
    std::vector<std::string> fields_;  // of the last merge: taken from the newer file
    std::vector<std::string> added_, removed_;
    std::vector<Change> changed_;
    std::vector<Conflict> conflicts_;
};

}  // namespace

std::string updated_json(std::string_view documents) {
    const Decisions decisions(next_part(documents, part_mark));
    const Document older = load_json(next_part(documents, part_mark)).document,
                   mine = load_json(next_part(documents, part_mark)).document;
    Document newer = load_json(documents).document;
    give_old_ids(older, newer);
    return Update(decisions, older, mine, newer).run();
}

}  // namespace demarche
