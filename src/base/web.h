// Rules of the web for texts: how JSON and markup write them, and which addresses a link may have.
#pragma once

#include <string>
#include <string_view>

namespace demarche {

// The text in quotation marks as JSON writes it. Characters of `hidden`, too, are written by their number.
void append_json_string(std::string& out, std::string_view text, std::string_view hidden = {});

// "&amp;" for '&', and so on for '<', '>' and '"': what text and attributes of HTML and XML need. Empty for all
// others.
std::string_view entity(char c);

// An address that a link may have: http, https or mailto, and no blanks. web/panels/nodes.js checks the same again.
bool is_web_address(std::string_view url);

// A web address whose path ends as that of a picture that browsers show: .jpg, .jpeg, .png, .gif, .webp, .avif, .svg.
bool is_picture_address(std::string_view url);

}  // namespace demarche
