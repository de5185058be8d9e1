// Accounts: quotations, differing accounts side by side, and a table of the sources that reported each. No account is
// preferred.

#include <algorithm>
#include <array>

#include "base/limits.h"
#include "base/order.h"
#include "base/text.h"
#include "base/text_set.h"
#include "page/article_parts.h"

namespace demarche {
namespace {

using Ids = std::vector<std::string_view>;

// Accounts in the same words, told by one source or by several.
struct Told {
    const Account* account;  // the first of them
    std::uint32_t subject;   // the number of what they are about
    Ids sources;
};

// All accounts of an event. An event may have thousands, so that none is compared with all others.
struct Accounts {
    std::vector<Told> told;
    TextSet subjects;
    std::vector<std::uint32_t> counts;  // by subject: how often it is told
};

// The same text for accounts in the same words, and no other.
std::string words_of(const Account& account) {
    std::string text = decimal(static_cast<std::int64_t>(account.text.size())) + ' ';
    text += decimal(static_cast<std::int64_t>(account.by.size())) + ' ';
    text += account.quote ? '1' : '0';
    text += static_cast<char>(account.basis);
    return text + account.text + account.by + account.about;
}

Accounts accounts_of(const Event& event) {
    Accounts result;
    TextSet known;
    for (const Account& account : event.accounts) {
        const std::uint32_t at = known.insert(words_of(account));
        if (at == result.told.size()) {
            const std::uint32_t subject = result.subjects.insert(account.about);
            result.counts.resize(result.subjects.size());
            ++result.counts[subject];
            result.told.push_back({&account, subject, {}});
        }
        result.told[at].sources.push_back(account.source);
    }
    return result;
}

enum class Shown : std::uint8_t { side_by_side, quotation, table };

Shown shown_in(const Told& one, const Accounts& all) {
    if (!one.account->about.empty() && all.counts[one.subject] > 1) return Shown::side_by_side;
    return one.account->quote ? Shown::quotation : Shown::table;
}

void add_account(Node& node, const Page& page, const Account& account) {
    if (account.quote)
        add_text(node, fill(page.words[Word::quote], {{"text", account.text}}));
    else
        add_text(node, account.text);
}

// "Mike Waltz", "people familiar with the matter", or nothing.
std::string teller(const Page& page, const Account& account) {
    std::string out;
    if (!account.by.empty()) out = actor_name(page.timeline, account.by);
    const std::string_view basis = page.words[phrase(account.basis)];
    if (!out.empty() && !basis.empty()) out += ", ";
    return out += basis;
}

// "There is going to be some discussion of territory" and under it "Mike Waltz · Reuters".
void add_told(Node& node, const Page& page, const Told& one) {
    add_account(add(node, "p"), page, *one.account);
    Joiner footer(add(node, "footer"), " · ");
    footer.add(teller(page, *one.account));
    add_publishers(footer, page.timeline, one.sources);
}

void add_quotation(Node& article, const Page& page, const Told& one) {
    Node& quote = add(article, "blockquote");
    if (const auto speaker = page.timeline.find_actor(one.account->by)) {
        const ActorIndex party = page.timeline.party_of(*speaker);
        put(quote, {{"data-color", dot_color(page.timeline, party)}});
    }
    add_told(quote, page, one);
}

// What accounts may differ in: the names of these fields of an event, in the order of their words.
constexpr std::array<std::string_view, 10> subject_fields{
    "title", "summary", "date", "duration", "kind", "status", "place", "participants", "commitment", "positions"};
static_assert(word_after(Word::subject_title, subject_fields.size() - 1) == Word::subject_positions);

// All accounts of one subject, in the order of the document.
void add_side_by_side(Node& article, const Page& page, std::span<const Told* const> all) {
    const std::string_view about = all[0]->account->about;
    std::string_view subject = about.starts_with('/') ? about.substr(1) : about;  // may be a JSON Pointer
    const auto field = std::ranges::find(subject_fields, subject);
    if (field != subject_fields.end())
        subject = page.words[word_after(Word::subject_title, field - subject_fields.begin())];
    Node& section = add_section(article, "accounts", fill(page.words[Word::accounts], {{"subject", subject}}));
    Node& list = add(section, "ul", "accounts");
    for (const Told* one : all) add_told(add(list, "li"), page, *one);
}

using Positions = std::vector<std::uint64_t>;  // of sources in the document, each once

template <class List>
Positions positions_of(const Timeline& timeline, const List& ids) {
    Positions result;
    for (const std::string_view id : ids)
        if (const auto at = timeline.find_source(id)) result.push_back(*at);
    sort_numbers(result);
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

// Of the sources of an event and of its accounts.
Ids ids_of(const Page& page) {
    Ids ids(page.event().sources.begin(), page.event().sources.end());
    for (const Account& account : page.event().accounts)
        if (!account.source.empty()) ids.push_back(account.source);
    return ids;
}

// Sources in the order of the document: publisher, as a link to the source, and date. On paper `data-note` leads to the
// numbered list of all sources.
void add_cited(Node& section, const Page& page) {
    Node& list = add(section, "ul", "cited");
    const Ids ids = ids_of(page);
    for (const std::uint64_t at : positions_of(page.timeline, ids)) {
        const Source& source = page.timeline.document().sources[static_cast<std::size_t>(at)];
        Node& item = add(list, "li");
        add_outside_link(item, source.url, name_of(source));
        put(item.children.back(), {{"data-note", decimal(static_cast<std::int64_t>(at) + 1)}});
        if (!source.published) continue;
        add_text(item, " · ");
        add_date(item, *source.published, page.timeline.zone(), page.words);
    }
    TextSet unknown;
    for (const std::string_view id : ids) {
        if (page.timeline.find_source(id) || unknown.find(id)) continue;
        unknown.insert(id);
        add_text(add(list, "li"), id);
    }
}

// The cells of a row: "yes" for each source that told it, which the style shows as a dot.
void add_dots(Node& row, const Positions& columns, const Positions& sources, const Words& words) {
    auto next = sources.begin();
    for (const std::uint64_t column : columns) {
        Node& cell = add(row, "td");
        if (next == sources.end() || *next != column) continue;
        ++next;
        add(cell, "b", "dot", words[Word::reports_yes]);
    }
}

Node& add_row(Node& body) {
    Node& row = add(body, "tr");
    put(add(row, "th"), {{"scope", "row"}});
    return row;
}

// The event needs a row of its own when one of its sources has no dot in another row.
bool needs_own_row(const Page& page, std::span<const Told* const> rows) {
    TextSet telling;
    for (const Told* one : rows)
        for (const std::string_view id : one->sources) telling.insert(id);
    return std::ranges::any_of(page.event().sources, [&](const std::string& id) { return !telling.find(id); });
}

void add_table(Node& article, const Page& page, const Positions& ids, std::span<const Told* const> rows) {
    Node& section = add_section(article, "reports", page.words[Word::reports]);
    Node& table = add(section, "table");
    Node& head = add(add(table, "thead"), "tr");
    add(head, "td");
    for (const std::uint64_t id : ids)
        put(add(head, "th", "", name_of(page.timeline.document().sources[static_cast<std::size_t>(id)])),
            {{"scope", "col"}});
    Node& body = add(table, "tbody");
    if (needs_own_row(page, rows)) {
        Node& row = add_row(body);
        add_text(row.children[0], page.words[Word::reports_event]);
        add_dots(row, ids, positions_of(page.timeline, page.event().sources), page.words);
    }
    for (const Told* one : rows) {
        Node& row = add_row(body);
        add_account(row.children[0], page, *one->account);
        const std::string by = teller(page, *one->account);
        if (!by.empty()) add_text(row.children[0], " · ");
        add_text(row.children[0], by);
        add_dots(row, ids, positions_of(page.timeline, one->sources), page.words);
    }
    add_cited(section, page);
}

// An event without accounts has a list of sources instead of a table with one row.
void add_sources(Node& article, const Page& page) {
    if (!ids_of(page).empty()) add_cited(add_section(article, "reports", page.words[Word::reports_sources]), page);
}

// What would be a huge table is a list.
void add_long_list(Node& article, const Page& page, std::span<const Told* const> rows) {
    Node& list = add(add_section(article, "reports", page.words[Word::reports]), "ul", "accounts");
    for (const Told* one : rows) add_told(add(list, "li"), page, *one);
    add_sources(article, page);
}

}  // namespace

void add_accounts(Node& article, const Page& page) {
    const Accounts all = accounts_of(page.event());
    std::vector<const Told*> rows;
    std::vector<std::vector<const Told*>> by_subject(all.subjects.size());
    for (const Told& one : all.told) {
        const Shown shown = shown_in(one, all);
        if (shown == Shown::quotation) add_quotation(article, page, one);
        if (shown == Shown::table) rows.push_back(&one);
        if (shown == Shown::side_by_side) by_subject[one.subject].push_back(&one);
    }
    for (const auto& subject : by_subject)
        if (!subject.empty()) add_side_by_side(article, page, subject);
    if (rows.empty()) return add_sources(article, page);
    const Positions ids = positions_of(page.timeline, ids_of(page));
    if (rows.size() * ids.size() > most_table_cells) return add_long_list(article, page, rows);
    add_table(article, page, ids, rows);
}

}  // namespace demarche
