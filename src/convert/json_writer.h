// Writes JSON piece by piece.
#pragma once

#include <string>
#include <string_view>

#include "base/text.h"
#include "base/web.h"

namespace demarche {

// The caller opens and closes brackets in pairs, and gives each member of an object a name.
class JsonWriter {
public:
    void open(std::string_view bracket) { separate(), out += bracket, is_first_ = true; }
    void close(std::string_view bracket) { out += bracket, is_first_ = false; }
    void name(std::string_view text) { separate(), append_json_string(out, text), out += ':', is_first_ = true; }
    void text(std::string_view text) { separate(), append_json_string(out, text); }
    void number(double value) { separate(), append_fixed(out, value, 3); }
    void raw(std::string_view json) { separate(), out += json; }
    // A member with a list; `write` writes each of its items.
    template <class Items, class Write>
    void list(std::string_view member, const Items& items, Write write) {
        name(member), open("[");
        for (const auto& item : items) write(item);
        close("]");
    }

    std::string out;

private:
    void separate() {
        if (!is_first_) out += ',';
        is_first_ = false;
    }
    bool is_first_ = true;
};

}  // namespace demarche
