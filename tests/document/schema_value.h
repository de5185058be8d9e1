// A JSON value for tests: enough to look into the schema without the parser that is being tested.
#pragma once

#include <cctype>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace demarche {

struct JsonMember;

// A scalar keeps its text: unquoted for strings, as written for the rest. Members stand in the order of the file.
struct JsonValue {
    std::string text;
    std::vector<JsonMember> members;  // of an object; of an array with empty names

    const JsonValue* find(std::string_view name) const;
    std::string get(std::string_view name) const { return find(name) != nullptr ? find(name)->text : std::string(); }
};

struct JsonMember {
    std::string name;
    JsonValue value;
};

inline const JsonValue* JsonValue::find(std::string_view name) const {
    for (const JsonMember& member : members)
        if (member.name == name) return &member.value;
    return nullptr;
}

// For valid JSON whose strings escape nothing but quotation marks and backslashes.
class JsonValueParser {
public:
    explicit JsonValueParser(std::string_view text) : text_(text) {}

    JsonValue value() {
        JsonValue made;
        const char first = peek();
        if (first == '"') {
            made.text = string();
        } else if (first == '{' || first == '[') {
            ++at_;
            while (peek() != '}' && peek() != ']') {
                std::string name;
                if (first == '{') {
                    name = string();
                    peek();
                    ++at_;  // the colon
                }
                made.members.push_back({std::move(name), value()});
                if (peek() == ',') ++at_;
            }
            ++at_;
        } else {
            while (at_ < text_.size() && std::string_view(",]} \n").find(text_[at_]) == std::string_view::npos)
                made.text += text_[at_++];
        }
        return made;
    }

private:
    char peek() {
        while (at_ < text_.size() && std::isspace(static_cast<unsigned char>(text_[at_]))) ++at_;
        return at_ < text_.size() ? text_[at_] : ']';
    }
    std::string string() {
        std::string made;
        peek();
        for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
            if (text_[at_] == '\\') ++at_;
            made += text_[at_];
        }
        ++at_;
        return made;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

}  // namespace demarche
