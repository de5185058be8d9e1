// The small pieces that articles, lists and the legend are built from.
#pragma once

#include <string>
#include <string_view>

#include "model/document.h"
#include "model/markup.h"
#include "model/phrases.h"
#include "model/timeline.h"
#include "time/format.h"

namespace demarche {

// One event while its article is written.
struct Page {
    const Timeline& timeline;
    EventIndex index;
    const DateWords& words;

    const Event& event() const { return timeline[index]; }
};

// Appends a child and gives it back, to be filled further; the reference ends with the next child.
Node& add(Node& parent, Node child);
void add_text(Node& parent, std::string_view text);
void put(Node& node, std::string_view attribute, std::string_view value);

// <section class="…"><h4>heading</h4></section>
Node section(std::string_view class_name, Say heading);

// <a> for an address a page may link to (http, https, mailto), otherwise a <span>.
Node outside_link(std::string_view url, std::string_view text);

// <a href="#id"> with the event's title.
Node event_link(const Timeline&, EventIndex);

// <time> with a machine-readable date where HTML has one for it, otherwise a <span>; an exact day names its weekday.
Node date_node(const Date&, const DateWords&);

// What a source is called: its publisher, else its title, else its id.
std::string_view source_name(const Document&, std::string_view id);
std::string_view actor_name(const Timeline&, std::string_view id);

// "#2f6db5"
std::string css_color(std::uint32_t rgb);

// Joins what is not empty.
void append_joined(std::string& out, std::string_view separator, std::string_view text);

}  // namespace demarche
