// The small pieces that articles, lists and the legend are built from.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "document/document.h"
#include "model/phrases.h"
#include "model/timeline.h"
#include "page/markup.h"
#include "time/format.h"

namespace demarche {

// One event while its article is written.
struct Page {
    const Timeline& timeline;
    EventIndex index;
    const Words& words;

    Event read = timeline.event(index);

    const Event& event() const { return read; }
};

// Appends an element and returns it. The reference is valid until the parent gets its next child.
// Strings made by each caller would double the code of this layer, and views of literals would add 1 kB (gzip).
Node& add(Node& parent, const char* tag, const char* class_name = "", std::string_view text = {});

// Appends text, to the text node before it where there is one.
void add_text(Node& parent, std::string_view text);

struct Attribute {
    const char* name;
    std::string_view value;
};
void put(Node& node, std::initializer_list<Attribute> attributes);

// <section class="…"><h4>heading</h4></section>
Node& add_section(Node& parent, const char* class_name, std::string_view heading);

// A decorative <svg>; `size` is its width and height: "12 12".
Node& add_picture(Node& parent, const char* class_name, std::string_view size);
enum class Fill : std::uint8_t { filled, drawn, dashed };
void add_path(Node& picture, std::string_view d, std::string_view color, Fill fill);

// <a> for an address a page may link to (http, https, mailto), otherwise a <span>.
void add_outside_link(Node& parent, std::string_view url, std::string_view text);

// <a href="#id"> with the event's title.
void add_event_link(Node& parent, const Timeline&, EventIndex);

// <time> with a machine-readable date where HTML has one for it, otherwise a <span>; an exact day names its weekday.
// A time of day is that of the zone.
void add_date(Node& parent, const Date&, const TimeZone&, const Words&);

// Adds texts with a separator between them, and skips empty ones.
class Joiner {
public:
    Joiner(Node& to, std::string_view separator) : to_(to), separator_(separator) {}

    Node& next();  // the node, with the separator in place: for an element instead of a text
    Node& here() { return to_; }
    void add(std::string_view text);

private:
    Node& to_;
    std::string_view separator_;
    std::uint8_t begun_ = 0;
};

// The name of the source with this id; the id where there is no such source.
std::string_view source_name(const Timeline&, std::string_view id);
std::string_view actor_name(const Timeline&, std::string_view id);

// The colour of a party's dot in CSS: the author's, but on light or on dark paper another one where that could not be
// seen. One of party_colors stays as it is: the style sheet knows it, and has another one for each paper.
std::string dot_color(const Timeline&, ActorIndex party);

// "USA TODAY, Reuters"
template <class Ids>
void add_publishers(Joiner& line, const Timeline& timeline, const Ids& ids) {
    Node& to = line.next();
    Joiner names(to, ", ");
    for (const std::string_view id : ids) names.add(source_name(timeline, id));
}

}  // namespace demarche
