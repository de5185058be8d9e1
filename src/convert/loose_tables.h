// Tables whose cells are made here, and not views of a file.
#pragma once

#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "convert/table.h"

namespace demarche {

struct LooseTables {
    std::string_view format;        // its name, such as "TimelineJS"
    std::string title;              // of the story, where the file has one
    std::deque<std::string> texts;  // of the cells; they stay where they are
    std::vector<Sheet> sheets;
};

// Builds one sheet row by row; cells are given by the name of their column.
class TableBuilder {
public:
    // The columns that come first, in their order; others come as they are met.
    explicit TableBuilder(LooseTables& tables, std::span<const std::string_view> headers = {})
        : tables_(tables), headers_(headers.begin(), headers.end()) {}

    // Begins a row, with its number in the file.
    void row(std::uint32_t number);
    // A cell of the row; a second text of a column is joined to the first.
    void cell(std::string_view header, std::string_view text, std::string_view joint = "; ");
    // The sheet, with a first row of headers.
    void end();

private:
    std::size_t column(std::string_view header);
    LooseTables& tables_;
    Sheet sheet_;
    std::vector<std::string_view> headers_;
};

}  // namespace demarche
