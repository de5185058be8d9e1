#include "edit/problems.h"

#include <algorithm>
#include <array>

#include "base/sentences.h"
#include "base/text.h"
#include "convert/date_words.h"
#include "document/issue_log.h"
#include "document/load_json.h"
#include "document/save_json.h"
#include "document/suggestion.h"
#include "edit/lists.h"
#include "time/format.h"

namespace demarche {
namespace {

constexpr std::string_view no_title = "\xe2\x80\xa6";  // …
constexpr std::size_t most_parties = 400;              // whose names are compared
constexpr std::size_t shortest_name = 4, long_name = 8;

class Finder {
public:
    explicit Finder(const Document& document) : document_(document), labels_(document) {}

    std::vector<Problem> of_cells() {
        count_parties();
        for (std::uint32_t at = 0; at < document_.events.size() && found_.size() < most_problems; ++at)
            if (!is_blank(document_.events[at])) of_event(at);
        of_lists(Collection::story, 0, entry_at(document_, Collection::story, 0));
        return std::move(found_);
    }

    std::vector<Problem> of_story() {
        shown_ = finished(document_);
        for (const Issue& issue : load_json(save_json(shown_)).issues) of_issue(issue);
        return std::move(found_);
    }

private:
    void add(std::uint32_t at, std::string column, std::string message, std::vector<Fix> fixes = {}) {
        found_.push_back({Collection::events, at, std::move(column), std::move(message), std::move(fixes)});
    }

    void of_event(std::uint32_t at) {
        const Event& event = document_.events[at];
        if (event.title.empty()) add(at, "title", say(Sentence::edit_no_title));
        of_date(event, at);
        for (const std::string_view column : {"kind", "status", "picture"})
            if (const std::string text = unread_text(event, column); !text.empty())
                add(at, std::string(column), say(Sentence::table_bad_word, {{"found", quoted(text)}}));
        for (const Participant& one : event.participants) of_name(event, at, one);
        if (has_lists(event)) of_lists(Collection::events, at, event);
    }

    // Of an event as most are, nothing is copied.
    static bool has_lists(const Event& event) {
        return !(event.accounts.empty() && event.links.empty() && event.positions.empty() && event.media.empty() &&
                 event.phases.empty() && event.previous_dates.empty());
    }

    // The first field that an item needs and does not have.
    void of_lists(Collection where, std::uint32_t at, const Entry& row) {
        for (const RowList& list : lists_of(where))
            for (std::size_t item = 0; item < list.size(row); ++item) {
                const auto missing = missing_in(row, list, item, labels_);
                if (missing.empty()) continue;
                const std::string place = std::string(list.name) + "." + decimal(static_cast<std::int64_t>(item)) + ".";
                found_.push_back({where,
                                  at,
                                  place + std::string(missing.front()),
                                  say(Sentence::edit_unfinished, {{"field", word_of(missing.front())}}),
                                  {}});
            }
    }

    static std::string word_of(std::string_view field) {
        constexpr std::array<std::pair<std::string_view, std::string_view>, 2> others{
            {{"actor", "party"}, {"url", "address"}}};
        for (const auto& [name, word] : others)
            if (field == name) return std::string(word);
        return std::string(field);
    }

    void of_date(const Event& event, std::uint32_t at) {
        if (!event.date && event.date_text.empty()) return add(at, "when", say(Sentence::edit_no_date));
        if (!event.date) return add(at, "when", say(Sentence::edit_bad_date, {{"found", quoted(event.date_text)}}));
        if (event.date->form != Form::one_of || event.date_text.empty()) return;
        if (!read_date_words(event.date_text, {}).depends_on_order) return;
        std::vector<Fix> fixes;
        for (const DayOrder order : {DayOrder::day_first, DayOrder::month_first})
            if (const auto date = parse_date(read_date_words(event.date_text, {.order = order}).edtf))
                fixes.push_back({format_date(*date, words_of_dates()), date->text});
        add(at, "when", say(Sentence::edit_open_order, {{"found", quoted(event.date_text)}}), std::move(fixes));
    }

    void count_parties() {
        for (const Actor& actor : document_.actors) ids_.insert(actor.id), folded_.push_back(fold(actor.name));
        uses_.resize(ids_.size());
        for (const Event& event : document_.events)
            for (const Participant& one : event.participants)
                if (const auto party = ids_.find(one.actor)) ++uses_[*party];
    }

    // A name that stands in one place only, and is nearly that of a party with more events.
    void of_name(const Event& event, std::uint32_t at, const Participant& one) {
        const auto party = ids_.find(one.actor);
        if (!party || uses_[*party] > 1 || document_.actors.size() > most_parties) return;
        const std::string& name = folded_[*party];
        if (name.size() < shortest_name) return;
        for (std::size_t other = 0; other < uses_.size(); ++other) {
            if (uses_[other] < 2 || edit_distance(name, folded_[other]) > (name.size() < long_name ? 1u : 2u)) continue;
            const Actor& meant = document_.actors[other];
            Event mended = event;
            for (Participant& each : mended.participants)
                if (each.actor == one.actor) each.actor = meant.id;
            const std::string column = one.role == Role::absent ? "absent" : "who";
            const std::string text = column_named(Collection::events, column)->text(mended, labels_);
            return add(at, column,
                       say(Sentence::edit_new_name,
                           {{"found", quoted(document_.actors[*party].name)}, {"name", quoted(meant.name)}}),
                       {{meant.name, text}});
        }
    }

    // What the reader of documents finds: "/actors/3/color" is of a cell.
    void of_issue(const Issue& issue) {
        if (issue.severity == Severity::notice || found_.size() >= most_problems) return;
        std::string_view rest = issue.pointer;
        next_part(rest, '/');
        const std::string_view part = next_part(rest, '/');
        constexpr std::array<std::string_view, 3> parts{"events", "actors", "sources"};
        const auto collection = static_cast<std::size_t>(std::find(parts.begin(), parts.end(), part) - parts.begin());
        if (collection == parts.size()) return story_issue(part, issue);
        const auto where = static_cast<Collection>(collection);
        std::uint32_t at = 0;
        for (const char c : next_part(rest, '/')) at = at * 10 + static_cast<std::uint32_t>(c - '0');
        if (at >= rows_in(shown_, where)) return;
        at = place_of(document_, where, id_at(shown_, where, at))
                 .value_or(at);                                              // rows that are blank are left out there
        const bool is_read = where == Collection::events && rest == "date";  // the table tells how
        if (at >= rows_in(document_, where) || (is_read && issue.severity != Severity::error)) return;
        found_.push_back({where, at, column_at(where, rest), issue.message, {}});
    }

    void story_issue(std::string_view member, const Issue& issue) {
        const CellColumn* column = column_named(Collection::story, member);
        if (column) found_.push_back({Collection::story, 0, std::string(column->name), issue.message, {}});
    }

    // The column of "accounts/2/source", in a list; else that of a member, such as "date".
    static std::string column_at(Collection where, std::string_view pointer) {
        std::string path(pointer);
        std::replace(path.begin(), path.end(), '/', '.');
        if (list_place(where, path)) return path;
        return std::string(column_of_member(where, next_part(pointer, '/')));
    }

    static std::string_view column_of_member(Collection where, std::string_view member) {
        constexpr std::array<std::pair<std::string_view, std::string_view>, 4> others{
            {{"date", "when"}, {"participants", "who"}, {"sources", "source"}, {"media", "picture"}}};
        for (const auto& [name, column] : others)
            if (where == Collection::events && member == name) return column;
        const CellColumn* column = column_named(where, member);
        return column ? column->name : std::string_view();
    }

    const Document& document_;
    Document shown_;  // as it is saved
    Labels labels_;
    TextSet ids_;                      // of parties
    std::vector<std::string> folded_;  // their names
    std::vector<std::uint32_t> uses_;  // participants that they are
    std::vector<Problem> found_;
};

}  // namespace

bool is_blank(const Event& event) {
    const bool is_filled = !event.title.empty() || event.date || !event.date_text.empty();
    return !is_filled && saved_members(event).size() <= 1;  // its id alone
}

std::vector<Problem> problems_of_cells(const Document& document) { return Finder(document).of_cells(); }

std::vector<Problem> problems_of_story(const Document& document) { return Finder(document).of_story(); }

namespace {

// A party whose name was taken away has its id for a name while something names it.
void name_parties(Document& document) {
    TextSet named;
    for (const Event& event : document.events)
        for (const Participant& one : event.participants) named.insert(one.actor);
    for (const Actor& actor : document.actors) named.insert(actor.member_of);
    std::erase_if(document.actors, [&](const Actor& actor) { return actor.name.empty() && !named.find(actor.id); });
    for (Actor& actor : document.actors)
        if (actor.name.empty()) actor.name = actor.id;
}

}  // namespace

Document finished(const Document& document) {
    Document shown = document;
    std::erase_if(shown.events, [](const Event& event) { return is_blank(event); });
    take_out_unfinished(shown);
    name_parties(shown);
    for (Event& event : shown.events)
        if (event.title.empty()) event.title = no_title;
    if (shown.title.empty()) shown.title = say(Sentence::edit_untitled);
    return shown;
}

}  // namespace demarche
