// Parts that the engine of readers does without. These definitions replace document/suggestion.cpp,
// document/date_advice.cpp and layout/advances.cpp when it is linked.
#include "document/date_advice.h"
#include "document/suggestion.h"
#include "layout/advances.h"

namespace demarche {

// It suggests nothing.
Nearest::Nearest(std::string_view) : distance_(0) {}

void Nearest::offer(std::string_view) {}

std::string Nearest::question() const { return {}; }

std::string date_advice(std::string_view) { return {}; }

// A page measures its texts itself.
float TableMeasure::width(std::string_view, Face) const { return 0; }

}  // namespace demarche
