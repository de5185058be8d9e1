// On the way between story time and true scale, frame by frame as a reader sees it.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <cmath>
#include <map>

#include "golden.h"
#include "widget/plain_text.h"
#include "widget/widget.h"

using namespace demarche;

namespace {

// Where the marks of single events stand, by event; of several marks of one event the topmost.
std::map<std::uint32_t, float> marks_of(const Scene& scene) {
    std::map<std::uint32_t, float> marks;
    for (const Target& target : scene.targets)
        if (target.count == 1) marks.emplace(raw(target.event), target.rect.x);
    return marks;
}

float furthest(const Scene& before, const Scene& now) {
    const auto from = marks_of(before);
    float most = 0;
    for (const auto& [event, x] : marks_of(now))
        if (const auto at = from.find(event); at != from.end()) most = std::max(most, std::abs(x - at->second));
    return most;
}

}  // namespace

TEST_CASE("when the reader changes the axis no mark jumps, neither at first nor on the way nor at the end") {
    const std::string name = GENERATE("riyadh-2025", "westphalia");
    const AxisMode first = GENERATE(AxisMode::story, AxisMode::scale);
    Widget widget(std::make_unique<PlainText>());
    widget.load(read_source("shell/stories/" + name + ".timeline.json"));
    widget.handle(Resize{{940, 648}});
    widget.handle(SetAxis{first});
    double now_s = 0;
    for (int i = 0; i < 20; ++i) widget.frame(now_s += 0.1);
    widget.handle(SetAxis{first == AxisMode::story ? AxisMode::scale : AxisMode::story});
    for (int i = 0; i < 80; ++i) {
        const Scene before = widget.scene();
        widget.frame(now_s);
        now_s += 1.0 / 240;
        INFO(name << ", frame " << i);
        CHECK(furthest(before, widget.scene()) < 35);  // 800 px in 0.24 s, eased: 1.5 times 14 px a frame
    }
    CHECK(std::isinf(widget.frame(now_s).wake_in_s));
}

TEST_CASE("0 pressed while the axis is still changing leads to the first view of the new one") {
    const AxisMode first = GENERATE(AxisMode::story, AxisMode::scale);
    const AxisMode second = first == AxisMode::story ? AxisMode::scale : AxisMode::story;
    Widget hasty(std::make_unique<PlainText>()), patient(std::make_unique<PlainText>());
    for (Widget* widget : {&hasty, &patient}) {
        widget->load(read_source("shell/stories/riyadh-2025.timeline.json"));
        widget->handle(Resize{{940, 648}});
        widget->handle(SetAxis{first});
        for (int i = 0; i < 20; ++i) widget->frame(i);
        widget->handle(SetAxis{second});
        widget->frame(20);
        if (widget == &hasty) widget->handle(KeyPress{Key::zero});
        for (int i = 21; i < 30; ++i) widget->frame(i);
    }
    CHECK(marks_of(hasty.scene()) == marks_of(patient.scene()));
}
