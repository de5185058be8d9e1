// Scripts of what readers do, and what the view makes of it.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <cmath>
#include <limits>

#include "layout/generated.h"
#include "layout/overview.h"
#include "view/reader.h"

using namespace demarche;

TEST_CASE("a plain vertical wheel is left to the page") {
    RiyadhReader reader;
    const Axis before = reader.view.axis;
    const Reaction reaction = reader.does(Wheel{.at = {500, 300}, .dx = 0, .dy = 120});
    CHECK_FALSE(reaction.consumed);
    CHECK_FALSE(reaction.redraw);
    CHECK(reader.view.axis.x(Instant{}) == before.x(Instant{}));
}

TEST_CASE("a wheel with Ctrl zooms around the pointer and keeps the page still") {
    RiyadhReader reader;
    const Instant under = reader.view.axis.at(reader.plot_x(600));
    const Reaction reaction = reader.does(Wheel{.at = {600, 300}, .dx = 0, .dy = -240, .zooms = true});
    CHECK(reaction.consumed);
    CHECK(reader.view.axis.zoom() > 1.5);
    CHECK(std::abs(reader.view.axis.x(under) - reader.plot_x(600)) < 1);
}

TEST_CASE("a horizontal wheel pans") {
    RiyadhReader reader;
    const double before = reader.view.axis.x(reader.picture.timeline.bounds(reader.event("riyadh-meeting")).begin);
    CHECK(reader.does(Wheel{.at = {600, 300}, .dx = 80, .dy = 10}).consumed);
    const double after = reader.view.axis.x(reader.picture.timeline.bounds(reader.event("riyadh-meeting")).begin);
    CHECK(std::abs(before - after - 80) < 0.01);
}

TEST_CASE("a wheel that turns as far down as sideways is left to the page") {
    RiyadhReader reader;
    CHECK_FALSE(reader.does(Wheel{.at = {600, 300}, .dx = 60, .dy = 60}).consumed);
    CHECK_FALSE(reader.does(Wheel{.at = {600, 300}, .dx = -60, .dy = 60}).consumed);
}

TEST_CASE("dragging moves the picture with the hand, and selects nothing") {
    RiyadhReader reader;
    const Vec2 mark = reader.at("trump-putin-call");
    reader.does(Pointer{.phase = PointerPhase::down, .at = mark});
    reader.does(Pointer{.phase = PointerPhase::move, .at = {mark.x - 30, mark.y}});
    reader.does(Pointer{.phase = PointerPhase::move, .at = {mark.x - 50, mark.y}});
    reader.does(Pointer{.phase = PointerPhase::up, .at = {mark.x - 50, mark.y}});
    CHECK_FALSE(reader.view.emphasis.selected);
    CHECK(std::abs(reader.at("trump-putin-call").x - (mark.x - 50)) < 1);
}

TEST_CASE("a click on a mark opens its event, also when the hand trembles") {
    RiyadhReader reader;
    const Vec2 mark = reader.at("trump-putin-call");
    reader.does(Pointer{.phase = PointerPhase::down, .at = mark});
    reader.does(Pointer{.phase = PointerPhase::move, .at = {mark.x + 2, mark.y + 1}});
    const Reaction reaction = reader.does(Pointer{.phase = PointerPhase::up, .at = {mark.x + 2, mark.y + 1}});
    CHECK(reaction.redraw);
    CHECK(reader.view.emphasis.selected == reader.event("trump-putin-call"));
}

TEST_CASE("a finger finds a mark that it touches only nearly") {
    RiyadhReader reader;
    const Vec2 mark = reader.at("bucharest-promise");
    const Vec2 beside{mark.x - 20, mark.y};
    reader.does(Pointer{.phase = PointerPhase::down, .at = beside, .touch = true});
    reader.does(Pointer{.phase = PointerPhase::up, .at = beside, .touch = true});
    CHECK(reader.view.emphasis.selected == reader.event("bucharest-promise"));
}

TEST_CASE("hovering points an event out and a leaving pointer lets it go; a finger does not hover") {
    RiyadhReader reader;
    reader.does(Pointer{.phase = PointerPhase::move, .at = reader.at("bucharest-promise")});
    CHECK(reader.view.emphasis.hovered == reader.event("bucharest-promise"));
    reader.does(Pointer{.phase = PointerPhase::leave});
    CHECK_FALSE(reader.view.emphasis.hovered);
    reader.does(Pointer{.phase = PointerPhase::move, .at = reader.at("bucharest-promise"), .touch = true});
    CHECK_FALSE(reader.view.emphasis.hovered);
}

TEST_CASE("arrow keys go from event to event, Enter opens one, Escape closes it") {
    RiyadhReader reader;
    reader.does(KeyPress{Key::home});
    CHECK(reader.view.emphasis.focused == EventIndex{0});
    reader.does(KeyPress{Key::right});
    reader.does(KeyPress{Key::down});
    CHECK(reader.view.emphasis.focused == EventIndex{2});
    reader.does(KeyPress{Key::left});
    reader.does(KeyPress{Key::enter});
    CHECK(reader.view.emphasis.selected == EventIndex{1});
    CHECK(reader.does(KeyPress{Key::escape}).consumed);
    CHECK_FALSE(reader.view.emphasis.selected);
    CHECK_FALSE(reader.does(KeyPress{Key::escape}).consumed);
}

TEST_CASE("End goes to the last event and the arrows stop there") {
    RiyadhReader reader;
    reader.does(KeyPress{Key::end});
    reader.does(KeyPress{Key::right});
    CHECK(reader.view.emphasis.focused == EventIndex{reader.picture.timeline.size() - 1});
}

TEST_CASE("plus and minus zoom in a short flight, zero returns to the first view") {
    RiyadhReader reader;
    reader.does(KeyPress{Key::plus});
    CHECK(reader.view.flight);
    CHECK(reader.view.axis.zoom() == 1);
    reader.waits();
    CHECK(std::abs(reader.view.axis.zoom() - 1.5) < 0.01);
    reader.does(KeyPress{Key::zero});
    reader.waits();
    CHECK(std::abs(reader.view.axis.zoom() - 1) < 0.01);
    CHECK(reader.view.at_fit);
}

TEST_CASE("an input during a flight goes on from where the flight leads") {
    RiyadhReader reader;
    reader.does(KeyPress{Key::plus});
    advance(reader.view, 0);
    advance(reader.view, 0.1);
    reader.does(KeyPress{Key::plus});
    reader.waits();
    CHECK(std::abs(reader.view.axis.zoom() - 2.25) < 0.01);
}

TEST_CASE("a reader who wants no motion gets none") {
    RiyadhReader reader;
    reader.does(Preferences{.reduced_motion = true});
    reader.does(KeyPress{Key::plus});
    CHECK_FALSE(reader.view.flight);
    CHECK(std::abs(reader.view.axis.zoom() - 1.5) < 0.01);
}

TEST_CASE("choosing an event that is out of view brings it there") {
    RiyadhReader reader;
    for (int i = 0; i < 12; ++i) reader.does(Wheel{.at = {800, 300}, .dy = -120, .zooms = true});
    const Instant begin = reader.picture.timeline.bounds(reader.event("budapest-assurances")).begin;
    REQUIRE(reader.view.axis.x(begin) < 0);
    reader.does(Select{reader.event("budapest-assurances")});
    reader.waits();
    CHECK(reader.view.axis.x(begin) > 0);
    CHECK(reader.view.axis.x(begin) < 700);
}

TEST_CASE("the story cannot be dragged out of sight") {
    RiyadhReader reader;
    for (int i = 0; i < 40; ++i) reader.does(Wheel{.at = {500, 300}, .dx = 300});
    const TimeRange extent = reader.picture.timeline.extent();
    CHECK(reader.view.axis.x(extent.end) > 200);
    for (int i = 0; i < 80; ++i) reader.does(Wheel{.at = {500, 300}, .dx = -300});
    CHECK(reader.view.axis.x(extent.begin) < 700);
}

TEST_CASE("nobody zooms out beyond the whole story, nor in beyond a day where dates are known to the day") {
    RiyadhReader reader;
    for (int i = 0; i < 30; ++i) reader.does(Wheel{.at = {600, 300}, .dy = 500, .zooms = true});
    CHECK(std::abs(reader.view.axis.zoom() - reader.view.axis.least_zoom()) < 1e-9);
    for (int i = 0; i < 200; ++i) reader.does(Wheel{.at = {600, 300}, .dy = -500, .zooms = true});
    const Instant under = reader.view.axis.at(reader.plot_x(600));
    const double day_px = 86'400 * reader.view.axis.px_per_s(under), plot_px = reader.view.axis.warp().width_px;
    CHECK(day_px <= plot_px * 1.001);
    CHECK(day_px > plot_px * 0.99);
}

TEST_CASE("a double click on free ground zooms in, on a mark it does not") {
    RiyadhReader reader;
    reader.does(Pointer{.phase = PointerPhase::down, .at = {480, 610}, .clicks = 2});
    reader.does(Pointer{.phase = PointerPhase::up, .at = {480, 610}, .clicks = 2});
    RiyadhReader other;
    other.does(Pointer{.phase = PointerPhase::down, .at = {500, 470}, .clicks = 2});
    other.waits();
    CHECK(other.view.axis.zoom() > 2);
    RiyadhReader third;
    third.does(Pointer{.phase = PointerPhase::down, .at = third.at("trump-putin-call"), .clicks = 2});
    third.waits();
    CHECK(third.view.axis.zoom() == 1);
}

TEST_CASE("two fingers zoom around their middle and pan with it") {
    RiyadhReader reader;
    const Instant under = reader.view.axis.at(reader.plot_x(600));
    CHECK(reader.does(Pinch{.at = {620, 300}, .pan = {20, 0}, .factor = 1.6f}).consumed);
    CHECK(std::abs(reader.view.axis.zoom() - 1.6) < 0.01);
    CHECK(std::abs(reader.view.axis.x(under) - reader.plot_x(620)) < 1);
}

TEST_CASE("a press in the overview shows that part of the story") {
    RiyadhReader reader;
    for (int i = 0; i < 8; ++i) reader.does(Wheel{.at = {700, 300}, .dy = -120, .zooms = true});
    reader.does(Pointer{.phase = PointerPhase::down, .at = {160, 620}});
    reader.does(Pointer{.phase = PointerPhase::up, .at = {160, 620}});
    const TimeRange budapest = reader.picture.timeline.bounds(reader.event("budapest-assurances"));
    CHECK(reader.view.axis.at(0) < budapest.end);
    CHECK(reader.view.axis.at(790) > budapest.begin);
    CHECK_FALSE(reader.view.emphasis.selected);
}

TEST_CASE("the place that is pressed in the overview comes to the middle of the plot") {
    RiyadhReader reader;
    for (int i = 0; i < 8; ++i) reader.does(Wheel{.at = {700, 300}, .dy = -120, .zooms = 1});
    const Arrangement& a = reader.picture.arrangement;
    const Instant wanted = reader.picture.timeline.bounds(reader.event("paris-meeting")).begin;
    const double share = static_cast<double>((a.plot().width - overview_beside_px) / a.plot().width);
    const double x = Axis::fit(a.warp, a.linearity()).x(wanted) * share;
    reader.does(Pointer{.phase = PointerPhase::down, .at = {a.gutter + static_cast<float>(x), 620}});
    CHECK(std::abs(reader.view.axis.x(wanted) - static_cast<double>(a.plot().width / 2)) < 5);
}

TEST_CASE("the window of the overview is dragged without a jump, and its edges choose where the view begins and ends") {
    RiyadhReader reader;
    for (int i = 0; i < 4; ++i) reader.does(Wheel{.at = {700, 300}, .dy = -120, .zooms = true});
    const auto window = [&] { return overview_window(reader.picture.arrangement, reader.view.axis); };
    const auto drags = [&](float from, float to) {
        reader.does(Pointer{.phase = PointerPhase::down, .at = {from, 620}});
        reader.does(Pointer{.phase = PointerPhase::move, .at = {to, 620}});
        reader.does(Pointer{.phase = PointerPhase::up, .at = {to, 620}});
    };
    const Ends before = window();
    REQUIRE(before.to - before.from > 60);
    const float inside = before.from + 20;
    reader.does(Pointer{.phase = PointerPhase::down, .at = {inside, 620}});
    CHECK(std::abs(window().from - before.from) < 1);
    reader.does(Pointer{.phase = PointerPhase::up, .at = {inside, 620}});
    drags(inside, inside - 30);
    CHECK(window().from < before.from - 10);
    const Ends moved = window();
    drags(moved.to, moved.to - 25);
    CHECK(std::abs(window().to - (moved.to - 25)) < 6);
    CHECK(std::abs(window().from - moved.from) < 6);
    const double zoom = reader.view.axis.zoom();
    drags(window().from, window().from + 10);
    CHECK(reader.view.axis.zoom() > zoom);
    drags(window().from, window().to + 50);  // one edge beyond the other changes nothing
    CHECK(reader.view.axis.zoom() > zoom);
}

TEST_CASE("Shift and an arrow move along time") {
    RiyadhReader reader;
    for (int i = 0; i < 4; ++i) reader.does(Wheel{.at = {700, 300}, .dy = -120, .zooms = true});
    const Instant middle = reader.view.axis.at(400);
    reader.does(KeyPress{Key::earlier});
    reader.waits();
    CHECK(reader.view.axis.x(middle) > 500);
    reader.does(KeyPress{Key::later});
    reader.waits();
    CHECK(std::abs(reader.view.axis.x(middle) - 400) < 2);
}

TEST_CASE("on a phone the page scrolls: fingers, wheel and pinch are left to it, a tap opens") {
    RiyadhReader reader({390, 2'000});
    CHECK_FALSE(reader.does(Wheel{.at = {200, 300}, .dy = -120, .zooms = true}).consumed);
    CHECK_FALSE(reader.does(Pinch{.at = {200, 300}, .factor = 2}).consumed);
    reader.does(Pointer{.phase = PointerPhase::down, .at = {250, 300}, .touch = true});
    CHECK_FALSE(reader.does(Pointer{.phase = PointerPhase::move, .at = {250, 340}, .touch = true}).consumed);
    reader.does(Pointer{.phase = PointerPhase::cancel});
    CHECK_FALSE(reader.view.emphasis.selected);
    const Vec2 mark = reader.at("trump-putin-call");
    reader.does(Pointer{.phase = PointerPhase::down, .at = mark, .touch = true});
    reader.does(Pointer{.phase = PointerPhase::up, .at = mark, .touch = true});
    CHECK(reader.view.emphasis.selected == reader.event("trump-putin-call"));
}

TEST_CASE("a click on a cluster flies to where its events stand apart") {
    Picture picture(generated::timeline({.events = 500, .lanes = 12}), {.size = {940, 648}});
    View view;
    view.size = {940, 648};
    adopt(view, picture.arrangement, Fit::first_view);
    const Scene scene = picture.scene(view.axis);
    const auto cluster = std::find_if(scene.targets.begin(), scene.targets.end(),
                                      [](const Target& t) { return t.count > 1 && t.range.begin != t.range.end; });
    REQUIRE(cluster != scene.targets.end());
    const Vec2 at{cluster->rect.x + cluster->rect.width / 2, cluster->rect.y + cluster->rect.height / 2};
    update(view, Pointer{.phase = PointerPhase::down, .at = at}, {picture.timeline, picture.arrangement, scene});
    update(view, Pointer{.phase = PointerPhase::up, .at = at}, {picture.timeline, picture.arrangement, scene});
    CHECK_FALSE(view.emphasis.selected);
    advance(view, 0);
    advance(view, 1);
    const double left = view.axis.x(cluster->range.begin), right = view.axis.x(cluster->range.end);
    CHECK(right - left > 200);
    CHECK((left > 0 && right < view.axis.warp().width_px));
}

TEST_CASE("what no device sends changes nothing") {
    const float never =
        GENERATE(std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(), -1e30f);
    RiyadhReader reader;
    const std::string before = dump(reader.scene);
    const Input inputs[] = {
        Pointer{.phase = PointerPhase::move, .at = {never, 300}},
        Wheel{.at = {600, never}, .dx = 80},
        Wheel{.at = {600, 300}, .dx = never},
        Wheel{.at = {600, 300}, .dy = never, .zooms = 1},
        Pinch{.at = {never, 300}, .factor = 2},
        Pinch{.at = {600, 300}, .pan = {never, 0}},
        Pinch{.at = {600, 300}, .factor = never},
        Pinch{.at = {600, 300}, .factor = 0},
        Resize{{never, 600}},
    };
    for (const Input& input : inputs) {
        INFO("input " << &input - inputs);
        CHECK_FALSE(reader.does(input).redraw);
        CHECK(dump(reader.scene) == before);
    }
    CHECK(reader.view.size.width == 940);
}

TEST_CASE("a number that no device sends changes nothing, and the furthest one is taken") {
    const float nan = std::numeric_limits<float>::quiet_NaN(), infinite = std::numeric_limits<float>::infinity();
    const Vec2 near{500, 300};
    const auto ignored = [](const Input& input) {
        RiyadhReader reader;
        const Axis before = reader.view.axis;
        const Reaction reaction = reader.does(input);
        return !reaction.redraw && !reaction.consumed && reader.view.axis.zoom() == before.zoom();
    };
    for (const float wrong : {nan, infinite, -infinite, 1.01f * furthest_px}) {
        CHECK(ignored(Wheel{.at = {wrong, 300}, .dx = 9}));
        CHECK(ignored(Wheel{.at = near, .dx = wrong}));
        CHECK(ignored(Pinch{.at = near, .pan = {0, wrong}, .factor = 2}));
        CHECK(ignored(Pointer{.phase = PointerPhase::down, .at = {500, wrong}}));
        CHECK(ignored(Resize{{940, wrong}}));
        CHECK(ignored(ShowPart{{wrong, wrong}}));
    }
    CHECK(ignored(ShowPart{{300, 200}}));
    CHECK_FALSE(ignored(ShowPart{{300, 2'000}}));
    for (const float wrong : {nan, infinite, 0.0f, -1.0f, 1.01f * most_pinched, 0.99f / most_pinched})
        CHECK(ignored(Pinch{.at = near, .factor = wrong}));
    CHECK_FALSE(ignored(Pinch{.at = near, .factor = most_pinched}));
    CHECK_FALSE(ignored(Wheel{.at = near, .dy = -furthest_px, .zooms = true}));
}
