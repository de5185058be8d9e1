#include "convert/party_rows.h"

#include "base/sentences.h"
#include "base/text.h"
#include "base/web.h"
#include "convert/row_dates.h"
#include "document/issue_log.h"

namespace demarche {
namespace {

class Cells {
public:
    Cells(const SheetGuess& guess, const Row& row) : guess_(guess), row_(row) {}

    std::string operator[](Meaning meaning) const {
        const auto column = column_of(guess_, meaning);
        const std::string_view text = column ? cell_at(row_, *column).text : std::string_view();
        return std::string(is_nothing(text) ? std::string_view() : text);
    }
    std::vector<std::string> list(Meaning meaning) const {
        const std::string cell = (*this)[meaning];
        std::vector<std::string> texts;
        for (const std::string_view part : listed_texts(cell, cell.find(';') != cell.npos)) texts.emplace_back(part);
        return texts;
    }

private:
    const SheetGuess& guess_;
    const Row& row_;
};

Actor actor_of(const Cells& cells) {
    Actor actor{.id = cells[Meaning::id],
                .name = cells[Meaning::title],
                .short_name = cells[Meaning::short_name],
                .aliases = cells.list(Meaning::aliases),
                .type = actor_type_in(cells[Meaning::actor_type]).value_or(ActorType::state),
                .office = cells[Meaning::office],
                .country = cells[Meaning::country],
                .wikidata = cells[Meaning::wikidata],
                .color = cells[Meaning::color]};
    return actor;
}

Source source_of(const Cells& cells) {
    const auto date = [&](Meaning meaning) -> std::optional<Date> {
        const DateReading reading = read_date_words(cells[meaning], {});
        if (reading.edtf.empty()) return std::nullopt;
        auto parsed = parse_date(reading.edtf);
        return parsed ? std::optional(*parsed) : std::nullopt;
    };
    Source source{.id = cells[Meaning::id],
                  .publisher = cells[Meaning::publisher],
                  .title = cells[Meaning::source_title],
                  .url = cells[Meaning::source_url],
                  .published = date(Meaning::source_date),
                  .authors = cells.list(Meaning::authors),
                  .language = cells[Meaning::language],
                  .accessed = date(Meaning::accessed)};
    if (!is_web_address(source.url)) source.url.clear();
    return source;
}

}  // namespace

std::uint32_t read_parties(std::span<const Row> rows, const SheetGuess& guess, Directory& directory, RowLog& log) {
    std::uint32_t set_aside = 0;
    std::vector<std::pair<std::string, std::string>> members;  // names, and the parties that they belong to
    for (const Row& row : rows) {
        if (is_blank(row)) continue;
        const Cells cells(guess, row);
        bool is_named = false, is_added = false;
        if (guess.kind == SheetKind::actors) {
            Actor actor = actor_of(cells);
            is_named = !actor.name.empty();
            members.emplace_back(actor.name, cells[Meaning::member_of]);
            is_added = is_named && directory.add(std::move(actor));
        } else {
            Source source = source_of(cells);
            is_named = !source.publisher.empty() || !source.title.empty() || !source.url.empty();
            is_added = is_named && directory.add(std::move(source));
        }
        if (is_added) continue;
        ++set_aside;
        log.row(Severity::warning, row.number, say(is_named ? Sentence::table_twice : Sentence::table_no_name));
    }
    // A party may stand below its members.
    for (const auto& [name, whole] : members)
        if (!name.empty() && !whole.empty()) directory.belong(name, whole);
    return set_aside;
}

}  // namespace demarche
