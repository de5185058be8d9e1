#include "widget/widget.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "../ui/fakes.h"
#include "golden.h"
#include "layout/seen_events.h"
#include "widget/answers.h"
#include "widget/plain_text.h"
#include "widget/writing.h"

using namespace demarche;

namespace {

std::string riyadh() { return read_source("shell/stories/riyadh-2025.timeline.json"); }

Widget opened(std::string_view json) {
    Widget widget(std::make_unique<PlainText>());
    widget.load(json);
    widget.handle(Resize{{940, 648}});
    widget.frame(0);
    return widget;
}

// Frames until none is wanted; how many there were.
int settle(Widget& widget, double from_s) {
    int frames = 0;
    while (frames < 200 && !std::isinf(widget.frame(from_s + frames / 60.0).wake_in_s)) ++frames;
    return frames;
}

bool changed(Changes changes, Change what) { return changes.bits() & static_cast<std::uint8_t>(what); }

}  // namespace

TEST_CASE("a story is drawn without a browser: every event a mark, most titles readable") {
    Widget widget = opened(riyadh());
    CHECK(widget.issues().empty());
    CHECK(widget.timeline().size() == 22);
    CHECK(marked_events(widget.scene()) == 22);
    CHECK(number(widget, NumberOf::labels) >= 18);
    CHECK(widget.range_text() == "1994 – March 2025");
}

TEST_CASE("the most important event is open before the reader chooses") {
    Widget widget = opened(riyadh());
    REQUIRE(widget.selected());
    CHECK(widget.timeline().importance(*widget.selected()) == 1);
}

TEST_CASE("nothing is drawn while nothing happens, and after an input only until it is answered") {
    Widget widget = opened(riyadh());
    CHECK(settle(widget, 1) == 0);
    CHECK(widget.handle(KeyPress{Key::plus}).redraw);
    const int frames = settle(widget, 2);
    CHECK(frames > 2);
    CHECK(frames < 60);
    CHECK(settle(widget, 10) == 0);
}

TEST_CASE("a reader who wants no motion is there at once") {
    Widget widget = opened(riyadh());
    widget.handle(Preferences{.reduced_motion = true});
    widget.handle(KeyPress{Key::plus});
    CHECK(settle(widget, 1) == 0);
}

TEST_CASE("the page hears once what changed") {
    Widget widget = opened(riyadh());
    CHECK(changed(widget.take_changes(), Change::outline));
    CHECK(widget.take_changes().bits() == 0);
    widget.handle(Select{EventIndex{0}});
    const Changes after = widget.take_changes();
    CHECK(changed(after, Change::selection));
    CHECK_FALSE(changed(after, Change::outline));
    widget.handle(Focus{EventIndex{1}});
    CHECK(changed(widget.take_changes(), Change::focus));
    settle(widget, 1);
    widget.take_changes();
    widget.handle(Wheel{.at = {500, 300}, .dx = 40, .dy = 0});
    widget.frame(20);
    CHECK(changed(widget.take_changes(), Change::range));
}

TEST_CASE("inputs before the first size and the first frame do no harm") {
    Widget widget(std::make_unique<PlainText>());
    widget.handle(Pointer{.phase = PointerPhase::down, .at = {5, 5}});
    widget.handle(KeyPress{Key::end});
    widget.frame(0);
    CHECK(widget.timeline().size() == 0);
    CHECK(widget.range_text().empty());
    CHECK_FALSE(widget.selected());
}

TEST_CASE("another document starts from its own first view") {
    Widget widget = opened(riyadh());
    widget.handle(KeyPress{Key::plus});
    settle(widget, 1);
    widget.take_changes();
    CHECK(widget.load(R"({"version":1,"title":"One","events":[{"id":"a","title":"A","date":"1648-10-24"}]})") ==
          LoadResult::read);
    widget.frame(5);
    CHECK(widget.timeline().size() == 1);
    CHECK(widget.range_text().find("1648") != std::string::npos);
    CHECK(changed(widget.take_changes(), Change::selection));
}

TEST_CASE("what is no document is said to be none; what is broken further down keeps what was read") {
    Widget widget(std::make_unique<PlainText>());
    CHECK(widget.load("<!doctype html>") == LoadResult::not_a_document);
    CHECK(widget.load("") == LoadResult::not_a_document);
    CHECK_FALSE(widget.issues().empty());
    CHECK(widget.load(R"({"version":1,"title":"T","events":[{"id":"a","title":"A","date":"2020"},{"id":)") ==
          LoadResult::read);
    CHECK(widget.timeline().size() == 1);
}

TEST_CASE("a lost canvas is drawn on again when it comes back, with all its labels") {
    Widget widget(std::make_unique<FakeRaster>());
    widget.load(riyadh());
    widget.handle(Resize{{940, 648}});
    auto first = std::make_unique<FakeRenderer>();
    FakeRenderer* shown = first.get();
    widget.set_renderer(std::move(first));
    widget.frame(0);
    const std::size_t labels = shown->patches.size();
    CHECK(labels > 20);
    widget.set_renderer(nullptr);
    widget.frame(1);
    auto second = std::make_unique<FakeRenderer>();
    shown = second.get();
    widget.set_renderer(std::move(second));
    widget.frame(2);
    CHECK(shown->frames == 1);
    CHECK(shown->patches.size() == labels);
}

TEST_CASE("fonts that come late are measured and drawn") {
    auto text = std::make_unique<FakeRaster>();
    FakeRaster* raster = text.get();
    Widget widget(std::move(text));
    widget.load(riyadh());
    widget.handle(Resize{{940, 648}});
    widget.set_renderer(std::make_unique<FakeRenderer>());
    widget.frame(0);
    const std::size_t before = raster->drawn.size();
    widget.fonts_changed();
    widget.frame(1);
    CHECK(raster->drawn.size() == 2 * before);
}

TEST_CASE("the still picture says what the first view says") {
    const std::string svg = opened(riyadh()).still_svg();
    CHECK(svg.starts_with("<svg "));
    CHECK(svg.find("The road to Riyadh") != std::string::npos);
    CHECK(svg.find("US and Russia meet in Riyadh") != std::string::npos);
    CHECK(svg.find("1994") != std::string::npos);
}

TEST_CASE("asking for an event that is not there gives nothing") {
    Widget widget = opened(riyadh());
    CHECK(text(widget, TextOf::article, -1).empty());
    CHECK(text(widget, TextOf::id, 22).empty());
    CHECK(text(widget, TextOf::id, 0) == widget.timeline().id(EventIndex{0}));
    CHECK(number(widget, NumberOf::hovered) == -1);
}

TEST_CASE("issues reach the command line as JSON, hostile text and all") {
    Widget widget = opened(R"({"version":1,"title":"T","events":[{"id":"a","title":"A","date":"</script>"}]})");
    const std::string json = written(widget, Writing::issues);
    CHECK(json.starts_with("[{\"severity\":\"error\",\"pointer\":\"/events/0/date\",\"line\":1,"));
    CHECK(json.find('<') == std::string::npos);
}

TEST_CASE(
    "a reader who looks for a person sees that person's events stand out, may see no others, and all again "
    "afterwards") {
    Widget widget = opened(riyadh());
    const std::string before = dump(widget.scene());
    const auto open = widget.selected();
    widget.take_changes();
    CHECK(widget.handle(Find{"words=Zelenskiy\n"}).redraw);
    CHECK(changed(widget.take_changes(), Change::shown));
    settle(widget, 1);
    CHECK(number(widget, NumberOf::shown) == 3);
    CHECK(marked_events(widget.scene()) == 22);
    CHECK(dump(widget.scene()) != before);
    CHECK(widget.selected() == open);
    widget.handle(Find{"words=Zelenskiy\nonly=found\n"});
    settle(widget, 10);
    CHECK(marked_events(widget.scene()) == 3);
    widget.handle(Find{""});
    settle(widget, 20);
    CHECK(dump(widget.scene()) == before);
}

TEST_CASE("nothing found is an empty drawing in which every key and click does no harm") {
    Widget widget = opened(riyadh());
    widget.handle(Find{"words=no such word\nonly=found"});
    settle(widget, 1);
    CHECK(number(widget, NumberOf::marks) == 0);
    for (std::uint32_t key = 0; key < key_count; ++key) widget.handle(KeyPress{static_cast<Key>(key)});
    for (const PointerPhase phase : {PointerPhase::move, PointerPhase::down, PointerPhase::up})
        widget.handle(Pointer{.phase = phase, .at = {500, 630}});
    widget.handle(Resize{{390, 800}});
    settle(widget, 2);
    CHECK(widget.natural_height() < 100);
}

TEST_CASE("a filter while zoomed in keeps the reader's place") {
    Widget widget = opened(riyadh());
    const auto open_mark = [&]() -> const Target* {
        const auto& targets = widget.scene().targets;
        const auto at = std::ranges::find_if(
            targets, [&](const Target& t) { return t.count == 1 && t.event == *widget.selected(); });
        return at == targets.end() ? nullptr : &*at;
    };
    REQUIRE(open_mark());
    const float x = open_mark()->rect.x + 12;
    for (int i = 0; i < 6; ++i) widget.handle(Wheel{.at = {x, 300}, .dx = 0, .dy = -240, .zooms = true});
    settle(widget, 1);
    REQUIRE(open_mark());
    widget.handle(Find{"party=us"});
    settle(widget, 10);
    CHECK(number(widget, NumberOf::shown) == 10);
    CHECK(marked_events(widget.scene()) < 10);  // the first view would show them all
    CHECK(open_mark());
}

TEST_CASE("a huge document is searched a slice at a time, and drawn anew at the end only") {
    std::string json = R"({"version":1,"title":"Huge","events":[)";
    constexpr int events = 250'000;
    int expected = 0;
    for (int i = 0; i < events; ++i) {
        expected += std::to_string(i).find("1234") != std::string::npos;
        json +=
            (i ? ",{\"id\":\"" : "{\"id\":\"") + std::to_string(i) + R"(","title":"Event )" + std::to_string(i) + "\"}";
    }
    Widget widget(std::make_unique<PlainText>());
    widget.load(json + "]}");
    widget.take_changes();
    CHECK_FALSE(changed(widget.take_changes(), Change::shown));
    widget.handle(Find{"words=1234"});
    int slices = 0;
    for (; widget.job() == Job::search; ++slices) {
        CHECK(widget.shown().size() == events);
        widget.work(500'000);
    }
    CHECK(slices > 1);
    CHECK(changed(widget.take_changes(), Change::shown));
    CHECK(widget.shown().size() == static_cast<std::uint32_t>(expected));
}
