// Who said what: quotations, accounts of the same thing side by side, and a table of what each source reported.
// The product never picks one of them.

#include <algorithm>

#include "base/text.h"
#include "model/article_parts.h"

namespace demarche {
namespace {

// Accounts in the same words, told by one source or by several.
struct Told {
    const Account* account;   // the first of them
    std::vector<std::string_view> sources;
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

enum class Place : std::uint8_t { side_by_side, quotation, table };

Place place_of(const Told& one, std::span<const Told> all) {
    const Account& account = *one.account;
    const auto same_subject = [&](const Told& other) { return other.account->about == account.about; };
    if (!account.about.empty() && std::ranges::count_if(all, same_subject) > 1) return Place::side_by_side;
    return account.quote ? Place::quotation : Place::table;
}

std::string words_of(const Account& account) {
    if (!account.quote) return account.text;
    std::string out(say(Say::open_quote));
    (out += account.text) += say(Say::close_quote);
    return out;
}

// "Mike Waltz", "people familiar with the matter", or nothing.
std::string teller(const Page& page, const Account& account) {
    std::string out;
    if (!account.by.empty()) out = actor_name(page.timeline, account.by);
    append_joined(out, ", ", phrase(account.basis));
    return out;
}

// "Mike Waltz · Reuters"
std::string attribution(const Page& page, const Told& one) {
    std::string out = teller(page, *one.account), publishers;
    for (const std::string_view id : one.sources)
        append_joined(publishers, ", ", source_name(page.timeline.document(), id));
    append_joined(out, " · ", publishers);
    return out;
}

Node quotation(const Page& page, const Told& one) {
    Node quote = element("blockquote", {}, {});
    if (const auto speaker = page.timeline.find_actor(one.account->by)) {
        const ActorIndex party = page.timeline.party_of(*speaker);
        put(quote, "data-party", page.timeline[party].id);
        put(quote, "data-color", css_color(page.timeline.color(party)));
    }
    add(quote, element("p", {}, words_of(*one.account)));
    add(quote, element("footer", {}, attribution(page, one)));
    return quote;
}

// The field an account bears on, without the stroke of a JSON Pointer.
std::string_view subject(const Told& one) {
    std::string_view about = one.account->about;
    if (about.starts_with('/')) about.remove_prefix(1);
    return about;
}

Node side_by_side(const Page& page, std::span<const Told* const> accounts) {
    Node part = section("accounts", Say::as_each_tells_it);
    add_text(part.children[0], ": ");
    add_text(part.children[0], subject(*accounts[0]));
    Node& list = add(part, element("ul", "accounts", {}));
    for (const Told* one : accounts) {
        Node& item = add(list, element("li", {}, {}));
        add(item, element("p", {}, words_of(*one->account)));
        add(item, element("footer", {}, attribution(page, *one)));
    }
    return part;
}

// The columns: sources named by the event or by one of its accounts, in the order of the document.
std::vector<std::string_view> columns(const Page& page) {
    const Event& event = page.event();
    std::vector<std::string_view> result;
    for (const Source& source : page.timeline.document().sources) {
        const bool told = std::ranges::find(event.accounts, source.id, &Account::source) != event.accounts.end();
        const bool named = std::ranges::find(event.sources, source.id) != event.sources.end();
        if (told || named) result.push_back(source.id);
    }
    return result;
}

template <class Sources>
Node row(std::string_view label, std::span<const std::string_view> ids, const Sources& sources) {
    Node line = element("tr", {}, {});
    put(add(line, element("th", {}, std::string(label))), "scope", "row");
    for (const std::string_view id : ids) {
        Node& cell = add(line, element("td", {}, {}));
        if (std::ranges::find(sources, id) == sources.end()) continue;
        put(add(cell, element("span", "dot", "●")), "aria-hidden", "true");
        add(cell, element("span", "visually-hidden", std::string(say(Say::yes))));
    }
    return line;
}

// The event needs a row of its own where a source that reported it has no dot in any other.
bool needs_own_row(const Event& event, std::span<const Told* const> rows) {
    return std::ranges::any_of(event.sources, [&](const std::string& id) {
        return std::ranges::none_of(rows, [&](const Told* one) {
            return std::ranges::find(one->sources, id) != one->sources.end();
        });
    });
}

Node table(const Page& page, std::span<const Told* const> rows) {
    const auto ids = columns(page);
    Node part = section("reports", Say::who_reported_what);
    Node& grid = add(part, element("table", {}, {}));
    Node& head = add(add(grid, element("thead", {}, {})), element("tr", {}, {}));
    add(head, element("td", {}, {}));
    for (const std::string_view id : ids)
        put(add(head, element("th", {}, std::string(source_name(page.timeline.document(), id)))), "scope", "col");
    Node& body = add(grid, element("tbody", {}, {}));
    if (needs_own_row(page.event(), rows)) add(body, row(say(Say::the_event_itself), ids, page.event().sources));
    for (const Told* one : rows) {
        std::string label = words_of(*one->account);
        append_joined(label, " · ", teller(page, *one->account));
        add(body, row(label, ids, one->sources));
    }
    return part;
}

// Without single accounts a table would have one row: the names say the same.
void add_sources(Node& article, const Page& page) {
    std::string names;
    for (const std::string_view id : page.event().sources)
        append_joined(names, ", ", source_name(page.timeline.document(), id));
    if (names.empty()) return;
    Node part = section("reports", Say::who_reported_it);
    add(part, element("p", {}, std::move(names)));
    add(article, std::move(part));
}

}  // namespace

void add_accounts(Node& article, const Page& page) {
    const std::vector<Told> all = told(page.event());
    std::vector<const Told*> by_place[3];
    for (const Told& one : all) by_place[static_cast<std::size_t>(place_of(one, all))].push_back(&one);
    auto& [differing, quotations, rows] = by_place;

    for (const Told* one : quotations) add(article, quotation(page, *one));
    const auto subject_of = [](const Told* one) -> std::string_view { return one->account->about; };
    std::ranges::stable_sort(differing, {}, subject_of);
    for (auto at = differing.begin(); at != differing.end();) {
        const auto next = std::ranges::upper_bound(at, differing.end(), subject_of(*at), {}, subject_of);
        add(article, side_by_side(page, std::span(at, next)));
        at = next;
    }
    if (rows.empty()) add_sources(article, page);
    else add(article, table(page, rows));
}

}  // namespace demarche
