// Addresses of the web as people write them in cells.
#pragma once

#include <string>
#include <string_view>

namespace demarche {

// The address with what browsers add themselves: a scheme before "//" and "www.", and %20 for blanks. Empty for what is
// no address with http, https or mailto, and for two of them in a row.
std::string address_in(std::string_view text);

// The name of a site: "https://www.example.org/a" is of example.org.
std::string site_of(std::string_view url);

}  // namespace demarche
