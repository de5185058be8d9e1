#include "convert/participants_text.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace demarche {
namespace {

constexpr std::array<std::string_view, 3> wide_commas{"\xef\xbc\x8c", "\xe3\x80\x81", "\xd8\x8c"};  // ， 、
constexpr std::array<std::string_view, 2> wide_semicolons{"\xef\xbc\x9b", "\xd8\x9b"};              // ；
constexpr std::array<std::string_view, 9> conjunctions{" and ", " & ", " und ", " et ", " y ",
                                                       " i ",   " і ", " и ",   " ve "};

std::size_t wide_mark(std::string_view text, std::span<const std::string_view> marks) {
    for (const std::string_view mark : marks)
        if (text.starts_with(mark)) return mark.size();
    return 0;
}

// Bytes of a mark that parts a list here; 0: none.
std::size_t mark_size(std::string_view text, bool has_semicolons) {
    if (text[0] == ';' || text[0] == '\n' || text[0] == '|') return 1;
    if (const std::size_t size = wide_mark(text, wide_semicolons)) return size;
    if (has_semicolons) return 0;
    return text[0] == ',' ? 1 : wide_mark(text, wide_commas);
}

// The text before the last "(", and what stands in the brackets at the end.
struct Bracketed {
    std::string_view name, inside;
};
Bracketed bracketed(std::string_view text) {
    constexpr std::string_view wide_open = "\xef\xbc\x88", wide_close = "\xef\xbc\x89";  // （ ）
    const bool is_wide = text.ends_with(wide_close);
    if (!is_wide && !text.ends_with(')')) return {text, {}};
    const std::string_view open = is_wide ? wide_open : std::string_view("(");
    const std::size_t at = text.rfind(open);
    if (at == text.npos || at == 0) return {text, {}};
    const std::size_t from = at + open.size(), closing = is_wide ? wide_close.size() : 1;
    return {trim(text.substr(0, at)), trim(text.substr(from, text.size() - from - closing))};
}

// "host", "absent, not invited": all words must be known, and the later ones tell more.
std::optional<PartTaken> parts_in(std::string_view words) {
    std::optional<PartTaken> found;
    for (const std::string_view word : listed_texts(words, false)) {
        const auto part = part_in(word);
        if (!part) return std::nullopt;
        if (!found || part->role != Role::absent || found->role != Role::absent)
            found = part;
        else if (part->reason != AbsenceReason::none)
            found->reason = part->reason;
    }
    return found;
}

// "absent: Norland": the word before a colon is for all that follows up to the next semicolon or line.
std::optional<PartTaken> take_heading(std::string_view& text) {
    const std::size_t at = text.find(':');
    if (at == text.npos) return std::nullopt;
    const auto part = parts_in(text.substr(0, at));
    if (part) text = trim(text.substr(at + 1));
    return part;
}

// "Norland - absent": the name, and the role behind the dash.
std::pair<std::string_view, std::optional<PartTaken>> dashed(std::string_view text) {
    for (const std::string_view dash : {" - ", " \xe2\x80\x93 ", " \xe2\x80\x94 "}) {
        const std::size_t at = text.rfind(dash);
        if (at == text.npos || at == 0) continue;
        if (const auto part = parts_in(text.substr(at + dash.size()))) return {trim(text.substr(0, at)), part};
    }
    return {text, std::nullopt};
}

Mention mention_in(std::string_view text, const ListStyle& style, PartTaken part) {
    Mention mention{.name = std::string(text), .part = part};
    if (const auto [name, own] = dashed(text); own) return mention_in(name, style, *own);
    const auto [name, inside] = bracketed(text);
    if (inside.empty() || name.empty()) return mention;
    if (const auto own = parts_in(inside)) {
        const Mention rest = mention_in(name, style, *own);
        // "excluded" in a column of absent parties tells the reason; a reason alone means absence.
        return {rest.name, part.role == Role::absent && own->role != Role::absent ? part : rest.part, rest.party};
    }
    if (style.names.find(fold(inside))) return {std::string(name), part, std::string(inside)};
    return mention;
}

// "Berg and Midland", where one of them stands alone elsewhere. "Bosnia and Herzegovina" is one name.
void add_parts(std::vector<std::string_view>& out, std::string_view text, const ListStyle& style) {
    for (const std::string_view word : conjunctions) {
        const std::size_t at = text.find(word);
        if (at == text.npos) continue;
        const std::string_view first = trim(text.substr(0, at)), second = trim(text.substr(at + word.size()));
        const auto is_known = [&](std::string_view name) {
            return style.names.find(fold(bracketed(name).name)).has_value();
        };
        if (first.empty() || second.empty() || (!is_known(first) && !is_known(second))) continue;
        add_parts(out, first, style);
        return add_parts(out, second, style);
    }
    out.push_back(text);
}

}  // namespace

std::vector<std::string_view> listed_texts(std::string_view cell, bool has_semicolons) {
    std::vector<std::string_view> parts;
    std::size_t from = 0;
    int depth = 0;  // nothing is parted within brackets
    const auto add = [&](std::size_t to) {
        const std::string_view part = trim(cell.substr(from, to - from));
        if (part.find_first_not_of(",;. ") != part.npos) parts.push_back(part);
    };
    for (std::size_t at = 0; at < cell.size();) {
        depth += cell[at] == '(' ? 1 : cell[at] == ')' && depth > 0 ? -1 : 0;
        const std::size_t size = depth == 0 ? mark_size(cell.substr(at), has_semicolons) : 0;
        if (size > 0) {
            add(at);
            from = at + size;
        }
        at += std::max<std::size_t>(size, 1);
    }
    add(cell.size());
    return parts;
}

void learn(ListStyle& style, std::string_view cell) {
    const bool has_wide = std::any_of(wide_semicolons.begin(), wide_semicolons.end(),
                                      [&](std::string_view mark) { return cell.find(mark) != cell.npos; });
    if (has_wide || cell.find_first_of(";\n|") != cell.npos) style.has_semicolons = true;
    const std::vector<std::string_view> parts = listed_texts(cell, style.has_semicolons);
    const bool has_commas = !style.has_semicolons && parts.size() > 1 && cell.find('\n') == cell.npos;
    if (has_commas && style.comma_example.empty()) style.comma_example = cell;
    for (const std::string_view part : parts) {
        const auto [name, inside] = bracketed(part);
        style.names.insert(fold(name));
        // Its party may stand alone only in a later row.
        if (!inside.empty() && !parts_in(inside)) style.bracketed.emplace_back(part);
    }
}

void finish(ListStyle& style) {
    for (const std::string& part : style.bracketed)
        if (style.person_example.empty() && style.names.find(fold(bracketed(part).inside))) style.person_example = part;
    style.bracketed.clear();
}

std::vector<Mention> participants_in(std::string_view cell, const ListStyle& style, Role role_of_column) {
    std::vector<Mention> out;
    for (std::string_view section : listed_texts(cell, true)) {
        const PartTaken part = take_heading(section).value_or(PartTaken{role_of_column});
        std::vector<std::string_view> parts;
        if (style.has_semicolons && part.role == role_of_column)
            add_parts(parts, section, style);
        else
            for (const std::string_view one : listed_texts(section, false)) add_parts(parts, one, style);
        for (const std::string_view one : parts) out.push_back(mention_in(one, style, part));
    }
    return out;
}

}  // namespace demarche
