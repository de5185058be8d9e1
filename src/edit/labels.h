// The names by which cells tell parties and sources.
#pragma once

#include <string>
#include <string_view>

#include "base/text_set.h"
#include "base/words.h"
#include "convert/exporting.h"
#include "document/document.h"

namespace demarche {

// The words in which dates stand in cells.
const Words& words_of_dates();

// The document must live as long as this.
class Labels {
public:
    explicit Labels(const Document&);

    const Names& names() const { return names_; }
    // The publisher; the title where several sources have the publisher; then the address; then the publisher, or the
    // id. Semicolons do not stand in it.
    std::string of(const Source&) const;
    std::string topic(std::string_view id) const;  // its name; empty where there is none

private:
    struct Counted {
        TextSet texts;
        std::vector<std::uint32_t> counts;
        void add(std::string_view text);
        bool is_single(std::string_view text) const;
    };

    const Document& document_;
    Names names_;
    Counted sources_;
};

}  // namespace demarche
