// The store behind a timeline: small, the same however it was read, and the same on the other side of a worker.
#include <algorithm>
#include <tuple>

#include "base/bytes.h"
#include "document/load_checks.h"
#include "document/loader.h"
#include "document/save_equality.h"
#include "document/save_generated.h"
#include "document/save_json.h"
#include "golden.h"
#include "model/file_order.h"

namespace demarche {
namespace {

// A document with its events beside it, as a loader leaves them.
struct ReadWhole {
    Read read;
    EventStore events;
};

ReadWhole read_in_steps(std::string_view text, std::size_t bytes) {
    EventStore events;
    Loader loader(text, events);
    double before = 0;
    while (loader.step(bytes) == Loader::Outcome::more) {
        CHECK(loader.progress() < 1);
        CHECK(loader.progress() >= before);
        before = loader.progress();
    }
    CHECK(loader.progress() == 1);
    return {std::move(loader.read()), std::move(events)};
}

Timeline timeline_of(ReadWhole whole) {
    Timeline timeline;
    Work work = Timeline::build(timeline, whole.read.document, whole.events, nullptr);
    while (!work.run(100)) {
    }
    return timeline;
}

std::string story(std::string_view name) {
    return read_source("shell/stories/" + std::string(name) + ".timeline.json");
}

// 100,000 events over two hundred years among a dozen states, as the benchmark of the peers has them.
std::string large_story(std::uint32_t events) {
    std::mt19937 random(1);
    const auto below = [&](std::uint32_t end) { return std::to_string(random() % end); };
    std::string text = R"({"title": "Large", "actors": [)";
    for (int i = 0; i < 12; ++i)
        (text += i ? ", " : "") += R"({"id": "a)" + std::to_string(i) + R"(", "name": "State"})";
    text += "], \"events\": [";
    for (std::uint32_t i = 0; i < events; ++i) {
        (text += i ? ",\n" : "\n") += R"({"id": "e)" + std::to_string(i) +
                                      R"(", "title": "Envoys meet at the border )" + below(1000) + R"(", "date": ")" +
                                      std::to_string(1800 + random() % 200) + R"(", "participants": [{"actor": "a)" +
                                      below(12) + R"("}, {"actor": "a)" + below(12) + R"(", "role": "absent"}])";
        if (i % 4 == 0) text += R"(, "links": [{"type": "answers", "event": "e)" + below(events) + R"("}])";
        text += "}";
    }
    return text + "]}";
}

// Everything that drawing asks.
auto facts(const Timeline& t, EventIndex e) {
    const Brief b = t.brief(e);
    const TimeRange bounds = t.bounds(e);
    return std::tuple(std::string(t.id(e)), std::string(t.title(e)), bounds.begin, bounds.end, t.importance(e),
                      b.first.begin, b.first.end, b.precision, b.form, b.first_end, b.last_end, b.kind, b.status,
                      b.vague, b.unspecified, t.presences(e).size());
}

void check_same(const Timeline& a, const Timeline& b) {
    REQUIRE(a.size() == b.size());
    CHECK(a.dated() == b.dated());
    CHECK(a.extent() == b.extent());
    CHECK(std::ranges::equal(a.ties(), b.ties()));
    CHECK(std::ranges::equal(a.outcomes(), b.outcomes()));
    for (std::uint32_t i = 0; i < a.size(); ++i) {
        const EventIndex e{i};
        CHECK(facts(a, e) == facts(b, e));
        CHECK(std::ranges::equal(a.presences(e), b.presences(e)));
        CHECK(b.find(a.id(e)) == e);
    }
    CHECK(save_json(a.document(), FileOrder(a)) == save_json(b.document(), FileOrder(b)));
}

TEST_CASE("read in the smallest steps a story is the one that was read at once") {
    for (const auto name : {"riyadh-2025", "westphalia"}) {
        const std::string text = story(name);
        check_same(timeline_of(read_in_steps(text, 1)), timeline_of(read_in_steps(text, text.size() + 1)));
        check_same(timeline_of(read_in_steps(text, 1)), Timeline(load_json(text).document));
    }
}

TEST_CASE("a long story fetched piece by piece has the same events and the same faults in the same places") {
    const std::string good = large_story(6'000);  // some windows long
    REQUIRE(good.size() > 800'000);
    const auto with = [&](std::string_view old, std::string_view now) {
        std::string text = good;
        return text.replace(text.find(old), old.size(), now);
    };
    for (const std::string& text : {
             good,
             "\xEF\xBB\xBF" + with(R"("id": "e5000", "title")", R"("id": "e5000", "note": [1e3, "\u00e9"], "titel")"),
             with(R"("id": "e2500", "title")", "\n  \"id\": \"e2499\", \"importance\": 7, \"title\""),
             with("\"e3000\"", "\"e3000 \xC3\""),  // not UTF-8
             with(R"("id": "e4000", "title")",     // longer than a window
                  R"("id": "e4000", "note": [")" + std::string(700'000, 'x') + R"("], "title")"),
             with("\"id\": \"e3000\"", "\"importance\": 1e999, \"id\": \"e3000\""),
             good.substr(0, 700'000),
         }) {
        std::size_t most = 0;
        std::pair<std::string_view, std::size_t*> file(text, &most);
        EventStore events;
        Loader loader(RemoteText{.size = text.size(),
                                 .fetch =
                                     [](void* context, std::size_t from, std::span<char> into) {
                                         auto& [whole, largest] = *static_cast<decltype(file)*>(context);
                                         *largest = std::max(*largest, into.size());
                                         REQUIRE(from + into.size() <= whole.size());
                                         std::ranges::copy(whole.substr(from, into.size()), into.begin());
                                     },
                                 .context = &file},
                      events);
        while (loader.step(10'000) == Loader::Outcome::more) {
        }
        ReadWhole far{std::move(loader.read()), std::move(events)};
        ReadWhole whole = read_in_steps(text, text.size() + 1);
        CHECK(far.read.issues == whole.read.issues);
        CHECK(far.read.dropped == whole.read.dropped);
        CHECK(far.read.issues.empty() == (text == good));
        if (text == good) CHECK(most < text.size() / 2);
        check_same(timeline_of(std::move(far)), timeline_of(std::move(whole)));
    }
}

TEST_CASE("an event comes back from its record as it was written, with whatever it holds") {
    for (unsigned seed = 0; seed < 50; ++seed) {
        const Document document = AnyDocument(seed)();
        const Timeline timeline(document);
        for (const Event& event : document.events) {
            CAPTURE(seed, event.id);
            const EventIndex e = timeline.find(event.id).value();
            CHECK(timeline.event(e) == event);
            CHECK(timeline.title(e) == event.title);
            if (!event.date || !event.phases.empty()) continue;  // phases may begin before it
            const Brief brief = timeline.brief(e);
            const bool known = event.date->first_end == End::known;
            CHECK(brief.first == (known ? event.date->first.bounds : timeline.bounds(e)));
        }
        CHECK(save_json(timeline.document(), FileOrder(timeline)) == save_json(document));
    }
}

// Copies a block piece by piece, as a page does; the block stays where it is.
void copy_block(ByteReader& in, std::size_t i, std::string_view block) {
    const char* const begin = in.place(i, std::min<std::size_t>(1, block.size()));
    for (std::size_t from = 0; from < block.size(); from += 100) {
        const std::string_view piece = block.substr(from, 100);
        char* const place = in.place(i, from + piece.size());
        CHECK(place == begin);
        std::ranges::copy(piece, place + from);
    }
}

void check_passed_on(const Timeline& timeline) {
    ByteWriter out;
    timeline.write(out);
    ByteReader in(out.head());
    Timeline again;
    again.read(in);
    REQUIRE(in.whole());
    REQUIRE(in.blocks() == out.blocks().size());
    for (std::size_t i = 0; i < in.blocks(); ++i) copy_block(in, i, out.blocks()[i]);
    check_same(timeline, again);
    CHECK(again.document() == timeline.document());
}

TEST_CASE("what a worker read is the same in the page") {
    for (const auto name : {"riyadh-2025", "westphalia"})
        check_passed_on(timeline_of(read_in_steps(story(name), 1000)));
    for (unsigned seed = 0; seed < 50; ++seed) {
        CAPTURE(seed);
        check_passed_on(Timeline(AnyDocument(seed)()));
    }
    Document later;
    later.version = 300;
    check_passed_on(Timeline(later));
}

TEST_CASE("a head that breaks off is taken for no timeline, wherever it breaks off") {
    ByteWriter out;
    const Timeline timeline(AnyDocument(1)());
    timeline.write(out);
    for (std::size_t size = 0; size < out.head().size(); ++size) {
        ByteReader cut(std::string_view(out.head()).substr(0, size));
        Timeline().read(cut);
        CHECK(!cut.whole());
    }
}

TEST_CASE("texts brought into the order of time are the same texts, one behind the other") {
    for (const auto name : {"riyadh-2025", "westphalia"}) {
        const Timeline in_file = timeline_of(read_in_steps(story(name), 1000));
        Timeline sorted = timeline_of(read_in_steps(story(name), 1000));
        for (int again = 0; again < 2; ++again) {
            Work work = sorted.sort_texts();
            while (!work.run(10)) check_same(in_file, sorted);
            check_same(in_file, sorted);
            for (std::uint32_t i = 1; i < sorted.size(); ++i)
                CHECK(sorted.title(EventIndex{i - 1}).data() < sorted.title(EventIndex{i}).data());
        }
    }
}

TEST_CASE("events that name nothing lose the reference in the store too, and the rest of them stays") {
    const std::string text = R"({"title": "T", "actors": [{"id": "ua"}], "events": [
        {"id": "a", "title": "A", "tags": ["x"], "participants": [{"actor": "us"}, {"actor": "ua"}],
         "links": [{"type": "answers", "event": "none"}, {"type": "answers", "event": "b"}], "x-last": 1},
        {"id": "b", "title": "B"}]})";
    const Timeline timeline = timeline_of(read_in_steps(text, 1));
    const Event event = timeline.event(*timeline.find("a"));
    CHECK(event.participants.size() == 1);
    CHECK(event.links.size() == 1);
    CHECK(event.tags == std::vector<std::string>{"x"});
    CHECK(event.extras == Extras{{"x-last", "1"}});
    CHECK(timeline.title(*timeline.find("b")) == "B");
    CHECK(timeline.ties().size() == 1);
}

TEST_CASE("a hundred thousand events take at most 64 bytes each beside their texts, and those less than the file") {
    constexpr std::uint32_t events = 100'000;
    const std::string text = large_story(events);
    const Timeline timeline = timeline_of(read_in_steps(text, 1 << 16));
    REQUIRE(timeline.size() == events);
    const Timeline::Weight weight = timeline.weight();
    CAPTURE(text.size() / events, weight.text / events, weight.numbers / events);
    CHECK(weight.numbers <= std::size_t{64} * events);
    CHECK(weight.text <= text.size() / 2);
    CHECK(timeline.ties().size() == events / 4);
}

}  // namespace
}  // namespace demarche
