// A document as sheets of texts, as the importer reads them.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"

namespace demarche {

struct TextSheet {
    std::string name;
    std::vector<std::vector<std::string>> rows;  // the first has the headers; all are equally long
};

TextSheet events_sheet(const Document&);

// Events, and where there are any, parties, sources and accounts.
std::vector<TextSheet> sheets_of(const Document&);

}  // namespace demarche
