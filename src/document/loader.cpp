#include "document/loader.h"

#include <optional>
#include <string>
#include <utility>

#include "base/limits.h"
#include "base/sentences.h"
#include "base/text.h"
#include "document/json_parser.h"

namespace demarche {
namespace {

// The lexer stops at the first byte that is not UTF-8: one "é" of an old spreadsheet would lose all events after it. So
// such bytes become U+FFFD, and the first is reported.
std::string mended_utf8(std::string_view text, IssueLog& issues) {
    std::string mended;
    std::size_t broken = 0, first = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = next_code_point(text, at);
        if (point.size == 1 && static_cast<unsigned char>(text[at]) >= 0x80 && broken++ == 0) first = mended.size();
        append_code_point(mended, point.value);
        at += point.size;
    }
    const std::string count = decimal(static_cast<std::int64_t>(broken));
    issues.add(Severity::error, {first, {}}, say_nth(Sentence::not_utf8, broken == 1 ? 0 : 1, {{"n", count}}));
    return mended;
}

// What a file is instead of a story, by its first bytes: the text of Sentence::alien.
enum class Alien : std::uint8_t { empty, wide, markup };

std::optional<Alien> alien_kind(SourceText& text) {
    std::size_t at = 0;
    while (at < text.size() && (text[at] == ' ' || (text[at] >= '\t' && text[at] <= '\r'))) ++at;
    if (at == text.size()) return Alien::empty;
    if (text[at] == '<') return Alien::markup;
    const std::string_view begin = text.part(0, 2);
    const bool marked = begin == "\xFF\xFE" || begin == "\xFE\xFF";
    if (marked || begin.find('\0') != std::string_view::npos) return Alien::wide;
    return std::nullopt;
}

// One reading of a text, from its begin.
struct Reading {
    template <class Text>
    Reading(const Text& json, Target target) : text(json), reader(text, target, issues) {}

    SourceText text;
    IssueLog issues;
    DocumentReader reader;
    JsonParser parser{text, reader};
};

}  // namespace

struct Loader::State {
    template <class Text>
    State(const Text& json, EventSink& sink, OffsetAt host)
        : events(sink), offset_at(host), reading(std::in_place, json, Target{read, sink, host}) {}

    // Reads one token.
    void step() {
        using Outcome = JsonParser::Outcome;
        Outcome outcome = reading->parser.step();
        if (outcome == Outcome::broken)
            if (const auto kind = alien_kind(reading->text)) {
                reading->reader.stop(0, say_nth(Sentence::alien, static_cast<std::size_t>(*kind)));
                return finish();
            }
        if (outcome == Outcome::broken && mend())
            for (outcome = Outcome::more; outcome == Outcome::more;) outcome = reading->parser.step();
        const JsonParser& parser = reading->parser;
        if (outcome == Outcome::broken) reading->reader.stop(parser.error_at(), parser.error());
        if (outcome != Outcome::more) return finish();
        constexpr std::size_t among_events = 2;  // open brackets: of the document and of its events
        if (parser.depth() == among_events && !reserved && events.size() == events_before_reserve) reserve();
    }

    void reserve() {
        reserved = true;
        reading->reader.reserve_times(1.02 * static_cast<double>(reading->text.size()) /
                                      static_cast<double>(reading->parser.at()));
    }

    // Begins anew with a mended text, if the text is not UTF-8.
    bool mend() {
        const std::string_view whole = reading->text.part(0, reading->text.size());
        if (is_valid_utf8(whole)) return false;
        IssueLog issues;
        mended = mended_utf8(whole, issues);
        read = {};
        events.clear();
        reading.emplace(std::string_view(mended), Target{read, events, offset_at});
        reading->issues = std::move(issues);
        return true;
    }

    void finish() {
        reading->reader.finish();
        read.issues = reading->issues.take(reading->text);
        done = true;
    }

    Read read;
    EventSink& events;
    OffsetAt offset_at;
    std::string mended;
    std::optional<Reading> reading;
    bool reserved = false, done = false;
};

Loader::Loader(std::string_view text, EventSink& events, OffsetAt offset_at)
    : state_(std::make_unique<State>(text, events, offset_at)) {}
Loader::Loader(const RemoteText& text, EventSink& events, OffsetAt offset_at)
    : state_(std::make_unique<State>(text, events, offset_at)) {}
Loader::~Loader() = default;
Loader::Loader(Loader&&) noexcept = default;
Loader& Loader::operator=(Loader&&) noexcept = default;

Loader::Outcome Loader::step(std::size_t bytes) {
    State& s = *state_;
    const std::size_t begin = s.reading->parser.at();
    while (!s.done && s.reading->parser.at() - begin < bytes) s.step();
    return s.done ? Outcome::done : Outcome::more;
}

double Loader::progress() const {
    const State& s = *state_;
    const std::size_t size = s.reading->text.size();
    if (s.done || size == 0) return 1;
    return 0.99 * static_cast<double>(s.reading->parser.at()) / static_cast<double>(size);
}

Read& Loader::read() { return state_->read; }

}  // namespace demarche
