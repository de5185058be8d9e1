#include "convert/account_rows.h"

#include <algorithm>

#include "base/sentences.h"
#include "base/text.h"
#include "base/text_set.h"
#include "convert/addresses.h"
#include "convert/cell_words.h"
#include "convert/date_words.h"
#include "document/issue_log.h"

namespace demarche {
namespace {

// Data sets write a time as 14 digits; the day is enough.
std::optional<Date> day_in(std::string_view text) {
    constexpr std::size_t size_of_day = 8, size_of_time = 14;
    const bool is_time = text.size() == size_of_time && std::all_of(text.begin(), text.end(), is_digit);
    const DateReading reading = read_date_words(is_time ? text.substr(0, size_of_day) : text, {});
    if (reading.edtf.empty()) return std::nullopt;
    const auto date = parse_date(reading.edtf);
    return date ? std::optional(*date) : std::nullopt;
}

class AccountRows {
public:
    AccountRows(const SheetGuess& guess, Document& document, Directory& directory, RowLog& log)
        : guess_(guess), document_(document), directory_(directory), log_(log) {
        for (const Event& event : document.events) ids_.insert(event.id);
    }

    bool read(const Row& row) {
        const std::string_view id = text(row, Meaning::account_event);
        const auto event = ids_.find(id);
        if (!event) return refuse(row, Sentence::table_no_event, id);
        Account account{.text = std::string(text(row, Meaning::account_text))};
        if (account.text.empty()) account.text = mention(row);
        if (account.text.empty()) return refuse(row, Sentence::table_no_account, id);
        Source source{.publisher = std::string(text(row, Meaning::source)),
                      .url = address_in(text(row, Meaning::source_url)),
                      .published = day_in(text(row, Meaning::source_date))};
        if (source.publisher.empty()) source.publisher = site_of(source.url);
        if (source.publisher.empty()) return refuse(row, Sentence::table_no_source, id);
        account.source = directory_.source(source);
        if (const std::string_view by = text(row, Meaning::account_by); !by.empty())
            account.by = directory_.party({.name = std::string(by)});
        account.about = text(row, Meaning::account_about);
        document_.events[*event].accounts.push_back(std::move(account));
        return true;
    }

private:
    std::string_view text(const Row& row, Meaning meaning) const {
        const auto column = column_of(guess_, meaning);
        const std::string_view found = column ? cell_at(row, *column).text : std::string_view();
        return is_nothing(found) ? std::string_view() : found;
    }

    std::string mention(const Row& row) const {
        const std::string_view percent = text(row, Meaning::confidence);
        return percent.empty() ? std::string() : say(Sentence::table_mention, {{"n", std::string(percent)}});
    }

    bool refuse(const Row& row, Sentence why, std::string_view id) {
        log_.row(Severity::warning, row.number, say(why, {{"found", quoted(id)}}));
        return false;
    }

    const SheetGuess& guess_;
    Document& document_;
    Directory& directory_;
    RowLog& log_;
    TextSet ids_;  // of events, in their order
};

}  // namespace

std::uint32_t read_accounts(std::span<const Row> rows, const SheetGuess& guess, Document& document,
                            Directory& directory, RowLog& log) {
    AccountRows accounts(guess, document, directory, log);
    std::uint32_t set_aside = 0;
    for (const Row& row : rows) set_aside += !is_blank(row) && !accounts.read(row);
    return set_aside;
}

}  // namespace demarche
