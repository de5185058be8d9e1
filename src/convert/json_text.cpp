#include "convert/json_text.h"

#include <algorithm>

#include "base/text.h"
#include "base/web.h"
#include "convert/exporting.h"

namespace demarche {
namespace {

constexpr std::size_t most_depth = 6;  // of objects, as foreign_json.cpp reads them

template <class Append>
void append_items(std::string& out, const Json& value, std::string_view brackets, Append append) {
    out += brackets[0];
    for (auto item = value.begin(); item != value.end(); ++item) {
        if (item != value.begin()) out += ',';
        append(item);
    }
    out += brackets[1];
}

Json value_of(const std::string& text) {
    if (text == "true" || text == "false") return text == "true";
    constexpr std::size_t most_digits = 15;
    const std::string_view digits = std::string_view(text).substr(text.starts_with('-') ? 1 : 0);
    const bool is_whole = !digits.empty() && digits.size() <= most_digits &&
                          digits.find_first_not_of("0123456789") == digits.npos && (digits[0] != '0' || text == "0");
    if (!is_whole) return text;
    std::int64_t value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return text.starts_with('-') ? -value : value;
}

// Where a cell of a sheet of TimelineJS stands in its JSON.
std::string json_path(const std::string& name, std::string_view text) {
    if (name == "Background") return is_web_address(text) ? "background.url" : "background.color";
    if (name == "Media") return "media.url";
    return name == "Media Thumbnail" ? "media.thumbnail" : name;
}

}  // namespace

// nlohmann's own writer would need run-time types.
void append_json(std::string& out, const Json& value) {
    if (value.is_string()) return append_json_string(out, value.get_ref<const std::string&>());
    if (value.is_boolean()) return void(out += value.get<bool>() ? "true" : "false");
    if (value.is_number_integer()) return append_int(out, value.get<std::int64_t>());
    if (value.is_number()) return append_fixed(out, value.get<double>(), 9);
    if (value.is_array()) return append_items(out, value, "[]", [&](auto item) { append_json(out, *item); });
    if (!value.is_object()) return void(out += "null");
    append_items(out, value, "{}", [&](auto item) {
        append_json_string(out, item.key());
        append_json(out += ':', *item);
    });
}

bool put_back(Json& object, std::string_view path, const std::string& text) {
    Json* place = &object;
    for (std::size_t depth = 0; depth < most_depth && path.find('.') != path.npos; ++depth) {
        const std::string name(next_part(path, '.'));
        Json& next = (*place)[name];
        if (next.is_null()) next = Json::object();
        if (!next.is_object()) return false;
        place = &next;
    }
    if (place->contains(path)) return false;
    (*place)[std::string(path)] = value_of(text);
    return true;
}

std::uint32_t add_kept(Json& object, const Event& event, std::span<const std::string_view> own_members) {
    std::uint32_t lost = 0;
    for (const auto& [name, text] : kept_of(event)) {
        const std::string path = json_path(name, text);
        const std::string_view top = std::string_view(path).substr(0, path.find('.'));
        const bool is_own = std::find(own_members.begin(), own_members.end(), top) != own_members.end();
        if (is_own || !put_back(object, path, text)) ++lost;
    }
    return lost;
}

}  // namespace demarche
