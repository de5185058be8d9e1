// Collects what the cells that an author fills change, until it is one change.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "convert/date_words.h"
#include "convert/directory.h"
#include "convert/participants_text.h"
#include "edit/change.h"
#include "edit/labels.h"

namespace demarche {

class Draft {
public:
    // The document must live as long as this.
    Draft(const Document& document, DayOrder order);

    const Document& document() const { return document_; }
    const Labels& labels() const { return labels_; }
    DayOrder order() const { return order_; }

    // The row at a place, to be changed. at < rows_in
    Entry& entry(Collection collection, std::uint32_t at);

    // The participants that a cell names; a name that is new becomes a party.
    std::vector<Participant> participants(std::string_view cell, Role role);
    std::string party(std::string_view name);
    // The ids of the sources that a cell names, with an address behind the name perhaps; a new name becomes a source.
    std::vector<std::string> sources(std::string_view cell);
    // The id of the topic of this name; a new name becomes a topic.
    std::string topic(std::string_view name);

    DocumentChange change() &&;

private:
    std::string source(std::string_view text);

    const Document& document_;
    Labels labels_;
    DayOrder order_;
    Document named_;  // its parties and its sources, each name once, and the new ones behind them
    Directory directory_{named_};
    std::size_t known_parties_ = 0, known_sources_ = 0;  // of named_, that are not new
    ListStyle style_;
    std::vector<EntryChange> items_;
    std::map<std::pair<Collection, std::uint32_t>, std::size_t> places_;  // of rows in items_
};

}  // namespace demarche
