// Turns the events of a JSON parser into a document: one stack machine, led by the tables of json_fields.h.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/text_set.h"
#include "model/json_fields.h"
#include "model/json_issues.h"
#include "model/json_text.h"
#include "model/loader.h"

namespace demarche {

enum class JsonType : std::uint8_t { null, flag, number, huge_number, text, object, list };

/// A value as the parser met it. Objects and lists have no end yet.
struct JsonToken {
    JsonType type = JsonType::null;
    std::size_t begin = 0, end = 0;  ///< byte offsets into the text
    double number = 0;
    bool flag = false;
    std::string text;
};

/// A reference that no id answered when it was read; perhaps a later one does.
struct JsonReference {
    const JsonField* field = nullptr;
    const JsonObject* owner = nullptr;
    std::string id;
    JsonPlace place;
    std::uint32_t event = 0;  ///< the event it stands in, by its position in the store, unless it stands in none
};

using JsonIdSets = std::array<TextSet, static_cast<std::size_t>(JsonIds::no_ids)>;

/// Drops what refers to nothing and opens the cycles among members, when the whole document is there.
void settle_references(Read& read, const JsonIdSets& ids, const std::vector<JsonReference>& references,
                       JsonIssues& issues);

/// What to add to a message about this member: that it takes its object along, or nothing.
std::string json_consequence(const JsonField& field, const JsonObject& owner);

class JsonReader {
public:
    /// All of them must live until finish(). The text is asked only for what was read just now.
    JsonReader(JsonText& text, Read& read, JsonIssues& issues);

    void key(std::string_view name, std::size_t at);
    void value(JsonToken& token);  ///< anything but an object or a list
    void open(JsonType type, std::size_t begin);
    void close(std::size_t end);
    /// The text breaks off or stops being JSON; what is open is dropped.
    void stop(std::size_t at, std::string message);
    void finish();
    /// There will be about so many times as many events as by now.
    void foresee(double times);

private:
    struct Frame {                           // an object or a list that is being read
        const JsonObject* object = nullptr;  // null: a list
        const JsonField* field = nullptr;    // of an object the member being read; of a list what it is a list of
        void* target = nullptr;              // the struct, or the vector
        std::size_t begin = 0;
        std::size_t index = 0;       // of a list: the element being read
        std::size_t references = 0;  // how many there were before it
        bool dropped = false;
        std::array<std::size_t, most_json_fields> at{};  // where each member's value begins; 0: not seen
    };
    enum class Skip : std::uint8_t { nothing, next, keep_next };

    std::string pointer(std::size_t depth) const;
    std::string pointer() const { return pointer(frames_.size()); }
    JsonPlace here(std::size_t at) const { return {at, pointer()}; }
    JsonPlace unknown_place(std::size_t at) const;
    void begin_value(std::size_t at);
    void unknown_member(std::string_view name, std::size_t at);
    bool skips(JsonType type, std::size_t begin, std::size_t end);
    void skipped(std::size_t end);
    void push(JsonType type, std::size_t begin);
    bool accepts(JsonType type) const;
    void wrong_type(JsonType type, std::size_t at);
    void reject(JsonPlace place, std::string message, std::string_view question = {});
    void element_done();
    void complete(Frame& frame);
    void missing_members(Frame& frame);
    void check_id(Frame& frame);
    void check_whole(const Frame& frame);
    void drop(const Frame& frame);

    // Values: each says itself what is wrong, and then stores nothing.
    void read(JsonToken& token, void* member);
    void read_text(JsonToken& token, std::string& text);
    void read_word(const JsonToken& token, std::uint8_t& word);
    void read_number(const JsonToken& token, std::optional<double>& number);
    void read_integer(const JsonToken& token, int& number);
    bool well_formed(const JsonToken& token);
    std::size_t known_word(const JsonToken& token);
    void unreadable(const JsonToken& token, const Error& error);
    void note_reference(const JsonToken& token);

    JsonText& text_;
    Read& read_;
    std::optional<Event> event_;  // the one being read: each leaves for the store as soon as it is whole
    JsonIssues& issues_;
    std::vector<Frame> frames_;
    std::vector<JsonReference> references_;
    JsonIdSets ids_;
    Skip skip_ = Skip::nothing;
    std::size_t skip_begin_ = 0, skip_depth_ = 0;
    std::string unknown_;  // the name of the unknown member being skipped
};

}  // namespace demarche
