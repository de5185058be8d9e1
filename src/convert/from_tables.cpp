#include "convert/from_tables.h"

#include <algorithm>

#include "base/order.h"
#include "base/sentences.h"
#include "base/text.h"
#include "convert/account_rows.h"
#include "convert/event_rows.h"
#include "convert/language_guess.h"
#include "convert/party_rows.h"
#include "document/issue_log.h"

namespace demarche {
namespace {

std::span<const Row> data_of(const Sheet& sheet, const SheetGuess& guess) {
    return std::span(sheet.rows).subspan(std::min(guess.first_row, sheet.rows.size()));
}

std::uint32_t filled_rows(std::span<const Row> rows) {
    std::uint32_t count = 0;
    for (const Row& row : rows) count += !is_blank(row);
    return count;
}

class Import {
public:
    Import(std::span<const Sheet> sheets, const TableChoices& choices, Progress progress)
        : sheets_(sheets), choices_(choices), progress_(progress) {
        for (const Sheet& sheet : sheets) {
            SheetGuess guess = guess_columns(sheet, choices.columns);
            const std::uint32_t rows = filled_rows(data_of(sheet, guess));
            result_.sheets.push_back({sheet.name, std::move(guess), rows, 0});
        }
    }

    Imported run() {
        result_.document.language = choices_.language;
        // Parties and sources first, so that the events find them by their names; then what is told of the events.
        for (const SheetKind kind :
             {SheetKind::actors, SheetKind::sources, SheetKind::events, SheetKind::accounts, SheetKind::other})
            for (std::size_t i = 0; i < sheets_.size(); ++i)
                if (result_.sheets[i].guess.kind == kind) read(i);
        tell_of_choices();
        sort_issues();
        give_title();
        give_language();
        return std::move(result_);
    }

private:
    void read(std::size_t index) {
        const Sheet& sheet = sheets_[index];
        ImportedSheet& into = result_.sheets[index];
        RowLog log(result_.issues, static_cast<std::uint32_t>(index));
        const auto rows = data_of(sheet, into.guess);
        if (into.guess.kind == SheetKind::events) {
            EventRows events(rows, into.guess, choices_.order, result_.document, log);
            into.set_aside = events.read(directory_, ids_, progress_);
            into.open_dates = events.open_dates();
        } else if (into.guess.kind == SheetKind::other) {
            into.set_aside = into.rows;
            if (into.rows > 0) log.sheet(Severity::error, say(Sentence::table_no_events));
        } else if (into.guess.kind == SheetKind::accounts) {
            into.set_aside = read_accounts(rows, into.guess, result_.document, directory_, log);
        } else {
            into.set_aside = read_parties(rows, into.guess, directory_, log);
        }
        log.end();
    }

    void tell_of_choices() {
        for (const Choice& choice : choices_.columns) {
            const bool is_there =
                std::any_of(result_.sheets.begin(), result_.sheets.end(), [&](const ImportedSheet& sheet) {
                    for (std::size_t i = 0; i < sheet.guess.columns.size(); ++i)
                        if (is_chosen(sheet.guess, i, choice)) return true;
                    return false;
                });
            if (!is_there && !result_.sheets.empty())
                result_.issues.push_back(
                    {Severity::warning, 0, 0, 0, say(Sentence::table_no_column, {{"found", quoted(choice.header)}})});
        }
    }

    void sort_issues() {
        const std::vector<CellIssue> issues = std::move(result_.issues);
        const auto is_before = [&](std::uint32_t a, std::uint32_t b) {
            return std::pair(issues[a].sheet, issues[a].row) < std::pair(issues[b].sheet, issues[b].row);
        };
        result_.issues.clear();
        for (const std::uint32_t at : sorted_positions(issues.size(), is_before)) result_.issues.push_back(issues[at]);
    }

    void give_language() {
        Document& document = result_.document;
        if (!document.language.empty()) return;
        LanguageGuess guess;
        for (const Event& event : document.events) guess.add(event.title);
        document.language = guess.language();
    }

    // That of the author, else what stands above a table or in a row, else the name of the file.
    void give_title() {
        std::string& title = result_.document.title;
        for (const ImportedSheet& sheet : result_.sheets)
            if (title.empty() && sheet.guess.kind == SheetKind::events) title = sheet.guess.heading;
        if (!choices_.title.empty()) title = choices_.title;
        if (title.empty()) title = choices_.name;
    }

    std::span<const Sheet> sheets_;
    const TableChoices& choices_;
    Progress progress_;
    Imported result_;
    Directory directory_{result_.document};
    Ids ids_{"event"};
};

}  // namespace

Imported from_tables(std::span<const Sheet> sheets, const TableChoices& choices, Progress progress) {
    return Import(sheets, choices, progress).run();
}

TableChoices choices_in(std::string_view lines) {
    TableChoices choices;
    while (!lines.empty()) {
        std::string_view value = next_part(lines, '\n');
        const std::string_view name = next_part(value, '=');
        if (name == "title") choices.title = value;
        if (name == "name") choices.name = value;
        if (name == "language") choices.language = value;
        if (name == "order")
            choices.order = value == "day-first"     ? DayOrder::day_first
                            : value == "month-first" ? DayOrder::month_first
                                                     : DayOrder::open;
        if (name != "column") continue;
        const std::size_t at = value.rfind('=');
        if (at == value.npos) continue;
        if (const auto meaning = meaning_named(value.substr(at + 1)))
            choices.columns.push_back({std::string(value.substr(0, at)), *meaning});
        else
            choices.unknown.emplace_back(value.substr(at + 1));
    }
    return choices;
}

}  // namespace demarche
