#include "model/page_parts.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "time/calendar.h"

namespace demarche {
namespace {

constexpr std::string_view hex = "0123456789abcdef";
constexpr std::array<std::string_view, 3> schemes{"http:", "https:", "mailto:"};

bool is_safe_link(std::string_view url) {
    const std::string start = lower_ascii(url.substr(0, 8));
    return std::ranges::any_of(schemes, [&](std::string_view scheme) { return start.starts_with(scheme); });
}

bool is_plain(char c) {
    const char lower = static_cast<char>(c | 0x20);
    return is_digit(c) || (lower >= 'a' && lower <= 'z') || c == '-' || c == '_' || c == '.';
}

std::string fragment(std::string_view id) {
    std::string out = "#";
    for (const char c : id) {
        const auto byte = static_cast<unsigned char>(c);
        if (is_plain(c)) out += c;
        else ((out += '%') += hex[byte >> 4]) += hex[byte & 15];
    }
    return out;
}

bool is_sharp(const Date& date) {
    const Statement& at = date.first;
    return date.form == Form::single && !at.approximate && !at.uncertain && !at.unspecified &&
           at.written.significant_digits == 0;
}

// HTML knows years from 1 on, whole months and days, and times to the minute or finer.
bool is_html_date(const Date& date) {
    const std::string_view text = trim(date.text);
    const Precision precision = date.first.precision;
    const bool known = precision == Precision::year || precision == Precision::month || precision == Precision::day ||
                       precision >= Precision::minute;
    return known && is_sharp(date) && date.first.calendar == Calendar::gregorian && date.first.written.year > 0 &&
           date.first.written.year <= 9999 && !text.empty() && is_digit(text.front());
}

std::string weekday_of(const Date& date, const DateWords& words) {
    const Written& written = date.first.written;
    if (!is_sharp(date) || date.first.precision < Precision::day) return {};
    const CivilDay day{written.year, written.month, written.day};
    return words.weekdays_brief[weekday(days_from(day, date.first.calendar))] + " ";
}

}  // namespace

Node& add(Node& parent, Node child) { return parent.children.emplace_back(std::move(child)); }

void add_text(Node& parent, std::string_view text) {
    if (!text.empty()) parent.children.push_back(text_node(std::string(text)));
}

void put(Node& node, std::string_view attribute, std::string_view value) {
    node.attributes.emplace_back(attribute, value);
}

Node section(std::string_view class_name, Say heading) {
    Node node = element("section", class_name, {});
    add(node, element("h4", {}, std::string(say(heading))));
    return node;
}

Node outside_link(std::string_view url, std::string_view text) {
    const bool safe = is_safe_link(url);
    Node node = element(safe ? "a" : "span", {}, std::string(text.empty() ? url : text));
    if (safe) {
        put(node, "href", url);
        put(node, "rel", "noopener noreferrer");
    }
    return node;
}

Node event_link(const Timeline& timeline, EventIndex index) {
    Node node = element("a", {}, timeline[index].title);
    put(node, "href", fragment(timeline[index].id));
    return node;
}

Node date_node(const Date& date, const DateWords& words) {
    const bool plain = is_html_date(date);
    Node node = element(plain ? "time" : "span", {}, weekday_of(date, words) + format_date(date, words));
    if (plain) put(node, "datetime", trim(date.text));
    return node;
}

std::string_view source_name(const Document& document, std::string_view id) {
    const auto found = std::ranges::find(document.sources, id, &Source::id);
    if (found == document.sources.end()) return id;
    if (!found->publisher.empty()) return found->publisher;
    return found->title.empty() ? id : std::string_view(found->title);
}

std::string_view actor_name(const Timeline& timeline, std::string_view id) {
    const auto actor = timeline.find_actor(id);
    return actor ? std::string_view(timeline[*actor].name) : id;
}

std::string css_color(std::uint32_t rgb) {
    std::string out = "#";
    for (int shift = 20; shift >= 0; shift -= 4) out += hex[(rgb >> shift) & 15];
    return out;
}

void append_joined(std::string& out, std::string_view separator, std::string_view text) {
    if (text.empty()) return;
    if (!out.empty()) out += separator;
    out += text;
}

}  // namespace demarche
