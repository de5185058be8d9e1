// What readers do to the lanes: other groupings, collapsing, scrolling.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "layout/arrange_down.h"
#include "layout/generated.h"
#include "layout/picture.h"
#include "view/view.h"

using namespace demarche;

namespace {

constexpr Size desk{940, 648};

// A reader in front of a story; after each input the lanes are made anew, as the widget does.
struct Reader {
    Picture picture;
    View view;

    explicit Reader(Timeline timeline, Size size = desk, Minor minor = Minor::apart)
        : picture(std::move(timeline), {.size = size, .minor = minor}) {
        view.size = size;
        view.minor = minor;
        adopt(view, picture.arrangement, Fit::first_view);
    }
    const Arrangement& lanes() const { return picture.arrangement; }
    Reaction does(const Input& input) {
        const Scene scene = picture.scene(view.axis, view.emphasis, view.scroll_px);
        const Reaction reaction = update(view, input, {picture.timeline, picture.arrangement, scene});
        const ArrangeOptions options{.size = view.size,
                                     .lanes = view.lanes,
                                     .collapsed = view.collapsed,
                                     .minor = view.minor,
                                     .bands = view.bands,
                                     .topic = view.topic};
        picture.arrangement = arrange({picture.timeline, options, picture.measure, picture.words});
        adopt(view, picture.arrangement, Fit::keep);
        return reaction;
    }
    void clicks(Vec2 at) {
        does(Pointer{.phase = PointerPhase::down, .at = at});
        does(Pointer{.phase = PointerPhase::up, .at = at});
    }
    std::string collapsed() const {
        std::string names;
        for (const Lane& lane : lanes().lanes)
            if (lane.collapsed) names += lane.name + " ";
        return names;
    }
};

// So many parties that their lanes are higher than the canvas.
Timeline many() { return generated::timeline({.events = 600, .lanes = 50, .seed = 3}); }

}  // namespace

TEST_CASE("a reader chooses what lanes stand for, and choosing the same again changes nothing") {
    Reader reader(story("riyadh-2025"));
    CHECK(reader.does(SetLanes{GroupBy::topic}).redraw);
    CHECK(reader.lanes().lanes_by == GroupBy::topic);
    CHECK_FALSE(reader.does(SetLanes{GroupBy::topic}).redraw);
}

TEST_CASE("a click on a lane's head collapses it, another opens it, and neither opens an event") {
    Reader reader(story("riyadh-2025"));
    const Vec2 head{60, reader.lanes().header + 10};
    reader.clicks(head);
    CHECK(reader.collapsed() == "Ukraine ");
    reader.clicks(head);
    CHECK(reader.collapsed().empty());
    CHECK_FALSE(reader.view.emphasis.selected);
}

TEST_CASE("on a phone a tap on the head of a column makes it thin, and another opens it") {
    Reader reader(story("riyadh-2025"), {390, 2'000});
    const Vec2 head{column_x(reader.lanes(), 1), 10};
    reader.clicks(head);
    CHECK(reader.collapsed() == reader.lanes().lanes[1].name + " ");
    reader.clicks({column_x(reader.lanes(), 1), 10});
    CHECK(reader.collapsed().empty());
    CHECK_FALSE(reader.view.emphasis.selected);
}

TEST_CASE("the pointer over a head is over something to click, in the plot or gone it is not") {
    Reader reader(story("riyadh-2025"));
    reader.does(Pointer{.phase = PointerPhase::move, .at = {60, 60}});
    CHECK(reader.view.over_handle);
    reader.does(Pointer{.phase = PointerPhase::move, .at = {500, 60}});
    CHECK_FALSE(reader.view.over_handle);
    reader.does(Pointer{.phase = PointerPhase::move, .at = {60, 60}});
    reader.does(Pointer{.phase = PointerPhase::leave});
    CHECK_FALSE(reader.view.over_handle);
}

TEST_CASE("what is collapsed stays so while lanes stand for something else") {
    Reader reader(story("riyadh-2025"));
    reader.does(Collapse{std::uint16_t{1}});
    const std::string before = reader.collapsed();
    REQUIRE_FALSE(before.empty());
    reader.does(SetLanes{GroupBy::kind});
    CHECK(reader.collapsed().empty());
    reader.does(SetLanes{GroupBy::party});
    CHECK(reader.collapsed() == before);
}

TEST_CASE("lanes of another grouping stay collapsed when all lanes open at once") {
    Reader reader(story("riyadh-2025"));
    reader.does(SetLanes{GroupBy::kind});
    reader.does(Collapse{std::uint16_t{1}});
    const std::string before = reader.collapsed();
    reader.does(SetLanes{GroupBy::party});
    reader.does(Collapse{});
    reader.does(Collapse{});
    CHECK(reader.collapsed().empty());
    reader.does(SetLanes{GroupBy::kind});
    CHECK(reader.collapsed() == before);
}

TEST_CASE("all lanes collapse at once, and open at once") {
    Reader reader(story("riyadh-2025"));
    reader.does(Collapse{std::uint16_t{2}});
    reader.does(Collapse{});
    CHECK(std::ranges::all_of(reader.lanes().lanes, [](const Lane& lane) { return lane.collapsed; }));
    reader.does(Collapse{});
    CHECK(reader.collapsed().empty());
    CHECK_FALSE(reader.does(Collapse{std::uint16_t{500}}).redraw);
}

TEST_CASE("Page Down and Page Up scroll lanes that do not fit, and at their end are the page's") {
    Reader reader(many());
    REQUIRE(reader.lanes().hidden_height() > 300);
    CHECK_FALSE(reader.does(KeyPress{Key::page_up}).consumed);
    CHECK(reader.does(KeyPress{Key::page_down}).consumed);
    CHECK(reader.view.scroll_px > 100);
    for (int i = 0; i < 9; ++i) reader.does(KeyPress{Key::page_down});
    CHECK(reader.view.scroll_px == reader.lanes().hidden_height());
    CHECK_FALSE(reader.does(KeyPress{Key::page_down}).consumed);
    Reader fits(story("riyadh-2025"));
    CHECK_FALSE(fits.does(KeyPress{Key::page_down}).consumed);
}

TEST_CASE("a plain wheel over lanes that do not fit is the page's") {
    Reader reader(many());
    CHECK_FALSE(reader.does(Wheel{.at = {500, 300}, .dx = 0, .dy = 120}).consumed);
    CHECK(reader.view.scroll_px == 0);
}

TEST_CASE("the bar is dragged, and beside its thumb goes on by a page; a mouse drags the lanes, a finger does not") {
    Reader reader(many());
    const ScrollBar bar = scroll_bar(reader.lanes(), 0);
    const double zoom = reader.view.axis.zoom();
    const float x = bar.thumb.x + 5;
    reader.does(Pointer{.phase = PointerPhase::down, .at = {x, bar.thumb.y + 5}});
    reader.does(Pointer{.phase = PointerPhase::move, .at = {x, bar.thumb.y + 45}});
    reader.does(Pointer{.phase = PointerPhase::up, .at = {x, bar.thumb.y + 45}});
    const float moved = scroll_bar(reader.lanes(), reader.view.scroll_px).thumb.y - bar.thumb.y;
    CHECK((moved > 30 && moved < 60));
    const float before = reader.view.scroll_px;
    reader.clicks({x, bar.track.bottom() - 4});
    CHECK(reader.view.scroll_px > before + 100);
    CHECK(reader.view.axis.zoom() == zoom);
    const float below = reader.view.scroll_px;
    reader.clicks({x, bar.track.y + 1});
    CHECK(reader.view.scroll_px < below - 100);

    Reader other(many());
    for (const bool touch : {true, false}) {
        other.does(Pointer{.phase = PointerPhase::down, .at = {500, 400}, .touch = touch});
        other.does(Pointer{.phase = PointerPhase::move, .at = {500, 300}, .touch = touch});
        CHECK(other.view.scroll_px == (touch ? 0.0f : 100.0f));
        other.does(Pointer{.phase = PointerPhase::cancel});
    }
}

TEST_CASE("an event that is chosen or reached by keys has its lane in view") {
    Reader reader(many());
    const Arrangement& a = reader.lanes();
    const auto in_view = [&](EventIndex e) {
        for (std::uint32_t i = a.items_of[raw(e)]; i < a.items_of[raw(e) + 1]; ++i)
            if (const Item& item = a.items[a.item_order[i]]; item.leads()) {
                const Lane& lane = a.lanes[item.lane];
                return lane.top >= reader.view.scroll_px - 1 &&
                       lane.top + lane.height <= reader.view.scroll_px + a.plot().height + 1;
            }
        return false;
    };
    for (std::uint32_t i = 0; i < 200; i += 23) {
        reader.does(Select{EventIndex{i}});
        CHECK(in_view(EventIndex{i}));
    }
    for (int i = 0; i < 8; ++i) {
        reader.does(KeyPress{Key::right});
        const Emphasis& now = reader.view.emphasis;
        CHECK(in_view(now.focused ? *now.focused : now.focused_cluster.value()));
    }
}

TEST_CASE(
    "a click on the head of Others opens the lanes that it gathers, and the switch after the last lane gathers them") {
    Reader reader(many(), desk, Minor::gathered);
    const auto lanes = static_cast<std::uint32_t>(reader.lanes().lanes.size());
    REQUIRE(reader.lanes().lanes.back().gathers);
    reader.clicks({60, reader.lanes().header + reader.lanes().lanes.back().top + 8});
    CHECK(reader.lanes().lanes.size() == 50);
    CHECK(reader.collapsed().empty());
    CHECK_FALSE(reader.does(Collapse{51}).redraw);
    CHECK(reader.does(Collapse{50}).redraw);
    CHECK(reader.lanes().lanes.size() == lanes);
}

TEST_CASE("lanes that fit again are not left scrolled away") {
    Reader reader(many());
    for (int i = 0; i < 9; ++i) reader.does(KeyPress{Key::page_down});
    REQUIRE(reader.view.scroll_px > 0);
    reader.does(SetLanes{GroupBy::one});
    CHECK(reader.view.scroll_px == 0);
}

TEST_CASE("a key or a click on its name closes the band of promises, and opens it again") {
    for (const Size size : {desk, Size{390, 3'000}}) {
        Reader reader(story("riyadh-2025"), size);
        const auto is_open = [&] { return reader.lanes().bands[BandKind::promises].open; };
        const auto name = [&]() -> Vec2 {
            for (float y = 0; y < reader.lanes().size.height; y += 4)
                if (band_at(reader.lanes(), {40, y})) return {40, y};
            return {};
        };
        REQUIRE(is_open());
        CHECK(reader.does(KeyPress{Key::promises}).consumed);
        CHECK(!is_open());
        reader.clicks(name());
        CHECK(is_open());
        reader.clicks(name());
        CHECK(!is_open());
    }
    Reader without(many());
    CHECK(!without.does(KeyPress{Key::promises}).consumed);
}

TEST_CASE("a topic opens the band of positions, and the topic that is shown closes it") {
    Reader reader(story("riyadh-2025"), {1'280, 900});
    const auto shown = [&] {
        const Bands& bands = reader.lanes().bands;
        return bands[BandKind::positions].open ? name_of_topic(reader.picture.timeline, bands.stances.front().topic)
                                               : "";
    };
    const std::vector<std::uint32_t> topics = reader.lanes().bands.topics;
    REQUIRE(topics.size() > 2);
    const std::string first = shown();
    CHECK(!first.empty());
    for (const std::uint32_t topic : topics)
        if (reader.picture.timeline.document().topics[topic].name != first) {
            CHECK(reader.does(ShowTopic{topic}).consumed);
            CHECK(shown() == reader.picture.timeline.document().topics[topic].name);
        }
    reader.does(ShowTopic{topics.back()});
    CHECK(shown().empty());
    reader.does(KeyPress{Key::positions});
    CHECK(!shown().empty());
}
