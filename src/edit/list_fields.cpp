// The lists of a row, and what each field of an item shows and means.
#include "edit/lists.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "edit/date_cells.h"

namespace demarche {
namespace {

// Where a list stands in a row, for reading and for writing.
template <class Row, auto Member>
struct ListIn {
    static const auto& of(const Entry& row) { return row_of<Row>(row).*Member; }
    static auto& of(Entry& row) { return row_of<Row>(row).*Member; }
};

using Participants = ListIn<Event, &Event::participants>;
using Accounts = ListIn<Event, &Event::accounts>;
using Links = ListIn<Event, &Event::links>;
using Positions = ListIn<Event, &Event::positions>;
using Pictures = ListIn<Event, &Event::media>;
using Phases = ListIn<Event, &Event::phases>;
using Topics = ListIn<StoryFields, &StoryFields::topics>;
using Eras = ListIn<StoryFields, &StoryFields::eras>;

// The dates that an event had before. Each of them is a field, so they have no member of their own.
using OldDates = ListIn<Event, &Event::previous_dates>;

// A story without a tour may have no display.
struct Tour {
    static const std::vector<TourStep>& of(const Entry& row) {
        static const std::vector<TourStep> none;
        const auto& display = row_of<StoryFields>(row).display;
        return display ? display->tour : none;
    }
    static std::vector<TourStep>& of(Entry& row) {
        auto& display = row_of<StoryFields>(row).display;
        return display ? display->tour : display.emplace().tour;
    }
};

// ---- Kinds of fields ----

template <class List, auto Field>
constexpr ListColumn text_field(std::string_view name) {
    return {name, [](const Entry& row, std::size_t at, const Labels&) { return List::of(row)[at].*Field; },
            [](Draft&, Entry& row, std::size_t at, std::string_view text) { List::of(row)[at].*Field = text; }};
}

template <class List, auto Field>
constexpr ListColumn word_field(std::string_view name) {
    using Word = std::remove_cvref_t<decltype(List::of(std::declval<Entry&>())[0].*Field)>;
    return {name,
            [](const Entry& row, std::size_t at, const Labels&) { return std::string(word(List::of(row)[at].*Field)); },
            [](Draft&, Entry& row, std::size_t at, std::string_view text) {
                if (const auto value = from_word<Word>(text)) List::of(row)[at].*Field = *value;
            },
            &words_of<Word>};
}

template <class List, auto Field>
constexpr ListColumn date_field(std::string_view name) {
    return {name,
            [](const Entry& row, std::size_t at, const Labels&) {
                const std::optional<Date>& date = List::of(row)[at].*Field;
                return date ? date_cell(*date) : std::string();
            },
            [](Draft& draft, Entry& row, std::size_t at, std::string_view text) {
                const RowDate read = date_in(text, draft.order());
                if (read.date || text.empty()) List::of(row)[at].*Field = read.date;
            }};
}

// A party by its name; a new name becomes a party.
template <class List, auto Field>
constexpr ListColumn party_field(std::string_view name) {
    return {name,
            [](const Entry& row, std::size_t at, const Labels& labels) {
                const Actor* actor = labels.names().actor(List::of(row)[at].*Field);
                return actor ? name_of(*actor) : std::string();
            },
            [](Draft& draft, Entry& row, std::size_t at, std::string_view text) {
                List::of(row)[at].*Field = text.empty() ? std::string() : draft.party(text);
            }};
}

template <class List, auto Field>
constexpr ListColumn source_field(std::string_view name) {
    return {name,
            [](const Entry& row, std::size_t at, const Labels& labels) {
                const Source* source = labels.names().source(List::of(row)[at].*Field);
                return source ? labels.of(*source) : std::string();
            },
            [](Draft& draft, Entry& row, std::size_t at, std::string_view text) {
                const std::vector<std::string> ids = draft.sources(text);
                List::of(row)[at].*Field = ids.empty() ? std::string() : ids.front();
            }};
}

constexpr ListColumn needed(ListColumn column) {
    column.is_needed = true;
    return column;
}

constexpr ListColumn with(ListColumn column, std::span<const std::string_view> (*choices)()) {
    column.choices = choices;
    return column;
}

constexpr std::string_view yes = "yes";
std::span<const std::string_view> yes_or_nothing() {
    static constexpr std::array<std::string_view, 2> words{"", yes};
    return words;
}

template <class List, auto Field>
constexpr ListColumn flag_field(std::string_view name) {
    return {name,
            [](const Entry& row, std::size_t at, const Labels&) {
                return std::string(List::of(row)[at].*Field ? yes : std::string_view());
            },
            [](Draft&, Entry& row, std::size_t at, std::string_view text) { List::of(row)[at].*Field = text == yes; },
            &yes_or_nothing};
}

// ---- Fields of their own kind ----

// Only who is absent has a reason.
void set_role(Draft&, Entry& row, std::size_t at, std::string_view text) {
    Participant& one = Participants::of(row)[at];
    one.role = from_word<Role>(text).value_or(one.role);
    if (one.role != Role::absent) one.reason = AbsenceReason::none;
}

void set_reason(Draft&, Entry& row, std::size_t at, std::string_view text) {
    Participant& one = Participants::of(row)[at];
    one.reason = from_word<AbsenceReason>(text).value_or(one.reason);
    if (one.reason != AbsenceReason::none) one.role = Role::absent;
}

// Topics have no table of their own: the label is looked up in the story.
std::string topic(const Entry& row, std::size_t at, const Labels& labels) {
    return labels.topic(Positions::of(row)[at].topic);
}

void set_topic(Draft& draft, Entry& row, std::size_t at, std::string_view text) {
    Positions::of(row)[at].topic = text.empty() ? std::string() : draft.topic(text);
}

std::string old_date(const Entry& row, std::size_t at, const Labels&) {
    const Date& date = OldDates::of(row)[at];
    return date.text.empty() ? std::string() : date_cell(date);
}

void set_old_date(Draft& draft, Entry& row, std::size_t at, std::string_view text) {
    const RowDate read = date_in(text, draft.order());
    if (read.date || text.empty()) OldDates::of(row)[at] = read.date.value_or(Date{});
}

// The members of an event that accounts can differ about; an account may name any other.
std::span<const std::string_view> subjects() {
    static constexpr std::array<std::string_view, 8> names{"",      "date",         "title",  "summary",
                                                           "place", "participants", "status", "commitment"};
    return names;
}

constexpr std::array participant_fields{
    needed(party_field<Participants, &Participant::actor>("actor")),
    ListColumn{"role", word_field<Participants, &Participant::role>("role").text, &set_role, &words_of<Role>},
    ListColumn{"reason", word_field<Participants, &Participant::reason>("reason").text, &set_reason,
               &words_of<AbsenceReason>}};

constexpr std::array account_fields{needed(text_field<Accounts, &Account::text>("text")),
                                    needed(source_field<Accounts, &Account::source>("source")),
                                    party_field<Accounts, &Account::by>("by"),
                                    word_field<Accounts, &Account::basis>("basis"),
                                    flag_field<Accounts, &Account::quote>("quote"),
                                    with(text_field<Accounts, &Account::about>("about"), &subjects)};

constexpr std::array link_fields{word_field<Links, &Link::type>("type"),
                                 needed(text_field<Links, &Link::event>("event")),
                                 text_field<Links, &Link::note>("note")};

constexpr std::array position_fields{
    needed(party_field<Positions, &Position::actor>("actor")), needed(ListColumn{"topic", &topic, &set_topic}),
    word_field<Positions, &Position::stance>("stance"), text_field<Positions, &Position::condition>("condition")};

constexpr std::array picture_fields{
    needed(text_field<Pictures, &Media::url>("url")), text_field<Pictures, &Media::alt>("alt"),
    text_field<Pictures, &Media::caption>("caption"), text_field<Pictures, &Media::credit>("credit")};

constexpr std::array phase_fields{needed(text_field<Phases, &EventPhase::name>("name")),
                                  needed(date_field<Phases, &EventPhase::date>("date"))};

constexpr std::array old_date_fields{needed(ListColumn{"date", &old_date, &set_old_date})};

constexpr std::array topic_fields{needed(text_field<Topics, &Topic::name>("name")),
                                  text_field<Topics, &Topic::summary>("summary")};

constexpr std::array era_fields{needed(text_field<Eras, &Era::title>("title")),
                                needed(date_field<Eras, &Era::date>("date")),
                                text_field<Eras, &Era::summary>("summary")};

constexpr std::array tour_fields{needed(text_field<Tour, &TourStep::event>("event")),
                                 text_field<Tour, &TourStep::text>("text")};

// ---- Lists ----

// Ids that nothing else has: those of topics and eras.
template <class Item>
void give_id(std::vector<Item>& items, std::string_view begin) {
    for (std::size_t number = items.size();; ++number) {
        const std::string id = std::string(begin) + "-" + decimal(static_cast<std::int64_t>(number));
        const bool is_taken = std::any_of(items.begin(), items.end(), [&](const Item& item) { return item.id == id; });
        if (is_taken) continue;
        items.back().id = id;
        return;
    }
}

template <class List>
constexpr RowList list(std::string_view name, std::span<const ListColumn> columns) {
    return {name, columns, [](const Entry& row) { return List::of(row).size(); },
            [](Entry& row) {
                auto& items = List::of(row);
                items.emplace_back();
                if constexpr (std::is_same_v<List, Topics>) give_id(items, "topic");
                if constexpr (std::is_same_v<List, Eras>) give_id(items, "era");
            },
            [](Entry& row, std::size_t at) {
                auto& items = List::of(row);
                items.erase(items.begin() + static_cast<std::ptrdiff_t>(at));
            }};
}

void move_step(Entry& row, std::size_t at, std::size_t to) {
    std::vector<TourStep>& steps = Tour::of(row);
    TourStep step = std::move(steps[at]);
    steps.erase(steps.begin() + static_cast<std::ptrdiff_t>(at));
    steps.insert(steps.begin() + static_cast<std::ptrdiff_t>(to), std::move(step));
}

constexpr RowList ordered(RowList list, void (*move)(Entry&, std::size_t, std::size_t)) {
    list.move = move;
    return list;
}

constexpr std::array event_lists{list<Participants>("participants", participant_fields),
                                 list<Accounts>("accounts", account_fields),
                                 list<Links>("links", link_fields),
                                 list<Positions>("positions", position_fields),
                                 list<Pictures>("media", picture_fields),
                                 list<Phases>("phases", phase_fields),
                                 list<OldDates>("previousDates", old_date_fields)};

constexpr std::array story_lists{ordered(list<Tour>("tour", tour_fields), &move_step),
                                 list<Topics>("topics", topic_fields), list<Eras>("eras", era_fields)};

}  // namespace

std::span<const RowList> lists_of(Collection collection) {
    if (collection == Collection::events) return event_lists;
    if (collection == Collection::story) return story_lists;
    return {};
}

}  // namespace demarche
