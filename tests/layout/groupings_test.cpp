// Lanes by anything that events have: the guarantees hold for each, and a lane that is collapsed hides nothing.
#include "model/grouping.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <random>

#include "layout/arrange_lanes.h"
#include "layout/generated.h"
#include "layout/subjects.h"

using namespace demarche;

namespace {

constexpr GroupBy all_groupings[] = {GroupBy::party,  GroupBy::topic, GroupBy::kind, GroupBy::place,
                                     GroupBy::source, GroupBy::tag,   GroupBy::one};

// A generated document whose events have some of `values` topics, tags, places and sources each.
Document grouped(const generated::Spec& spec, std::uint32_t values = 9) {
    Document d = generated::document(spec);
    generated::Random random(spec.seed + 99);
    const auto name = [](const char* what, std::uint32_t i) { return what + std::to_string(i); };
    for (std::uint32_t i = 0; i < values; ++i) {
        d.topics.push_back({.id = name("t", i), .name = name("Topic ", i), .summary = {}, .extras = {}});
        d.sources.push_back({.id = name("s", i), .publisher = name("Gazette ", i / 2)});
    }
    for (Event& e : d.events) {
        e.kind = static_cast<EventKind>(random.below(17));
        for (std::uint32_t i = random.below(4); i > 0; --i) e.tags.push_back(name("tag ", random.below(values)));
        for (std::uint32_t i = random.below(3); i > 0; --i)
            e.positions.push_back({.actor = "a0", .topic = name("t", random.below(values))});
        for (std::uint32_t i = random.below(3); i > 0; --i) e.sources.push_back(name("s", random.below(values)));
        if (random.below(2)) e.place = Place{.name = name("City ", random.below(values))};
    }
    return d;
}

std::vector<generated::Spec> specs() {
    using generated::Kind;
    std::vector<generated::Spec> all;
    for (const Kind kind : {Kind::uniform, Kind::bursty, Kind::one_day, Kind::spans})
        for (const std::uint32_t events : {1u, 25u, 400u})
            all.push_back({.kind = kind, .events = events, .lanes = 5, .seed = events + 3});
    return all;
}

std::string names_of(const Arrangement& a) {
    std::string names;
    for (const Lane& lane : a.lanes) names += (names.empty() ? "" : " | ") + lane.name;
    return names;
}

void check_guarantees(const Picture& p) {
    const Scene scene = p.first();
    CHECK(scene.marks + scene.clustered == p.arrangement.items.size());
    std::uint32_t counted = 0;
    for (const Target& target : scene.targets)
        if (target.count > 1) counted += target.count;
    CHECK(counted == scene.clustered);
    Tally tally;
    for (const double factor : {1.0, 2.5, 20.0}) {
        const Seen near = seen_in(p.scene(p.axis.zoomed(factor, 300)));
        tally.add(near);
        CHECK(overlapping_labels(near) == 0);
    }
    CHECK(tally.marks > 0);
    CHECK((tally.titles > 0) == std::ranges::any_of(p.arrangement.lanes, [](const Lane& l) { return !l.collapsed; }));
}

}  // namespace

TEST_CASE("by whatever lanes are made, every event is a mark or counted once, and no two labels overlap") {
    const generated::Spec spec = GENERATE(from_range(specs()));
    const GroupBy by = GENERATE(from_range(all_groupings));
    INFO("by " << word(by) << ", kind " << static_cast<int>(spec.kind) << ", events " << spec.events);
    // High enough for all lanes: what is scrolled out of view is not drawn.
    check_guarantees(Picture(Timeline(grouped(spec)), {.size = {940, 3'000}, .lanes = by}));
}

TEST_CASE("collapsed lanes still show or count every event, and are thin") {
    const generated::Spec spec = GENERATE(from_range(specs()));
    const GroupBy by = GENERATE(GroupBy::party, GroupBy::tag, GroupBy::one);
    const Picture open(Timeline(grouped(spec)), {.size = {940, 3'000}, .lanes = by});
    const std::string keys = every_key(open.arrangement);
    const Picture p(Timeline(grouped(spec)), {.size = {940, 3'000}, .lanes = by, .collapsed = keys});
    INFO("by " << word(by) << ", kind " << static_cast<int>(spec.kind) << ", events " << spec.events);
    check_guarantees(p);
    CHECK(p.first().labels == 0);
    for (const Lane& lane : p.arrangement.lanes) CHECK((lane.collapsed && lane.height <= 2 * collapsed_row_px + 4));
}

TEST_CASE("where all lanes fit they fit too when some are collapsed, and the others take their room") {
    const std::uint32_t events = GENERATE(300u, 6'000u);
    const Timeline timeline(generated::document({.events = events, .lanes = 12, .seed = 4}));
    for (const float height : {560.0f, 609.0f, 648.0f, 790.0f}) {
        const Picture open(timeline, {.size = {1280, height}});
        REQUIRE(open.arrangement.hidden_height() == 0);
        std::string keys;
        for (const std::size_t lane : {3u, 7u, 0u, 10u}) {
            keys += lane_key(open.arrangement.lanes_by, open.arrangement.lanes[lane].name);
            const Picture p(timeline, {.size = {1280, height}, .collapsed = keys});
            INFO(events << " events, " << height << " px, collapsed up to " << lane);
            CHECK(p.arrangement.hidden_height() == 0);
            check_guarantees(p);
        }
    }
}

TEST_CASE("in a collapsed lane the selected and the focused event have their titles, even on the same day") {
    std::size_t met = 0;
    for (const generated::Kind kind : {generated::Kind::bursty, generated::Kind::one_day}) {
        const Picture open(Timeline(grouped({.kind = kind, .events = 40, .lanes = 3, .seed = 2})),
                           {.size = {940, 648}});
        const std::string keys = every_key(open.arrangement);
        const Picture p(open.timeline, {.size = {940, 648}, .collapsed = keys});
        for (std::uint32_t i = 0; i + 1 < p.timeline.dated(); ++i) {
            const EventIndex selected{i}, focused{i + 1}, pointed_at{(i + 2) % p.timeline.dated()};
            const Axis axis = p.axis.panned(200 - p.axis.x(p.timeline.bounds(selected).begin));
            const Scene scene = p.scene(axis, {.selected = selected, .focused = focused, .hovered = pointed_at});
            CHECK(overlapping_labels(scene) == 0);
            const std::vector<SeenTitle> titles = titles_in(scene);
            const auto of = [&](EventIndex e) {
                return std::ranges::find_if(titles,
                                            [&](const SeenTitle& t) { return is_title(t.text, p.timeline.title(e)); });
            };
            REQUIRE(of(selected) != titles.end());
            REQUIRE(of(focused) != titles.end());
            const float below = of(focused)->y - of(selected)->y;  // where they meet
            met += below > 13 && below < 15;
        }
    }
    CHECK(met > 3);
}

TEST_CASE(
    "in a collapsed lane an event that stood for a count, before it came apart, has no label over others' marks") {
    const Picture open(Timeline(grouped({.kind = generated::Kind::bursty, .events = 40, .lanes = 3, .seed = 2})),
                       {.size = {940, 648}});
    const std::string keys = every_key(open.arrangement);
    const Picture p(open.timeline, {.size = {940, 648}, .collapsed = keys});
    for (std::uint32_t i = 0; i < p.timeline.dated(); ++i)
        for (const double zoom : {1.0, 30.0})
            CHECK(p.scene(p.axis.zoomed(zoom, 300), {.focused_cluster = EventIndex{i}}).labels == 0);
}

TEST_CASE("the same document in another order of its arrays has the same lanes and the same picture") {
    const GroupBy by = GENERATE(from_range(all_groupings));
    const Document document = grouped({.events = 60, .lanes = 5, .seed = 8});
    Document shuffled = document;
    std::mt19937 random(11);
    shuffle_events(shuffled, random);
    std::shuffle(shuffled.topics.begin(), shuffled.topics.end(), random);
    std::shuffle(shuffled.sources.begin(), shuffled.sources.end(), random);
    for (Event& e : shuffled.events) {
        std::shuffle(e.tags.begin(), e.tags.end(), random);
        std::shuffle(e.positions.begin(), e.positions.end(), random);
        std::shuffle(e.sources.begin(), e.sources.end(), random);
    }
    const ArrangeOptions options{.size = {940, 700}, .lanes = by};
    CHECK(dump(Picture(Timeline(document), options).first()) == dump(Picture(Timeline(shuffled), options).first()));
}

TEST_CASE("the Riyadh story by topic: an event of two topics stands in both, those of none below") {
    const Picture p(story("riyadh-2025"), {.size = {940, 648}, .lanes = GroupBy::topic});
    CHECK(names_of(p.arrangement) ==
          "Lifting the sanctions on Russia | Ukraine’s membership of NATO | Talks without Ukraine | "
          "NATO or European troops in Ukraine | No topic");
    const EventIndex scholz = *p.timeline.find("scholz-premature");
    std::vector<std::string> lanes;
    for (const Item& item : p.arrangement.items)
        if (item.event == scholz)
            lanes.push_back(p.arrangement.lanes[item.lane].name + (item.leads() ? ", titled" : ""));
    CHECK(lanes == std::vector<std::string>{"Talks without Ukraine, titled", "NATO or European troops in Ukraine"});
    CHECK(marked_events(p.first()) == 22);
}

TEST_CASE("kinds stand in the order of their vocabulary, and sources of one publisher share a lane") {
    const Picture kinds(story("riyadh-2025"), {.size = {940, 648}, .lanes = GroupBy::kind});
    CHECK(names_of(kinds.arrangement) ==
          "Agree | Consult | Support | Request | Reject | Sanction | Assault | Statement");
    Document d;
    d.sources = {
        {.id = "a", .publisher = "Herald"}, {.id = "b", .publisher = "Herald"}, {.id = "c", .title = "A letter"}};
    for (const char* source : {"a", "b", "c"}) {
        Event e{.id = source, .title = source};
        e.date = *parse_date("2025-02-18");
        e.sources = {source};
        d.events.push_back(e);
    }
    const Picture sources(Timeline(d), {.size = {940, 648}, .lanes = GroupBy::source});
    CHECK(names_of(sources.arrangement) == "Herald | A letter");
}

TEST_CASE("an author orders lanes by ids of topics, or by tags as they are written") {
    Document d = grouped({.events = 60, .lanes = 3, .seed = 4}, 4);
    d.display = Display{.lanes = "topic", .order = {"t3", "t1"}};
    CHECK(names_of(Picture(Timeline(d), {.size = {940, 648}}).arrangement).starts_with("Topic 3 | Topic 1 | "));
    d.display = Display{.lanes = "tag", .order = {"tag 2", "no such tag"}};
    CHECK(names_of(Picture(Timeline(d), {.size = {940, 648}}).arrangement).starts_with("tag 2 | "));
    d.display = Display{.lanes = "kind", .order = {"statement", "agree"}};
    CHECK(names_of(Picture(Timeline(d), {.size = {940, 648}}).arrangement).starts_with("Statement | Agree | "));
}

TEST_CASE("lanes that a filter leaves empty are gone, also where the author chose an order; the rest keep theirs") {
    Document d = grouped({.events = 80, .lanes = 6, .seed = 6});
    const Timeline timeline(d);
    const Picture whole{Timeline(d), {.size = {940, 648}}};
    const std::vector<EventIndex> shown{EventIndex{3}, EventIndex{40}};
    const Picture few(Timeline(d), {.size = {940, 648}, .shown = shown});
    std::size_t at = 0;
    for (const Lane& lane : few.arrangement.lanes) {
        CHECK(lane.count > 0);
        while (at < whole.arrangement.lanes.size() && whole.arrangement.lanes[at].name != lane.name) ++at;
        CHECK(at < whole.arrangement.lanes.size());
    }
    CHECK(few.arrangement.lanes.size() < whole.arrangement.lanes.size());
    d.display = Display{.order = {"a5", "a4", "a3", "a2", "a1", "a0"}};
    CHECK(Picture(Timeline(d), {.size = {940, 648}, .shown = shown}).arrangement.lanes.size() ==
          few.arrangement.lanes.size());
    const Scene scene = few.first();
    CHECK(std::any_of(scene.shapes.begin(), scene.shapes.end(), [](const Shape& s) {
        const auto* text = std::get_if<Text>(&s);
        return text && text->value == "2 of 80 events";
    }));
}

TEST_CASE("hundreds of tags have the busiest in lanes of their own, and the rest together") {
    const Document d = grouped({.events = 500, .lanes = 3, .seed = 5}, 300);
    const Picture desk(Timeline(d), {.size = {940, 8'000}, .lanes = GroupBy::tag, .minor = Minor::apart});
    CHECK(desk.arrangement.lanes.size() == 122);
    CHECK(names_of(desk.arrangement).ends_with(" | Other tags | No tag"));
    CHECK(std::ranges::none_of(desk.arrangement.lanes, &Lane::gathers));
    CHECK(desk.arrangement.lanes[120].label == "Other tags");
    const Scene scene = desk.first();
    CHECK(scene.marks + scene.clustered == desk.arrangement.items.size());
    const Picture phone(Timeline(grouped({.events = 30, .seed = 5}, 40)),
                        {.size = {390, 4'000}, .lanes = GroupBy::tag, .minor = Minor::apart});
    CHECK(phone.arrangement.orientation == Orientation::down);
    CHECK(phone.arrangement.lanes.size() == 11);
    CHECK(marked_events(phone.first()) == 30);
}

TEST_CASE("parties of few events share a lane while there are more than the height has lanes for") {
    const Timeline timeline = generated::timeline({.events = 600, .lanes = 60, .seed = 3});
    const Picture gathered(Timeline(timeline), {.size = {940, 648}});
    const Arrangement& a = gathered.arrangement;
    CHECK(a.hidden_height() < 1);
    CHECK(a.lanes.size() > 10);
    const Lane& others = a.lanes.back();
    REQUIRE(others.gathers);
    CHECK(others.label == "Others · " + std::to_string(a.minor));
    CHECK(a.minor + a.lanes.size() == 61);
    CHECK(marked_events(gathered.first()) > 0);
    const Scene scene = gathered.first();
    CHECK(scene.marks + scene.clustered == a.items.size());
    const Picture apart(Timeline(timeline), {.size = {940, 648}, .minor = Minor::apart});
    CHECK(apart.arrangement.lanes.size() == 60);
    CHECK(std::ranges::none_of(apart.arrangement.lanes, &Lane::gathers));
    CHECK(apart.arrangement.minor == a.minor);
}

TEST_CASE("on a stage too low for its lanes the scroll bar stays within the plot, and without events there is none") {
    const float height = GENERATE(0.5f, 60.0f, 100.0f, 130.0f);
    const Picture p(Timeline(grouped({.events = 400, .lanes = 3, .seed = 5}, 60)),
                    {.size = {940, height}, .lanes = GroupBy::tag});
    const Rect plot = p.arrangement.plot();
    CHECK(plot.height >= 0);
    for (const float part : {0.0f, 0.5f, 1.0f}) {
        const ScrollBar bar = scroll_bar(p.arrangement, part * p.arrangement.hidden_height());
        CHECK(bar.thumb.height >= 0);
        CHECK(bar.thumb.y >= plot.y);
        CHECK(bar.thumb.bottom() <= plot.bottom() + 0.1f);
    }
    const Picture empty(Timeline(Document{}), {.size = {940, height}});
    CHECK(scroll_bar(empty.arrangement, 0).thumb == Rect{});
}

TEST_CASE("more lanes than the height: a bar says so, and a lane's name stays in view while the lane is") {
    const Picture p(Timeline(grouped({.events = 400, .lanes = 3, .seed = 5}, 60)),
                    {.size = {940, 648}, .lanes = GroupBy::tag, .minor = Minor::apart});
    const Arrangement& a = p.arrangement;
    REQUIRE(a.hidden_height() > 500);
    CHECK(scroll_bar(a, 0).thumb.y == a.plot().y);
    CHECK(std::abs(scroll_bar(a, a.hidden_height()).thumb.bottom() - a.plot().bottom()) < 0.1f);
    const Lane& last = a.lanes.back();
    REQUIRE(last.height > 30);
    // The lane in the middle, and the lowest 8 px of it at the upper edge.
    for (const float scroll : {last.top + last.height / 2 - 60, last.top + last.height - 8}) {
        const Scene scene = p.scene(p.axis, {}, scroll);
        const auto name = std::find_if(scene.shapes.begin(), scene.shapes.end(), [&](const Shape& s) {
            const auto* text = std::get_if<Text>(&s);
            return text && text->face == Face::lane && text->value == last.label;
        });
        REQUIRE(name != scene.shapes.end());
        CHECK(std::get<Text>(*name).at.y > a.plot().y);
        CHECK(std::get<Text>(*name).at.y < a.plot().bottom());
    }
    CHECK(head_at(a, 0, {20, a.header + 3}) == 0);
    CHECK(head_at(a, a.lanes[5].top, {20, a.header + 3}) == 5);
    CHECK(head_at(a, 0, {a.gutter + 3, a.header + 3}) == no_lane);
}

TEST_CASE("the thumb of the bar stays large enough for a hand, however many lanes there are, and reaches both ends") {
    const Picture p(generated::timeline({.events = 600, .lanes = 200}), {.size = {940, 300}, .minor = Minor::apart});
    const Arrangement& a = p.arrangement;
    REQUIRE(a.plot().height * a.plot().height / a.lanes_height < 20);
    CHECK(scroll_bar(a, 0).thumb.height >= 24);
    CHECK(scroll_bar(a, 0).thumb.y == a.plot().y);
    CHECK(std::abs(scroll_bar(a, a.hidden_height()).thumb.bottom() - a.plot().bottom()) < 0.1f);
}

TEST_CASE("only groupings with two lanes are offered, and one lane for all beside them") {
    CHECK(groupings_of(story("riyadh-2025")) == 127);
    CHECK(groupings_of(generated::timeline({.events = 20, .lanes = 3})) ==
          (bit_of(GroupBy::party) | bit_of(GroupBy::one)));
    CHECK(groupings_of(generated::timeline({.events = 20, .lanes = 1})) == 0);
}
