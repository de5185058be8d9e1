// The view as a text that goes into an address and comes back.
#include "view/view_text.h"

#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "view/reader.h"

using namespace demarche;

namespace {

std::string text_of(const RiyadhReader& r) {
    return view_text(r.view, {r.picture.timeline, r.picture.arrangement, r.scene, {.all = r.picture.timeline.size()}});
}

}  // namespace

TEST_CASE("a view as the document opens it is an empty text") { CHECK(text_of(RiyadhReader()).empty()); }

TEST_CASE("what a reader has chosen is told line by line, and the same text brings it back") {
    RiyadhReader r;
    r.does(Select{r.event("invasion")});
    r.does(SetAxis{AxisMode::scale});
    r.does(SetLanes{GroupBy::kind});
    r.does(Find{"words=peace\nparty=ua\n"});
    r.does(KeyPress{Key::promises});
    r.view.collapsed = "\nparty:NATO\n\nparty:Europe\n";
    const std::string text = text_of(r);
    CHECK(text ==
          "event=invasion\naxis=scale\nlanes=kind\ncollapsed=party:NATO\ncollapsed=party:Europe\n"
          "promises=closed\nfind=words=peace\nfind=party=ua\n");
    RiyadhReader other;
    other.does(Restore{text});
    CHECK(text_of(other) == text);
    other.does(Restore{""});
    other.waits();
    CHECK(text_of(other).empty());
}

TEST_CASE("the time in view comes back on a stage of another width, within a few px") {
    RiyadhReader r;
    r.does(KeyPress{Key::plus});
    r.waits();
    const std::string text = text_of(r);
    REQUIRE(text.starts_with("time="));
    RiyadhReader other({1'240, 600});
    other.does(Restore{text});
    other.waits();
    const double width = r.view.axis.warp().width_px, other_width = other.view.axis.warp().width_px;
    const Instant middle = r.view.axis.at(width / 2);
    CHECK(std::abs(other.view.axis.x(middle) / other_width - 0.5) < 0.1);
    CHECK(other.view.axis.zoom() > 1.2);
}

TEST_CASE("a view that is restored before there is a picture is shown by the first one") {
    RiyadhReader r;
    r.does(KeyPress{Key::plus});
    r.waits();
    const std::string text = text_of(r);
    View view{.size = {940, 648}};
    const Arrangement none;
    const Scene scene;
    update(view, Restore{text}, {r.picture.timeline, none, scene});
    adopt(view, r.picture.arrangement, Fit::first_view);
    CHECK(std::abs(std::log(view.axis.zoom() / r.view.axis.zoom())) < 0.01);
}

TEST_CASE(
    "the time in view stays the same when the stage gets another size right afterwards, and in the next address") {
    RiyadhReader r;
    const std::string text = "time=1300000000 1735689600\n";
    r.does(Restore{text});
    r.waits();
    const Picture narrow(story("riyadh-2025"), {.size = {700, 648}});
    adopt(r.view, narrow.arrangement, Fit::keep);
    const double width = r.view.axis.warp().width_px;
    CHECK(std::abs(r.view.axis.x(Instant(std::chrono::seconds(1300000000)))) < 2);
    CHECK(std::abs(r.view.axis.x(Instant(std::chrono::seconds(1735689600))) - width) < 2);
    CHECK(text_of(r) == text);
    r.does(Wheel{.at = {500, 300}, .dx = 9});
    CHECK(text_of(r) != text);
}

TEST_CASE("a hundred collapsed lanes and how far the lanes are scrolled come back too") {
    RiyadhReader r;
    std::string text;
    for (int i = 0; i < 100; ++i) text += "collapsed=party:P" + std::to_string(i) + "\n";
    r.does(Restore{text + "scroll=120\n"});
    CHECK(r.view.scroll_px == 120);
    CHECK(text_of(r) == text + "scroll=120\n");
    r.does(Restore{"scroll=-5\n"});
    CHECK(r.view.scroll_px == 0);
}

TEST_CASE("lines that nobody wrote change nothing and harm nothing") {
    RiyadhReader r;
    for (const std::string lines : {"event=nobody", "time=", "time=5", "time=9 1", "time=x y", "axis=round",
                                    "lanes=", "promises=ajar", "=", "\n\n", "step=-5", "step=99999999999999999999",
                                    "topic=none", "unknown=1", "collapsed=", "others=together", "time=1 2 3"}) {
        CAPTURE(lines);
        r.does(Restore{lines});
        r.waits();
        CHECK(text_of(r).find("nobody") == std::string::npos);
        CHECK(r.view.axis.zoom() > 0);
    }
    r.does(Restore{"time=-9223372036854775808 9223372036854775807"});
    r.waits();
    CHECK(r.view.axis.zoom() > 0);
}
