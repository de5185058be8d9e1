#include "edit/cells.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "convert/addresses.h"
#include "convert/cell_words.h"
#include "convert/json_writer.h"
#include "document/suggestion.h"
#include "edit/date_cells.h"
#include "edit/people_cells.h"

namespace demarche {
namespace {

Event& event_in(Entry& item) { return row_of<Event>(item); }
const Event& event_in(const Entry& item) { return row_of<Event>(item); }

// ---- Dates ----

std::string when(const Entry& item, const Labels&) {
    const Event& event = event_in(item);
    return date_cell(event.date, event.date_text);
}

void set_when(Draft& draft, Entry& item, std::string_view text) {
    const RowDate read = date_in(text, draft.order());
    event_in(item).date = read.date;
    event_in(item).date_text = read.date ? read.text : std::string(trim(text));
}

// ---- Words that were not understood ----

constexpr std::string_view extras_name = "kept";

// No column of a sheet that is kept is called so.
std::string kept_name(std::string_view column) { return "? " + std::string(column); }

void keep(Event& event, std::string_view column, std::string_view text) {
    KeptTexts kept = kept_of(event);
    std::erase_if(kept, [&](const auto& one) { return one.first == kept_name(column); });
    if (!text.empty()) kept.emplace_back(kept_name(column), text);
    std::erase_if(event.extras, [](const Extra& one) { return one.name == extras_name; });
    if (kept.empty()) return;
    JsonWriter json;
    json.open("{");
    for (const auto& [name, value] : kept) json.name(name), json.text(value);
    json.close("}");
    event.extras.push_back({std::string(extras_name), std::move(json.out)});
}

template <auto Member, class Found>
void set_word(Event& event, std::string_view column, std::string_view text, Found found) {
    using Word = std::remove_reference_t<decltype(event.*Member)>;
    const auto known = from_word<Word>(text);
    const auto value = known ? known : found(text);
    if (value || text.empty()) event.*Member = value.value_or(Event{}.*Member);
    keep(event, column, value ? std::string_view() : text);
}

template <auto Member>
std::string word_text(const Event& event, std::string_view column) {
    const std::string unread = unread_text(event, column);
    const bool is_usual = event.*Member == Event{}.*Member;  // then the cell is empty
    return unread.empty() && !is_usual ? std::string(word(event.*Member)) : unread;
}

// ---- Other columns ----

std::string source_names(const Entry& item, const Labels& labels) {
    std::string out;
    for (const std::string& id : event_in(item).sources)
        if (const Source* source = labels.names().source(id)) append_item(out, labels.of(*source));
    return out;
}

void set_place(Draft&, Entry& item, std::string_view text) {
    std::optional<Place>& place = event_in(item).place;
    constexpr std::size_t most_mistakes = 2;  // then it is another place, with other coordinates
    if (text.empty())
        place.reset();
    else if (place && edit_distance(fold(place->name), fold(text)) <= most_mistakes)
        place->name = text;
    else
        place = Place{.name = std::string(text)};
}

template <class Row, auto Member>
CellColumn list_of_texts(std::string_view name) {
    return {name,
            [](const Entry& item, const Labels&) {
                std::string out;
                for (const std::string& text : row_of<Row>(item).*Member) append_item(out, list_item(text));
                return out;
            },
            [](Draft&, Entry& item, std::string_view text) {
                (row_of<Row>(item).*Member).clear();
                for (const std::string_view part : listed_texts(text, true))
                    (row_of<Row>(item).*Member).emplace_back(part);
            }};
}

std::string picture(const Entry& item, const Labels&) {
    const Event& event = event_in(item);
    return event.media.empty() ? unread_text(event, "picture") : event.media.front().url;
}

void set_picture(Draft&, Entry& item, std::string_view text) {
    Event& event = event_in(item);
    std::string address = address_in(text);
    keep(event, "picture", address.empty() ? text : std::string_view());
    if (address.empty() && !event.media.empty()) event.media.erase(event.media.begin());
    if (address.empty()) return;
    if (event.media.empty()) event.media.emplace_back();
    event.media.front().url = std::move(address);
}

template <class Row, auto Member>
CellColumn plain(std::string_view name) {
    return {name, [](const Entry& item, const Labels&) { return row_of<Row>(item).*Member; },
            [](Draft&, Entry& item, std::string_view text) { row_of<Row>(item).*Member = text; }};
}

template <auto Member>
std::string date_text(const Entry& item, const Labels&) {
    const std::optional<Date>& date = row_of<Source>(item).*Member;
    return date ? date->text : std::string();
}

template <auto Member>
void set_date(Draft& draft, Entry& item, std::string_view text) {
    const RowDate read = date_in(text, draft.order());
    if (read.date || text.empty()) row_of<Source>(item).*Member = read.date;
}

std::string member_of(const Entry& item, const Labels& labels) {
    const Actor* whole = labels.names().actor(row_of<Actor>(item).member_of);
    return whole ? name_of(*whole) : std::string();
}

void set_member_of(Draft& draft, Entry& item, std::string_view text) {
    Actor& actor = row_of<Actor>(item);
    std::string id = text.empty() ? std::string() : draft.party(text);
    if (id != actor.id) actor.member_of = std::move(id);
}

std::string actor_type(const Entry& item, const Labels&) { return std::string(word(row_of<Actor>(item).type)); }

void set_actor_type(Draft&, Entry& item, std::string_view text) {
    const auto known = from_word<ActorType>(text);
    const auto type = known ? known : actor_type_in(text);
    if (type) row_of<Actor>(item).type = *type;
}

using Columns = std::span<const CellColumn>;

Columns event_columns() {
    static const std::array columns{
        CellColumn{"when", &when, &set_when},
        plain<Event, &Event::title>("title"),
        CellColumn{"who", &who, &set_who},
        CellColumn{"absent", &absent, &set_absent},
        CellColumn{
            "source", &source_names,
            [](Draft& draft, Entry& item, std::string_view text) { event_in(item).sources = draft.sources(text); }},
        CellColumn{"place",
                   [](const Entry& item, const Labels&) {
                       return event_in(item).place ? event_in(item).place->name : std::string();
                   },
                   &set_place},
        plain<Event, &Event::summary>("summary"),
        CellColumn{"kind",
                   [](const Entry& item, const Labels&) { return word_text<&Event::kind>(event_in(item), "kind"); },
                   [](Draft&, Entry& item, std::string_view text) {
                       set_word<&Event::kind>(event_in(item), "kind", text, kind_in);
                   },
                   &words_of<EventKind>},
        CellColumn{"status",
                   [](const Entry& item, const Labels&) { return word_text<&Event::status>(event_in(item), "status"); },
                   [](Draft&, Entry& item, std::string_view text) {
                       set_word<&Event::status>(event_in(item), "status", text, status_in);
                   },
                   &words_of<Status>},
        list_of_texts<Event, &Event::tags>("tags"),
        CellColumn{"picture", &picture, &set_picture}};
    return columns;
}

Columns party_columns() {
    static const std::array columns{plain<Actor, &Actor::name>("name"),
                                    plain<Actor, &Actor::short_name>("shortName"),
                                    CellColumn{"type", &actor_type, &set_actor_type, &words_of<ActorType>},
                                    CellColumn{"memberOf", &member_of, &set_member_of},
                                    plain<Actor, &Actor::office>("office"),
                                    list_of_texts<Actor, &Actor::aliases>("aliases"),
                                    plain<Actor, &Actor::country>("country"),
                                    plain<Actor, &Actor::color>("color")};
    return columns;
}

Columns source_columns() {
    static const std::array columns{
        plain<Source, &Source::publisher>("publisher"), plain<Source, &Source::title>("title"),
        plain<Source, &Source::url>("url"),
        CellColumn{"published", &date_text<&Source::published>, &set_date<&Source::published>},
        plain<Source, &Source::language>("language")};
    return columns;
}

Columns story_columns() {
    static const std::array columns{plain<StoryFields, &StoryFields::title>("title"),
                                    plain<StoryFields, &StoryFields::summary>("summary"),
                                    plain<StoryFields, &StoryFields::language>("language"),
                                    plain<StoryFields, &StoryFields::time_zone>("timeZone")};
    return columns;
}

}  // namespace

std::string unread_text(const Event& event, std::string_view column) {
    for (auto& [name, text] : kept_of(event))
        if (name == kept_name(column)) return text;
    return {};
}

std::span<const CellColumn> columns_of(Collection collection) {
    constexpr std::array all{&event_columns, &party_columns, &source_columns, &story_columns};
    return all[static_cast<std::size_t>(collection)]();
}

const CellColumn* column_named(Collection collection, std::string_view name) {
    const Columns columns = columns_of(collection);
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&](const CellColumn& one) { return one.name == name; });
    return found == columns.end() ? nullptr : &*found;
}

}  // namespace demarche
