// Texts that several formats share: names by ids, and the parties of an event.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text_set.h"
#include "convert/export.h"
#include "document/document.h"

namespace demarche {

// The parties and the sources of a document by their ids. The document must live as long as this.
class Names {
public:
    explicit Names(const Document&);

    const Actor* actor(std::string_view id) const;
    const Source* source(std::string_view id) const;
    // The party whose person it is, where that party takes part in events too: parties_of tells it then.
    const Actor* party_of(const Actor& person) const;

private:
    const Document& document_;
    TextSet actors_, sources_, with_party_;
    std::vector<std::size_t> actor_places_, source_places_;
};

// Without control characters, and with "\n" for every line end.
std::string plain_lines(std::string_view text);
// The same on one line, without blanks at its ends.
std::string plain_line(std::string_view text);
// The same where semicolons part several texts: commas stand for its own, and its brackets are closed.
std::string list_item(std::string_view text);

// HTML that shows a text as it is: paragraphs within <p>, or only lines with <br> between them.
std::string escaped(std::string_view text);
std::string paragraphs(std::string_view text);
std::string lines_with_breaks(std::string_view text);

// Both joined by "; ".
void append_item(std::string& list, std::string_view item);

const std::string& name_of(const Actor&);
// The publisher, else the title, else the site, else the id.
std::string shown_name(const Source&);

// "Berg; Midland (host); Orlov (Berg); Norland (not invited)", as participants_text.h reads it.
std::string parties_of(const Event&, const Names&);

// The date in the words of its source, else as EDTF; empty without a date.
std::string shown_date(const Event&);

// The texts of `kept` with their names.
using KeptTexts = std::vector<std::pair<std::string, std::string>>;
KeptTexts kept_of(const Event&);

// Takes out the parties and the sources that no event names: formats of events have no room for them. Gives their
// numbers, as "actors" and "sources".
std::vector<LeftOut> take_out_unnamed(Document&);

// Takes out the first picture of each event, and the titles that stand for the names of sources.
void take_out_pictures(Document&);
void take_out_title_names(Document&);

}  // namespace demarche
