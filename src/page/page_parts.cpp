#include "page/page_parts.h"

#include <algorithm>

#include "base/color.h"
#include "base/text.h"
#include "base/web.h"
#include "model/party_colors.h"
#include "time/format.h"

namespace demarche {
namespace {

constexpr std::string_view hex = "0123456789abcdef";
bool is_plain(char c) {
    const char lower = static_cast<char>(c | 0x20);
    return is_digit(c) || (lower >= 'a' && lower <= 'z') || c == '-' || c == '_' || c == '.';
}

bool is_sharp(const Date& date) {
    const Statement& at = date.first;
    return date.form == Form::single && !at.approximate && !at.uncertain && !at.unspecified &&
           at.written.significant_digits == 0;
}

// <time> of HTML takes years from 1 on, months, days, and times to the minute or finer.
bool is_html_date(const Date& date) {
    const std::string_view text = trim(date.text);
    const Precision precision = date.first.precision;
    const bool known = precision == Precision::year || precision == Precision::month || precision == Precision::day ||
                       precision >= Precision::minute;
    return known && is_sharp(date) && date.first.calendar == Calendar::gregorian && date.first.written.year > 0 &&
           date.first.written.year <= 9999 && !text.empty() && is_digit(text.front());
}

// "+02:00": the offset of a time that was written without one, where the zone is known; else "". That of a time which
// clocks skip leads to the instant of the change.
std::string offset_of(const Statement& statement, const TimeZone& zone) {
    if (!zone.is_named() || statement.precision < Precision::hour || statement.written.has_offset) return {};
    const Instant clock = statement.bounds.begin;
    const auto minutes = length_s({zone.utc(clock), clock}) / 60;
    const auto size = minutes < 0 ? -minutes : minutes;
    std::string out(minutes < 0 ? "-" : "+");
    append_padded(out, size / 60, 2);
    out += ':';
    append_padded(out, size % 60, 2);
    return out;
}

}  // namespace

Node& add(Node& parent, const char* tag, const char* class_name, std::string_view text) {
    Node& node = parent.children.emplace_back();
    node.tag = tag;
    if (*class_name) put(node, {{"class", class_name}});
    add_text(node, text);
    return node;
}

void add_text(Node& parent, std::string_view text) {
    if (text.empty()) return;
    if (parent.children.empty() || !parent.children.back().tag.empty()) parent.children.emplace_back();
    parent.children.back().text += text;
}

void put(Node& node, std::initializer_list<Attribute> attributes) {
    for (const auto& [name, value] : attributes) node.attributes.emplace_back(name, value);
}

Node& add_section(Node& parent, const char* class_name, std::string_view heading) {
    Node& section = add(parent, "section", class_name);
    add(section, "h4", "", heading);
    return section;
}

Node& add_picture(Node& parent, const char* class_name, std::string_view size) {
    const std::size_t space = size.find(' ');
    Node& svg = add(parent, "svg", class_name);
    const std::string box = "0 0 " + std::string(size);
    put(svg, {{"width", size.substr(0, space)},
              {"height", size.substr(space + 1)},
              {"viewBox", box},
              {"aria-hidden", "true"}});
    return svg;
}

void add_path(Node& picture, std::string_view d, std::string_view color, Fill fill) {
    if (d.empty()) return;
    Node& path = add(picture, "path");
    put(path, {{"d", d}, {"fill", fill == Fill::filled ? color : "none"}});
    if (fill != Fill::filled) put(path, {{"stroke", color}, {"stroke-width", "1.5"}});
    if (fill == Fill::dashed) put(path, {{"stroke-dasharray", "2.5 2"}});
}

void add_outside_link(Node& parent, std::string_view url, std::string_view text) {
    const bool safe = is_web_address(url);
    Node& node = add(parent, safe ? "a" : "span", text.empty() ? "address" : "", text.empty() ? url : text);
    if (safe) put(node, {{"href", url}, {"rel", "noopener noreferrer"}});
}

void add_event_link(Node& parent, const Timeline& timeline, EventIndex index) {
    std::string fragment = "#";
    for (const char c : timeline.id(index)) {
        const auto byte = static_cast<unsigned char>(c);
        if (is_plain(c))
            fragment += c;
        else
            ((fragment += '%') += hex[byte >> 4]) += hex[byte & 15];
    }
    put(add(parent, "a", "", timeline.title(index)), {{"href", fragment}});
}

void add_date(Node& parent, const Date& date, const TimeZone& zone, const Words& words) {
    const bool plain = is_html_date(date);
    Node& node = add(parent, plain ? "time" : "span");
    if (plain) put(node, {{"datetime", std::string(trim(date.text)) + offset_of(date.first, zone)}});
    add_text(node, format_date_with_weekday(told_in(date, zone), words));
}

Node& Joiner::next() {
    if (begun_) add_text(to_, separator_);
    begun_ = 1;
    return to_;
}

void Joiner::add(std::string_view text) {
    if (!text.empty()) add_text(next(), text);
}

std::string_view source_name(const Timeline& timeline, std::string_view id) {
    const auto source = timeline.find_source(id);
    return source ? std::string_view(name_of(timeline.document().sources[*source])) : id;
}

std::string_view actor_name(const Timeline& timeline, std::string_view id) {
    const auto actor = timeline.find_actor(id);
    return actor ? std::string_view(timeline[*actor].name) : id;
}

std::string dot_color(const Timeline& timeline, ActorIndex party) {
    const Rgb rgb = timeline.color(party);
    const Rgb on_light = moved(rgb, 0x000000, {&light_ground, 1}, least_mark_contrast);
    const Rgb on_dark = moved(rgb, 0xffffff, {&dark_ground, 1}, least_mark_contrast);
    if (on_light == on_dark || std::ranges::find(party_colors, rgb) != party_colors.end()) return css_color(rgb);
    return "light-dark(" + css_color(on_light) + "," + css_color(on_dark) + ")";
}

}  // namespace demarche
