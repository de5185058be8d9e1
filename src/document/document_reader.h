// Turns the events of a JSON parser into a document: one stack machine, led by the tables of document/fields.h.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/text_set.h"
#include "document/fields.h"
#include "document/issue_log.h"
#include "document/loader.h"
#include "document/source_text.h"

namespace demarche {

enum class TokenType : std::uint8_t { null, flag, number, huge_number, text, object, list };

// A value as the parser gives it. Objects and lists have no end yet.
struct Token {
    TokenType type = TokenType::null;
    std::size_t begin = 0, end = 0;  // byte offsets into the text
    double number = 0;
    bool flag = false;
    std::string_view text;  // valid until the parser reads on
};

// A reference whose id was unknown when it was read. The id may still follow.
struct Reference {
    const Field* field = nullptr;
    const ObjectTable* owner = nullptr;
    std::string id;
    SourcePlace place;
    std::uint32_t event = 0;  // the event that has it, as a position in the sink; events.size() for others
};

// The places for the document and for its events.
struct Target {
    Read& read;
    EventSink& events;
    OffsetAt offset_at = nullptr;  // null: every name is taken for that of a time zone
};

using IdSets = std::array<TextSet, static_cast<std::size_t>(IdSpace::no_ids)>;

// Called after the whole document is read: drops references that name nothing, and opens cycles of memberOf.
void settle_references(Target target, const IdSets& ids, const std::vector<Reference>& references, IssueLog& issues);

// The end of a message about a wrong or missing member: its object is left out too. Empty when the object stays.
std::string consequence_of(const Field& field, const ObjectTable& owner);

class DocumentReader {
public:
    // The arguments must live until finish(). Of the text only the part just read is used.
    DocumentReader(SourceText& text, Target target, IssueLog& issues);

    void key(std::string_view name, std::size_t at);
    void value(const Token& token);  // anything but an object or a list
    void open(TokenType type, std::size_t begin);
    void close(std::size_t end);
    // The text ends too early or is no JSON from here on: open objects are dropped.
    void stop(std::size_t at, std::string message);
    void finish();
    // Reserves memory for about `times` as many events as there are now.
    void reserve_times(double times);

private:
    struct Frame {                            // an object or a list that is being read
        const ObjectTable* object = nullptr;  // null: a list
        const Field* field = nullptr;         // of an object: the member being read; of a list: its own member
        void* target = nullptr;               // the struct, or the vector
        std::size_t begin = 0;
        std::size_t index = 0;       // of a list: the element being read
        std::size_t references = 0;  // their number before this frame
        bool dropped = false;
        std::array<std::size_t, most_fields> at{};  // where each member's value begins; 0: not seen
    };
    enum class Skip : std::uint8_t { nothing, next, keep_next };

    std::string pointer(std::size_t depth) const;
    std::string pointer() const { return pointer(frames_.size()); }
    SourcePlace here(std::size_t at) const { return {at, pointer()}; }
    SourcePlace unknown_place(std::size_t at) const;
    void begin_value(std::size_t at);
    void unknown_member(std::string_view name, std::size_t at);
    bool skips(TokenType type, std::size_t begin, std::size_t end);
    void skipped(std::size_t end);
    void push(TokenType type, std::size_t begin);
    bool accepts(TokenType type) const;
    void wrong_type(TokenType type, std::size_t at);
    void reject(SourcePlace place, std::string message, std::string_view question = {});
    void element_done();
    void complete(Frame& frame);
    void missing_members(Frame& frame);
    void check_id(Frame& frame);
    void check_whole(const Frame& frame);
    void drop(const Frame& frame);

    // Values: a wrong one is reported and not stored.
    void read(const Token& token, void* member);
    void read_text(const Token& token, std::string& text);
    void read_word(const Token& token, std::uint8_t& word);
    void read_number(const Token& token, std::optional<double>& number);
    void read_integer(const Token& token, int& number);
    void check_characters(const Token& token);
    void check_years(const Token& token, const Date& date);
    bool well_formed(const Token& token);
    std::size_t known_word(const Token& token);
    void unreadable(const Token& token, const Error& error);
    void note_reference(const Token& token);

    SourceText& text_;
    Read& read_;
    EventSink& events_;
    OffsetAt offset_at_;
    std::optional<Event> event_;  // being read; a whole event goes to the sink
    IssueLog& issues_;
    std::vector<Frame> frames_;
    std::vector<Reference> references_;
    IdSets ids_;
    Skip skip_ = Skip::nothing;
    std::size_t skip_begin_ = 0, skip_depth_ = 0;
    std::string unknown_;  // the name of the unknown member being skipped
};

}  // namespace demarche
