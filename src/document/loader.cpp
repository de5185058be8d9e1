#include "document/loader.h"

#include "base/limits.h"
#include "base/text.h"
#include "document/json_handler.h"
#include "document/json_walk.h"

namespace demarche {
namespace {

constexpr std::size_t most_huge_numbers = 32;  // each costs another pass

// The parser gives up at the first byte that is not UTF-8, and with it all events after a stray "é" of an old
// spreadsheet. So such bytes become U+FFFD, and the first is reported.
std::string mended_utf8(std::string_view text, IssueLog& issues) {
    std::string mended;
    std::size_t broken = 0, first = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = next_code_point(text, at);
        if (point.size == 1 && static_cast<unsigned char>(text[at]) >= 0x80 && broken++ == 0) first = mended.size();
        append_code_point(mended, point.value);
        at += point.size;
    }
    std::string message = "The file is not UTF-8: ";
    append_int(message, static_cast<std::int64_t>(broken));
    message += broken == 1 ? " byte is" : " bytes are";
    issues.add(Severity::error, {first, {}}, message + " shown as \"\xEF\xBF\xBD\"; save the file as UTF-8");
    return mended;
}

// Reads the whole text once; gives the place of a number that no double holds, if one ended the reading.
std::optional<std::size_t> read_once(std::string_view whole, const std::vector<std::size_t>& huge, Target target) {
    IssueLog issues;
    std::string mended;
    if (!is_valid_utf8(whole)) whole = mended = mended_utf8(whole, issues);
    SourceText text(whole);
    target.read = {};
    target.events.clear();
    DocumentReader reader(text, target, issues);
    JsonHandler handler(text, huge, reader);
    handler.parse();
    if (handler.overflow()) {
        if (huge.size() < most_huge_numbers) return handler.overflow();
        reader.stop(*handler.overflow(), "There are too many numbers too large to keep; what follows is not read");
    }
    reader.finish();
    target.read.issues = issues.take(text);
    return std::nullopt;
}

}  // namespace

struct Loader::State {
    template <class Text>
    State(const Text& json, EventSink& sink) : text(json), events(sink) {}

    // False when the text must be read as a whole.
    bool take(const JsonPart& part) {
        using enum JsonPart::Kind;
        switch (part.kind) {
            case open:
                reader.open(TokenType::object, part.at);
                return true;
            case open_events:
                reader.open(TokenType::list, part.at);
                return true;
            case close:
            case close_events:
                reader.close(part.at + 1);
                return true;
            case name:
                return pass(handler.parse_name(part.at));
            case event:
                if (events.size() == events_before_reserve)
                    reader.reserve_times(1.02 * static_cast<double>(text.size()) / static_cast<double>(part.at));
                [[fallthrough]];
            case value:
                return pass(handler.parse_value(part.at));
            case end:
                reader.finish();
                read.issues = issues.take(text);
                done = true;
                return true;
            case odd:
                break;
        }
        return false;
    }

    bool pass(bool parsed) {
        if (parsed) walk.go_on(handler.end());
        return parsed;
    }

    void read_whole() {
        std::vector<std::size_t> huge;
        while (const auto overflow = read_once(text.part(0, text.size()), huge, {read, events}))
            huge.push_back(*overflow);
        done = true;
    }

    SourceText text;
    Read read;
    EventSink& events;
    IssueLog issues;
    JsonWalk walk{text};
    DocumentReader reader{text, {read, events}, issues};
    const std::vector<std::size_t> no_huge;
    JsonHandler handler{text, no_huge, reader};
    bool done = false;
};

Loader::Loader(std::string_view text, EventSink& events) : state_(std::make_unique<State>(text, events)) {}
Loader::Loader(const RemoteText& text, EventSink& events) : state_(std::make_unique<State>(text, events)) {}
Loader::~Loader() = default;
Loader::Loader(Loader&&) noexcept = default;
Loader& Loader::operator=(Loader&&) noexcept = default;

Loader::Outcome Loader::step(std::size_t bytes) {
    State& s = *state_;
    const std::size_t begin = s.walk.at();
    while (!s.done && s.walk.at() - begin < bytes)
        if (!s.take(s.walk.next())) s.read_whole();
    return s.done ? Outcome::done : Outcome::more;
}

double Loader::progress() const {
    const State& s = *state_;
    if (s.done || s.text.size() == 0) return 1;
    return 0.99 * static_cast<double>(s.walk.at()) / static_cast<double>(s.text.size());
}

Read& Loader::read() { return state_->read; }

}  // namespace demarche
