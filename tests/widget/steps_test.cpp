// Long stories: what a frame does while they are arranged.
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "document/save_json.h"
#include "layout/generated.h"
#include "widget/plain_text.h"
#include "widget/widget.h"

using namespace demarche;

namespace {

class CountingRenderer final : public Renderer {
public:
    explicit CountingRenderer(int& drawn) : drawn_(drawn) {}
    Colors colors() const override { return Colors::mask; }
    void upload(const TexturePatch&) override {}
    void draw(const ImDrawList&, const Surface&) override { ++drawn_; }

private:
    int& drawn_;
};

}  // namespace

TEST_CASE("while a long story is arranged anew, the picture before stands and is not drawn again and again") {
    int drawn = 0;
    Widget widget(std::make_unique<PlainText>());
    widget.set_renderer(std::make_unique<CountingRenderer>(drawn));
    widget.load(
        save_json(generated::document({.kind = generated::Kind::uniform, .events = 20'000, .lanes = 7, .seed = 1})));
    widget.handle(Resize{{1000, 600}});
    double now_s = 0;
    const auto settle = [&] {
        int frames = 1;
        while (!std::isinf(widget.frame(now_s += 1.0 / 60).wake_in_s)) ++frames;
        return frames;
    };
    CHECK(!widget.drawable());
    CHECK(settle() > 3);
    CHECK(widget.drawable());
    const int first = drawn;
    widget.handle(Resize{{900, 600}});
    CHECK(settle() > 3);
    const int with_resize = drawn - first;
    CHECK(with_resize >= 2);
    CHECK(widget.scene().size.width == 900);
    CHECK(with_resize < 16);  // once at the old arrangement, then the new one with labels as they are rastered
    widget.handle(Resize{{800, 600}});
    widget.frame(now_s += 1.0 / 60);
    const int before = drawn;
    widget.handle(KeyPress{Key::plus});
    widget.frame(now_s += 1.0 / 60);
    CHECK(drawn > before);  // what a reader does is seen at once
}
