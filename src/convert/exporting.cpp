#include "convert/exporting.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "base/web.h"
#include "convert/addresses.h"
#include "convert/json_text.h"
#include "document/fields.h"

namespace demarche {
namespace {

constexpr std::string_view blanks = " \t\n";
constexpr std::string_view wide_semicolon = "\xef\xbc\x9b";  // ；

bool has_open_brackets(std::string_view text) {
    int depth = 0;
    for (const char c : text) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (depth < 0) return true;
    }
    return depth != 0;
}

// The words behind a name: cell_words.h knows them.
std::string_view role_word(const Participant& one) {
    if (one.role == Role::party) return {};
    if (one.reason == AbsenceReason::not_invited) return "not invited";
    return one.reason == AbsenceReason::none ? word(one.role) : word(one.reason);
}

template <class Item>
std::uint32_t take_out(std::vector<Item>& items, const TextSet& named) {
    const std::size_t before = items.size();
    std::erase_if(items, [&](const Item& item) { return !named.find(item.id); });
    return static_cast<std::uint32_t>(before - items.size());
}

}  // namespace

Names::Names(const Document& document) : document_(document) {
    for (std::size_t i = 0; i < document.actors.size(); ++i)
        if (actors_.insert(document.actors[i].id) == actor_places_.size()) actor_places_.push_back(i);
    for (std::size_t i = 0; i < document.sources.size(); ++i)
        if (sources_.insert(document.sources[i].id) == source_places_.size()) source_places_.push_back(i);
    TextSet present;
    for (const Event& event : document.events)
        for (const Participant& one : event.participants) present.insert(one.actor);
    for (const Actor& one : document.actors)
        if (one.type == ActorType::person && present.find(one.member_of)) with_party_.insert(one.id);
}

const Actor* Names::actor(std::string_view id) const {
    const auto at = actors_.find(id);
    return at ? &document_.actors[actor_places_[*at]] : nullptr;
}

const Source* Names::source(std::string_view id) const {
    const auto at = sources_.find(id);
    return at ? &document_.sources[source_places_[*at]] : nullptr;
}

const Actor* Names::party_of(const Actor& person) const {
    return with_party_.find(person.id) ? actor(person.member_of) : nullptr;
}

std::string plain_lines(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\r')
            out += at + 1 < text.size() && text[at + 1] == '\n' ? "" : "\n";
        else if (c < 0 || c >= ' ' || c == '\n' || c == '\t')
            if (c != '\x7f') out += c;
    }
    return std::string(trim(out));
}

std::string plain_line(std::string_view text) {
    std::string out;
    for (const char c : plain_lines(text)) {
        if (blanks.find(c) == blanks.npos)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    return out;
}

std::string list_item(std::string_view text) {
    std::string out = plain_line(text);
    for (std::size_t at = out.find(wide_semicolon); at != out.npos; at = out.find(wide_semicolon))
        out.replace(at, wide_semicolon.size(), ",");
    const bool is_open = has_open_brackets(out);
    for (char& c : out) {
        if (c == ';') c = ',';
        if (c == '|') c = '/';
        if (is_open && c == '(') c = '[';
        if (is_open && c == ')') c = ']';
    }
    return out;
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (const std::string_view code = entity(c); code.empty())
            out += c;
        else
            out += code;
    return out;
}

std::string lines_with_breaks(std::string_view text) {
    std::string out;
    for (const char c : escaped(plain_lines(text)))
        if (c == '\n')
            out += "<br>";
        else
            out += c;
    return out;
}

std::string paragraphs(std::string_view text) {
    const std::string plain = plain_lines(text);
    std::string out;
    for (std::string_view rest = plain; !rest.empty();) {
        const std::size_t end = std::min(rest.find("\n\n"), rest.size());
        if (const std::string_view part = trim(rest.substr(0, end)); !part.empty())
            ((out += "<p>") += lines_with_breaks(part)) += "</p>";
        rest.remove_prefix(std::min(end + 2, rest.size()));
    }
    return out;
}

void append_item(std::string& list, std::string_view item) {
    if (item.empty()) return;
    if (!list.empty()) list += "; ";
    list += item;
}

const std::string& name_of(const Actor& actor) { return actor.name.empty() ? actor.id : actor.name; }

std::string shown_name(const Source& source) {
    if (!source.publisher.empty()) return source.publisher;
    if (!source.title.empty()) return source.title;
    return source.url.empty() ? source.id : site_of(source.url);
}

std::string parties_of(const Event& event, const Names& names) {
    std::string out;
    for (const Participant& one : event.participants) {
        const Actor* actor = names.actor(one.actor);
        if (!actor) continue;
        std::string item = list_item(name_of(*actor));
        if (const Actor* party = names.party_of(*actor)) ((item += " (") += list_item(name_of(*party))) += ')';
        if (const std::string_view role = role_word(one); !role.empty()) ((item += " (") += role) += ')';
        append_item(out, item);
    }
    return out;
}

std::string shown_date(const Event& event) {
    return !event.date_text.empty() ? event.date_text : event.date ? event.date->text : std::string();
}

KeptTexts kept_of(const Event& event) {
    KeptTexts out;
    for (const Extra& extra : event.extras) {
        if (extra.name != kept_member) continue;
        const Json kept = Json::parse(extra.json, nullptr, false);
        if (!kept.is_object()) {
            out.emplace_back(extra.name, extra.json);
            continue;
        }
        for (const auto& [name, value] : kept.items()) {
            std::string text;
            if (value.is_string())
                text = value.get_ref<const std::string&>();
            else
                append_json(text, value);
            if (!text.empty()) out.emplace_back(name, std::move(text));
        }
    }
    return out;
}

std::vector<LeftOut> take_out_unnamed(Document& document) {
    TextSet parties, sources;
    for (const Event& event : document.events) {
        for (const Participant& one : event.participants) parties.insert(one.actor);
        for (const std::string& id : event.sources) sources.insert(id);
    }
    std::vector<LeftOut> found;
    if (const std::uint32_t count = take_out(document.actors, parties)) found.push_back({"actors", count});
    if (const std::uint32_t count = take_out(document.sources, sources)) found.push_back({"sources", count});
    return found;
}

void take_out_pictures(Document& document) {
    for (Event& event : document.events)
        if (!event.media.empty() && event.media.front().extras.empty()) event.media.erase(event.media.begin());
}

void take_out_title_names(Document& document) {
    for (Source& source : document.sources)
        if (source.publisher.empty()) source.title.clear();
}

}  // namespace demarche
