#include "convert/guess_columns.h"

#include <algorithm>

#include "base/order.h"
#include "base/text.h"
#include "convert/cell_words.h"
#include "convert/column_facts.h"
#include "convert/header_row.h"
#include "convert/known_tables.h"

namespace demarche {
namespace {

constexpr double least_likeness = 0.6, least_fit = 0.5;
constexpr double least_fit_of_words = 0.9;  // a closed list of words: else the column holds something else

// Their years and days are others than ours.
constexpr std::string_view other_calendars =
    "hijri|hijriyear|hijridate|hebrew|jewish|buddhist|shamsi|jalali|هجري|الهجري|עברי|בודהיסטי";
// Dates that are not those of an event.
constexpr std::string_view other_dates =
    "birth|born|birthday|birthdate|dob|death|died|updated|modified|changed|created|entered|added|imported|accessed|"
    "retrieved|deadline|expiry|geburtsdatum|geboren|naissance|nacimiento|народження|рождения|aktualisiert|actualizado";

struct Candidate {
    std::size_t column = 0;
    Meaning meaning = Meaning::kept;
    Evidence evidence = Evidence::none;
    double fit = 0, score = 0;
};

bool is_closed(Fit fit) {
    return fit == Fit::kind_word || fit == Fit::status_word || fit == Fit::actor_word || fit == Fit::row_word;
}

std::size_t width_of(const Sheet& sheet) {
    std::size_t width = 0;
    for (const Row& row : sheet.rows) width = std::max(width, row.cells.size());
    return width;
}

// ---- Which meanings each kind of sheet has, besides `kept` ----
constexpr Meaning of_actors[] = {Meaning::id,         Meaning::title,     Meaning::short_name, Meaning::aliases,
                                 Meaning::actor_type, Meaning::member_of, Meaning::office,     Meaning::country,
                                 Meaning::wikidata,   Meaning::color};
constexpr Meaning of_sources[] = {Meaning::id,      Meaning::publisher,   Meaning::source_title, Meaning::source_url,
                                  Meaning::authors, Meaning::source_date, Meaning::language,     Meaning::accessed};

constexpr Meaning of_accounts[] = {Meaning::account_event, Meaning::account_text, Meaning::account_by,
                                   Meaning::account_about, Meaning::confidence,   Meaning::source,
                                   Meaning::source_url,    Meaning::source_date};

bool is_of(std::span<const Meaning> list, Meaning meaning) {
    return std::find(list.begin(), list.end(), meaning) != list.end();
}

bool can_have(SheetKind kind, Meaning meaning) {
    if (meaning == Meaning::kept) return false;
    if (kind == SheetKind::actors) return is_of(of_actors, meaning);
    if (kind == SheetKind::sources) return is_of(of_sources, meaning);
    if (kind == SheetKind::accounts) return is_of(of_accounts, meaning);
    return meaning < Meaning::short_name;
}

class Guesser {
public:
    Guesser(const Sheet& sheet, SheetGuess& guess, const AllNames& names)
        : rows_(std::span(sheet.rows).subspan(guess.first_row)), guess_(guess), names_(names) {
        for (std::size_t i = 0; i < guess.columns.size(); ++i) facts_.push_back(facts_of(rows_, i));
        for (std::size_t i = 0; i < guess.columns.size(); ++i)
            guess.columns[i].filled = facts_[i].seen == 0 ? 0 : static_cast<double>(facts_[i].filled) / facts_[i].seen;
    }

    void choose(std::span<const Choice> choices) {
        for (std::size_t i = 0; i < guess_.columns.size(); ++i)
            for (const Choice& choice : choices)
                if (is_chosen(guess_, i, choice))
                    take({i, choice.meaning, Evidence::chosen, fit(i, choice.meaning), 0});
    }

    void keep_marked() {
        for (std::size_t i = 0; i < guess_.columns.size(); ++i) {
            std::string& header = guess_.columns[i].header;
            if (!header.starts_with(kept_mark) || !is_free(i)) continue;
            header = trim(std::string_view(header).substr(kept_mark.size()));
            take({i, Meaning::kept, Evidence::name, 1, 0});
        }
    }

    void know(const KnownTable& table) {
        for (std::size_t i = 0; i < guess_.columns.size(); ++i)
            if (const auto meaning = known_meaning(table, guess_.columns[i].header); meaning && is_free(i))
                take({i, *meaning, Evidence::known, fit(i, *meaning), 0});
    }

    void by_names() {
        std::vector<Candidate> candidates;
        for (std::size_t i = 0; i < guess_.columns.size(); ++i)
            for (const MeaningOf& meaning : meanings())
                if (can_have(guess_.kind, meaning.meaning)) offer(candidates, i, meaning);
        const auto is_better = [&](std::uint32_t a, std::uint32_t b) {
            return candidates[a].score > candidates[b].score;
        };
        for (const std::uint32_t at : sorted_positions(candidates.size(), is_better))
            if (is_free(candidates[at].column) && !is_taken(candidates[at].meaning)) take(candidates[at]);
    }

    // Where a sheet has no column for the first of two, the second has it.
    void promote() {
        constexpr std::pair<Meaning, Meaning> instead[] = {{Meaning::title, Meaning::short_title},
                                                           {Meaning::date, Meaning::source_date}};
        for (const auto& [wanted, other] : instead) {
            const bool is_missing = wanted == Meaning::date ? !has_date() : !is_taken(wanted);
            const auto column = column_of(guess_, other);
            if (is_missing && column && guess_.columns[*column].evidence != Evidence::chosen)
                guess_.columns[*column].meaning = wanted;
        }
    }

    // "Day" and "Year" are names of whole dates too, where the cells say so.
    void dates_by_names_of_parts() {
        for (std::size_t i = 0; i < guess_.columns.size() && !has_date(); ++i) {
            if (!is_free(i)) continue;
            const ColumnName name(guess_.columns[i].header);
            for (const Meaning part : {Meaning::day, Meaning::year, Meaning::month, Meaning::time})
                if (const double share = fit(i, Meaning::date);
                    names_[static_cast<std::size_t>(part)].likeness(name) == 1 && share >= least_fit && is_free(i))
                    take({i, Meaning::date, Evidence::similar, share, 0});
        }
    }

    // What no name tells: a date, an end, a title, a summary, pictures, sources.
    void by_cells() {
        if (!has_date())
            take_best(Meaning::date, [](const ColumnFacts& facts) { return facts.share(facts.dates); }, 0.7);
        if (!is_taken(Meaning::title))
            take_best(Meaning::title, [](const ColumnFacts& facts) { return title_score(facts); }, 0.3);
        if (!is_taken(Meaning::summary))
            take_best(Meaning::summary, [](const ColumnFacts& facts) { return summary_score(facts); }, 0.5);
        if (!is_taken(Meaning::media))
            take_best(Meaning::media, [](const ColumnFacts& facts) { return facts.share(facts.pictures); }, 0.7);
        if (!is_taken(Meaning::source_url))
            take_best(Meaning::source_url, [](const ColumnFacts& facts) { return facts.share(facts.addresses); }, 0.7);
    }

    bool has_date() const {
        return column_of(guess_, Meaning::date) || column_of(guess_, Meaning::year) ||
               column_of(guess_, Meaning::phase);
    }

private:
    double fit(std::size_t column, Meaning meaning) const { return fit_share(rows_, column, about(meaning).fit); }
    bool is_other_time(const ColumnName& name) const {
        return UsualNames(other_calendars).likeness(name) >= least_likeness ||
               UsualNames(other_dates).likeness(name) >= least_likeness;
    }
    // Whether it is the usual name of a column that this kind of sheet has not.
    bool is_of_another_sheet(const ColumnName& name) const {
        for (std::size_t i = 0; i < names_.size(); ++i)
            if (!can_have(guess_.kind, static_cast<Meaning>(i)) && names_[i].likeness(name) == 1) return true;
        return false;
    }
    bool is_free(std::size_t column) const { return guess_.columns[column].evidence == Evidence::none; }
    bool is_taken(Meaning meaning) const { return !about(meaning).may_repeat && column_of(guess_, meaning); }

    void take(const Candidate& candidate) {
        ColumnGuess& column = guess_.columns[candidate.column];
        column.meaning = candidate.meaning;
        column.evidence = candidate.evidence;
        column.fit = candidate.fit;
    }

    void offer(std::vector<Candidate>& candidates, std::size_t column, const MeaningOf& meaning) {
        const ColumnName name(guess_.columns[column].header);
        const double alike = names_[static_cast<std::size_t>(meaning.meaning)].likeness(name);
        if (alike < 1 && is_of_another_sheet(name)) return;  // "country code" is no country
        const bool is_time = meaning.meaning >= Meaning::date && meaning.meaning <= Meaning::end_time;
        if (alike < least_likeness || (is_time && is_other_time(name))) return;
        const double share = fit(column, meaning.meaning);
        if (is_closed(meaning.fit) ? share < least_fit_of_words : alike < 1 ? share < least_fit : share == 0) return;
        const bool is_blank_column = facts_[column].filled == 0;
        if (is_closed(meaning.fit) && is_blank_column) return;
        // A column with few texts gives way to a full one of the same name.
        const double score = alike * (0.5 + 0.5 * share) * (0.6 + 0.4 * guess_.columns[column].filled);
        const Evidence evidence = alike == 1 ? Evidence::name : Evidence::similar;
        candidates.push_back({column, meaning.meaning, evidence, share, score});
    }

    template <class Score>
    void take_best(Meaning meaning, Score score, double least) {
        std::optional<std::size_t> best;
        double most = least;
        for (std::size_t i = 0; i < facts_.size(); ++i)
            if (is_free(i) && facts_[i].filled > 0 && score(facts_[i]) > most && !is_barred(i, meaning))
                best = i, most = score(facts_[i]);
        if (best) take({*best, meaning, Evidence::cells, fit(*best, meaning), most});
    }

    bool is_barred(std::size_t column, Meaning meaning) const {
        return meaning == Meaning::date && is_other_time(ColumnName(guess_.columns[column].header));
    }

    // A title is a text of some words, and another one in each row.
    static double title_score(const ColumnFacts& facts) {
        if (facts.share(facts.dates) > 0.5 || facts.share(facts.numbers) > 0.5 || facts.share(facts.addresses) > 0.5)
            return 0;
        const double length = facts.mean_size < 8     ? facts.mean_size / 8
                              : facts.mean_size > 160 ? 160 / facts.mean_size
                                                      : 1;
        const double filled = static_cast<double>(facts.filled) / facts.seen;
        return facts.share(facts.distinct) * length * filled * filled;
    }
    static double summary_score(const ColumnFacts& facts) {
        if (facts.share(facts.addresses) > 0.5) return 0;
        return facts.share(facts.distinct) * (facts.mean_size > 60 ? 1 : 0);
    }

    std::span<const Row> rows_;
    SheetGuess& guess_;
    const AllNames& names_;
    std::vector<ColumnFacts> facts_;
};

// Sheets of parties, of sources and of accounts have no column of dates of events, and are known by their names or
// their columns.
SheetKind kind_of(const Sheet& sheet, const SheetGuess& guess, const AllNames& names) {
    constexpr std::string_view actor_names =
        "parties|actors|participants|people|countries|beteiligte|acteurs|actores|учасники|"
        "сторони|участники|стороны";
    constexpr std::string_view source_names = "sources|references|quellen|fuentes|джерела|источники|źródła";
    constexpr std::string_view account_names = "accounts|statements|mentions";
    const auto counts = [&](std::span<const Meaning> list) {
        std::size_t count = 0;
        for (const ColumnGuess& column : guess.columns) {
            const ColumnName name(column.header);
            count += std::any_of(list.begin(), list.end(), [&](Meaning meaning) {
                return names[static_cast<std::size_t>(meaning)].likeness(name) == 1;
            });
        }
        return count;
    };
    const bool fits_actors = counts(of_actors) >= 2, fits_sources = counts(of_sources) >= 2;
    const ColumnName name(sheet.name);
    if (fits_actors && UsualNames(actor_names).likeness(name) == 1) return SheetKind::actors;
    if (fits_sources && UsualNames(source_names).likeness(name) == 1) return SheetKind::sources;
    if (counts(of_accounts) >= 3 && UsualNames(account_names).likeness(name) == 1) return SheetKind::accounts;
    return SheetKind::events;
}

}  // namespace

SheetGuess guess_columns(const Sheet& sheet, std::span<const Choice> choices) {
    SheetGuess guess;
    const auto first =
        std::find_if(sheet.rows.begin(), sheet.rows.end(), [](const Row& row) { return !is_blank(row); });
    if (first == sheet.rows.end()) return guess;
    guess.columns.resize(width_of(sheet));
    const AllNames names = all_names();
    const auto header = header_row(sheet, names);
    const KnownTable* known = header ? known_by_header(sheet.rows[*header]) : known_by_shape(*first);
    if (header) {
        guess.first_row = *header + 1;
        guess.heading = heading_above(sheet, *header);
        for (std::size_t i = 0; i < guess.columns.size(); ++i)
            guess.columns[i].header = cell_at(sheet.rows[*header], i).text;
    } else if (known) {
        for (std::size_t i = 0; i < guess.columns.size(); ++i) guess.columns[i].header = known->headers[i];
    }
    if (known) guess.format = known->name;
    guess.kind = !known ? kind_of(sheet, guess, names) : known->has_mentions ? SheetKind::accounts : SheetKind::events;
    Guesser guesser(sheet, guess, names);
    guesser.choose(choices);
    guesser.keep_marked();
    if (known)
        guesser.know(*known);
    else
        guesser.by_names();
    if (guess.kind == SheetKind::events) guesser.promote();
    const bool is_titled = column_of(guess, Meaning::title).has_value();
    if (guess.kind == SheetKind::events && !known) guesser.dates_by_names_of_parts();
    if (guess.kind == SheetKind::events && !known) guesser.by_cells();
    const bool is_usable = guess.kind != SheetKind::events || guesser.has_date() || is_titled;
    if (!is_usable) guess.kind = SheetKind::other;
    return guess;
}

bool is_chosen(const SheetGuess& guess, std::size_t column, const Choice& choice) {
    const std::string asked = squeezed(choice.header);
    return (!asked.empty() && asked == squeezed(guess.columns[column].header)) ||
           choice.header == column_letter(column);
}

std::optional<std::size_t> column_of(const SheetGuess& guess, Meaning meaning) {
    for (std::size_t i = 0; i < guess.columns.size(); ++i)
        if (guess.columns[i].meaning == meaning) return i;
    return std::nullopt;
}

std::string column_letter(std::size_t column) {
    std::string letters;
    for (std::size_t left = column + 1; left > 0; left = (left - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
    return letters;
}

}  // namespace demarche
