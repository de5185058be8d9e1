// Private to cells.cpp: the cells of those who came to an event, and of those who did not.
#pragma once

#include <string>
#include <string_view>

#include "edit/draft.h"

namespace demarche {

std::string who(const Entry&, const Labels&);
void set_who(Draft&, Entry&, std::string_view text);
std::string absent(const Entry&, const Labels&);
void set_absent(Draft&, Entry&, std::string_view text);

}  // namespace demarche
