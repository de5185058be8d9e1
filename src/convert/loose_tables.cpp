#include "convert/loose_tables.h"

#include <algorithm>

namespace demarche {

void TableBuilder::row(std::uint32_t number) { sheet_.rows.push_back({number, {}}); }

void TableBuilder::cell(std::string_view header, std::string_view text, std::string_view joint) {
    if (text.empty() || sheet_.rows.empty()) return;
    const std::size_t at = column(header);
    std::vector<Cell>& cells = sheet_.rows.back().cells;
    if (cells.size() <= at) cells.resize(at + 1);
    const std::string_view before = cells[at].text;
    std::string& whole = tables_.texts.emplace_back(before);
    if (!before.empty()) whole += joint;
    cells[at].text = whole += text;
}

std::size_t TableBuilder::column(std::string_view header) {
    const auto found = std::find(headers_.begin(), headers_.end(), header);
    if (found != headers_.end()) return static_cast<std::size_t>(found - headers_.begin());
    headers_.push_back(tables_.texts.emplace_back(header));
    return headers_.size() - 1;
}

void TableBuilder::end() {
    Row first;
    for (const std::string_view header : headers_) first.cells.push_back({header});
    sheet_.rows.insert(sheet_.rows.begin(), std::move(first));
    tables_.sheets.push_back(std::move(sheet_));
}

}  // namespace demarche
