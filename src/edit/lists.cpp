// Places in the lists of a row.
#include "edit/lists.h"

#include <algorithm>

#include "base/text.h"

namespace demarche {
namespace {

constexpr std::size_t no_number = ~std::size_t{0}, most_items = 10'000;

std::size_t number_in(std::string_view text) {
    constexpr std::size_t most = 100'000;
    std::size_t number = 0;
    for (const char c : text) {
        if (!is_digit(c) || number > most) return no_number;
        number = number * 10 + static_cast<std::size_t>(c - '0');
    }
    return text.empty() ? no_number : number;
}

template <class Items>
auto named(const Items& items, std::string_view name) -> decltype(&*items.begin()) {
    const auto found = std::find_if(items.begin(), items.end(), [&](const auto& one) { return one.name == name; });
    return found == items.end() ? nullptr : &*found;
}

}  // namespace

std::optional<ListPlace> list_place(Collection collection, std::string_view column) {
    const RowList* list = named(lists_of(collection), next_part(column, '.'));
    const std::size_t at = number_in(next_part(column, '.'));
    if (!list || at > most_items) return std::nullopt;
    const ListColumn* field = named(list->columns, column);
    if (!field && !column.empty()) return std::nullopt;
    return ListPlace{list, at, field};
}

std::string text_at(const Entry& row, const ListPlace& place, const Labels& labels) {
    const bool is_there = place.column && place.at < place.list->size(row);
    return is_there ? place.column->text(row, place.at, labels) : std::string();
}

void set_at(Draft& draft, Entry& row, const ListPlace& place, std::string_view text) {
    const auto& [list, at, column] = place;
    const std::size_t size = list->size(row);
    if (at > size || (!column && at == size)) return;
    if (column) {
        if (at == size) list->add(row);
        return column->set(draft, row, at, text);
    }
    const std::size_t to = number_in(text);
    if (text.empty())
        list->take(row, at);
    else if (to < size && list->move)
        list->move(row, at, to);
}

std::vector<std::string_view> missing_in(const Entry& row, const RowList& list, std::size_t at, const Labels& labels) {
    std::vector<std::string_view> missing;
    for (const ListColumn& column : list.columns)
        if (column.is_needed && column.text(row, at, labels).empty()) missing.push_back(column.name);
    return missing;
}

void take_out_unfinished(Event& event) {
    std::erase_if(event.participants, [](const Participant& one) { return one.actor.empty(); });
    std::erase_if(event.accounts, [](const Account& one) { return one.text.empty() || one.source.empty(); });
    std::erase_if(event.links, [](const Link& one) { return one.event.empty(); });
    std::erase_if(event.positions, [](const Position& one) { return one.actor.empty() || one.topic.empty(); });
    std::erase_if(event.media, [](const Media& one) { return one.url.empty(); });
    std::erase_if(event.phases, [](const EventPhase& one) { return one.name.empty() || !one.date; });
    std::erase_if(event.previous_dates, [](const Date& one) { return one.text.empty(); });
}

void take_out_unfinished(Document& document) {
    for (Event& event : document.events) take_out_unfinished(event);
    std::erase_if(document.topics, [](const Topic& one) { return one.name.empty(); });
    std::erase_if(document.eras, [](const Era& one) { return one.title.empty() || !one.date; });
    if (document.display) std::erase_if(document.display->tour, [](const TourStep& one) { return one.event.empty(); });
}

}  // namespace demarche
