#include "convert/addresses.h"

#include "base/text.h"
#include "base/web.h"

namespace demarche {

std::string address_in(std::string_view text) {
    text = trim(text);
    if (text.find('\n') != text.npos ||
        (text.size() > 4 && text.find("http", 4) != text.npos && text.find(' ') != text.npos))
        return {};
    const bool has_host = text.find('.') < text.find(' ');
    std::string address = has_host && text.starts_with("//")     ? "https:"
                          : has_host && text.starts_with("www.") ? "https://"
                                                                 : "";
    for (const char c : text) {
        if (c == ' ')
            address += "%20";
        else
            address += c;
    }
    return is_web_address(address) ? address : std::string();
}

std::string site_of(std::string_view url) {
    std::string_view host = url.substr(url.find(':') + 1);
    while (host.starts_with('/')) host.remove_prefix(1);
    host = host.substr(0, host.find_first_of("/?#:"));
    if (host.starts_with("www.")) host.remove_prefix(4);
    return std::string(host);
}

}  // namespace demarche
