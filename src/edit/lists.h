// The lists within a row: who took part in an event, what its sources say, its links; the topics and the tour of a
// story.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "edit/draft.h"

namespace demarche {

// A field of an item. at < size
struct ListColumn {
    std::string_view name;
    std::string (*text)(const Entry&, std::size_t at, const Labels&);
    void (*set)(Draft&, Entry&, std::size_t at, std::string_view);
    std::span<const std::string_view> (*choices)() = nullptr;  // the words that the field may have
    bool is_needed = false;                                    // without it the item is not shown yet
};

struct RowList {
    std::string_view name;  // "accounts", as in the format
    std::span<const ListColumn> columns;
    std::size_t (*size)(const Entry&);
    void (*add)(Entry&);  // an empty item at the end
    void (*take)(Entry&, std::size_t at);
    void (*move)(Entry&, std::size_t at,
                 std::size_t to) = nullptr;  // to < size; only where the author chooses the order
};

std::span<const RowList> lists_of(Collection);

// A place in a list, as the name of a column: "accounts.2.source", or "accounts.2" for the whole item.
struct ListPlace {
    const RowList* list = nullptr;
    std::size_t at = 0;
    const ListColumn* column = nullptr;
};
std::optional<ListPlace> list_place(Collection, std::string_view column);

// The text of a field; empty where the list has no such item.
std::string text_at(const Entry&, const ListPlace&, const Labels&);
// Fills a field; the item behind the last one begins to exist. Of a whole item, an empty text takes it out, and a
// number moves it there.
void set_at(Draft&, Entry&, const ListPlace&, std::string_view text);

// The columns that an item needs and that are empty.
std::vector<std::string_view> missing_in(const Entry&, const RowList&, std::size_t at, const Labels&);

// Without the items that cannot be shown, since they are not filled in yet.
void take_out_unfinished(Event&);
void take_out_unfinished(Document&);

}  // namespace demarche
