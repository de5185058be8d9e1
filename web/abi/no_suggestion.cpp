// The engine of readers suggests nothing: these definitions replace document/suggestion.cpp when it is linked.
#include "document/suggestion.h"

namespace demarche {

Nearest::Nearest(std::string_view) : distance_(0) {}

void Nearest::offer(std::string_view) {}

std::string Nearest::question() const { return {}; }

}  // namespace demarche
