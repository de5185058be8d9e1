// Readers who do anything at all, in any order: nothing breaks, and the picture keeps its promises after every step.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <cmath>

#include "base/limits.h"
#include "document/save_json.h"
#include "layout/advances.h"
#include "layout/generated.h"
#include "layout/guarantees.h"
#include "layout/picture.h"
#include "widget/widget.h"

using namespace demarche;

namespace {

// Widths without pixels.
class Headless final : public TextRaster {
public:
    float width(std::string_view text, Face face) const override { return measure_.width(text, face); }
    bool raster(const TextJob&, const Bitmap&) override { return false; }

private:
    TableMeasure measure_;
};

Vec2 somewhere(generated::Random& random, Size size) {
    return {static_cast<float>(random.below(static_cast<std::uint32_t>(size.width) + 40)) - 20,
            static_cast<float>(random.below(static_cast<std::uint32_t>(size.height) + 40)) - 20};
}

bool bit(generated::Random& random) { return random.below(2) == 1; }

Pointer any_pointer(generated::Random& random, Vec2 at) {
    return {.phase = static_cast<PointerPhase>(random.below(5)),
            .at = at,
            .touch = bit(random),
            .clicks = static_cast<std::uint8_t>(bit(random) ? 2 : 1)};
}

Input anything(generated::Random& random, Size size, std::uint32_t events) {
    const Vec2 at = somewhere(random, size);
    const auto few = static_cast<float>(random.below(400)) - 200;
    const auto event = [&]() -> std::optional<EventIndex> {
        return random.below(4) == 0 ? std::nullopt : std::optional(EventIndex{random.below(events)});
    };
    static constexpr std::string_view queries[] = {"", "words=treaty", "words=note accord\nonly=found",
                                                   "party=a1\nparty=a2", "kind=consult"};
    switch (random.below(14)) {
        case 0:
        case 1:
            return any_pointer(random, at);
        case 2:
            return Pointer{.phase = PointerPhase::move, .at = at};
        case 3:
        case 4:
            return Wheel{.at = at, .dx = few, .dy = few / 2, .zooms = bit(random)};
        case 5:
            return Pinch{.at = at, .pan = {few / 10, 0}, .factor = 0.5f + static_cast<float>(random.below(20)) / 10};
        case 6:
            return KeyPress{static_cast<Key>(random.below(key_count))};
        case 7:
            return Select{event()};
        case 8:
            return Focus{event()};
        case 9:
            return Collapse{random.below(3) == 0 ? std::nullopt
                                                 : std::optional(static_cast<std::uint16_t>(random.below(8)))};
        case 10:
            return SetLanes{static_cast<GroupBy>(random.below(7))};
        case 11:
            return Find{queries[random.below(std::size(queries))]};
        case 12: {
            const auto top = static_cast<float>(random.below(400));
            return ShowPart{{top, top + static_cast<float>(random.below(3'000))}};
        }
        default:
            break;
    }
    if (random.below(4) == 0) return SetAxis{static_cast<AxisMode>(random.below(3))};
    return Resize{{300 + static_cast<float>(random.below(1'200)), 240 + static_cast<float>(random.below(700))}};
}

}  // namespace

TEST_CASE("whatever a reader does, labels never overlap and nothing breaks") {
    using generated::Kind;
    const Kind kind = GENERATE(from_range(generated::kinds));
    const std::uint32_t events = GENERATE(1u, 30u, 400u);
    Widget widget(std::make_unique<Headless>());
    widget.load(save_json(generated::document({.kind = kind, .events = events, .lanes = 7, .seed = events})));
    REQUIRE(widget.timeline().size() == events);
    generated::Random random(events + static_cast<std::uint64_t>(kind) * 1'000);
    double now_s = 0;
    Tally across, down;
    const int steps = events > 100 ? 50 : 160;
    for (int step = 0; step < steps; ++step) {
        widget.handle(anything(random, widget.size(), events));
        if (step == steps / 2) widget.handle(Resize{{390, 700}});  // a phone at least once
        while (widget.job() == Job::search) widget.work(500'000);
        for (int frame = 0; frame < 3; ++frame) widget.frame(now_s += 0.05);
        const Scene& scene = widget.scene();
        if (widget.frame(now_s).wake_in_s == 0) continue;  // in flight from one axis to the other
        INFO("kind " << static_cast<int>(kind) << ", events " << events << ", step " << step);
        for (const auto& [lane, here] : events_by_lane(scene)) CHECK(here <= events);
        CHECK(scene.shapes.size() < 6'000);
        const Seen seen = seen_in(scene);
        (seen.runs_down ? down : across).add(seen);
        CHECK(overlapping_labels(seen) == 0);
    }
    INFO("kind " << static_cast<int>(kind) << ", events " << events);
    if (kind == Kind::uniform) CHECK(across.titles > 0);
    if (events == 30) CHECK(down.titles > 0);  // a single one may be filtered out
}

TEST_CASE("a stage made as high as its story does not go on changing its height") {
    using generated::Kind;
    const Kind kind = GENERATE(Kind::uniform, Kind::bursty, Kind::spans);
    const std::uint32_t events = GENERATE(30u, 900u);
    const float width = GENERATE(390.0f, 760.0f), begun = GENERATE(528.0f, 845.5f, 1'200.0f, 2'500.0f);
    Widget widget(std::make_unique<Headless>());
    widget.load(save_json(generated::document({.kind = kind, .events = events, .lanes = 12, .seed = events})));
    const Overflow overflow = width < 600 ? Overflow::grows : Overflow::scrolls;
    widget.handle(Resize{.size = {width, begun}, .most_height = begun, .overflow = overflow});
    std::vector<float> heights;
    for (int i = 0; i < 8; ++i) {  // as the page does
        widget.frame(i);
        heights.push_back(widget.natural_height());
        widget.handle(Resize{.size = {width, heights.back()}, .most_height = begun, .overflow = overflow});
    }
    INFO("kind " << static_cast<int>(kind) << ", " << events << " events, " << width << " px from " << begun);
    CHECK(heights[1] == heights[7]);
    if (overflow == Overflow::scrolls) CHECK(heights[7] <= begun);
}
