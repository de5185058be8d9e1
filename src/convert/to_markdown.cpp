// A text to read and to paste: the events by date, with their parties and their sources. Every text is shown as it is.

#include <algorithm>
#include <array>

#include "base/order.h"
#include "base/text.h"
#include "base/web.h"
#include "convert/exporting.h"
#include "convert/losses.h"
#include "convert/writers.h"

namespace demarche {
namespace {

constexpr std::array<std::string_view, 22> written{"title",
                                                   "summary",
                                                   "eras.title",
                                                   "eras.date",
                                                   "eras.summary",
                                                   "events.title",
                                                   "events.summary",
                                                   "events.date",
                                                   "events.dateText",
                                                   "events.place.name",
                                                   "events.participants.actor",
                                                   "events.participants.role",
                                                   "events.participants.reason",
                                                   "events.sources",
                                                   "actors.name",
                                                   "sources.publisher",
                                                   "sources.title",
                                                   "sources.url",
                                                   "events.media.url",
                                                   "events.media.alt",
                                                   "events.media.caption",
                                                   "events.media.credit"};

// These mean something anywhere in a line, and the others at its begin.
constexpr std::string_view marks = "\\`*_[]<>&~|$#", first_marks = "+-=:";

std::string marked(std::string_view line) {
    std::string out;
    const std::string_view bare = trim(line);
    const std::size_t digits = std::min(bare.find_first_not_of("0123456789"), bare.size());
    const bool is_numbered = digits > 0 && digits < bare.size() && (bare[digits] == '.' || bare[digits] == ')');
    for (std::size_t at = 0; at < bare.size(); ++at) {
        const bool is_first = at == 0 && first_marks.find(bare[at]) != first_marks.npos;
        if (is_first || marks.find(bare[at]) != marks.npos || (is_numbered && at == digits)) out += '\\';
        out += bare[at];
    }
    return out;
}

std::string marked_line(std::string_view text) { return marked(plain_line(text)); }

// A single line end stays one.
std::string marked_lines(std::string_view text) {
    const std::string plain = plain_lines(text);
    std::string out;
    for (std::string_view rest = plain; !rest.empty();) {
        const std::string line = marked(next_part(rest, '\n'));
        const bool goes_on = !rest.empty() && !line.empty() && !trim(rest.substr(0, rest.find('\n'))).empty();
        ((out += line) += goes_on ? "\\" : "") += '\n';
    }
    return out;
}

// An address within <>: it has no blanks, and these would end it.
std::string address_of(std::string_view url) {
    std::string out = "<";
    for (const char c : url)
        if (c == '<')
            out += "%3C";
        else if (c == '>')
            out += "%3E";
        else if (c == '\\')
            out += "%5C";
        else
            out += c;
    return out + ">";
}

std::string link(const std::string& text, std::string_view url) {
    return is_web_address(url) ? "[" + text + "](" + address_of(url) + ")" : text;
}

std::string source_line(const Source& source) {
    std::string text = marked_line(shown_name(source));
    if (!source.publisher.empty() && !source.title.empty()) text += ": " + marked_line(source.title);
    return link(text, source.url);
}

// A picture with its words behind it; an address that is none as a link.
std::string media_line(const Media& media) {
    const std::string alt = marked_line(media.alt.empty() ? media.url : media.alt);
    std::string out = (is_picture_address(media.url) ? "!" : "") + link(alt, media.url);
    for (const std::string& words : {marked_line(media.caption), marked_line(media.credit)})
        if (!words.empty()) (out += " \xc2\xb7 ") += words;
    return out;
}

void add_item(std::string& out, const std::string& item) {
    if (!item.empty()) ((out += "- ") += item) += '\n';
}

void add_heading(std::string& out, std::string_view level, const std::string& date, std::string_view title) {
    ((out += level) += ' ') += date;
    if (!date.empty()) out += " \xc2\xb7 ";
    (out += marked_line(title)) += "\n\n";
}

// The words of the source, and the date in brackets.
std::string date_line(const Event& event) {
    std::string out = shown_date(event);
    if (!event.date_text.empty() && event.date) ((out += " (") += event.date->text) += ')';
    return marked_line(out);
}

void add_event(std::string& out, const Event& event, const Names& names) {
    add_heading(out, "##", date_line(event), event.title);
    if (!event.summary.empty()) (out += marked_lines(event.summary)) += '\n';
    std::string list;
    if (event.place) add_item(list, marked_line(event.place->name));
    add_item(list, marked_line(parties_of(event, names)));
    for (const std::string& id : event.sources)
        if (const Source* source = names.source(id)) add_item(list, source_line(*source));
    for (const Media& media : event.media) add_item(list, media_line(media));
    if (!list.empty()) (out += list) += '\n';
}

void add_era(std::string& out, const Era& era) {
    const std::string date = era.date ? marked_line(era.date->text) : std::string();
    add_item(out, date + (date.empty() ? "" : " \xc2\xb7 ") + marked_line(era.title) +
                      (era.summary.empty() ? "" : ": " + marked_line(era.summary)));
}

}  // namespace

Exported to_markdown(const Document& document) {
    const Names names(document);
    Exported result;
    std::string& out = result.text;
    add_heading(out, "#", "", document.title);
    if (!document.summary.empty()) (out += marked_lines(document.summary)) += '\n';
    for (const Era& era : document.eras) add_era(out, era);
    if (!document.eras.empty()) out += '\n';
    // Those without a date come last.
    const auto& events = document.events;
    const auto is_before = [&](std::uint32_t a, std::uint32_t b) {
        const auto &one = events[a].date, &other = events[b].date;
        if (!one || !other) return one.has_value() && !other;
        return one->bounds().begin < other->bounds().begin;
    };
    for (const std::uint32_t at : sorted_positions(events.size(), is_before)) add_event(out, events[at], names);
    while (out.ends_with("\n\n")) out.pop_back();

    Document rest = document;
    result.left_out = take_out_unnamed(rest);
    for (Actor& actor : rest.actors)
        if (names.party_of(actor)) actor.member_of.clear(), actor.type = ActorType::state;
    add_losses(result.left_out, left_out(rest, written));
    return result;
}

}  // namespace demarche
