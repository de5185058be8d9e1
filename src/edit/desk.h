// The desk of an author: one document that is edited, its tables, and what is wrong with it.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/issue.h"
#include "edit/edit_command.h"
#include "edit/history.h"
#include "edit/problems.h"

namespace demarche {

class Desk {
public:
    // `story` answers with the document, `columns` with {COLLECTION: {"columns": [{"name", "choices": [WORD]}],
    // "lists": [{"name", "ordered", "columns"}]}}, `lists` with {LIST: [{COLUMN: TEXT}]}; all others with what the page
    // has to show now:
    // {"undo": BOOL, "redo": BOOL, "step": NUMBER, "title", "all": {COLLECTION: [ROW]}, "changed": [{"collection",
    // "row": ROW}], "issues": [{"severity", "line", "column", "message"}], "problems": [{"collection", "row", "id",
    // "column", "message", "fixes": [{"name", "text"}]}], "added": [ID]}. `all` has the collections whose rows came,
    // went or may all look different. A row is {"id", "cells": {COLUMN: TEXT}, "reading"}: the date in words, where the
    // cell has it in others. Rows of problems count from 1. `issues` are those of the JSON that was opened; of what is
    // no document at all nothing is opened.
    std::string answer(EditCommand command, std::string_view text);

private:
    // Which rows look different.
    struct Touched {
        std::array<bool, 4> whole{};        // by collection
        std::vector<std::uint32_t> events;  // places
        void add(const DocumentChange& change);
    };

    void commit(DocumentChange change);
    void replace_all(Document document);
    void open(std::string_view json);
    void begin(std::uint32_t rows);
    void edit_cells(std::string_view text, bool is_typing);
    void add_rows(std::string_view text);
    void remove_rows(std::string_view text);
    std::string lists_of_row(std::string_view text) const;
    void step(const DocumentChange* change);
    std::string shown() const;

    History history_;
    DayOrder order_ = DayOrder::open;
    Touched touched_;    // since the last answer
    Touched previewed_;  // by the preview that is shown
    std::vector<std::string> added_;
    std::vector<Problem> of_story_;  // since the last step: while an author types nobody waits for it
    std::vector<Issue> issues_;      // of the document that was opened last
};

}  // namespace demarche
