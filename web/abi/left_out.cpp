// Parts that the engine of readers does without. These definitions replace document/suggestion.cpp and
// layout/advances.cpp when it is linked.
#include "document/suggestion.h"
#include "layout/advances.h"

namespace demarche {

// It suggests nothing.
Nearest::Nearest(std::string_view) : distance_(0) {}

void Nearest::offer(std::string_view) {}

std::string Nearest::question() const { return {}; }

// A page measures its texts itself.
float TableMeasure::width(std::string_view, Face) const { return 0; }

}  // namespace demarche
