// Collects the issues of the rows of one sheet.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "convert/imported.h"

namespace demarche {

class RowLog {
public:
    RowLog(std::vector<CellIssue>& issues, std::uint32_t sheet) : issues_(issues), sheet_(sheet) {}

    // Of a cell; `column` from 0.
    void cell(Severity severity, std::uint32_t row, std::size_t column, std::string message) {
        add({severity, sheet_, row, static_cast<std::uint32_t>(column) + 1, std::move(message)});
    }
    void row(Severity severity, std::uint32_t row, std::string message) {
        add({severity, sheet_, row, 0, std::move(message)});
    }
    void column(Severity severity, std::size_t column, std::string message) {
        cell(severity, 0, column, std::move(message));
    }
    void sheet(Severity severity, std::string message) { row(severity, 0, std::move(message)); }

    // Tells how many were not listed. Called once, after the last row.
    void end();

private:
    static constexpr std::uint32_t most = 1'000;  // of one severity: an author mends the first ones
    void add(CellIssue issue);

    std::vector<CellIssue>& issues_;
    std::uint32_t sheet_;
    std::array<std::uint32_t, 3> counts_{};
};

}  // namespace demarche
