// Accounts: quotations, differing accounts side by side, and a table of the sources that reported each. No account is
// preferred.

#include <algorithm>
#include <array>

#include "base/color.h"
#include "page/article_parts.h"

namespace demarche {
namespace {

using Ids = std::vector<std::string_view>;

// Accounts in the same words, told by one source or by several.
struct Told {
    const Account* account;  // the first of them
    Ids sources;
};

bool same_words(const Account& a, const Account& b) {
    return a.text == b.text && a.by == b.by && a.quote == b.quote && a.basis == b.basis && a.about == b.about;
}

std::vector<Told> told(const Event& event) {
    std::vector<Told> result;
    for (const Account& account : event.accounts) {
        auto known = std::ranges::find_if(result, [&](const Told& t) { return same_words(*t.account, account); });
        if (known == result.end()) known = result.insert(known, {&account, {}});
        known->sources.push_back(account.source);
    }
    return result;
}

enum class Shown : std::uint8_t { side_by_side, quotation, table };

Shown shown_in(const Told& one, std::span<const Told> all) {
    const Account& account = *one.account;
    const auto same_subject = [&](const Told& other) { return other.account->about == account.about; };
    if (!account.about.empty() && std::ranges::count_if(all, same_subject) > 1) return Shown::side_by_side;
    return account.quote ? Shown::quotation : Shown::table;
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
    add_publishers(footer, page.timeline.document(), one.sources);
}

void add_quotation(Node& article, const Page& page, const Told& one) {
    Node& quote = add(article, "blockquote");
    if (const auto speaker = page.timeline.find_actor(one.account->by)) {
        const ActorIndex party = page.timeline.party_of(*speaker);
        put(quote, {{"data-party", page.timeline[party].id}, {"data-color", css_color(page.timeline.color(party))}});
    }
    add_told(quote, page, one);
}

// What accounts may differ in: the names of these fields of an event, in the order of their words.
constexpr std::array<std::string_view, 10> subject_fields{
    "title", "summary", "date", "duration", "kind", "status", "place", "participants", "commitment", "positions"};
static_assert(word_after(Word::subject_title, subject_fields.size() - 1) == Word::subject_positions);

// All accounts of one subject, in the order of the document.
void add_side_by_side(Node& article, const Page& page, std::span<const Told> all, std::string_view about) {
    std::string_view subject = about.starts_with('/') ? about.substr(1) : about;  // may be a JSON Pointer
    const auto field = std::ranges::find(subject_fields, subject);
    if (field != subject_fields.end())
        subject = page.words[word_after(Word::subject_title, field - subject_fields.begin())];
    Node& section = add_section(article, "accounts", fill(page.words[Word::accounts], {{"subject", subject}}));
    Node& list = add(section, "ul", "accounts");
    for (const Told& one : all)
        if (one.account->about == about) add_told(add(list, "li"), page, one);
}

// The columns: sources named by the event or by one of its accounts, in the order of the document.
Ids columns(const Page& page) {
    const Event& event = page.event();
    Ids result;
    for (const Source& source : page.timeline.document().sources) {
        const bool told = std::ranges::find(event.accounts, source.id, &Account::source) != event.accounts.end();
        const bool named = std::ranges::find(event.sources, source.id) != event.sources.end();
        if (told || named) result.push_back(source.id);
    }
    return result;
}

bool has(const Ids& ids, std::string_view id) { return std::ranges::find(ids, id) != ids.end(); }

// The cells of a row: a dot for each source that told it.
void add_dots(Node& row, const Ids& columns, const Ids& sources, const Words& words) {
    for (const std::string_view id : columns) {
        Node& cell = add(row, "td");
        if (!has(sources, id)) continue;
        put(add(cell, "span", "dot", "●"), {{"aria-hidden", "true"}});
        add(cell, "span", "visually-hidden", words[Word::reports_yes]);
    }
}

Node& add_row(Node& body) {
    Node& row = add(body, "tr");
    put(add(row, "th"), {{"scope", "row"}});
    return row;
}

// The event needs a row of its own when one of its sources has no dot in another row.
bool needs_own_row(const Ids& reported_by, std::span<const Told* const> rows) {
    return std::ranges::any_of(reported_by, [&](std::string_view id) {
        return std::ranges::none_of(rows, [&](const Told* one) { return has(one->sources, id); });
    });
}

void add_table(Node& article, const Page& page, std::span<const Told* const> rows) {
    const Ids ids = columns(page), reported_by(page.event().sources.begin(), page.event().sources.end());
    Node& table = add(add_section(article, "reports", page.words[Word::reports]), "table");
    Node& head = add(add(table, "thead"), "tr");
    add(head, "td");
    for (const std::string_view id : ids)
        put(add(head, "th", "", source_name(page.timeline.document(), id)), {{"scope", "col"}});
    Node& body = add(table, "tbody");
    if (needs_own_row(reported_by, rows)) {
        Node& row = add_row(body);
        add_text(row.children[0], page.words[Word::reports_event]);
        add_dots(row, ids, reported_by, page.words);
    }
    for (const Told* one : rows) {
        Node& row = add_row(body);
        add_account(row.children[0], page, *one->account);
        const std::string by = teller(page, *one->account);
        if (!by.empty()) add_text(row.children[0], " · ");
        add_text(row.children[0], by);
        add_dots(row, ids, one->sources, page.words);
    }
}

// An event without accounts has a line of sources instead of a table with one row.
void add_sources(Node& article, const Page& page) {
    if (page.event().sources.empty()) return;
    Joiner line(add(add_section(article, "reports", page.words[Word::reports_sources]), "p"), ", ");
    add_publishers(line, page.timeline.document(), page.event().sources);
}

}  // namespace

void add_accounts(Node& article, const Page& page) {
    const std::vector<Told> all = told(page.event());
    std::vector<const Told*> rows;
    Ids subjects;
    for (const Told& one : all) {
        const Shown shown = shown_in(one, all);
        if (shown == Shown::quotation) add_quotation(article, page, one);
        if (shown == Shown::table) rows.push_back(&one);
        if (shown == Shown::side_by_side && !has(subjects, one.account->about)) subjects.push_back(one.account->about);
    }
    for (const std::string_view about : subjects) add_side_by_side(article, page, all, about);
    if (rows.empty())
        add_sources(article, page);
    else
        add_table(article, page, rows);
}

}  // namespace demarche
