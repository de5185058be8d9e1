// What to write instead of a text that is no EDTF date, such as "03/2024" or "5 March 2024". The engine of readers
// leaves it out, so it never changes what is read.
#pragma once

#include <string>
#include <string_view>

namespace demarche {

// `; March 2024 is written "2024-03"`, a part like this for each likely meaning, or nothing.
std::string date_advice(std::string_view text);

}  // namespace demarche
